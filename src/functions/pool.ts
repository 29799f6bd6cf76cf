import { isAbsent } from "../core/absent";
import { poolParts } from "../core/pool";
import type { CellResult } from "./call";
import { Unreadable } from "./problem";
import { expectOneColumn, optionalNumber, rangeOf, readColumn } from "./ranges";

/** 0.01 yuan. */
const CENT = 0.01;

/**
 * A pool shared out by largest remainder (最大余额法): parts always add up to the total.
 * @param total One cell: what there is to share out, zero or more whole units.
 * @param shares n × 1, zero or more; not all zero.
 * @param unit Smallest part: 0.01 if omitted, 1 for seats.
 * @returns n × 1 parts; "" where the share is blank. Ties go to the earlier row; with a unit of 1 or more a tie, and
 *   anything wrong with total or shares, fails the call.
 */
export function pool(total: unknown[][], shares: unknown[][], unit?: unknown[][]): CellResult[][] {
  const amount = optionalNumber(total, 0, null);
  if (amount === null) throw new Unreadable({ code: "cellMissing", argument: 0, row: 0, column: 0 });
  const range = rangeOf(shares, 1);
  expectOneColumn(range);
  const claims = readColumn(range, 0, (_, problem) => {
    throw new Unreadable(problem);
  });
  const parts = poolParts(amount, claims, optionalNumber(unit, 2, CENT));
  return Array.from(parts, (part): [CellResult] => [isAbsent(part) ? "" : part]);
}
