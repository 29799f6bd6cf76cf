/** Plain ranges of adopted sheets, where their anchors say they are now: rows put in between have stretched them. */
import type { SchemeRecord } from "./record";
import { parseAddress } from "../sheet/address";
import { anchoredCell, anchorName } from "./anchors";
import type { ListSnapshot } from "./snapshot";

export function listsIn(records: readonly SchemeRecord[], anchors: readonly { name: string; formula: string }[]): ListSnapshot[] {
  const formulas = new Map(anchors.map(({ name, formula }) => [name.toLowerCase(), formula]));
  return records.flatMap(({ id, lists = [] }) =>
    lists.flatMap(({ table, area, columns }): ListSnapshot[] => {
      const formula = (anchor: number) => formulas.get(anchorName(id, anchor).toLowerCase()) ?? "";
      const rows = parseAddress(formula(area).replace(/^=/, ""));
      if (rows?.sheet === undefined) return [];
      const headers = Array<string>(rows.columns).fill("");
      let headerRow = rows.row - 1;
      for (const { header, anchor } of columns) {
        const cell = anchoredCell(formula(anchor));
        if (!cell || cell.sheet !== rows.sheet) continue;
        headers[cell.column - rows.column] = header;
        headerRow = cell.row;
      }
      const { sheet, row, column } = rows;
      return [{ name: table, sheet, row: row - 1, column, rows: rows.rows + 1, columns: rows.columns, totals: false, headers, headerRow }];
    }),
  );
}
