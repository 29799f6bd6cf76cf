/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { type WorkbookProblem } from "../../src/workbook/port";
import { allProbes } from "../../src/workbook/selfCheck/probes";
import { enter, pause, type Bench, type Probe } from "../../src/workbook/selfCheck/probe";
import { outcome, probeIds, type ProbeResult, type SelfCheckWatch } from "../../src/workbook/selfCheck/report";
import { clearLeftovers, findLeftovers, makeScratch, type Run } from "../../src/workbook/selfCheck/scratch";
import { selfCheck } from "../../src/workbook/selfCheck/selfCheck";

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel({ locale: "zh-CN" });
  const { grid } = excel;
  // A clerk's own sheet of the name that scratch sheets like best.
  const mine = grid.addSheet("自检");
  grid.type({ sheet: mine, row: 0, column: 0, rows: 1, columns: 2 }, [["单位", 85]]);
  grid.setName({ name: "满分", formula: "=自检!$B$1", comment: "", visible: true });
  await run(async (context) => {
    context.workbook.settings.add("baton.ignored", "[]");
  });
  grid.activateSheet(grid.id("Sheet1"));
  grid.select({ sheet: grid.id("Sheet1"), row: 2, column: 1, rows: 2, columns: 2 });
});

async function run(act: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  await excel.Excel.run(async (context) => {
    await act(context);
    await context.sync();
  });
}

/** Everything a person could find changed. */
async function state() {
  const { grid } = excel;
  const settings: string[] = [];
  await run(async (context) => {
    const items = context.workbook.settings.load("items/key");
    await context.sync();
    settings.push(...items.items.map(({ key }) => key));
  });
  return {
    sheets: grid.sheets().map(({ id, name }) => ({ id, name, cells: [grid.usedArea(id, false)].map((area) => area && grid.read(area)) })),
    tables: grid.tables(),
    names: grid.names(),
    settings,
    active: grid.activeSheet(),
    selection: grid.selection(),
  };
}

function watched(onStep: (id: string) => void = () => undefined) {
  const controller = new AbortController();
  const found: ProbeResult[] = [];
  const watch: SelfCheckWatch = { signal: controller.signal, probing: onStep, found: (result) => found.push(result) };
  return { watch, found, stop: () => controller.abort() };
}

const probe = (id: (typeof probeIds)[number], attempt: Probe["attempt"]): Probe => ({ id, attempt });
const fine = outcome("holds", "shown", "1");

/** Leaves of everything something behind, and stands in front of the person. */
async function litter({ context, sheet, sheetName, nameOf, settingOf }: Bench): Promise<void> {
  sheet.getRange("A1:B3").values = [
    ["单位", "得分"],
    ["甲", 1],
    ["乙", 2],
  ];
  sheet.tables.add("A1:B3", true);
  context.workbook.names.add(nameOf("left"), `='${sheetName}'!$B$2`);
  context.workbook.settings.add(settingOf("left"), "x".repeat(100));
  sheet.activate();
  sheet.getRange("C3").select();
  sheet.protection.protect();
  await context.sync();
}

test("a probe that leaves everything lying about leaves no trace, and the person is where they were", async () => {
  const before = await state();
  const { watch, found } = watched();
  const littering = probe("freeze", async (bench) => {
    await litter(bench);
    return fine;
  });
  const report = await selfCheck(watch, { probes: [littering, littering] });
  expect(report.stopped).toBe(false);
  expect(found.map(({ verdict }) => verdict)).toEqual(["holds", "holds"]);
  expect(await state()).toEqual(before);
});

test("each probe works on an empty sheet of its own at the end of the book, marked by a hidden name", async () => {
  const seen: unknown[] = [];
  const looking = probe("zoom", async (bench) => {
    enter(bench, { A1: 1 });
    await bench.context.sync();
    const { grid } = excel;
    const marks = grid.names().filter(({ name }) => name.startsWith("_batonSelfCheck."));
    seen.push({
      last: grid.sheets().at(-1)!.name,
      used: grid.usedArea(grid.sheets().at(-1)!.id, true),
      marks: marks.map(({ formula, visible }) => ({ formula, visible })),
    });
    return fine;
  });
  await selfCheck(watched().watch, { probes: [looking, looking] });
  const one = {
    last: "自检 (2)",
    used: expect.objectContaining({ rows: 1, columns: 1 }) as unknown,
    marks: [{ formula: "='自检 (2)'!$A$1", visible: false }],
  };
  expect(seen).toEqual([one, one]);
});

test("what throws is an outcome with Excel's code, what the host does not know is not known here, and both go on", async () => {
  const before = await state();
  const probes = [
    probe("freeze", async (bench) => {
      await litter(bench);
      bench.sheet.getRange("A1").values = [[1]];
      await bench.context.sync();
      return fine;
    }),
    probe("zoom", async () => {
      throw Object.assign(new Error("no such thing"), { code: "ApiNotFound" });
    }),
    probe("download", async () => {
      throw new TypeError("x is not a function");
    }),
    probe("clipboard", async () => fine),
  ];
  const { results } = await selfCheck(watched().watch, { probes });
  expect(results.map(({ id, verdict, actual }) => [id, verdict, actual.code, actual.details[0]])).toEqual([
    ["freeze", "differs", "threw", "AccessDenied"],
    ["zoom", "unknown", "absent", "no such thing"],
    ["download", "differs", "threw", ""],
    ["clipboard", "holds", "shown", "1"],
  ]);
  expect(await state()).toEqual(before);
});

