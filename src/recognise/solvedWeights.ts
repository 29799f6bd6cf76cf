/** The weights that make one column of others, where they stand nowhere: as many equations as there are columns, and some to check. */
import { itemAt } from "../basics/itemAt";

/** Rows beyond the unknowns that have to agree as well; and weights as people choose them have few digits. */
const ROWS_TO_CHECK = 2;
const WEIGHT_UNIT = 1000;
const MOST_UNKNOWNS = 20;

/**
 * By column of `parts`; `null` where there are too few rows or no weights between 0 and 1 come out. Whoever asks has to check them.
 * @param digits decimals the column shows: that much may have been rounded off
 */
export function solvedWeights(
  parts: readonly (readonly (number | null)[])[],
  target: readonly (number | null)[],
  digits: number,
): number[] | null {
  const count = parts.length;
  if (count < 2 || count > MOST_UNKNOWNS || digits === 0) return null;
  const rows = target.flatMap((amount, i) => (amount !== null && parts.every((part) => typeof part[i] === "number") ? [i] : []));
  if (rows.length < count + ROWS_TO_CHECK) return null;
  const used = rows.slice(0, Math.max(count * 3, 24));
  // Least squares: rounded sums do not lie on the plane exactly.
  const matrix = parts.map((one) => [
    ...parts.map((other) => used.reduce((sum, i) => sum + (one[i] ?? 0) * (other[i] ?? 0), 0)),
    used.reduce((sum, i) => sum + (one[i] ?? 0) * (target[i] ?? 0), 0),
  ]);
  const solved = eliminated(matrix);
  const weights = solved?.map((weight) => Math.round(weight * WEIGHT_UNIT) / WEIGHT_UNIT) ?? null;
  return weights?.every((weight) => weight >= 0 && weight <= 1) ? weights : null;
}

/** Gauss, the largest pivot first; `null` where columns depend on one another. */
function eliminated(matrix: number[][]): number[] | null {
  const count = matrix.length;
  for (let at = 0; at < count; at++) {
    let best = at;
    for (let row = at + 1; row < count; row++) if (Math.abs(cell(matrix, row, at)) > Math.abs(cell(matrix, best, at))) best = row;
    const pivot = cell(matrix, best, at);
    if (Math.abs(pivot) < 1e-6) return null;
    [matrix[at], matrix[best]] = [itemAt(matrix, best), itemAt(matrix, at)];
    for (let row = 0; row < count; row++) {
      if (row === at) continue;
      const factor = cell(matrix, row, at) / pivot;
      const line = itemAt(matrix, row);
      for (let column = at; column <= count; column++) line[column] = itemAt(line, column) - factor * cell(matrix, at, column);
    }
  }
  return matrix.map((line, i) => itemAt(line, count) / itemAt(line, i));
}

function cell(matrix: readonly number[][], row: number, column: number): number {
  return itemAt(itemAt(matrix, row), column);
}
