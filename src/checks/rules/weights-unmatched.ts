import { firstOf, itemAt } from "../../basics/itemAt";
import { requireValue } from "../../basics/requireValue";
import { isBlankValue, valueAt, writtenAt } from "../../recognise/grid";
import { headerAt } from "../../recognise/headings";
import { nameKey } from "../../recognise/names";
import { findTable, headerColumn, sheetNamed } from "../../recognise/tables";
import { hasNumber, usedRows } from "../../recognise/typedColumns";
import { isNotApplicable } from "../../vocabulary/cellWords";
import { isHeadingChanged } from "../facts/changedHeadings";
import { areaGiven, isUseOf } from "../facts/filledCalls";
import { nameAt, scoreBlocks } from "../facts/scoreBlocks";
import {
  scoreHeader,
  type Weighed,
  weighedBy,
  weightCell,
  weightCount,
  type Weighting,
  weightings,
  weightLabel,
} from "../facts/weightings";
import { partCrowd } from "../findings/crowd";
import { placeAt, placeOfArea } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Field, SchemeRecord } from "../../book/record";
import type { Snapshot, SheetSnapshot } from "../../book/snapshot";

type WeightField = Extract<Field, { kind: "weight" }>;

type Found =
  | { problem: "none"; what: Weighed }
  | { problem: "no-weight"; what: Weighed; label: string; row: number; spare: string }
  | { problem: "order" | "name"; label: string; header: string }
  | { problem: "unit-no-weight"; what: Weighed; unit: string; row: number; labels: string; count: number }
  | { problem: "most-unit-no-weight"; what: Weighed; count: number; total: number }
  | { problem: "no-class" | "class-unlisted"; label: string; rater: string; row: number }
  | { problem: "class-unused" | "no-indicator"; label: string };

/**
 * Indicators and weights that do not go together: scores whose weight is blank, a weight that no indicator bears, weights
 * listed in another order than the indicators, raters whose class has no weight. A name spelled in two ways is told once.
 */
export const weightsUnmatched: Rule<"weights-unmatched", Found> = {
  id: "weights-unmatched",
  severity: "error",
  about: "weights",
  check: (book) => {
    const told = new Set<string>();
    return [...weightings(book).flatMap((weighting) => checkWeighting(book, weighting)), ...unborneWeights(book)].filter(({ place }) => {
      const key = `${place.sheet}!${place.address}`;
      return !told.has(key) && told.add(key);
    });
  },
  // An indicator or a rater that was typed over is no longer found by its name until all sheets follow.
  followsFrom: (book, { params }) =>
    isHeadingChanged(book, [
      ...("label" in params ? [params.label] : []),
      ...("rater" in params ? [params.rater] : []),
      ...("header" in params ? [params.header] : []),
    ]),
};

function checkWeighting(book: Snapshot, weighting: Weighting): Observation<Found>[] {
  if (weighting.layout === "table") return checkClasses(book, weighting);
  const scoreSheet = weighting.scores ? sheetNamed(book, weighting.scores.sheet) : undefined;
  if (!weighting.scores || !scoreSheet) return [];
  if (weighting.layout === "each") return checkUnits(book, weighting, scoreSheet);
  return [...withoutWeight(book, weighting, scoreSheet), ...(weighting.layout === "column" ? inOrder(book, weighting) : [])];
}

/** Columns that have scores and no weight. */
function withoutWeight(book: Snapshot, weighting: Weighting, scoreSheet: SheetSnapshot): Observation<Found>[] {
  const { sheet, weights } = weighting;
  const scores = requireValue(weighting.scores, "scores that are weighed");
  const rows = usedRows(scoreSheet, scores.row, scores.rows);
  const blanks: number[] = [];
  for (let i = 0; i < weightCount(weighting); i++) {
    const { row, column } = weightCell(weighting, i);
    if (isBlankValue(valueAt(sheet, row, column)) && hasNumber(scoreSheet, scores.row, rows, scores.column + i)) blanks.push(i);
  }
  if (blanks.length === 0) return [];
  if (blanks.length === weightCount(weighting)) {
    // `weights-total` tells that no weight is filled in.
    if (weighedBy(weighting) === "weight" && weighting.isTyped) return [];
    return [
      {
        place: placeOfArea(sheet, weights.row, weights.column, weights.rows, weights.columns),
        params: { problem: "none", what: weighedBy(weighting) },
      },
    ];
  }
  const spare = spareLabels(book, weighting).map(({ label }) => label);
  return blanks.map((i) => {
    const { row, column } = weightCell(weighting, i);
    const label = scoreHeader(book, weighting, i) || weightLabel(book, weighting, i);
    return {
      place: placeAt(sheet, row, column),
      params: { problem: "no-weight", what: weighedBy(weighting), label, row: row + 1, spare: spare.join("\n") },
    };
  });
}

