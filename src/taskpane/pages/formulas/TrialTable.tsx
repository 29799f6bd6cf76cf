/** The first rows as they would come out, with the names of the rows, before anything is written. */
import type { Trial, TrialCell } from "../../../builder";
import type { PaneWords } from "../../../i18n/fetchWords";
import { Notice } from "../../parts/Notice";
import { useWords } from "../../words";

/** @param decimals that the numbers are shown with in the sheet; `null` for all they have */
export function TrialTable({ trial, headers, decimals }: { trial: Trial; headers: string[]; decimals: number | null }) {
  const words = useWords();
  const { trial: phrases } = words.formulaPage;
  if (trial.problem !== null) return <Notice intent="error">{trial.problem}</Notice>;
  const width = Math.max(1, ...trial.lines.map(({ cells }) => cells.length));
  return (
    <>
      <h2 id="trial">{phrases.title(trial.lines.length)}</h2>
      <table className="sheets trial" aria-labelledby="trial">
        <thead>
          <tr>
            <th scope="col">{phrases.name}</th>
            {Array.from({ length: width }, (_, i) => (
              <th key={i} scope="col" className="number">
                {headers[i] ?? phrases.result}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trial.lines.map(({ label, row, cells }) => (
            <tr key={row}>
              <th scope="row">{label}</th>
              {cells.map((cell, i) => (
                <td key={i} className={typeof cell === "number" ? "number" : "words"}>
                  {cellText(words, cell, decimals)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={trial.errors > 0 ? "field-problem" : "lead"}>
        {trial.errors > 0 ? `▲ ${phrases.errors(trial.errors, trial.total)}` : phrases.fine(trial.total)}
      </p>
      {decimals !== null && <p className="source">{phrases.decimals(decimals)}</p>}
    </>
  );
}

function cellText({ formulaPage: { trial } }: PaneWords, cell: TrialCell, decimals: number | null): string {
  if (typeof cell === "number" && decimals !== null) return cell.toFixed(decimals);
  if (typeof cell === "object") return `${cell.error} ${cell.message}`.trim();
  return cell === "" ? trial.empty : String(cell);
}
