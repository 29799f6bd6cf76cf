/** Marks (标记) and the table that says what they do, read as GRADE reads them; a line it would refuse counts for nothing. */
import { itemAt } from "../../basics/itemAt";
import { type Effect, type Ruling, rulingOf, UNMARKED } from "../../core/marks";
import type { Grid } from "../../formulas/argumentGrid";
import { nameKey, wordIn } from "../../recognise/names";
import { SEPARATORS } from "../../vocabulary/cellWords";
import { effectWritten } from "../../vocabulary/markWords";
import { chosen, SEAT_USE } from "../../vocabulary/optionWords";

export interface Marked {
  ruling: Ruling;
  /** The words that decided. */
  words: string[];
}

const NONE: Marked = { ruling: UNMARKED, words: [] };

/** What a cell of marks comes to, by the grid of words and effects; the same words are ruled on once. */
export function markReader(rules: Grid | null, grades: readonly string[]): (text: string) => Marked {
  const words: string[] = [];
  const effects: Effect[] = [];
  const byWord = new Map<string, number>();
  for (let row = 0; rules && row < rules.rows; row += 1) {
    const word = wordIn(rules.value(row, 0));
    const effect = effectIn(wordIn(rules.value(row, 1)), rules.columns > 2 ? wordIn(rules.value(row, 2)) : "", grades);
    if (word === "" || !effect) continue;
    byWord.set(nameKey(word), words.length);
    words.push(word);
    effects.push(effect);
  }
  const known = new Map<string, Marked>([["", NONE]]);
  return (text) => {
    let marked = known.get(text);
    if (!marked) {
      const marks = text.split(SEPARATORS).flatMap((word) => byWord.get(nameKey(word)) ?? []);
      const ruling = rulingOf([...new Set(marks)], effects);
      known.set(text, (marked = { ruling, words: ruling.marks.map((mark) => itemAt(words, mark)) }));
    }
    return marked;
  };
}

/** `null` where GRADE would refuse it. */
export function effectIn(written: string, seat: string, grades: readonly string[]): Effect | null {
  const gradeNamed = (text: string) => grades.findIndex((grade) => nameKey(grade) === nameKey(text));
  const effect = effectWritten(written);
  if (effect === null) return null;
  switch (effect.kind) {
    case "absent":
    case "ungraded":
      return { kind: effect.kind };
    case "atMost":
      return capped(gradeNamed(effect.grade), grades);
    case "not":
      return capped(belowOf(gradeNamed(effect.grade)), grades);
    case "fixed": {
      const grade = gradeNamed(effect.grade);
      const use = seat === "" ? (effect.seat ?? "taken") : chosen(seat, SEAT_USE);
      return grade < 0 || use === null ? null : { kind: "fixed", grade, seat: use };
    }
  }
}

const belowOf = (grade: number) => (grade < 0 ? -1 : grade + 1);

function capped(grade: number, grades: readonly string[]): Effect | null {
  return grade < 0 || grade >= grades.length ? null : { kind: "atMost", grade };
}
