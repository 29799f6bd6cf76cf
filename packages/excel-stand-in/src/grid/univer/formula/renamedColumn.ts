/** A table's header that was typed anew: every structured reference to it follows, as in Excel. */
import { mergeRefTokens, tokenize } from "@borgar/fx";
import { readStructured, writeStructured } from "../../../structured";

/** @param inside whether the formula stands in the table itself, where references may leave its name out */
export function renamedColumn(formula: string, table: string, inside: boolean, before: string, after: string): string {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  if (!formula.includes("[")) return formula;
  return mergeRefTokens(tokenize(formula))
    .map(({ type, value }) => {
      const read = type === "structured" ? readStructured(value) : null;
      const concerns = read && (read.table === "" ? inside : same(read.table, table));
      if (!concerns || !read.headers.some((header) => same(header, before))) return value;
      return writeStructured({ ...read, headers: read.headers.map((header) => (same(header, before) ? after : header)) });
    })
    .join("");
}
