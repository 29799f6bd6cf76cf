/**
 * Columns that are worked out from others, told by their values: a sum, a mean, the highest, the lowest, a weighted sum, a share of another
 * column. Checked with exact decimals on a few rows; tried are columns that stand together, columns of one kind, and what two
 * equations more than unknowns give: never all subsets.
 */
import { groupBy } from "../basics/groupBy";
import { itemAt } from "../basics/itemAt";
import { add, compare, decimalOf, multiply, roundQuotient, sumOf, ZERO, type Decimal } from "../core/decimal";
import { decimalsOf } from "./amounts";
import { solvedWeights } from "./solvedWeights";
import type { ColumnValues } from "./columnValues";

export type DerivedHow = "sum" | "mean" | "highest" | "lowest" | "weighted" | "product";

export interface Derived {
  how: DerivedHow;
  /** Columns it is worked out from. */
  of: number[];
  /** Rows in which that was seen. */
  rows: number;
}

/** A numeric column that may be part of another or worked out of others. */
export interface Figure {
  column: number;
  values: ColumnValues;
  /** Of its header without brackets: columns of one kind have it in common. */
  word: string;
  role: "part" | "deduction" | "weighted" | "total" | "weight";
  /** What its header says that it weighs, and what a row of weights does. */
  weight: number | undefined;
  rowWeight: number | undefined;
}

/** Enough to be sure of, and as many as a wide sheet has patience for. */
const ROWS_CHECKED = 24;
const MOST_FIGURES = 40;
/** On either side. */
const MOST_AROUND = 150;

/**
 * How a column comes out of others; `null` where no way was found.
 * @param target one of `all`
 * @param wanted what the header says it is: a mean or an extreme of small numbers is met by chance too often without that
 */
export function derivedFrom(target: Figure, all: readonly Figure[], wanted: DerivedHow | null): Derived | null {
  const rows = target.values.amounts.flatMap((amount, i) => (amount === null ? [] : [i])).slice(0, ROWS_CHECKED);
  const at = all.indexOf(target);
  const others = all.slice(Math.max(0, at - MOST_AROUND), at + MOST_AROUND).filter((figure) => figure !== target);
  if (rows.length < 2 || others.length === 0 || new Set(rows.map((i) => target.values.amounts[i])).size < 2) return null;
  const check = new Check(target, rows);
  // What has a weight of its own is a part, or that weight is what it was multiplied by.
  const sums = target.weight === undefined || wanted !== null ? check.combined(candidates(target, others), wanted) : null;
  const found = sums ?? check.product(others, wanted) ?? check.weighted(others);
  return found;
}

/** Which columns are tried together: those that stand side by side, those of one header, the totals, the parts. */
function candidates(target: Figure, others: readonly Figure[]): Figure[][] {
  const parts = others.filter(({ role }) => role === "part" || role === "deduction");
  const sets = [parts, others.filter(({ role }) => role === "total"), others.filter(({ role }) => role === "weighted")];
  for (const [word, same] of groupBy(parts, (figure) => figure.word))
    if (word !== "" && same.length > 1 && same.length < parts.length) sets.push(same);
  const near = nearest(
    target.column,
    others.filter(({ role }) => role !== "weight"),
  );
  const nearParts = nearest(target.column, parts);
  for (const list of [nearParts, near])
    for (let from = 0; from < list.length; from++) for (let to = from + 2; to <= list.length; to++) sets.push(list.slice(from, to));
  return sets.filter((set) => set.length > 1).sort((one, other) => other.length - one.length);
}

function nearest(column: number, figures: readonly Figure[]): Figure[] {
  return [...figures]
    .sort((one, other) => Math.abs(one.column - column) - Math.abs(other.column - column))
    .slice(0, MOST_FIGURES)
    .sort((one, other) => one.column - other.column);
}

class Check {
  private readonly shown: number[];
  private readonly digits: number;
  /** The row that tells most: the one that shows most. */
  private readonly telling: number;

