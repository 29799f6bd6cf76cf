/** A template's sample with a few of its units, and of every table the rows that are theirs: what a change does to it is quickly seen. 莱州 scores its items, and 兰州 is of an earlier edition. */
import { templates, type Scheme } from "../../src/schemes";
import type { Cell } from "../../src/book/schema/words";
import { earlierLanzhou } from "../support/earlierLanzhou";
import { scoredByItem } from "../support/scoredByItem";

export function smallScheme(id: string, units = 4): Scheme {
  const template = id === "lanzhou" ? earlierLanzhou : templates.find((one) => one.id === id)!;
  const sample = template.scheme({ sample: true, year: 2026 });
  const scheme = id === "laizhou" ? scoredByItem(sample) : sample;
  const names = new Map<string, Set<Cell>>();
  const content: Scheme["content"] = {};
  for (const { word, upper, list } of scheme.tracks) {
    const rows = scheme.content[list.table]!.filter(([, group], i) => (upper === undefined ? i < units : names.get(upper)!.has(group!)));
    content[list.table] = rows;
    names.set(word, new Set(rows.map(([name]) => name!)));
  }
  const known = new Set([...names.values()].flatMap((some) => [...some]));
  const member = (cell: Cell | undefined) => typeof cell === "string" && /^(单位|人员|单项工作)\d+$/.test(cell);
  for (const [table, rows] of Object.entries(scheme.content))
    content[table] ??= rows.filter((cells) => cells.every((cell) => !member(cell) || known.has(cell)));
  return { ...scheme, content };
}
