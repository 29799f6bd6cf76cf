/** Marks (标记) and the table that says what they do. */
import { rulingOf, UNMARKED, type Effect, type Ruling, type SeatUse } from "../core/marks";
import { sameName } from "./cells";
import { chosen, SEAT_USE } from "./choices";
import type { GradeTable } from "./grade-tables";
import { Unreadable, type Problem } from "./problem";
import { isUnnamedRow, nameAt, optionalColumn, optionalRange, tableName, type Range } from "./ranges";
import { SEPARATORS } from "./word-set";

export interface MarkRule {
  word: string;
  effect: Effect;
  /** Set for 不得 G: the effect is told as it was written, not as what it comes to. */
  barredFrom: number | null;
  /** The effect as it stands in the table. */
  written: string;
}

export interface MarkRules {
  rules: MarkRule[];
  byWord: Map<string, number>;
}

const ABSENT = /^(?:不参加|absent)$/i;
const UNGRADED = /^(?:不定等次|ungraded)$/i;
const AT_MOST = /^(?:最高|at most)[\s:：]*(.+)$/i;
const NOT = /^(?:不得(?:评为|评定为|确定为)?|not)[\s:：]*(.+)$/i;
const FIXED = /^(?:(?:确|评)?定为|set(?: to)?)[\s:：]*(.+)$/i;
const SEAT_AT_END = /[\s,，(（]*((?:不)?占(?:名额)?|(?:no |with )?seat)[)）]?$/i;

/** Rows of two columns (word, effect) or three (word, effect, 占 or 不占), without headers. */
export function readMarkRules(value: unknown, argument: number, grades: GradeTable): MarkRules {
  const range = optionalRange(value, argument);
  const rules: MarkRule[] = [];
  const byWord = new Map<string, number>();
  const rows: number[] = [];
  if (range && range.columns < 2) {
    throw new Unreadable({ code: "tableNarrow", argument, columns: range.columns, expected: 2 });
  }
  for (let row = 0; range && row < range.rows; row++) {
    if (isUnnamedRow(range, row)) continue;
    const word = tableName(range, row, 0);
    if (word === "") throw new Unreadable({ code: "cellMissing", argument, row, column: 0 });
    if (SEPARATORS.test(word)) throw new Unreadable({ code: "markDivided", row, text: word });
    const other = byWord.get(sameName(word));
    if (other !== undefined) throw new Unreadable({ code: "duplicateName", text: word, row: rows[other]!, otherRow: row });
    byWord.set(sameName(word), rules.length);
    rules.push({ word, ...readEffect(range, row, grades) });
    rows.push(row);
  }
  return { rules, byWord };
}

function readEffect(range: Range, row: number, grades: GradeTable): Omit<MarkRule, "word"> {
  const written = tableName(range, row, 1);
  const unknown = new Unreadable({ code: "effectUnknown", row, text: written });
  const gradeNamed = (text: string): number => {
    const grade = grades.byName.get(sameName(text.trim()));
    if (grade === undefined) throw unknown;
    return grade;
  };
  if (ABSENT.test(written)) return { effect: { kind: "absent" }, barredFrom: null, written };
  if (UNGRADED.test(written)) return { effect: { kind: "ungraded" }, barredFrom: null, written };

  const atMost = AT_MOST.exec(written);
  if (atMost) return { effect: { kind: "atMost", grade: gradeNamed(atMost[1]!) }, barredFrom: null, written };

  const not = NOT.exec(written);
  if (not) {
    const grade = gradeNamed(not[1]!);
    if (grade + 1 === grades.names.length) {
      throw new Unreadable({ code: "effectHasNoGrade", row, grade: grades.names[grade]! });
    }
    return { effect: { kind: "atMost", grade: grade + 1 }, barredFrom: grade, written };
  }

  const fixed = FIXED.exec(written);
  if (!fixed) throw unknown;
  const ending = SEAT_AT_END.exec(fixed[1]!);
  const grade = gradeNamed(ending ? fixed[1]!.slice(0, ending.index) : fixed[1]!);
  const seat = seatUse(range, row) ?? (ending && chosen(ending[1]!, SEAT_USE)) ?? "taken";
  return { effect: { kind: "fixed", grade, seat }, barredFrom: null, written };
}

function seatUse(range: Range, row: number): SeatUse | null {
  const text = range.columns > 2 ? tableName(range, row, 2) : "";
  if (text === "") return null;
  const use = chosen(text, SEAT_USE);
  if (use === null) throw new Unreadable({ code: "effectUnknown", row, text });
  return use;
}

/** The ruling of each row's marks; the same words are ruled on once. */
export function readMarks(value: unknown, argument: number, rows: number, { rules, byWord }: MarkRules): (Ruling | Problem)[] {
  const range = optionalColumn(value, argument, rows);
  if (range === null) return new Array<Ruling>(rows).fill(UNMARKED);
  const effects = rules.map((rule) => rule.effect);
  const known = new Map<string, Ruling>([["", UNMARKED]]);
  return range.cells.map((_, row) => {
    const text = nameAt(range, row, 0);
    if (typeof text !== "string") return text;
    const before = known.get(text);
    if (before) return before;

    const words = text.split(SEPARATORS).filter((word) => word !== "");
    const marks = new Set<number>();
    for (const word of words) {
      const mark = byWord.get(sameName(word));
      if (mark === undefined) return { code: "markUnknown", row, text: word };
      marks.add(mark);
    }
    const ruling = rulingOf([...marks], effects);
    known.set(text, ruling);
    return ruling;
  });
}
