/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** What a write of the small workbook refuses before it has touched anything, and what it does not mind. */
import { bookOf } from "excel-stand-in/testing/bookInHand";
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { ChangeStep } from "../../../src/book/change";
import { differences, everything, idsIn } from "../../support/wholeWorkbook";
import { problemOf } from "../../support/watching";
import { quiet, writes } from "../proof/port";
import { allSteps, openSmall, planOf, put, shown, smallInsertion, writing } from "./smallBook";
import { change, remove } from "./smallPlans";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openSmall();
});

const make = (...steps: ChangeStep[]) => writes.change(() => planOf(steps), quiet());
const protect = (sheet: string) => void (bookOf(excel.host).state(excel.grid.id(sheet)).protection = { password: null, options: {} });
const lockStructure = () => void (bookOf(excel.host).structurePassword = "");
const filter = (table: string, values: string[] | null = ["甲局"]) => {
  const { id } = excel.grid.tables().find(({ name }) => name === table)!;
  excel.host.filter(id, 0, values);
};

/** Refuses, with nothing touched. */
async function expectRefused(write: () => Promise<unknown>, problem: object): Promise<void> {
  const known = idsIn(excel);
  const before = everything(excel, known);
  expect(await problemOf(write())).toMatchObject({ ...problem, untouched: true });
  expect(differences(before, everything(excel, known))).toEqual([]);
  expect((await writes.history()).interrupted).toEqual([]);
}

const onScores: [kind: string, step: ChangeStep][] = [
  ["insertColumns", { kind: "insertColumns", sheet: "分数", at: 3, count: 1 }],
  ["addRows", { kind: "addRows", table: "成绩", rows: [["戊局", 1, 2, null]] }],
  ["deleteRows", { kind: "deleteRows", table: "名单", rows: [0] }],
  ["write", writing("分数", 3, 2, [[1]])],
  [
    "addTable",
    { kind: "addTable", sheet: "分数", table: { name: "新表", area: { row: 20, column: 0, rows: 2, columns: 1 }, filter: false } },
  ],
  [
    "dress",
    {
      kind: "dress",
      dress: { sheet: "分数", formats: [], validations: [], conditions: [], widths: [{ column: 3, characters: 5 }] },
      before: null,
    },
  ],
];

describe.each(onScores)("a change with the step %s", (_, step) => {
  test("refuses a sheet that is protected, by its name", async () => {
    protect("参数");
    protect("分数");
    await expectRefused(() => make(step), { code: "sheetProtected", params: { sheet: "分数" } });
  });

  test("refuses where one of the sheet's tables is filtered, by its name", async () => {
    filter("成绩");
    await expectRefused(() => make(step), { code: "filtered", params: { names: ["成绩"] } });
  });

  test("does not mind other sheets that are protected", async () => {
    for (const name of ["参数", "记录", "底稿"]) protect(name);
    expect(await writes.undo(await make(step), null, quiet())).toMatchObject({ kept: 0 });
  });
});

test("a change of other sheets does not mind a filter", async () => {
  filter("成绩");
  const done = await make(writing("参数", 1, 1, [[91]]));
  expect(shown(excel.grid, "参数")[1]).toEqual(["优秀线", 91]);
  await writes.undo(done, null, quiet());
  expect(shown(excel.grid, "参数")[1]).toEqual(["优秀线", 90]);
});

test("a change that adds or renames sheets refuses a workbook whose structure is protected, another does not mind", async () => {
  lockStructure();
  const adding = allSteps.find(({ kind }) => kind === "addSheets")!;
  await expectRefused(() => make(adding), { code: "workbookProtected" });
  await expectRefused(() => make({ kind: "renameSheet", from: "旧表", to: "别表" }), { code: "workbookProtected" });
  expect(await make(writing("参数", 1, 1, [[91]]))).toMatchObject({ kind: "restructuring" });
});

test("an undo of a change refuses what its change would, and can be done once nothing stands in the way", async () => {
  const before = shown(excel.grid, "分数");
  const done = await change();
  filter("成绩");
  await expectRefused(() => writes.undo(done, null, quiet()), { code: "filtered", params: { names: ["成绩"] } });
  filter("成绩", null);
  protect("分数");
  await expectRefused(() => writes.undo(done, null, quiet()), { code: "sheetProtected", params: { sheet: "分数" } });
  bookOf(excel.host).state(excel.grid.id("分数")).protection = null;
  expect(await writes.undo(done, null, quiet())).toMatchObject({ kept: 0 });
  expect(shown(excel.grid, "分数")).toEqual(before);
});

