/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** A redo of an insertion: what was archived with its undo is back in its cells, or is told. */
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { Taken } from "../../../src/book/plan";
import { archiveHomeless } from "../../support/secondPerson";
import { quiet, writes } from "../proof/port";
import { openSmall, put, sheetPlan, shown, smallInsertion } from "./smallBook";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(60_000);

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openSmall();
});

/** Under another name where its own is taken. */
const planner = ({ sheets }: Taken) => {
  const called = sheets.includes("专项") ? "专项二" : "专项";
  return { ...smallInsertion(), sheets: [sheetPlan(called), sheetPlan("汇总", { tables: [] })], names: [] };
};

async function undoneWith(type: () => void) {
  const done = await writes.insert(planner, quiet());
  type();
  const taken = await writes.undo(done, archiveHomeless, quiet());
  if (Array.isArray(taken)) throw new Error("an archive was planned for");
  expect(taken.archive).toBe("存档");
  return taken;
}
const sheets = () => excel.grid.sheets().map(({ name }) => name);
const own = ["记录", "分数", "参数", "旧表", "底稿"];
/** Into a number, beside the table, over a formula, under it; elsewhere a formula that refers to its sheets. */
const everywhere = () => {
  put(excel.grid, "专项", 1, 1, [[0.5]]);
  put(excel.grid, "专项", 2, 4, [["旁"]]);
  put(excel.grid, "汇总", 1, 2, [["=50"]]);
  put(excel.grid, "汇总", 9, 9, [["=B2+1"]]);
  put(excel.grid, "记录", 9, 0, [["=专项!B2*2"]]);
};

test("all of it is back, and the archive goes", async () => {
  const taken = await undoneWith(everywhere);
  expect([sheets(), String(shown(excel.grid, "记录")[9]?.[0])]).toEqual([[...own, "存档"], expect.stringContaining("#REF!")]);
  expect(await writes.redo(taken, quiet())).toMatchObject({ left: null, written: { kind: "insertion" } });
  expect(sheets()).toEqual([...own, "专项", "汇总"]);
  expect([shown(excel.grid, "专项")[1]?.[1], shown(excel.grid, "专项")[2]?.[4]]).toEqual([0.5, "旁"]);
  expect([shown(excel.grid, "汇总")[1]?.[2], shown(excel.grid, "汇总")[9]?.[9]]).toEqual(["=50", "=B2+1"]);
  expect(shown(excel.grid, "记录")[9]?.[0]).toBe("=专项!B2*2");
});

test("can be undone once more, with all of it", async () => {
  const { written } = await writes.redo(await undoneWith(everywhere), quiet());
  expect(await writes.undo(written, null, quiet())).toMatchObject([
    { sheet: "记录", content: "=专项!B2*2" },
    { sheet: "专项", row: 1, column: 1, content: 0.5, header: "权重", of: "专项一" },
    { sheet: "专项", row: 2, column: 4, content: "旁", header: "", of: "" },
    { sheet: "汇总", row: 1, column: 2, content: "=50" },
    { sheet: "汇总", row: 9, column: 9, content: "=B2+1" },
  ]);
});

test("formulas stay in the archive where a sheet has another name by now, all else is back", async () => {
  const taken = await undoneWith(everywhere);
  excel.grid.addSheet("专项");
  expect(await writes.redo(taken, quiet())).toMatchObject({ left: { entries: 3, archive: "存档" } });
  expect([shown(excel.grid, "专项二")[1]?.[1], shown(excel.grid, "专项二")[2]?.[4]]).toEqual([0.5, "旁"]);
  expect(shown(excel.grid, "汇总")[1]?.[2]).toBe("=B2*100");
  expect(String(shown(excel.grid, "记录")[9]?.[0])).toContain("#REF!");
  expect(sheets()).toContain("存档");
});

test("a formula elsewhere that somebody has changed since stays theirs, and one that is back already is no more to do", async () => {
  const taken = await undoneWith(everywhere);
  put(excel.grid, "记录", 9, 0, [["=1+1"]]);
  expect(await writes.redo(taken, quiet())).toMatchObject({ left: { entries: 1, archive: "存档" } });
  expect(shown(excel.grid, "记录")[9]?.[0]).toBe("=1+1");
  excel = await openSmall();
  const again = await undoneWith(everywhere);
  put(excel.grid, "记录", 9, 0, [["=专项!B2*2"]]);
  expect(await writes.redo(again, quiet())).toMatchObject({ left: null });
});

test("a sheet that somebody has deleted since has no place for what stood on it", async () => {
  const taken = await undoneWith(everywhere);
  excel.grid.deleteSheet(excel.grid.id("记录"));
  expect(await writes.redo(taken, quiet())).toMatchObject({ left: { entries: 1, archive: "存档" } });
});
