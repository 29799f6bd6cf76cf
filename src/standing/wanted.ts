/** What a standing scheme shall become. Rows nobody speaks of stay as they are. */
import { requireValue } from "../basics/requireValue";
import type { Scheme } from "../book/schema/scheme";
import type { Cell } from "../book/schema/words";

export interface Rename {
  /** The small table whose row was renamed (indicators, raters, classes), or the input table whose column was. */
  table: string;
  from: string;
  to: string;
}

export interface MemberChange {
  /** Word of the track: 单位, 姓名. */
  track: string;
  added: { name: string; group: string | null }[];
  removed: string[];
  renamed: { from: string; to: string }[];
}

export interface Wanted {
  /** Structure, parameters and small tables; its `content` is not read. */
  scheme: Scheme;
  renames: Rename[];
  members: MemberChange[];
  /**
   * Columns of input tables whose cells are emptied, by the table and the columns' headers. Of a table with `keeps` these rows of the
   * body go on and move up, so that no gaps are left.
   */
  emptied: { table: string; headers: string[]; keeps?: number[] }[];
  /** Cells of an input table that are filled in, by the name in the table's first column. */
  filled: { table: string; header: string; cells: ReadonlyMap<string, Cell> }[];
}

export const unchanged = (scheme: Scheme): Wanted => ({ scheme, renames: [], members: [], emptied: [], filled: [] });

/** Old key → new key of every column whose header a rename changes. */
export function renamedKeys(scheme: Scheme, renames: readonly Rename[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { table, from, to } of renames) {
    const note = (of: string, before: string, after: string) => found.set(`${of}:${before}`, `${of}:${after}`);
    for (const part of scheme.tracks.flatMap(({ parts }) => parts)) {
      if (part.table === table) note(table, from, to);
      if (part.kind === "indicators" && part.items === table) note(part.table, from, to);
      if (part.kind === "raters" && part.raters === table) note(part.table, from, to);
      if (part.kind === "votes" && (part.classes === table || part.choices === table)) {
        const words = (name: string) =>
          requireValue(
            scheme.tables.find((one) => one.name === name),
            `a table ${name}`,
          ).rows.map(([word]) => String(word));
        // The scheme has the new words by now: the old one is put back where the other half of the header is read from.
        for (const other of part.classes === table ? words(part.choices) : words(part.classes)) {
          const header = (word: string) => (part.classes === table ? `${word}${other}` : `${other}${word}`);
          note(part.table, header(from), header(to));
        }
        if (part.classes === table) note("1", from, to);
      }
    }
  }
  return found;
}
