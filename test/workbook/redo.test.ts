/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Redo with what was there: what an undo had to archive goes back into its cells, where these are as the write leaves them. */
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { Scheme } from "../../src/schemes";
import { differenceOf, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import type { Snapshot } from "../../src/book/snapshot";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion, Redone, Undone, Written } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { testInFull } from "../support/everyOf";
import { planLaizhou } from "../support/laizhouChange";
import { archiveHomeless as archive, cellOf, typeInto } from "../support/secondPerson";
import { watched } from "../support/watching";
import { writes } from "../support/writes";

jest.setTimeout(60_000);

const insert = () => writes.insert(planLaizhou, watched());

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});

const cell = (sheet: string, row: number, column: number) => cellOf(excel, sheet, row, column);
const type = (sheet: string, row: number, column: number, value: string | number) => typeInto(excel, sheet, row, column, value);
const sheetNames = () => excel.grid.sheets().map(({ name }) => name);
const tableNamed = async (name: string) => (await takeSnapshot(watched())).tables.find((table) => table.name === name)!;

async function undone(written: Written): Promise<Undone> {
  const taken = await excelWorkbook.undo(written, archive, watched());
  if (Array.isArray(taken)) throw new Error("an archive was planned for");
  return taken;
}

const redone = (taken: Undone): Promise<Redone> => excelWorkbook.redo(taken, watched());

describe("of a change", () => {
  let insertion: Insertion;
  beforeEach(async () => {
    insertion = await insert();
  });

  /** An indicator comes and a unit comes. */
  const wanted = (scheme: Scheme): Wanted => {
    const table = scheme.tables.find(({ name }) => name === "登记管理指标")!;
    return {
      ...unchanged({
        ...scheme,
        tables: scheme.tables.map((one) =>
          one === table ? { ...one, rows: [...table.rows, ["新指标", ...table.rows[0]!.slice(1)]] } : one,
        ),
      }),
      members: [{ track: scheme.tracks[0]!.word, added: [{ name: "新来的单位", group: null }], removed: [], renamed: [] }],
    };
  };
  const change = () =>
    writes.restructure(
      (now) =>
        differenceOf(now, insertion.plan.record!.id, wanted(standingSchemes(now)[0]!.scheme), { when: "2026-11-26", reason: "测试" }),
      watched(),
    );

  /** Entries where the change alone has made room: in the new column and in the new row. */
  async function enter() {
    const { sheet, row, column, rows, columns } = await tableNamed("登记管理表");
    const added = Array.from({ length: columns }, (_, i) => column + i).find((i) => cell(sheet, row, i).value === "新指标")!;
    const places = [
      [row + 1, added, 5],
      [row + rows - 1, column + 1, 6],
    ] as const;
    for (const [line, at, value] of places) type(sheet, line, at, value);
    return { sheet, places };
  }

  test("entries are back in their cells, the archive is gone, and it can be undone once more", async () => {
    const written = await change();
    const { sheet, places } = await enter();
    const taken = await undone(written);
    expect(taken).toMatchObject({ archive: "存档", kept: 0 });
    expect(sheetNames()).toContain("存档");
    const again = await redone(taken);
    expect(again.left).toBeNull();
    for (const [row, column, value] of places) expect(cell(sheet, row, column).value).toBe(value);
    expect(sheetNames()).not.toContain("存档");
    expect((await excelWorkbook.history()).standing.map(({ kind }) => kind)).toEqual(["insertion", "restructuring"]);
    expect(await undone(again.written)).toMatchObject({ archive: "存档" });
    expect((await tableNamed("登记管理表")).rows).toBe(7);
  });

  testInFull("what somebody has put into the archive stays with it", async () => {
    const written = await change();
    const { sheet, places } = await enter();
    const taken = await undone(written);
    type("存档", 30, 3, "记一笔");
    expect((await redone(taken)).left).toBeNull();
    for (const [row, column, value] of places) expect(cell(sheet, row, column).value).toBe(value);
    expect(cell("存档", 30, 3).value).toBe("记一笔");
  });

  test("what has no place now either stays in the archive and is told, the rest goes back", async () => {
    const written = await change();
    const { sheet, places } = await enter();
    const taken = await undone(written);
    // Another unit stands where the entry's was: the same cell is another one's.
    const { wayForth } = taken as { wayForth: { entries: { of: string }[] } };
    expect(wayForth.entries.map(({ of }) => of)).toEqual(["单位01", "新来的单位"]);
    type(sheet, places[0][0], (await tableNamed("登记管理表")).column, "别的单位");
    const again = await redone({
      ...taken,
      written: {
        ...written,
        planner: (now: Snapshot) =>
          differenceOf(now, insertion.plan.record!.id, wanted(standingSchemes(now)[0]!.scheme), { when: "2026-11-26", reason: "测试" }),
      },
    });
    expect(again.left).toEqual({ entries: 1, archive: "存档" });
    expect(cell(sheet, places[0][0], places[0][1]).value ?? "").toBe("");
    expect(cell(sheet, places[1][0], places[1][1]).value).toBe(6);
    expect(sheetNames()).toContain("存档");
  });
});

describe("of an insertion", () => {
  test("entries in its sheets and formulas elsewhere that refer to them are back", async () => {
    const written = await insert();
    const { sheet, row, column } = await tableNamed("登记管理表");
    type(sheet, row + 1, column + 1, 4);
    type("Sheet1", 0, 0, `=${sheet}!B9`);
    const taken = await undone(written);
    // As Excel leaves it.
    type("Sheet1", 0, 0, "=#REF!B9");
    expect((await redone(taken)).left).toBeNull();
    expect(cell(sheet, row + 1, column + 1).value).toBe(4);
    expect(cell("Sheet1", 0, 0).formula).toBe(`=${sheet}!B9`);
    expect(sheetNames()).not.toContain("存档");
  });

  test("a formula is not put back where a sheet's name is somebody else's by now", async () => {
    const written = await insert();
    const table = await tableNamed("登记管理表");
    type(table.sheet, table.row + 1, table.column + 1, 4);
    type("Sheet1", 0, 0, `=${table.sheet}!B9`);
    const taken = await undone(written);
    excel.grid.addSheet(table.sheet);
    type("Sheet1", 0, 0, "=#REF!B9");
    const again = await redone(taken);
    expect(again.left).toEqual({ entries: 1, archive: "存档" });
    expect(cell("Sheet1", 0, 0).formula).toBe("=#REF!B9");
    expect(cell(`${table.sheet} (2)`, table.row + 1, table.column + 1).value).toBe(4);
  });

  test("a redo without an archive is the write once more", async () => {
    const taken = await undone(await insert());
    expect(taken.archive).toBeNull();
    const { written, left } = await redone(taken);
    expect([written.kind, left]).toEqual(["insertion", null]);
    expect(excel.grid.sheets().length).toBeGreaterThan(10);
  });
});

testInFull("a name that somebody has given another cell meanwhile stays as it is when an insertion is undone", async () => {
  const define = (name: string, formula: string) =>
    excel.Excel.run(async (context) => {
      const { names } = context.workbook;
      const found = names.getItemOrNullObject(name);
      await context.sync();
      if (!found.isNullObject) found.delete();
      names.add(name, formula);
      await context.sync();
    });
  await define("我的合计", "=Sheet1!$A$1");
  const written = await insert();
  await define("我的合计", "=Sheet1!$B$2");
  await excelWorkbook.undo(written, null, watched());
  expect(excel.grid.names().map(({ name, formula }) => [name, formula])).toEqual([["我的合计", expect.stringContaining("$B$2")]]);
});
