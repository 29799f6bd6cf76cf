/**
 * LEDGER by the rule, for one unit: per item and direction the largest counts, the next ones by their shares, each kind is capped, and
 * with others once more where they are counted together, then added or taken off.
 */
import * as exact from "./fraction";
import { ERROR } from "./result";

export interface LedgerEntry {
  /** Where kinds have limits their direction is the kind's, else their sign's. */
  points: number;
  item: string;
  kind: string;
  factor: number | "";
}

export interface LedgerLimit {
  kind: string;
  adds: boolean;
  least: number | "";
  most: number | "";
  cap: number | "";
  /** The kind it is counted under; "" is none. */
  under: string;
}

/** One of each sort. */
export const LEDGER_LIMITS: readonly LedgerLimit[] = [
  { kind: "表彰", adds: true, least: 1, most: 8, cap: 9.5, under: "" },
  { kind: "督查", adds: false, least: 1, most: 6, cap: "", under: "扣分合计" },
  { kind: "批评", adds: false, least: "", most: "", cap: 4, under: "扣分合计" },
  { kind: "扣分合计", adds: false, least: "", most: "", cap: 6.5, under: "" },
];

/** One unit's cell. Entries are told apart by identity. */
export function ledgerByRule(mine: LedgerEntry[], limits: readonly LedgerLimit[] | null, repeats: readonly number[] = []): unknown {
  if (limits && mine.some((entry) => isOutside(entry, limits))) return ERROR;
  const worthOf = (entry: LedgerEntry) => exact.times(worth(entry), exact.seen(shareOf(entry, mine, limits, repeats)));
  if (!limits) return exact.rounded(exact.total(mine.map(worthOf)), 10);

  const capped = ({ kind, cap }: LedgerLimit): exact.F => {
    const own = mine.filter((entry) => entry.kind === kind).map(worthOf);
    const below = limits.filter(({ under }) => under === kind).map(capped);
    return exact.clamped(exact.total([...own, ...below]), null, cap === "" ? null : exact.seen(cap));
  };
  const sums = limits.filter(({ under }) => under === "").map((limit) => [limit.adds, capped(limit)] as const);
  return exact.rounded(
    sums.reduce((sum, [adds, points]) => (adds ? exact.plus(sum, points) : exact.minus(sum, points)), exact.zero),
    10,
  );
}

const factorOf = ({ factor }: LedgerEntry) => (factor === "" ? 1 : factor);
const worth = (entry: LedgerEntry) => exact.times(exact.seen(entry.points), exact.seen(factorOf(entry)));

function isOutside({ points, kind }: LedgerEntry, limits: readonly LedgerLimit[]): boolean {
  const { least, most } = limits.find((limit) => limit.kind === kind)!;
  return points < 0 || (points !== 0 && ((least !== "" && points < least) || (most !== "" && points > most)));
}

/**
 * Of the entries for one item in one direction the first counts in full and the others by their shares: in order what is larger with
 * its factor, of equals the one with the larger factor, then the earlier.
 */
function shareOf(entry: LedgerEntry, mine: LedgerEntry[], limits: readonly LedgerLimit[] | null, repeats: readonly number[]): number {
  if (entry.item === "") return 1;
  const adds = (one: LedgerEntry) => (limits ? limits.find(({ kind }) => kind === one.kind)!.adds : one.points >= 0);
  const rivals = mine.filter((other) => other !== entry && other.item === entry.item && adds(other) === adds(entry));
  const beats = (a: LedgerEntry, b: LedgerEntry) => {
    const size = exact.order(
      exact.times(exact.seen(Math.abs(a.points)), exact.seen(factorOf(a))),
      exact.times(exact.seen(Math.abs(b.points)), exact.seen(factorOf(b))),
    );
    return size || Math.sign(factorOf(a) - factorOf(b)) || mine.indexOf(b) - mine.indexOf(a);
  };
  const ahead = rivals.filter((other) => beats(other, entry) > 0).length;
  return ahead === 0 ? 1 : (repeats[ahead - 1] ?? 0);
}
