/** TOTAL by the rule: points within full points, added up; CHECKLIST says the same of a unit's items in a list. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

export type Full = number | "";

export interface Item {
  points: unknown;
  /** "" where the item is not assigned. */
  full: Full;
}

/** A column for a sheet of points, with each row's full points. */
export function totalByRule(points: unknown[][], full: Full[][], missing: string, digits: number): unknown[][] {
  const sheet = points.map((row, index) => row.map((cell, item): Item => ({ points: cell, full: full[index]![item]! })));
  // What may not stand in a column does not count in its mean.
  const mean = (item: number) => {
    const counted = sheet.map((row) => row[item]!).filter((one) => isNumber(one.points) && fits(one));
    if (counted.length === 0) return null;
    return exact.over(exact.total(counted.map((one) => exact.seen(one.points as number))), exact.seen(counted.length));
  };
  return sheet.map((row) => [totalOfItems(row, missing, digits, mean)]);
}

const fits = ({ points, full }: Item) => full !== "" && exact.order(exact.seen(points as number), exact.seen(full)) <= 0;

/** The total of one row's or unit's items; `mean` is asked under 平均 only. */
export function totalOfItems(items: Item[], missing: string, digits: number, mean: (item: number) => exact.F | null): unknown {
  const assigned = items.flatMap(({ full }, item) => (full === "" ? [] : [item]));
  const scored = items.flatMap(({ points }, item) => (isNumber(points) ? [item] : []));
  if (scored.some((item) => !fits(items[item]!))) return ERROR;
  if (missing === "报错" && scored.length < assigned.length) return ERROR;
  if (assigned.length === 0 || (scored.length === 0 && missing !== "计零")) return "";

  const sum = exact.total(scored.map((item) => exact.seen(items[item]!.points as number)));
  const worth = (of: number[]) => exact.total(of.map((item) => exact.seen(items[item]!.full as number)));
  const gaps = assigned.filter((item) => !scored.includes(item));
  if (gaps.length === 0 || missing === "计零") return exact.rounded(sum, digits);
  if (missing === "折算") {
    const base = worth(scored);
    return base.n === 0n ? ERROR : exact.rounded(exact.over(exact.times(sum, worth(assigned)), base), digits);
  }
  const means = gaps.map(mean);
  const isTooMuch = means.some((value, index) => value === null || exact.order(value, exact.seen(items[gaps[index]!]!.full as number)) > 0);
  return isTooMuch ? ERROR : exact.rounded(exact.plus(sum, exact.total(means as exact.F[])), digits);
}
