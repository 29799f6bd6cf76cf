/** What a fix would change, cell by cell, before anything is changed: the table stands in for a confirmation. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellAddress } from "../../../sheet/address";
import { isFormula, type SnapshotValue } from "../../../sheet/formula";
import { useWords } from "../../words";
import { changesOf } from "./changesOf";
import type { KnownFinding } from "./sortFindings";
import type { FindingActions } from "./findingActions";

/** A table that goes on for pages is not read; the sheet shows the rest. */
const mostRows = 10;

export function FixPanel({ known, actions }: { known: KnownFinding; actions: FindingActions }) {
  const { checks, goTo } = useWords().pane;
  const { fix } = checks;
  const changes = changesOf([known]);
  const alike = actions.alike(known);
  const left = changes.length - mostRows;
  return (
    <div className="fix">
      <table className="sheets fix-table" aria-label={fix.label}>
        <thead>
          <tr>
            <th scope="col">{fix.place}</th>
            <th scope="col">{fix.before}</th>
            <th scope="col">{fix.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostRows).map(({ sheet, row, column, before, after }) => {
            const address = cellAddress(row, column);
            return (
              <tr key={`${sheet}!${address}`}>
                <th scope="row">{sheet === known.finding.place.sheet ? address : goTo.cell(sheet, address)}</th>
                <td>
                  <Content content={before} />
                </td>
                <td>{after === before ? fix.again : <Content content={after} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && <p className="fix-more">{fix.more(left)}</p>}
      <div className="buttons">
        <Button disabledFocusable={actions.busy} onClick={() => actions.fix([known])}>
          {fix.one(changes.length)}
        </Button>
        {alike.length > 1 && (
          <Button disabledFocusable={actions.busy} onClick={() => actions.fix(alike)}>
            {fix.alike(alike.length)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A text in quotes, since a text that looks like a number is what many fixes are about. */
function Content({ content }: { content: SnapshotValue }): ReactNode {
  const { fix } = useWords().pane.checks;
  if (content === "") return <span className="nothing">{fix.empty}</span>;
  if (isFormula(content)) return <code>{content}</code>;
  if (typeof content === "string") return <span className="fix-text">{fix.text(content)}</span>;
  return typeof content === "boolean" ? String(content).toUpperCase() : String(content);
}
