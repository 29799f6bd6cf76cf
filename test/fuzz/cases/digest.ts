import fc from "fast-check";
import { recomputed } from "../../functions/oracle/digest";
import { fuzz } from "../fuzz";
import { rowsOf, score, whole } from "../numbers";

const cell = fc.oneof<fc.Arbitrary<string | number | boolean | null>[]>(
  score,
  whole(-1000000, 1000000),
  fc.constantFrom("", "—", '"', "\n", "90", "TRUE", "财政局", "优秀"),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.boolean(),
  fc.constant(null),
);

export const digest = fuzz({
  id: "DIGEST",
  cases: whole(1, 4).chain((columns) => rowsOf(cell, columns, 6)),
  args: (cells) => [cells],
  expected: (cells) => [[recomputed(cells)]],
});
