import { valueAt } from "../../recognise/grid";
import { headerOf, isLongList, type ScoreBlock, scoreBlocks } from "../facts/scoreBlocks";
import { weightCell, weightings } from "../facts/weightings";
import { partCrowd } from "../findings/crowd";
import { numberText } from "../findings/numberText";
import { placeOfArea } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = { problem: "column"; column: string; count: number; value: string } | { problem: "most"; count: number; total: number };

/**
 * A column in which every unit has the same score: filled down and forgotten, or no appraisal at all. Full points for
 * everyone are common where points are given item by item, and are not told.
 */
export const columnEqual: Rule<"column-equal", Found, "scores"> = {
  id: "column-equal",
  severity: "hint",
  about: "scores",
  options: [{ key: "scores", initial: 5, least: 3, most: 1000 }],
  check: (book, options) => scoreBlocks(book).flatMap((block) => checkBlock(book, block, options.scores)),
};

interface Equal {
  column: number;
  first: number;
  last: number;
  count: number;
  value: number;
}

function checkBlock(book: Snapshot, block: ScoreBlock, least: number): Observation<Found>[] {
  if (isLongList(block)) return [];
  let filled = 0;
  const equal: Equal[] = [];
  for (const column of block.columns) {
    const run = equalColumn(block, column);
    if (run === undefined) continue;
    filled += 1;
    if (run && run.count >= least && !areFullPoints(book, block, run)) equal.push(run);
  }
  const { singles, crowd } = partCrowd(equal, filled);
  const place = ({ column, first, last }: Equal) => placeOfArea(block.sheet, first, column, last - first + 1, 1);
  const found = singles.map((one): Observation<Found> => {
    return {
      place: place(one),
      params: { problem: "column", column: headerOf(block, one.column), count: one.count, value: numberText(one.value) },
    };
  });
  if (crowd[0]) found.push({ place: place(crowd[0]), params: { problem: "most", count: crowd.length, total: filled } });
  return found;
}

/** `undefined` for a column without scores, `null` where they differ. */
function equalColumn({ sheet, row: first, rows }: ScoreBlock, column: number): Equal | null | undefined {
  let run: Equal | undefined;
  for (let row = first; row < first + rows; row++) {
    const value = valueAt(sheet, row, column);
    if (typeof value !== "number") continue;
    if (!run) run = { column, first: row, last: row, count: 1, value };
    else if (value !== run.value) return null;
    else {
      run.last = row;
      run.count += 1;
    }
  }
  return run;
}

function areFullPoints(book: Snapshot, block: ScoreBlock, { column, first, value }: Equal): boolean {
  const weighting = weightings(book).find(({ kind, use }) => kind === "full" && block.uses.includes(use));
  if (!weighting?.scores) return false;
  const { sheet, scores, weights, layout } = weighting;
  const cell =
    layout === "each"
      ? { row: first - scores.row + weights.row, column: column - scores.column + weights.column }
      : weightCell(weighting, column - scores.column);
  return valueAt(sheet, cell.row, cell.column) === value;
}
