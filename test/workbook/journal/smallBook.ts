/**
 * A workbook small enough that a write may break after each of its actions, and a change of it that is made by hand and has steps of
 * every kind: on one sheet two tables beside each other, with entries of a clerk's own on every side of them.
 */
import type { CellInput } from "excel-stand-in/grid/grid";
import type { MemoryGrid } from "excel-stand-in/testing/memoryGrid";
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { ChangePlan, ChangeStep, Dress } from "../../../src/book/change";
import type { InsertionPlan, PlanCell, SheetPlan } from "../../../src/book/plan";
import type { SchemeRecord } from "../../../src/book/record";
import { settingKey } from "../../../src/workbook/record";

/** Cells from a place on. */
export function put(grid: MemoryGrid, sheet: string, row: number, column: number, cells: CellInput[][]): void {
  grid.write({ sheet: grid.id(sheet), row, column, rows: cells.length, columns: Math.max(...cells.map(({ length }) => length)) }, cells);
}

/** What stands on a sheet as a person sees it in the formula bar, row by row from the first cell on. */
export function shown(grid: MemoryGrid, sheet: string): (string | number | boolean)[][] {
  const id = grid.id(sheet);
  const used = grid.usedArea(id, true);
  if (!used) return [];
  return grid
    .read({ sheet: id, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns })
    .map((line) =>
      line.map(({ value, formula }) => (formula === "" ? (typeof value === "object" ? (value?.code ?? "") : (value ?? "")) : formula)),
    );
}

const table = (grid: MemoryGrid, name: string, sheet: string, row: number, column: number, rows: number, columns: number) =>
  grid.addTable({
    name,
    area: { sheet: grid.id(sheet), row, column, rows, columns },
    style: "TableStyleLight1",
    showBandedRows: false,
    showFilterButton: true,
  });

export const record = (template: string): SchemeRecord => ({
  version: 1,
  template,
  id: "small",
  sheets: ["分数"],
  fields: [],
  formulas: [],
  results: [],
});

/** Each result that spills fills three rows. */
const sizeOf = (formula: string) => (formula.startsWith("=SEQUENCE(") ? { rows: 3, columns: 1 } : null);

export async function openSmall(): Promise<OpenExcel> {
  const excel = await openExcel();
  const { grid } = excel;
  grid.sizeOf = sizeOf;
  grid.updateSheet(grid.id("Sheet1"), { name: "记录" });
  grid.addSheet("分数");
  grid.addSheet("参数");
  grid.addSheet("旧表");
  grid.updateSheet(grid.addSheet("底稿"), { visible: false });
  // Of the same shape as ours, at the same place of another sheet, and before it in every list.
  put(grid, "底稿", 2, 1, [
    ["单位", "党建", "业务", "合计"],
    ["甲局", 1, 2, 3],
    ["乙局", 4, 5, 6],
    ["丙局", 7, 8, 9],
    ["丁局", 10, 11, 12],
  ]);
  table(grid, "旧成绩", "底稿", 2, 1, 5, 4);
  put(grid, "分数", 0, 0, [["年度考核"]]);
  put(grid, "分数", 2, 1, [
    ["单位", "党建", "业务", "合计"],
    ["甲局", 80, 90, "=C4+D4"],
    ["乙局", 81, 91, "=C5+D5"],
    ["丙局", 82, 92, "=C6+D6"],
    ["丁局", 83, 93, "=C7+D7"],
  ]);
  table(grid, "成绩", "分数", 2, 1, 5, 4);
  put(grid, "分数", 2, 6, [
    ["单位", "组"],
    ["甲局", "一组"],
    ["丙局", "二组"],
  ]);
  table(grid, "名单", "分数", 2, 6, 3, 2);
  // As tables of ours have them.
  for (const [column, columns] of [
    [1, 4],
    [6, 2],
  ] as const)
    grid.format({ sheet: grid.id("分数"), row: 2, column, rows: 1, columns }, { numberFormat: "@" });
  // A clerk's own, to the left, to the right and below.
  put(grid, "分数", 4, 0, [["注"]]);
  put(grid, "分数", 3, 10, [["右"], ["=D4*2"]]);
  put(grid, "分数", 7, 1, [["小计", "=SUM(C4:C7)", "=SUM(D4:D7)"]]);
  put(grid, "分数", 9, 6, [["共", 2]]);
  put(grid, "分数", 12, 0, [["=SEQUENCE(3)"]]);
  put(grid, "参数", 0, 0, [
    ["名", "值"],
    ["优秀线", 90],
    ["满分", 100],
  ]);
  put(grid, "旧表", 0, 0, [["旧", 1]]);
  put(grid, "记录", 0, 0, [["=分数!C4*2"], ["=分数!D5"], ["=SUM(成绩[党建])"], ["记一笔"], ["=参数!B2"], ["=旧表!B1"]]);
  // A number in a cell of texts.
  grid.format({ sheet: grid.id("记录"), row: 7, column: 1, rows: 1, columns: 1 }, { numberFormat: "@" });
  put(grid, "记录", 7, 1, [[{ text: "007" }]]);
  const name = (called: string, formula: string, visible: boolean, comment = "") =>
    grid.setName({ name: called, formula, comment, visible });
  name("列党建", "=分数!$C$3", false);
  name("列业务", "=分数!$D$3", false);
  name("列合计", "=分数!$E$3", false);
  name("优秀线", "=参数!$B$2", true);
  name("右边", "=分数!$K$4", true);
  name("两列", "=分数!$C$4:$D$7", true, "科室用");
  name("藏起来的", "=分数!$D$4:$E$6", false, "不给人看");
  grid.format({ sheet: grid.id("分数"), row: 3, column: 3, rows: 4, columns: 1 }, { fill: "#FFEECC", numberFormat: "0.0" });
  grid.setColumnWidth(grid.id("分数"), 3, 1, 77);
  await excel.Excel.run(async (context) => {
    context.workbook.settings.add("another.add-in", "theirs");
    context.workbook.settings.add(settingKey("small"), JSON.stringify(record("before")));
    await context.sync();
  });
  await grid.calculated();
  return excel;
}

