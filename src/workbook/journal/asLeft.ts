/**
 * What of the workbook is as a write left it, and what somebody has entered since: only the first is ever taken back. Cells are
 * named by where they were before the write, since that is where they will be again.
 */
import { largestOf, leastOf } from "../../basics/extremes";
import { contentOfCell, isFormula, type Content } from "../../sheet/formula";
import { shapeOf } from "../../sheet/formulaShape";
import { namesSheet, withSheetNames } from "../../sheet/sheetNames";
import type { PlanCell } from "../../book/plan";
import { Moves, type Spot } from "./moves";
import type { Operation } from "./operations";
import { contentAt, type SheetState, type WorkbookState } from "./state";

export interface Comparison {
  /** Cells of before that somebody has entered something into since, as `keyOf` names them. */
  touched: ReadonlySet<string>;
  /** Those of them that the write had changed itself. */
  contested: ReadonlySet<string>;
  /** What was entered where nothing will be any more: in columns, rows and sheets that the write made. */
  homeless: Entry[];
}

export interface Entry {
  sheet: string;
  row: number;
  column: number;
  content: Content;
}

export const keyOf = ({ sheet, row, column }: Spot): string => `${row},${column},${sheet}`;

/** Answers whether a cell is as the write left it. */
type AsLeft = (at: Spot, content: Content, was: Content, before: Spot) => boolean;

/** After a write that was read back: as it was read. */
export function compareWithAfter(
  before: WorkbookState,
  after: WorkbookState,
  now: WorkbookState,
  operations: readonly Operation[],
): Comparison {
  const sheets = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
  const named = sheetRenamer(after, now);
  const held = (at: Spot) => {
    const sheet = sheets.get(at.sheet);
    return sheet ? named(contentAt(sheet, at.row, at.column)) : "";
  };
  const asLeft: AsLeft = (at, content) => content === held(at);
  const { touched, places, contested } = compare(before, now, operations, asLeft, (_spot, at, was) => held(at) !== was);
  const homeless = now.sheets.flatMap((sheet) => {
    const was = sheets.get(sheet.id);
    if (!was) return [];
    const found: Entry[] = [];
    for (const { row, column } of spotsOf([sheet, was], 0)) {
      const at = { sheet: sheet.id, row, column };
      const content = contentAt(sheet, row, column);
      // A formula that Excel has respelt is no entry.
      if (content === "" || places.has(keyOf(at)) || same(content, held(at))) continue;
      found.push({ sheet: sheet.name, row, column, content });
    }
    return found;
  });
  return { touched, contested, homeless };
}

/** A write that stands in part, since it or its undo broke off. */
export interface Part {
  /** Operations that stand. */
  standing: readonly Operation[];
  /** Operations whose contents may stand: an undo moves cells back before it puts contents back. */
  written: readonly Operation[];
  /** Of the write. */
  all: readonly Operation[];
  /** As the whole write was read back, where it stood whole once. */
  after: WorkbookState | null;
  /** Whether room was made again for what the write took away: that is empty by this, and by nobody's hand. */
  hasMadeRoom: boolean;
}

/**
 * After a write that broke off: as its steps say, as far as they were made. Excel spells formulas in its own way and moves what they
 * refer to, so of a formula only what nobody else would have written counts as somebody else's.
 */
export function compareWithSteps(
  before: WorkbookState,
  now: WorkbookState,
  { standing, written, all, after, hasMadeRoom }: Part,
): Comparison {
  const { moves: whole, wrote } = collectWritten(before, all, written);
  const leftSheets = new Map(after?.sheets.map((sheet) => [sheet.id, sheet]));
  /** What the write may have left in a cell of before. */
  const leftIn = (spot: Spot): Content[] => {
    const at = whole.whereNow(spot);
    if (at === null) return hasMadeRoom ? [""] : [];
    const wanted = wrote.get(keyOf(at));
    const sheet = leftSheets.get(at.sheet);
    return [...(wanted === undefined ? [] : [contentOfCell(wanted)]), ...(sheet ? [contentAt(sheet, at.row, at.column)] : [])];
  };
  const headers = new Set(
    before.tables.flatMap(({ sheetId, row, column, columns }) =>
      Array.from({ length: columns }, (_, i) => keyOf({ sheet: sheetId, row, column: column + i })),
    ),
  );
  // Excel gives a column that comes into a table a header of its own.
  const isNamedAnew = (spot: Spot) => hasMadeRoom && headers.has(keyOf(spot)) && whole.whereNow(spot) === null;
  // Excel may keep rows that were to go, without a word: then the write's contents came to the places of others.
  const cameTo = (at: Spot): Content[] => {
    const wanted = wrote.get(keyOf(at));
    return wanted === undefined ? [] : [contentOfCell(wanted)];
  };
  const asLeft: AsLeft = (at, content, was, spot) =>
    same(content, was) || [...leftIn(spot), ...cameTo(at)].some((left) => same(content, left)) || isNamedAnew(spot);
  const isChanged = (spot: Spot) => {
    const at = whole.whereNow(spot);
    return at !== null && wrote.has(keyOf(at));
  };
  const { touched, contested } = compare(before, now, standing, asLeft, isChanged);
  return { touched, contested, homeless: [] };
}

