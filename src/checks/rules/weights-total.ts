import { itemAt } from "../../basics/itemAt";
import { compare, type Decimal, decimalOf, multiply, ONE, subtract, sumOf } from "../../core/decimal";
import { type Cell, cellAt, isBlank, valueAt } from "../../recognise/grid";
import { nameIn } from "../../recognise/names";
import { numberItLooksLike } from "../../recognise/numerals";
import { findTable, headerColumn, readRows, sheetKnown } from "../../recognise/tables";
import { hasNumber } from "../../recognise/typedColumns";
import { areaAddress, cellAddress } from "../../sheet/address";
import { isNotApplicable } from "../../vocabulary/cellWords";
import { Claims } from "../facts/claims";
import { type PlainWeights, plainWeights } from "../facts/plainWeights";
import { nameAt, scoreBlocks } from "../facts/scoreBlocks";
import { weightCell, weightCount, type Weighting, weightings, weightLabel } from "../facts/weightings";
import { partCrowd } from "../findings/crowd";
import { decimalText, numberText, percentText } from "../findings/numberText";
import { placeOf, placeOfArea, placeOfRun } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Field, SchemeRecord } from "../../book/record";
import type { Snapshot } from "../../book/snapshot";
import { anchorName, anchoredCell } from "../../book/anchors";

type WeightField = Extract<Field, { kind: "weight" }>;
type WeightRowField = Extract<Field, { kind: "weightRow" }>;
interface WeightRow {
  label: string;
  weight: Cell;
}

const HUNDRED = decimalOf(100);

type Problem = { problem: "blank" } | { problem: "text" | "error" | "negative"; value: string };
type Found =
  | { problem: "none"; total: string }
  | { problem: "total" | "stated"; sum: string; total: string }
  | { problem: "unit-total"; unit: string; row: number; sum: string; total: string }
  | { problem: "most-unit-total"; count: number; total: number }
  | ({ label: string } & Problem);

/** Weights must add up, exactly as decimals. What is no weight at all is told where it stands, before any sum. */
export const weightsTotal: Rule<"weights-total", Found> = {
  id: "weights-total",
  severity: "error",
  about: "weights",
  check: (book) => {
    const fields = book.schemes.flatMap((scheme) => scheme.fields.flatMap((field) => (field.kind === "weight" ? [field] : [])));
    const claims = new Claims();
    for (const { table, column } of fields) {
      const found = findTable(book, table);
      const across = found && headerColumn(found, column);
      if (found && across !== undefined) claims.claim({ sheet: found.sheet, row: found.row + 1, rows: found.rows - 1, columns: [across] });
    }
    return [
      ...fields.flatMap((field) => checkWeights(book, field)),
      ...book.schemes.flatMap((scheme) =>
        scheme.fields.flatMap((field) => (field.kind === "weightRow" ? checkRow(book, scheme, field, claims) : [])),
      ),
      ...weightings(book).flatMap((weighting) => checkGiven(book, weighting, claims)),
      ...plainWeights(book).flatMap((weights) => checkPlain(book, weights, claims)),
    ];
  },
};

/** Weights in a row above the scores of an adopted sheet; a column without one has no weight. */
function checkRow(book: Snapshot, { id }: SchemeRecord, field: WeightRowField, claims: Claims): Observation<Found>[] {
  const anchor = anchorName(id, field.anchor).toLowerCase();
  const at = anchoredCell(book.anchors.find(({ name }) => name.toLowerCase() === anchor)?.formula ?? "");
  const table = findTable(book, field.table);
  const columns = table && field.columns.map((header) => headerColumn(table, header));
  if (!at || !table || !columns?.every((column) => column !== undefined)) return [];
  claims.claim({ sheet: table.sheet, row: at.row, rows: 1, columns });
  const cells = columns.map((column, i) => ({ label: itemAt(field.columns, i), weight: cellAt(table.sheet, at.row, column) }));
  const filled = cells.filter(({ weight }) => !isBlank(weight) && !isNotApplicable(weight.value));
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const place = placeOfArea(table.sheet, at.row, first, 1, last - first + 1);
  if (filled.length === 0) return [{ place, params: { problem: "none", total: "100%" } }];
  const broken = filled.flatMap((one) => problemOf(one));
  if (filled.some(({ weight }) => typeof weight.value !== "number")) return broken;
  const wrong = wrongSum(filled.map(({ weight }) => Number(weight.value)));
  return wrong ? [...broken, { place, params: { problem: "total", ...wrong } }] : broken;
}

