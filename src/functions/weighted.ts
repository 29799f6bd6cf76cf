import { quickMean } from "../core/quick-mean";
import { columnMean, weightedMean, type MeanOf, type WeightedTerms } from "../core/weighted";
import { sharedWeights, weightsOf, type Weights } from "../core/weights";
import { SCORE_ROUNDING, WEIGHT_SUM, WEIGHTED_MISSING } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { isCellNumber } from "./cells";
import { askedOnce } from "./means";
import {
  comparedDigits,
  expectColumns,
  expectRows,
  optionalChoice,
  optionalDigits,
  optionalPosition,
  rangeOf,
  readRow,
  type Range,
} from "./ranges";
import { Unreadable, type Problem } from "./problem";

/**
 * Weighted score per row: Σ score × weight ÷ Σ weight, exact, rounded once, or item by item where asked.
 * @param scores n × k scores.
 * @param weights 1 × k for all rows (a column of k will do), or n × k; each row adds up to 1 or 100, blank is
 *   not assigned.
 * @param missing 报错, 计零, 折算, 平均, 均摊, 归入.
 * @param digits Decimals of the result, 0 to 10.
 * @param weightSum 1或100, or 不限: weights in any proportion.
 * @param taker The column, from 1, that takes over missing weights under 归入.
 * @param itemDigits Decimals each item is rounded to before they are added up; not rounded if omitted.
 * @param rounding 四舍五入, 四舍六入, 去尾, 进一: of the result and of each item.
 * @returns n × 1; "" where nothing is present, but for 计零. A row with an error carries it alone.
 */
export function weighted(
  scores: unknown[][],
  weights: unknown[][],
  missing?: unknown[][],
  digits?: unknown[][],
  weightSum?: unknown[][],
  taker?: unknown[][],
  itemDigits?: unknown[][],
  rounding?: unknown[][],
): CellResult[][] {
  const scoreRange = rangeOf(scores, 0);
  const terms = {
    missing: optionalChoice(missing, 2, WEIGHTED_MISSING),
    digits: optionalDigits(digits, 3),
    taker: optionalPosition(taker, 5, scoreRange.columns),
    itemDigits: comparedDigits(itemDigits, 6),
    rounding: optionalChoice(rounding, 7, SCORE_ROUNDING),
  } satisfies WeightedTerms;
  if ((terms.missing === "toOne") !== (terms.taker !== null)) throw new Unreadable({ code: "takerUnset" });
  const anyTotal = optionalChoice(weightSum, 4, WEIGHT_SUM) === "any";
  const weightsFor = readWeights(upright(rangeOf(weights, 1), scoreRange), scoreRange, {
    shared: anyTotal,
    ofRows: anyTotal || terms.missing === "renormalise",
  });
  // An estimate away from every half is rounded alike by both ways of rounding halves.
  const isQuick = terms.itemDigits === null && (terms.rounding === "half" || terms.rounding === "even");
  const means = columnMeans(scoreRange);

  return scoreRange.cells.map((cells, row): [CellResult] => {
    const rowWeights = weightsFor(row);
    if (isQuick && !("code" in rowWeights) && cells.length === scoreRange.columns) {
      const quick = quickMean(cells, rowWeights, terms.digits);
      if (quick !== null) return [quick];
    }
    const numbers = readRow(scoreRange, row);
    if ("code" in numbers) return [numbers];
    if ("code" in rowWeights) return [rowWeights];
    return [weightedMean(numbers, rowWeights, terms, means) ?? ""];
  });
}

/** Weights listed in a column serve a row of as many scores: parameter sheets list them so. */
function upright(weights: Range, scores: Range): Range {
  if (weights.columns !== 1 || weights.rows !== scores.columns) return weights;
  return { ...weights, cells: [weights.cells.map((row) => row[0])], rows: 1, columns: weights.rows };
}

/** Per row of scores; `anyTotal` says whether weights that all rows share, or those of single rows, may have any sum. */
function readWeights(range: Range, scores: Range, anyTotal: { shared: boolean; ofRows: boolean }): (row: number) => Weights | Problem {
  expectColumns(range, scores.columns);
  if (range.rows === 1) {
    const numbers = readRow(range, 0);
    if ("code" in numbers) throw new Unreadable(numbers);
    const shared = sharedWeights(numbers, anyTotal.shared);
    return () => shared;
  }
  expectRows(range, scores.rows);
  return (row) => {
    const numbers = readRow(range, row);
    return "code" in numbers ? numbers : weightsOf(numbers, anyTotal.ofRows);
  };
}

/** Mean of the numbers in each column. */
function columnMeans(scores: Range): MeanOf {
  return askedOnce((column) => columnMean(scores.cells.map((row) => row[column]).filter(isCellNumber)));
}
