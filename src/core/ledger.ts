/** Ledgers of bonus and deduction points (加减分台账), summed per unit. Rules G5, N4, S7, L3, L6. */
import {
  add,
  compare,
  decimalOf,
  DEFAULT_DIGITS,
  multiply,
  numberOf,
  readAt15Digits,
  round,
  subtract,
  ZERO,
  type Decimal,
} from "./decimal";
import { figureOf, type Figure } from "./figure";
import { Unworkable, type Problem } from "./problem";
import { endingOf, type Bound, type Ending, type Trail } from "./trail";

export interface LedgerEntry {
  /** The entry's row in the ledger. */
  row: number;
  unit: number;
  /** Entries of one unit and direction with the same item count once; -1 stands alone. */
  item: number;
  /** Index into the limits; -1 where the ledger has none. */
  kind: number;
  points: number;
  factor: number;
}

/** One kind of entry. `least` and `most` bind the single entry, `cap` the unit's total of the kind; null is no bound. */
export interface LedgerLimit {
  row: number;
  adds: boolean;
  least: number | null;
  most: number | null;
  cap: number | null;
}

/** One step of a unit; `entry` is an entry's row, `kind` is null where the ledger has no limits. */
export type LedgerStep = { unit: number } & (
  | { code: "sum"; kind: number | null; adds: boolean; sum: Figure }
  /** `counts` is points × factor. */
  | { code: "counted"; entry: number; kind: number | null; points: number; factor: number; counts: Figure }
  /** The entry breaks a rule, which spoils the unit. */
  | { code: "outside"; entry: number; problem: Problem }
  /** Of entries for one item in one direction another counts, `than`. */
  | { code: "smaller"; entry: number; than: number }
  | (Bound<"cap"> & { kind: number })
  | Ending
);

export function checkLimits(limits: LedgerLimit[]): void {
  for (const { row, least, most, cap } of limits) {
    for (const limit of [least, most, cap]) if (limit !== null && limit < 0) throw new Unworkable({ code: "limitNegative", row, limit });
    if (least !== null && most !== null && least > most) throw new Unworkable({ code: "limitsCrossed", row, least, most });
  }
}

/**
 * Net points per unit. With limits an entry is a positive amount that its kind adds or takes away; without, it has its
 * sign. In this order: range check → the largest per unit, item and direction → factor → sum per kind → cap. An entry
 * that breaks a rule spoils its unit only. 0 is always legal. The trail has each unit's steps in the order of the rules.
 */
export function ledgerTotals(
  entries: LedgerEntry[],
  limits: LedgerLimit[] | null,
  units: number,
  trail?: Trail<LedgerStep>,
): (number | Problem)[] {
  const spoilt = new Map<number, Problem>();
  const outside = new Set<LedgerEntry>();
  for (const entry of entries) {
    const problem = entryProblem(entry, limits);
    if (problem === null) continue;
    outside.add(entry);
    if (!spoilt.has(entry.unit)) spoilt.set(entry.unit, problem);
    trail?.push({ code: "outside", unit: entry.unit, entry: entry.row, problem });
  }
  const legal = outside.size === 0 ? entries : entries.filter((entry) => !outside.has(entry));

  const sums = new Map<number, Decimal>();
  const kinds = limits ? limits.length : 1;
  for (const { unit, row, kind, points, factor } of largestPerItem(legal, limits, trail)) {
    const key = unit * kinds + Math.max(kind, 0);
    const counts = multiply(decimalOf(points), decimalOf(factor));
    sums.set(key, add(sums.get(key) ?? ZERO, counts));
    trail?.push({ code: "counted", unit, entry: row, kind: kindOf(kind), ...seen(points, factor), counts: figureOf(counts) });
  }

  const totals = new Array<Decimal>(units).fill(ZERO);
  for (const [key, sum] of sums) {
    const unit = Math.floor(key / kinds);
    const kind = key % kinds;
    const steps = spoilt.has(unit) ? undefined : trail;
    const adds = limits === null || limits[kind]!.adds;
    steps?.push({ code: "sum", unit, kind: limits && kind, adds, sum: figureOf(sum) });
    const counted = limits ? underCap(sum, limits[kind]!.cap) : sum;
    if (counted !== sum) steps?.push({ code: "bound", unit, kind, bound: "cap", at: numberOf(counted) });
    totals[unit] = adds ? add(totals[unit]!, counted) : subtract(totals[unit]!, counted);
  }
  return totals.map((total, unit) => {
    const result = spoilt.get(unit) ?? round(total, DEFAULT_DIGITS);
    trail?.push({ unit, ...endingOf(result) });
    return result;
  });
}

function underCap(sum: Decimal, cap: number | null): Decimal {
  return cap !== null && compare(sum, decimalOf(cap)) > 0 ? decimalOf(cap) : sum;
}

const kindOf = (kind: number): number | null => (kind < 0 ? null : kind);
const seen = (points: number, factor: number) => ({ points: readAt15Digits(points), factor: readAt15Digits(factor) });

function entryProblem(entry: LedgerEntry, limits: LedgerLimit[] | null): Problem | null {
  const points = readAt15Digits(entry.points);
  if (entry.factor < 0) return { code: "factorNegative", entry: entry.row, factor: entry.factor };
  if (limits === null || points === 0) return null;
  if (points < 0) return { code: "pointsNegative", entry: entry.row, points };
  const { least, most } = limits[entry.kind]!;
  if ((least !== null && points < readAt15Digits(least)) || (most !== null && points > readAt15Digits(most))) {
    return { code: "pointsOutOfRange", entry: entry.row, points, least, most };
  }
  return null;
}

/** The entries that count: of equals the one with the larger factor, then the earlier. */
function largestPerItem(entries: LedgerEntry[], limits: LedgerLimit[] | null, trail?: Trail<LedgerStep>): LedgerEntry[] {
  const counted: LedgerEntry[] = [];
  const places = new Map<string, number>();
  const beaten = trail && new Map<LedgerEntry, number>();
  for (const entry of entries) {
    if (entry.item < 0) {
      counted.push(entry);
      continue;
    }
    const adds = limits ? limits[entry.kind]!.adds : entry.points >= 0;
    const key = `${entry.unit} ${entry.item} ${adds}`;
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, counted.push(entry) - 1);
    } else if (isLarger(entry, counted[place]!)) {
      beaten?.set(counted[place]!, place);
      counted[place] = entry;
    } else {
      beaten?.set(entry, place);
    }
  }
  beaten?.forEach((place, { unit, row }) => trail?.push({ code: "smaller", unit, entry: row, than: counted[place]!.row }));
  return counted;
}

function isLarger(entry: LedgerEntry, other: LedgerEntry): boolean {
  const size = Math.abs(readAt15Digits(entry.points));
  const otherSize = Math.abs(readAt15Digits(other.points));
  return size === otherSize ? entry.factor > other.factor : size > otherSize;
}
