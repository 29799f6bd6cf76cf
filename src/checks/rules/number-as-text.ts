import type { Field, SchemeRecord } from "../../schemes/record";
import type { Snapshot } from "../../sheet/snapshot";
import { isBlank, placeOf, readColumn, type Cell } from "../reading/lookup";
import { numberItLooksLike } from "../numerals";
import type { Rule } from "../rule";

/** Text that reads as a number: full-width digits, spaces, 分 behind it, an apostrophe before it. Excel will not add it up. */
export const numberAsText: Rule = {
  id: "number-as-text",
  severity: "error",
  about: "scores",
  check: ({ snapshot }) =>
    snapshot.schemes.flatMap((scheme) =>
      numberCells(snapshot, scheme).flatMap((cell) => {
        if (typeof cell.value !== "string" || cell.kind === "Error" || isBlank(cell)) return [];
        const looksLike = numberItLooksLike(cell.value);
        if (looksLike === null) return [];
        const fix = [{ sheet: cell.sheet, row: cell.row, column: cell.column, before: cell.value, after: numberMeant(looksLike) }];
        return [{ place: placeOf(cell), params: { value: cell.value, looksLike }, fix }];
      }),
    ),
};

/** Each cell once, though two fields may name the same column. */
function numberCells(snapshot: Snapshot, scheme: SchemeRecord): Cell[] {
  const columns = new Map(scheme.fields.flatMap(numberColumns).map((column) => [column.join("\n"), column]));
  return [...columns.values()].flatMap(([table, header]) => readColumn(snapshot, table, header) ?? []);
}

/** Table and header of every input column that holds numbers. */
function numberColumns(field: Field): [table: string, header: string][] {
  switch (field.kind) {
    case "unit":
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
}

/** `40%` is 0.4, as Excel takes it when it is typed. */
function numberMeant(plain: string): number {
  return plain.endsWith("%") ? Number(`${plain.slice(0, -1)}e-2`) : Number(plain);
}
