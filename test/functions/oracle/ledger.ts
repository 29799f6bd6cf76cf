/** LEDGER by the rule, for one unit: per item and direction the largest counts, each kind is capped, then added or taken off. */
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
}

/** One of each sort. */
export const LEDGER_LIMITS: readonly LedgerLimit[] = [
  { kind: "表彰", adds: true, least: 1, most: 8, cap: 9.5 },
  { kind: "督查", adds: false, least: 1, most: 6, cap: "" },
  { kind: "批评", adds: false, least: "", most: "", cap: 4 },
];

/** One unit's cell. Entries are told apart by identity. */
export function ledgerByRule(mine: LedgerEntry[], limits: readonly LedgerLimit[] | null): unknown {
  if (limits && mine.some((entry) => isOutside(entry, limits))) return ERROR;
  const counted = mine.filter((entry) => counts(entry, mine, limits));
  if (!limits) return exact.rounded(exact.total(counted.map(worth)), 10);

  let sum = exact.zero;
  for (const { kind, adds, cap } of limits) {
    const all = exact.total(counted.filter((entry) => entry.kind === kind).map(worth));
    const ofKind = exact.clamped(all, null, cap === "" ? null : exact.seen(cap));
    sum = adds ? exact.plus(sum, ofKind) : exact.minus(sum, ofKind);
  }
  return exact.rounded(sum, 10);
}

const factorOf = ({ factor }: LedgerEntry) => (factor === "" ? 1 : factor);
const worth = (entry: LedgerEntry) => exact.times(exact.seen(entry.points), exact.seen(factorOf(entry)));

function isOutside({ points, kind }: LedgerEntry, limits: readonly LedgerLimit[]): boolean {
  const { least, most } = limits.find((limit) => limit.kind === kind)!;
  return points < 0 || (points !== 0 && ((least !== "" && points < least) || (most !== "" && points > most)));
}

/** Of the entries for one item in one direction one counts: the largest, then the larger factor, then the earlier. */
function counts(entry: LedgerEntry, mine: LedgerEntry[], limits: readonly LedgerLimit[] | null): boolean {
  if (entry.item === "") return true;
  const adds = (one: LedgerEntry) => (limits ? limits.find(({ kind }) => kind === one.kind)!.adds : one.points >= 0);
  const rivals = mine.filter((other) => other.item === entry.item && adds(other) === adds(entry));
  const beats = (a: LedgerEntry, b: LedgerEntry) => {
    const size = exact.order(exact.seen(Math.abs(a.points)), exact.seen(Math.abs(b.points)));
    return size || Math.sign(factorOf(a) - factorOf(b)) || mine.indexOf(b) - mine.indexOf(a);
  };
  return rivals.every((other) => other === entry || beats(entry, other) > 0);
}
