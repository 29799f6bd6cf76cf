/** A calculated book as checks would read it from Excel. */
import { translateFormulaToR1C1 } from "@borgar/fx";
import type { SchemeRecord } from "../../src/book/record";
import type { SheetSnapshot, Snapshot } from "../../src/book/snapshot";
import { contentOf, type SnapshotValue } from "../../src/sheet/formula";
import { cellAddress } from "../../src/sheet/address";
import type { PlanBook } from "./planBook";
import { listsIn } from "../../src/book/lists";
import { isAnchor } from "../../src/book/anchors";

export interface SheetState {
  visible?: boolean;
  protected?: boolean;
  hiddenRows?: number[];
  hiddenColumns?: number[];
}

interface Surroundings {
  sheets: string[];
  names?: { name: string; formula: string }[];
  schemes?: SchemeRecord[];
  states?: Record<string, SheetState>;
}

export function bookSnapshot(book: PlanBook, { sheets, names = [], schemes = [], states = {} }: Surroundings): Snapshot {
  return {
    sheets: sheets.map((name) => sheetSnapshot(book, name, states[name] ?? {})),
    tables: book.tableAreas.map((table) => ({ ...table, totals: false })),
    lists: listsIn(schemes, names),
    names: names.filter(({ name }) => !isAnchor(name)),
    anchors: names.filter(({ name }) => isAnchor(name)),
    schemes,
    ignored: [],
  };
}

function sheetSnapshot(book: PlanBook, name: string, state: SheetState): SheetSnapshot {
  const cells = [...book.cells(name)].filter(({ value, formula }) => formula !== null || (value !== null && value !== ""));
  const base = { name, visible: true, protected: false, hiddenRows: [], hiddenColumns: [], merged: [], ...state };
  if (cells.length === 0) return { ...base, row: 0, column: 0, values: [], formulas: [], formulasR1C1: [], kinds: [] };
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  const rows = Math.max(...cells.map((cell) => cell.row)) - row + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) - column + 1;
  const grid = <Value>(blank: Value) => Array.from({ length: rows }, () => Array<Value>(columns).fill(blank));
  const [values, formulas, formulasR1C1] = [grid<SnapshotValue>(""), grid<SnapshotValue>(""), grid<SnapshotValue>("")];
  const kinds = grid<SheetSnapshot["kinds"][number][number]>("Empty");
  for (const cell of cells) {
    const [r, c] = [cell.row - row, cell.column - column];
    const value = cell.value ?? "";
    values[r]![c] = value;
    formulas[r]![c] = cell.formula ?? contentOf(value);
    formulasR1C1[r]![c] = cell.formula === null ? contentOf(value) : relative(cell.formula, cell.row, cell.column);
    kinds[r]![c] = kindOf(value);
  }
  return { ...base, row, column, values, formulas, formulasR1C1, kinds, spills: spillsIn(book, name) };
}

/** How far each formula's result reaches, as Excel is asked. */
function spillsIn(book: PlanBook, name: string): SheetSnapshot["spills"] {
  return [...book.formulasOf(name)].flatMap(({ row, column, values }) => {
    const [rows, columns] = [values.length, values[0]?.length ?? 0];
    return rows * columns > 1 ? [{ row, column, rows, columns }] : [];
  });
}

function relative(formula: string, row: number, column: number): string {
  try {
    return translateFormulaToR1C1(formula, cellAddress(row, column));
  } catch {
    return formula;
  }
}

function kindOf(value: SnapshotValue): SheetSnapshot["kinds"][number][number] {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return /^#[A-Z/0!?]+$/.test(value) ? "Error" : "String";
}
