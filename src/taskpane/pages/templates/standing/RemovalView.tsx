/** What goes with a scheme that is taken out of the workbook, what will miss it, and what an undo brings back: shown before. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RemovalPlan } from "../../../../book/removal";
import { cellAddress } from "../../../../sheet/address";
import { Notice } from "../../../parts/Notice";
import { useWords } from "../../../words";

const AT_ONCE = 10;

interface Props {
  plan: RemovalPlan;
  busy: boolean;
  onRemove: () => void;
  onStop: () => void;
}

export function RemovalView({ plan, busy, onRemove, onStop }: Props) {
  const words = useWords();
  const { removal } = words.standing;
  const [shown, setShown] = useState(AT_ONCE);
  const { sheets, tables, shownNames, referring, referringNames, keepsLooks } = plan;
  return (
    <>
      <h2 id="going">{removal.going(sheets.length)}</h2>
      <ul className="differences" aria-labelledby="going">
        {sheets.map(({ name, entries }) => (
          <li key={name}>{removal.sheet(name, entries)}</li>
        ))}
        <li>{removal.along(tables.length, shownNames)}</li>
      </ul>
      {referring.length + referringNames.length > 0 && (
        <>
          <Notice intent="warning">{removal.referring(referring.length, referringNames)}</Notice>
          <ul className="differences" aria-label={removal.referringCells}>
            {referring.slice(0, shown).map(({ sheet, row, column, formula }) => (
              <li key={`${sheet}!${row},${column}`}>
                {removal.cell(words.pane.goTo.cell(sheet, cellAddress(row, column)), String(formula))}
              </li>
            ))}
          </ul>
          {referring.length > shown && (
            <Button size="small" onClick={() => setShown(shown + 5 * AT_ONCE)}>
              {removal.more(referring.length - shown)}
            </Button>
          )}
        </>
      )}
      <p className="source">{keepsLooks ? removal.comesBack : removal.comesBackBare}</p>
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={busy} onClick={onRemove}>
          {removal.remove(sheets.length)}
        </Button>
        <Button onClick={onStop}>{removal.stop}</Button>
      </div>
    </>
  );
}