describe("an insertion", () => {
  const insert = () => writes.insert(smallInsertion, quiet());

  test("refuses names that are taken, however they are written, and says which", async () => {
    excel.grid.addSheet("专项");
    put(excel.grid, "记录", 0, 5, [["指标"], [1]]);
    excel.grid.addTable({
      name: "专项表",
      area: { sheet: excel.grid.id("记录"), row: 0, column: 5, rows: 2, columns: 1 },
      style: "",
      showBandedRows: false,
      showFilterButton: false,
    });
    excel.grid.setName({ name: "列权重", formula: "=记录!$A$1", comment: "", visible: true });
    await expectRefused(insert, { code: "nameTaken", params: { names: ["专项", "专项表", "列权重"] } });
    const plan = { ...smallInsertion(), names: [{ name: "Weight", formula: "=专项!$B$2" }] };
    const other = {
      ...plan,
      sheets: [{ ...plan.sheets[0]!, name: "Special", tables: [{ ...plan.sheets[0]!.tables[0]!, name: "Items" }] }],
    };
    for (const name of ["SPECIAL"]) excel.grid.addSheet(name);
    excel.grid.setName({ name: "weight", formula: "=记录!$A$1", comment: "", visible: true });
    excel.grid.setName({ name: "ITEMS", formula: "=记录!$A$1", comment: "", visible: true });
    await expectRefused(() => writes.insert(() => other, quiet()), {
      code: "nameTaken",
      params: { names: ["Special", "Items", "Weight"] },
    });
  });

  test("refuses a workbook whose structure is protected, and minds no protected sheet", async () => {
    for (const { name } of excel.grid.sheets()) protect(name);
    const done = await insert();
    expect(await writes.undo(done, null, quiet())).toMatchObject({ gone: [], kept: 0, archive: null });
    lockStructure();
    await expectRefused(insert, { code: "workbookProtected" });
  });

  test("tells its planner which names are taken", async () => {
    const seen: unknown[] = [];
    await writes.insert((taken) => {
      seen.push(taken);
      return smallInsertion();
    }, quiet());
    expect(seen).toEqual([
      {
        sheets: ["记录", "分数", "参数", "旧表", "底稿"],
        tables: ["旧成绩", "成绩", "名单"],
        names: expect.arrayContaining(["列党建", "优秀线", "右边"]) as string[],
      },
    ]);
  });
});

describe("a removal", () => {
  test("refuses sheets of its own that are protected or filtered, and a protected structure, and minds no others", async () => {
    protect("记录");
    filter("名单");
    await expectRefused(remove, { code: "filtered", params: { names: ["名单"] } });
    filter("名单", null);
    protect("参数");
    await expectRefused(remove, { code: "sheetProtected", params: { sheet: "参数" } });
    bookOf(excel.host).state(excel.grid.id("参数")).protection = null;
    lockStructure();
    await expectRefused(remove, { code: "workbookProtected" });
    bookOf(excel.host).structurePassword = null;
    expect(await remove()).toMatchObject({ kind: "removal" });
    expect(excel.grid.sheets().map(({ name }) => name)).toEqual(["记录", "旧表", "底稿"]);
  });

  test("is not undone where somebody else has what would come back", async () => {
    const done = await remove();
    const undo = () => writes.undo(done, null, quiet());
    const id = excel.grid.addSheet("参数");
    await expectRefused(undo, { code: "nameTaken", params: { names: ["参数"] } });
    excel.grid.updateSheet(id, { name: "我的参数" });
    put(excel.grid, "记录", 0, 5, [["指标"], [1]]);
    const table = excel.grid.addTable({
      name: "名单",
      area: { sheet: excel.grid.id("记录"), row: 0, column: 5, rows: 2, columns: 1 },
      style: "",
      showBandedRows: false,
      showFilterButton: false,
    });
    excel.grid.setName({ name: "优秀线", formula: "=记录!$A$1", comment: "", visible: true });
    await expectRefused(undo, { code: "nameTaken", params: { names: ["名单", "优秀线"] } });
    excel.grid.updateTable(table, { name: "我的名单" });
    excel.grid.deleteName("优秀线");
    protect("记录");
    await expectRefused(undo, { code: "sheetProtected", params: { sheet: "记录" } });
    bookOf(excel.host).state(excel.grid.id("记录")).protection = null;
    lockStructure();
    await expectRefused(undo, { code: "workbookProtected" });
    bookOf(excel.host).structurePassword = null;
    // A sheet that nothing comes back to may be protected.
    protect("旧表");
    expect(await undo()).toMatchObject({ gone: [], kept: 0 });
    expect(excel.grid.sheets().map(({ name }) => name)).toEqual(["记录", "分数", "参数", "旧表", "底稿", "我的参数"]);
  });

  test("counts formulas elsewhere that somebody has changed since: they stay", async () => {
    const done = await remove();
    put(excel.grid, "记录", 0, 0, [["=1+1"], [5]]);
    expect(await writes.undo(done, null, quiet())).toMatchObject({ kept: 2 });
    expect(
      shown(excel.grid, "记录")
        .slice(0, 5)
        .map(([cell]) => cell),
    ).toEqual(["=1+1", 5, "=SUM(成绩[党建])", "记一笔", "=参数!B2"]);
  });

  test("of all sheets that are to be seen leaves an empty one, which goes again with its undo, unless somebody has used it", async () => {
    for (const name of ["记录", "旧表"]) excel.grid.updateSheet(excel.grid.id(name), { visible: false });
    const seen = () => excel.grid.sheets().flatMap(({ name, visible }) => (visible ? [name] : []));
    const done = await remove();
    expect(seen()).toEqual(["Sheet1"]);
    await writes.undo(done, null, quiet());
    expect(seen()).toEqual(["分数", "参数"]);
    const again = await remove();
    put(excel.grid, "Sheet1", 0, 0, [["我的"]]);
    await writes.undo(again, null, quiet());
    expect(seen()).toEqual(["分数", "参数", "Sheet1"]);
    // The next one is called otherwise.
    excel.grid.updateSheet(excel.grid.id("Sheet1"), { visible: false });
    await remove();
    expect(seen()).toEqual(["Sheet2"]);
  });
});
