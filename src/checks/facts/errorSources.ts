/** Where the errors of a workbook come from: most cells that show one only pass it on. */
import type { AstExpression } from "@borgar/fx";
import { itemAt } from "../../basics/itemAt";
import { type FormulaAt, formulasIn, treeOf } from "../../formulas/formulaCells";
import { resolve, spilledArea } from "../../formulas/resolve";
import { walk } from "../../formulas/walk";
import { type Cell, cellAt } from "../../recognise/grid";
import { sheetKnown, sheetNamed } from "../../recognise/tables";
import { errorsOf, showsErrors } from "../../recognise/tally";
import { parseAddress, type Place, type SheetArea } from "../../sheet/address";
import type { AnyFinding } from "../finding";
import { meets } from "../findings/places";
import type { Snapshot, SheetSnapshot } from "../../book/snapshot";
import { isPassing } from "../../book/passing";

export interface ErrorSource {
  /** The first cell that shows it. */
  cell: Cell;
  /** `undefined` where the error was typed or pasted. */
  formula: FormulaAt | undefined;
  /** Further formulas that show an error because of it. */
  followers: number;
}

export function errorSources(book: Snapshot): ErrorSource[] {
  const sheets = book.sheets.filter(({ name }) => showsErrors(book, name));
  if (sheets.length === 0) return [];
  const finder = new Finder(book);
  const sources = new Map<string, ErrorSource>();
  const followers: string[] = [];
  for (const sheet of sheets) {
    eachError(sheet, (row, column) => {
      const owner = finder.owner(sheet, row, column);
      const key = keyOf(sheet.name, owner?.row ?? row, owner?.column ?? column);
      if (sources.has(key) || finder.isFollower(key)) return;
      const from = owner && finder.cause(owner);
      if (from) {
        finder.follow(key, from);
        followers.push(key);
      } else sources.set(key, { cell: cellAt(sheet, row, column), formula: owner ?? undefined, followers: 0 });
    });
  }
  for (const key of followers) {
    const source = sources.get(finder.root(key));
    if (source) source.followers++;
  }
  return [...sources.values()];
}

const keyOf = (sheet: string, row: number, column: number) => `${sheet}!${row},${column}`;

function eachError({ kinds, values, row, column }: SheetSnapshot, see: (row: number, column: number) => void): void {
  for (const [i, line] of kinds.entries()) {
    for (let j = 0; j < line.length; j++) if (line[j] === "Error" && !isPassing(values[i]?.[j])) see(row + i, column + j);
  }
}

/** Formulas followed back from an error, in search of the mistake behind it. */
const MOST_STEPS = 50;

/**
 * Whether a mistake was found in the formula that shows an error, in a cell it reads, or behind the results it reads. Functions
 * of ours refuse wrong entries, and the entry is what has to be mended.
 */
export function readsMistake(book: Snapshot, place: Place, others: readonly AnyFinding[]): boolean {
  const mistakes = others.filter(({ severity }) => severity !== "hint");
  const at = parseAddress(place.address);
  const sheet = sheetNamed(book, place.sheet);
  if (mistakes.length === 0 || !at || !sheet) return false;
  if (mistakes.some((one) => meets(one.place, { sheet: sheet.name, ...at }))) return true;
  const finder = new Finder(book);
  const owner = finder.owner(sheet, at.row, at.column);
  const waiting = owner ? [owner] : [];
  const seen = new Set(waiting);
  for (let step = 0; step < Math.min(waiting.length, MOST_STEPS); step++) {
    const formula = itemAt(waiting, step);
    if (
      mistakes.some((one) => meets(one.place, { sheet: formula.sheet.name, row: formula.row, column: formula.column, rows: 1, columns: 1 }))
    )
      return true;
    for (const area of readBy(book, formula)) {
      if (mistakes.some((one) => meets(one.place, area))) return true;
      const behind = formulasIn(book).at(area.sheet, area.row, area.column);
      if (behind && !seen.has(behind)) {
        seen.add(behind);
        waiting.push(behind);
      }
    }
  }
  return false;
}

function readBy(book: Snapshot, formula: FormulaAt): SheetArea[] {
  const found: SheetArea[] = [];
  walk(treeOf(formula), (node, scope) => {
    if (!isReference(node)) return;
    const area = resolve(book, formula, node, scope)?.area;
    if (area) found.push(area);
  });
  return found;
}

const isReference = ({ type }: AstExpression) =>
  type === "ReferenceIdentifier" || type === "UnaryExpression" || type === "BinaryExpression";

class Finder {
  private readonly from = new Map<string, string>();

  constructor(private readonly book: Snapshot) {}

  follow(key: string, from: string): void {
    this.from.set(key, from);
  }

  isFollower(key: string): boolean {
    return this.from.has(key);
  }

  /** The end of the way back, which gets shorter by it; errors that go round in a circle end somewhere in it. */
  root(key: string): string {
    const way = new Set<string>();
    let at = key;
    for (let next = this.from.get(at); next !== undefined && !way.has(at); next = this.from.get(at)) {
      way.add(at);
      at = next;
    }
    for (const step of way) if (step !== at) this.from.set(step, at);
    return at;
  }

  /** The formula that shows its result in a cell. */
  owner(sheet: SheetSnapshot, row: number, column: number): FormulaAt | null {
    const formulas = formulasIn(this.book);
    const own = formulas.at(sheet.name, row, column);
    if (own) return own;
    for (let c = column; c >= Math.max(sheet.column, column - 12); c--) {
      const above = formulas.atOrAbove(sheet.name, row, c);
      if (!above) continue;
      const area = spilledArea(this.book, { sheet: sheet.name, row: above.row, column: c });
      if (area && row < area.row + area.rows && column < area.column + area.columns) return above;
    }
    return null;
  }

  /** The first cell with an error that a formula reads, by the formula that shows it; `null` where it reads none. */
  cause(formula: FormulaAt): string | null {
    const tree = treeOf(formula);
    let found: string | null = null;
    walk(tree, (node, scope) => {
      if (found !== null || !isReference(node)) return;
      const area = resolve(this.book, formula, node, scope)?.area;
      const cell = area && this.errorIn(area, formula);
      if (!cell) return;
      const sheet = sheetKnown(this.book, area.sheet);
      const owner = this.owner(sheet, cell.row, cell.column);
      if (owner !== formula) found = keyOf(sheet.name, owner?.row ?? cell.row, owner?.column ?? cell.column);
    });
    return found;
  }

  private errorIn(area: SheetArea, formula: FormulaAt): { row: number; column: number } | null {
    const tally = errorsOf(this.book, area.sheet);
    if (tally.count(area) === 0) return null;
    // The row is found by halving: a hundred thousand cells may read the same thousand.
    let { row, rows } = area;
    while (rows > 1) {
      const half = rows >> 1;
      if (tally.count({ ...area, row, rows: half }) > 0) rows = half;
      else {
        row += half;
        rows -= half;
      }
    }
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (tally.count({ row, column, rows: 1, columns: 1 }) > 0) {
        return area.sheet === formula.sheet.name && row === formula.row && column === formula.column ? null : { row, column };
      }
    }
    return null;
  }
}
