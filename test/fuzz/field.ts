/** Fields of scores in groups, and what the rules say of broken ones: a fault spoils its group. */
import fc from "fast-check";
import * as exact from "../functions/oracle/fraction";
import { ERROR } from "./fuzz";
import { closeScore, isNumber, score } from "./numbers";

export interface FieldUnit {
  score: unknown;
  group: string;
}

const fault = fc.constantFrom<unknown>("９０", "", true);

/** Units of three groups; now and then one has no score. */
export const field = (most: number): fc.Arbitrary<FieldUnit[]> =>
  fc.array(
    fc.record({
      score: fc.oneof({ arbitrary: closeScore, weight: 30 }, { arbitrary: score, weight: 10 }, { arbitrary: fault, weight: 1 }),
      group: fc.constantFrom("一组", "二组", "三组"),
    }),
    { minLength: 1, maxLength: most },
  );

/** Each unit's result worked out among the scores of its group, or an error for all of a broken one. */
export function amongMates(units: FieldUnit[], result: (mine: exact.F, mates: exact.F[]) => unknown): unknown[][] {
  return units.map((unit) => {
    const mates = units.filter((other) => other.group === unit.group).map((other) => other.score);
    if (!mates.every(isNumber)) return [ERROR];
    return [result(exact.seen(unit.score as number), mates.map(exact.seen))];
  });
}
