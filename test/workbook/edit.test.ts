/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { CellChange } from "../../src/book/cellChange";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Edit, Progress, WorkbookProblem } from "../../src/workbook/port";
import { meanwhile } from "../support/secondPerson";
import { writes } from "../support/writes";
import { problemOf, watched } from "../support/watching";

const change = (row: number, column: number, before: CellChange["before"], after: CellChange["after"], sheet = "评分"): CellChange => ({
  sheet,
  row,
  column,
  before,
  after,
});

/** The three kinds: a text that should be a number, a constant that should be a formula, a formula that should be another. */
const fix: CellChange[] = [
  change(1, 1, "85", 85),
  change(2, 1, 90, "=B2+5"),
  change(3, 1, "=SUM(B2:B3)", "=SUM(B2:B4)"),
  change(1, 2, " 科技局 ", "科技局"),
  change(0, 0, "汇总", "", "结果"),
];

let excel: OpenExcel;
const at = (sheet: string, row: number, column: number) => ({ sheet: excel.grid.id(sheet), row, column, rows: 1, columns: 1 });
const put = (sheet: string, row: number, column: number, entry: string | number) => excel.grid.type(at(sheet, row, column), [[entry]]);
const cells = () =>
  excel.grid.sheets().map(({ id, name }) => {
    const area = excel.grid.usedArea(id, false);
    return {
      name,
      area,
      cells: area && excel.grid.read(area),
      formats: area && excel.grid.readFormat(area).map((line) => line.map((one) => one.numberFormat)),
    };
  });
const contents = (changes: CellChange[]) =>
  changes.map(({ sheet, row, column }) => {
    const cell = excel.grid.read(at(sheet, row, column))[0]![0]!;
    return cell.formula || (cell.value ?? "");
  });
async function protect(sheet: string): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
}

beforeEach(async () => {
  excel = await openExcel();
  excel.grid.addSheet("评分");
  excel.grid.addSheet("结果");
  excel.grid.format(at("评分", 1, 1), { numberFormat: "@" });
  for (const { sheet, row, column, before } of fix) put(sheet, row, column, before as string | number);
  put("评分", 9, 0, "别的");
});

test("writes formulas as formulas and constants as values, in three syncs, and undo in three more leaves no trace", async () => {
  const before = cells();
  const [active, selection] = [excel.grid.activeSheet(), excel.grid.selection()];
  const steps: Progress[] = [];
  excel.host.resetStats();
  const edit = await writes.edit(
    fix,
    watched((step) => steps.push(step)),
  );
  expect(excel.host.stats().syncs).toBeLessThanOrEqual(3);
  expect(contents(fix)).toEqual([85, "=B2+5", "=SUM(B2:B4)", "科技局", ""]);
  // A number in a cell formatted as text would be text again.
  expect(excel.grid.readFormat(at("评分", 1, 1))[0]![0]!.numberFormat).toBe("General");
  expect(steps.map(({ stage }) => stage)).toEqual(["comparing", "changing", "verifying"]);

  excel.host.resetStats();
  expect(await excelWorkbook.undo(edit, null, watched())).toMatchObject({ kept: 0 });
  expect(excel.host.stats().syncs).toBeLessThanOrEqual(3);
  expect(cells()).toEqual(before);
  expect([excel.grid.activeSheet(), excel.grid.selection()]).toEqual([active, selection]);
});

test("a text that Excel would read as a number or a date stays text", async () => {
  const texts = [change(5, 0, "", "001"), change(6, 0, "", "1-2"), change(7, 0, "", "85%")];
  const edit = await writes.edit(texts, watched());
  expect(contents(texts)).toEqual(["001", "1-2", "85%"]);
  await excelWorkbook.undo(edit, null, watched());
  expect(contents(texts)).toEqual(["", "", ""]);
});