/** Weights that a function is given, in cells no record tells of. Full points add up to anything. */
function checkGiven(book: Snapshot, weighting: Weighting, claims: Claims): Observation<Found>[] {
  const { kind, sheet, weights, layout, isTyped } = weighting;
  if (kind === "full" || !isTyped) return [];
  const columns = layout === "table" ? [weights.column + 1] : Array.from({ length: weights.columns }, (_, i) => weights.column + i);
  if (claims.claim({ sheet, row: weights.row, rows: weights.rows, columns }).length < columns.length) return [];
  return layout === "each" ? eachUnit(book, weighting) : checkList(book, weighting);
}

function checkList(book: Snapshot, weighting: Weighting): Observation<Found>[] {
  const { sheet, weights, layout, anySum } = weighting;
  const cells = Array.from({ length: weightCount(weighting) }, (_, i) => {
    const { row, column } = weightCell(weighting, i);
    return { label: weightLabel(book, weighting, i), weight: cellAt(sheet, row, column) };
  });
  const filled = cells.filter(({ weight }) => !isBlank(weight) && !isNotApplicable(weight.value));
  const across = layout === "table" ? { ...weights, column: weights.column + 1, columns: 1 } : weights;
  const place = placeOfArea(sheet, across.row, across.column, across.rows, across.columns);
  if (filled.length === 0)
    return [{ severity: hasScores(book, weighting) ? "error" : "hint", place, params: { problem: "none", total: "100%" } }];
  // A blank weight is one that is not assigned; `weights-unmatched` tells it where there are scores for it.
  const broken = filled.flatMap(({ label, weight }) => problemOf({ label, weight }));
  if (filled.some(({ weight }) => typeof weight.value !== "number")) return broken;
  const wrong = anySum ? null : wrongSum(filled.map(({ weight }) => Number(weight.value)));
  return wrong ? [...broken, { place, params: { problem: "total", ...wrong } }] : broken;
}

function hasScores(book: Snapshot, { use }: Weighting): boolean {
  return scoreBlocks(book).some(
    ({ uses, sheet, row, rows, columns }) => uses.includes(use) && columns.some((column) => hasNumber(sheet, row, rows, column)),
  );
}

/** A row of weights for each unit; most of them wrong is one mistake. */
function eachUnit(book: Snapshot, weighting: Weighting): Observation<Found>[] {
  const { sheet, weights, missing, anySum } = weighting;
  // Under 折算 the weights of a row are brought to 100% anyway.
  if (missing === "renormalise" || anySum) return [];
  const block = scoreBlocks(book).find(({ uses }) => uses.includes(weighting.use));
  const wrong: { row: number; sum: string; total: string }[] = [];
  let units = 0;
  for (let row = weights.row; row < weights.row + weights.rows; row++) {
    const numbers: number[] = [];
    for (let column = weights.column; column < weights.column + weights.columns; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value === "number") numbers.push(value);
    }
    if (numbers.length === 0) continue;
    units += 1;
    const sum = wrongSum(numbers);
    if (sum) wrong.push({ row, ...sum });
  }
  const place = (row: number) => placeOfArea(sheet, row, weights.column, 1, weights.columns);
  const { singles, crowd } = partCrowd(wrong, units);
  const found = singles.map(({ row, ...sum }): Observation<Found> => {
    const unit = block && weighting.scores ? nameAt(block, row - weights.row + weighting.scores.row) : "";
    return { place: place(row), params: { problem: "unit-total", unit, row: row + 1, ...sum } };
  });
  if (crowd[0]) found.push({ place: place(crowd[0].row), params: { problem: "most-unit-total", count: crowd.length, total: units } });
  return found;
}

