/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** What other people have done to names, sheets and their order since a write: an undo leaves all of it, and brings back only its own. */
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { meanwhile } from "../../support/secondPerson";
import { problemOf } from "../../support/watching";
import { quiet, writes } from "../proof/port";
import type { ChangeStep } from "../../../src/book/change";
import { openSmall, planOf, put, shown } from "./smallBook";
import { change, insert, remove, removalPlan } from "./smallPlans";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(60_000);

let excel: OpenExcel;
let stop: () => void = () => undefined;
afterEach(() => stop());
beforeEach(async () => {
  excel = await openSmall();
});

const undo = (written: Parameters<typeof writes.undo>[0]) => writes.undo(written, null, quiet());
const named = () => new Map(excel.grid.names().map(({ name, formula, visible }) => [name, visible ? formula : `${formula} hidden`]));
const name = (called: string, formula: string) => excel.grid.setName({ name: called, formula, comment: "", visible: true });
const sheets = () => excel.grid.sheets().map(({ name: one, visible }) => (visible ? one : `(${one})`));
const rename = (from: string, to: string) => excel.grid.updateSheet(excel.grid.id(from), { name: to });

describe("names", () => {
  test("that a change has moved or bent are as before", async () => {
    const before = named();
    const done = await change();
    expect(named()).not.toEqual(before);
    await undo(done);
    expect(named()).toEqual(before);
  });

  test("that somebody has given other cells since stay theirs, and so do those that are deleted and new ones", async () => {
    const before = named();
    const done = await change();
    name("右边", "=记录!$A$1");
    name("两列", "=分数!$B$4:$H$9");
    name("列党建", "=记录!$C$1:$C$4");
    // One that the change has given, one that has gone with it, one of its new sheet.
    name("满分", "=记录!$A$2");
    name("列业务", "=记录!$A$3");
    name("专项权重", "=记录!$A$4");
    name("列我的", "=分数!$C$4");
    excel.grid.deleteName("藏起来的");
    await undo(done);
    expect(named()).toEqual(
      new Map([
        ...[...before].filter(([one]) => one !== "藏起来的"),
        ["右边", "=记录!$A$1"],
        ["两列", "=分数!$B$4:$H$9"],
        ["列党建", "=记录!$C$1:$C$4"],
        ["满分", "=记录!$A$2"],
        ["列业务", "=记录!$A$3"],
        ["专项权重", "=记录!$A$4"],
        ["列我的", "=分数!$C$4"],
      ]),
    );
  });

  test("of an insertion go with it where they say what it said, and stay where they say something else", async () => {
    const before = named();
    const done = await insert();
    name("列权重", "=记录!$A$1");
    rename("专项", "专项（改）");
    await undo(done);
    expect(named()).toEqual(new Map([...before, ["列权重", "=记录!$A$1"]]));
  });

  test("that referred to what a removal took refer to it again, and those that somebody has given since are theirs", async () => {
    const before = named();
    const done = await remove();
    name("两列", "=记录!$A$1:$B$2");
    excel.grid.deleteName("藏起来的");
    await undo(done);
    expect(named()).toEqual(new Map([...before, ["两列", "=记录!$A$1:$B$2"]].filter(([one]) => one !== "藏起来的") as [string, string][]));
  });

  test("of a sheet that was renamed since name it as it is called by now", async () => {
    const before = named();
    const done = await remove();
    rename("记录", "登记");
    put(excel.grid, "登记", 9, 0, [["新"]]);
    await undo(done);
    expect(named()).toEqual(before);
    expect(
      shown(excel.grid, "登记")
        .slice(0, 6)
        .map(([cell]) => cell),
    ).toEqual(["=分数!C4*2", "=分数!D5", "=SUM(成绩[党建])", "记一笔", "=参数!B2", "=旧表!B1"]);
  });
});

test("a table of another sheet that somebody has made wider since stays so", async () => {
  const table = () => excel.grid.tables().find(({ name: one }) => one === "旧成绩")!;
  const done = await change();
  const { id, area } = table();
  excel.grid.updateTable(id, { area: { ...area, columns: 6 } });
  await undo(done);
  expect(table().area).toMatchObject({ row: 2, column: 1, rows: 5, columns: 6 });
});

