/** A table's header that was typed anew: every structured reference to it follows, as in Excel. */
import { mergeRefTokens, parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx";

/** @param inside whether the formula stands in the table itself, where references may leave its name out */
export function renamedColumn(formula: string, table: string, inside: boolean, before: string, after: string): string {
  if (!formula.includes(before)) return formula;
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  return mergeRefTokens(tokenize(formula))
    .map(({ type, value }) => {
      const read = type === "structured" ? parseStructRef(value) : undefined;
      const concerns = read?.columns && (read.table ? same(read.table, table) : inside);
      if (!concerns || !read.columns!.some((column) => same(column, before))) return value;
      return stringifyStructRef({ ...read, columns: read.columns!.map((column) => (same(column, before) ? after : column)) });
    })
    .join("");
}
