/** Which group each unit is in: what PLACE, BOTTOM, GRADE and their like are given as groups, or a column called so. */
import { fact } from "../../basics/fact";
import { firstOf } from "../../basics/itemAt";
import { originOf, repeatedAt } from "../../formulas/sources";
import { writtenAt } from "../../recognise/grid";
import { headerAt } from "../../recognise/headings";
import { sheetNamed } from "../../recognise/tables";
import { typedColumns, usedRows } from "../../recognise/typedColumns";
import { argumentsOf } from "../../vocabulary/functions";
import { headsGroups } from "../../vocabulary/headerWords";
import { filledCalls } from "./filledCalls";
import type { ScoreBlock } from "./scoreBlocks";
import type { NameColumn } from "./unitLists";
import type { Snapshot } from "../../book/snapshot";

/** Columns that somebody fills in with groups, each once. */
export const groupColumns = fact((book: Snapshot): NameColumn[] => {
  const found = new Map<string, NameColumn>();
  const add = (sheetName: string, row: number, column: number, all: number) => {
    const { sheet: name, ...area } = originOf(book, { sheet: sheetName, row, column, rows: all, columns: 1 });
    const sheet = sheetNamed(book, name);
    const rows = sheet ? usedRows(sheet, area.row, area.rows) : 0;
    if (!sheet || rows < 1 || typedColumns(sheet, area.row, rows, area.column, 1).length === 0) return;
    const key = `${area.column} ${area.row} ${sheet.name}`;
    if (!found.has(key)) found.set(key, { sheet, row: area.row, rows, column: area.column });
  };
  for (const use of filledCalls(book)) {
    const groups = argumentsOf(use.name).find(({ key }) => key === "groups");
    const area = groups && use.areas[groups.index];
    if (area?.columns === 1) add(area.sheet, area.row, area.column, area.rows);
  }
  // A graded list shows the groups where its record says, whatever its formula makes of them.
  for (const { results } of book.schemes) {
    for (const { sheet, firstRow, columns } of results) {
      // Where groups share their seats, what they share stands for them, and they are beside the units.
      for (const column of new Set([columns.group, columns.unit + 1])) {
        const shown = repeatedAt(book, sheet, firstRow, column);
        if (shown?.columns === 1) add(shown.sheet, shown.row, shown.column, shown.rows);
      }
    }
  }
  return [...found.values()];
});

/** The column of groups for the rows of a block: one that a function is given for them, or one headed so in the same rows. */
export function groupsBeside(book: Snapshot, block: ScoreBlock): NameColumn | null {
  const known = groupColumns(book).find(
    ({ sheet, row, rows }) => sheet === block.sheet && row <= block.row && row + rows >= block.row + block.rows,
  );
  if (known) return { ...known, row: block.row, rows: block.rows };
  const { sheet, headers } = block;
  for (let column = sheet.column; headers !== null && column < firstOf(block.columns); column++) {
    const isGroup = headsGroups(headerAt(sheet, headers, column)) && writtenAt(sheet, block.row, column) !== "";
    if (isGroup) return { sheet, row: block.row, rows: block.rows, column };
  }
  return null;
}
