/** RATERS by the rule: the mean of each class, weighted by the class. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

export interface RatersTerms {
  /** All units: under 平均 a class without scores takes what it gave to the others. */
  scores: unknown[][];
  /** Each rater's class. */
  classes: string[];
  weights: [name: string, weight: number][];
  missing: string;
  digits: number;
}

/** One unit's cell. */
export function ratersByRule(row: unknown[], { scores, classes, weights, missing, digits }: RatersTerms): unknown {
  const classMean = (of: unknown[], name: string) => {
    const given = of.filter((cell, rater): cell is number => classes[rater] === name && isNumber(cell));
    return meanOf(given.map(exact.seen));
  };
  const own = weights.map(([name]) => classMean(row, name));
  if (missing === "报错" && own.includes(null)) return ERROR;
  if (missing !== "计零" && own.every((mean) => mean === null)) return "";

  let sum = exact.zero;
  let total = exact.zero;
  for (const [index, [name, share]] of weights.entries()) {
    let mean = own[index] ?? null;
    if (mean === null && missing === "折算") continue;
    if (mean === null && missing === "计零") mean = exact.zero;
    // The mean over units of what the class gave to each.
    mean ??= meanOf(scores.map((other) => classMean(other, name)).filter((given) => given !== null));
    if (mean === null) return ERROR;
    const weight = exact.seen(share);
    sum = exact.plus(sum, exact.times(mean, weight));
    total = exact.plus(total, weight);
  }
  return total.n === 0n ? ERROR : exact.rounded(exact.over(sum, total), digits);
}

function meanOf(given: exact.F[]): exact.F | null {
  return given.length === 0 ? null : exact.over(exact.total(given), exact.seen(given.length));
}
