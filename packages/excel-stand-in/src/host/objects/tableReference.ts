/** Structured references to a whole table or one of its columns: `表1`, `表1[金额]`, `表1[#All]`, `表1[[#Headers],[金额]]`. */
import type { GridArea, GridTable } from "../../grid/grid";
import { readStructured } from "../../formula/structured";
import { sameName, type Book } from "../book";

export function bodyArea({ area }: GridTable): GridArea {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

export function headerArea({ area }: GridTable): GridArea {
  return { ...area, rows: 1 };
}

/** The texts of the header row, left to right: a table's columns are named by them. */
export function headers(book: Book, table: GridTable): string[] {
  return (book.read(headerArea(table))[0] ?? []).map((cell) => cell.text);
}

/** The area the reference names; `null` where it is no such reference. */
export function structuredArea(book: Book, text: string): GridArea | null {
  const read = text.includes("[") ? readStructured(text) : { table: text, sections: [], headers: [] };
  const table = read && book.grid.tables().find((one) => sameName(one.name, read.table));
  if (!table) return null;
  const [whole, head] = [read.sections.includes("all"), read.sections.includes("headers")];
  if (read.sections.some((section) => !["all", "data", "headers"].includes(section))) return null;
  const rows = whole ? table.area : head ? headerArea(table) : bodyArea(table);
  if (read.headers.length === 0) return rows;
  const known = headers(book, table);
  const columns = read.headers.map((name) => known.findIndex((header) => sameName(header, name)));
  if (columns.includes(-1)) return null;
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return { ...rows, column: table.area.column + first, columns: last - first + 1 };
}
