/** Marks (标记) and the table that says what they do, read as GRADE reads them; a line it would refuse counts for nothing. */
import { rulingOf, UNMARKED, type Effect, type Ruling, type SeatUse } from "../../core/marks";
import { wordIn, type Grid } from "./grid";
import { nameKey } from "./lookup";

export interface Marked {
  ruling: Ruling;
  /** The words that decided. */
  words: string[];
}

const NONE: Marked = { ruling: UNMARKED, words: [] };

const SEPARATORS = /[\s、,，;；]+/;
const ABSENT = /^(?:不参加|absent)$/i;
const UNGRADED = /^(?:不定等次|ungraded)$/i;
const AT_MOST = /^(?:最高|at most)[\s:：]*(.+)$/i;
const NOT = /^(?:不得(?:评为|评定为|确定为)?|not)[\s:：]*(.+)$/i;
const FIXED = /^(?:(?:确|评)?定为|set(?: to)?)[\s:：]*(.+)$/i;
const SEAT_AT_END = /[\s,，(（]*((?:不)?占(?:名额)?|(?:no |with )?seat)[)）]?$/i;
const FREE = /^(?:不占(?:名额)?|no seat|no)$/i;

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
      known.set(text, (marked = { ruling, words: ruling.marks.map((mark) => words[mark]!) }));
    }
    return marked;
  };
}

export function effectIn(written: string, seat: string, grades: readonly string[]): Effect | null {
  const gradeNamed = (text: string) => grades.findIndex((grade) => nameKey(grade) === nameKey(text));
  if (ABSENT.test(written)) return { kind: "absent" };
  if (UNGRADED.test(written)) return { kind: "ungraded" };
  const atMost = AT_MOST.exec(written);
  if (atMost) return capped(gradeNamed(atMost[1]!), grades);
  const not = NOT.exec(written);
  if (not) return capped(belowOf(gradeNamed(not[1]!)), grades);
  const fixed = FIXED.exec(written);
  if (!fixed) return null;
  const ending = SEAT_AT_END.exec(fixed[1]!);
  const grade = gradeNamed(ending ? fixed[1]!.slice(0, ending.index) : fixed[1]!);
  const use: SeatUse = FREE.test(seat || (ending?.[1] ?? "")) ? "free" : "taken";
  return grade < 0 ? null : { kind: "fixed", grade, seat: use };
}

const belowOf = (grade: number) => (grade < 0 ? -1 : grade + 1);

function capped(grade: number, grades: readonly string[]): Effect | null {
  return grade < 0 || grade >= grades.length ? null : { kind: "atMost", grade };
}
