/** Fields of scores in groups, now and then a broken one. */
import fc from "fast-check";
import type { FieldUnit } from "../functions/oracle/field";
import { closeScore, score } from "./numbers";

const fault = fc.constantFrom<unknown>("９０", "", true, "不参加", "不定等次");

/** Units of three groups; now and then one has no score. */
export const field = (most: number): fc.Arbitrary<FieldUnit[]> =>
  fc.array(
    fc.record({
      score: fc.oneof({ arbitrary: closeScore, weight: 30 }, { arbitrary: score, weight: 10 }, { arbitrary: fault, weight: 1 }),
      group: fc.constantFrom("一组", "二组", "三组"),
    }),
    { minLength: 1, maxLength: most },
  );
