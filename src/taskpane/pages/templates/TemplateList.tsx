/** The templates to choose from: a name and one line each. */
import { CompoundButton } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { PageTitle } from "../../parts/PageTitle";
import { useWords } from "../../words";
import { templateWords } from "./templateWords";

interface Props {
  ids: readonly string[];
  onOpen: (id: string) => void;
  /** The template just left: its button gets the focus back. */
  left: string | null;
  /** Whether another view was left for this one. */
  returned?: boolean;
  /** Stands between the lead and the list. */
  children?: ReactNode;
}

export function TemplateList({ ids, onOpen, left, returned = false, children }: Props) {
  const words = useWords();
  const page = words.pane.templates;
  const focusBack = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => focusBack.current?.focus(), []);
  return (
    <>
      <PageTitle focusAtOnce={returned && left === null}>{page.title}</PageTitle>
      <p className="lead">{ids.length > 0 ? page.lead : page.none}</p>
      {children}
      <ul className="plain-list">
        {ids.map((id) => {
          const { title, line } = templateWords(words, id);
          return (
            <li key={id}>
              <CompoundButton
                ref={id === left ? focusBack : undefined}
                className="choice"
                icon={<ChevronRightRegular />}
                iconPosition="after"
                secondaryContent={line}
                onClick={() => onOpen(id)}
              >
                {title}
              </CompoundButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
