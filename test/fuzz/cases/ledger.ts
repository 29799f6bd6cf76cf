import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { ERROR, fuzz } from "../fuzz";
import { column, decimal, whole } from "../numbers";

const UNITS = ["甲", "乙", "丙", "丁"];
const LIMITS = [
  { kind: "表彰", adds: true, least: 1, most: 8, cap: 9.5 },
  { kind: "督查", adds: false, least: 1, most: 6, cap: "" },
  { kind: "批评", adds: false, least: "", most: "", cap: 4 },
] as const;

const entry = fc.record({
  unit: fc.constantFrom("甲", "乙", "丙"),
  // Often the same, rarely outside the range of its kind.
  points: fc.oneof({ arbitrary: decimal(1, 6, 2), weight: 20 }, { arbitrary: whole(1, 4), weight: 20 }, { arbitrary: decimal(-1, 9, 1), weight: 1 }),
  item: fc.constantFrom("", "", "一", "二", "三"),
  kind: fc.constantFrom(...LIMITS.map(({ kind }) => kind)),
  factor: fc.constantFrom<number | "">(1, 1, 2, 0.5, ""),
  takes: fc.boolean(),
});
type Entry = typeof entry extends fc.Arbitrary<infer From> ? From : never;

const cases = fc.record({ entries: fc.array(entry, { maxLength: 15 }), hasLimits: fc.boolean(), spare: whole(0, 1) });
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

const signed = ({ points, takes }: Entry) => (takes ? -points + 0 : points);
const factorOf = ({ factor }: Entry) => (factor === "" ? 1 : factor);
const limitOf = ({ kind }: Entry) => LIMITS.find((limit) => limit.kind === kind)!;

/** Of the entries for one item in one direction one counts: the largest, then the larger factor. */
function counts(entry: Entry, mine: Entry[], hasLimits: boolean): boolean {
  const adds = (one: Entry) => (hasLimits ? limitOf(one).adds : signed(one) >= 0);
  if (entry.item === "") return true;
  const rivals = mine.filter((other) => other.item === entry.item && adds(other) === adds(entry));
  const beats = (a: Entry, b: Entry) => {
    const size = exact.order(exact.seen(Math.abs(a.points)), exact.seen(Math.abs(b.points)));
    return size || Math.sign(factorOf(a) - factorOf(b)) || mine.indexOf(b) - mine.indexOf(a);
  };
  return rivals.every((other) => other === entry || beats(entry, other) > 0);
}

function net(mine: Entry[], hasLimits: boolean): unknown {
  const isOutside = (one: Entry) => {
    const { least, most } = limitOf(one);
    return one.points < 0 || (one.points !== 0 && ((least !== "" && one.points < least) || (most !== "" && one.points > most)));
  };
  if (hasLimits && mine.some(isOutside)) return ERROR;
  const worth = (one: Entry, points: number) => exact.times(exact.seen(points), exact.seen(factorOf(one)));
  const counted = mine.filter((one) => counts(one, mine, hasLimits));
  if (!hasLimits) return exact.rounded(exact.total(counted.map((one) => worth(one, signed(one)))), 10);

  let sum = exact.zero;
  for (const { kind, adds, cap } of LIMITS) {
    let ofKind = exact.total(counted.filter((one) => one.kind === kind).map((one) => worth(one, one.points)));
    if (cap !== "" && exact.order(ofKind, exact.seen(cap)) > 0) ofKind = exact.seen(cap);
    sum = adds ? exact.plus(sum, ofKind) : exact.minus(sum, ofKind);
  }
  return exact.rounded(sum, 10);
}

/** A ledger without entries is one blank row; a spare row below entries is blank too. */
function rows({ entries, spare }: Case): (Entry | null)[] {
  return [...entries, ...Array.from({ length: entries.length === 0 ? 1 : spare }, () => null)];
}

export const ledger = fuzz({
  id: "LEDGER",
  cases,
  args: (from) => {
    const of = (value: (entry: Entry) => unknown) => column(rows(from).map((one) => (one ? value(one) : "")));
    const limits = LIMITS.map(({ kind, adds, least, most, cap }) => [kind, adds ? "加" : "减", least, most, cap]);
    return [
      column(UNITS),
      of(({ unit }) => unit),
      of((one) => (from.hasLimits ? one.points : signed(one))),
      of(({ item }) => item),
      of(({ kind }) => kind),
      from.hasLimits ? limits : "",
      of(({ factor }) => factor),
    ];
  },
  expected: ({ entries, hasLimits }) => {
    // Entries are told apart by identity.
    const all = entries.map((one) => ({ ...one }));
    return column(UNITS.map((unit) => net(all.filter((one) => one.unit === unit), hasLimits)));
  },
});
