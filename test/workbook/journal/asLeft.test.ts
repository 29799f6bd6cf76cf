/** What somebody has entered since, told from what a write has left: nothing of theirs is taken for ours, and nothing of ours is shown to them. */
import type { ChangeStep } from "../../../src/book/change";
import type { Content } from "../../../src/sheet/formula";
import { areaAddress } from "../../../src/sheet/address";
import {
  alike,
  compareWithAfter,
  compareWithSteps,
  countDifferences,
  goneNamer,
  keyOf,
  same,
  sheetRenamer,
  spotsOf,
} from "../../../src/workbook/journal/asLeft";
import { withoutEntries } from "../../../src/workbook/journal/entered";
import { lookAtOverwritten } from "../../../src/workbook/journal/overwritten";
import { contentAt, withContents, type WorkbookState } from "../../../src/workbook/journal/state";
import { slim, differsFrom } from "../../../src/workbook/journal/slim";
import { footprintOf } from "../../../src/workbook/journal/footprint";
import type { KeptRestructuring } from "../../../src/workbook/journal/kept";
import { addRows, deleteColumns, deleteRows, insertColumns, operationsFor, sheetOf, stateOf, tableOf } from "./stateOf";

test("formulas are the same where they differ in nothing but what they refer to", () => {
  expect(alike("=SUM(A1:A3)", "=sum(B1:B9)")).toBe(true);
  expect(alike("=SUM(A1)", "=MAX(A1)")).toBe(false);
  expect(alike('=IF(A1="优秀",1,2)', '=IF(B9="优秀",1,2)')).toBe(true);
  expect(alike('=IF(A1="优秀",1,2)', '=IF(A1="良好",1,2)')).toBe(false);
  expect(alike('=IF(A1="说""好""",1)', '=IF(A1="说""坏""",1)')).toBe(false);
  expect(alike("=_xlfn.XLOOKUP(A1,B:B)", "=XLOOKUP(A2,C:C)")).toBe(true);
  expect(alike("=_xlfn._xlws.FILTER(A1)", "=FILTER(A2)")).toBe(true);
  expect(alike("=KAOHE.加权(A1)", "=KAOHE.名次(A1)")).toBe(false);
  expect(same("=A1+1", "=B2+1")).toBe(true);
  expect(same("=A1+1", "=B2+7")).toBe(false);
  expect(same("=50", "=B2*100")).toBe(false);
  expect(same(1, 1)).toBe(true);
  expect(same("1", 1)).toBe(false);
  expect(same("=A1", "A1")).toBe(false);
});

test("formulas follow sheets that were renamed, and name none that is gone", () => {
  const was = stateOf([sheetOf("分数", []), sheetOf("参数", []), sheetOf("旧表", [])]);
  const now = stateOf([sheetOf("得 分", [], { id: "#分数" }), sheetOf("参数", [])]);
  expect(["=分数!A1+参数!B2", "分数!A1", 5].map(sheetRenamer(was, now))).toEqual(["='得 分'!A1+参数!B2", "分数!A1", 5]);
  expect(sheetRenamer(was, was)("=分数!A1")).toBe("=分数!A1");
  expect(["=旧表!A1*2", "=分数!A1", "旧表!A1", '="旧表!"', 3].map(goneNamer(was, now))).toEqual([true, false, false, false, false]);
});

test("every place of either sheet is looked at, and a margin to the right and below", () => {
  const [one, other] = [sheetOf("一", [["a"]], { at: [2, 3] }), sheetOf("二", [["b", "c"]], { at: [4, 1] })];
  const all = [...spotsOf([one, other], 1)].map(({ row, column }) => `${row},${column}`);
  expect([all[0], all[all.length - 1], all.length]).toEqual(["2,1", "5,4", 16]);
  expect([...spotsOf([sheetOf("空", [])], 3)]).toEqual([]);
  expect([...spotsOf([sheetOf("空", []), one], 0)]).toEqual([{ row: 2, column: 3 }]);
});

test("differences are counted cell by cell on the sheets that are in both", () => {
  const one = stateOf([
    sheetOf("一", [
      ["a", "b"],
      ["c", ""],
    ]),
    sheetOf("二", [["x"]]),
  ]);
  const other = stateOf([
    sheetOf("一", [
      ["a", "B"],
      ["c", "d"],
    ]),
  ]);
  expect([countDifferences(one, other), countDifferences(other, one), countDifferences(one, one)]).toEqual([2, 2, 0]);
});