/** Weights that the sheet itself calls so. A list that is far from any total is of several levels, or of something else. */
function checkPlain(book: Snapshot, { area, weights, stated, shares }: PlainWeights, claims: Claims): Observation<Found>[] {
  const { sheet, row, rows, column, columns } = area;
  const across = Array.from({ length: columns }, (_, i) => column + i);
  if (claims.claim({ sheet: sheetKnown(book, sheet), row, rows, columns: across }).length < columns) return [];
  const numbers = shares ?? weights.map(({ cell }) => Number(cell.value));
  const wrong = wrongSum(numbers);
  const place = { sheet, address: areaAddress(area) };
  if (stated && !isNearly(sumOf(numbers), sumOf([Number(stated.value)])) && isNearTotal(Number(stated.value) / sumNumber(numbers), [1])) {
    const written = Number(stated.value) <= 2 ? percentText : decimalText;
    return [{ place, params: { problem: "stated", sum: written(sumOf(numbers)), total: written(sumOf([Number(stated.value)])) } }];
  }
  return wrong && isNearTotal(sumNumber(numbers), [1, 100]) ? [{ place, params: { problem: "total", ...wrong } }] : [];
}

const sumNumber = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const isNearTotal = (sum: number, totals: readonly number[]) => totals.some((total) => Math.abs(sum - total) <= total / 5);

/** The functions take 1 and 100; which of them was meant is the nearer one. */
function wrongSum(numbers: number[]): { sum: string; total: string } | null {
  const sum = sumOf(numbers);
  if (isNearly(sum, ONE) || isNearly(sum, HUNDRED)) return null;
  return compare(sum, decimalOf(10)) < 0 ? { sum: percentText(sum), total: "100%" } : { sum: decimalText(sum), total: "100" };
}

function checkWeights(book: Snapshot, field: WeightField): Observation<Found>[] {
  const rows = readRows(book, field.table, { label: field.labelColumn, weight: field.column });
  if (!rows || rows.length === 0) return [];
  const used = rows.filter(({ label, weight }) => !isNotApplicable(weight.value) && !(isBlank(label) && isBlank(weight)));
  const filled = used.filter(({ weight }) => !isBlank(weight));
  const column = placeOfRun(rows.map(({ weight }) => weight));
  const total = decimalOf(field.total);
  const written = (sum: Decimal) => (field.total === 1 ? percentText(sum) : decimalText(sum));
  if (used.length > 0 && filled.length === 0) {
    return [{ place: column, params: { problem: "none", total: written(total) } }];
  }
  const told = field.sparse ? filled : used;
  const broken = told.flatMap(({ label, weight }) => problemOf({ label: nameIn(label), weight }));
  // A blank or a text makes the sum wrong by itself; it is judged again when that is mended.
  if (used.length === 0 || told.some(({ weight }) => typeof weight.value !== "number")) return broken;
  const sum = sumOf(filled.map(({ weight }) => Number(weight.value)));
  if (isNearly(sum, total)) return broken;
  return [...broken, { place: column, params: { problem: "total", sum: written(sum), total: written(total) } }];
}

/** Thirds written to 15 digits add up to 1 all the same; the functions allow as much. */
function isNearly(sum: Decimal, total: Decimal): boolean {
  const difference = subtract(sum, total);
  return compare(multiply(difference, difference), decimalOf(1e-18)) <= 0;
}

function problemOf({ label, weight }: WeightRow): Observation<Found>[] {
  const about = (problem: Problem): Observation<Found>[] => [
    { place: placeOf(weight), params: { label: label || cellAddress(weight.row, weight.column), ...problem } },
  ];
  const { value } = weight;
  if (isBlank(weight)) return about({ problem: "blank" });
  if (weight.kind === "Error") return about({ problem: "error", value: String(value) });
  if (typeof value !== "number") {
    // `number-as-text` tells the ones that look like numbers.
    if (typeof value === "string" && numberItLooksLike(value) !== null) return [];
    return about({ problem: "text", value: String(value) });
  }
  return value < 0 ? about({ problem: "negative", value: numberText(value) }) : [];
}