/** A list of weights and the headers above the scores name the same things in another order. */
function inOrder(book: Snapshot, weighting: Weighting): Observation<Found>[] {
  const { sheet, weights } = weighting;
  const count = weightCount(weighting);
  const labels = Array.from({ length: count }, (_, i) => weightLabel(book, weighting, i));
  const headers = Array.from({ length: count }, (_, i) => scoreHeader(book, weighting, i));
  const where = new Map(headers.map((header, i) => [nameKey(header), i]));
  const known = new Set(labels.map(nameKey));
  const apart = labels
    .map((_, i) => i)
    .filter((i) => labels[i] !== "" && headers[i] !== "" && nameKey(itemAt(labels, i)) !== nameKey(itemAt(headers, i)));
  const moved = apart.find((i) => where.has(nameKey(itemAt(labels, i))));
  if (moved !== undefined) {
    const place = placeOfArea(sheet, weights.row, weights.column, weights.rows, 1);
    return [{ place, params: { problem: "order", label: itemAt(labels, moved), header: itemAt(headers, moved) } }];
  }
  // Where hardly any name is the same, the texts beside the weights are no names of indicators.
  if (apart.length * 2 > count) return [];
  return apart
    .filter((i) => !known.has(nameKey(itemAt(headers, i))))
    .map((i) => ({
      severity: "warning",
      place: placeAt(sheet, weights.row + i, weights.column),
      params: { problem: "name", label: itemAt(labels, i), header: itemAt(headers, i) },
    }));
}

/** Where each unit has its own weights, scores without one. */
function checkUnits(book: Snapshot, weighting: Weighting, scoreSheet: SheetSnapshot): Observation<Found>[] {
  const { sheet, weights, use } = weighting;
  const scores = requireValue(weighting.scores, "scores that are weighed");
  const block = scoreBlocks(book).find(({ uses }) => uses.includes(use));
  const lacking: { row: number; columns: number[] }[] = [];
  for (let i = 0; i < weights.rows; i++) {
    const columns: number[] = [];
    for (let j = 0; j < weights.columns; j++) {
      if (typeof valueAt(scoreSheet, scores.row + i, scores.column + j) !== "number") continue;
      if (isBlankValue(valueAt(sheet, weights.row + i, weights.column + j))) columns.push(j);
    }
    if (columns.length > 0) lacking.push({ row: i, columns });
  }
  const place = ({ row, columns }: { row: number; columns: number[] }) =>
    placeAt(sheet, weights.row + row, weights.column + firstOf(columns));
  const { singles, crowd } = partCrowd(lacking, weights.rows);
  const found = singles.map((one): Observation<Found> => {
    const labels = one.columns.map((j) => scoreHeader(book, weighting, j)).join("\n");
    const unit = block ? nameAt(block, scores.row + one.row) : "";
    return {
      place: place(one),
      params: {
        problem: "unit-no-weight",
        what: weighedBy(weighting),
        unit,
        row: weights.row + one.row + 1,
        labels,
        count: one.columns.length,
      },
    };
  });
  if (crowd[0])
    found.push({
      place: place(crowd[0]),
      params: { problem: "most-unit-no-weight", what: weighedBy(weighting), count: crowd.length, total: weights.rows },
    });
  return found;
}

