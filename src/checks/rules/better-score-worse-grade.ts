import { itemAt } from "../../basics/itemAt";
import { type GradedField, gradedFields, type GradedUnit, gradeHeld, unitsByGroup } from "../facts/gradedFields";
import { numberText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found = {
  problem: "too-good" | "too-bad";
  group: string;
  unit: string;
  score: string;
  grade: string;
  other: string;
  otherScore: string;
  otherGrade: string;
};

/**
 * In one group a better score has a worse grade, and neither a mark nor a written reason says why. Seats cannot: they go
 * from the best score down. Told at the fewest units whose grade, once right, puts all in order.
 */
export const betterScoreWorseGrade: Rule<"better-score-worse-grade", Found> = {
  id: "better-score-worse-grade",
  severity: "error",
  about: "grades",
  check: (book) => gradedFields(book).flatMap((field) => [...unitsByGroup(field).values()].flatMap((units) => outOfOrder(field, units))),
};

interface Held {
  unit: GradedUnit;
  score: number;
  grade: number;
}

function outOfOrder(field: GradedField, units: GradedUnit[]): Observation<Found>[] {
  const held = units.flatMap((unit): Held[] => {
    const grade = gradeHeld(field, unit);
    const isPlain = unit.ruling.standing === "ranked" && unit.ruling.fixed === null && unit.ruling.best === 0;
    return unit.score !== null && grade >= 0 && isPlain && !unit.explained ? [{ unit, score: unit.score, grade }] : [];
  });
  // Of equal scores the better grade first: a tie may be parted by other things.
  held.sort((a, b) => b.score - a.score || a.grade - b.grade);
  const kept = longestOrdered(held.map(({ grade }) => grade));
  // From the nearest kept unit on each side one can tell which way a grade is off.
  const after = nextKept(held, kept);
  let before: Held | null = null;
  return held.flatMap((one, i): Observation<Found>[] => {
    if (kept.has(i)) {
      before = one;
      return [];
    }
    const isTooGood = before !== null && before.grade > one.grade;
    const other = isTooGood ? before : after[i];
    if (!other) return [];
    return [
      {
        place: placeOf(one.unit.grade),
        params: {
          problem: isTooGood ? "too-good" : "too-bad",
          group: one.unit.group,
          unit: one.unit.unit,
          score: numberText(one.score),
          grade: itemAt(field.grades, one.grade),
          other: other.unit.unit,
          otherScore: numberText(other.score),
          otherGrade: itemAt(field.grades, other.grade),
        },
      },
    ];
  });
}

function nextKept(held: Held[], kept: ReadonlySet<number>): (Held | null)[] {
  let next: Held | null = null;
  const found: (Held | null)[] = [];
  for (let i = held.length - 1; i >= 0; i -= 1) {
    found[i] = next;
    if (kept.has(i)) next = itemAt(held, i);
  }
  return found;
}

/** Places of a longest run that never falls, in n log n. */
function longestOrdered(values: number[]): Set<number> {
  // For each length the place of the smallest value a run of that length can end with.
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (itemAt(values, itemAt(ends, middle)) <= value) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? itemAt(ends, low - 1) : -1;
    ends[low] = i;
  });
  const kept = new Set<number>();
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = itemAt(previous, at)) kept.add(at);
  return kept;
}
