/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { templates, type Scheme } from "../../src/schemes";
import { differenceOf, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import { columnLetters } from "../../src/sheet/address";
import type { Snapshot } from "../../src/sheet/snapshot";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion, Restructuring, Watch, WorkbookProblem } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { openExcel, type OpenExcel } from "../support/officeInJsdom";
import { writes } from "../support/writes";

const about = { when: "2026-11-26", reason: "测试" };

function watched(): Watch & { cancel(): void } {
  const controller = new AbortController();
  return { progress: () => undefined, signal: controller.signal, cancel: () => controller.abort() };
}

let excel: OpenExcel;
let insertion: Insertion;

/** Small enough to be broken again and again: indicators with weights, a checklist and rounds. */
beforeEach(async () => {
  excel = await openExcel();
  const laizhou = templates.find(({ id }) => id === "laizhou")!;
  insertion = await writes.insert((taken) => laizhou.plan({ year: 2026, units: 6, groups: 2 }, taken), watched());
});

async function everything() {
  const { sheets, tables, names, anchors, schemes } = await takeSnapshot(watched());
  const byName = (of: { name: string }[]) => [...of].sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    sheets: sheets.map(({ name, formulas, row, column }) => ({ name, row, column, formulas })),
    tables: byName(tables),
    names: byName([...names, ...anchors]),
    schemes,
    settings: await excel.Excel.run(async (context) => {
      context.workbook.settings.load("items/key");
      await context.sync();
      return context.workbook.settings.items.map(({ key }) => key);
    }),
    position: excel.grid.sheets().map(({ id, name }) => [id, name]),
  };
}

/** An indicator comes and another goes with its scores, a unit goes with its rows, a part comes, a parameter changes. */
function wanted(scheme: Scheme): Wanted {
  const table = scheme.tables.find(({ name }) => name === "登记管理指标")!;
  const rows = [...table.rows.slice(0, -1), ["新指标", ...table.rows[0]!.slice(1)]];
  return {
    ...unchanged({ ...scheme, tables: scheme.tables.map((one) => (one === table ? { ...one, rows } : one)) }),
    members: [{ track: scheme.tracks[0]!.word, added: [{ name: "新来的单位", group: null }], removed: ["单位02"], renamed: [] }],
  };
}

const planner = (snapshot: Snapshot) => differenceOf(snapshot, insertion.plan.record!.id, wanted(standingSchemes(snapshot)[0]!.scheme), about);
const change = (watch: Watch = watched()): Promise<Restructuring> => writes.restructure(planner, watch);

async function fill(): Promise<void> {
  const snapshot = await takeSnapshot(watched());
  for (const name of ["登记管理表", "机构编制表"]) {
    const table = snapshot.tables.find((one) => one.name === name)!;
    const sheet = excel.grid.id(table.sheet);
    const cells = Array.from({ length: table.rows - 1 }, (_, row) => Array.from({ length: table.columns - 1 }, (__, column) => row + column / 10));
    excel.grid.write({ sheet, row: table.row + 1, column: table.column + 1, rows: table.rows - 1, columns: table.columns - 1 }, cells);
  }
}

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error("should have failed");
    },
    (problem: WorkbookProblem) => problem,
  );

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
  const archive = (await takeSnapshot(watched())).tables.find(({ name }) => name === "存档表")!;
  const cells = (await takeSnapshot(watched())).sheets.find(({ name }) => name === archive.sheet)!.values.flat();
  expect(cells).toEqual(expect.arrayContaining(["单位02", 1 + (gone - 2) / 10, 5 + (gone - 1) / 10]));
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
  const cells = after.sheets.find(({ name }) => name === table.sheet)!.values.flat();
  expect(cells).toEqual(expect.arrayContaining(["经办人", "张三", "新指标"]));
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
  expect(await problemOf(change())).toMatchObject({ code: "sheetProtected", untouched: true, detail: { sheet } });
  expect(await everything()).toEqual(before);
});

test.each([
  ["before anything is done", undefined],
  ["after 3 of its actions", { afterActions: 3 }],
  ["after 25 of its actions", { afterActions: 25 }],
  ["after 120 of its actions", { afterActions: 120 }],
  ["with its answer lost", { lost: true }],
] as const)("a failure of each request in turn, %s, leaves the workbook as it was", async (_, failure) => {
  await fill();
  const before = await everything();
  excel.host.resetStats();
  const done = await change();
  const requests = excel.host.stats().syncs;
  await excelWorkbook.undo(done, null, watched());
  expect(await everything()).toEqual(before);
  for (let n = 1; n <= requests; n++) {
    excel.host.failRequest(n, failure);
    const outcome = await change().then((made) => ({ made }), (problem: WorkbookProblem) => ({ problem }));
    if ("made" in outcome) await excelWorkbook.undo(outcome.made, null, watched());
    else expect([n, outcome.problem]).toMatchObject([n, { code: "hostFailed", untouched: true }]);
    expect([n, await everything()]).toEqual([n, before]);
  }
}, 120_000);

test("a cancel at each step leaves the workbook as it was", async () => {
  await fill();
  const before = await everything();
  for (let stage = 0; stage < 6; stage++) {
    const watch = watched();
    let steps = 0;
    const outcome = await change({ ...watch, progress: () => void (steps++ === stage * 20 && watch.cancel()) }).then((made) => ({ made }), (problem: WorkbookProblem) => ({ problem }));
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
    return differenceOf(snapshot, insertion.plan.record!.id, { ...wantedNow, members: [{ track: scheme.tracks[0]!.word, added: [{ name: "007", group: null }], removed: ["单位02"], renamed: [] }] }, about);
  };
  await writes.restructure(named, watched());
  const { scheme } = standingSchemes(await takeSnapshot(watched()))[0]!;
  expect(scheme.tables.find(({ name }) => name === "登记管理指标")!.rows.at(-1)![0]).toBe("1-2");
  expect(scheme.content["登记管理表"]!.at(-1)![0]).toBe("007");
});
