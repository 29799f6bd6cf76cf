/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** An undo that breaks, or whose pane is closed: the write stands whole or is gone whole, and what was typed since stays. */
import "fake-indexeddb/auto";
import { deserialize, serialize } from "node:v8";
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { Scheme } from "../../src/schemes";
import { differenceOf, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import type { Snapshot } from "../../src/book/snapshot";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion, WorkbookProblem, Written } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { closedIn, closedWhereItFails, reopened } from "../support/closedPane";
import { planLaizhou } from "../support/laizhouChange";
import { archiveHomeless as archive, typeInto } from "../support/secondPerson";
import { watched } from "../support/watching";
import { writes } from "../support/writes";

jest.setTimeout(600_000);
// A browser has it; jsdom does not.
globalThis.structuredClone ??= (value: unknown) => deserialize(serialize(value)) as never;

const insert = () => writes.insert(planLaizhou, watched());

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});

const type = (sheet: string, row: number, column: number, value: string | number) => typeInto(excel, sheet, row, column, value);

async function everything() {
  const { sheets, tables, names, anchors, schemes } = await takeSnapshot(watched());
  const byName = (of: { name: string }[]) => [...of].sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    sheets: sheets.map(({ name, formulas, row, column }) => ({ name, row, column, formulas })),
    tables: byName(tables),
    names: byName([...names, ...anchors]),
    schemes,
  };
}

/** An indicator comes and another goes with its scores, a unit comes and another goes with its rows. */
function planner(insertion: Insertion) {
  const wanted = (scheme: Scheme): Wanted => {
    const table = scheme.tables.find(({ name }) => name === "登记管理指标")!;
    const rows = [...table.rows.slice(0, -1), ["新指标", ...table.rows[0]!.slice(1)]];
    return {
      ...unchanged({ ...scheme, tables: scheme.tables.map((one) => (one === table ? { ...one, rows } : one)) }),
      members: [{ track: scheme.tracks[0]!.word, added: [{ name: "新来的单位", group: null }], removed: ["单位02"], renamed: [] }],
    };
  };
  return (snapshot: Snapshot) =>
    differenceOf(snapshot, insertion.plan.record!.id, wanted(standingSchemes(snapshot)[0]!.scheme), { when: "2026-11-26", reason: "测试" });
}

/** What is made and undone, and what the workbook is before. */
interface Scene {
  before: Awaited<ReturnType<typeof everything>>;
  written: Written;
}

async function changed(): Promise<Scene> {
  const insertion = await insert();
  const { sheet, row, column } = (await takeSnapshot(watched())).tables.find(({ name }) => name === "登记管理表")!;
  for (let unit = 1; unit <= 6; unit++) for (let i = 1; i <= 3; i++) type(sheet, row + unit, column + i, unit + i / 10);
  // Typed beside and below our tables, and referring to them.
  type("Sheet1", 0, 0, `='${sheet}'!B${row + 4}*2`);
  type(sheet, row + 40, column + 1, "备注");
  for (let i = 0; i < 4; i++) type(sheet, row + i, column + 24, `旁边 ${i}`);
  const before = await everything();
  const written = await writes.restructure(planner(insertion), watched());
  return { before, written };
}

async function inserted(): Promise<Scene> {
  type("Sheet1", 0, 0, "原有");
  const before = await everything();
  const written = await insert();
  return { before, written };
}

function again(written: Written): Promise<Written> {
  if (written.kind === "edit" || written.kind === "removal") throw new Error(`no scene makes: ${written.kind}`);
  return written.kind === "insertion" ? writes.insert(written.planner, watched()) : writes.restructure(written.planner, watched());
}

const ways = [
  ["before anything is done", undefined],
  ["after 3 of its actions", { afterActions: 3 }],
  ["after 25 of its actions", { afterActions: 25 }],
  ["after 120 of its actions", { afterActions: 120 }],
  ["with its answer lost", { lost: true }],
] as const;

