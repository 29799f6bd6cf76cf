/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** A pane that is closed and opened again: what stands can still be taken back, what was broken off is found. */
import "fake-indexeddb/auto";
import { deserialize, serialize } from "node:v8";
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { Scheme } from "../../src/schemes";
import { unchanged, type Wanted } from "../../src/standing";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { everyOf } from "../support/everyOf";
import { changeOf, everything as contentsIn, planLaizhou } from "../support/laizhouChange";
import { closedIn, reopened } from "../support/closedPane";
import { archiveHomeless, asideIn, typeInto } from "../support/secondPerson";
import { writes } from "../support/writes";
import { problemOf, watched } from "../support/watching";

// A browser has it; jsdom does not.
globalThis.structuredClone ??= (value: unknown) => deserialize(serialize(value)) as never;

const insert = () => writes.insert(planLaizhou, watched());

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});

const everything = () => contentsIn(excel);

/** A unit comes and another goes. */
const changePlanner = (insertion: Insertion) =>
  changeOf(
    insertion,
    (scheme: Scheme): Wanted => ({
      ...unchanged(scheme),
      members: [{ track: scheme.tracks[0]!.word, added: [{ name: "新来的单位", group: null }], removed: ["单位02"], renamed: [] }],
    }),
  );

test("an empty workbook has no history, for one sync", async () => {
  excel.host.resetStats();
  expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
  expect(excel.host.stats().syncs).toBe(1);
});

test("after a reload the last writes are undone in turn, and done again", async () => {
  const empty = await everything();
  const insertion = await insert();
  const inserted = await everything();
  await writes.restructure(changePlanner(insertion), watched());
  const changed = await everything();
  excel.grid.write({ sheet: excel.grid.id("Sheet1"), row: 0, column: 0, rows: 1, columns: 1 }, [[1]]);
  await writes.edit([{ sheet: "Sheet1", row: 0, column: 0, before: 1, after: 2 }], watched());
  reopened(excel);
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
  const again = await writes.restructure(change.planner, watched());
  expect(without(await everything())).toEqual(without(changed));
  await excelWorkbook.undo(again, null, watched());
  await excelWorkbook.undo(standing[0]!, null, watched());
  expect(await everything()).toEqual(empty);
  reopened(excel);
  expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
});

test("a workbook closed without saving lists no write that it does not hold", async () => {
  await insert();
  excel = await openExcel();
  expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
});

test("a change is not done again in a workbook that is not as it was then", async () => {
  const insertion = await insert();
  await writes.restructure(changePlanner(insertion), watched());
  reopened(excel);
  const change = (await excelWorkbook.history()).standing[1]!;
  await excelWorkbook.undo(change, null, watched());
  excel.grid.write({ sheet: excel.grid.id("Sheet1"), row: 0, column: 0, rows: 1, columns: 1 }, [[1]]);
  if (change.kind !== "restructuring") throw new Error("it is a change");
  expect(await problemOf(writes.restructure(change.planner, watched()))).toMatchObject({ code: "shownChanged", untouched: true });
});

describe.each(everyOf([2, 3], [2]))("an insertion broken off after its request %i", (request) => {
  test("is no finished scheme, is told, and taken back", async () => {
    const before = await everything();
    await closedIn(excel, request, insert);
    reopened(excel);
    const { standing, interrupted } = await excelWorkbook.history();
    expect(standing).toEqual([]);
    expect(interrupted).toMatchObject([{ kind: "insertion" }]);
    expect((await excelWorkbook.schemes()).records).toEqual([]);
    expect((await takeSnapshot(watched())).schemes).toEqual([]);
    expect(await excelWorkbook.recover(interrupted[0]!.token, false, watched())).toEqual({ written: null, aside: null });
    expect(await everything()).toEqual(before);
    expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
  });

  test("is finished where that is wished, and undone", async () => {
    const before = await everything();
    await closedIn(excel, request, insert);
    reopened(excel);
    const [{ token } = { token: "" }] = (await excelWorkbook.history()).interrupted;
    const done = (await excelWorkbook.recover(token, true, watched())).written!;
    expect((await excelWorkbook.schemes()).records).toHaveLength(1);
    await excelWorkbook.undo(done, null, watched());
    expect(await everything()).toEqual(before);
  });
});

test.each(everyOf([6, 10], [10]))(
  "a change broken off after its request %i is taken back, and the scheme can be changed again",
  async (request) => {
    const insertion = await insert();
    const before = await everything();
    await closedIn(excel, request, () => writes.restructure(changePlanner(insertion), watched()));
    reopened(excel);
    const { interrupted } = await excelWorkbook.history();
    expect(interrupted).toMatchObject([{ kind: "restructuring" }]);
    await excelWorkbook.recover(interrupted[0]!.token, false, watched());
    expect(await everything()).toEqual(before);
    const done = await writes.restructure(changePlanner(insertion), watched());
    await excelWorkbook.undo(done, null, watched());
    expect(await everything()).toEqual(before);
  },
);

