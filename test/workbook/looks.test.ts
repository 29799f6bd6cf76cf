/**
 * Looks that Excel refuses take nothing back, are told, and do not cost the other looks.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { excelThat, kindAgain, type Asked } from "excel-stand-in/testing/unkindBatch";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion } from "../../src/workbook/port";
import { tabColors } from "../../src/workbook/looks";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { everyOf, testInFull } from "../support/everyOf";
import { planLaizhou, settingsIn } from "../support/laizhouChange";
import { writes } from "../support/writes";
import { watched } from "../support/watching";

jest.mock("excel-stand-in/host/batch/interpreter", () => jest.requireActual<object>("excel-stand-in/testing/unkindBatch"));
jest.setTimeout(120_000);

const insert = () => writes.insert(planLaizhou, watched());

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
  kindAgain();
});
afterEach(kindAgain);

/** Print set-up and frozen panes of every sheet made. */
async function printing({ plan }: Insertion) {
  return excel.Excel.run(async (context) => {
    const read = plan.sheets.map(({ name }) => {
      const { pageLayout, freezePanes } = context.workbook.worksheets.getItem(name);
      pageLayout.load("paperSize,zoom,orientation,topMargin");
      return { pageLayout, frozen: freezePanes.getLocationOrNullObject().load("address") };
    });
    await context.sync();
    return read.map(({ pageLayout: { paperSize, zoom, orientation, topMargin }, frozen }) => ({
      paperSize,
      zoom,
      orientation,
      topMargin,
      frozen: !frozen.isNullObject,
    }));
  });
}

const named =
  (...names: string[]) =>
  ({ name }: Asked) =>
    names.includes(name) ? "GeneralException" : null;
const kindsOf = ({ untaken }: Insertion) => [...new Set(untaken.map(({ kind }) => kind))];

test("an Excel that takes everything is told nothing of, and leaves no mark", async () => {
  const made = await insert();
  expect(made.untaken).toEqual([]);
  expect(await settingsIn(excel)).toEqual([`baton.scheme.${made.plan.record!.id}`, "baton.journal"]);
});

test("the tabs of the sheets say by their colours when a clerk comes to them", async () => {
  const { plan } = await insert();
  const colors = new Map(excel.grid.sheets().map(({ name, tabColor }) => [name, tabColor.toUpperCase()]));
  for (const { name, stage } of plan.sheets) expect([name, colors.get(name)]).toEqual([name, stage ? tabColors[stage].toUpperCase() : ""]);
  expect(new Set(Object.values(tabColors)).size).toBe(3);
});

test("a printer without the paper: every sheet is told, and all else is set up", async () => {
  const kind = await printing(await insert());
  excel = await openExcel();
  excelThat.refuses = named("PaperSize");
  excel.host.resetStats();
  const made = await insert();
  // Four as ever, two to learn which piece it was, one for each sheet's paper and one for what comes after.
  expect(excel.host.stats().syncs).toBeLessThanOrEqual(4 + 2 + made.plan.sheets.length + 1);
  expect(made.untaken).toEqual(made.plan.sheets.map(({ name }) => ({ kind: "paper", sheet: name })));
  const paper = (await printing(made)).map(({ paperSize }) => paperSize);
  expect(await printing(made)).toEqual(kind.map((one, i) => ({ ...one, paperSize: paper[i] })));
});

