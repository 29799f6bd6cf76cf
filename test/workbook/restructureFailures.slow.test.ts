/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { differenceOf, standingSchemes, unchanged } from "../../src/standing";
import { columnLetters } from "../../src/sheet/address";
import type { Snapshot } from "../../src/book/snapshot";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion, Restructuring, Watch, WorkbookProblem } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { about, changeOf, everything as contentsIn, planLaizhou } from "../support/laizhouChange";
import { writes } from "../support/writes";
import { problemOf, watched } from "../support/watching";

let excel: OpenExcel;
let insertion: Insertion;

/** Small enough to be broken again and again: indicators with weights, a checklist and rounds. */
beforeEach(async () => {
  excel = await openExcel();
  insertion = await writes.insert(planLaizhou, watched());
});

/** Sheets keep their ids. */
const everything = async () => ({ ...(await contentsIn(excel)), position: excel.grid.sheets().map(({ id, name }) => [id, name]) });
const change = (watch: Watch = watched()): Promise<Restructuring> => writes.restructure(changeOf(insertion), watch);

async function fill(): Promise<void> {
  const snapshot = await takeSnapshot(watched());
  for (const name of ["登记管理表", "机构编制表"]) {
    const table = snapshot.tables.find((one) => one.name === name)!;
    const sheet = excel.grid.id(table.sheet);
    const cells = Array.from({ length: table.rows - 1 }, (_, row) =>
      Array.from({ length: table.columns - 1 }, (__, column) => row + column / 10),
    );
    excel.grid.write({ sheet, row: table.row + 1, column: table.column + 1, rows: table.rows - 1, columns: table.columns - 1 }, cells);
  }
}

/** Rows of the archive. */
async function archived(): Promise<unknown[][]> {
  const { sheets, tables } = await takeSnapshot(watched());
  const table = tables.find(({ name }) => name === "存档表")!;
  const sheet = sheets.find(({ name }) => name === table.sheet)!;
  return sheet.values.slice(table.row + 1 - sheet.row).map((line) => line.slice(table.column - sheet.column));
}

test("every other entry stays, and what goes is in the archive", async () => {
  await fill();
  const before = await takeSnapshot(watched());
  const standing = standingSchemes(before)[0]!;
  await change();
  const after = standingSchemes(await takeSnapshot(watched()))[0]!;
  const table = Object.keys(standing.scheme.content).find((name) => name === "登记管理表")!;
  const gone = standing.scheme.tables.find(({ name }) => name === "登记管理指标")!.rows.length;
  for (const [name, ...scores] of standing.scheme.content[table]!) {
    const now = after.scheme.content[table]!.find(([unit]) => unit === name);
    if (name === "单位02") expect(now).toBeUndefined();
    // The last indicator went, and a new one without scores stands in its place.
    else expect(now).toEqual([name, ...scores.slice(0, gone - 1), null]);
  }
  const named = (items: string) => standing.scheme.tables.find(({ name }) => name === items)!.rows.map(([word]) => String(word));
  const gone02 = (sheet: string, entries: [header: string, value: unknown][]) =>
    entries.map(([header, value]) => [about.when, sheet, "单位02", header, value, about.reason]);
  const scored = (items: string): [string, number][] => named(items).map((name, column) => [name, 1 + column / 10]);
  expect(await archived()).toEqual([
    ...gone02("单位", [
      ["单位", "单位02"],
      ["组别", "一组"],
    ]),
    ...gone02("历年等次", [["单位", "单位02"]]),
    ...gone02("登记管理", [["单位", "单位02"], ...scored("登记管理指标")]),
    ...gone02("机构编制", [["单位", "单位02"], ...scored("机构编制指标")]),
    ...gone02("社会评价", [["单位", "单位02"]]),
    ...[0, 2, 3, 4, 5].map((row) => [
      about.when,
      "登记管理",
      `单位0${row + 1}`,
      named("登记管理指标").at(-1)!,
      row + (gone - 1) / 10,
      about.reason,
    ]),
  ]);
});

test("a clerk's column in our table and formulas that point at what goes survive", async () => {
  await fill();
  const snapshot = await takeSnapshot(watched());
  const table = snapshot.tables.find(({ name }) => name === "登记管理表")!;
  const last = table.column + table.columns;
  const own = excel.grid.id(table.sheet);
  await excel.Excel.run(async (context) => {
    const range = `${columnLetters(table.column)}${table.row + 1}:${columnLetters(last)}${table.row + table.rows}`;
    context.workbook.tables.getItem("登记管理表").resize(range);
    await context.sync();
  });
  excel.grid.write({ sheet: own, row: table.row, column: last, rows: 3, columns: 1 }, [["经办人"], ["张三"], ["李四"]]);
  const mine = excel.grid.addSheet("我的表");
  const target = `${columnLetters(last - 1)}${table.row + 2}`;
  excel.grid.write({ sheet: mine, row: 0, column: 0, rows: 1, columns: 1 }, [[`='${table.sheet}'!${target}*2`]]);
  const before = await everything();
  const done = await change();
  const after = await takeSnapshot(watched());
  const found = after.sheets.find(({ name }) => name === table.sheet)!;
  const lines = found.values.slice(table.row - found.row, table.row - found.row + 3).map((line) => line.slice(table.column - found.column));
  expect(lines.map(([unit, ...scores]) => [unit, ...scores.slice(-3)])).toEqual([
    ["单位", "按期办结", "新指标", "经办人"],
    ["单位01", 1.8, "", "张三"],
    ["单位03", 3.8, "", ""],
  ]);
  // What stood in the row that goes has gone with it.
  expect((await archived()).filter(([, , , header]) => header === "经办人")).toEqual([
    [about.when, table.sheet, "单位02", "经办人", "李四", about.reason],
  ]);
  expect(after.sheets.find(({ name }) => name === "我的表")!.formulas).toEqual([["=#REF!*2"]]);
  await excelWorkbook.undo(done, null, watched());
  expect(await everything()).toEqual(before);
});

