/**
 * How far a write got, or its undo, whose request broke between an operation and its number. Cells that only moved read the same in
 * both readings where their neighbours are alike; sheets, tables and names tell for certain where they stand, and so they speak first.
 */
import { leastOf } from "../../basics/extremes";
import { requireValue } from "../../basics/requireValue";
import type { ChangeStep } from "../../book/change";
import { parseAddress, type Area } from "../../sheet/address";
import { contentOfCell, isFormula, type Content } from "../../sheet/formula";
import { countContradictions, type Part } from "./asLeft";
import { Moves, type Spot } from "./moves";
import type { Operation } from "./operations";
import { contentAt, type SheetState, type WorkbookState } from "./state";

/** Picks the reading that what stands speaks least against, and the first one where they are even. */
export function pickTruest(before: WorkbookState, now: WorkbookState, readings: readonly Part[]): Part {
  const placed = pickLeast(readings, (part) => countMisplaced(before, now, part));
  const [best] = pickLeast(placed, (part) => countContradictions(before, now, part));
  return requireValue(best, "a reading of how far the write got");
}

function pickLeast(readings: readonly Part[], count: (part: Part) => number): readonly Part[] {
  // To count means to go through the whole workbook.
  if (readings.length === 1) return readings;
  const counts = readings.map(count);
  const least = leastOf(counts);
  return readings.filter((_, i) => counts[i] === least);
}

/**
 * How many sheets, tables and names stand otherwise than a reading says. What people have moved or renamed speaks against all readings
 * alike. Where columns have gone back, tables have not got all of them back yet, and names of what was taken away say nothing any more.
 */
function countMisplaced(before: WorkbookState, now: WorkbookState, { standing, all, hasMadeRoom }: Part): number {
  const moves = new Moves(before);
  for (const { moves: step } of standing) if (step) moves.take(step);
  const known = new Set(before.sheets.map(({ id }) => id));
  const sheets = now.sheets.filter(({ id, name }) => known.has(id) && moves.sheetNamed(name) !== id);
  const tables = before.tables.filter(({ id, name }) => {
    const is = now.tables.find((table) => table.id === id);
    const wanted = requireValue(moves.table(name), `the table ${name}`);
    const isElsewhere = !hasMadeRoom && (is?.row !== wanted.row || is.column !== wanted.column || is.columns !== wanted.columns);
    return is?.rows !== wanted.rows || isElsewhere;
  });
  const added = all.filter(({ moves: step }) => {
    if (step?.kind !== "addTable") return false;
    return now.tables.some((table) => table.name === step.table.name) !== (moves.table(step.table.name) !== undefined);
  });
  return (
    sheets.length +
    tables.length +
    added.length +
    standing.filter((operation) => !rowsStand(operation, now)).length +
    countMisplacedNames(before, now, moves, hasMadeRoom)
  );
}

function countMisplacedNames(before: WorkbookState, now: WorkbookState, moves: Moves, hasMadeRoom: boolean): number {
  const [then, today] = [spotsNamed(before), spotsNamed(now)];
  return before.names.filter(({ name }) => {
    const [was, is] = [then(name), today(name)];
    if (!was || is === undefined || (is === null && hasMadeRoom)) return false;
    const wanted = moves.whereNow(was);
    return wanted?.sheet !== is?.sheet || wanted?.row !== is?.row || wanted?.column !== is?.column;
  }).length;
}

/** Whether a table has as many rows as operations leave it with. */
export function hasRowsOf(before: WorkbookState, standing: readonly Operation[], now: WorkbookState, name: string): boolean {
  const moves = new Moves(before);
  for (const { moves: step } of standing) if (step) moves.take(step);
  return now.tables.find((table) => table.name === name)?.rows === moves.table(name)?.rows;
}

/** Whether the rows that an operation has added to a table are among its rows, by what they are called. */
function rowsStand({ moves: step }: Operation, now: WorkbookState): boolean {
  if (step?.kind !== "addRows") return true;
  const held = contentsOfTable(now, step.table);
  return held === null || step.rows.every((line) => isAmong(line.map(contentOfCell), held));
}

