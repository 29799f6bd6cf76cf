/** 莱州 with its common items in tables of scores instead of ledgers: the rows and columns that many tests of changes are about. */
import type { Part } from "../../src/book/schema/parts";
import type { Scheme } from "../../src/book/schema/scheme";
import type { Cell } from "../../src/book/schema/words";

const HALVES = ["登记管理", "机构编制"];

export function scoredByItem(scheme: Scheme): Scheme {
  const half = (name: string) => HALVES.find((one) => name === `${one}台账`);
  const { [`${HALVES[0]}台账表`]: first, [`${HALVES[1]}台账表`]: second, ...content } = scheme.content;
  for (const [i, entries] of [first, second].entries()) {
    const items = scheme.tables.find(({ name }) => name === `${HALVES[i]}指标`)!.rows;
    content[`${HALVES[i]}表`] = scheme.content.单位表!.map(([unit], u): Cell[] => [
      unit!,
      // An empty scheme has no entries, and then no scores.
      ...(entries ? items.map(([, , full], c) => ((u + c) % 17 === 16 ? null : Number(full) - ((u * 3 + c) % 5) / 2)) : []),
    ]);
  }
  return {
    ...scheme,
    rules: scheme.rules.filter(({ at }) => !at.some(({ sheet }) => HALVES.some((one) => sheet.startsWith(`${one}台账`)))),
    tracks: scheme.tracks.map((track) => ({
      ...track,
      parts: track.parts.map((part): Part => {
        const name = half(part.name);
        if (name === undefined || part.kind !== "itemLedger") return part;
        const { score, task, items, value, missing } = part;
        return { kind: "indicators", name, table: `${name}表`, score, task, by: "points", items, value, missing };
      }),
      ...(track.summary && {
        summary: {
          ...track.summary,
          columns: track.summary.columns.map((column) =>
            column.kind === "part" ? { ...column, part: half(column.part) ?? column.part } : column,
          ),
        },
      }),
    })),
    content,
  };
}
