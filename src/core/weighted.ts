/**
 * Weighted mean of a row of scores: Σ score × weight ÷ Σ weight, reckoned exactly and rounded once, unless each item is to be rounded. A
 * score may be absent, and so may a weight: nothing is assigned to its column. Rules G4, N2, N3, S2.
 */
import { isAbsent } from "./absent";
import { add, compare, decimalOf, multiply, numberOf, ONE, readAt15Digits, round, subtract, sumOf, ZERO, type Decimal } from "./decimal";
import { figureOf, fractionFigure, type Figure } from "./figure";
import { addFractions, NOTHING, roundFraction, scaleFraction, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import { endingOf, type Division, type Ending, type Trail } from "./trail";
import type { Weights } from "./weights";
import type { Rounding } from "./whole";

/**
 * What a missing score means: an error, zero, its weight spread over what is present (折算), or the mean of the rows that
 * have a score in that column (平均).
 */
export type Missing = "error" | "zero" | "renormalise" | "mean";
/** Beside these its weight goes to what is present in equal parts (均摊), or to one column (归入). */
export type WeightedMissing = Missing | "equally" | "toOne";
/** What is done about a missing score that is no error. */
export type Treatment = Exclude<Missing, "error">;

export interface WeightedTerms {
  missing: WeightedMissing;
  /** Decimals of the result. */
  digits: number;
  /** The column that takes over missing weights under 归入. */
  taker?: number | null;
  /** Decimals to which each score × its share of the weights is rounded before they are added up; null rounds once, at the end. */
  itemDigits?: number | null;
  rounding?: Rounding;
}

/** The mean of all scores in a column, or of an item, or of a class; null where there are none. */
export type MeanOf = (index: number) => Fraction | null;

export type WeightedStep =
  | { code: "unassigned"; column: number }
  | { code: "part"; column: number; score: number; weight: number; part: Figure }
  /** `part` stands in for score × weight. Under 折算 nothing does, and the weight leaves the divisor; under 均摊 and 归入 others take it over. */
  | { code: "missing"; column: number; weight: number; treated: Exclude<WeightedMissing, "error">; mean: Figure | null; part: Figure }
  /** What a present score counts besides, of missing weights. */
  | { code: "takenOver"; column: number; weight: Figure; part: Figure }
  | Division
  /** Where each is rounded: a part ÷ the weights, and what is added up. */
  | { code: "item"; column: number; exact: Figure; rounded: number }
  | { code: "sum"; sum: Figure }
  | Ending;

/** Null in a column without scores. */
export function columnMean(scores: readonly number[]): Fraction | null {
  return scores.length === 0 ? null : { over: sumOf(scores), under: decimalOf(scores.length) };
}

/**
 * One row's weighted mean; null where everything is missing and does not count 0, or nothing is assigned. `means` is asked only under
 * 平均.
 */
export function weightedMean(
  scores: readonly number[],
  weights: Weights,
  terms: WeightedTerms,
  means: MeanOf,
  trail?: Trail<WeightedStep>,
): number | null | Problem {
  const result = meanOfRow(scores, weights, terms, means, trail);
  trail?.push(endingOf(result));
  return result;
}

/** What a column counts, before it is divided by the weights. */
interface Part {
  column: number;
  exact: Fraction;
}

function meanOfRow(
  scores: readonly number[],
  weights: Weights,
  terms: WeightedTerms,
  means: MeanOf,
  trail?: Trail<WeightedStep>,
): number | null | Problem {
  const { missing } = terms;
  const parts: Part[] = [];
  let total = weights.total;
  let free = ZERO;
  let present = 0;
  let empty: Problem | null = null;
  for (let column = 0; column < scores.length; column++) {
    const score = scores[column]!;
    const isPresent = !isAbsent(score);
    const weight = weights.decimals[column];
    if (!weight) {
      if (isPresent) return { code: "weightMissing", column };
      trail?.push({ code: "unassigned", column });
      continue;
    }
    if (isPresent) {
      present++;
      const part = multiply(decimalOf(score), weight);
      parts.push({ column, exact: { over: part, under: ONE } });
      trail?.push({ code: "part", column, score: readAt15Digits(score), weight: numberOf(weight), part: figureOf(part) });
      continue;
    }
    if (missing === "error") return { code: "scoreMissing", column };
    if (missing === "renormalise") total = subtract(total, weight);
    if (missing === "equally" || missing === "toOne") free = add(free, weight);
    const mean = missing === "mean" ? means(column) : null;
    // A score beside a weight that is not assigned is told first, wherever it stands.
    if (missing === "mean" && mean === null) empty ??= { code: "columnEmpty", column };
    const part = mean ? scaleFraction(mean, weight) : NOTHING;
    parts.push({ column, exact: part });
    trail?.push({
      code: "missing",
      column,
      weight: numberOf(weight),
      treated: missing,
      mean: mean && fractionFigure(mean),
      part: fractionFigure(part),
    });
  }
  if (parts.length === 0 || (present === 0 && missing !== "zero")) return null;
  if (empty) return empty;
  if (compare(total, ZERO) <= 0) return { code: "weightsNotPositive" };
  if (compare(free, ZERO) > 0) {
    const problem = takeOver(free, parts, scores, weights, terms, trail);
    if (problem) return problem;
  }
  return roundedSum(parts, total, terms, trail);
}

/** Lets scores that are present count missing weights besides: all that have a weight in equal parts, or one of them the whole. */
function takeOver(
  free: Decimal,
  parts: Part[],
  scores: readonly number[],
  weights: Weights,
  { missing, taker = null }: WeightedTerms,
  trail?: Trail<WeightedStep>,
): Problem | null {
  const isTaker = ({ column }: Part) =>
    !isAbsent(scores[column]!) && (missing === "toOne" ? column === taker : weights.values[column]! > 0);
  const takers = parts.filter(isTaker);
  if (takers.length === 0) return taker === null ? { code: "weightsNotPositive" } : { code: "takerMissing", column: taker };
  const count = decimalOf(takers.length);
  for (const part of takers) {
    const more = { over: multiply(decimalOf(scores[part.column]!), free), under: count };
    part.exact = addFractions(part.exact, more);
    trail?.push({ code: "takenOver", column: part.column, weight: figureOf(free, count), part: fractionFigure(more) });
  }
  return null;
}

/** The parts ÷ the weights: rounded once, or each by itself and then their sum. */
function roundedSum(
  parts: readonly Part[],
  total: Decimal,
  { digits, itemDigits = null, rounding = "half" }: WeightedTerms,
  trail?: Trail<WeightedStep>,
): number {
  if (itemDigits === null) {
    const sum = parts.reduce((all, { exact }) => addFractions(all, exact), NOTHING);
    trail?.push({ code: "division", sum: fractionFigure(sum), by: figureOf(total) });
    return roundFraction(sum, total, digits, rounding);
  }
  let sum = ZERO;
  for (const { column, exact } of parts) {
    const rounded = roundFraction(exact, total, itemDigits, rounding);
    trail?.push({ code: "item", column, exact: figureOf(exact.over, multiply(exact.under, total)), rounded });
    sum = add(sum, decimalOf(rounded));
  }
  trail?.push({ code: "sum", sum: figureOf(sum) });
  return round(sum, digits, rounding);
}
