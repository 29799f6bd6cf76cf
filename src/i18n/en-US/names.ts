import type { NamesWords } from "../zh-CN/names";

const quoteNames = (list: string[]) =>
  `${list
    .slice(0, 5)
    .map((name) => `“${name}”`)
    .join(", ")}${list.length > 5 ? ` and ${list.length - 5} more` : ""}`;
const countOf = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const names: NamesWords = {
  open: "Paste units and persons",
  carry: "Let all sheets follow the list",
  which: "Which list",
  paste: "Paste the list",
  pasteHint:
    "One per line, with group, head count or unit in the columns beside; copy it from a sheet, headers included. All sheets use this list",
  wholeHint:
    "Paste the whole list and every sheet follows it: whoever is not in it is removed. For a few names use Add, Remove and Rename below",
  take: "Use the selected list",
  taken: (rows) => `Took ${countOf(rows, "row", "rows")}`,
  understood: (count) => `Read ${countOf(count, "name", "names")}`,
  column: (n) => `column ${n}`,
  unused: (columns) => `Not used: ${columns.join(", ")}`,
  twice: (list) => `The same name twice: ${quoteNames(list)}. Add the unit or a number`,
  noNumber: (list) => `Not a number: ${quoteNames(list)}`,
  refused: (lists) => `${quoteNames(lists)} cannot be used yet: mend or empty it`,
  problems: {
    groups: (list, groups) => `“${list}”: this scheme has no such groups: ${groups.join(", ")}`,
    units: (list, units) => `“${list}”: not in the list of units: ${units.slice(0, 5).join(", ")}`,
  },
  typed: (lists) =>
    `Names in ${quoteNames(lists)} were changed, and other sheets still have the earlier ones. See below, then let all sheets follow`,
  renamed: (list, count) => `“${list}”, ${countOf(count, "new name", "new names")}:`,
  pair: (from, to) => `${from} → ${to}`,
  more: (count) => `${count} more`,
  ask: (list) => `No longer in “${list}”, but still in other sheets:`,
  became: (name, entries) => `“${name}”${entries === null || entries === 0 ? "" : ` (${countOf(entries, "cell", "cells")} filled in)`}`,
  likely: { near: "Written nearly alike; please check", row: "In the same row; please check" },
  choose: "Choose its new name",
  gone: "Gone; its entries go to the archive sheet",
  leave: "Leave it alone",
};