  constructor(
    private readonly target: Figure,
    private readonly rows: readonly number[],
  ) {
    this.shown = rows.map((i) => target.values.amounts[i] ?? 0);
    const sizes = this.shown.map(Math.abs);
    this.telling = sizes.indexOf(Math.max(...sizes));
    this.digits = Math.min(10, Math.max(...this.shown.map(decimalsOf)));
  }

  combined(sets: readonly Figure[][], wanted: DerivedHow | null): Derived | null {
    const ways =
      wanted === null ? (["sum", "mean"] as const) : wanted === "weighted" || wanted === "product" ? (["sum"] as const) : [wanted];
    for (const set of sets) {
      for (const how of ways) {
        if (!this.mayBe(set, how) || !this.holds(set, how, wanted !== null)) continue;
        return { how, of: set.map(({ column }) => column), rows: this.rows.length };
      }
    }
    return null;
  }

  /** In plain doubles on one row: most sets are out of the question. */
  private mayBe(set: readonly Figure[], how: DerivedHow): boolean {
    const [row, shown] = [itemAt(this.rows, this.telling), itemAt(this.shown, this.telling)];
    const there = set.flatMap((figure) => signed(figure, row) ?? []);
    if (there.length === 0) return false;
    const sum = there.reduce((total, amount) => total + amount, 0);
    const value = how === "sum" ? sum : how === "mean" ? sum / there.length : how === "highest" ? Math.max(...there) : Math.min(...there);
    return Math.abs(value - shown) <= 1.01 * 10 ** -Math.min(this.digits, 6);
  }

  private holds(set: readonly Figure[], how: DerivedHow, isWanted: boolean): boolean {
    let mixed = 0;
    for (const [i, row] of this.rows.entries()) {
      const there = set.flatMap((figure) => signed(figure, row) ?? []);
      if (there.length === 0 || !this.agrees(there, how, itemAt(this.shown, i))) return false;
      if (there.filter((amount) => amount !== 0).length > 1) mixed++;
    }
    // Two of a few numbers have a third for their mean by chance.
    if (how === "mean" && !isWanted) return mixed >= 3 && this.digits > 0 && (set.length > 2 || mixed >= 6);
    if (how === "sum") return mixed >= Math.min(2, this.rows.length);
    return true;
  }

  private agrees(there: readonly number[], how: DerivedHow, shown: number): boolean {
    if (how === "highest") return Math.max(...there) === shown;
    if (how === "lowest") return Math.min(...there) === shown;
    return this.isShown(sumOf(there), decimalOf(how === "mean" ? there.length : 1), shown, how === "mean" ? 1 : 0);
  }

  /** As rounded, or cut off; and off by so many units of the last digit, where what is shown may have been rounded before. */
  private isShown(over: Decimal, under: Decimal, shown: number, units: number): boolean {
    const rounded = roundQuotient(over, under, this.digits);
    if (rounded === shown || roundQuotient(over, under, this.digits, "down") === shown) return true;
    return units > 0 && this.digits >= 2 && Math.abs(rounded - shown) <= (units + 0.01) * 10 ** -this.digits;
  }

  /** A score times its weight: the weight of the header, of a column beside, or one and the same in all rows. */
  product(others: readonly Figure[], wanted: DerivedHow | null): Derived | null {
    const before = others
      .filter(({ column, role }) => column < this.target.column && role !== "weight")
      .slice(-MOST_FIGURES)
      .reverse();
    for (const [near, figure] of before.entries()) {
      const weightOf = this.target.weight;
      if (weightOf !== undefined && this.isEach((row) => scaled(figure, row, weightOf)))
        return { how: "product", of: [figure.column], rows: this.rows.length };
      const weights = others.find(({ role }) => role === "weight");
      if (weights && this.isEach((row) => scaled(figure, row, weights.values.amounts[row])))
        return { how: "product", of: [figure.column, weights.column], rows: this.rows.length };
      if ((near === 0 || wanted === "product") && figure.role !== "total" && this.isOneShare(figure))
        return { how: "product", of: [figure.column], rows: this.rows.length };
    }
    return null;
  }

