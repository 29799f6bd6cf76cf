import { requireValue } from "../basics/requireValue";
import { isWithinFull, totalPoints } from "../core/total";
import { columnMean, type MeanOf } from "../core/weighted";
import { MISSING } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { isCellNumber } from "./cells";
import { fullList, fullRow, itemProblem } from "./full-points";
import { isList } from "./lists";
import { askedOnce } from "./means";
import type { Problem } from "./problem";
import { cellAt, expectColumns, expectRows, optionalChoice, optionalDigits, rangeOf, readRow, type Range } from "./ranges";

/**
 * Total of points per row (分值合计): Σ points; under 折算 Σ points ÷ Σ full points present × Σ full points assigned. Exact,
 * rounded once.
 * @param points n × k points, none above its full points; negative ones are legal.
 * @param full Full points: 1 × k for all rows (a column of k will do), or n × k; blank is not assigned.
 * @param missing 报错, 计零, 折算, 平均.
 * @param digits Decimals of the result, 0 to 10.
 * @returns n × 1; "" where nothing is assigned, or nothing is present under 折算 and 平均. A row with an error
 *   carries it alone.
 */
export function total(points: unknown[][], full: unknown[][], missing?: unknown[][], digits?: unknown[][]): CellResult[][] {
  const pointRange = rangeOf(points, 0);
  const mode = optionalChoice(missing, 2, MISSING);
  const places = optionalDigits(digits, 3);
  const fullFor = readFull(rangeOf(full, 1), pointRange);
  const means = columnMeans(pointRange, fullFor);

  return fullFor.map((rowFull, row): [CellResult] => {
    const numbers = readRow(pointRange, row);
    if ("code" in numbers) return [numbers];
    if ("code" in rowFull) return [rowFull];
    const sum = totalPoints(numbers, rowFull, mode, places, means);
    if (sum === null) return [""];
    if (typeof sum === "number" || "code" in sum) return [sum];
    return [itemProblem(sum, { argument: 0, row, column: sum.item }, numbers, rowFull)];
  });
}

/** The full points of each row. */
function readFull(range: Range, points: Range): (Float64Array | Problem)[] {
  if (isList(range, points.columns) || range.rows === 1) {
    return new Array<Float64Array>(points.rows).fill(fullList(range, points.columns));
  }
  expectColumns(range, points.columns);
  expectRows(range, points.rows);
  return range.cells.map((_, row) => fullRow(range, row));
}

/** Mean of the points in each column. What may not stand there does not count. */
function columnMeans(points: Range, full: readonly (Float64Array | Problem)[]): MeanOf {
  return askedOnce((column) => {
    const counted: number[] = [];
    for (const [row, rowFull] of full.entries()) {
      const cell = cellAt(points, row, column);
      if (isCellNumber(cell) && !("code" in rowFull) && isWithinFull(cell, requireValue(rowFull[column], "full points")))
        counted.push(cell);
    }
    return columnMean(counted);
  });
}
