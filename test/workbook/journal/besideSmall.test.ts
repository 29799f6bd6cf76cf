/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/**
 * A second person at work between any two requests of a write in the small workbook: what they did and the write are both whole, or the
 * write is not there at all. The proof's judges, over acts that aim at each of its steps.
 */
import { everyOf } from "../../support/everyOf";
import { adding, besideTable, cellOn, filtering, naming, onSheet, onTable, protecting, typing, type Act } from "../proof/acts";
import type { Plan } from "../proof/plans";
import { Table, told } from "../proof/table";
import { openSmall } from "./smallBook";
import { smallPlans } from "./smallPlans";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(300_000);

const acts: Act[] = [
  onTable("types into a cell that stays", "成绩", "丙局", "党建", 7),
  onTable("types into a column that goes", "成绩", "丙局", "业务", 7),
  onTable("types into a column that comes", "成绩", "丙局", "廉政", 7),
  onTable("types into a row that goes", "成绩", "乙局", "党建", 7),
  onTable("types into a row that comes", "成绩", "己局", "党建", 7),
  onTable("types over a formula", "成绩", "丁局", "合计", 7),
  typing("types over a parameter", (grid) => cellOn(grid, "参数", 1, 1), 7),
  typing("types under the table", (grid) => besideTable(grid, "成绩", 0, 3), "下"),
  typing("types to the right of the other table", (grid) => besideTable(grid, "名单", 3, 0), "旁"),
  typing("types on a sheet that is renamed", (grid) => cellOn(grid, "旧表", 3, 3) ?? cellOn(grid, "旧表（停用）", 3, 3), "旧的"),
  filtering("filters our table", "成绩", "甲局"),
  filtering("filters the other table", "名单", "甲局"),
  protecting("protects the sheet", "分数"),
  protecting("protects the parameters", "参数"),
  onSheet("renames the sheet", "分数", (grid, id) => grid.updateSheet(id, { name: "分数（改）" })),
  onSheet("renames the new sheet", "专项", (grid, id) => grid.updateSheet(id, { name: "专项（改）" })),
  onSheet("deletes the parameters", "参数", (grid, id) => grid.deleteSheet(id)),
  onSheet("deletes the new sheet", "专项", (grid, id) => grid.deleteSheet(id)),
  onSheet("hides the sheet", "分数", (grid, id) => grid.updateSheet(id, { visible: false })),
  adding("adds a sheet of a name that we want", "专项"),
  naming("names a cell", (grid) => cellOn(grid, "记录", 3, 0)),
];

/** Between which requests of each write, all of them in the full run. */
const seen: [plan: Plan, all: number[], some: number[]][] = [
  [smallPlans.change, [5, 6, 8, 10], [6, 8]],
  [smallPlans.undoOfChange, [3, 5, 6, 8, 12], [5, 12]],
  [smallPlans.undoWithArchive, [5, 6, 9, 10, 13], [9]],
  [smallPlans.insertion, [1, 2, 3], [2]],
  [smallPlans.undoOfInsertion, [4, 5, 6, 7], [5]],
  [smallPlans.removal, [4, 8], [8]],
  [smallPlans.undoOfRemoval, [3, 6, 9, 13, 16], [13, 16]],
  [smallPlans.fix, [1, 2], [1, 2]],
  [smallPlans.undoOfFix, [1, 2], [1]],
];

test.each(seen.flatMap(([plan, all, some]) => everyOf(all, some).map((request) => [plan.name, request, plan] as const)))(
  "%s, after request %i",
  async (_name, request, plan) => {
    const table = await Table.of(await openSmall(), plan);
    const wrong = [];
    for (const what of acts) wrong.push(...(await table.run({ act: { after: request, what } })));
    expect(wrong.map(told)).toEqual([]);
  },
);

test("undo of removal: a sheet that is renamed right before its last request is named as it is called by now", async () => {
  const table = await Table.of(await openSmall(), smallPlans.undoOfRemoval);
  const what = acts.find(({ name }) => name === "renames the sheet")!;
  expect((await table.run({ act: { after: 17, what } })).map(told)).toEqual([]);
});
