/**
 * Formulas, read with a library and never as text. Cells that were filled down share their R1C1 text, and are parsed once:
 * a hundred thousand of them cost a hundred thousand look-ups in a map.
 */
import { mergeRefTokens, parse, tokenize, type AstExpression } from "@borgar/fx";
import { isFormula } from "../../sheet/formula";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";
import { cellAt, type Cell } from "./lookup";

export interface FormulaAt {
  sheet: SheetSnapshot;
  /** Zero-based, counted from A1. */
  row: number;
  column: number;
  /** As Excel shows it. */
  text: string;
  /** The same for all cells it was filled into. */
  r1c1: string;
  /** What it shares with them. */
  shape: Shape;
}

/** One formula, wherever it was filled into. */
export interface Shape {
  r1c1: string;
  /** In the order of sheets, rows and columns; the references of the tree are those of the first. */
  cells: FormulaAt[];
}

export interface Formulas {
  all: FormulaAt[];
  shapes: Shape[];
  ofSheet(sheet: string): FormulaAt[];
  /** The sheet's formulas by columns, from the left, and by rows in each. */
  columnsOf(sheet: string): Map<number, FormulaAt[]>;
  at(sheet: string, row: number, column: number): FormulaAt | undefined;
  /** One for all cells of a shape, `null` where the text cannot be parsed. `resolve` moves its references to the cell. */
  tree(formula: FormulaAt): AstExpression | null;
  cell(formula: FormulaAt): Cell;
}

interface OnSheet {
  found: FormulaAt[];
  columns: Map<number, FormulaAt[]> | null;
  index: Map<number, FormulaAt> | null;
}

const MOST_COLUMNS = 16_384;

export function formulasIn(snapshot: Snapshot): Formulas {
  const shapes = new Map<string, Shape>();
  const sheets = new Map<string, OnSheet>();
  for (const sheet of snapshot.sheets) {
    sheets.set(sheet.name.toLowerCase(), { found: formulasOfSheet(sheet, shapes), columns: null, index: null });
  }
  const trees = new Map<Shape, AstExpression | null>();
  return {
    all: [...sheets.values()].flatMap(({ found }) => found),
    shapes: [...shapes.values()],
    ofSheet: (sheet) => sheets.get(sheet.toLowerCase())?.found ?? [],
    columnsOf(sheet) {
      const entry = sheets.get(sheet.toLowerCase());
      if (!entry) return new Map();
      return (entry.columns ??= byColumns(entry.found));
    },
    at(sheet, row, column) {
      const entry = sheets.get(sheet.toLowerCase());
      if (!entry) return undefined;
      entry.index ??= new Map(entry.found.map((one) => [one.row * MOST_COLUMNS + one.column, one]));
      return entry.index.get(row * MOST_COLUMNS + column);
    },
    tree({ shape }) {
      let tree = trees.get(shape);
      if (tree === undefined) trees.set(shape, (tree = parsed(shape.cells[0]!.text)));
      return tree;
    },
    cell: ({ sheet, row, column }) => cellAt(sheet, row, column),
  };
}

function formulasOfSheet(sheet: SheetSnapshot, shapes: Map<string, Shape>): FormulaAt[] {
  const found: FormulaAt[] = [];
  sheet.formulas.forEach((line, i) => {
    for (let j = 0; j < line.length; j++) {
      const text = line[j];
      if (!isFormula(text) || text.length < 2) continue;
      // A spilled cell reads as its value, so every formula here is the cell's own.
      const known = sheet.formulasR1C1[i]?.[j];
      const r1c1 = typeof known === "string" ? known : text;
      let shape = shapes.get(r1c1);
      if (!shape) shapes.set(r1c1, (shape = { r1c1, cells: [] }));
      const formula = { sheet, row: sheet.row + i, column: sheet.column + j, text, r1c1, shape };
      shape.cells.push(formula);
      found.push(formula);
    }
  });
  return found;
}

function byColumns(found: FormulaAt[]): Map<number, FormulaAt[]> {
  const columns = new Map<number, FormulaAt[]>();
  for (const formula of found) {
    const column = columns.get(formula.column);
    if (column) column.push(formula);
    else columns.set(formula.column, [formula]);
  }
  return new Map([...columns].sort(([a], [b]) => a - b));
}

/** `A6#` and `表[列]` included. A text that is no formula has no tree; Excel would not have taken it. */
export function parsed(text: string): AstExpression | null {
  try {
    return parse(mergeRefTokens(tokenize(text, { withLocation: true })), { looseRefCalls: true });
  } catch {
    return null;
  }
}

/** What Excel writes into files for `A6#`. */
export const SPILL = "ANCHORARRAY";

/** A formula by itself: its references are those of its own text, for putting other text in their place. */
export function alone(formula: Omit<FormulaAt, "shape">): { formula: FormulaAt; tree: AstExpression | null } {
  const shape: Shape = { r1c1: formula.r1c1, cells: [] };
  const own = { ...formula, shape };
  shape.cells.push(own);
  return { formula: own, tree: parsed(formula.text) };
}
