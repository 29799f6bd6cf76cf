/**
 * Formulas, read with a library and never as text. A formula that was filled down is one run of cells with the same R1C1 text: it is
 * looked at, kept and parsed once, and its cells are told apart only for whoever asks about one of them.
 */
import type { AstExpression } from "@borgar/fx";
import { fact } from "../basics/fact";
import { addTo, groupBy } from "../basics/groupBy";
import { firstOf, itemAt, lastOf } from "../basics/itemAt";
import { FORMULA, traitsOf } from "../recognise/cellTraits";
import { type Cell, cellAt } from "../recognise/grid";
import { sheetNamed } from "../recognise/tables";
import { parseFormula, parseWithPlaces } from "./parse";
import type { SheetSnapshot, Snapshot } from "../book/snapshot";

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
  /** The references of the tree are those of this cell. */
  readonly first: FormulaAt;
  /** In the order of sheets, rows and columns. */
  readonly cells: readonly FormulaAt[];
  /** The same cells as they were filled down, by sheets and then where they begin; none for a formula that stands in no cell. */
  readonly runs: readonly Run[];
}

/** Cells one below the other that were filled with one formula. */
export class Run {
  private made: FormulaAt[] | null = null;

  constructor(
    readonly shape: Shape,
    readonly sheet: SheetSnapshot,
    /** Of the first cell. */
    readonly row: number,
    readonly column: number,
    public count: number,
  ) {}

  /** Zero-based within the run; the same object whenever it is asked for. */
  cell(index: number): FormulaAt {
    const { shape, sheet, column } = this;
    const row = this.row + index;
    this.made ??= [];
    return (this.made[index] ??= {
      sheet,
      row,
      column,
      text: String(sheet.formulas[row - sheet.row]?.[column - sheet.column]),
      r1c1: shape.r1c1,
      shape,
    });
  }

  cells(): FormulaAt[] {
    return Array.from({ length: this.count }, (_, i) => this.cell(i));
  }

  /** Of the row below the last one. */
  get end(): number {
    return this.row + this.count;
  }
}

class FilledShape implements Shape {
  readonly runs: Run[] = [];
  private made: FormulaAt[] | null = null;

  constructor(readonly r1c1: string) {}

  get first(): FormulaAt {
    return firstOf(this.runs).cell(0);
  }

  get cells(): FormulaAt[] {
    return (this.made ??= fillingsOf(this).flatMap(({ cells }) => cells));
  }
}

/** Of runs beside each other the cells are told row by row. */
function inOrder(runs: readonly Run[]): FormulaAt[] {
  const cells = runs.flatMap((run) => run.cells());
  return runs.length === 1 ? cells : cells.sort(byPlace);
}

const byPlace = (one: FormulaAt, other: FormulaAt) => one.row - other.row || one.column - other.column;

/** The cells of one sheet that a formula was filled into. Most rules ask for the first and the last of them. */
export class Filling {
  private made: FormulaAt[] | null = null;

  constructor(readonly runs: readonly Run[]) {}

  get sheet(): SheetSnapshot {
    return firstOf(this.runs).sheet;
  }

  get first(): FormulaAt {
    return firstOf(this.runs).cell(0);
  }

  get last(): FormulaAt {
    const ends = this.runs.map((run) => run.cell(run.count - 1));
    return ends.reduce((last, end) => (byPlace(last, end) < 0 ? end : last));
  }

  get count(): number {
    return this.runs.reduce((sum, run) => sum + run.count, 0);
  }

  /** By rows. */
  get cells(): readonly FormulaAt[] {
    return (this.made ??= inOrder(this.runs));
  }

  /** As many of the cells, from the first on. */
  firstCells(most: number): readonly FormulaAt[] {
    const [run] = this.runs;
    if (this.runs.length > 1 || !run) return this.cells.slice(0, most);
    return Array.from({ length: Math.min(most, run.count) }, (_, i) => run.cell(i));
  }
}

/** The cells of a formula on each sheet: a reference without a sheet means another one on each. */
export const fillingsOf = fact(({ runs }: Shape): Filling[] =>
  [...groupBy(runs, ({ sheet }) => sheet).values()].map((own) => new Filling(own)),
);

