/**
 * Changes of a scheme where Excel is unkind: filters, rows that stay without a word, formulas of spilled cells, Excel's own undo.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { spilledFormulas, type SpilledFormulas } from "excel-stand-in/testing/spilledFormulas";
import { excelThat, kindAgain } from "excel-stand-in/testing/unkindBatch";
import type { Snapshot } from "../../src/book/snapshot";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion, Restructuring } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { everyOf, testInFull } from "../support/everyOf";
import { changeOf, everything as contentsIn, planLaizhou } from "../support/laizhouChange";
import { laterEntries } from "../support/laterEntries";
import { writes } from "../support/writes";
import { problemOf, watched } from "../support/watching";

jest.mock("excel-stand-in/host/batch/interpreter", () => jest.requireActual<object>("excel-stand-in/testing/unkindBatch"));
jest.mock("excel-stand-in/host/objects/rangeCells", () => jest.requireActual<object>("excel-stand-in/testing/spilledFormulas"));
jest.setTimeout(120_000);

let excel: OpenExcel;
let insertion: Insertion;
beforeEach(async () => {
  kindAgain();
  spilledFormulas.are = "value";
  excel = await openExcel();
  insertion = await writes.insert(planLaizhou, watched());
});
afterEach(kindAgain);

async function everything() {
  const mode = spilledFormulas.are;
  spilledFormulas.are = "value";
  const found = await contentsIn(excel);
  spilledFormulas.are = mode;
  return found;
}

const change = (): Promise<Restructuring> => writes.restructure(changeOf(insertion), watched());
const tableOf = (snapshot: Snapshot, name: string) => snapshot.tables.find((one) => one.name === name)!;

async function filter(table: string, on: boolean): Promise<void> {
  await excel.Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    if (on) found.autoFilter.apply(found.getRange(), 0, { filterOn: "Values", values: ["单位01"] });
    else found.autoFilter.clearCriteria();
    await context.sync();
  });
}

describe("filters", () => {
  test("of a table refuse a change untouched, by its name, and cost no sync", async () => {
    await filter("登记管理表", true);
    const before = await everything();
    expect(await problemOf(change())).toMatchObject({ code: "filtered", untouched: true, params: { names: ["登记管理表"] } });
    expect(await everything()).toEqual(before);
    await filter("登记管理表", false);
    await expect(change()).resolves.toMatchObject({ untaken: [] });
  });

  test("of a sheet's own list as well", async () => {
    const { sheet } = tableOf(await takeSnapshot(watched()), "登记管理表");
    await excel.Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem(sheet);
      found.autoFilter.apply("A1:B3", 0, { filterOn: "Values", values: ["x"] });
      await context.sync();
    });
    expect(await problemOf(change())).toMatchObject({ code: "filtered", params: { names: [sheet] } });
  });

  testInFull("refuse an undo untouched; without them it goes", async () => {
    const before = await everything();
    const done = await change();
    const after = await everything();
    await filter("登记管理表", true);
    expect(await problemOf(excelWorkbook.undo(done, null, watched()))).toMatchObject({ code: "filtered", untouched: true });
    expect(await everything()).toEqual(after);
    await filter("登记管理表", false);
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ kept: 0 });
    expect(await everything()).toEqual(before);
  });
});

const rowsRefused: [what: string, way: RegExp][] = [
  ["deleted", /Rows\/GetItemAt\/Delete$/],
  ["added", /Rows\/Add$/],
];
test.each(everyOf(rowsRefused, rowsRefused.slice(1)))(
  "rows that are not %s, without a word, are a failure that puts everything back",
  async (_, one) => {
    const before = await everything();
    let seen = 0;
    excelThat.swallows = ({ way }) => one.test(way) && (seen += 1) === 1;
    const problem = await problemOf(change());
    expect(problem).toMatchObject({ code: "rowsRefused", untouched: true });
    expect(await everything()).toEqual(before);
  },
);

describe.each(everyOf<SpilledFormulas>(["value", "anchor", "empty"], ["anchor"]))("formulas of spilled cells given as %s", (mode) => {
  /** A clerk's own sheet: one result spills down and points at what goes, one spills over six cells. */
  async function clerkSheet(): Promise<void> {
    const table = tableOf(await takeSnapshot(watched()), "登记管理表");
    const sheet = excel.grid.addSheet("我的表");
    const put = (row: number, column: number, content: string) =>
      excel.grid.write({ sheet, row, column, rows: 1, columns: 1 }, [[content]]);
    put(0, 0, "单位");
    put(1, 0, `=SORT('${table.sheet}'!$A$${table.row + 2}:$A$${table.row + 4})`);
    excel.grid.spill(sheet, 1, 0, [["甲"], ["乙"], ["丙"]]);
    put(1, 3, "=SEQUENCE(2,3)");
    excel.grid.spill(sheet, 1, 3, [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    put(8, 0, "合计");
    spilledFormulas.are = mode;
  }

  test("the snapshot knows what spills and reads the cells as values, for one sync more", async () => {
    excel.host.resetStats();
    await takeSnapshot(watched());
    const { syncs } = excel.host.stats();
    await clerkSheet();
    excel.host.resetStats();
    const { sheets } = await takeSnapshot(watched());
    expect(excel.host.stats().syncs).toBeLessThanOrEqual(syncs + (mode === "anchor" ? 2 : 1));
    expect(excel.host.stats().syncs).toBeLessThanOrEqual(mode === "anchor" ? 5 : 4);
    const mine = sheets.find(({ name }) => name === "我的表")!;
    expect(mine.spills).toEqual([
      { row: 1, column: 0, rows: 3, columns: 1 },
      { row: 1, column: 3, rows: 2, columns: 3 },
    ]);
    expect(mine.formulas.slice(1, 4)).toEqual([
      [expect.stringContaining("=SORT("), "", "", "=SEQUENCE(2,3)", 2, 3],
      ["乙", "", "", 4, 5, 6],
      ["丙", "", "", "", "", ""],
    ]);
    expect(mine.formulasR1C1[2]).toEqual(["乙", "", "", 4, 5, 6]);
  });

  test("a change and its undo leave spilled cells to their formula", async () => {
    await clerkSheet();
    const before = await everything();
    const done = await change();
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ kept: 0 });
    const after = await everything();
    const others = (all: typeof before) => ({ ...all, sheets: all.sheets.filter(({ name }) => name !== "我的表") });
    expect(others(after)).toEqual(others(before));
    const mine = after.sheets.find(({ name }) => name === "我的表")!;
    const was = before.sheets.find(({ name }) => name === "我的表")!;
    expect(mine.formulas[1]).toEqual(was.formulas[1]);
    // What is spilled again or not is Excel's business: no value and no formula was written in its place.
    const typed = excel.grid
      .read({ sheet: excel.grid.id("我的表"), row: 1, column: 0, rows: 3, columns: 6 })
      .flat()
      .filter((cell) => cell.spilledFrom === undefined && cell.value !== null);
    expect(typed).toHaveLength(2);
  });

  test("what a formula spills is no entry, more of it than planned neither", async () => {
    await clerkSheet();
    const { plan, sheetIds } = insertion;
    const [sheet, area] = plan.sheets.flatMap(({ spills }, i) =>
      spills.filter(({ rows }) => rows > 1).map((spill) => [sheetIds[i]!, spill] as const),
    )[0]!;
    excel.grid.spill(
      sheet,
      area.row,
      area.column,
      Array.from({ length: area.rows + 3 }, (_, i) => Array<number>(area.columns).fill(i)),
    );
    // More than planned, since the list has grown. What refers to our sheets from the clerk's own has no place without them.
    expect(await laterEntries(insertion)).toBe(1);
  });

  test("an edit of a spilled cell is refused untouched, one of its formula is made and undone", async () => {
    await clerkSheet();
    const at = (row: number, column: number, before: string | number, after: string | number) => ({
      sheet: "我的表",
      row,
      column,
      before,
      after,
    });
    const shown =
      mode === "value"
        ? "乙"
        : mode === "empty"
          ? ""
          : (await takeSnapshot(watched())).sheets.find(({ name }) => name === "我的表")!.formulas[1]![0]!;
    const before = await everything();
    expect(await problemOf(writes.edit([at(2, 0, shown as string, "手填")], watched()))).toMatchObject({
      code: "cellSpilled",
      untouched: true,
      params: { names: ["我的表!A3"] },
    });
    expect(await everything()).toEqual(before);
    const done = await writes.edit([at(1, 3, "=SEQUENCE(2,3)", "=SEQUENCE(3,2)")], watched());
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ kept: 0 });
  });
});

describe("Excel's own undo before ours", () => {
  test("of all of a change: our undo finds it as it was and fails at nothing", async () => {
    const before = await everything();
    const done = await change();
    await excelWorkbook.undo(done, null, watched());
    expect(await everything()).toEqual(before);
    // As if Ctrl+Z had done that: nothing may be moved twice.
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ kept: 0 });
    expect(await everything()).toEqual(before);
  });

  test("a name and a sheet that a person made since stay", async () => {
    const done = await change();
    excel.grid.addSheet("后来的表");
    await excel.Excel.run(async (context) => {
      context.workbook.names.add("后来的名称", "=后来的表!$A$1");
      await context.sync();
    });
    await excelWorkbook.undo(done, null, watched());
    const { sheets, names } = await everything();
    expect(sheets.map(({ name }) => name)).toContain("后来的表");
    expect(names.map(({ name }) => name)).toContain("后来的名称");
  });
});
