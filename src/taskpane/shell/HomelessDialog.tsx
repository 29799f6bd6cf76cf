/** The pane's only dialog: an undo leaves no place for what was filled in since. The browser's own, which keeps the focus inside. */
import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { cellAddress } from "../../sheet/address";
import type { HomelessEntry } from "../../workbook/port";
import { useWords } from "../words";

interface Props {
  entries: readonly HomelessEntry[];
  onKeep: () => void;
  onArchive: () => void;
}

/** Enough to know what it is about; all of them are on the archive sheet. */
const SHOWN = 5;

export function HomelessDialog({ entries, onKeep, onArchive }: Props) {
  const { pane } = useWords();
  const words = pane.changes.homeless;
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
      className="homeless"
      role="alertdialog"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <h2 id={title}>{words.title(entries.length)}</h2>
      <p>{words.lead}</p>
      <ul>
        {entries.slice(0, SHOWN).map(({ sheet, row, column, content }) => (
          <li key={`${sheet}!${row},${column}`}>{words.entry(pane.goTo.cell(sheet, cellAddress(row, column)), String(content))}</li>
        ))}
        {entries.length > SHOWN && <li>{words.more(entries.length - SHOWN)}</li>}
      </ul>
      <div className="buttons">
        <Button ref={keep} appearance="primary" onClick={onKeep}>
          {words.keep}
        </Button>
        <Button onClick={onArchive}>{words.undo}</Button>
      </div>
    </dialog>
  );
}