const formula = (text: string): PlanCell => ({ formula: text });

/** Cells one below the other, or beside each other. */
export const writing = (sheet: string, row: number, column: number, lines: PlanCell[][], header = false): ChangeStep => ({
  kind: "write",
  sheet,
  cells: lines.flatMap((line, i) => line.map((after, j) => ({ row: row + i, column: column + j, after, header }))),
});

const bare: Dress = { sheet: "分数", formats: [], validations: [], conditions: [], widths: [] };

export const sheetPlan = (name: string, more: Partial<SheetPlan> = {}): SheetPlan => ({
  name,
  key: name,
  columns: [],
  headerRow: 0,
  inputCells: 1,
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        ["指标", "权重", "折算"],
        ["专项一", 0.4, formula("=B2*100")],
        ["专项二", 0.6, formula("=B3*100")],
      ],
    },
    { row: 5, column: 0, cells: [[formula("=SEQUENCE(3)")]] },
  ],
  tables: [{ name: `${name}表`, area: { row: 0, column: 0, rows: 3, columns: 3 }, filter: true }],
  formats: [{ area: { row: 0, column: 0, rows: 1, columns: 3 }, role: "header" }],
  spills: [{ row: 5, column: 0, rows: 10, columns: 1 }],
  validations: [],
  conditions: [],
  widths: [10, 10, 10],
  heights: [],
  freeze: { rows: 1, columns: 0 },
  print: { orientation: "portrait", paper: "a4", titleRows: { first: 1, last: 1 } },
  ...more,
});

/** Two sheets with names and a record. */
export const smallInsertion = (): InsertionPlan => ({
  sheets: [sheetPlan("专项"), sheetPlan("汇总", { tables: [] })],
  names: [
    { name: "专项权重", formula: "=专项!$B$2" },
    { name: "列权重", formula: "=专项!$B$1", hidden: true },
  ],
  record: { ...record("inserted"), id: "special", sheets: ["专项", "汇总"] },
  open: { sheet: "汇总", row: 1, column: 1 },
});

export const planOf = (steps: ChangeStep[], open = { sheet: "分数", row: 3, column: 3 }): ChangePlan => ({
  lines: [{ code: "formulasChanged", sheet: "分数", cells: 1 }],
  steps,
  open,
});

/**
 * 廉政 comes and 业务 goes, 乙局 goes and 戊局 and 己局 come, 名单 gets a column more, and everything else that a change can do; in the
 * order in which changes are planned.
 */
export const allSteps: ChangeStep[] = [
  { kind: "insertColumns", sheet: "分数", at: 3, count: 1 },
  { kind: "deleteColumns", sheet: "分数", at: 4, count: 1, dress: bare },
  { kind: "insertColumns", sheet: "分数", at: 8, count: 1 },
  writing("分数", 2, 8, [["备注"]], true),
  { kind: "resizeTable", table: "名单", area: { row: 2, column: 6, rows: 3, columns: 3 } },
  { kind: "renameSheet", from: "旧表", to: "旧表（停用）" },
  { kind: "deleteRows", table: "成绩", rows: [1] },
  {
    kind: "addRows",
    table: "成绩",
    rows: [
      ["戊局", 84, null, null],
      ["己局", 85, null, null],
    ],
  },
  writing("分数", 2, 3, [["廉政"]], true),
  writing("分数", 3, 3, [[70], [71], [72], [73], [74]]),
  writing("参数", 1, 1, [[91]]),
  writing("参数", 3, 0, [["及格线", 60]]),
  { kind: "addTable", sheet: "参数", table: { name: "参数表", area: { row: 0, column: 0, rows: 4, columns: 2 }, filter: false } },
  {
    kind: "addNames",
    names: [{ name: "满分", formula: "=参数!$B$3" }],
  },
  {
    kind: "addSheets",
    plan: {
      sheets: [sheetPlan("专项")],
      names: [{ name: "专项权重", formula: "=专项!$B$2" }],
      record: null,
      open: { sheet: "专项", row: 0, column: 0 },
    },
  },
  writing(
    "分数",
    3,
    4,
    [4, 5, 6, 7, 8].map((row) => [formula(`=C${row}+D${row}`)]),
  ),
  {
    kind: "dress",
    dress: {
      ...bare,
      formats: [{ area: { row: 3, column: 3, rows: 5, columns: 1 }, role: "input", numberFormat: "0.00" }],
      validations: [
        {
          area: { row: 3, column: 3, rows: 5, columns: 1 },
          rule: { kind: "decimal", least: 0, most: 100 },
          promptTitle: "廉政",
          prompt: "0 到 100",
          severity: "stop",
        },
      ],
      widths: [{ column: 3, characters: 12 }],
    },
    before: null,
  },
  { kind: "removeNames", names: ["列业务"] },
  { kind: "addNames", names: [{ name: "列廉政", formula: "=分数!$D$3", hidden: true }] },
  { kind: "record", record: record("after") },
];
