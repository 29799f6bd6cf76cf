/** Rows of a scheme that is not in the workbook yet, carried along when it is edited: each cell stays with its column. */
import type { EditedScheme } from "../schemes/edit/edited";
import type { Scheme } from "../book/schema/scheme";
import { inputKeys } from "./harvest";
import { renamedKeys } from "./wanted";

export function withRowsOf(before: Scheme, { scheme, renames }: EditedScheme): Scheme {
  const [held, asked] = [inputKeys(before), inputKeys(scheme)];
  const old = new Map([...renamedKeys(scheme, renames)].map(([from, to]) => [to, from]));
  const content = Object.fromEntries(
    Object.entries(scheme.content).map(([table, rows]) => {
      const [was, keys] = [held.get(table)?.keys, asked.get(table)?.keys];
      if (!was || !keys) return [table, rows];
      const at = keys.map((key) => was.indexOf(old.get(key) ?? key));
      return [table, rows.map((cells) => at.map((column) => cells[column] ?? null))];
    }),
  );
  return { ...scheme, content };
}