describe.each([
  ["a change", changed],
  ["an insertion", inserted],
] as const)("the undo of %s", (_kind, scene) => {
  test.each(ways)("where each request in turn fails %s, takes it back whole or leaves it whole", async (_way, failure) => {
    const { before, written } = await scene();
    excel.host.resetStats();
    await excelWorkbook.undo(written, null, watched());
    const requests = excel.host.stats().syncs;
    for (let n = 1; n <= requests; n++) {
      const standing = await again(written);
      const whole = await everything();
      excel.host.failRequest(n, failure);
      const outcome = await excelWorkbook.undo(standing, null, watched()).catch((problem: WorkbookProblem) => problem);
      if (outcome instanceof Error) {
        expect([n, outcome]).toMatchObject([n, { untouched: true }]);
        expect([n, await everything()]).toEqual([n, whole]);
        await excelWorkbook.undo(standing, null, watched());
      }
      expect([n, await everything()]).toEqual([n, before]);
      expect((await excelWorkbook.history()).interrupted).toEqual([]);
    }
  });

  test("that cannot go on is told and stays broken off, and the next undo takes back the rest", async () => {
    const { before, written } = await scene();
    excel.host.resetStats();
    await excelWorkbook.undo(written, null, watched());
    const requests = excel.host.stats().syncs;
    const standing = await again(written);
    // The last request breaks in its middle, and so does whatever is tried after it.
    excel.host.failRequest(requests, { afterActions: 3 });
    for (let n = requests + 1; n < requests + 12; n++) excel.host.failRequest(n);
    const problem = await excelWorkbook.undo(standing, null, watched()).catch((one: WorkbookProblem) => one);
    expect(problem).toMatchObject({ code: "notRestored", untouched: false });
    for (let n = 0; n < 12; n++) await everything().catch(() => undefined);
    expect(await excelWorkbook.history()).toMatchObject({ interrupted: [{ token: standing.token, kind: standing.kind }] });
    await excelWorkbook.undo(standing, null, watched());
    expect(await everything()).toEqual(before);
    expect((await excelWorkbook.history()).interrupted).toEqual([]);
  });

  test("whose pane is closed after each request in turn is found and taken back", async () => {
    const { before, written } = await scene();
    let standing = written;
    for (let request = 0; ; request++) {
      const whole = await everything();
      const closed = await closedIn(excel, request, () => excelWorkbook.undo(standing, null, watched()));
      if (!closed) break;
      reopened(excel);
      const history = await excelWorkbook.history();
      const [interrupted] = history.interrupted;
      if (interrupted) {
        expect([request, interrupted]).toMatchObject([request, { token: standing.token, kind: standing.kind }]);
        expect(history.standing.map(({ token }) => token)).not.toContain(standing.token);
        expect(await excelWorkbook.recover(interrupted.token, false, watched())).toEqual({ written: null, aside: null });
        expect([request, await everything()]).toEqual([request, before]);
      } else if (history.standing.some(({ token }) => token === standing.token)) {
        expect([request, await everything()]).toEqual([request, whole]);
        await excelWorkbook.undo(history.standing.find(({ token }) => token === standing.token)!, null, watched());
      }
      expect([request, await everything()]).toEqual([request, before]);
      expect((await excelWorkbook.history()).interrupted).toEqual([]);
      standing = await again(written);
    }
  });
});

test("an undo whose moving broke at any of its actions, and whose pane was closed then, is taken back by the next", async () => {
  const { before, written } = await changed();
  const { request } = await whereItMakes(() => excelWorkbook.undo(written, null, watched()));
  // Rows go back first, and tell by their number; of columns each action counts.
  for (let actions = 0; actions <= 95; actions += actions < 60 ? 6 : 1) {
    const standing = await again(written);
    excel.host.failRequest(request, { afterActions: actions });
    await closedWhereItFails(excel, () => excelWorkbook.undo(standing, null, watched()));
    reopened(excel);
    const history = await excelWorkbook.history();
    const [interrupted] = history.interrupted;
    if (interrupted) await excelWorkbook.recover(interrupted.token, false, watched());
    else await excelWorkbook.undo(history.standing[1]!, null, watched());
    expect([actions, await everything()]).toEqual([actions, before]);
  }
});

test.each([3, 60, 150])(
  "a change that broke after %i actions, and whose pane is closed while it is taken back, is taken back by the next",
  async (actions) => {
    const { before, written } = await changed();
    await excelWorkbook.undo(written, null, watched());
    const { request: making, sync } = await whereItMakes(() => again(written));
    await excelWorkbook.undo((await excelWorkbook.history()).standing[1]!, null, watched());
    expect(await everything()).toEqual(before);
    for (let request = sync; ; request++) {
      excel.host.failRequest(making, { afterActions: actions });
      const closed = await closedIn(excel, request, () => again(written));
      if (!closed) break;
      reopened(excel);
      for (const { token } of (await excelWorkbook.history()).interrupted) await excelWorkbook.recover(token, false, watched());
      expect([request, await everything()]).toEqual([request, before]);
    }
    expect(await everything()).toEqual(before);
  },
);

