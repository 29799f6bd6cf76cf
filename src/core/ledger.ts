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
  /** The kind that this one's total, under its own cap, is counted under as well: one cap over several kinds. */
  under: number | null;
}

/** One step of a unit; `entry` is an entry's row, `kind` is null where the ledger has no limits. */
export type LedgerStep = {
  unit: number;
} /** A kind's entries; or, `over` the kinds that are counted under it, these and what they come to. */ & (
  | { code: "sum"; kind: number | null; adds: boolean; sum: Figure; over?: number[] }
  /** `counts` is points × factor, and × share where another entry for the item is larger. */
  | { code: "counted"; entry: number; kind: number | null; points: number; factor: number; share?: number; counts: Figure }
  /** The entry breaks a rule, which spoils the unit. */
  | { code: "outside"; entry: number; problem: Problem }
  /** Of entries for one item in one direction another counts, `than`, and this one not, or not any more. */
  | { code: "smaller"; entry: number; than: number }
  | (Bound<"cap"> & { kind: number })
  | Ending
);

export function checkLimits(limits: LedgerLimit[]): void {
  for (const limit of limits) {
    const { row, least, most, cap } = limit;
    const above = limit.under === null ? null : limits[limit.under]!;
    if (above && (above === limit || above.adds !== limit.adds || above.under !== null))
      throw new Unworkable({ code: "underUnfit", row, aboveRow: above.row });
    for (const bound of [least, most, cap])
      if (bound !== null && bound < 0) throw new Unworkable({ code: "limitNegative", row, limit: bound });
    if (least !== null && most !== null && least > most) throw new Unworkable({ code: "limitsCrossed", row, least, most });
  }
}

/** What the second, third and later entries for one item still count for; none is not at all. */
export function checkRepeats(repeats: readonly number[]): void {
  repeats.forEach((share, column) => {
    if (!(share >= 0 && share <= 1)) throw new Unworkable({ code: "repeatNotShare", column, share });
  });
}

/**
 * Net points per unit. With limits an entry is a positive amount that its kind adds or takes away; without, it has its
 * sign. In this order: range check → factor → the largest per unit, item and direction, and of the others their shares → sum per kind
 * → cap → cap of the kind they are counted under. An entry that breaks a rule spoils its unit only. 0 is always legal. The trail has
 * each unit's steps in the order of the rules.
 * @param repeats shares of the second, third and later entries for one item, largest first
 */
export function ledgerTotals(
  entries: LedgerEntry[],
  limits: LedgerLimit[] | null,
  units: number,
  repeats: readonly number[] = [],
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
  const shareOf = sharesPerItem(legal, limits, repeats, trail);
  for (const entry of legal) {
    const share = shareOf.get(entry);
    if (share === 0) continue;
    const { unit, row, kind, points, factor } = entry;
    const key = unit * kinds + Math.max(kind, 0);
    const full = multiply(decimalOf(points), decimalOf(factor));
    const counts = share === undefined ? full : multiply(full, decimalOf(share));
    sums.set(key, add(sums.get(key) ?? ZERO, counts));
    trail?.push({
      code: "counted",
      unit,
      entry: row,
      kind: kindOf(kind),
      ...seen(points, factor),
      ...(share !== undefined && { share: readAt15Digits(share) }),
      counts: figureOf(counts),
    });
  }

  const totals = new Array<Decimal>(units).fill(ZERO);
  /** What a kind's sum comes to: to its unit, or to the kind it is counted under. */
  const settle = (key: number, sum: Decimal, over?: number[]) => {
    const unit = Math.floor(key / kinds);
    const kind = key % kinds;
    const steps = spoilt.has(unit) ? undefined : trail;
    const limit = limits ? limits[kind]! : null;
    const adds = limit === null || limit.adds;
    steps?.push({ code: "sum", unit, kind: limits && kind, adds, sum: figureOf(sum), ...(over && { over }) });
    const counted = limit ? underCap(sum, limit.cap) : sum;
    if (counted !== sum) steps?.push({ code: "bound", unit, kind, bound: "cap", at: numberOf(counted) });
    if (limit && limit.under !== null) {
      const above = unit * kinds + limit.under;
      const known = shared.get(above) ?? { sum: ZERO, over: [] };
      shared.set(above, { sum: add(known.sum, counted), over: [...known.over, kind] });
    } else totals[unit] = adds ? add(totals[unit]!, counted) : subtract(totals[unit]!, counted);
  };
  const shared = new Map<number, { sum: Decimal; over: number[] }>();
  const covers = new Set(limits?.flatMap(({ under }) => under ?? []));
  for (const [key, sum] of sums) {
    if (covers.has(key % kinds)) shared.set(key, { sum: add(shared.get(key)?.sum ?? ZERO, sum), over: shared.get(key)?.over ?? [] });
    else settle(key, sum);
  }
  for (const [key, { sum, over }] of shared) settle(key, sum, over);
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

/**
 * What of an entry counts where there are several for one item: the largest, factor and all, in full, the others by their shares, from
 * large to small; of equals the one with the larger factor comes first, then the earlier. An entry alone has none.
 */
function sharesPerItem(
  entries: LedgerEntry[],
  limits: LedgerLimit[] | null,
  repeats: readonly number[],
  trail?: Trail<LedgerStep>,
): Map<LedgerEntry, number> {
  const rivals = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.item < 0) continue;
    const adds = limits ? limits[entry.kind]!.adds : entry.points >= 0;
    const key = `${entry.unit} ${entry.item} ${adds}`;
    const known = rivals.get(key);
    if (known) known.push(entry);
    else rivals.set(key, [entry]);
  }
  const shares = new Map<LedgerEntry, number>();
  for (const found of rivals.values()) {
    if (found.length === 1) continue;
    const [largest, ...others] = found.sort((a, b) => compare(sizeOf(b), sizeOf(a)) || b.factor - a.factor) as [
      LedgerEntry,
      ...LedgerEntry[],
    ];
    others.forEach((entry, i) => {
      const share = repeats[i] ?? 0;
      shares.set(entry, share);
      if (share === 0) trail?.push({ code: "smaller", unit: entry.unit, entry: entry.row, than: largest.row });
    });
  }
  return shares;
}

/** What an entry would count, whichever way. */
function sizeOf({ points, factor }: LedgerEntry): Decimal {
  return multiply(decimalOf(Math.abs(points)), decimalOf(factor));
}
