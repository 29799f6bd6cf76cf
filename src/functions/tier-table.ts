/** A table of tiers as TIER and COEFFICIENT take it: ascending bounds and a result for each, without headers. */
import { isAbsent } from "../core/absent";
import { tierBounds } from "../core/tier";
import { isMissing } from "./cells";
import { Unreadable } from "./problem";
import { cellAt, isBlankRow, rangeOf, tableNumber } from "./ranges";

export interface TierTable {
  bounds: Float64Array;
  results: (number | string)[];
  /** Rows of the table the tiers stand in. */
  rows: number[];
}

export function readTierTable(value: unknown, argument: number): TierTable {
  const range = rangeOf(value, argument);
  if (range.columns !== 2) {
    throw new Unreadable({ code: "columnsDiffer", argument, columns: range.columns, expected: 2 });
  }
  const rows = range.cells.map((_, row) => row).filter((row) => !isBlankRow(range, row));
  if (rows.length === 0) throw new Unreadable({ code: "tableEmpty", argument });

  const bounds = rows.map((row) => {
    const bound = tableNumber(range, row, 0);
    if (isAbsent(bound)) throw new Unreadable({ code: "cellMissing", argument, row, column: 0 });
    return bound;
  });
  const results = rows.map((row) => {
    const cell = cellAt(range, row, 1);
    // A dash may be a tier's name: only a blank cell is no result.
    if (typeof cell === "string" && cell.trim() !== "") return cell;
    if (isMissing(cell)) throw new Unreadable({ code: "cellMissing", argument, row, column: 1 });
    return tableNumber(range, row, 1);
  });
  return { bounds: tierBounds(Float64Array.from(bounds), rows), results, rows };
}