/** What operations have put into cells that stand, by where these are once all of them are made; and where cells of before are then. */
export function collectWritten(
  before: WorkbookState,
  all: readonly Operation[],
  written: readonly Operation[],
): { moves: Moves; wrote: Map<string, PlanCell> } {
  const moves = new Moves(before);
  const wrote = new Map<string, PlanCell>();
  for (const operation of all) {
    const { moves: step, writes, empties } = operation;
    const grown = step?.kind === "addRows" ? moves.table(step.table) : undefined;
    if (grown && step?.kind === "addRows" && written.includes(operation)) {
      const end = grown.row + grown.rows - Number(grown.totals);
      step.rows.forEach((line, i) =>
        line.forEach((cell, j) => wrote.set(keyOf({ sheet: grown.sheet, row: end + i, column: grown.column + j }), cell)),
      );
    }
    if (step) moves.take(step);
    if (!written.includes(operation)) continue;
    if (writes) for (const { row, column, after } of writes.cells) wrote.set(keyOf({ sheet: writes.sheet, row, column }), after);
    const table = empties === undefined ? undefined : moves.table(empties);
    if (!table) continue;
    for (let row = table.row + 1; row < table.row + table.rows; row++) {
      for (let column = table.column; column < table.column + table.columns; column++) wrote.set(keyOf({ ...table, row, column }), "");
    }
  }
  return { moves, wrote };
}

/** How many cells hold something else in one state than in another, at the same places of the same sheets. */
export function countDifferences(one: WorkbookState, other: WorkbookState): number {
  const sheets = new Map(other.sheets.map((sheet) => [sheet.id, sheet]));
  let count = 0;
  for (const sheet of one.sheets) {
    const beside = sheets.get(sheet.id);
    if (!beside) continue;
    for (const { row, column } of spotsOf([sheet, beside], 0))
      if (contentAt(sheet, row, column) !== contentAt(beside, row, column)) count += 1;
  }
  return count;
}

/** How many cells stand against a reading: of two readings of a broken write the better one is true. */
export function countContradictions(before: WorkbookState, now: WorkbookState, part: Part): number {
  return compareWithSteps(before, now, part).touched.size;
}

function compare(
  before: WorkbookState,
  now: WorkbookState,
  operations: readonly Operation[],
  asLeft: AsLeft,
  isChanged: (spot: Spot, at: Spot, was: Content) => boolean,
) {
  const moves = new Moves(before);
  let margin = 0;
  for (const { moves: step } of operations) {
    if (!step) continue;
    moves.take(step);
    if (step.kind === "deleteColumns") margin += step.count;
    if (step.kind === "deleteRows") margin += step.rows.length;
  }
  const named = sheetRenamer(before, now);
  const touched = new Set<string>();
  const places = new Set<string>();
  const contested = new Set<string>();
  const standing = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
  for (const was of before.sheets) {
    const is = standing.get(was.id);
    if (!is) continue;
    for (const { row, column } of spotsOf([was, is], margin)) {
      const spot = { sheet: was.id, row, column };
      const at = moves.whereNow(spot);
      if (!at) continue;
      places.add(keyOf(at));
      const held = named(contentAt(was, row, column));
      if (asLeft(at, contentAt(is, at.row, at.column), held, spot)) continue;
      touched.add(keyOf(spot));
      if (isChanged(spot, at, held)) contested.add(keyOf(spot));
    }
  }
  return { touched, places, contested };
}

/** What sheets are called. */
export interface SheetNames {
  sheets: readonly { id: string; name: string }[];
}

/** Whether a formula names a sheet that somebody has deleted since: Excel takes none that refers to a sheet which is not there. */
export function goneNamer(before: SheetNames, now: SheetNames): (content: Content) => boolean {
  const standing = new Set(now.sheets.map(({ id }) => id));
  const gone = before.sheets.filter(({ id }) => !standing.has(id));
  return (content) => isFormula(content) && gone.some(({ name }) => namesSheet(content, name));
}

/** Formulas as they read once sheets were given other names. */
export function sheetRenamer(before: SheetNames, now: SheetNames): (content: Content) => Content {
  const names = new Map(now.sheets.map(({ id, name }) => [id, name]));
  const renamed = new Map(
    before.sheets.flatMap(({ id, name }) => {
      const other = names.get(id);
      return other === undefined || other === name ? [] : [[name, other] as const];
    }),
  );
  if (renamed.size === 0) return (content) => content;
  return (content) => (isFormula(content) ? withSheetNames(content, (name) => renamed.get(name)) : content);
}

/** Whether two formulas differ in nothing but what they refer to. */
export function alike(one: string, other: string): boolean {
  return one === other || shapeOf(one) === shapeOf(other);
}

/** Whether two contents are the same, as far as Excel's own spelling of formulas goes. */
export function same(content: Content, other: Content | null | undefined): boolean {
  return content === other || (isFormula(content) && isFormula(other) && alike(content, other));
}

/** Every place that one of the sheets holds something in, and some to the right and below. */
export function* spotsOf(sheets: readonly SheetState[], margin: number): Generator<{ row: number; column: number }> {
  const filled = sheets.map(({ contents }) => contents).filter(({ formulas }) => formulas.length > 0);
  if (filled.length === 0) return;
  const first = leastOf(filled.map(({ row }) => row));
  const left = leastOf(filled.map(({ column }) => column));
  const last = largestOf(filled.map(({ row, formulas }) => row + formulas.length)) + margin;
  const right = largestOf(filled.map(({ column, formulas }) => column + (formulas[0]?.length ?? 0))) + margin;
  for (let row = first; row < last; row++) for (let column = left; column < right; column++) yield { row, column };
}
