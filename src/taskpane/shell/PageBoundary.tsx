/** Catches what a page throws, so that the other pages and the undo stay usable. */
import { Button } from "@fluentui/react-components";
import { Component, useState, type ReactNode } from "react";
import { useChanges } from "../changes/changes";
import { NotFetched } from "../parts/fetched";
import { Notice } from "../parts/Notice";
import { PageTitle } from "../parts/PageTitle";
import { useCopy } from "../parts/useCopy";
import { useWords } from "../words";

interface State {
  cause: Error | null;
}

export class PageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { cause: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { cause: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render() {
    const { cause } = this.state;
    if (!cause) return this.props.children;
    const reopen = () => {
      if (cause instanceof NotFetched) cause.again();
      this.setState({ cause: null });
    };
    return <FailedPage cause={cause} onReopen={reopen} />;
  }
}

function FailedPage({ cause, onReopen }: { cause: Error; onReopen: () => void }) {
  const { pageFailed } = useWords().pane;
  const { running } = useChanges();
  const [writing] = useState(running !== null);
  const { copy, outcome } = useCopy(pageFailed.copied);
  return (
    <>
      <PageTitle focusAtOnce>{pageFailed.title}</PageTitle>
      <Notice
        intent="error"
        actions={
          <>
            <Button onClick={onReopen}>{pageFailed.reopen}</Button>
            <Button onClick={() => void copy(cause.stack ?? cause.message)}>{pageFailed.copy}</Button>
          </>
        }
      >
        {cause instanceof NotFetched ? pageFailed.notFetched : cause.message}
        {!writing && <span className="notice-more">{pageFailed.untouched}</span>}
      </Notice>
      {outcome}
    </>
  );
}