const rows: Content[][] = [
  ["单位", "党建", "业务", "合计"],
  ["甲局", 80, 90, "=C4+D4"],
  ["乙局", 81, 91, "=C5+D5"],
  ["丙局", 82, 92, "=C6+D6"],
];
const before = stateOf(
  [sheetOf("分数", [...rows, ["下", "", "", ""]], { at: [2, 1] }), sheetOf("记录", [["一", "=分数!D4"]])],
  [tableOf("成绩", "分数", [2, 1, 4, 4])],
);
const write = (cells: [row: number, column: number, after: string | number][], header = false): ChangeStep => ({
  kind: "write",
  sheet: "分数",
  cells: cells.map(([row, column, after]) => ({
    row,
    column,
    after: typeof after === "string" && after.startsWith("=") ? { formula: after } : after,
    header,
  })),
});
/** 党建 goes, 廉政 comes at the end, 乙局 goes, 丁局 comes. */
const steps: ChangeStep[] = [
  deleteColumns("分数", 2),
  insertColumns("分数", 4),
  deleteRows("成绩", 1),
  addRows("成绩", ["丁局", 83, null]),
  { kind: "resizeTable", table: "成绩", area: { row: 2, column: 1, rows: 4, columns: 4 } },
  write([[2, 4, "廉政"]], true),
  write([
    [3, 4, 70],
    [4, 4, 71],
    [5, 4, 72],
  ]),
  write([
    [3, 3, "=C4+E4"],
    [4, 3, "=C5+E5"],
    [5, 3, "=C6+E6"],
  ]),
];
const operations = operationsFor(steps, before);
const after = stateOf(
  [
    sheetOf(
      "分数",
      [
        ["单位", "业务", "合计", "廉政"],
        ["甲局", 90, "=C4+E4", 70],
        ["丙局", 92, "=C5+E5", 71],
        ["丁局", 83, "=C6+E6", 72],
        ["下", "", "", ""],
      ],
      { at: [2, 1] },
    ),
    sheetOf("记录", [["一", "=分数!C4"]]),
  ],
  [tableOf("成绩", "分数", [2, 1, 4, 4])],
);
/** With something entered, by sheet and place as it is now. */
const typed = (state: WorkbookState, ...cells: [sheet: string, row: number, column: number, content: Content][]) =>
  withContents(
    state,
    cells.map(([sheet, row, column, content]) => ({ sheet: `#${sheet}`, row, column, content })),
  );

describe("after a change that was read back", () => {
  const compared = (now: WorkbookState) => {
    const { touched, contested, homeless } = compareWithAfter(before, after, now, operations);
    return { touched: [...touched].sort(), contested: [...contested].sort(), homeless };
  };
  const at = (row: number, column: number, sheet = "分数") => keyOf({ sheet: `#${sheet}`, row, column });

  test("nothing is anybody's where nobody was", () => {
    expect(compared(after)).toEqual({ touched: [], contested: [], homeless: [] });
  });

  test("an entry is named by where its cell stood, and contested where the change had written there", () => {
    // 丙局 stood a row lower, and 业务 a column further right.
    expect(compared(typed(after, ["分数", 4, 2, 7]))).toEqual({ touched: [at(5, 3)], contested: [], homeless: [] });
    expect(compared(typed(after, ["分数", 4, 3, 7]))).toEqual({ touched: [at(5, 4)], contested: [at(5, 4)], homeless: [] });
    expect(compared(typed(after, ["记录", 0, 1, 5], ["记录", 3, 2, 6]))).toEqual({
      touched: [at(0, 1, "记录"), at(3, 2, "记录")],
      contested: [at(0, 1, "记录")],
      homeless: [],
    });
    expect(compared(typed(after, ["分数", 6, 1, ""]))).toEqual({ touched: [at(6, 1)], contested: [], homeless: [] });
  });

  test("an entry in a column or a row that has come has no place, a formula that Excel has respelt is none", () => {
    expect(
      compared(typed(after, ["分数", 4, 4, 7], ["分数", 5, 2, "缺"], ["分数", 9, 4, "=1"], ["分数", 5, 3, "=D6+F6"])).homeless,
    ).toEqual([
      { sheet: "分数", row: 4, column: 4, content: 7 },
      { sheet: "分数", row: 5, column: 2, content: "缺" },
      { sheet: "分数", row: 9, column: 4, content: "=1" },
    ]);
    // What was emptied there needs none.
    expect(compared(typed(after, ["分数", 4, 4, ""]))).toEqual({ touched: [], contested: [], homeless: [] });
  });

  test("formulas over a sheet that was renamed since are nobody's entry", () => {
    const renamed = stateOf([{ ...after.sheets[0]!, name: "得分" }, sheetOf("记录", [["一", "=得分!C4"]])], after.tables);
    expect(compared(renamed)).toEqual({ touched: [], contested: [], homeless: [] });
  });

  test("sheets that came since are not asked about, nor are those that are gone", () => {
    expect(compared(stateOf([...after.sheets, sheetOf("后来", [["x"]])], after.tables))).toEqual({
      touched: [],
      contested: [],
      homeless: [],
    });
    expect(compared(stateOf(after.sheets.slice(1), []))).toEqual({ touched: [], contested: [], homeless: [] });
  });
});