export interface Formulas {
  shapes: Shape[];
  /** By sheets and rows. */
  readonly all: FormulaAt[];
  /** By rows. */
  ofSheet(sheet: string): FormulaAt[];
  /** The sheet's runs by columns, from the left, and from the top in each. */
  runsOf(sheet: string): ReadonlyMap<number, readonly Run[]>;
  at(sheet: string, row: number, column: number): FormulaAt | undefined;
  /** The formula in a cell, or else the nearest one above it. */
  atOrAbove(sheet: string, row: number, column: number): FormulaAt | undefined;
}

interface OnSheet {
  columns: Map<number, Run[]>;
  made: FormulaAt[] | null;
}

/** Every cell that holds a formula of its own. */
export const formulasIn = fact((book: Snapshot): Formulas => {
  const shapes = new Map<string, FilledShape>();
  const sheets = new Map(
    book.sheets.map((sheet): [SheetSnapshot, OnSheet] => [sheet, { columns: columnsOfSheet(sheet, shapes), made: null }]),
  );
  const entryOf = (name: string) => {
    const sheet = sheetNamed(book, name);
    return sheet && sheets.get(sheet);
  };
  const cellsOf = (entry: OnSheet) => (entry.made ??= inOrder([...entry.columns.values()].flat()));
  return {
    shapes: [...shapes.values()],
    get all() {
      return [...sheets.values()].flatMap(cellsOf);
    },
    ofSheet(sheet) {
      const entry = entryOf(sheet);
      return entry ? cellsOf(entry) : [];
    },
    runsOf: (sheet) => entryOf(sheet)?.columns ?? new Map<number, Run[]>(),
    at(sheet, row, column) {
      const run = lastUpTo(entryOf(sheet)?.columns.get(column), row);
      return run && row < run.end ? run.cell(row - run.row) : undefined;
    },
    atOrAbove(sheet, row, column) {
      const run = lastUpTo(entryOf(sheet)?.columns.get(column), row);
      return run?.cell(Math.min(row, run.end - 1) - run.row);
    },
  };
});

const treeOfShape = fact(({ first }: Shape) => parseFormula(first.text));

/** One for all cells of a shape, `null` where the text cannot be parsed. `resolve` moves its references to the cell. */
export function treeOf({ shape }: FormulaAt): AstExpression | null {
  return treeOfShape(shape);
}

export function cellOfFormula({ sheet, row, column }: FormulaAt): Cell {
  return cellAt(sheet, row, column);
}

function columnsOfSheet(sheet: SheetSnapshot, shapes: Map<string, FilledShape>): Map<number, Run[]> {
  const traits = traitsOf(sheet);
  const found = new Map<number, Run[]>();
  for (const { row, end } of traits.bands) {
    // A spilled cell reads as its value, so every formula here is the cell's own.
    for (const column of traits.columnsWith(FORMULA, row)) {
      const r1c1 = String(sheet.formulasR1C1[row - sheet.row]?.[column - sheet.column]);
      const runs = found.get(column);
      const above = runs && lastOf(runs);
      if (above?.end === row && above.shape.r1c1 === r1c1) {
        above.count += end - row;
        continue;
      }
      let shape = shapes.get(r1c1);
      if (!shape) shapes.set(r1c1, (shape = new FilledShape(r1c1)));
      const run = new Run(shape, sheet, row, column, end - row);
      shape.runs.push(run);
      addTo(found, column, run);
    }
  }
  return new Map([...found].sort(([one], [other]) => one - other));
}

/** The run that holds a row, or else the last one above it. */
function lastUpTo(runs: readonly Run[] | undefined, row: number): Run | undefined {
  if (!runs) return undefined;
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(runs, middle).row <= row) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

/** A formula that is filled into no other cell, or is looked at as if it were not. */
export function standing(formula: Omit<FormulaAt, "shape">): FormulaAt {
  const shape = {
    r1c1: formula.r1c1,
    get first() {
      return own;
    },
    get cells() {
      return [own];
    },
    runs: [],
  };
  const own: FormulaAt = { ...formula, shape };
  return own;
}

/** A formula by itself: its references are those of its own text, for putting other text in their place. */
export function alone(formula: Omit<FormulaAt, "shape">): { formula: FormulaAt; tree: AstExpression | null } {
  const own = standing(formula);
  return { formula: own, tree: parseWithPlaces(formula.text) };
}
