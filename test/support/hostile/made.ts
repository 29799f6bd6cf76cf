/** What hostile sheets are made of: cells as Excel would show them, with formulas in both notations. */
import type { SheetSnapshot, Snapshot } from "../../../src/book/snapshot";
import type { Area } from "../../../src/sheet/address";
import type { SnapshotValue } from "../../../src/sheet/formula";

/** A cell with a formula as both notations have it, and what it shows. */
export interface Made {
  formula: string;
  r1c1: string;
  value: SnapshotValue;
}
export type Entry = SnapshotValue | Made;

export interface Hostile {
  name: string;
  /** A size that a test comes through in no time, and the one that was met or that Excel allows. */
  quick: number;
  full: number;
  book(size: number): Snapshot;
}

/** A formula that says the same in both notations: names, whole sheets, fixed cells. */
export const fixed = (formula: string, value: SnapshotValue = 1): Made => ({ formula, r1c1: formula, value });
export const relative = (formula: string, r1c1: string, value: SnapshotValue = 1): Made => ({ formula, r1c1, value });

const kindOf = (value: SnapshotValue): SheetSnapshot["kinds"][number][number] =>
  typeof value === "number"
    ? "Double"
    : typeof value === "boolean"
      ? "Boolean"
      : value === ""
        ? "Empty"
        : /^#[A-Z/0!?]+$/.test(value)
          ? "Error"
          : "String";

export function sheetOf(name: string, cells: Entry[][], merged: Area[] = [], spills?: Area[]): SheetSnapshot {
  const part = (of: (cell: Made) => SnapshotValue) => cells.map((line) => line.map((cell) => (typeof cell === "object" ? of(cell) : cell)));
  const values = part(({ value }) => value);
  return {
    name,
    visible: true,
    protected: false,
    row: 0,
    column: 0,
    values,
    formulas: part(({ formula }) => formula),
    formulasR1C1: part(({ r1c1 }) => r1c1),
    kinds: values.map((line) => line.map(kindOf)),
    hiddenRows: [],
    hiddenColumns: [],
    merged,
    ...(spills && { spills }),
  };
}

export function bookOf(sheets: SheetSnapshot[], more: Partial<Snapshot> = {}): Snapshot {
  return { sheets, tables: [], lists: [], names: [], anchors: [], schemes: [], ignored: [], ...more };
}

export const rowsOf = (size: number, line: (i: number) => Entry[]) => Array.from({ length: size }, (_, i) => line(i));

/** A list of ten units, so that a formula over everything has something to be about. */
export const LIST: Entry[][] = [
  ["单位", "得分", "组别", "目标"],
  ...rowsOf(10, (i): Entry[] => [`单位${i + 1}`, 80 + i, `第${(i % 2) + 1}组`, 100]),
];
