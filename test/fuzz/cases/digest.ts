import { createHash } from "node:crypto";
import fc from "fast-check";
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

/** As a person would recompute it: the table as JSON, its SHA-256, the first 80 bits in an alphabet of 16. */
function recomputed(cells: unknown[][]): string {
  const read = cells.map((row) => row.map((one) => (typeof one === "number" ? Number(one.toPrecision(15)) + 0 : (one ?? 0))));
  const hex = createHash("sha256").update(JSON.stringify(read), "utf8").digest("hex").slice(0, 20);
  const characters = [...hex].map((digit) => "34679ACDEHKMPTXY"[parseInt(digit, 16)]).join("");
  return characters.match(/.{4}/g)!.join("-");
}

export const digest = fuzz({
  id: "DIGEST",
  cases: whole(1, 4).chain((columns) => rowsOf(cell, columns, 6)),
  args: (cells) => [cells],
  expected: (cells) => [[recomputed(cells)]],
});
