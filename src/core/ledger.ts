/** Ledgers of bonus and deduction points (加减分台账), summed per unit. Rules G5, N4, S7, L3, L6. */
import { add, compare, decimalOf, DEFAULT_DIGITS, multiply, readAt15Digits, round, subtract, ZERO, type Decimal } from "./decimal";
import { Unworkable, type Problem } from "./problem";

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

/** One kind of entry. `least` and `most` bind the single entry, `cap` the unit's total of the kind; NaN is no bound. */
export interface LedgerLimit {
  row: number;
  adds: boolean;
  least: number;
  most: number;
  cap: number;
}

export function checkLimits(limits: LedgerLimit[]): void {
  for (const { row, least, most, cap } of limits) {
    for (const limit of [least, most, cap]) if (limit < 0) throw new Unworkable({ code: "limitNegative", row, limit });
    if (least > most) throw new Unworkable({ code: "limitsCrossed", row, least, most });
  }
}

/**
 * Net points per unit. With limits an entry is a positive amount that its kind adds or takes away; without, it has its
 * sign. In this order: range check → the largest per unit, item and direction → factor → sum per kind → cap. An entry
 * that breaks a rule spoils its unit only. 0 is always legal.
 */
export function ledgerTotals(entries: LedgerEntry[], limits: LedgerLimit[] | null, units: number): (number | Problem)[] {
  const spoilt = new Map<number, Problem>();
  for (const entry of entries) {
    const problem = entryProblem(entry, limits);
    if (problem && !spoilt.has(entry.unit)) spoilt.set(entry.unit, problem);
  }

  const sums = new Map<number, Decimal>();
  const kinds = limits ? limits.length : 1;
  for (const entry of largestPerItem(entries, limits)) {
    const key = entry.unit * kinds + Math.max(entry.kind, 0);
    const points = multiply(decimalOf(entry.points), decimalOf(entry.factor));
    sums.set(key, add(sums.get(key) ?? ZERO, points));
  }

  const totals = new Array<Decimal>(units).fill(ZERO);
  for (const [key, sum] of sums) {
    const unit = Math.floor(key / kinds);
    const limit = limits?.[key % kinds];
    totals[unit] = limit ? withLimit(totals[unit]!, sum, limit) : add(totals[unit]!, sum);
  }
  return totals.map((total, unit) => spoilt.get(unit) ?? round(total, DEFAULT_DIGITS));
}

function withLimit(total: Decimal, sum: Decimal, { adds, cap }: LedgerLimit): Decimal {
  const counted = cap === cap && compare(sum, decimalOf(cap)) > 0 ? decimalOf(cap) : sum;
  return adds ? add(total, counted) : subtract(total, counted);
}

function entryProblem(entry: LedgerEntry, limits: LedgerLimit[] | null): Problem | null {
  const points = readAt15Digits(entry.points);
  if (entry.factor < 0) return { code: "factorNegative", entry: entry.row, factor: entry.factor };
  if (limits === null || points === 0) return null;
  if (points < 0) return { code: "pointsNegative", entry: entry.row, points };
  const { least, most } = limits[entry.kind]!;
  if (points < readAt15Digits(least) || points > readAt15Digits(most)) {
    return { code: "pointsOutOfRange", entry: entry.row, points, least, most };
  }
  return null;
}

/** The entries that count: of equals the one with the larger factor, then the earlier. */
function largestPerItem(entries: LedgerEntry[], limits: LedgerLimit[] | null): LedgerEntry[] {
  const counted: LedgerEntry[] = [];
  const places = new Map<string, number>();
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
      counted[place] = entry;
    }
  }
  return counted;
}

function isLarger(entry: LedgerEntry, other: LedgerEntry): boolean {
  const size = Math.abs(readAt15Digits(entry.points));
  const otherSize = Math.abs(readAt15Digits(other.points));
  return size === otherSize ? entry.factor > other.factor : size > otherSize;
}
