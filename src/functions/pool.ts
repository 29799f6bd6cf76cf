import { isAbsent } from "../core/absent";
import { poolParts } from "../core/pool";
import type { CellResult } from "./call";
import { Unreadable, type ReadingProblem } from "./problem";
import { expectOneColumn, optionalColumn, optionalNumber, optionalPosition, rangeOf, readColumn, type Range } from "./ranges";
import { optionalSpread, spreadAmount } from "./spread";

/** 0.01 yuan. */
const CENT = 0.01;

/**
 * A pool shared out by largest remainder (最大余额法): parts always add up to the total.
 * @param total One cell: what there is to share out, zero or more whole units.
 * @param shares n × 1, zero or more; not all zero.
 * @param unit Smallest part: 0.01 if omitted, 1 for seats.
 * @param least Least part of each row with a share above 0, in whole units: one cell or n × 1.
 * @param order n × 1: who comes first where remainders tie, smaller numbers first, blanks last.
 * @param rest The row, from 1, that gets all the units left.
 * @returns n × 1 parts; "" where the share is blank. Ties nobody decided go to the earlier row; with a unit of 1 or more such a tie, and
 *   anything wrong with an argument, fails the call.
 */
export function pool(
  total: unknown[][],
  shares: unknown[][],
  unit?: unknown[][],
  least?: unknown[][],
  order?: unknown[][],
  rest?: unknown[][],
): CellResult[][] {
  const amount = optionalNumber(total, 0, null);
  if (amount === null) throw new Unreadable({ code: "cellMissing", argument: 0, row: 0, column: 0 });
  const range = rangeOf(shares, 1);
  expectOneColumn(range);
  const claims = numbersOf(range);
  const size = optionalNumber(unit, 2, CENT);
  const leasts = optionalSpread(least, 3, range);
  const ranks = optionalColumn(order, 4, range.rows);
  const parts = poolParts(amount, claims, size, {
    least: leasts && Float64Array.from(claims, (_, row) => needed(spreadAmount(leasts, row, 0, 0))),
    order: ranks && numbersOf(ranks),
    rest: optionalPosition(rest, 5, range.rows),
  });
  return Array.from(parts, (part): [CellResult] => [isAbsent(part) ? "" : part]);
}

/** The numbers of a column. Each part depends on all of them, so a wrong one ends the call. */
function numbersOf(range: Range): Float64Array {
  return readColumn(range, 0, (_, problem) => needed(problem));
}

function needed(read: number | ReadingProblem): number {
  if (typeof read !== "number") throw new Unreadable(read);
  return read;
}
