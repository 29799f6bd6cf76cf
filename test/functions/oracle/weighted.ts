/** WEIGHTED by the rule: Σ score × weight ÷ Σ weight over what is assigned, weights that are missing given to others where the rule says so. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

export interface WeightedTerms {
  /** All rows: under 平均 a gap takes its column's mean. */
  scores: unknown[][];
  missing: string;
  digits: number;
  /** From 1. */
  taker?: number | "";
  itemDigits?: number | "";
  rounding?: string;
}

const WAYS: Record<string, "half" | "even" | "down" | "up"> = { 四舍五入: "half", 四舍六入: "even", 去尾: "down", 进一: "up" };

/** One row's cell; a weight of "" is not assigned. */
export function weightedByRule(row: unknown[], weights: (number | "")[], terms: WeightedTerms): unknown {
  const { scores, missing, digits, taker, itemDigits = "", rounding = "四舍五入" } = terms;
  const assigned = weights.flatMap((weight, column) => (weight === "" ? [] : [column]));
  if (row.some((cell, column) => isNumber(cell) && weights[column] === "")) return ERROR;
  const present = assigned.filter((column) => isNumber(row[column]));
  if (missing === "报错" && present.length < assigned.length) return ERROR;
  if (missing !== "计零" && present.length === 0) return "";

  const own = (column: number) => exact.seen(weights[column] as number);
  const lost = exact.total(assigned.filter((column) => !present.includes(column)).map(own));
  const heirs = missing === "归入" ? present.filter((column) => column + 1 === taker) : present.filter((column) => own(column).n > 0n);
  const isLeft = (missing === "均摊" || missing === "归入") && lost.n > 0n;
  if (isLeft && heirs.length === 0) return ERROR;

  const items: [value: exact.F, weight: exact.F][] = [];
  for (const column of assigned) {
    const cell = row[column];
    const others = scores.map((other) => other[column]).filter(isNumber);
    let [value, weight] = [exact.zero, own(column)];
    if (isNumber(cell)) value = exact.seen(cell);
    else if (missing === "折算") continue;
    else if (isLeft) weight = exact.zero;
    else if (missing === "平均" && others.length === 0) return ERROR;
    else if (missing === "平均") value = exact.over(exact.total(others.map(exact.seen)), exact.seen(others.length));
    if (isLeft && heirs.includes(column)) weight = exact.plus(weight, exact.over(lost, exact.seen(heirs.length)));
    items.push([value, weight]);
  }
  const total = exact.total(items.map(([, weight]) => weight));
  if (total.n === 0n) return ERROR;
  const shares = items.map(([value, weight]) => exact.over(exact.times(value, weight), total));
  const round = (value: exact.F, places: number) => exact.roundedAs(value, places, WAYS[rounding]!);
  return round(exact.total(itemDigits === "" ? shares : shares.map((share) => exact.seen(round(share, itemDigits)))), digits);
}
