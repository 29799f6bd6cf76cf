/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** What the pane is told: how far a write is, what stands, what was broken off and what became of it, and what a redo brings back. */
import "fake-indexeddb/auto";
import { deserialize, serialize } from "node:v8";
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { Progress, Undone, Written } from "../../../src/workbook/port";
import { closedIn, reopened } from "../../support/closedPane";
import { archiveHomeless } from "../../support/secondPerson";
import { problemOf, watched } from "../../support/watching";
import { differences, everything, idsIn } from "../../support/wholeWorkbook";
import { quiet, writes } from "../proof/port";
import { allSteps, openSmall, planOf, put, shown, smallInsertion } from "./smallBook";
import { change, fix, insert, remove, removalPlan } from "./smallPlans";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(60_000);
// A browser has it; jsdom does not.
globalThis.structuredClone ??= (value: unknown) => deserialize(serialize(value)) as never;

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openSmall();
});

/** Each step as it is told, once. */
async function steps(write: (watch: ReturnType<typeof watched>) => Promise<unknown>): Promise<Progress[]> {
  const told: Progress[] = [];
  await write(watched((step) => told.push(step)));
  return told.filter((step, i) => JSON.stringify(step) !== JSON.stringify(told[i - 1]));
}

describe("is told", () => {
  test("how far an insertion is, sheet by sheet", async () => {
    expect(await steps((watch) => writes.insert(smallInsertion, watch))).toEqual([
      { stage: "looking" },
      ...[1, 2, 1, 2, 1, 2, 1, 2].map((sheet) => ({ stage: "writing", sheet, sheets: 2 })),
      { stage: "verifying" },
      { stage: "dressing" },
    ]);
  });

  test("how far a change is, step by step, and its undo", async () => {
    let done: Written | undefined;
    const told = await steps(async (watch) => {
      done = await writes.change(() => planOf(allSteps), watch);
    });
    const making = told.filter(({ stage }) => stage === "making");
    expect([told[0], told.slice(-2)]).toEqual([{ stage: "looking" }, [{ stage: "verifying" }, { stage: "dressing" }]]);
    expect(making).toEqual(making.map((_, i) => ({ stage: "making", step: i + 1, steps: making.length })));
    expect(making.length).toBeGreaterThan(20);
    expect(told).toHaveLength(making.length + 3);
    expect(await steps((watch) => writes.undo(done!, null, watch))).toEqual([{ stage: "comparing" }, { stage: "restoring" }]);
  });

  test("how far a fix is, and its undo", async () => {
    const changes = [{ sheet: "记录", row: 3, column: 0, before: "记一笔", after: "改" }];
    let done: Written | undefined;
    expect(
      await steps(async (watch) => {
        done = await writes.fix(changes, watch);
      }),
    ).toEqual([{ stage: "comparing" }, { stage: "changing", cells: 1 }, { stage: "verifying" }]);
    expect(await steps((watch) => writes.undo(done!, null, watch))).toEqual([{ stage: "comparing" }]);
  });

  test("how far a removal is, and its undo", async () => {
    let done: Written | undefined;
    const told = await steps(async (watch) => {
      done = await writes.remove(() => removalPlan, watch);
    });
    expect(told.filter(({ stage }) => stage !== "making")).toEqual([
      { stage: "looking" },
      { stage: "reading", sheet: expect.any(Number) as number, sheets: 2 },
      ...(told.filter(({ stage }) => stage === "reading").length > 1 ? [{ stage: "reading", sheet: 2, sheets: 2 }] : []),
      { stage: "verifying" },
    ]);
    // Four names, the record, two sheets.
    expect(told.filter(({ stage }) => stage === "making")).toEqual(
      Array.from({ length: 7 }, (_, i) => ({ stage: "making", step: i + 1, steps: 7 })),
    );
    expect(await steps((watch) => writes.undo(done!, null, watch))).toEqual([{ stage: "comparing" }, { stage: "restoring" }]);
  });

  test("that a write is taken back", async () => {
    excel.host.failRequest(2);
    const told: Progress[] = [];
    expect(
      await problemOf(
        writes.insert(
          smallInsertion,
          watched((step) => told.push(step)),
        ),
      ),
    ).toMatchObject({ untouched: true });
    expect(told[told.length - 1]).toEqual({ stage: "restoring" });
  });
});

