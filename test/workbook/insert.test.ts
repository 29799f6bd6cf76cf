/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { templates } from "../../src/schemes";
import type { InsertionPlan, Taken, WorkbookPlan } from "../../src/book/plan";
import { Mark } from "../../src/workbook/journal/mark";
import { contentSteps } from "../../src/workbook/contents";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Progress, WorkbookProblem } from "../../src/workbook/port";
import { everyOf } from "../support/everyOf";
import { settingsIn } from "../support/laizhouChange";
import { laterEntries } from "../support/laterEntries";
import { earlierLanzhou } from "../support/earlierLanzhou";
import { writes } from "../support/writes";
import { problemOf, watched } from "../support/watching";

const nothing: Taken = { sheets: [], tables: [], names: [] };
const planFor = (taken: Taken = nothing): WorkbookPlan => earlierLanzhou.plan({ sample: true, year: 2026 }, taken);
/** Insists on its names, whatever is there: what a planner must never do, and the port must refuse. */
const stubborn = () => planFor();

/** Everything an insertion could have left behind. */
function contentsOf({ grid }: OpenExcel) {
  return {
    sheets: grid.sheets().map(({ id, name, position, visible }) => ({ id, name, position, visible })),
    tables: grid.tables(),
    names: grid.names(),
    cells: grid.sheets().map(({ id }) => {
      const area = grid.usedArea(id, false);
      return area && grid.read(area);
    }),
    active: grid.activeSheet(),
  };
}

let excel: OpenExcel;

beforeEach(async () => {
  excel = await openExcel();
  const { grid } = excel;
  const sheet = grid.sheets()[0]!.id;
  grid.write({ sheet, row: 0, column: 0, rows: 2, columns: 2 }, [
    ["原有", 1],
    ["的数", 2],
  ]);
});

test("inserts the whole scheme in at most six syncs and shows where to start", async () => {
  const steps: Progress[] = [];
  excel.host.resetStats();
  const insertion = await writes.insert(
    planFor,
    watched((step) => steps.push(step)),
  );
  const stats = excel.host.stats();
  expect(stats.syncs).toBeLessThanOrEqual(6);
  expect(stats.largestRequest).toBeLessThan(5_000_000);
  expect(excel.grid.sheets().map((s) => s.name)).toEqual(["Sheet1", ...insertion.plan.sheets.map((s) => s.name)]);
  expect(insertion.sheetIds).toEqual(
    excel.grid
      .sheets()
      .slice(1)
      .map((s) => s.id),
  );
  expect(excel.grid.sheets().find((s) => s.id === excel.grid.activeSheet())!.name).toBe("方案参数");
  expect(excel.grid.tables().map((t) => t.name)).toContain("月度成绩表");
  expect(excel.grid.names()).toHaveLength(insertion.plan.names.length);
  expect([...new Set(steps.map((s) => s.stage))]).toEqual(["looking", "writing", "verifying", "dressing"]);
});

const all = templates.map((template) => [template.id, template] as const);

test.each(
  everyOf(
    all,
    all.filter(([id]) => id === "golmud" || id === "civil-servants"),
  ),
)(
  "inserts every template: %s",
  async (_, template) => {
    excel.host.resetStats();
    const { plan } = await writes.insert((taken) => template.plan({ sample: true, year: 2026 }, taken), watched());
    expect(excel.host.stats().syncs).toBeLessThanOrEqual(6);
    expect(excel.grid.sheets()).toHaveLength(1 + plan.sheets.length);
  },
  30_000,
);

test("a sheet of many long texts is written and read back in parts that Excel takes", async () => {
  const [sheet] = planFor().sheets;
  const [rows, text] = [4_000, "很长的说明".repeat(120)];
  const cells = Array.from({ length: rows }, (_, row) => [`${row}号`, text]);
  const long = { ...sheet!, name: "清单", tables: [], validations: [], conditions: [], spills: [], blocks: [{ row: 0, column: 0, cells }] };
  const plan: InsertionPlan = { sheets: [long], names: [], record: null, open: { sheet: "清单", row: 0, column: 0 } };
  excel.host.resetStats();
  const insertion = await writes.insert(() => plan, watched());
  const { largestRequest, largestResponse } = excel.host.stats();
  expect(Math.max(largestRequest, largestResponse)).toBeLessThan(5_000_000);
  const last = { sheet: insertion.sheetIds[0]!, row: rows - 1, column: 0, rows: 1, columns: 2 };
  expect(excel.grid.read(last)[0]!.map(({ value }) => value)).toEqual([`${rows - 1}号`, text]);
});

