/** WEIGHTED by the rule: Σ score × weight ÷ Σ weight over what is assigned. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

export interface WeightedTerms {
  /** All rows: under 平均 a gap takes its column's mean. */
  scores: unknown[][];
  missing: string;
  digits: number;
}

/** One row's cell; a weight of "" is not assigned. */
export function weightedByRule(row: unknown[], weights: (number | "")[], { scores, missing, digits }: WeightedTerms): unknown {
  const assigned = weights.flatMap((weight, column) => (weight === "" ? [] : [column]));
  if (row.some((cell, column) => isNumber(cell) && weights[column] === "")) return ERROR;
  const present = assigned.filter((column) => isNumber(row[column]));
  if (missing === "报错" && present.length < assigned.length) return ERROR;
  if (missing !== "计零" && present.length === 0) return "";

  let sum = exact.zero;
  let total = exact.zero;
  for (const column of assigned) {
    const cell = row[column];
    const others = scores.map((other) => other[column]).filter(isNumber);
    let value = exact.zero;
    if (isNumber(cell)) value = exact.seen(cell);
    else if (missing === "折算") continue;
    else if (missing === "平均" && others.length === 0) return ERROR;
    else if (missing === "平均") value = exact.over(exact.total(others.map(exact.seen)), exact.seen(others.length));
    const weight = exact.seen(weights[column] as number);
    sum = exact.plus(sum, exact.times(value, weight));
    total = exact.plus(total, weight);
  }
  return total.n === 0n ? ERROR : exact.rounded(exact.over(sum, total), digits);
}
