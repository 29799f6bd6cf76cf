/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 *
 * What the checks page keeps in the workbook and shows in it: ignored findings, highlights, and reading again what changed.
 */
import type { RequestFailure } from "excel-stand-in/host";
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { Finding } from "../../src/checks";
import { locales, wordsOf } from "../../src/i18n";
import type { Ignored } from "../../src/book/ignored";
import { findingsPlan } from "../../src/taskpane/pages/checks/findingsPlan";
import { partIgnored } from "../../src/taskpane/pages/checks/sortFindings";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Highlight, Watch } from "../../src/workbook/port";
import { testInFull } from "../support/everyOf";
import { laterEntries } from "../support/laterEntries";
import { writes } from "../support/writes";

const watch = (): Watch => ({ progress: () => undefined, signal: new AbortController().signal });
const ignored = (key: string, more: Partial<Ignored> = {}): Ignored => ({
  key,
  reason: "按会议纪要办",
  who: "张三",
  when: "2026-11-26T01:02:03.000Z",
  ...more,
});

let excel: OpenExcel;
const cell = (sheet: string, row: number, column: number) => ({ sheet: excel.grid.id(sheet), row, column, rows: 1, columns: 1 });
const inExcel = <T>(task: (context: Excel.RequestContext) => Promise<T>) => excel.Excel.run(task);
const protect = (sheet: string) =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });

beforeEach(async () => {
  excel = await openExcel();
  for (const name of ["评分", "结果"]) {
    excel.grid.addSheet(name);
    excel.grid.type({ ...cell(name, 0, 0), rows: 2, columns: 2 }, [
      ["单位", "得分"],
      ["科技局", 90],
    ]);
  }
  await excel.host.idle();
});

describe("ignored findings", () => {
  const setting = (key: string) =>
    inExcel(async (context) => {
      const found = context.workbook.settings.getItemOrNullObject(key);
      found.load("value");
      await context.sync();
      return found.isNullObject ? null : (found.value as unknown);
    });
  const put = (key: string, value: unknown) =>
    inExcel(async (context) => {
      context.workbook.settings.add(key, value);
      await context.sync();
    });

  test("are kept in the workbook, in two syncs, and come with the snapshot", async () => {
    excel.host.resetStats();
    await excelWorkbook.ignore({ add: [ignored("a"), ignored("b")] });
    expect(excel.host.stats().syncs).toBe(2);
    expect(await excelWorkbook.ignore({ remove: ["a"] })).toEqual([ignored("b")]);
    expect((await excelWorkbook.snapshot(watch())).ignored).toEqual([ignored("b")]);
  });

  test("what another session has added meanwhile stays, and a second reason takes the first one's place", async () => {
    await excelWorkbook.ignore({ add: [ignored("a")] });
    await put("baton.ignored", JSON.stringify([ignored("a"), ignored("theirs")]));
    const now = await excelWorkbook.ignore({ add: [ignored("a", { reason: "已报批" })] });
    expect(now).toEqual([ignored("theirs"), ignored("a", { reason: "已报批" })]);
  });

  test("an entry that cannot be read is passed over and kept", async () => {
    await put("baton.ignored", JSON.stringify([{ key: 5 }, "x", ignored("a")]));
    expect((await excelWorkbook.snapshot(watch())).ignored).toEqual([ignored("a")]);
    await excelWorkbook.ignore({ add: [ignored("b")] });
    expect(JSON.parse(String(await setting("baton.ignored")))).toEqual([{ key: 5 }, "x", ignored("a"), ignored("b")]);
  });

  test.each(["{", "5", '{"a":1}'])("a damaged setting, %s, ignores nothing and is kept under another name", async (damaged) => {
    await put("baton.ignored", damaged);
    expect((await excelWorkbook.snapshot(watch())).ignored).toEqual([]);
    await excelWorkbook.ignore({ add: [ignored("a")] });
    expect(await setting("baton.ignored.unreadable.1")).toBe(damaged);
    expect((await excelWorkbook.snapshot(watch())).ignored).toEqual([ignored("a")]);
  });

  describe("where the write gets no answer, what stands is read back and told", () => {
    const inWorkbook = async () => (await excelWorkbook.snapshot(watch())).ignored.map(({ key }) => key);

    test("it is written: done", async () => {
      await excelWorkbook.ignore({ add: [ignored("a")] });
      excel.host.failRequest(2, { lost: true });
      expect(await excelWorkbook.ignore({ add: [ignored("b")], remove: ["a"] })).toEqual([ignored("b")]);
      expect(await inWorkbook()).toEqual(["b"]);
    });

    test("it is not: the workbook is untouched", async () => {
      await excelWorkbook.ignore({ add: [ignored("a")] });
      excel.host.failRequest(2);
      await expect(excelWorkbook.ignore({ add: [ignored("b")] })).rejects.toMatchObject({ code: "hostFailed", untouched: true });
      expect(await inWorkbook()).toEqual(["a"]);
    });

    test("it cannot be read: nobody knows", async () => {
      excel.host.failRequest(2, { lost: true });
      excel.host.failRequest(3);
      await expect(excelWorkbook.ignore({ add: [ignored("b")] })).rejects.toMatchObject({ code: "hostFailed", untouched: false });
      expect(await inWorkbook()).toEqual(["b"]);
    });

    test("only the copy of a damaged setting is made: the workbook is not as it was", async () => {
      await put("baton.ignored", "{");
      excel.host.failRequest(2, { afterActions: 3 });
      await expect(excelWorkbook.ignore({ add: [ignored("b")] })).rejects.toMatchObject({ untouched: false });
      expect([await setting("baton.ignored"), await setting("baton.ignored.unreadable.1")]).toEqual(["{", "{"]);
    });

    test("the first look fails: the workbook is untouched", async () => {
      excel.host.failRequest(1);
      await expect(excelWorkbook.ignore({ add: [ignored("b")] })).rejects.toMatchObject({ code: "hostFailed", untouched: true });
    });
  });
});