test("what is typed far below, between the look of a change and its request, into a column that goes: the change refuses, and it stays", async () => {
  stop = meanwhile(excel, 6, () => put(excel.grid, "分数", 40, 3, [["远处"]]));
  expect(await problemOf(change())).toMatchObject({ code: "shownChanged", untouched: true });
  stop();
  expect(shown(excel.grid, "分数")[40]?.[3]).toBe("远处");
  // Beside it, where nothing goes, nobody minds.
  stop = meanwhile(excel, 6, () => put(excel.grid, "分数", 41, 2, [["旁边"]]));
  const done = await change();
  stop();
  await undo(done);
  expect([shown(excel.grid, "分数")[40]?.[3], shown(excel.grid, "分数")[41]?.[2]]).toEqual(["远处", "旁边"]);
});

test("a table of which every row goes keeps one, emptied: what is typed there in between is not lost", async () => {
  const steps: ChangeStep[] = [{ kind: "deleteRows", table: "名单", rows: [0, 1] }];
  const empty = () => writes.change(() => planOf(steps), quiet());
  const list = () =>
    shown(excel.grid, "分数")
      .slice(2, 6)
      .map((line) => line.slice(6, 8));
  const before = list();
  stop = meanwhile(excel, 6, () => put(excel.grid, "分数", 3, 7, [["三组"]]));
  expect(await problemOf(empty())).toMatchObject({ code: "shownChanged", untouched: true });
  stop();
  expect(list()[1]).toEqual(["甲局", "三组"]);
  put(excel.grid, "分数", 3, 7, [["一组"]]);
  // At the same place of another sheet.
  stop = meanwhile(excel, 6, () => put(excel.grid, "底稿", 3, 7, [["别处"]]));
  const done = await empty();
  stop();
  expect(list()[1]?.join("")).toBe("");
  await undo(done);
  expect(list()).toEqual(before);
});

describe("sheets that a removal brings back", () => {
  test("stand behind those that they stood behind, as far as these are there, hidden where they were", async () => {
    excel.grid.updateSheet(excel.grid.id("参数"), { visible: false });
    expect(sheets()).toEqual(["记录", "分数", "(参数)", "旧表", "(底稿)"]);
    const done = await remove();
    excel.grid.addSheet("新来的");
    excel.grid.deleteSheet(excel.grid.id("记录"));
    await undo(done);
    expect(sheets()).toEqual(["分数", "(参数)", "旧表", "(底稿)", "新来的"]);
  });

  test("stand behind the nearest, wherever it has gone", async () => {
    const done = await writes.remove(
      () => ({ ...removalPlan, sheets: [{ name: "参数", entries: 0 }], tables: [], names: ["优秀线"] }),
      quiet(),
    );
    expect(sheets()).toEqual(["记录", "分数", "旧表", "(底稿)"]);
    excel.grid.updateSheet(excel.grid.id("分数"), { position: 4 });
    expect(sheets()).toEqual(["记录", "旧表", "(底稿)", "分数"]);
    await undo(done);
    expect(sheets()).toEqual(["记录", "旧表", "(底稿)", "分数", "参数"]);
  });

  test("have the name that somebody gave them last, and what was typed last, where that was between the look and the request", async () => {
    stop = meanwhile(excel, 8, () => rename("参数", "参数（改）"));
    const done = await remove();
    stop();
    expect(sheets()).toEqual(["记录", "旧表", "(底稿)"]);
    await undo(done);
    expect(sheets()).toEqual(["记录", "分数", "参数（改）", "旧表", "(底稿)"]);
    expect(shown(excel.grid, "记录")[4]?.[0]).toBe("='参数（改）'!B2");
  });

  test("do not come where a name is taken that one of them was given last", async () => {
    stop = meanwhile(excel, 8, () => rename("参数", "Rates"));
    const done = await remove();
    stop();
    excel.grid.addSheet("RATES");
    expect(await problemOf(undo(done))).toMatchObject({ code: "nameTaken", params: { names: ["Rates"] }, untouched: true });
  });
});

test("what is typed into a sheet that comes back half comes back with it", async () => {
  const done = await remove();
  excel.host.failRequest(14, { afterActions: 40 });
  for (let request = 15; request <= 26; request++) excel.host.failRequest(request);
  expect(await problemOf(undo(done))).toMatchObject({ untouched: false });
  for (let i = 0; i < 14; i++) await writes.snapshot().catch(() => undefined);
  put(excel.grid, "分数", 20, 2, [["途中"]]);
  await undo(done);
  expect(shown(excel.grid, "分数")[20]?.[2]).toBe("途中");
});