const kinds: [kind: string, request: number, count: number, write: () => Promise<Written>][] = [
  ["insertion", 2, 2, insert],
  ["restructuring", 7, 1, change],
  ["edit", 2, 6, fix],
  ["removal", 11, 2, remove],
];

test.each(kinds)("a pane that was closed in the middle of a write is told of it: %s", async (kind, request, count, write) => {
  const known = idsIn(excel, kind === "removal" ? ["分数", "参数"] : []);
  const whole = () => everything(excel, known);
  const before = whole();
  await closedIn(excel, request, write);
  reopened(excel);
  const { standing, interrupted } = await writes.history();
  expect([standing, interrupted]).toEqual([[], [{ token: expect.any(String) as string, kind, count }]]);
  const { token } = interrupted[0]!;
  const { written, aside } = await writes.recover(token, true, quiet());
  expect([written?.kind, aside]).toEqual([kind, null]);
  expect((await writes.history()).standing.map(({ token: one }) => one)).toEqual([written!.token]);
  expect(await writes.undo(written!, null, quiet())).toMatchObject({ gone: [], kept: 0 });
  expect(differences(before, whole())).toEqual([]);
});

test("writes that stand are listed in turn, without those that were undone, and at most ten", async () => {
  const note = (before: string, after: string) => writes.fix([{ sheet: "记录", row: 3, column: 0, before, after }], quiet());
  const first = await note("记一笔", "0");
  const second = await change();
  expect((await writes.history()).standing.map(({ token }) => token)).toEqual([first.token, second.token]);
  await writes.undo(second, null, quiet());
  reopened(excel);
  expect((await writes.history()).standing.map(({ token }) => token)).toEqual([first.token]);
  const all = [first];
  for (let i = 0; i < 10; i++) all.push(await note(String(i), String(i + 1)));
  expect((await writes.history()).standing.map(({ token }) => token)).toEqual(all.slice(1).map(({ token }) => token));
});

test("a list of writes that cannot be read is none, and is begun anew", async () => {
  const set = (value: string | number) =>
    excel.Excel.run(async (context) => {
      context.workbook.settings.add("baton.journal", value);
      await context.sync();
    });
  for (const value of ["{", '{"a":1}', 5]) {
    await set(value);
    expect(await writes.history()).toEqual({ standing: [], interrupted: [] });
  }
  await set('["baton-fremd", 7]');
  // One that is kept on another machine is not offered here.
  expect(await writes.history()).toEqual({ standing: [], interrupted: [] });
  const done = await fix();
  expect((await writes.history()).standing.map(({ token }) => token)).toEqual([done.token]);
});

test("what was broken off on another machine is told without its kind, and cannot be recovered here", async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.settings.add("baton.writing.baton-fremd", "3");
    await context.sync();
  });
  expect(await writes.history()).toEqual({ standing: [], interrupted: [{ token: "baton-fremd", kind: null, count: 0 }] });
  expect(await problemOf(writes.recover("baton-fremd", false, quiet()))).toMatchObject({ code: "notKept" });
});

test("a number over a formula of the write's own is somebody's entry: it is told before it goes, and archived", async () => {
  const done = await insert();
  put(excel.grid, "专项", 1, 2, [["=50"]]);
  expect(await writes.undo(done, null, quiet())).toEqual([
    { sheet: "专项", row: 1, column: 2, content: "=50", header: "折算", of: "专项一" },
  ]);
  expect(await writes.undo(done, archiveHomeless, quiet())).toMatchObject({ archive: "存档" });
  expect(shown(excel.grid, "存档").flat()).toContain("=50");
});

