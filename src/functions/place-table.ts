/** What PLACEPOINTS gives each place: a table of places and points, or a first place, a step and a least. */
import { ABSENT, isAbsent } from "../core/absent";
import { pointsByStep, pointsFromTable, type PointsOfPlace } from "../core/place-points";
import { Unreadable } from "./problem";
import { isBlankRow, rangeOf, tableNumber, type Range } from "./ranges";

/** One row or one column is first, step and perhaps least; two columns and several rows are a table without headers. */
export function readPlaceTable(value: unknown, argument: number): PointsOfPlace {
  const range = rangeOf(value, argument);
  const isLine = range.rows === 1 || range.columns === 1;
  const length = Math.max(range.rows, range.columns);
  if (isLine && (length === 2 || length === 3)) return readSteps(range, length);
  if (isLine || range.columns !== 2) {
    throw new Unreadable({ code: "placeTableShape", argument, rows: range.rows, columns: range.columns });
  }
  const rows = range.cells.map((_, row) => row).filter((row) => !isBlankRow(range, row));
  if (rows.length === 0) throw new Unreadable({ code: "tableEmpty", argument });
  const places = Float64Array.from(rows, (row) => filled(range, row, 0));
  const points = Float64Array.from(rows, (row) => filled(range, row, 1));
  return pointsFromTable(places, points, rows);
}

function readSteps(range: Range, length: number): PointsOfPlace {
  const isRow = range.rows === 1;
  const [first, step] = [filled(range, 0, 0), isRow ? filled(range, 0, 1) : filled(range, 1, 0)];
  const least = length < 3 ? ABSENT : isRow ? tableNumber(range, 0, 2) : tableNumber(range, 2, 0);
  return pointsByStep(first, step, isAbsent(least) ? 0 : least);
}

function filled(range: Range, row: number, column: number): number {
  const number = tableNumber(range, row, column);
  if (isAbsent(number)) throw new Unreadable({ code: "cellMissing", argument: range.argument, row, column });
  return number;
}
