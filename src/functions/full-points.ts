/** Full points (满分) as TOTAL and CHECKLIST take them: none negative, blank where an item is not assigned. */
import { requireValue } from "../basics/requireValue";
import { readAt15Digits } from "../core/decimal";
import type { ItemFault } from "../core/total";
import { listPlace, numberList } from "./lists";
import { Unreadable, type CellPlace, type Problem } from "./problem";
import { numberAt, readRow, type Range } from "./ranges";

/** Full points all rows share, in a row or a column; what is wrong with them ends the call. */
export function fullList(range: Range, length: number): Float64Array {
  const full = Float64Array.from(numberList(range, length), readAt15Digits);
  for (const [index, value] of full.entries())
    if (value < 0) throw new Unreadable({ code: "numberNegative", ...listPlace(range, index), value });
  return full;
}

/** One row's own full points, or the first cell that is wrong. */
export function fullRow(range: Range, row: number): Float64Array | Problem {
  const numbers = readRow(range, row);
  if ("code" in numbers) return numbers;
  const full = Float64Array.from(numbers, readAt15Digits);
  for (const [column, value] of full.entries())
    if (value < 0) return { code: "numberNegative", argument: range.argument, row, column, value };
  return full;
}

/** The full points in one row of a column, absent where missing. */
export function fullAt(range: Range, row: number): number | Problem {
  const worth = numberAt(range, row, 0);
  if (typeof worth !== "number") return worth;
  return worth < 0 ? { code: "numberNegative", argument: range.argument, row, column: 0, value: worth } : readAt15Digits(worth);
}

/** What is wrong with an item, told at the cell its points stand in. */
export function itemProblem({ fault, item }: ItemFault, place: CellPlace, points: readonly number[], full: Float64Array): Problem {
  switch (fault) {
    case "pointsMissing":
      return { code: "cellMissing", ...place };
    case "fullMissing":
      return { code: "fullMissing", ...place };
    case "pointsAboveFull":
      return {
        code: "pointsAboveFull",
        ...place,
        points: readAt15Digits(requireValue(points[item], "points")),
        full: requireValue(full[item], "full points"),
      };
  }
}