test("what somebody has noted beside a name comes back with it: with a removal, and with names that a change takes", async () => {
  const noted = () =>
    excel.grid
      .names()
      .flatMap(({ name, comment }) => (comment === "" ? [] : [[name, comment]]))
      .sort();
  for (const name of ["优秀线", "列业务"])
    excel.grid.setName({ ...excel.grid.names().find((one) => one.name === name)!, comment: `${name}是什么` });
  const before = noted();
  expect(before).toHaveLength(4);
  for (const write of [remove, change]) {
    const done = await write();
    expect(noted()).not.toEqual(before);
    await writes.undo(done, null, quiet());
    expect(noted()).toEqual(before);
  }
});

describe("a redo of a change", () => {
  /** Into a column and a row that have come, and a formula elsewhere that refers to nothing else. */
  async function undoneWithEntries(): Promise<Undone> {
    const done = await change();
    put(excel.grid, "分数", 4, 3, [["缓考"]]);
    put(excel.grid, "分数", 6, 2, [[61]]);
    put(excel.grid, "记录", 9, 0, [["=分数!D4*2"]]);
    const taken = await writes.undo(done, archiveHomeless, quiet());
    if (Array.isArray(taken)) throw new Error("an archive was planned for");
    return taken;
  }
  const entries = () => [shown(excel.grid, "分数")[4]?.[3], shown(excel.grid, "分数")[6]?.[2], shown(excel.grid, "记录")[9]?.[0]];
  const hasArchive = () => excel.grid.sheets().some(({ name }) => name === "存档");

  test("brings all that was archived back into its cells, and the archive goes", async () => {
    const taken = await undoneWithEntries();
    expect([taken.archive, hasArchive()]).toEqual(["存档", true]);
    expect(await writes.redo(taken, quiet())).toMatchObject({ left: null, written: { kind: "restructuring" } });
    expect(entries()).toEqual(["缓考", 61, "=分数!D4*2"]);
    expect(hasArchive()).toBe(false);
  });

  test("leaves an archive that somebody has written into", async () => {
    const taken = await undoneWithEntries();
    put(excel.grid, "存档", 20, 0, [["别删"]]);
    expect(await writes.redo(taken, quiet())).toMatchObject({ left: null });
    expect([entries(), hasArchive()]).toEqual([["缓考", 61, "=分数!D4*2"], true]);
  });

  test("tells how many have no place: where a row is called otherwise by now, or a cell holds something else", async () => {
    const taken = await undoneWithEntries();
    put(excel.grid, "分数", 5, 1, [["丙中心"]]);
    put(excel.grid, "记录", 9, 0, [["我的"]]);
    expect(await writes.redo(taken, quiet())).toMatchObject({ left: { entries: 2, archive: "存档" } });
    expect([entries(), hasArchive()]).toEqual([[71, 61, "我的"], true]);
  });
});

test("other writes are done again as they were", async () => {
  for (const write of [fix, insert, remove]) {
    excel = await openSmall();
    const known = idsIn(excel, ["分数", "参数"]);
    const done = await write();
    const whole = everything(excel, known);
    const taken = await writes.undo(done, null, quiet());
    if (Array.isArray(taken)) throw new Error("nothing has no place");
    expect(await writes.redo(taken, quiet())).toMatchObject({ left: null, written: { kind: done.kind } });
    expect(differences(whole, everything(excel, known))).toEqual([]);
  }
});

test("each write takes as many requests as it has to, and no more", async () => {
  const requests = async (write: () => Promise<unknown>) => {
    excel.host.resetStats();
    await write();
    return excel.host.stats().syncs;
  };
  const found: Record<string, [number, number]> = {};
  for (const [kind, write] of Object.entries({ fix, insert, change, remove })) {
    excel = await openSmall();
    let done: Written | undefined;
    const made = await requests(async () => {
      done = await write();
    });
    found[kind] = [made, await requests(() => writes.undo(done!, null, quiet()))];
  }
  // One of the fixed cells spills: its undo asks which cells that is.
  expect(found).toEqual({ fix: [3, 4], insert: [4, 8], change: [11, 13], remove: [11, 21] });
});
