/** Sheets as clerks make them, written row by row; "^" and "<" are cells merged with the one above or to the left. */
import type { SheetSnapshot, Snapshot, TableSnapshot } from "../../src/book/snapshot";
import { parseAddress, type Area } from "../../src/sheet/address";
import type { SnapshotValue } from "../../src/sheet/formula";

export type ClerkCell = string | number | null;

interface State {
  hiddenColumns?: number[];
  protected?: boolean;
  /** Whether Excel tells which cells are merged. */
  mergedKnown?: boolean;
  at?: string;
}

export function clerkSheet(name: string, rows: ClerkCell[][], state: State = {}): SheetSnapshot {
  const { row, column } = parseAddress(state.at ?? "A1")!;
  const width = Math.max(...rows.map((line) => line.length));
  const cells = rows.map((line) =>
    Array.from({ length: width }, (_, i): SnapshotValue => {
      const cell = line[i] ?? null;
      return cell === null || cell === "^" || cell === "<" ? "" : cell;
    }),
  );
  return {
    name,
    visible: true,
    protected: state.protected ?? false,
    row,
    column,
    values: cells,
    formulas: cells.map((line) => [...line]),
    formulasR1C1: cells.map((line) => [...line]),
    kinds: cells.map((line) => line.map((cell) => (cell === "" ? "Empty" : typeof cell === "number" ? "Double" : "String"))),
    hiddenRows: [],
    hiddenColumns: state.hiddenColumns ?? [],
    merged: state.mergedKnown === false ? [] : mergedIn(rows, row, column),
  };
}

function mergedIn(rows: ClerkCell[][], top: number, left: number): Area[] {
  const found: Area[] = [];
  rows.forEach((line, i) =>
    line.forEach((cell, j) => {
      if (cell === "^" || cell === "<") return;
      let [columns, height] = [1, 1];
      while (line[j + columns] === "<") columns += 1;
      while (rows[i + height]?.[j] === "^") height += 1;
      if (columns * height > 1) found.push({ row: top + i, column: left + j, rows: height, columns });
    }),
  );
  return found;
}

export function clerkBook(sheets: SheetSnapshot[], tables: TableSnapshot[] = []): Snapshot {
  return { sheets, tables, lists: [], names: [], anchors: [], schemes: [], ignored: [] };
}