test("many cells take as many syncs as few, neighbours in one range and scattered ones too", async () => {
  const column = Array.from({ length: 1_500 }, (_, row) => change(row, 5, "", row + 0.5));
  const scattered = Array.from({ length: 500 }, (_, i) => change(i * 3, 7 + (i % 2), "", i));
  excel.host.resetStats();
  const edit = await writes.edit([...column, ...scattered], watched());
  await excelWorkbook.undo(edit, null, watched());
  const stats = excel.host.stats();
  expect(stats.syncs).toBeLessThanOrEqual(6);
  expect(Math.max(stats.largestRequest, stats.largestResponse)).toBeLessThan(5_000_000);
  expect(contents([column[700]!, scattered[499]!])).toEqual(["", ""]);
});

describe("refuses, with nothing changed,", () => {
  test("where a cell no longer holds what the fix was made for, and names it", async () => {
    put("评分", 2, 1, 91);
    const before = cells();
    const problem = await problemOf(writes.edit(fix, watched()));
    expect(problem).toMatchObject({ code: "changedMeanwhile", untouched: true, params: { names: ["评分!B3"] } });
    expect(cells()).toEqual(before);
  });

  test("where a number became a text that looks like it", async () => {
    excel.grid.format(at("评分", 2, 1), { numberFormat: "@" });
    put("评分", 2, 1, "90");
    expect((await problemOf(writes.edit(fix, watched()))).code).toBe("changedMeanwhile");
  });

  test("a protected sheet, and names it", async () => {
    await protect("结果");
    const before = cells();
    const problem = await problemOf(writes.edit(fix, watched()));
    expect(problem).toMatchObject({ code: "sheetProtected", untouched: true, params: { sheet: "结果" } });
    expect(cells()).toEqual(before);
  });

  test("a sheet that is gone", async () => {
    excel.grid.deleteSheet(excel.grid.id("结果"));
    const problem = await problemOf(writes.edit(fix, watched()));
    expect(problem).toMatchObject({ code: "sheetMissing", untouched: true, params: { sheet: "结果" } });
  });

  test("while a cell is being edited", async () => {
    excel.host.setEditing(true);
    const problem = await problemOf(writes.edit(fix, watched()));
    excel.host.setEditing(false);
    expect(problem).toMatchObject({ code: "cellEditing", untouched: true });
  });
});

describe("what somebody types after our look", () => {
  const typedBefore = (request: number, row: number, content: string | number) =>
    meanwhile(excel, request, () => put("评分", row, 1, content));

  test("into a cell of the fix is seen before it is written over, stays, and is told", async () => {
    const before = cells();
    const stop = typedBefore(2, 2, 99);
    const problem = await problemOf(writes.edit(fix, watched()));
    stop();
    expect(problem).toMatchObject({ code: "changedMeanwhile", untouched: true, params: { names: ["评分!B3"] } });
    expect(excel.grid.read(at("评分", 2, 1))[0]![0]!.value).toBe(99);
    put("评分", 2, 1, 90);
    expect(cells()).toEqual(before);
    expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
  });

  test("and between the write and its reading back, is theirs too", async () => {
    const stop = typedBefore(3, 2, 99);
    const problem = await problemOf(writes.edit(fix, watched()));
    stop();
    expect(problem).toMatchObject({ code: "changedMeanwhile", untouched: true, params: { names: ["评分!B3"] } });
    expect(contents(fix)).toEqual(["85", 99, "=SUM(B2:B3)", " 科技局 ", "汇总"]);
  });

  test.each([2, 3])("while it is taken back, before request %i, stays and is counted", async (request) => {
    const edit = await writes.edit(fix, watched());
    const stop = typedBefore(request, 2, 99);
    expect(await excelWorkbook.undo(edit, null, watched())).toMatchObject({ kept: 1 });
    stop();
    expect(contents(fix)).toEqual(["85", 99, "=SUM(B2:B3)", " 科技局 ", "汇总"]);
    expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
  });

  test("twice while it is taken back, is the last of it", async () => {
    const edit = await writes.edit(fix, watched());
    let answered = 0;
    const stop = excel.host.onRequest(() => {
      answered += 1;
      if (answered === 1) put("评分", 2, 1, 98);
      if (answered === 3) put("评分", 2, 1, 99);
    });
    expect(await excelWorkbook.undo(edit, null, watched())).toMatchObject({ kept: 1 });
    stop();
    expect(contents(fix)).toEqual(["85", 99, "=SUM(B2:B3)", " 科技局 ", "汇总"]);
  });
});

