/**
 * How far a write got, or its undo, whose request broke between an operation and its number. Cells that only moved read the same in
 * both readings where their neighbours are alike; sheets, tables and names tell for certain where they stand, and so they speak first.
 */
import { parseAddress } from "../../sheet/address";
import { isFormula } from "../../sheet/formula";
import { contradictions, type Part } from "./asLeft";
import { Moves, type Spot } from "./moves";
import type { WorkbookState } from "./state";

/** Of several readings the one that what stands speaks least against; the first one where they are even. */
export function truest(before: WorkbookState, now: WorkbookState, readings: readonly Part[]): Part {
  const [first] = readings;
  if (readings.length === 1) return first!;
  const least = leastBy(readings, (part) => misplaced(before, now, part));
  return least.length === 1 ? least[0]! : leastBy(least, (part) => contradictions(before, now, part))[0]!;
}

function leastBy(readings: readonly Part[], count: (part: Part) => number): Part[] {
  const counts = readings.map(count);
  const least = Math.min(...counts);
  return readings.filter((_, i) => counts[i] === least);
}

/**
 * How many sheets, tables and names stand otherwise than a reading says. What people have moved or renamed speaks against all readings
 * alike. Where columns have gone back, tables have not got their size back yet, and names of what was taken away say nothing any more.
 */
function misplaced(before: WorkbookState, now: WorkbookState, { standing, all, hasMadeRoom }: Part): number {
  const moves = new Moves(before);
  for (const { moves: step } of standing) if (step) moves.take(step);
  const known = new Set(before.sheets.map(({ id }) => id));
  const sheets = now.sheets.filter(({ id, name }) => known.has(id) && moves.sheetNamed(name) !== id);
  const tables = (hasMadeRoom ? [] : before.tables).filter(({ id, name }) => {
    const [is, wanted] = [now.tables.find((table) => table.id === id), moves.table(name)!];
    return is && (is.row !== wanted.row || is.column !== wanted.column || is.rows !== wanted.rows || is.columns !== wanted.columns);
  });
  const come = all.flatMap(({ moves: step }) => (step?.kind === "addTable" ? [step.table.name] : []));
  const added = come.filter((name) => now.tables.some((table) => table.name === name) !== (moves.table(name) !== undefined));
  return sheets.length + tables.length + added.length + misplacedNames(before, now, moves, hasMadeRoom);
}

function misplacedNames(before: WorkbookState, now: WorkbookState, moves: Moves, hasMadeRoom: boolean): number {
  const [then, today] = [spotsNamed(before), spotsNamed(now)];
  return before.names.filter(({ name }) => {
    const [was, is] = [then(name), today(name)];
    if (!was || is === undefined || (is === null && hasMadeRoom)) return false;
    const wanted = moves.whereNow(was);
    return wanted?.sheet !== is?.sheet || wanted?.row !== is?.row || wanted?.column !== is?.column;
  }).length;
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
