import { isBlankValue, isComputedAt, isErrorAt, valueAt } from "../../recognise/grid";
import { numberItLooksLike } from "../../recognise/numerals";
import { sheetNamed } from "../../recognise/tables";
import { parseAddress, type Place } from "../../sheet/address";
import { isNotApplicable } from "../../vocabulary/cellWords";
import { areaGiven, hasRole, isUseOf, meansNoScore } from "../facts/filledCalls";
import { limitIn } from "../facts/limits";
import { about, isLongList, placeIn, type ScoreBlock, scoreBlocks, type ScoreField } from "../facts/scoreBlocks";
import { weightCell, weightings } from "../facts/weightings";
import { fractionDigits, numberText } from "../findings/numberText";
import { meets } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Problem =
  | { problem: "below" | "above" | "digits"; value: string; least: string; most: string; digits: number }
  | { problem: "above-full"; value: string; most: string }
  | { problem: "alone-above" | "alone-below" | "text" | "error"; value: string };
type Found = { unit: string; row: number; column: string } & Problem;

/**
 * A score outside its limits, with more decimals than agreed, or no number at all. Pasting passes Excel's own validation.
 * Where no limits are known, a score is looked at beside the others: the only one above 100, the only one below 0.
 */
export const scoreRange: Rule<"score-range", Found, "others"> = {
  id: "score-range",
  severity: "error",
  about: "scores",
  options: [{ key: "others", initial: 5, least: 2, most: 1000 }],
  check: (book, options) =>
    scoreBlocks(book).flatMap((block) =>
      block.record
        ? eachCell(block, both(withinLimits(book, block.record.field), withinFull(book, block)))
        : [...eachCell(block, withinFull(book, block)), ...loners(block, options.others)],
    ),
  // A range that takes its header along makes the header a score; what has to be mended is the range.
  followsFrom: (_, { place, params }, others) =>
    params.problem === "text" &&
    others.some(({ rule, params: { headers } }) => rule === "header-in-range" && headers !== undefined && isWithin(place, String(headers))),
};

function isWithin(place: Place, headers: string): boolean {
  const area = parseAddress(headers);
  return area?.sheet !== undefined && meets(place, { ...area, sheet: area.sheet });
}

/** What is wrong with a number, or nothing. */
type Judgement = (value: number, row: number, column: number) => Problem | null;

const both =
  (one: Judgement, other: Judgement): Judgement =>
  (value, row, column) =>
    one(value, row, column) ?? other(value, row, column);

function eachCell(block: ScoreBlock, judge: Judgement): Observation<Found>[] {
  const { sheet, row: first, rows, columns } = block;
  const found: Observation<Found>[] = [];
  for (let row = first; row < first + rows; row++) {
    for (const column of columns) {
      const value = valueAt(sheet, row, column);
      if (value === "") continue;
      const problem = typeof value === "number" ? judge(value, row, column) : notANumber(block, row, column, value);
      if (problem) found.push({ place: placeIn(block, row, column), params: { ...about(block, row, column), ...problem } });
    }
  }
  return found;
}

function notANumber({ sheet, record, uses }: ScoreBlock, row: number, column: number, value: string | boolean): Problem | null {
  if (isErrorAt(sheet, row, column)) return record || !isComputedAt(sheet, row, column) ? { problem: "error", value: String(value) } : null;
  if (typeof value === "boolean") return { problem: "text", value: String(value).toUpperCase() };
  // `number-as-text` tells the ones that look like numbers, with the number they look like.
  const isNoMistake = isBlankValue(value) || isNotApplicable(value) || meansNoScore(uses, value) || numberItLooksLike(value) !== null;
  return isNoMistake ? null : { problem: "text", value };
}

function withinLimits(book: Snapshot, field: ScoreField): Judgement {
  const [least, most, digits] = [limitIn(book, field.least), limitIn(book, field.most), field.digits];
  return (value) => {
    if (value >= least && value <= most && fractionDigits(value) <= digits) return null;
    const told = { value: numberText(value), least: numberText(least), most: numberText(most) };
    return { problem: value < least ? "below" : value > most ? "above" : "digits", ...told, digits };
  };
}

/** Points above the full points of their item: TOTAL and CHECKLIST refuse them. */
function withinFull(book: Snapshot, block: ScoreBlock): Judgement {
  const full = fullPoints(book, block);
  return (value, row, column) => {
    const most = full(row, column);
    return typeof most === "number" && value > most ? { problem: "above-full", value: numberText(value), most: numberText(most) } : null;
  };
}

function fullPoints(book: Snapshot, block: ScoreBlock): (row: number, column: number) => unknown {
  const weighting = weightings(book).find(({ kind, use }) => kind === "full" && block.uses.includes(use));
  if (weighting?.scores) {
    const { sheet, scores, weights, layout } = weighting;
    if (layout === "each") return (row, column) => valueAt(sheet, row - scores.row + weights.row, column - scores.column + weights.column);
    return (_, column) => {
      const cell = weightCell(weighting, column - scores.column);
      return valueAt(sheet, cell.row, cell.column);
    };
  }
  const use = block.uses.find((one) => isUseOf(one, "CHECKLIST"));
  const area = use && isUseOf(use, "CHECKLIST") ? areaGiven(use, "full") : null;
  const sheet = area && sheetNamed(book, area.sheet);
  return area && sheet ? (row) => valueAt(sheet, row - block.row + area.row, area.column) : () => undefined;
}

/**
 * A point forgotten makes 95.5 into 955: one number above 100 where no other is, and far above them, since a bonus may lift
 * the best unit a little above 100; one below 0 where no other is.
 */
function loners(block: ScoreBlock, others: number): Observation<Found>[] {
  if (isLongList(block) || block.uses.some((use) => hasRole(use, "full"))) return [];
  const { sheet, row: first, rows, columns } = block;
  let [numbers, above, below, highest] = [0, 0, 0, 0];
  const outside: [row: number, column: number, value: number][] = [];
  for (let row = first; row < first + rows; row++) {
    for (const column of columns) {
      const value = valueAt(sheet, row, column);
      if (typeof value !== "number" || isComputedAt(sheet, row, column)) continue;
      numbers += 1;
      if (value >= 0 && value <= 100) {
        if (value > highest) highest = value;
        continue;
      }
      if (value > 100) above += 1;
      else below += 1;
      if (outside.length < 3) outside.push([row, column, value]);
    }
  }
  if (numbers - above - below < others) return [];
  return outside.flatMap(([row, column, value]): Observation<Found>[] => {
    if (value > 100 ? above > 1 || value < highest * 2 : below > 1) return [];
    const problem = value > 100 ? "alone-above" : "alone-below";
    return [
      {
        severity: "warning",
        place: placeIn(block, row, column),
        params: { ...about(block, row, column), problem, value: numberText(value) },
      },
    ];
  });
}
