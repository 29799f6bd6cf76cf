import { cellAt } from "../../recognise/grid";
import { findTable, headerColumn, sheetNamed } from "../../recognise/tables";
import type { Place } from "../../sheet/address";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";
import type { SchemeRecord, Field } from "../../book/record";

type Found =
  | { problem: "sheet"; sheet: string }
  | { problem: "table"; table: string }
  | { problem: "column"; table: string; column: string };

/**
 * A sheet, a table or a column of an inserted scheme is gone or renamed, so part of it cannot be checked. Without this
 * rule the others would pass over the gap in silence and the pane would say that nothing is wrong. A scheme of which
 * nothing is left was taken out on purpose and is not mentioned.
 */
export const partsMissing: Rule<"parts-missing", Found> = {
  id: "parts-missing",
  severity: "error",
  about: "formulas",
  check: (book) => book.schemes.flatMap((scheme) => missingParts(book, scheme)),
};

function missingParts(book: Snapshot, scheme: SchemeRecord): Observation<Found>[] {
  const start = firstSurvivor(book, scheme);
  if (!start) return [];
  const sheets = scheme.sheets.filter((sheet) => !sheetNamed(book, sheet));
  // A lost sheet takes its tables along: naming both would be one loss told twice.
  if (sheets.length > 0) return sheets.map((sheet) => ({ place: start, params: { problem: "sheet", sheet } }));
  const columns = columnsByTable(scheme);
  return [...columns].flatMap(([name, headers]): Observation<Found>[] => {
    const table = findTable(book, name);
    if (!table) return [{ place: start, params: { problem: "table", table: name } }];
    const header = placeOf(cellAt(table.sheet, table.row, table.column));
    return [...headers]
      .filter((column) => headerColumn(table, column) === undefined)
      .map((column) => ({ place: header, params: { problem: "column", table: name, column: oneLine(column) } }));
  });
}

/** Where a click leads when the thing itself is not there to go to. */
function firstSurvivor(book: Snapshot, scheme: SchemeRecord): Place | undefined {
  const sheet = scheme.sheets.find((name) => sheetNamed(book, name));
  if (sheet !== undefined) return { sheet, address: "A1" };
  for (const name of columnsByTable(scheme).keys()) {
    const table = findTable(book, name);
    if (table) return placeOf(cellAt(table.sheet, table.row, table.column));
  }
  return undefined;
}

function columnsByTable(scheme: SchemeRecord): Map<string, Set<string>> {
  const tables = new Map<string, Set<string>>();
  const add = (table: string, headers: string[]) => tables.set(table, new Set([...(tables.get(table) ?? []), ...headers]));
  for (const field of scheme.fields) {
    add(field.table, headersOf(field));
    if (field.kind === "ledger") add(field.limitsTable, Object.values(field.limits));
  }
  for (const formula of scheme.formulas) if (formula.table !== undefined) add(formula.table, [formula.label]);
  return tables;
}

function headersOf(field: Field): string[] {
  switch (field.kind) {
    case "unit":
      return [field.column];
    case "score":
      return [field.unitColumn, ...field.columns];
    case "weightRow":
      return field.columns;
    case "weight":
      return [field.labelColumn, field.column];
    case "ledger":
      return [field.unitColumn, field.kindColumn, field.pointsColumn];
  }
}

function oneLine(header: string): string {
  return header.replace(/\s*\n\s*/g, "");
}