describe("highlights", () => {
  const highlights: Highlight[] = [
    { sheet: "评分", address: "B2", look: "error" },
    { sheet: "评分", address: "A1:B2", look: "warning" },
    { sheet: "结果", address: "B2", look: "warning" },
  ];
  const conditions = () =>
    excel.grid.sheets().map(({ id }) => excel.grid.conditionalFormats(id).map(({ area, formula, format }) => ({ area, formula, format })));
  const formats = () =>
    excel.grid
      .sheets()
      .map(({ id }) => excel.grid.usedArea(id, false))
      .map((area) => area && excel.grid.readFormat(area));

  test("are set and taken away in four syncs each, and leave no trace", async () => {
    await inExcel(async (context) => {
      const own = context.workbook.worksheets.getItem("评分").getRange("A1:B9").conditionalFormats.add("Custom").custom;
      own.rule.formula = "=$B1<60";
      own.format.fill.color = "#FFFF00";
      await context.sync();
    });
    const before = [conditions(), formats()];
    const selection = excel.grid.selection();
    excel.host.resetStats();
    expect(await excelWorkbook.highlight(highlights)).toEqual({ places: 3, skipped: [] });
    expect(excel.host.stats().syncs).toBeLessThanOrEqual(4);
    expect(formats()).toEqual(before[1]);
    expect(excel.grid.conditionalFormats(excel.grid.id("结果"))[0]).toMatchObject({
      area: cell("结果", 1, 1),
      format: { fill: "#FDE9D9" },
    });

    excel.reload();
    excel.host.resetStats();
    expect(await excelWorkbook.clearHighlights()).toEqual({ places: 3, skipped: [] });
    expect(excel.host.stats().syncs).toBeLessThanOrEqual(4);
    expect([conditions(), formats()]).toEqual(before);
    expect(excel.grid.selection()).toEqual(selection);
    expect(await excelWorkbook.clearHighlights()).toEqual({ places: 0, skipped: [] });
  });

  test("asked for again take the place of the earlier ones", async () => {
    await excelWorkbook.highlight(highlights);
    await excelWorkbook.highlight(highlights.slice(2));
    expect(conditions().flat()).toHaveLength(1);
  });

  test("on a protected sheet are not set and not taken away, and the sheet is named", async () => {
    await excelWorkbook.highlight(highlights);
    await protect("结果");
    expect(await excelWorkbook.clearHighlights()).toEqual({ places: 2, skipped: ["结果"] });
    expect(await excelWorkbook.highlight([...highlights, { sheet: "没有", address: "A1", look: "error" }])).toEqual({
      places: 2,
      skipped: ["结果"],
    });
  });

  test.each<RequestFailure | undefined>([undefined, { afterActions: 3 }, { afterActions: 40 }])(
    "that could not all be set (%j) leave those that were there, and all others in their order",
    async (failure) => {
      await inExcel(async (context) => {
        for (const color of ["#FFFF00", "#FF0000"]) {
          const own = context.workbook.worksheets.getItem("评分").getRange("A1:B9").conditionalFormats.add("Custom").custom;
          own.rule.formula = "=$B1<60";
          own.format.fill.color = color;
        }
        await context.sync();
      });
      await excelWorkbook.highlight(highlights.slice(0, 1));
      const before = conditions();
      // Of the four requests the last draws.
      excel.host.failRequest(4, failure);
      await expect(excelWorkbook.highlight(highlights)).rejects.toMatchObject({ code: "hostFailed", untouched: true });
      expect(conditions()).toEqual(before);
    },
  );

  test("whose answer is lost stand: the old ones went last, and so all new ones are drawn", async () => {
    await excelWorkbook.highlight(highlights.slice(0, 1));
    excel.host.failRequest(4, { lost: true });
    expect(await excelWorkbook.highlight(highlights)).toEqual({ places: highlights.length, skipped: [] });
    const after = conditions();
    await excelWorkbook.clearHighlights();
    await excelWorkbook.highlight(highlights);
    expect(after).toEqual(conditions());
  });

  testInFull(
    "may be many: no request grows past what Excel takes",
    async () => {
      const many = Array.from({ length: 1_500 }, (_, row): Highlight => ({ sheet: "评分", address: `D${row + 1}`, look: "warning" }));
      excel.host.resetStats();
      expect(await excelWorkbook.highlight(many)).toEqual({ places: 1_500, skipped: [] });
      expect(excel.host.stats().largestRequest).toBeLessThan(4_000_000);
      expect(conditions().flat()).toHaveLength(1_500);
      expect(await excelWorkbook.clearHighlights()).toEqual({ places: 1_500, skipped: [] });
      expect(conditions().flat()).toEqual([]);
    },
    60_000,
  );
});