  private isOneShare(figure: Figure): boolean {
    const [first, shown] = [figure.values.amounts[itemAt(this.rows, 0)] ?? 0, itemAt(this.shown, 0)];
    if (first === 0 || this.rows.length < 3) return false;
    const factor = Math.round((shown / first) * 100) / 100;
    // Rounded to whole points, many a share of many a column would do.
    return factor > 0 && factor < 1 && this.digits > 0 && this.isEach((row) => scaled(figure, row, factor));
  }

  private isEach(expected: (row: number) => Decimal | null): boolean {
    return this.rows.every((row, i) => {
      const value = expected(row);
      return value !== null && this.isShown(value, decimalOf(1), itemAt(this.shown, i), 0);
    });
  }

  weighted(others: readonly Figure[]): Derived | null {
    const parts = others.filter(({ role }) => role === "part").slice(0, MOST_FIGURES);
    const weightOf = ({ weight, rowWeight }: Figure) => weight ?? rowWeight;
    const weighed = parts.filter((figure) => weightOf(figure) !== undefined);
    if (weighed.length > 1 && this.isWeighted(weighed, weightOf)) return this.weightedOf(weighed);
    const beside = parts.filter((figure) => weightBeside(figure, others) !== undefined);
    if (beside.length > 1 && this.isWeighted(beside, (figure, row) => weightBeside(figure, others)?.values.amounts[row]))
      return this.weightedOf(beside);
    const weights = solvedWeights(
      parts.map(({ values }) => values.amounts),
      this.target.values.amounts,
      this.digits,
    );
    const kept = parts.filter((_, i) => (weights?.[i] ?? 0) > 0);
    const weightAt = new Map(parts.map(({ column }, i) => [column, weights?.[i]]));
    return kept.length > 1 && this.isWeighted(kept, ({ column }) => weightAt.get(column)) ? this.weightedOf(kept) : null;
  }

  private weightedOf(figures: readonly Figure[]): Derived {
    return { how: "weighted", of: figures.map(({ column }) => column), rows: this.rows.length };
  }

  private isWeighted(figures: readonly Figure[], weightOf: (figure: Figure, row: number) => number | null | undefined): boolean {
    let seen = 0;
    for (const [i, row] of this.rows.entries()) {
      let [sum, weights, missing] = [ZERO, ZERO, 0];
      for (const figure of figures) {
        const [amount, weight] = [figure.values.amounts[row], weightOf(figure, row)];
        if (amount === null || amount === undefined || weight === null || weight === undefined) missing++;
        else {
          sum = add(sum, multiply(decimalOf(amount), decimalOf(weight)));
          weights = add(weights, decimalOf(weight));
        }
      }
      // What becomes of a row with a score missing is somebody's decision.
      if (missing > 0) continue;
      const under = compare(weights, decimalOf(2)) > 0 ? weights : decimalOf(1);
      if (!this.isShown(sum, under, itemAt(this.shown, i), 1)) return false;
      seen++;
    }
    return seen > 1;
  }
}

/** The column of weights right of a score, before the next score. */
function weightBeside(figure: Figure, others: readonly Figure[]): Figure | undefined {
  return others.find(({ column, role }) => role === "weight" && column === figure.column + 1);
}

function scaled({ values }: Figure, row: number, weight: number | null | undefined): Decimal | null {
  const amount = values.amounts[row];
  return amount === null || amount === undefined || weight === null || weight === undefined
    ? null
    : multiply(decimalOf(amount), decimalOf(weight));
}

/** What a figure adds: deductions that are typed without a sign are taken off. */
function signed({ values, role }: Figure, row: number): number | null {
  const amount = values.amounts[row];
  if (amount === null || amount === undefined) return null;
  return role === "deduction" && values.numbers.every((number) => number >= 0) ? -amount : amount;
}