test.each(["between two probes", "in the middle of one"])("stopped %s, it takes everything away and tells what was found", async (when) => {
  const before = await state();
  const control = watched((id) => void (when === "between two probes" && id === "zoom" && control.stop()));
  const probes = [
    probe("freeze", async () => fine),
    probe("zoom", async (bench) => {
      await litter(bench);
      if (when === "in the middle of one") setTimeout(control.stop, 20);
      await pause(60_000, bench.signal);
      return fine;
    }),
    probe("download", async () => fine),
  ];
  const report = await selfCheck(control.watch, { probes });
  expect(report).toMatchObject({ stopped: true, results: [{ id: "freeze" }] });
  expect(await state()).toEqual(before);
});

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (problem: WorkbookProblem) => problem,
  );

test("a protected structure and a cell being edited are told, and nothing is done", async () => {
  const attempt = jest.fn(async () => fine);
  const probes = [probe("freeze", attempt)];
  await run(async (context) => context.workbook.protection.protect());
  const before = await state();
  expect(await problemOf(selfCheck(watched().watch, { probes }))).toMatchObject({ code: "workbookProtected", untouched: true });
  await run(async (context) => context.workbook.protection.unprotect());
  excel.host.setEditing(true);
  expect(await problemOf(selfCheck(watched().watch, { probes }))).toMatchObject({ code: "cellEditing", untouched: true });
  excel.host.setEditing(false);
  expect(attempt).not.toHaveBeenCalled();
  expect(await state()).toEqual(before);
});

test("a person who begins to type meanwhile is waited for", async () => {
  const before = await state();
  const probes = [
    probe("freeze", async (bench) => {
      excel.host.setEditing(true);
      setTimeout(() => excel.host.setEditing(false), 50);
      enter(bench, { A1: 1 });
      await bench.context.sync();
      return fine;
    }),
  ];
  expect((await selfCheck(watched().watch, { probes })).results).toMatchObject([{ verdict: "holds" }]);
  expect(await state()).toEqual(before);
});

test("a request that breaks while a sheet is made, or while it is taken away, leaves none behind", async () => {
  const before = await state();
  // Look, selection, names of the sheets, making (its second action names the sheet), and what follows.
  for (const nth of [3, 4, 5, 6]) {
    for (const failure of [undefined, { afterActions: 4 }, { lost: true as const }]) {
      excel.host.failRequest(nth, failure);
      await selfCheck(watched().watch, { probes: [probe("freeze", async () => fine)] });
      expect({ nth, failure, ...(await state()) }).toEqual({ nth, failure, ...before });
    }
  }
});

describe("left over from a pane that was closed meanwhile", () => {
  const cutOff: Run = { id: "cut", home: "", selection: null };
  const begin = () => excel.Excel.run(async (context) => (await makeScratch(context, cutOff)).name);

  test("sheets are known by their mark, whatever they are called now, and a clerk's sheet of that name stays", async () => {
    const before = await state();
    const name = await begin();
    const { grid } = excel;
    expect(await findLeftovers()).toEqual([name]);
    grid.updateSheet(grid.id(name), { name: "草稿" });
    expect(await findLeftovers()).toEqual(["草稿"]);
    await clearLeftovers();
    expect(await findLeftovers()).toEqual([]);
    expect(await state()).toEqual(before);
  });

  test("another run leaves them, and a sheet that is gone already is no hindrance", async () => {
    const before = await state();
    const name = await begin();
    await selfCheck(watched().watch, { probes: [probe("freeze", async () => fine)] });
    expect(await findLeftovers()).toEqual([name]);
    excel.grid.deleteSheet(excel.grid.id(name));
    await clearLeftovers();
    expect(await state()).toEqual(before);
  });

  test("where taking away fails twice, that is said, and the next start finds it", async () => {
    const probes = [
      probe("freeze", async () => {
        // The end of the probe's own batch, then both attempts to find what is there.
        for (const nth of [1, 2, 3]) excel.host.failRequest(nth);
        return fine;
      }),
    ];
    expect(await problemOf(selfCheck(watched().watch, { probes }))).toMatchObject({ code: "notRestored", untouched: false });
    expect(await findLeftovers()).toEqual(["自检 (2)"]);
  });
});

test("every probe comes to an outcome in a workbook that computes nothing, and leaves it as it was", async () => {
  const before = await state();
  expect(allProbes.map(({ id }) => id)).toEqual(probeIds);
  const { watch, found } = watched();
  const report = await selfCheck(watch, { patience: 30 });
  expect(report.results.map(({ id }) => id)).toEqual(probeIds);
  expect(found).toEqual(report.results);
  const verdict = (id: string) => report.results.find((result) => result.id === id)!;
  // No function answers here; what does not hang on one is found as Excel would have it.
  expect(verdict("function-answers")).toMatchObject({ verdict: "differs", actual: { code: "unanswered" } });
  expect(verdict("protected-write")).toMatchObject({ verdict: "holds", actual: { details: ["AccessDenied", expect.anything()] } });
  expect(verdict("hidden-names")).toMatchObject({ verdict: "holds" });
  expect(verdict("names-follow")).toMatchObject({ verdict: "holds" });
  expect(await state()).toEqual(before);
}, 60_000);