/** The first request that changes something, as the host counts it and as the pane asks for it: what asks for nothing is never sent. */
async function whereItMakes(write: () => Promise<unknown>): Promise<{ request: number; sync: number }> {
  const original = excel.Excel.RequestContext.prototype.sync;
  let sync = 0;
  let found: { request: number; sync: number } | null = null;
  excel.host.resetStats();
  const spy = jest.spyOn(excel.Excel.RequestContext.prototype, "sync").mockImplementation(async function (
    this: Excel.RequestContext,
    ...args: unknown[]
  ) {
    sync += 1;
    const own = sync;
    const tables = () => JSON.stringify(excel.grid.tables());
    const before = tables();
    const answer: unknown = await (original as (...all: unknown[]) => unknown).apply(this, args);
    if (tables() !== before) found ??= { request: excel.host.stats().syncs, sync: own };
    return answer;
  });
  await write();
  spy.mockRestore();
  if (!found) throw new Error("nothing was made");
  return found;
}

test("what was typed since stays, wherever the undo of a change was broken off", async () => {
  const { before, written } = await changed();
  if (written.kind !== "restructuring") throw new Error("it is a change");
  const { sheet, row, column } = (await takeSnapshot(watched())).tables.find(({ name }) => name === "登记管理表")!;
  const score = () => excel.grid.read({ sheet: excel.grid.id(sheet), row: row + 1, column: column + 1, rows: 1, columns: 1 })[0]![0]!.value;
  let standing = written;
  for (let request = 2; ; request++) {
    type("Sheet1", 4, 4, "记一笔");
    type(sheet, row + 1, column + 1, 77);
    const closed = await closedIn(excel, request, () => excelWorkbook.undo(standing, null, watched()));
    if (!closed) break;
    reopened(excel);
    type("Sheet1", 5, 4, "关了以后写的");
    const history = await excelWorkbook.history();
    if (history.interrupted[0]) await excelWorkbook.recover(history.interrupted[0].token, false, watched());
    else for (const one of history.standing.slice(1)) await excelWorkbook.undo(one, null, watched());
    expect([request, score()]).toEqual([request, 77]);
    const notes = [4, 5].map(
      (at) => excel.grid.read({ sheet: excel.grid.id("Sheet1"), row: at, column: 4, rows: 1, columns: 1 })[0]![0]!.value,
    );
    expect([request, notes]).toEqual([request, ["记一笔", "关了以后写的"]]);
    type("Sheet1", 4, 4, "");
    type("Sheet1", 5, 4, "");
    type(sheet, row + 1, column + 1, 1.1);
    expect([request, await everything()]).toEqual([request, before]);
    standing = await writes.restructure(written.planner, watched());
  }
});

test("a pane closed while an undo archives first loses nothing and leaves nothing over", async () => {
  const { before, written } = await changed();
  if (written.kind !== "restructuring") throw new Error("it is a change");
  const find = async () => (await takeSnapshot(watched())).tables.find(({ name }) => name === "登记管理表")!;
  let standing = written;
  for (let request = 2; ; request++) {
    const table = await find();
    type(table.sheet, table.row + table.rows - 1, table.column + 1, 6);
    const whole = await everything();
    const closed = await closedIn(excel, request, () => excelWorkbook.undo(standing, archive, watched()));
    if (!closed) break;
    reopened(excel);
    const { interrupted } = await excelWorkbook.history();
    expect([request, interrupted.length <= 1]).toEqual([request, true]);
    for (const { token } of interrupted) await excelWorkbook.recover(token, false, watched());
    const sheets = excel.grid.sheets().map(({ name }) => name);
    const kept = sheets.includes("存档 (2)");
    if (!kept) {
      // The write stands whole, with what was typed.
      expect([request, await everything()]).toEqual([request, whole]);
      const [, still] = (await excelWorkbook.history()).standing;
      expect(still?.token).toBe(standing.token);
      await excelWorkbook.undo(still!, archive, watched());
    }
    expect(excel.grid.sheets().map(({ name }) => name)).toContain("存档 (2)");
    excel.grid.deleteSheet(excel.grid.id("存档 (2)"));
    expect([request, await everything()]).toEqual([request, before]);
    standing = await writes.restructure(written.planner, watched());
  }
});