describe("undo", () => {
  let edit: Edit;
  beforeEach(async () => {
    edit = await writes.edit(fix, watched());
  });

  test("leaves what was changed since as it is, and says how much", async () => {
    put("评分", 1, 1, 86);
    put("评分", 3, 1, "=B2");
    const kept = contents([fix[0]!]);
    expect(await excelWorkbook.undo(edit, null, watched())).toMatchObject({ kept: 2 });
    const changed = [
      [1, 1],
      [3, 1],
    ];
    const others = fix.filter(({ sheet, row, column }) => !(sheet === "评分" && changed.some(([r, c]) => r === row && c === column)));
    expect(others.length).toBeGreaterThan(0);
    expect(contents(others)).toEqual(others.map((one) => one.before));
    expect(kept).toEqual([86]);
    expect(contents([fix[0]!])).toEqual([86]);
  });

  test("finds a renamed sheet and passes over a deleted one", async () => {
    excel.grid.updateSheet(excel.grid.id("评分"), { name: "我的评分" });
    excel.grid.deleteSheet(excel.grid.id("结果"));
    expect(await excelWorkbook.undo(edit, null, watched())).toMatchObject({ kept: 0 });
    expect(excel.grid.read(at("我的评分", 1, 1))[0]![0]!.value).toBe("85");
  });

  test("refuses a sheet that was protected since, and names it", async () => {
    await protect("评分");
    const problem = await problemOf(excelWorkbook.undo(edit, null, watched()));
    expect(problem).toMatchObject({ code: "sheetProtected", untouched: true, params: { sheet: "评分" } });
  });

  test("can be done again", async () => {
    await excelWorkbook.undo(edit, null, watched());
    await writes.edit(edit.changes, watched());
    expect(contents(fix)).toEqual([85, "=B2+5", "=SUM(B2:B4)", "科技局", ""]);
  });
});

describe("a failure half-way", () => {
  const kinds = [
    ["before anything is done", undefined],
    ["after some of its actions", { afterActions: 9 }],
    ["with its answer lost", { lost: true }],
  ] as const;

  test.each(kinds)("of each request in turn, %s, leaves the workbook as it was", async (_, failure) => {
    const before = cells();
    for (let n = 1; n <= 3; n++) {
      excel.host.failRequest(n, failure);
      expect(await problemOf(writes.edit(fix, watched()))).toMatchObject({ code: "hostFailed", untouched: true });
      expect([n, cells()]).toEqual([n, before]);
    }
  });

  test.each(kinds)("of each request of an undo, %s, leaves the fix whole or takes it back whole", async (_, failure) => {
    const before = cells();
    for (let n = 1; n <= 3; n++) {
      const edit = await writes.edit(fix, watched());
      const changed = cells();
      excel.host.failRequest(n, failure);
      const outcome = await excelWorkbook.undo(edit, null, watched()).catch((problem: WorkbookProblem) => problem);
      if (n === 1) expect([outcome, cells()]).toMatchObject([{ code: "hostFailed", untouched: true }, changed]);
      else expect([n, outcome, cells()]).toMatchObject([n, { kept: 0 }, before]);
      if (n === 1) await excelWorkbook.undo(edit, null, watched());
      expect([n, cells(), await excelWorkbook.history()]).toEqual([n, before, { standing: [], interrupted: [] }]);
    }
  });

  test("that cannot be taken back says which cells to look at", async () => {
    excel.host.failRequest(2, { lost: true });
    for (let n = 3; n < 9; n++) excel.host.failRequest(n);
    const problem = await problemOf(writes.edit(fix, watched()));
    expect(problem).toMatchObject({ code: "cellsNotRestored", untouched: false });
    expect(problem.params.names).toContain("评分!B2");
  });

  test("a cancel at any stage leaves the workbook as it was", async () => {
    const before = cells();
    for (const stage of ["comparing", "changing", "verifying"] as const) {
      const watch = watched((step) => {
        if (step.stage === stage) watch.cancel();
      });
      expect(await problemOf(writes.edit(fix, watch))).toMatchObject({ code: "cancelled", untouched: true });
      expect([stage, cells()]).toEqual([stage, before]);
    }
  });
});
