/** The tables GRADE takes: grades with their least scores, and seats per group. */
import { ABSENT, isAbsent } from "../core/absent";
import { readAt15Digits } from "../core/decimal";
import { checkLeasts } from "../core/grade";
import { sameName } from "./cells";
import type { Groups } from "./field";
import { namedRows } from "./named-rows";
import { Unreadable, type Problem } from "./problem";
import { isBlankRow, isUnnamedRow, nameAt, numberAt, optionalRange, rangeOf, tableName, tableNumber, type Range } from "./ranges";

export interface GradeTable {
  /** Best first. */
  names: string[];
  /** Null asks for none. */
  leasts: readonly (number | null)[];
  byName: Map<string, number>;
}

export function readGrades(value: unknown, argument: number): GradeTable {
  const range = rangeOf(value, argument);
  if (range.columns > 2) throw new Unreadable({ code: "columnsDiffer", argument, columns: range.columns, expected: 2 });
  const names: string[] = [];
  const leasts: (number | null)[] = [];
  const byName = new Map<string, number>();
  for (const { row, name, key, index } of namedRows(range)) {
    byName.set(key, index);
    names.push(name);
    const least = range.columns === 2 ? tableNumber(range, row, 1) : ABSENT;
    leasts.push(isAbsent(least) ? null : readAt15Digits(least));
  }
  if (names.length === 0) throw new Unreadable({ code: "tableEmpty", argument });
  checkLeasts(leasts);
  return { names, leasts, byName };
}

/** The seats of each grade. */
type Limits = readonly (number | null)[];

/**
 * Seats per group, in the order of `groups.names`: null where there is no limit, a problem where the group's row is missing
 * or wrong. The table's first row names the grades; a grade without a column has no limit.
 */
export function readSeats(value: unknown, argument: number, grades: GradeTable, groups: Groups): (Limits | Problem)[] {
  const range = optionalRange(value, argument);
  const noLimit = () => new Array<number | null>(grades.names.length).fill(null);
  if (range === null) return groups.names.map(noLimit);

  const columns = gradeColumns(range, grades, groups.given);
  // Without groups the first column may hold seats, and a 0 there is no blank.
  const isSpare = groups.given ? isUnnamedRow : isBlankRow;
  const rows = range.cells.map((_, row) => row).filter((row) => row > 0 && !isSpare(range, row));
  const seatsIn = (row: number): Limits | Problem => {
    const seats = noLimit();
    for (const { column, grade } of columns) {
      const number = numberAt(range, row, column);
      if (typeof number !== "number") return number;
      if (isAbsent(number)) continue;
      if (!(Number.isInteger(number) && number >= 0)) return { code: "seatsNotWhole", argument, row, column, seats: number };
      seats[grade] = number;
    }
    return seats;
  };

  if (!groups.given) {
    // Not the whole call: a list that is still one blank row has no groups either.
    const [only, ...others] = rows;
    if (others.length > 0) return [{ code: "seatsRowsForOneGroup", rows: rows.length }];
    if (range.rows === 1) throw new Unreadable({ code: "tableEmpty", argument });
    return [only === undefined ? noLimit() : seatsIn(only)];
  }
  const rowOf = new Map<string, number>();
  const repeated = new Map<string, Problem>();
  for (const row of rows) {
    const name = nameAt(range, row, 0);
    if (typeof name !== "string") throw new Unreadable(name);
    if (name === "") throw new Unreadable({ code: "cellMissing", argument, row, column: 0 });
    const key = sameName(name);
    const otherRow = rowOf.get(key);
    if (otherRow === undefined) rowOf.set(key, row);
    else repeated.set(key, { code: "duplicateName", text: name, row: otherRow, otherRow: row });
  }
  return groups.names.map((group) => {
    const row = rowOf.get(sameName(group));
    return repeated.get(sameName(group)) ?? (row === undefined ? { code: "groupWithoutSeats", group } : seatsIn(row));
  });
}

/** Which column holds which grade's seats. With one group the group column may be left out. */
function gradeColumns(range: Range, grades: GradeTable, groupsGiven: boolean): { column: number; grade: number }[] {
  const columns: { column: number; grade: number }[] = [];
  const seen = new Map<number, number>();
  for (let column = 0; column < range.columns; column++) {
    const text = tableName(range, 0, column);
    const grade = grades.byName.get(sameName(text));
    if (column === 0 && (groupsGiven || grade === undefined)) continue;
    if (text === "") {
      if (range.cells.every((_, row) => nameAt(range, row, column) === "")) continue;
      throw new Unreadable({ code: "seatsHeaderMissing", column });
    }
    if (grade === undefined) throw new Unreadable({ code: "gradeUnknown", argument: range.argument, row: 0, column, text });
    const otherColumn = seen.get(grade);
    if (otherColumn !== undefined) throw new Unreadable({ code: "headerTwice", text, column, otherColumn });
    seen.set(grade, column);
    columns.push({ column, grade });
  }
  return columns;
}