test("writes formulas, constants, validation and formats where the plan says", async () => {
  const { plan } = await writes.insert(planFor, watched());
  const sheetId = (name: string) => excel.grid.sheets().find((s) => s.name === name)!.id;
  for (const { sheet, address, formula } of plan.record!.formulas) {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const column = [...letters!].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
    const cell = excel.grid.read({ sheet: sheetId(sheet), row: Number(digits) - 1, column, rows: 1, columns: 1 })[0]![0]!;
    expect(cell.formula).toBe(formula);
  }
  const january = { sheet: sheetId("月度成绩"), row: 6, column: 1, rows: 1, columns: 1 };
  expect(excel.grid.readValidation(january)!.rule).toMatchObject({ decimal: { operator: "Between" } });
  expect(excel.grid.readFormat(january)[0]![0]).toMatchObject({ numberFormat: "0.00", fill: "#FFF8E1" });
});

test("undo leaves the workbook exactly as it was, and redo brings everything back", async () => {
  const before = contentsOf(excel);
  const insertion = await writes.insert(planFor, watched());
  // The record, and the list of writes that stand.
  expect(await settingsIn(excel)).toHaveLength(2);
  await excelWorkbook.undo(insertion, null, watched());
  expect(contentsOf(excel)).toEqual(before);
  expect(await settingsIn(excel)).toEqual([]);
  excel.grid.addSheet("汇总");
  const again = await writes.insert(insertion.planner, watched());
  expect(excel.grid.sheets()).toHaveLength(2 + insertion.plan.sheets.length);
  // Redo plans anew: a name may have been taken meanwhile.
  expect(again.plan.sheets.map((s) => s.name)).toContain("汇总 (2)");
});

test("undo finds sheets that were renamed and passes over deleted ones", async () => {
  const before = contentsOf(excel);
  const insertion = await writes.insert(planFor, watched());
  excel.grid.updateSheet(insertion.sheetIds[2]!, { name: "我的单位" });
  excel.grid.deleteSheet(insertion.sheetIds[0]!);
  await excelWorkbook.undo(insertion, null, watched());
  expect(contentsOf(excel).sheets).toEqual(before.sheets);
});

describe("later entries", () => {
  test("are none right after inserting", async () => {
    const insertion = await writes.insert(planFor, watched());
    expect(await laterEntries(insertion)).toBe(0);
  });

  test("are changed and added cells and formulas typed over; what was emptied needs no place", async () => {
    const insertion = await writes.insert(planFor, watched());
    const place = (sheet: string, row: number, column: number) => ({ sheet: excel.grid.id(sheet), row, column, rows: 1, columns: 1 });
    const held = (sheet: string, row: number, column: number) => excel.grid.read(place(sheet, row, column))[0]![0]!;
    const put = (sheet: string, row: number, column: number, value: string | number) =>
      excel.grid.write(place(sheet, row, column), [[value]]);
    expect([held("方案参数", 6, 1).value, held("单位", 6, 4).value, held("单位", 6, 0).value]).toEqual([0, null, "单位02"]);
    expect(held("汇总", 5, 3).formula).toMatch(/^=/);
    put("方案参数", 6, 1, 5);
    put("单位", 6, 4, "备注");
    put("单位", 6, 0, "");
    put("汇总", 5, 3, 90);
    expect(await excelWorkbook.undo(insertion, null, watched())).toMatchObject([
      { sheet: "方案参数", row: 6, column: 1, content: 5 },
      { sheet: "单位", row: 6, column: 4, content: "备注" },
      { sheet: "汇总", row: 5, column: 3, content: 90 },
    ]);
  });
});

describe("refuses", () => {
  test("to overwrite a sheet, a table or a name, and says which", async () => {
    excel.grid.addSheet("汇总");
    const before = contentsOf(excel);
    const problem = await problemOf(writes.insert(stubborn, watched()));
    expect(problem).toMatchObject({ code: "nameTaken", untouched: true, params: { names: ["汇总"] } });
    expect(contentsOf(excel)).toEqual(before);
  });

  test("while a cell is being edited", async () => {
    excel.host.setEditing(true);
    const problem = await problemOf(writes.insert(planFor, watched()));
    excel.host.setEditing(false);
    expect(problem).toMatchObject({ code: "cellEditing", untouched: true });
  });

  test("a workbook whose structure is protected", async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = contentsOf(excel);
    const problem = await problemOf(writes.insert(planFor, watched()));
    expect(problem).toMatchObject({ code: "workbookProtected", untouched: true });
    expect(contentsOf(excel)).toEqual(before);
  });
});

