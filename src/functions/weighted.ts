import { quickMean } from "../core/quick-mean";
import { columnMean, weightedMean, type MeanOf } from "../core/weighted";
import { sharedWeights, weightsOf, type Weights } from "../core/weights";
import { MISSING } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { isCellNumber } from "./cells";
import { askedOnce } from "./means";
import { expectColumns, expectRows, optionalChoice, optionalDigits, rangeOf, readRow, type Range } from "./ranges";
import { Unreadable, type Problem } from "./problem";

/**
 * Weighted score per row: Σ score × weight ÷ Σ weight, exact, rounded once.
 * @param scores n × k scores.
 * @param weights 1 × k for all rows (a column of k will do), or n × k; each row adds up to 1 or 100, blank is
 *   not assigned.
 * @param missing 报错, 计零, 折算, 平均.
 * @param digits Decimals of the result, 0 to 10.
 * @returns n × 1; "" where nothing is present under 折算 and 平均. A row with an error carries it alone.
 */
export function weighted(scores: unknown[][], weights: unknown[][], missing?: unknown[][], digits?: unknown[][]): CellResult[][] {
  const scoreRange = rangeOf(scores, 0);
  const mode = optionalChoice(missing, 2, MISSING);
  const places = optionalDigits(digits, 3);
  const weightsFor = readWeights(upright(rangeOf(weights, 1), scoreRange), scoreRange, mode === "renormalise");
  const means = columnMeans(scoreRange);

  return scoreRange.cells.map((cells, row): [CellResult] => {
    const rowWeights = weightsFor(row);
    if (!("code" in rowWeights) && cells.length === scoreRange.columns) {
      const quick = quickMean(cells, rowWeights, places);
      if (quick !== null) return [quick];
    }
    const numbers = readRow(scoreRange, row);
    if ("code" in numbers) return [numbers];
    if ("code" in rowWeights) return [rowWeights];
    return [weightedMean(numbers, rowWeights, mode, places, means) ?? ""];
  });
}

/** Weights listed in a column serve a row of as many scores: parameter sheets list them so. */
function upright(weights: Range, scores: Range): Range {
  if (weights.columns !== 1 || weights.rows !== scores.columns) return weights;
  return { ...weights, cells: [weights.cells.map((row) => row[0])], rows: 1, columns: weights.rows };
}

function readWeights(range: Range, scores: Range, anyTotal: boolean): (row: number) => Weights | Problem {
  expectColumns(range, scores.columns);
  if (range.rows === 1) {
    const numbers = readRow(range, 0);
    if ("code" in numbers) throw new Unreadable(numbers);
    const shared = sharedWeights(numbers);
    return () => shared;
  }
  expectRows(range, scores.rows);
  return (row) => {
    const numbers = readRow(range, row);
    return "code" in numbers ? numbers : weightsOf(numbers, anyTotal);
  };
}

/** Mean of the numbers in each column. */
function columnMeans(scores: Range): MeanOf {
  return askedOnce((column) => columnMean(scores.cells.map((row) => row[column]).filter(isCellNumber)));
}
