/** The pane's only dialog: an undo would lose what was filled in since. The browser's own, which keeps the focus inside. */
import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { useWords } from "../words";

interface Props {
  cells: number;
  onKeep: () => void;
  onUndo: () => void;
}

export function LossDialog({ cells, onKeep, onUndo }: Props) {
  const { loss } = useWords().pane.changes;
  const dialog = useRef<HTMLDialogElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const title = useId();
  useEffect(() => {
    const node = dialog.current;
    const before = document.activeElement;
    node?.showModal();
    keep.current?.focus();
    return () => {
      node?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="loss"
      role="alertdialog"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <h2 id={title}>{loss.title(cells)}</h2>
      <div className="buttons">
        <Button ref={keep} appearance="primary" onClick={onKeep}>
          {loss.keep}
        </Button>
        <Button onClick={onUndo}>{loss.undo}</Button>
      </div>
    </dialog>
  );
}
