import { firstOf, itemAt } from "../../basics/itemAt";
import { isBlankValue, valueAt } from "../../recognise/grid";
import { hasRole } from "../facts/filledCalls";
import { about, headerOf, isLongList, nameAt, type ScoreBlock, scoreBlocks } from "../facts/scoreBlocks";
import { partCrowd } from "../findings/crowd";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found =
  | { problem: "single"; unit: string; row: number; column: string; lowest: number }
  | { problem: "among-blanks"; column: string; row: number; zeros: number; blanks: number }
  | { problem: "most"; count: number; total: number };

/**
 * A 0 that may be a blank: the only one of a column whose other scores are all well above it, or zeros in a column that is
 * blank for most units. A blank does not count, a 0 pulls the mean down.
 */
export const zeroBlank: Rule<"zero-blank", Found, "others" | "percent"> = {
  id: "zero-blank",
  severity: "warning",
  about: "scores",
  options: [
    { key: "others", initial: 4, least: 2, most: 1000 },
    { key: "percent", initial: 50, least: 10, most: 100 },
  ],
  check: (book, options) =>
    scoreBlocks(book).flatMap((block) => (isLongList(block) ? [] : checkBlock(block, options.others, options.percent))),
};

function checkBlock(block: ScoreBlock, others: number, percent: number): Observation<Found>[] {
  const { columns } = block;
  const found = columns.map((column) => checkColumn(block, column, others, percent));
  // One mistake may stand in every column: a sheet in which blanks were pasted as zeros.
  const sparse = found.filter((one) => one?.params.problem === "among-blanks");
  const { crowd } = partCrowd(sparse, columns.length);
  const single = found.flatMap((one) => (one && !crowd.includes(one) ? [one] : []));
  return crowd[0] ? [{ ...crowd[0], params: { problem: "most", count: crowd.length, total: columns.length } }, ...single] : single;
}

function checkColumn(block: ScoreBlock, column: number, others: number, percent: number): Observation<Found> | null {
  const { sheet, row: first, rows } = block;
  let [zeros, zeroRow, blanks] = [0, -1, 0];
  const scores: number[] = [];
  for (let row = first; row < first + rows; row++) {
    const value = valueAt(sheet, row, column);
    if (typeof value === "number") {
      if (value !== 0) scores.push(value);
      else if (zeros++ === 0) zeroRow = row;
    } else if (isBlankValue(value) && (block.names === null || nameAt(block, row) !== "")) blanks += 1;
  }
  if (zeros === 0) return null;
  const place = placeAt(sheet, zeroRow, column);
  if (blanks > scores.length + zeros && scores.length <= zeros) {
    return {
      severity: "hint",
      place,
      params: { problem: "among-blanks", column: headerOf(block, column), row: zeroRow + 1, zeros, blanks },
    };
  }
  if (zeros > 1 || scores.length < others) return null;
  scores.sort((a, b) => a - b);
  const [lowest, middle] = [firstOf(scores), itemAt(scores, Math.floor(scores.length / 2))];
  if (lowest <= 0 || lowest * 100 < middle * percent) return null;
  // An item of work that was not done at all earns 0 points in earnest.
  const severity = block.uses.some((use) => hasRole(use, "full")) ? "hint" : "warning";
  return { severity, place, params: { problem: "single", ...about(block, zeroRow, column), lowest } };
}
