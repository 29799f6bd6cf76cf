/** Builds snapshots for tests out of what a person would type, sheet by sheet. */
import { translateFormulaToR1C1 } from "@borgar/fx";
import type { SchemeRecord } from "../../src/book/record";
import { cellAddress, parseAddress } from "../../src/sheet/address";
import type { SheetSnapshot, Snapshot } from "../../src/book/snapshot";
import type { SnapshotValue } from "../../src/sheet/formula";

/** A cell with a formula and what it shows. */
export interface Computed {
  formula: string;
  value: SnapshotValue;
}
export type Entry = SnapshotValue | null | Computed;

export const computed = (formula: string, value: SnapshotValue): Computed => ({ formula, value });

export interface SheetFixture {
  /** Where the first of `cells` stands: the used range rarely starts at A1. */
  at?: string;
  cells: Entry[][];
  /** Table name → its area on this sheet, header row included. */
  tables?: Record<string, string>;
}

export function snapshotOf(sheets: Record<string, SheetFixture>, scheme: Partial<SchemeRecord>): Snapshot {
  const record: SchemeRecord = {
    version: 1,
    template: "test",
    id: "one",
    sheets: Object.keys(sheets),
    fields: [],
    formulas: [],
    results: [],
    ...scheme,
  };
  return {
    sheets: Object.entries(sheets).map(([name, fixture]) => sheetOf(name, fixture)),
    tables: Object.entries(sheets).flatMap(([sheet, { tables = {} }]) =>
      Object.entries(tables).map(([name, area]) => ({ name, sheet, ...areaOf(area), totals: false })),
    ),
    lists: [],
    names: [],
    anchors: [],
    schemes: [record],
    ignored: [],
  };
}

function sheetOf(name: string, { at = "A1", cells }: SheetFixture): SheetSnapshot {
  const { row, column } = areaOf(at);
  const width = Math.max(0, ...cells.map((line) => line.length));
  const full = cells.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? null));
  return {
    name,
    visible: true,
    protected: false,
    row,
    column,
    values: full.map((line) => line.map(valueOf)),
    formulas: full.map((line) => line.map((cell) => (isComputed(cell) ? cell.formula : valueOf(cell)))),
    formulasR1C1: full.map((line, i) =>
      line.map((cell, j) => (isComputed(cell) ? relative(cell.formula, row + i, column + j) : valueOf(cell))),
    ),
    hiddenRows: [],
    hiddenColumns: [],
    merged: [],
    kinds: full.map((line) => line.map((cell) => kindOf(valueOf(cell)))),
  };
}

/** As Excel shows it in R1C1 notation. */
function relative(formula: string, row: number, column: number): string {
  return translateFormulaToR1C1(formula, cellAddress(row, column));
}

function areaOf(address: string): { row: number; column: number; rows: number; columns: number } {
  const area = parseAddress(address);
  if (!area) throw new Error(`not an address: ${address}`);
  return { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
}

function isComputed(cell: Entry): cell is Computed {
  return typeof cell === "object" && cell !== null;
}

function valueOf(cell: Entry): SnapshotValue {
  return isComputed(cell) ? cell.value : (cell ?? "");
}

function kindOf(value: SnapshotValue): SheetSnapshot["kinds"][number][number] {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return /^#[A-Z/0!?]+$/.test(value) ? "Error" : "String";
}