/** All that the cells of a table hold; `null` where it is not there. */
function contentsOfTable({ tables, sheets }: WorkbookState, name: string): Set<Content> | null {
  const table = tables.find((one) => one.name === name);
  const sheet = sheets.find(({ id }) => id === table?.sheetId);
  return table && sheet ? new Set(Array.from({ length: table.rows }, (_, i) => lineOf(sheet, table, table.row + i)).flat()) : null;
}

function lineOf(sheet: SheetState, { column, columns }: Area, row: number): Content[] {
  return Array.from({ length: columns }, (_, i) => contentAt(sheet, row, column + i));
}

/** Whether a row is among those of a table: it is known by the first text in it. */
function isAmong(line: readonly Content[], held: ReadonlySet<Content>): boolean {
  const name = line.find((content): boolean => typeof content === "string" && content !== "" && !isFormula(content));
  return name === undefined || held.has(name);
}

/** Excel keeps the rows of a table that is filtered, and says nothing of it: rows that were to go may stand still. */
export function withoutKeptRows(before: WorkbookState, part: Part, now: WorkbookState): Part {
  const moves = new Moves(before);
  const lost = new Map<string, Content[][]>();
  for (const { moves: step } of part.standing) {
    if (!step) continue;
    if (step.kind === "deleteRows") lost.set(step.table, [...(lost.get(step.table) ?? []), ...findLostLines(before, moves, step)]);
    moves.take(step);
  }
  const kept = now.tables.filter(({ name, rows }) => {
    const [lines, held] = [lost.get(name) ?? [], contentsOfTable(now, name)];
    return held !== null && rows >= (moves.table(name)?.rows ?? 0) + lines.length && lines.every((line) => isAmong(line, held));
  });
  const isKept = ({ moves: step }: Operation) => step?.kind === "deleteRows" && kept.some(({ name }) => name === step.table);
  return { ...part, standing: part.standing.filter((operation) => !isKept(operation)) };
}

/** What stood in rows of a table that a step takes away. @param moves all that came before it */
function findLostLines(
  before: WorkbookState,
  moves: Moves,
  { table: name, rows }: Extract<ChangeStep, { kind: "deleteRows" }>,
): Content[][] {
  const [was, is] = [before.tables.find((table) => table.name === name), moves.table(name)];
  const sheet = before.sheets.find(({ id }) => id === was?.sheetId);
  if (!was || !is || !sheet) return [];
  return Array.from({ length: was.rows }, (_, i) => was.row + i).flatMap((row) => {
    const at = moves.whereNow({ sheet: sheet.id, row, column: was.column });
    return at && rows.includes(at.row - is.row - 1) ? [lineOf(sheet, was, row)] : [];
  });
}

/** As `withoutKeptRows`, of rows that were to go with an undo and that Excel has kept. */
export function withKeptRows(before: WorkbookState, operations: readonly Operation[], part: Part, now: WorkbookState): Part {
  const wanted = new Moves(before);
  for (const { moves: step } of part.standing) if (step) wanted.take(step);
  const kept = operations.filter((operation) => {
    const { moves: step } = operation;
    if (step?.kind !== "addRows" || part.standing.includes(operation)) return false;
    const rows = now.tables.find(({ name }) => name === step.table)?.rows ?? 0;
    return rows >= (wanted.table(step.table)?.rows ?? 0) + step.rows.length && rowsStand(operation, now);
  });
  return { ...part, standing: operations.filter((operation) => part.standing.includes(operation) || kept.includes(operation)) };
}

/** The cell that a name refers to; `null` where it refers to anything else, or to nothing any more, `undefined` where it is not there. */
function spotsNamed({ sheets, names }: WorkbookState): (name: string) => Spot | null | undefined {
  const ids = new Map(sheets.map(({ id, name }) => [name, id]));
  const spots = new Map(names.map(({ name, formula }) => [name.toLowerCase(), spotIn(formula, ids)]));
  return (name) => spots.get(name.toLowerCase());
}

function spotIn(formula: string, ids: ReadonlyMap<string, string>): Spot | null {
  const place = isFormula(formula) ? parseAddress(formula.slice(1)) : null;
  const sheet = place?.sheet ? ids.get(place.sheet) : undefined;
  return place && sheet !== undefined ? { sheet, row: place.row, column: place.column } : null;
}
