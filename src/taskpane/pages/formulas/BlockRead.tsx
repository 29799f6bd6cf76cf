/** How the block that a formula is proposed from was read; it opens by itself where something is not certain. */
import { dataRows, samplesOf, type RegionReading, type Role } from "../../../recognise";
import type { Snapshot } from "../../../book/snapshot";
import { ColumnsRead, type ShownColumn } from "../../parts/ColumnsRead";
import { useWords } from "../../words";

interface Props {
  snapshot: Snapshot;
  region: RegionReading;
  onRole: (column: number, role: Role) => void;
}

/** Rows that explain themselves, and need no mention. */
const PLAIN: readonly string[] = ["title", "blank"];

export function BlockRead({ snapshot, region, onRole }: Props) {
  const { sheetReading: words } = useWords();
  const columns = region.columns
    .filter(({ role, header }) => role !== "blank" || header !== "")
    .map(
      ({ column, header, hidden, role, reason, asked = [] }): ShownColumn<Role> => ({
        ...{ column, header, hidden, role, reason, asked },
        samples: samplesOf(snapshot, region, column),
      }),
    );
  const rows = dataRows(region);
  const others = region.others
    .filter(({ kind }) => !PLAIN.includes(kind))
    .slice(0, MOST_NAMED)
    .map(({ row, kind }) => words.row(row + 1, words.otherRow[kind]));
  return (
    <details className="more" open={columns.some(({ asked }) => asked.length > 0)}>
      <summary>{words.title}</summary>
      <p className="lead">{words.rows(region.firstRow + 1, region.lastRow + 1, rows.length)}</p>
      {others.length > 0 && <p className="source">{words.others(others.join(words.between))}</p>}
      <ColumnsRead columns={columns} roles={words.roles} onRole={onRole} />
    </details>
  );
}

/** Of other rows no more are listed. */
const MOST_NAMED = 8;
