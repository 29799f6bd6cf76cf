import fc from "fast-check";
import { LEDGER_LIMITS, ledgerByRule } from "../../functions/oracle/ledger";
import { fuzz } from "../fuzz";
import { column, decimal, whole } from "../numbers";

const UNITS = ["甲", "乙", "丙", "丁"];
const entry = fc.record({
  unit: fc.constantFrom("甲", "乙", "丙"),
  // Often the same, rarely outside the range of its kind.
  points: fc.oneof(
    { arbitrary: decimal(1, 6, 2), weight: 20 },
    { arbitrary: whole(1, 4), weight: 20 },
    { arbitrary: decimal(-1, 9, 1), weight: 1 },
  ),
  item: fc.constantFrom("", "", "一", "二", "三"),
  kind: fc.constantFrom(...LEDGER_LIMITS.map(({ kind }) => kind)),
  factor: fc.constantFrom<number | "">(1, 1, 2, 0.5, ""),
  takes: fc.boolean(),
});
type Entry = typeof entry extends fc.Arbitrary<infer From> ? From : never;

const cases = fc.record({
  entries: fc.array(entry, { maxLength: 15 }),
  hasLimits: fc.boolean(),
  repeats: fc.constantFrom([], [], [0.5], [0.5, 0.25], [1, 0, 0.1]),
  spare: whole(0, 1),
});
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

/** As the cell has it: without limits the sign says the direction. */
const pointsIn = ({ points, takes }: Entry, hasLimits: boolean) => (takes && !hasLimits ? -points + 0 : points);

/** A ledger without entries is one blank row; a spare row below entries is blank too. */
function rows({ entries, spare }: Case): (Entry | null)[] {
  return [...entries, ...Array.from({ length: entries.length === 0 ? 1 : spare }, () => null)];
}

export const ledger = fuzz({
  id: "LEDGER",
  cases,
  args: (from) => {
    const of = (value: (entry: Entry) => unknown) => column(rows(from).map((one) => (one ? value(one) : "")));
    const limits = LEDGER_LIMITS.map(({ kind, adds, least, most, cap, under }) => [kind, adds ? "加" : "减", least, most, cap, under]);
    return [
      column(UNITS),
      of(({ unit }) => unit),
      of((one) => pointsIn(one, from.hasLimits)),
      of(({ item }) => item),
      of(({ kind }) => kind),
      from.hasLimits ? limits : "",
      of(({ factor }) => factor),
      from.repeats.length === 0 ? "" : [from.repeats],
    ];
  },
  expected: ({ entries, hasLimits, repeats }) => {
    const limits = hasLimits ? LEDGER_LIMITS : null;
    const mine = (unit: string) => entries.filter((one) => one.unit === unit).map((one) => ({ ...one, points: pointsIn(one, hasLimits) }));
    return column(UNITS.map((unit) => ledgerByRule(mine(unit), limits, repeats)));
  },
});
