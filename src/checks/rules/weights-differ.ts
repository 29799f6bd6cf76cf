import { firstOf } from "../../basics/itemAt";
import { requireValue } from "../../basics/requireValue";
import { valueAt, writtenAt } from "../../recognise/grid";
import { groupsBeside } from "../facts/groupColumns";
import { nameAt, scoreBlocks } from "../facts/scoreBlocks";
import { scoreHeader, type Weighed, weighedBy, type Weighting, weightings } from "../facts/weightings";
import { numberText } from "../findings/numberText";
import { placeAt, placeOfArea } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found =
  | { problem: "mixed"; what: Weighed; group: string; kinds: number; count: number }
  | { problem: "differs"; what: Weighed; group: string; unit: string; row: number; labels: string; value: string; usual: string };

/**
 * Where every unit has a row of weights, units of one group are compared with each other and have to be weighed alike. What
 * most of a group have is taken for what was meant; without such a row the group is told once.
 */
export const weightsDiffer: Rule<"weights-differ", Found> = {
  id: "weights-differ",
  severity: "warning",
  about: "weights",
  check: (book) =>
    weightings(book).flatMap((weighting) => (weighting.layout === "each" && weighting.isTyped ? checkUnits(book, weighting) : [])),
};

function checkUnits(book: Snapshot, weighting: Weighting): Observation<Found>[] {
  const { use, weights } = weighting;
  const scores = requireValue(weighting.scores, "scores that are weighed");
  const block = scoreBlocks(book).find(({ uses }) => uses.includes(use));
  const groups = block && groupsBeside(book, block);
  if (!block || !groups) return [];
  const rowsOf = new Map<string, number[]>();
  for (let i = 0; i < weights.rows; i++) {
    const group = writtenAt(groups.sheet, groups.row + scores.row - block.row + i, groups.column);
    if (group === "" || textOf(weighting, i) === "") continue;
    const rows = rowsOf.get(group);
    if (rows) rows.push(i);
    else rowsOf.set(group, [i]);
  }
  return [...rowsOf].flatMap(([group, rows]) => checkGroup(book, weighting, group, rows, (i) => nameAt(block, scores.row + i)));
}

/** A row of weights as one text, "" where none is filled in. */
function textOf({ sheet, weights }: Weighting, i: number): string {
  let text = "";
  let isEmpty = true;
  for (let j = 0; j < weights.columns; j++) {
    const value = valueAt(sheet, weights.row + i, weights.column + j);
    if (value !== "") isEmpty = false;
    text += typeof value === "number" ? `${value}|` : `${String(value).trim()}|`;
  }
  return isEmpty ? "" : text;
}

function checkGroup(
  book: Snapshot,
  weighting: Weighting,
  group: string,
  rows: number[],
  nameOf: (i: number) => string,
): Observation<Found>[] {
  const { sheet, weights } = weighting;
  const alike = new Map<string, number[]>();
  for (const i of rows) {
    const text = textOf(weighting, i);
    const same = alike.get(text);
    if (same) same.push(i);
    else alike.set(text, [i]);
  }
  if (alike.size < 2) return [];
  const what = weighedBy(weighting);
  const usual = [...alike.values()].reduce((most, same) => (same.length > most.length ? same : most));
  if (usual.length * 2 <= rows.length) {
    const place = placeOfArea(sheet, weights.row + firstOf(rows), weights.column, 1, weights.columns);
    return [{ severity: "hint", place, params: { problem: "mixed", what, group, kinds: alike.size, count: rows.length } }];
  }
  const shown = (i: number, j: number) => {
    const value = valueAt(sheet, weights.row + i, weights.column + j);
    return typeof value === "number" ? numberText(value) : String(value);
  };
  return rows.flatMap((i): Observation<Found>[] => {
    if (usual.includes(i)) return [];
    const apart = Array.from({ length: weights.columns }, (_, j) => j).filter((j) => shown(i, j) !== shown(firstOf(usual), j));
    const first = apart[0];
    if (first === undefined) return [];
    const labels = apart
      .map((j) => scoreHeader(book, weighting, j))
      .filter((label) => label !== "")
      .join("\n");
    const params: Found = {
      problem: "differs",
      what,
      group,
      unit: nameOf(i),
      row: weights.row + i + 1,
      labels,
      value: shown(i, first),
      usual: shown(firstOf(usual), first),
    };
    return [{ place: placeAt(sheet, weights.row + i, weights.column + first), params }];
  });
}