test("a scheme is found again after sheets were renamed and columns put in between", async () => {
  await fill();
  const table = (await takeSnapshot(watched())).tables.find(({ name }) => name === "登记管理表")!;
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(table.sheet);
    sheet.name = "登记（改名）";
    sheet.getRange("A:A").insert("Right");
    await context.sync();
  });
  const standing = standingSchemes(await takeSnapshot(watched()))[0]!;
  expect(standing.places.missing).toEqual([]);
  expect(standing.scheme.content["登记管理表"]![0]!.slice(0, 3)).toEqual(["单位01", 0, 0.1]);
  const before = await everything();
  const done = await change();
  const now = standingSchemes(await takeSnapshot(watched()))[0]!;
  expect(now.places.sheets.get("登记管理")?.name ?? [...now.places.sheets.values()].map(({ name }) => name)).toContain("登记（改名）");
  await excelWorkbook.undo(done, null, watched());
  expect(await everything()).toEqual(before);
});

test("a protected sheet refuses the change untouched, by name", async () => {
  const sheet = insertion.plan.sheets.find(({ tables }) => tables.some(({ name }) => name === "登记管理表"))!.name;
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
  const before = await everything();
  expect(await problemOf(change())).toMatchObject({ code: "sheetProtected", untouched: true, params: { sheet } });
  expect(await everything()).toEqual(before);
});

test.each([
  ["before anything is done", undefined],
  ["after 3 of its actions", { afterActions: 3 }],
  ["after 25 of its actions", { afterActions: 25 }],
  ["after 120 of its actions", { afterActions: 120 }],
  ["with its answer lost", { lost: true }],
] as const)(
  "a failure of each request in turn, %s, leaves the workbook as it was",
  async (_, failure) => {
    await fill();
    const before = await everything();
    excel.host.resetStats();
    const done = await change();
    const requests = excel.host.stats().syncs;
    await excelWorkbook.undo(done, null, watched());
    expect(await everything()).toEqual(before);
    for (let n = 1; n <= requests; n++) {
      excel.host.failRequest(n, failure);
      const outcome = await change().then(
        (made) => ({ made }),
        (problem: WorkbookProblem) => ({ problem }),
      );
      if ("made" in outcome) await excelWorkbook.undo(outcome.made, null, watched());
      else expect([n, outcome.problem]).toMatchObject([n, { code: "hostFailed", untouched: true }]);
      expect([n, await everything()]).toEqual([n, before]);
    }
  },
  120_000,
);

test("a cancel at each step leaves the workbook as it was", async () => {
  await fill();
  const before = await everything();
  for (let stage = 0; stage < 6; stage++) {
    const watch = watched();
    let steps = 0;
    const outcome = await change({ ...watch, progress: () => void (steps++ === stage * 20 && watch.cancel()) }).then(
      (made) => ({ made }),
      (problem: WorkbookProblem) => ({ problem }),
    );
    if ("made" in outcome) await excelWorkbook.undo(outcome.made, null, watched());
    else expect(outcome.problem).toMatchObject({ code: "cancelled", untouched: true });
    expect([stage, await everything()]).toEqual([stage, before]);
  }
}, 60_000);

test("a change that moves no cell is made and taken back as well", async () => {
  const before = await everything();
  const names = [{ name: "_baton.test.0", formula: "=方案参数!$A$1", hidden: true }];
  const plan = { lines: [], steps: [{ kind: "addNames" as const, names }], open: { sheet: "方案参数", row: 0, column: 0 } };
  const done = await writes.restructure(() => plan, watched());
  expect((await everything()).names).toContainEqual({ name: "_baton.test.0", formula: "=方案参数!$A$1" });
  await excelWorkbook.undo(done, null, watched());
  expect(await everything()).toEqual(before);
});

test("names that Excel would read as a date or a number stay what they are", async () => {
  await fill();
  const named = (snapshot: Snapshot) => {
    const { scheme } = standingSchemes(snapshot)[0]!;
    const table = scheme.tables.find(({ name }) => name === "登记管理指标")!;
    const rows = [...table.rows.slice(0, -1), ["1-2", ...table.rows[0]!.slice(1)]];
    const wantedNow = { ...unchanged({ ...scheme, tables: scheme.tables.map((one) => (one === table ? { ...one, rows } : one)) }) };
    return differenceOf(
      snapshot,
      insertion.plan.record!.id,
      {
        ...wantedNow,
        members: [{ track: scheme.tracks[0]!.word, added: [{ name: "007", group: null }], removed: ["单位02"], renamed: [] }],
      },
      about,
    );
  };
  await writes.restructure(named, watched());
  const { scheme } = standingSchemes(await takeSnapshot(watched()))[0]!;
  expect(scheme.tables.find(({ name }) => name === "登记管理指标")!.rows.at(-1)![0]).toBe("1-2");
  expect(scheme.content["登记管理表"]!.at(-1)![0]).toBe("007");
});