describe("a failure half-way", () => {
  const kinds = [
    ["before anything is done", undefined],
    ["after 40 of its actions", { afterActions: 40 }],
    ["with its answer lost", { lost: true }],
  ] as const;

  test.each(everyOf(kinds, [kinds[1]]))(
    "of each request in turn, %s, leaves the workbook as it was",
    async (_kind, failure) => {
      const before = contentsOf(excel);
      excel.host.resetStats();
      const undone = await writes.insert(planFor, watched());
      const requests = excel.host.stats().syncs;
      await excelWorkbook.undo(undone, null, watched());
      expect(requests).toBeGreaterThanOrEqual(4);
      for (let n = 1; n <= requests; n++) {
        excel.host.failRequest(n, failure);
        const outcome = await writes.insert(planFor, watched()).then(
          (insertion) => ({ insertion }),
          (problem: WorkbookProblem) => ({ problem }),
        );
        if ("insertion" in outcome) {
          // Looks and the release of references take nothing back: then every content is in place.
          expect(n).toBeGreaterThanOrEqual(requests - 1);
          expect(excel.grid.sheets()).toHaveLength(1 + outcome.insertion.plan.sheets.length);
          await excelWorkbook.undo(outcome.insertion, null, watched());
        } else {
          expect(outcome.problem).toMatchObject({ code: "hostFailed", untouched: true });
        }
        expect([n, contentsOf(excel)]).toEqual([n, before]);
        expect(await settingsIn(excel)).toEqual([]);
      }
    },
    120_000,
  );

  test("that cannot be taken back says what is left", async () => {
    // The write of the contents loses its answer, and both tries to tidy up fail as well.
    excel.host.failRequest(2, { lost: true });
    for (let n = 3; n < 12; n++) excel.host.failRequest(n);
    const problem = await problemOf(writes.insert(planFor, watched()));
    expect(problem).toMatchObject({ code: "notRestored", untouched: false });
    expect(problem.params.names).toContain("方案参数");
  });
});

test("a cancel at any stage leaves the workbook as it was", async () => {
  const before = contentsOf(excel);
  for (const stage of ["looking", "writing", "verifying"] as const) {
    const watch = watched((step) => {
      if (step.stage === stage) watch.cancel();
    });
    const problem = await problemOf(writes.insert(planFor, watch));
    expect(problem).toMatchObject({ code: "cancelled", untouched: true });
    expect([stage, contentsOf(excel)]).toEqual([stage, before]);
  }
});

test("the snapshot holds cells, tables, names and the scheme's record", async () => {
  const { plan } = await writes.insert(planFor, watched());
  excel.host.resetStats();
  const snapshot = await excelWorkbook.snapshot(watched());
  expect(excel.host.stats().syncs).toBeLessThanOrEqual(4);
  expect(snapshot.schemes).toEqual([plan.record]);
  expect(snapshot.sheets.map((s) => s.name)).toEqual(["Sheet1", ...plan.sheets.map((s) => s.name)]);
  const months = snapshot.tables.find((t) => t.name === "月度成绩表")!;
  expect(months).toMatchObject({ sheet: "月度成绩", row: 5, column: 0, rows: 36, columns: 13 });
  expect(snapshot.names.map((n) => n.name)).toContain("系数上限");
  const sheet = snapshot.sheets[0]!;
  expect(sheet.values).toEqual([
    ["原有", 1],
    ["的数", 2],
  ]);
  expect(sheet.kinds).toEqual([
    ["String", "Double"],
    ["String", "Double"],
  ]);
});

test("going to a cell activates its sheet; a missing sheet is named", async () => {
  await writes.insert(planFor, watched());
  await excelWorkbook.goTo({ sheet: "月度成绩", address: "C9" });
  expect(await excelWorkbook.activeSheet()).toBe("月度成绩");
  expect(excel.grid.selection()).toMatchObject({ row: 8, column: 2 });
  const problem = await problemOf(excelWorkbook.goTo({ sheet: "没有", address: "A1" }));
  expect(problem).toMatchObject({ code: "sheetMissing", params: { sheet: "没有" } });
});

test("hears of edits until it is told to stop", async () => {
  const heard: string[] = [];
  const stop = await excelWorkbook.onChange((sheetId) => heard.push(sheetId));
  const sheet = excel.grid.sheets()[0]!.id;
  const type = async () => {
    excel.grid.write({ sheet, row: 5, column: 5, rows: 1, columns: 1 }, [[1]], "person");
    await excel.host.idle();
  };
  await type();
  expect(heard).toEqual([sheet]);
  stop();
  await excel.host.idle();
  await type();
  expect(heard).toHaveLength(1);
});

test("every template's contents are written as planned, rows without any included", async () => {
  for (const { id, plan } of templates) {
    const opened = await openExcel();
    const planned = plan({ sample: true, year: 2026 }, nothing);
    const steps = contentSteps(planned, new Mark());
    await opened.Excel.run(async (context) => {
      for (const step of steps) step.queue(context);
      await context.sync();
    });
    expect([id, opened.grid.tables().length]).toEqual([id, planned.sheets.flatMap(({ tables }) => tables).length]);
  }
}, 60_000);