describe("after a change that broke off", () => {
  const part = { standing: operations, written: operations, all: operations, after: null, hasMadeRoom: false };
  const touchedIn = (now: WorkbookState, more: Partial<Parameters<typeof compareWithSteps>[2]> = {}) => {
    const { touched, contested, homeless } = compareWithSteps(before, now, { ...part, ...more });
    expect(homeless).toEqual([]);
    return [[...touched].sort(), [...contested].sort()];
  };
  const at = (row: number, column: number) => keyOf({ sheet: "#分数", row, column });

  test("what its steps would have left is ours, made or not made yet, and all else is somebody's", () => {
    expect(touchedIn(after)).toEqual([[], []]);
    const notYet = typed(after, ["分数", 3, 3, "=C4+D4"], ["分数", 4, 3, "=C6+D6"]);
    expect(touchedIn(notYet)).toEqual([[], []]);
    expect(touchedIn(typed(after, ["分数", 4, 2, 7]))).toEqual([[at(5, 3)], []]);
    expect(touchedIn(typed(after, ["分数", 4, 3, 7]))).toEqual([[at(5, 4)], [at(5, 4)]]);
    // Another formula with other functions is one, the same over other cells is not.
    expect(touchedIn(typed(after, ["分数", 4, 3, "=MAX(C5)"]))).toEqual([[at(5, 4)], [at(5, 4)]]);
  });

  test("with no step made the cells are where they were", () => {
    expect(touchedIn(before, { standing: [] })).toEqual([[], []]);
    expect(touchedIn(typed(before, ["分数", 4, 2, "缺"]), { standing: [] })).toEqual([[at(4, 2)], []]);
  });

  test("what was read back when it stood whole is ours where an undo goes back, and so is the room it makes", () => {
    const back = { standing: [], after, hasMadeRoom: true };
    // 党建 and 乙局 have come back empty, and contents are still the change's.
    const half = typed(
      before,
      ["分数", 2, 2, "列1"],
      ["分数", 3, 2, ""],
      ["分数", 4, 1, ""],
      ["分数", 4, 2, ""],
      ["分数", 4, 3, ""],
      ["分数", 4, 4, ""],
      ["分数", 5, 2, ""],
    );
    expect(touchedIn(half, back)).toEqual([[], []]);
    expect(touchedIn(half, { ...back, hasMadeRoom: false })[0]).toEqual([
      at(2, 2),
      at(3, 2),
      at(4, 1),
      at(4, 2),
      at(4, 3),
      at(4, 4),
      at(5, 2),
    ]);
    expect(touchedIn(typed(half, ["分数", 3, 2, 5]), back)).toEqual([[at(3, 2)], []]);
  });
});

describe("what somebody has entered while a change was under way", () => {
  const left = (now: WorkbookState) => withoutEntries(before, now, operations, steps);
  const cell = (state: WorkbookState, row: number, column: number) => contentAt(state.sheets[0]!, row, column);

  test("is none of what the change has left: there stands what it wrote, or what stood before", () => {
    const now = typed(
      after,
      ["分数", 4, 2, 7],
      ["分数", 4, 3, 8],
      ["分数", 4, 4, "缺"],
      ["分数", 5, 2, 9],
      ["分数", 6, 2, "注"],
      ["分数", 3, 4, 70],
    );
    const kept = left(now);
    expect([cell(kept, 4, 2), cell(kept, 4, 3), cell(kept, 4, 4), cell(kept, 5, 2), cell(kept, 6, 2), cell(kept, 3, 4)]).toEqual([
      92,
      "=C5+E5",
      71,
      83,
      "",
      70,
    ]);
    // All the rest is as it was read.
    expect(countDifferences(kept, now)).toBe(5);
  });

  test("is nothing where nobody has: then it is what was read", () => {
    expect(left(after)).toBe(after);
    // A formula that continues the one above is filled in by Excel.
    const filled = typed(after, ["分数", 3, 5, "=B4"], ["分数", 4, 5, "=B5"]);
    expect(countDifferences(left(filled), filled)).toBe(2);
  });

  test("lies on sheets that the change has made as well", () => {
    const plan = {
      sheets: [{ name: "专项", blocks: [{ row: 0, column: 0, cells: [["指标", 1]] }] }],
      names: [],
      record: null,
      open: { sheet: "专项", row: 0, column: 0 },
    };
    const withSheet = [...steps, { kind: "addSheets", plan } as unknown as ChangeStep];
    const now = stateOf(
      [
        ...after.sheets,
        sheetOf("专项", [
          ["指标", 1],
          ["", "补"],
        ]),
        sheetOf("别人的", [["x"]]),
      ],
      after.tables,
    );
    const kept = withoutEntries(before, now, operations, withSheet);
    expect(kept.sheets.map(({ contents }) => contents.formulas[contents.formulas.length - 1])).toEqual([
      ["下", "", "", ""],
      ["一", "=分数!C4"],
      ["", ""],
      ["x"],
    ]);
  });
});

