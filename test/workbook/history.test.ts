/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** A pane that is closed and opened again: what stands can still be taken back, what was broken off is found. */
import "fake-indexeddb/auto";
import { deserialize, serialize } from "node:v8";
import type { Scheme } from "../../src/schemes";
import { unchanged, type Wanted } from "../../src/standing";
import { excelWorkbook } from "../../src/workbook/excel";
import { forgetSession } from "../../src/workbook/journal/store";
import type { Insertion } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { changeOf, everything as contentsIn, planLaizhou } from "../support/laizhouChange";
import { openExcel, type OpenExcel } from "../support/officeInJsdom";
import { problemOf, watched } from "../support/watching";

jest.setTimeout(20_000);
// A browser has it; jsdom does not.
globalThis.structuredClone ??= (value: unknown) => deserialize(serialize(value)) as never;

const insert = () => excelWorkbook.insert(planLaizhou, watched());

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});

function reload(): void {
  forgetSession();
  excel.reload();
}

const everything = () => contentsIn(excel);

/** A unit comes and another goes. */
const changePlanner = (insertion: Insertion) =>
  changeOf(insertion, (scheme: Scheme): Wanted => ({
    ...unchanged(scheme),
    members: [{ track: scheme.tracks[0]!.word, added: [{ name: "新来的单位", group: null }], removed: ["单位02"], renamed: [] }],
  }));

test("an empty workbook has no history, for one sync", async () => {
  excel.host.resetStats();
  expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
  expect(excel.host.stats().syncs).toBe(1);
});

test("after a reload the last writes are undone in turn, and done again", async () => {
  const empty = await everything();
  const insertion = await insert();
  const inserted = await everything();
  await excelWorkbook.restructure(changePlanner(insertion), watched());
  const changed = await everything();
  excel.grid.write({ sheet: excel.grid.id("Sheet1"), row: 0, column: 0, rows: 1, columns: 1 }, [[1]]);
  await excelWorkbook.change([{ sheet: "Sheet1", row: 0, column: 0, before: 1, after: 2 }], watched());
  reload();
  const { standing, interrupted } = await excelWorkbook.history();
  expect(interrupted).toEqual([]);
  expect(standing.map(({ kind }) => kind)).toEqual(["insertion", "restructuring", "edit"]);
  await excelWorkbook.undo(standing[2]!, null, watched());
  excel.grid.write({ sheet: excel.grid.id("Sheet1"), row: 0, column: 0, rows: 1, columns: 1 }, [[""]]);
  const without = ({ settings, ...rest }: typeof changed) => ({ ...rest, settings: settings.filter((key) => key !== "baton.journal") });
  expect(without(await everything())).toEqual(without(changed));
  await excelWorkbook.undo(standing[1]!, null, watched());
  expect(without(await everything())).toEqual(without(inserted));
  const [, change] = standing;
  if (change?.kind !== "restructuring") throw new Error("the second write is the change");
  const again = await excelWorkbook.restructure(change.planner, watched());
  expect(without(await everything())).toEqual(without(changed));
  await excelWorkbook.undo(again, null, watched());
  await excelWorkbook.undo(standing[0]!, null, watched());
  expect(await everything()).toEqual(empty);
  reload();
  expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
});

test("a workbook closed without saving lists no write that it does not hold", async () => {
  await insert();
  excel = await openExcel();
  expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
});

test("a change is not done again in a workbook that is not as it was then", async () => {
  const insertion = await insert();
  await excelWorkbook.restructure(changePlanner(insertion), watched());
  reload();
  const change = (await excelWorkbook.history()).standing[1]!;
  await excelWorkbook.undo(change, null, watched());
  excel.grid.write({ sheet: excel.grid.id("Sheet1"), row: 0, column: 0, rows: 1, columns: 1 }, [[1]]);
  if (change.kind !== "restructuring") throw new Error("it is a change");
  expect(await problemOf(excelWorkbook.restructure(change.planner, watched()))).toMatchObject({ code: "shownChanged", untouched: true });
});

/** The pane is closed in the middle: what it asked for is answered to nobody, and nothing is tidied up. */
async function closedIn(request: number, write: () => Promise<unknown>): Promise<void> {
  let sent = 0;
  const original = excel.Excel.RequestContext.prototype.sync;
  const never = new Promise<never>(() => undefined);
  let stopped: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const spy = jest.spyOn(excel.Excel.RequestContext.prototype, "sync").mockImplementation(function (this: Excel.RequestContext, ...args: unknown[]) {
    sent += 1;
    if (sent > request) {
      stopped();
      return never;
    }
    return (original as (...all: unknown[]) => unknown).apply(this, args) as never;
  });
  void write().then(stopped, stopped);
  await closed;
  spy.mockRestore();
}

describe.each([2, 3])("an insertion broken off after its request %i", (request) => {
  test("is no finished scheme, is told, and taken back", async () => {
    const before = await everything();
    await closedIn(request, insert);
    reload();
    const { standing, interrupted } = await excelWorkbook.history();
    expect(standing).toEqual([]);
    expect(interrupted).toMatchObject([{ kind: "insertion" }]);
    expect((await excelWorkbook.schemes()).records).toEqual([]);
    expect((await takeSnapshot(watched())).schemes).toEqual([]);
    expect(await excelWorkbook.settle(interrupted[0]!.token, false, watched())).toBeNull();
    expect(await everything()).toEqual(before);
    expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
  });

  test("is finished where that is wished, and undone", async () => {
    const before = await everything();
    await closedIn(request, insert);
    reload();
    const [{ token } = { token: "" }] = (await excelWorkbook.history()).interrupted;
    const done = (await excelWorkbook.settle(token, true, watched()))!;
    expect((await excelWorkbook.schemes()).records).toHaveLength(1);
    await excelWorkbook.undo(done, null, watched());
    expect(await everything()).toEqual(before);
  });
});

test.each([5, 9])("a change broken off after its request %i is taken back, and the scheme can be changed again", async (request) => {
  const insertion = await insert();
  const before = await everything();
  await closedIn(request, () => excelWorkbook.restructure(changePlanner(insertion), watched()));
  reload();
  const { interrupted } = await excelWorkbook.history();
  expect(interrupted).toMatchObject([{ kind: "restructuring" }]);
  await excelWorkbook.settle(interrupted[0]!.token, false, watched());
  expect(await everything()).toEqual(before);
  const done = await excelWorkbook.restructure(changePlanner(insertion), watched());
  await excelWorkbook.undo(done, null, watched());
  expect(await everything()).toEqual(before);
});

test("what another machine broke off is told and left alone", async () => {
  await closedIn(3, insert);
  const left = await everything();
  const { interrupted } = await excelWorkbook.history();
  // As on a machine that keeps nothing of it.
  indexedDB.deleteDatabase("baton");
  const { forget } = await import("../../src/workbook/journal/store");
  await forget(interrupted[0]!.token);
  expect((await excelWorkbook.history()).interrupted).toEqual([{ token: interrupted[0]!.token, kind: null, count: 0 }]);
  await expect(excelWorkbook.settle(interrupted[0]!.token, false, watched())).rejects.toMatchObject({ code: "notKept", untouched: true });
  expect(await everything()).toEqual(left);
});
