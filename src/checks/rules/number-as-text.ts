import type { Field, SchemeRecord } from "../../book/record";
import { contentOf, isFormula } from "../../sheet/formula";
import { isSpilled } from "../../book/spilled";
import { argumentsOf } from "../../vocabulary/functions";
import { partCrowd } from "../crowd";
import type { CellChange } from "../finding";
import { numberItLooksLike } from "../numerals";
import { Claims, formulaAt, isBlankValue, isErrorAt, placeAt, placeOfArea, typedColumns, usedRows, valueAt, type Block } from "../reading/blocks";
import { findSheet, findTable, headerColumn } from "../reading/lookup";
import type { Reading } from "../reading/reading";
import { sourceOf } from "../reading/sources";
import type { Observation, Rule } from "../rule";

type Found =
  | { value: string; looksLike: string }
  | { problem: "most"; count: number; total: number; value: string; looksLike: string };

/**
 * Text that reads as a number: full-width digits, spaces, 分 behind it, an apostrophe before it. Excel will not add it up.
 * A column in which most are text was pasted so: one finding, and one fix, for all of it.
 */
export const numberAsText: Rule<"number-as-text", Found> = {
  id: "number-as-text",
  severity: "error",
  about: "scores",
  check: (reading) => {
    const claims = new Claims();
    return [...recordColumns(reading), ...callColumns(reading)].flatMap((block) =>
      claims.claim(block).flatMap((column) => checkColumn(block, column)),
    );
  },
};

/** Columns that are given as numbers, without the names that stand before them in a table. */
function callColumns(reading: Reading): Block[] {
  return reading.filledCalls.flatMap((use) =>
    argumentsOf(use.name).flatMap(({ kind, holds, index, numbersFrom }): Block[] => {
      const skip = kind === "range" && holds === "numbers" ? 0 : numbersFrom;
      const given = use.areas[index];
      const area = given && sourceOf(reading, given);
      const sheet = area && findSheet(reading.snapshot, area.sheet);
      if (skip === undefined || !area || !sheet) return [];
      const rows = usedRows(sheet, area.row, area.rows);
      const columns = typedColumns(sheet, area.row, rows, area.column + skip, area.columns - skip);
      return [{ sheet, row: area.row, rows, columns }];
    }),
  );
}

function recordColumns({ snapshot }: Reading): Block[] {
  return snapshot.schemes.flatMap((scheme) =>
    numberColumns(scheme).flatMap(([name, header]): Block[] => {
      const table = findTable(snapshot, name);
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

interface Text {
  row: number;
  value: string;
  looksLike: string;
}

function checkColumn({ sheet, row: first, rows }: Block, column: number): Observation<Found>[] {
  const texts: Text[] = [];
  let filled = 0;
  for (let row = first; row < first + rows; row++) {
    const value = valueAt(sheet, row, column);
    if (value === "") continue;
    filled += 1;
    if (typeof value !== "string" || isErrorAt(sheet, row, column) || isBlankValue(value)) continue;
    const looksLike = numberItLooksLike(value);
    // What a formula shows is mended where it is made.
    if (looksLike !== null && !isFormula(formulaAt(sheet, row, column)) && !isSpilled(sheet, row, column)) texts.push({ row, value, looksLike });
  }
  const change = ({ row, value, looksLike }: Text): CellChange => ({ sheet: sheet.name, row, column, before: contentOf(value), after: numberMeant(looksLike) });
  const { singles, crowd } = partCrowd(texts, filled);
  if (crowd.length === 0) {
    return singles.map((text) => ({ place: placeAt(sheet, text.row, column), params: { value: text.value, looksLike: text.looksLike }, fix: [change(text)] }));
  }
  const [top, last] = [crowd[0]!, crowd[crowd.length - 1]!];
  const params: Found = { problem: "most", count: crowd.length, total: filled, value: top.value, looksLike: top.looksLike };
  return [{ place: placeOfArea(sheet, top.row, column, last.row - top.row + 1, 1), params, fix: crowd.map(change) }];
}

/** `40%` is 0.4, as Excel takes it when it is typed. */
function numberMeant(plain: string): number {
  return plain.endsWith("%") ? Number(`${plain.slice(0, -1)}e-2`) : Number(plain);
}