/** Classes above the raters against the classes that have a weight. */
function checkClasses(book: Snapshot, { use, sheet, weights }: Weighting): Observation<Found>[] {
  const area = isUseOf(use, "RATERS") ? areaGiven(use, "classes") : null;
  const scores = isUseOf(use, "RATERS") ? areaGiven(use, "scores") : null;
  const classSheet = area && sheetNamed(book, area.sheet);
  const scoreSheet = scores && sheetNamed(book, scores.sheet);
  if (!area || !scores || !classSheet || !scoreSheet) return [];
  if (area.rows * area.columns !== scores.columns) return [];
  const weighed = new Map<string, { row: number; name: string }>();
  for (let row = weights.row; row < weights.row + weights.rows; row++) {
    const name = writtenAt(sheet, row, weights.column);
    if (name !== "") weighed.set(nameKey(name), { row, name });
  }
  if (weighed.size === 0) return [];
  const block = scoreBlocks(book).find(({ uses }) => uses.includes(use));
  const borne = new Set<string>();
  const unlisted: Observation<Found>[] = [];
  const told = new Set<string>();
  for (let i = 0; i < scores.columns; i++) {
    const [row, column] = area.rows === 1 ? [area.row, area.column + i] : [area.row + i, area.column];
    const name = writtenAt(classSheet, row, column);
    const key = nameKey(name);
    borne.add(key);
    if (weighed.has(key) || told.has(key)) continue;
    if (name === "" && !hasNumber(scoreSheet, scores.row, usedRows(scoreSheet, scores.row, scores.rows), scores.column + i)) continue;
    if (name !== "") told.add(key);
    const rater = headerAt(scoreSheet, block?.headers ?? null, scores.column + i);
    unlisted.push({
      place: placeAt(classSheet, row, column),
      params: { problem: name === "" ? "no-class" : "class-unlisted", label: name, rater, row: row + 1 },
    });
  }
  if (unlisted.length > 0) return unlisted;
  return [...weighed].flatMap(([key, { row, name }]): Observation<Found>[] => {
    const weight = valueAt(sheet, row, weights.column + 1);
    if (borne.has(key) || typeof weight !== "number" || weight === 0) return [];
    return [{ severity: "warning", place: placeAt(sheet, row, weights.column), params: { problem: "class-unused", label: name } }];
  });
}

interface Label {
  label: string;
  sheet: SheetSnapshot;
  row: number;
  column: number;
}

/** Labels of the record's weights that stand above no column of these scores, where at least half of them do. */
function spareLabels(book: Snapshot, weighting: Weighting): Label[] {
  const headers = new Set(Array.from({ length: weightCount(weighting) }, (_, i) => nameKey(scoreHeader(book, weighting, i))));
  return book.schemes.flatMap((scheme) => fieldsOf(scheme).flatMap((field) => spareIn(book, field, headers)));
}

function fieldsOf(scheme: SchemeRecord): WeightField[] {
  return scheme.fields.filter((field) => field.kind === "weight");
}

function spareIn(book: Snapshot, field: WeightField, headers: ReadonlySet<string>): Label[] {
  const table = findTable(book, field.table);
  const [labels, weights] = [table && headerColumn(table, field.labelColumn), table && headerColumn(table, field.column)];
  if (!table || labels === undefined || weights === undefined) return [];
  const { sheet } = table;
  const all: Label[] = [];
  for (let row = table.row + 1; row < table.row + table.rows; row++) {
    const weight = valueAt(sheet, row, weights);
    const label = writtenAt(sheet, row, labels);
    if (label !== "" && weight !== 0 && !isBlankValue(weight) && !isNotApplicable(weight)) all.push({ label, sheet, row, column: labels });
  }
  const spare = all.filter(({ label }) => !headers.has(nameKey(label)));
  return spare.length * 2 < all.length ? spare : [];
}

/** Weights of a record whose indicator has no column among the scores that the other weights are for. */
function unborneWeights(book: Snapshot): Observation<Found>[] {
  return book.schemes.flatMap((scheme) =>
    fieldsOf(scheme).flatMap((field) =>
      scoreBlocks(book).flatMap(({ record, sheet, columns, headers, uses }): Observation<Found>[] => {
        if (record?.scheme !== scheme || headers === null) return [];
        const names = new Set(columns.map((column) => nameKey(headerAt(sheet, headers, column))));
        // A column without a weight was told already, and what is left over is most likely its old name.
        const renamed = weightings(book).some((one) => uses.includes(one.use) && withoutWeight(book, one, sheet).length > 0);
        if (renamed) return [];
        return spareIn(book, field, names).map(({ label, sheet: at, row, column }) => ({
          place: placeAt(at, row, column),
          params: { problem: "no-indicator", label },
        }));
      }),
    ),
  );
}
