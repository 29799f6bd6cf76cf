/**
 * Graded lists: of our sheets, by their records, and of any sheet where GRADE is called. What the grades were given by
 * (marks, seats, grades in their order) comes from the call; grades that a person wrote beside it are a list of their own.
 */
import { fact } from "../../basics/fact";
import { type Ruling, UNMARKED } from "../../core/marks";
import { type Grid, gridOf } from "../../formulas/argumentGrid";
import { argumentOf, type Call, callsOf } from "../../formulas/calls";
import { type Output, outputOf } from "../../formulas/output";
import { regionsOn } from "../../recognise";
import { type Cell, cellAt, hasFormula, isBlank, isTyped, rowsEnd } from "../../recognise/grid";
import { headerAbove, nameColumn } from "../../recognise/headings";
import { nameIn, nameKey, numberIn, wordIn } from "../../recognise/names";
import { subjectColumn } from "../../recognise/regionsIn";
import { sheetNamed } from "../../recognise/tables";
import { cellAddress, isInside } from "../../sheet/address";
import { headsDecidedGrades, headsReasons } from "../../vocabulary/headerWords";
import { chosen, PENDING } from "../../vocabulary/optionWords";
import { lostCalls } from "./lostCalls";
import { type Marked, markReader } from "./marks";
import type { Snapshot, SheetSnapshot } from "../../book/snapshot";
import type { GradeResult } from "../../book/record";

/** Seats per grade of one group, in the order of the grades; `null` where the grade has no limit. */
export type GroupSeats = (number | null)[];

export interface GradedUnit {
  unit: string;
  /** "" where all are one group. */
  group: string;
  score: number | null;
  grade: Cell;
  place: number | null;
  ruling: Ruling;
  /** Marks that decided its ruling. */
  marks: string[];
  /** Somebody wrote down why, beside it. */
  explained: boolean;
}

export interface GradedField {
  units: GradedUnit[];
  /** Best first. */
  grades: string[];
  /** By the `nameKey` of the group; a group whose seats are broken is left out. */
  seats: ReadonlyMap<string, GroupSeats>;
  /** Written by a person beside the calculated ones. */
  decided: boolean;
}

/** What waits at a seat limit carries the word its option is written with. */
export function isPending(cell: Cell): boolean {
  return chosen(nameIn(cell), PENDING) !== null;
}

/** The grade a unit holds, counted from the best; -1 where it holds none. */
export function gradeHeld({ grades }: GradedField, { grade }: GradedUnit): number {
  const key = nameKey(nameIn(grade));
  return key === "" ? -1 : grades.findIndex((word) => nameKey(word) === key);
}

