/** Marks (标记) and the table that says what they do. */
import { requireValue } from "../basics/requireValue";
import { rulingOf, UNMARKED, type Effect, type Ruling, type SeatUse } from "../core/marks";
import { SEPARATORS } from "../vocabulary/cellWords";
import { effectWritten } from "../vocabulary/markWords";
import { chosen, SEAT_USE } from "../vocabulary/optionWords";
import { sameName } from "./cells";
import type { GradeTable } from "./grade-tables";
import { namedRows } from "./named-rows";
import { Unreadable, type Problem } from "./problem";
import { nameAt, optionalColumn, optionalRange, tableName, type Range } from "./ranges";

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
  /** A word may be known and do nothing. */
  byWord: Map<string, number | null>;
}

/**
 * Rows of two columns (word, effect) or three (word, effect, 占 or 不占), without headers. A word without an effect may stand beside names and
 * does nothing: an office empties the cell where it wants the word and not what followed from it.
 */
export function readMarkRules(value: unknown, argument: number, grades: GradeTable): MarkRules {
  const range = optionalRange(value, argument);
  const rules: MarkRule[] = [];
  const byWord = new Map<string, number | null>();
  if (range === null) return { rules, byWord };
  if (range.columns < 2) throw new Unreadable({ code: "tableNarrow", argument, columns: range.columns, expected: 2 });
  for (const { row, name: word, key } of namedRows(range)) {
    if (SEPARATORS.test(word)) throw new Unreadable({ code: "markDivided", row, text: word });
    const hasEffect = tableName(range, row, 1) !== "";
    byWord.set(key, hasEffect ? rules.length : null);
    if (hasEffect) rules.push({ word, ...readEffect(range, row, grades) });
  }
  return { rules, byWord };
}

function readEffect(range: Range, row: number, grades: GradeTable): Omit<MarkRule, "word"> {
  const written = tableName(range, row, 1);
  const unknown = new Unreadable({ code: "effectUnknown", row, text: written });
  const gradeNamed = (text: string): number => {
    const grade = grades.byName.get(sameName(text));
    if (grade === undefined) throw unknown;
    return grade;
  };
  const effect = effectWritten(written);
  if (effect === null) throw unknown;
  switch (effect.kind) {
    case "absent":
    case "ungraded":
      return { effect: { kind: effect.kind }, barredFrom: null, written };
    case "atMost":
      return { effect: { kind: "atMost", grade: gradeNamed(effect.grade) }, barredFrom: null, written };
    case "not": {
      const grade = gradeNamed(effect.grade);
      if (grade + 1 === grades.names.length)
        throw new Unreadable({ code: "effectHasNoGrade", row, grade: requireValue(grades.names[grade], "the name of a grade") });
      return { effect: { kind: "atMost", grade: grade + 1 }, barredFrom: grade, written };
    }
    case "fixed": {
      const grade = gradeNamed(effect.grade);
      return { effect: { kind: "fixed", grade, seat: seatUse(range, row) ?? effect.seat ?? "taken" }, barredFrom: null, written };
    }
  }
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
      if (mark !== null) marks.add(mark);
    }
    const ruling = rulingOf([...marks], effects);
    known.set(text, ruling);
    return ruling;
  });
}
