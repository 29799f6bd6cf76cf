/** Where structured references and ranges lie. */
import { CellError } from "../../grid";
import type { Expression } from "../../../formula/syntax";
import { Reference } from "./values";

export interface TableShape {
  sheet: string;
  /** Header row first; no totals row in the preview. */
  row: number;
  column: number;
  rows: number;
  columns: number;
  headers: string[];
}

/** The smallest area that holds both, as `B6#:A1` means. */
export function rangeOf(from: Reference, to: Reference): Reference {
  if (from.sheet !== to.sheet) throw new CellError("#REF!");
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  const lastRow = Math.max(from.row + from.rows, to.row + to.rows);
  const lastColumn = Math.max(from.column + from.columns, to.column + to.columns);
  return new Reference(from.sheet, row, column, lastRow - row, lastColumn - column);
}

export function tableArea(
  table: TableShape,
  part: Pick<Extract<Expression, { kind: "table" }>, "sections" | "first" | "last">,
  callingRow: number,
): Reference {
  const first = part.first === undefined ? 0 : columnOf(table, part.first);
  const last = part.last === undefined ? (part.first === undefined ? table.columns - 1 : first) : columnOf(table, part.last);
  const column = table.column + Math.min(first, last);
  const columns = Math.abs(last - first) + 1;
  const { row, rows } = rowsOf(table, part.sections, callingRow);
  return new Reference(table.sheet, row, column, rows, columns);
}

function columnOf(table: TableShape, name: string): number {
  const wanted = name.toLowerCase();
  const at = table.headers.findIndex((header) => header.toLowerCase() === wanted);
  if (at < 0) throw new CellError("#REF!");
  return at;
}

function rowsOf(
  table: TableShape,
  sections: Extract<Expression, { kind: "table" }>["sections"],
  callingRow: number,
): { row: number; rows: number } {
  const last = table.row + table.rows - 1;
  if (sections.includes("all")) return { row: table.row, rows: table.rows };
  if (sections.includes("thisRow")) {
    if (callingRow <= table.row || callingRow > last) throw new CellError("#VALUE!");
    return { row: callingRow, rows: 1 };
  }
  if (sections.includes("totals")) throw new CellError("#REF!");
  if (sections.includes("headers")) return { row: table.row, rows: sections.includes("data") ? table.rows : 1 };
  return { row: table.row + 1, rows: table.rows - 1 };
}
