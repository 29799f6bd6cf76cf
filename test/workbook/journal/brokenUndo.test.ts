/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** An undo that cannot go on: what it has taken from a person is kept until it has a place, and the next try does the rest. */
import { bookOf } from "excel-stand-in/testing/bookInHand";
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { Written } from "../../../src/workbook/port";
import { asideIn, meanwhile } from "../../support/secondPerson";
import { problemOf } from "../../support/watching";
import { differences, everything, idsIn } from "../../support/wholeWorkbook";
import { quiet, writes } from "../proof/port";
import { openSmall, put } from "./smallBook";
import { change, remove } from "./smallPlans";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(60_000);

let excel: OpenExcel;
let stop: () => void = () => undefined;
afterEach(() => stop());
beforeEach(async () => {
  excel = await openSmall();
});

const undo = (written: Written) => writes.undo(written, null, quiet());
/** Requests from one on fail, until as many are answered. */
function failFrom(first: number, last: number, how = {}): void {
  excel.host.failRequest(first, how);
  for (let request = first + 1; request <= last; request++) excel.host.failRequest(request);
}
/** Those that were never met meet nobody else. */
async function spend(requests: number): Promise<void> {
  for (let i = 0; i < requests; i++) await writes.snapshot().catch(() => undefined);
}

test.each([
  ["change", 6, 30],
  ["change", 13, 20],
  ["removal", 14, 40],
  ["removal", 21, 10],
] as const)("of a %s, broken in request %i: it is told, and undone once more it is gone whole", async (kind, request, afterActions) => {
  const known = idsIn(excel, kind === "removal" ? ["分数", "参数"] : []);
  const before = everything(excel, known);
  const done = await (kind === "removal" ? remove() : change());
  failFrom(request, request + 12, { afterActions });
  expect(await problemOf(undo(done))).toMatchObject({
    code: "notRestored",
    untouched: false,
    params: { names: ["分数", "参数"], hostMessage: expect.stringContaining("hostFailed") as string },
  });
  await spend(14);
  expect((await writes.history()).interrupted.map(({ token }) => token)).toEqual([done.token]);
  expect(await undo(done)).toMatchObject({ gone: [], archive: null });
  expect(differences(before, everything(excel, known))).toEqual([]);
  expect(await writes.history()).toEqual({ standing: [], interrupted: [] });
});

test.each([4, 8])(
  "of a removal whose sheets cannot come, since somebody locks the workbook before request %i: it stands as before",
  async (request) => {
    const known = idsIn(excel, ["分数", "参数"]);
    const before = everything(excel, known);
    const done = await remove();
    const removed = everything(excel, known);
    stop = meanwhile(excel, request, () => void (bookOf(excel.host).structurePassword = ""));
    expect(await problemOf(undo(done))).toMatchObject({ untouched: true });
    stop();
    bookOf(excel.host).structurePassword = null;
    expect(differences(removed, everything(excel, known))).toEqual([]);
    const { standing, interrupted } = await writes.history();
    expect([standing.map(({ token }) => token), interrupted]).toEqual([[done.token], []]);
    await undo(done);
    expect(differences(before, everything(excel, known))).toEqual([]);
  },
);

test("what was written over, and could not be given back, is kept and put aside by the next try, with its sheet and place", async () => {
  const done = await change();
  // Right before the contents are put back: a formula of 合计 is written over.
  stop = meanwhile(excel, 17, () => put(excel.grid, "分数", 3, 4, [["我的合计"]]));
  failFrom(14, 15);
  const problem = await problemOf(undo(done));
  stop();
  expect(problem).toMatchObject({ code: "notRestored", untouched: false, params: { names: ["分数", "参数"] } });
  expect((await writes.history()).interrupted.map(({ token }) => token)).toEqual([done.token]);
  expect(await writes.recover(done.token, false, quiet())).toEqual({ written: null, aside: "存档" });
  expect(asideIn(excel)).toEqual([["分数", "E4", "我的合计"]]);
});
