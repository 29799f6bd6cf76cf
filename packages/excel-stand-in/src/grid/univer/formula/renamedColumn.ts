/** A table's header that was typed anew: every structured reference to it follows, as in Excel. */
import { withStructured, writeStructured } from "../../../formula/structured";

/** @param inside whether the formula stands in the table itself, where references may leave its name out */
export function renamedColumn(formula: string, table: string, inside: boolean, before: string, after: string): string {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  return withStructured(formula, (read) => {
    const concerns = read.table === "" ? inside : same(read.table, table);
    if (!concerns || !read.headers.some((header) => same(header, before))) return null;
    return writeStructured({ ...read, headers: read.headers.map((header) => (same(header, before) ? after : header)) });
  });
}
