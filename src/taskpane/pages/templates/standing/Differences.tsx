/** What a change will do, line by line: the preview that stands in for a confirmation. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { DifferenceLine } from "../../../../book/change";
import type { PaneWords } from "../../../../i18n/fetchWords";
import { useWords } from "../../../words";

const AT_ONCE = 30;

export function Differences({ lines }: { lines: readonly DifferenceLine[] }) {
  const words = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  const { lines: phrases } = words.standing;
  if (lines.length === 0) return <p className="lead">{phrases.none}</p>;
  return (
    <>
      <h2 id="differences">{phrases.title(lines.length)}</h2>
      <ul className="differences" aria-labelledby="differences">
        {lines.slice(0, shown).map((line, i) => (
          <li key={i}>{linePhrase(words, line)}</li>
        ))}
      </ul>
      {lines.length > shown && (
        <Button size="small" onClick={() => setShown(shown + AT_ONCE)}>
          {phrases.more(lines.length - shown)}
        </Button>
      )}
    </>
  );
}

function linePhrase({ standing: { lines } }: PaneWords, line: DifferenceLine): string {
  switch (line.code) {
    case "columnAdded":
      return lines.columnAdded(line.sheet, line.header);
    case "columnRemoved":
      return lines.columnRemoved(line.sheet, line.header, line.entries);
    case "headerChanged":
      return lines.headerChanged(line.sheet, line.before, line.after);
    case "rowsAdded":
      return lines.rowsAdded(line.sheet, line.names);
    case "rowsRemoved":
      return lines.rowsRemoved(line.sheet, line.names, line.entries);
    case "valueChanged":
      return lines.valueChanged(line.sheet, line.address, line.label, String(line.before), String(line.after));
    case "emptied":
      return lines.emptied(line.sheet, line.entries);
    case "carried":
      return lines.carried(line.sheet, line.rows);
    case "formulasChanged":
      return lines.formulasChanged(line.sheet, line.cells);
    case "sheetAdded":
      return lines.sheetAdded(line.sheet);
    case "sheetLeft":
      return lines.sheetLeft(line.sheet, line.renamed);
    case "adopted":
      return lines.adopted(line.sheet, line.columns);
    case "dropped":
      return lines.dropped(line.sheet);
    case "archived":
      return lines.archived(line.sheet, line.cells);
  }
}
