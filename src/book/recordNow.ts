/**
 * A scheme's record by what its sheets and tables are called now, and the columns of its raters and indicators. Whoever renames a sheet
 * breaks nothing: Excel says the new name in every formula, and the hidden names at the headers tell which sheet is which.
 */
import { withSheetNames } from "../sheet/sheetNames";
import { headingNames } from "./headingNames";
import type { Field, SchemeRecord } from "./record";
import type { Snapshot } from "./snapshot";
import { placesOf } from "./standingPlaces";

/** What is called otherwise by now: earlier name → name now. */
interface Renamed {
  sheets: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, string>;
}

export function renamedSince(book: Snapshot, record: SchemeRecord): Renamed {
  const { standing } = record;
  if (!standing) return { sheets: new Map(), tables: new Map() };
  const places = placesOf(book, { ...record, standing });
  return { sheets: differing(standing.sheets, places.sheets), tables: differing(standing.tables, places.tables) };
}

function differing(called: Readonly<Record<string, string>>, now: ReadonlyMap<string, { name: string }>): Map<string, string> {
  return new Map(
    Object.entries(called).flatMap(([key, name]): [string, string][] => {
      const other = now.get(key)?.name ?? name;
      return other === name ? [] : [[name, other]];
    }),
  );
}

export function recordNow(book: Snapshot, record: SchemeRecord): SchemeRecord {
  const { sheets, tables } = renamedSince(book, record);
  const headers = headersTypedOver(book, record);
  if (sheets.size + tables.size + headers.size === 0) return record;
  const sheetNow = (name: string) => sheets.get(name) ?? name;
  const tableNow = (name: string) => tables.get(name) ?? name;
  return {
    ...record,
    sheets: record.sheets.map(sheetNow),
    fields: record.fields.map((field) => fieldNow(field, tableNow, headers.get(field.table))),
    formulas: record.formulas.map((cell) => ({
      ...cell,
      sheet: sheetNow(cell.sheet),
      formula: withSheetNames(cell.formula, (name) => sheets.get(name)),
      ...(cell.table !== undefined && { table: tableNow(cell.table) }),
    })),
    results: record.results.map((result) => ({
      ...result,
      sheet: sheetNow(result.sheet),
      seats: { ...result.seats, sheet: sheetNow(result.seats.sheet) },
    })),
  };
}

function fieldNow(field: Field, tableNow: (name: string) => string, headers: ReadonlyMap<string, string> = new Map()): Field {
  const table = tableNow(field.table);
  if (field.kind === "ledger") return { ...field, table, limitsTable: tableNow(field.limitsTable) };
  if (field.kind === "score") return { ...field, table, columns: field.columns.map((header) => headers.get(header) ?? header) };
  return { ...field, table };
}

/** Of each table, as the record calls it: recorded header → what was typed over it. */
function headersTypedOver(book: Snapshot, record: SchemeRecord): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { inputs, headers } of headingNames(book, record)) {
    const typed = headers.flatMap(({ recorded, value }): [string, string][] => {
      const now = String(value).trim();
      return now === "" || now === recorded ? [] : [[recorded, now]];
    });
    if (typed.length > 0) found.set(record.standing?.tables[inputs] ?? inputs, new Map(typed));
  }
  return found;
}
