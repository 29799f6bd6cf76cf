/** Structured references to a whole table or one of its columns: `表1`, `表1[得分]`, `表1[#All]`, `表1[[#Headers],[得分]]`. */
import type { GridArea, GridTable } from "../../grid/grid";
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
  const match = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(.*)\])?$/u.exec(text);
  const table = match && book.grid.tables().find((one) => sameName(one.name, match[1]!));
  if (!table) return null;
  const inner = match[2] ?? "";
  const parts = inner.startsWith("[") ? inner.slice(1, -1).split(/\],\s*\[/) : [inner];
  let area = bodyArea(table);
  for (const part of parts) {
    if (part === "" || /^#Data$/i.test(part)) continue;
    if (/^#All$/i.test(part)) area = { ...area, row: table.area.row, rows: table.area.rows };
    else if (/^#Headers$/i.test(part)) area = { ...area, row: table.area.row, rows: 1 };
    else {
      const name = part.replace(/'(.)/g, "$1");
      const index = headers(book, table).findIndex((header) => sameName(header, name));
      if (index < 0) return null;
      area = { ...area, column: table.area.column + index, columns: 1 };
    }
  }
  return area;
}