const refusals: [what: string, names: string[], kinds: string[]][] = [
  ["no freezing", ["FreezeAt", "FreezeRows"], ["freeze"]],
  ["no scale", ["Zoom"], ["zoom"]],
  ["no printer at all", ["PaperSize", "Zoom", "Orientation", "SetPrintMargins"], ["page", "paper", "zoom"]],
  ["no freezing and no paper", ["FreezeAt", "FreezeRows", "PaperSize"], ["freeze", "paper"]],
];
test.each(everyOf(refusals, refusals.slice(-1)))("%s", async (_, names, kinds) => {
  excelThat.refuses = named(...names);
  const made = await insert();
  expect(kindsOf(made)).toEqual(kinds);
  for (const kind of kinds)
    expect(made.untaken.filter((one) => one.kind === kind).map(({ sheet }) => sheet)).toEqual(made.plan.sheets.map(({ name }) => name));
  const { sheets, tables, schemes } = await takeSnapshot(watched());
  expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", ...made.plan.sheets.map(({ name }) => name)]);
  expect(tables).toHaveLength(made.plan.sheets.flatMap((sheet) => sheet.tables).length);
  expect(schemes).toEqual([made.plan.record]);
  await excelWorkbook.undo(made, null, watched());
  expect(excel.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
});

testInFull("one sheet's panes refused: the others' are frozen", async () => {
  let asked = 0;
  excelThat.refuses = ({ name, action }) =>
    name.startsWith("Freeze") && action.ActionType === 3 && asked++ === 2 ? "GeneralException" : null;
  const made = await insert();
  // Tried again alone it was taken.
  expect(made.untaken).toEqual([]);
  expect((await printing(made)).every(({ frozen }) => frozen)).toBe(true);
});

test("a scale that is dropped without a word is told", async () => {
  excelThat.swallows = ({ name }) => name === "Zoom";
  expect(kindsOf(await insert())).toEqual(["zoom"]);
});

test("conditional formats stand once, whatever was refused beside them", async () => {
  const count = async (name: string) =>
    excel.Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem(name).getRange();
      const found = conditionalFormats.getCount();
      await context.sync();
      return found.value;
    });
  const made = await insert();
  const kind = await Promise.all(made.plan.sheets.map(({ name }) => count(name)));
  excel = await openExcel();
  excelThat.refuses = named("PaperSize", "FreezeRows", "FreezeAt", "Orientation");
  const again = await insert();
  expect(await Promise.all(again.plan.sheets.map(({ name }) => count(name)))).toEqual(kind);
});

test("undo takes away what Excel's own undo has left, and says what was gone", async () => {
  const made = await insert();
  excel.grid.deleteSheet(made.sheetIds[0]!);
  excel.grid.deleteSheet(made.sheetIds[2]!);
  excel.grid.deleteSheet(excel.grid.id("Sheet1"));
  expect(await excelWorkbook.undo(made, null, watched())).toMatchObject({ gone: [made.plan.sheets[0]!.name, made.plan.sheets[2]!.name] });
  // A workbook has at least one sheet.
  expect(excel.grid.sheets()).toHaveLength(1);
  expect(excel.grid.tables()).toEqual([]);
  expect(await excelWorkbook.undo(made, null, watched())).toMatchObject({ gone: made.plan.sheets.map(({ name }) => name) });
});

describe("one step of Excel's own undo", () => {
  const options: unknown[] = [];
  beforeEach(() => {
    options.length = 0;
    jest.spyOn(excel.Office.context.requirements, "isSetSupported").mockReturnValue(true);
    const run = excel.Excel.run.bind(excel.Excel) as (...args: unknown[]) => Promise<unknown>;
    jest.spyOn(excel.Excel, "run").mockImplementation((...args: unknown[]) => {
      if (args.length > 1) options.push(args[0]);
      return run(...args);
    });
  });
  afterEach(() => jest.restoreAllMocks());

  test("is asked for where Excel knows it", async () => {
    await insert();
    expect(options).toEqual([{ mergeUndoGroup: true }]);
  });

  test("and done without where it refuses an operation of ours", async () => {
    let refused = false;
    excelThat.refuses = ({ name, action }) => {
      if (refused || name !== "Name" || action.ActionType !== 4) return null;
      refused = true;
      return "UndoNotSupported";
    };
    const made = await insert();
    expect(refused).toBe(true);
    expect(options).toHaveLength(1);
    expect(excel.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1", ...made.plan.sheets.map(({ name }) => name)]);
  });
});

describe("a selected shape", () => {
  beforeEach(() => {
    excelThat.refuses = ({ name }) => (name === "GetSelectedRanges" ? "InvalidSelection" : null);
  });

  test("is told as what it is where the selection is asked for", async () => {
    await expect(excelWorkbook.selection()).rejects.toMatchObject({ code: "noCellsSelected", untouched: true });
  });

  test("is passed over where the selection is followed, with no rejection left unhandled", async () => {
    const unhandled = jest.fn();
    process.on("unhandledRejection", unhandled);
    const heard: unknown[] = [];
    const stop = await excelWorkbook.onSelection((place) => heard.push(place));
    excel.grid.select({ sheet: excel.grid.sheets()[0]!.id, row: 2, column: 2, rows: 1, columns: 1 });
    await excel.host.idle();
    kindAgain();
    excel.grid.select({ sheet: excel.grid.sheets()[0]!.id, row: 3, column: 3, rows: 1, columns: 1 });
    await excel.host.idle();
    stop();
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(heard).toEqual([{ sheet: "Sheet1", address: "D4" }]);
  });
});