export function unitsByGroup({ units }: GradedField): Map<string, GradedUnit[]> {
  const groups = new Map<string, GradedUnit[]>();
  for (const unit of units) {
    const key = nameKey(unit.group);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return groups;
}

/** Every list of grades, with what they were given by. */
export const gradedFields = fact((book: Snapshot): GradedField[] => {
  const own = new Set<string>();
  const recorded = book.schemes.flatMap((scheme) => {
    const lost = lostCalls(scheme, book);
    return scheme.results.flatMap((result) => {
      const call = callOf(book, result, lost);
      if (call) own.add(keyOf(call));
      return recordedField(book, result, call);
    });
  });
  const called = callsOf(book, "GRADE").filter((call) => !own.has(keyOf(call)));
  return [...recorded, ...called.flatMap((call) => calledField(book, call))];
});

const keyOf = ({ formula: { sheet, row, column } }: Call) => `${sheet.name}!${cellAddress(row, column)}`;

/** The call that gave a record's grades: at its place, else the only one on the sheet, else the one that was typed over. */
function callOf(book: Snapshot, { sheet, firstRow, columns }: GradeResult, lost: Call[]): Call | undefined {
  const onSheet = (call: Call) => call.name === "GRADE" && nameKey(call.formula.sheet.name) === nameKey(sheet);
  const isAt = ({ formula }: Call) => formula.row === firstRow && formula.column === columns.grade;
  const there = callsOf(book, "GRADE").filter(onSheet);
  return there.find(isAt) ?? (there.length === 1 ? there[0] : undefined) ?? lost.filter(onSheet).find(isAt);
}

interface Terms {
  grades: string[];
  markedAt(row: number): Marked;
}

const NO_MARKS: Marked = { ruling: UNMARKED, words: [] };

function termsOf(book: Snapshot, call: Call | undefined, known: string[] | null): Terms {
  const of = (parameter: "grades" | "marks" | "markRules") => gridOf(book, call ? argumentOf(call, "GRADE", parameter) : null);
  const grades = known ?? wordsDown(of("grades"));
  const marks = of("marks");
  const read = markReader(of("markRules"), grades);
  return { grades, markedAt: (row) => (marks ? read(wordIn(marks.value(row, 0))) : NO_MARKS) };
}

function wordsDown(grid: Grid | null): string[] {
  return grid ? Array.from({ length: grid.rows }, (_, row) => wordIn(grid.value(row, 0))).filter((word) => word !== "") : [];
}

function recordedField(book: Snapshot, result: GradeResult, call: Call | undefined): GradedField[] {
  const sheet = sheetNamed(book, result.sheet);
  if (!sheet) return [];
  // Rows put in above, or columns beside, move the list: its formula tells where to.
  const [down, across] = call ? [call.formula.row - result.firstRow, call.formula.column - result.columns.grade] : [0, 0];
  const first = result.firstRow + down;
  const { grades, markedAt } = termsOf(book, call, result.grades);
  const scores = call && gridOf(book, argumentOf(call, "GRADE", "scores"));
  const end = scores ? Math.min(first + scores.rows, rowsEnd(sheet)) : rowsEnd(sheet);
  const units: GradedUnit[] = [];
  for (let row = first; row < end; row += 1) {
    const cell = (column: number) => cellAt(sheet, row, column + across);
    const unit = cell(result.columns.unit);
    // Without its formula nobody knows how long the list is.
    if (isBlank(unit) && !scores) break;
    if (isBlank(unit)) continue;
    const { ruling, words } = markedAt(row - first);
    units.push({
      unit: nameIn(unit),
      group: nameIn(cell(result.columns.group)),
      score: numberIn(cell(result.columns.score).value),
      grade: cell(result.columns.grade),
      place: numberIn(cell(result.columns.place).value),
      ruling,
      marks: words,
      explained: false,
    });
  }
  const { seats: at } = result;
  const seatSheet = sheetNamed(book, at.sheet);
  const moved = seatSheet === sheet ? { down, across } : { down: 0, across: 0 };
  const seats = seatSheet ? recordedSeats(seatSheet, result, moved) : new Map<string, GroupSeats>();
  const field: GradedField = { units, grades, seats, decided: false };
  const blocks = [{ sheet, row: first, column: result.columns.grade + across }, ...(call ? blocksBeside(book, call) : [])];
  return [field, ...decidedFields(book, field, blocks, { sheet, row: first, column: result.columns.grade + across })];
}

function recordedSeats(
  sheet: SheetSnapshot,
  { grades, seats }: GradeResult,
  { down, across }: { down: number; across: number },
): Map<string, GroupSeats> {
  const found = new Map<string, GroupSeats>();
  for (let row = seats.headerRow + 1 + down; row < rowsEnd(sheet); row += 1) {
    const group = cellAt(sheet, row, seats.groupColumn + across);
    if (isBlank(group)) break;
    const cells = grades.map((grade) => {
      const column = seats.gradeColumns.find((one) => one.grade === grade);
      return column ? cellAt(sheet, row, column.column + across) : null;
    });
    const limits = limitsIn(cells);
    if (limits) found.set(nameKey(nameIn(group)), limits);
  }
  return found;
}

/** `null` where a seat is an error or text: there is no limit to compare with until that is mended. */
function limitsIn(cells: (Cell | null)[]): GroupSeats | null {
  const limits = cells.map((cell) => (cell ? numberIn(cell.value) : null));
  return cells.some((cell, i) => cell && limits[i] === null && !isBlank(cell)) ? null : limits;
}

function calledField(book: Snapshot, call: Call): GradedField[] {
  const output = outputOf(call);
  const scores = gridOf(book, argumentOf(call, "GRADE", "scores"));
  const { grades, markedAt } = termsOf(book, call, null);
  // Who is graded among whom, and by what marks, only a calculation could tell.
  const isUntold = (["groups", "marks", "markRules"] as const).some((parameter) => {
    const argument = argumentOf(call, "GRADE", parameter);
    return argument?.node && !gridOf(book, argument);
  });
  if (!output || !scores || grades.length === 0 || isUntold) return [];
  const groups = gridOf(book, argumentOf(call, "GRADE", "groups"));
  const nameOf = namesBeside(book, output, scores);
  const units: GradedUnit[] = [];
  for (let row = 0; row < scores.rows; row += 1) {
    const grade = cellAt(output.sheet, output.row + row, output.column);
    const { ruling, words } = markedAt(row);
    const score = numberIn(scores.value(row, 0));
    if (isBlank(grade) && score === null) continue;
    units.push({
      unit: nameOf(row),
      group: groups ? wordIn(groups.value(row, 0)) : "",
      score,
      grade,
      place: output.whole ? numberIn(cellAt(output.sheet, output.row + row, output.column + 1).value) : null,
      ruling,
      marks: words,
      explained: false,
    });
  }
  const seats = calledSeats(gridOf(book, argumentOf(call, "GRADE", "seats")), grades, groups !== null);
  const field: GradedField = { units, grades, seats, decided: false };
  return [field, ...decidedFields(book, field, [output, ...blocksBeside(book, call)], output)];
}

/** GRADE knows no names: they stand beside its result, or beside the scores it was given. */
function namesBeside(book: Snapshot, output: Output, scores: Grid): (row: number) => string {
  const places = [{ sheet: output.sheet, row: output.row, column: output.column }];
  const scoreSheet = scores.area && sheetNamed(book, scores.area.sheet);
  if (scores.area && scoreSheet) places.push({ sheet: scoreSheet, row: scores.area.row, column: scores.area.column });
  for (const { sheet, row, column } of places) {
    const names = subjectColumn(book, sheet.name, { row, column }) ?? nameColumn(sheet, { row, column, rows: scores.rows }, "units");
    if (names !== null) return (at) => nameIn(cellAt(sheet, row + at, names));
  }
  return (at) => cellAddress(output.row + at, output.column);
}

function calledSeats(seats: Grid | null, grades: string[], hasGroups: boolean): Map<string, GroupSeats> {
  const found = new Map<string, GroupSeats>();
  if (!seats) return found;
  const columns = grades.map((grade) => {
    for (let column = hasGroups ? 1 : 0; column < seats.columns; column += 1) {
      if (nameKey(wordIn(seats.value(0, column))) === nameKey(grade)) return column;
    }
    return -1;
  });
  for (let row = 1; row < seats.rows; row += 1) {
    const group = hasGroups ? wordIn(seats.value(row, 0)) : "";
    if (hasGroups && group === "") continue;
    const limits = limitsIn(columns.map((column) => (column < 0 ? null : seats.cell(row, column))));
    if (limits) found.set(nameKey(group), limits);
  }
  return found;
}

interface RowBlock {
  sheet: SheetSnapshot;
  row: number;
  column: number;
}

/** Where else the same rows stand: the list the marks, groups and scores come from. */
function blocksBeside(book: Snapshot, call: Call): RowBlock[] {
  const areas = (["scores", "groups", "marks"] as const).map((parameter) => gridOf(book, argumentOf(call, "GRADE", parameter))?.area);
  return areas.flatMap((area) => {
    const sheet = area && sheetNamed(book, area.sheet);
    return area && sheet ? [{ sheet, row: area.row, column: area.column }] : [];
  });
}

/** A column headed 审定等次 or the like, in which a person wrote words from the list of grades. */
function decidedFields(book: Snapshot, field: GradedField, blocks: RowBlock[], output: RowBlock): GradedField[] {
  const seen = new Set<string>();
  const found: GradedField[] = [];
  for (const { sheet, row, column: inside } of blocks) {
    // A table of grades that stands beside the list is a block of its own.
    const list = regionsOn(book, sheet.name).find(({ area }) => isInside(area, row, inside))?.area;
    const across = list ?? { column: sheet.column, columns: sheet.values[0]?.length ?? 0 };
    // What spills looks typed: grade, place and reason, and whatever has its formula in the first row.
    const isCalculated = (column: number) =>
      hasFormula(cellAt(sheet, row, column)) || (sheet === output.sheet && column >= output.column && column < output.column + 3);
    const columns = Array.from({ length: across.columns }, (_, i) => across.column + i).filter((column) => !isCalculated(column));
    const reasons = columns.filter((column) => headsReasons(headerAbove(sheet, row, column)));
    for (const column of columns) {
      const key = `${sheet.name}!${row},${column}`;
      if (seen.has(key) || !headsDecidedGrades(headerAbove(sheet, row, column))) continue;
      seen.add(key);
      const units = field.units.map((unit): GradedUnit => {
        const at = row + unit.grade.row - output.row;
        const explained = reasons.some((reason) => isTyped(cellAt(sheet, at, reason)));
        return { ...unit, grade: cellAt(sheet, at, column), explained };
      });
      const written = units.filter(({ grade }) => !isBlank(grade));
      const areWords = written.every((unit) => isTyped(unit.grade) && (gradeHeld(field, unit) >= 0 || !/\d/.test(nameIn(unit.grade))));
      if (areWords && written.some((unit) => gradeHeld(field, unit) >= 0)) found.push({ ...field, units, decided: true });
    }
  }
  return found;
}
