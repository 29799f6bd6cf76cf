import { firstOf, lastOf } from "../../basics/itemAt";
import { originOf } from "../../formulas/sources";
import { formulaAt, isBlankValue, isErrorAt, valueAt } from "../../recognise/grid";
import { numberItLooksLike } from "../../recognise/numerals";
import { findTable, headerColumn, sheetNamed } from "../../recognise/tables";
import { typedColumns, usedRows } from "../../recognise/typedColumns";
import { contentOf, isFormula } from "../../sheet/formula";
import { argumentsOf } from "../../vocabulary/functions";
import { type Block, Claims } from "../facts/claims";
import { filledCalls } from "../facts/filledCalls";
import { type NumberColumn, rangesWithTextNumbers } from "../facts/numberRanges";
import type { CellChange } from "../finding";
import { partCrowd } from "../findings/crowd";
import { placeAt, placeOfArea } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";
import type { SchemeRecord, Field } from "../../book/record";
import { isSpilled } from "../../book/spilled";

type Found = { value: string; looksLike: string } | { problem: "most"; count: number; total: number; value: string; looksLike: string };

/**
 * Text that reads as a number: full-width digits, spaces, 分 behind it, an apostrophe before it. Excel will not add it up.
 * A column in which most are text was pasted so: one finding, and one fix, for all of it.
 */
export const numberAsText: Rule<"number-as-text", Found> = {
  id: "number-as-text",
  severity: "error",
  about: "scores",
  check: (book) => {
    const claims = new Claims();
    const ours = [...recordColumns(book), ...callColumns(book)].map(
      (block): NumberColumn => ({ ...block, isData: () => true, isReckoned: false }),
    );
    return [...ours, ...rangesWithTextNumbers(book)].flatMap((block) =>
      claims.claim(block).flatMap((column) => checkColumn(block, column)),
    );
  },
};

/** Columns that are given as numbers, without the names that stand before them in a table. */
function callColumns(book: Snapshot): Block[] {
  return filledCalls(book).flatMap((use) =>
    argumentsOf(use.name).flatMap(({ kind, holds, index, numbersFrom }): Block[] => {
      const skip = kind === "range" && holds === "numbers" ? 0 : numbersFrom;
      const given = use.areas[index];
      const area = given && originOf(book, given);
      const sheet = area && sheetNamed(book, area.sheet);
      if (skip === undefined || !area || !sheet) return [];
      const rows = usedRows(sheet, area.row, area.rows);
      const columns = typedColumns(sheet, area.row, rows, area.column + skip, area.columns - skip);
      return [{ sheet, row: area.row, rows, columns }];
    }),
  );
}

function recordColumns(book: Snapshot): Block[] {
  return book.schemes.flatMap((scheme) =>
    numberColumns(scheme).flatMap(([name, header]): Block[] => {
      const table = findTable(book, name);
      const column = table && headerColumn(table, header);
      return table && column !== undefined ? [{ sheet: table.sheet, row: table.row + 1, rows: table.rows - 1, columns: [column] }] : [];
    }),
  );
}

/** Table and header of every input column that holds numbers. */
function numberColumns({ fields }: SchemeRecord): [table: string, header: string][] {
  return fields.flatMap((field: Field): [string, string][] => {
    switch (field.kind) {
      case "unit":
      case "weightRow":
        return [];
      case "score":
        return field.columns.map((column) => [field.table, column]);
      case "weight":
        return [[field.table, field.column]];
      case "ledger":
        return [
          [field.table, field.pointsColumn],
          [field.limitsTable, field.limits.least],
          [field.limitsTable, field.limits.most],
        ];
    }
  });
}

/** What Excel takes for a number wherever it reckons with one. */
const READ_BY_EXCEL = /^\s*[+-]?[\d,]*\.?\d+%?\s*$/;

interface Text {
  row: number;
  value: string;
  looksLike: string;
}

function checkColumn({ sheet, row: first, rows, isData, isReckoned }: NumberColumn, column: number): Observation<Found>[] {
  const texts: Text[] = [];
  let filled = 0;
  for (let row = first; row < first + rows; row++) {
    const value = valueAt(sheet, row, column);
    if (value === "" || !isData(row)) continue;
    filled += 1;
    if (typeof value !== "string" || isErrorAt(sheet, row, column) || isBlankValue(value)) continue;
    const looksLike = isReckoned && READ_BY_EXCEL.test(value) ? null : numberItLooksLike(value);
    // What a formula shows is mended where it is made.
    if (looksLike !== null && !isFormula(formulaAt(sheet, row, column)) && !isSpilled(sheet, row, column))
      texts.push({ row, value, looksLike });
  }
  const change = ({ row, value, looksLike }: Text): CellChange => ({
    sheet: sheet.name,
    row,
    column,
    before: contentOf(value),
    after: numberMeant(looksLike),
  });
  const { singles, crowd } = partCrowd(texts, filled);
  if (crowd.length === 0) {
    return singles.map((text) => ({
      place: placeAt(sheet, text.row, column),
      params: { value: text.value, looksLike: text.looksLike },
      fix: [change(text)],
    }));
  }
  const [top, last] = [firstOf(crowd), lastOf(crowd)];
  const params: Found = { problem: "most", count: crowd.length, total: filled, value: top.value, looksLike: top.looksLike };
  return [{ place: placeOfArea(sheet, top.row, column, last.row - top.row + 1, 1), params, fix: crowd.map(change) }];
}

/** `40%` is 0.4, as Excel takes it when it is typed. */
function numberMeant(plain: string): number {
  return plain.endsWith("%") ? Number(`${plain.slice(0, -1)}e-2`) : Number(plain);
}