describe.each(locales)("the list of findings in %s", (locale) => {
  const found = Array.from(
    { length: 60 },
    (_, row): Finding => ({
      rule: "score-range",
      severity: "warning",
      place: { sheet: "评分", address: `B${row + 1}` },
      params: { unit: row === 0 ? "=1+1" : "科技局", row: row + 1, column: "3月", problem: "above-full", value: "102", most: "100" },
    }),
  );
  const { open } = partIgnored(found, []);
  const left = open.slice(0, 2).map((known) => ({ ...known, entry: ignored(known.key, { reason: "3/5", who: "=张三" }) }));

  test("becomes a sheet of the workbook, with no scheme behind it, and undo leaves no trace", async () => {
    const before = excel.grid.sheets().map(({ name }) => name);
    excel.host.resetStats();
    const insertion = await writes.insert((taken) => findingsPlan(wordsOf[locale], open.slice(2), left, taken), watch());
    expect(excel.host.stats().syncs).toBeLessThanOrEqual(5);
    const name = insertion.plan.sheets[0]!.name;
    const row = (index: number) => excel.grid.read({ ...cell(name, 5 + index, 0), columns: 7 })[0]!;
    expect(row(0)[3]!.formula).toBe('=HYPERLINK("#\'评分\'!B3","评分!B3")');
    expect(row(58)[6]!.text).toMatch(/3\/5.*=张三/);
    expect(row(59)[0]!.value).toBe(60);
    expect((await excelWorkbook.snapshot(watch())).schemes).toEqual([]);
    expect(await laterEntries(insertion)).toBe(0);
    await excelWorkbook.undo(insertion, null, watch());
    expect(excel.grid.sheets().map((sheet) => sheet.name)).toEqual(before);
  });
});

describe("reading again", () => {
  const reads = async (task: () => Promise<unknown>) => {
    const steps: string[] = [];
    const stop = excel.host.onRequest((request) => steps.push(...request.steps));
    await task();
    stop();
    return steps;
  };

  test("reads the sheets that changed and those with formulas, and keeps the others as they were read", async () => {
    excel.grid.type(cell("结果", 5, 0), [["=评分!B2"]]);
    excel.grid.calculate(excel.grid.id("结果"), 5, 0, 90);
    const last = await excelWorkbook.snapshot(watch());
    excel.grid.type(cell("评分", 1, 1), [[95]]);
    excel.grid.calculate(excel.grid.id("结果"), 5, 0, 95);
    // Nobody told of this one: it stands for what is not read.
    excel.grid.type(cell("Sheet1", 0, 0), [["新"]]);
    const changed = new Set([excel.grid.id("评分")]);
    excel.host.resetStats();
    const now = await excelWorkbook.snapshot(watch(), { last, changed });
    expect(excel.host.stats().syncs).toBeLessThanOrEqual(3);
    const values = Object.fromEntries(now.sheets.map((sheet) => [sheet.name, sheet.values.flat()]));
    expect(values["评分"]).toContain(95);
    expect(values["结果"]).toContain(95);
    expect(now.sheets[0]).toEqual(last.sheets[0]);
  });

  test("a sheet that is new, renamed or protected since is seen", async () => {
    const last = await excelWorkbook.snapshot(watch());
    excel.grid.addSheet("新表");
    excel.grid.type(cell("新表", 0, 0), [[1]]);
    excel.grid.updateSheet(excel.grid.id("结果"), { name: "年度结果" });
    await protect("评分");
    const now = await excelWorkbook.snapshot(watch(), { last, changed: new Set() });
    const names = now.sheets.map(({ name, values, protected: locked }) => [name, values.flat().length, locked]);
    expect(names).toEqual([
      ["Sheet1", 0, false],
      ["评分", 4, true],
      ["年度结果", 4, false],
      ["新表", 1, false],
    ]);
  });

  test("checking writes nothing, and leaves selection, sheet in front and protection alone", async () => {
    await protect("评分");
    excel.grid.select(cell("Sheet1", 3, 3));
    const [active, selection] = [excel.grid.activeSheet(), excel.grid.selection()];
    const steps = await reads(() => excelWorkbook.snapshot(watch()));
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.filter((step) => /=|add|delete|select|activate|clear|protect\b/i.test(step) && !/load/i.test(step))).toEqual([]);
    expect([excel.grid.activeSheet(), excel.grid.selection()]).toEqual([active, selection]);
  });
});