test("what a change writes over and takes away is looked at once more, and whole columns that go", () => {
  const entry = { before } as KeptRestructuring;
  const looked: string[] = [];
  const range = (sheet: string) => ({
    getRange: (address: string) => {
      looked.push(`${sheet}!${address}`);
      const loaded = { load: () => loaded, isNullObject: true, formulas: [], values: [], numberFormat: [] };
      return { ...loaded, load: () => loaded, getUsedRangeOrNullObject: () => loaded };
    },
  });
  const context = { workbook: { worksheets: { getItemOrNullObject: range } } } as unknown as Excel.RequestContext;
  for (const { queue } of lookAtOverwritten(entry, before, operations)) queue(context);
  const cells = (row: number, column: number, rows: number, columns: number) => `#分数!${areaAddress({ row, column, rows, columns })}`;
  // 党建 as far as the sheet is used and one below, the row of 乙局, the formulas of 合计, and 党建 whole.
  expect(looked.sort()).toEqual([cells(2, 2, 7, 1), cells(4, 1, 1, 1), cells(4, 3, 1, 1), cells(3, 4, 3, 1), "#分数!C:C"].sort());
});

test("what is kept for an undo holds contents and our settings, and nothing else that was read", () => {
  const state = stateOf([sheetOf("一", [["a"]], { at: [3, 4], spills: [{ row: 3, column: 4, rows: 2, columns: 1 }] })], [], {
    settings: new Map([
      ["baton.scheme.x", "1"],
      ["others", "2"],
    ]),
  });
  const [sheet] = state.sheets;
  Object.assign(sheet!.contents, { values: [["a"]], hiddenRows: [1] });
  const kept = slim(state, footprintOf([{ kind: "dropRecord", id: "x" }]));
  expect(kept.sheets[0]!.contents).toMatchObject({
    name: "一",
    row: 3,
    column: 4,
    formulas: [["a"]],
    spills: [{ row: 3, column: 4, rows: 2, columns: 1 }],
    values: [],
    hiddenRows: [],
  });
  expect([...kept.settings.keys()]).toEqual([...state.settings.keys()].filter((key) => key.endsWith("x")));
  const snapshot = { sheets: [sheet!.contents] } as unknown as Parameters<typeof differsFrom>[1];
  expect(differsFrom(kept, snapshot)).toBe(false);
  expect(differsFrom(kept, { ...snapshot, sheets: [...snapshot.sheets, { ...sheet!.contents, name: "后来" }] })).toBe(false);
  for (const other of [{ row: 2 }, { column: 5 }, { formulas: [["b"]] }, { name: "二" }])
    expect(differsFrom(kept, { ...snapshot, sheets: [{ ...sheet!.contents, ...other }] })).toBe(true);
});

test("contents may come beyond all that was read, on every side", () => {
  const state = stateOf([sheetOf("一", [["a", "b"]], { at: [2, 2] }), sheetOf("二", [["x"]])]);
  const grown = withContents(state, [
    { sheet: "#一", row: 0, column: 3, content: "上" },
    { sheet: "#一", row: 4, column: 2, content: "下" },
    { sheet: "#一", row: 2, column: 0, content: "左" },
    { sheet: "#一", row: 2, column: 5, content: "右" },
    { sheet: "#一", row: 2, column: 3, content: "B" },
  ]);
  expect(grown.sheets[0]!.contents).toMatchObject({
    row: 0,
    column: 0,
    formulas: [
      ["", "", "", "上", "", ""],
      ["", "", "", "", "", ""],
      ["左", "", "a", "B", "", "右"],
      ["", "", "", "", "", ""],
      ["", "", "下", "", "", ""],
    ],
  });
  expect(grown.sheets[1]).toBe(state.sheets[1]);
  const blank = withContents(stateOf([sheetOf("空", [], { at: [0, 0] })]), [{ sheet: "#空", row: 1, column: 1, content: 5 }]);
  expect(blank.sheets[0]!.contents.formulas).toEqual([
    ["", ""],
    ["", 5],
  ]);
});