test("an undo that was broken off is gone on with: what it has archived is known, and what came since is put aside", async () => {
  const before = await everything();
  const done = await insert();
  typeInto(excel, "单位", 4, 0, "改过的名字");
  excel.host.resetStats();
  await takeSnapshot(watched());
  // Looked at, and the archive inserted in five requests.
  expect(await closedIn(excel, excel.host.stats().syncs + 5, () => excelWorkbook.undo(done, archiveHomeless, watched()))).toBe(true);
  reopened(excel);
  expect(excel.grid.sheets().map(({ name }) => name)).toContain("存档");
  typeInto(excel, "汇总", 60, 30, "记一笔");
  expect((await excelWorkbook.history()).interrupted).toMatchObject([{ token: done.token }]);
  expect(await excelWorkbook.recover(done.token, false, watched())).toEqual({ written: null, aside: "存档 (2)" });
  expect(asideIn(excel, "存档 (2)")).toEqual([["汇总", "AE61", "记一笔"]]);
  for (const name of ["存档", "存档 (2)"]) excel.grid.deleteSheet(excel.grid.id(name));
  expect(await everything()).toEqual(before);
});

describe("a fix", () => {
  const fix = [
    { sheet: "Sheet1", row: 0, column: 0, before: 1, after: 2 },
    { sheet: "Sheet1", row: 1, column: 0, before: "=A1+1", after: "=A1+2" },
    { sheet: "Sheet1", row: 2, column: 0, before: "3", after: 3 },
  ];
  const place = (row: number, rows = 1) => ({ sheet: excel.grid.id("Sheet1"), row, column: 0, rows, columns: 1 });
  const held = () => excel.grid.read(place(0, 4)).map(([cell]) => cell!.formula || (cell!.value ?? ""));
  const formats = () => excel.grid.readFormat(place(0, 4)).map(([look]) => look!.numberFormat);
  beforeEach(() => {
    excel.grid.format(place(2), { numberFormat: "@" });
    for (const [row, entry] of [1, "=A1+1", "3"].entries()) excel.grid.type(place(row), [[entry]]);
  });

  test.each([0, 1, 2])("broken off after its request %i is told and taken back, and what was typed since stays", async (request) => {
    const before = [held(), formats()];
    expect(await closedIn(excel, request, () => writes.edit(fix, watched()))).toBe(true);
    reopened(excel);
    excel.grid.type(place(3), [["后来的"]]);
    const { standing, interrupted } = await excelWorkbook.history();
    expect(standing).toEqual([]);
    expect(interrupted).toMatchObject(request < 2 ? [] : [{ kind: "edit", count: 3 }]);
    for (const { token } of interrupted)
      expect(await excelWorkbook.recover(token, false, watched())).toEqual({ written: null, aside: null });
    expect(held()).toEqual([...before[0]!.slice(0, 3), "后来的"]);
    expect(formats()).toEqual(before[1]);
    expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
  });

  test("broken off is finished where that is wished; its undo broken off is taken back", async () => {
    const before = [held(), formats()];
    await closedIn(excel, 2, () => writes.edit(fix, watched()));
    reopened(excel);
    const [{ token } = { token: "" }] = (await excelWorkbook.history()).interrupted;
    const done = (await excelWorkbook.recover(token, true, watched())).written!;
    expect(held().slice(0, 3)).toEqual([2, "=A1+2", 3]);
    expect(await closedIn(excel, 2, () => excelWorkbook.undo(done, null, watched()))).toBe(true);
    reopened(excel);
    const { standing, interrupted } = await excelWorkbook.history();
    expect([standing, interrupted]).toMatchObject([[], [{ token: done.token, kind: "edit" }]]);
    await excelWorkbook.recover(done.token, false, watched());
    expect([held(), formats()]).toEqual(before);
    expect(await excelWorkbook.history()).toEqual({ standing: [], interrupted: [] });
  });
});

test("what another machine broke off is told and left alone", async () => {
  await closedIn(excel, 3, insert);
  const left = await everything();
  const { interrupted } = await excelWorkbook.history();
  // As on a machine that keeps nothing of it.
  const { forget } = await import("../../src/workbook/journal/store");
  await forget(interrupted[0]!.token);
  expect((await excelWorkbook.history()).interrupted).toEqual([{ token: interrupted[0]!.token, kind: null, count: 0 }]);
  await expect(excelWorkbook.recover(interrupted[0]!.token, false, watched())).rejects.toMatchObject({ code: "notKept", untouched: true });
  expect(await everything()).toEqual(left);
});
