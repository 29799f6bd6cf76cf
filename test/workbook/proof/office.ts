/**
 * The workbook that the proof begins with: a clerk's own sheets, with looks, rules and formulas of their own, and beside them a
 * small scheme that has all kinds of sheets.
 */
import type { CellInput } from "excel-stand-in/grid/grid";
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { planWorkbook, type Scheme } from "../../../src/schemes";
import { ownScheme } from "../../../src/schemes/edit/ownScheme";
import type { Taken, WorkbookPlan } from "../../../src/book/plan";

/** Three units in two groups, three indicators, a ledger of four rows. */
export function smallScheme(): Scheme {
  const scheme = ownScheme(2026);
  const [track] = scheme.tracks;
  const [indicators, ledger] = track!.parts;
  const units = ["甲局", "乙局", "丙局"];
  return {
    ...scheme,
    tracks: [{ ...track!, parts: [indicators!, { ...ledger!, spare: 2 } as typeof ledger & object] }],
    content: {
      [track!.list.table]: units.map((name, i) => [name, i < 2 ? "一组" : "二组"]),
      [indicators!.table]: units.map((name, i) => [name, 80 + i, 85.5, 90 - i]),
      [ledger!.table]: [
        [null, "甲局", null, "加分", 2, "表彰决定", "张三"],
        [null, "乙局", null, "扣分", 1, "通报", "李四"],
      ],
      [track!.outcome!.history.table]: units.map((name) => [name, "良好", "优秀", null]),
    },
  };
}

export const planSmall = (taken: Taken): WorkbookPlan => planWorkbook(smallScheme(), taken, "proof");

/** Each list of results and of the clerk's own fills three rows. */
const sizeOf = (formula: string) => (/SEQUENCE\(|UNIQUE\(|KAOHE\.|[A-Z]\$?\d+#/.test(formula) ? { rows: 3, columns: 1 } : null);

/** Sheets that are no scheme of ours: 记录 with looks and rules of all kinds, 打分 as a clerk makes one, one that is hidden. */
export async function openOffice(): Promise<OpenExcel> {
  const excel = await openExcel();
  const { grid } = excel;
  grid.sizeOf = sizeOf;
  const first = grid.sheets()[0]!.id;
  grid.updateSheet(first, { name: "记录" });
  const put = (sheet: string, row: number, column: number, cells: CellInput[][]) =>
    grid.write({ sheet, row, column, rows: cells.length, columns: cells[0]!.length }, cells);
  put(first, 0, 0, [
    ["事项", "数"],
    ["一", 1],
    ["二", { text: "=不是公式" }],
    ["三", "=SUM(B2:B3)"],
  ]);
  put(first, 6, 3, [["=SEQUENCE(3)"]]);
  grid.format(
    { sheet: first, row: 0, column: 0, rows: 4, columns: 2 },
    { numberFormat: "0.0", fill: "#FFEECC", borders: [{ edge: "EdgeBottom", style: "Continuous", weight: "Thin", color: "#000000" }] },
  );
  grid.setColumnWidth(first, 1, 1, 99);
  grid.setRowHeight(first, 2, 1, 33);
  grid.setValidation(
    { sheet: first, row: 1, column: 1, rows: 2, columns: 1 },
    { rule: { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } } },
  );
  const condition = (priority: number, fill: string) => ({
    area: { sheet: first, row: 0, column: 0, rows: 4, columns: 2 },
    formula: `=$B1>${priority}`,
    format: { fill },
    priority,
    stopIfTrue: false,
  });
  for (const [i, fill] of ["#FF0000", "#00FF00"].entries()) grid.addConditionalFormat(condition(i, fill));
  grid.addTable({
    name: "记录表",
    area: { sheet: first, row: 0, column: 0, rows: 3, columns: 2 },
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  });
  grid.setName({ name: "我的数", formula: "=记录!$B$2", comment: "", visible: true });
  const scores = grid.addSheet("打分");
  put(scores, 0, 0, [
    ["单位", "组别", "党建", "业务"],
    ["甲", "一组", 80, 90],
    ["乙", "一组", 70, 85],
    ["丙", "二组", 75, 88],
  ]);
  grid.updateSheet(grid.addSheet("底稿"), { visible: false });
  await excel.Excel.run(async (context) => {
    context.workbook.settings.add("another.add-in", "theirs");
    await context.sync();
  });
  return excel;
}
