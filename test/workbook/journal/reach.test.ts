/** What a change reaches, before it is made: sheets, tables, names and settings that it touches, and cells whose looks it takes or changes. */
import type { ChangeStep, Dress } from "../../../src/book/change";
import { findFiltered, footprintOf } from "../../../src/workbook/journal/footprint";
import { dressedAreas, goingAreas } from "../../../src/workbook/journal/goingAreas";
import { settingKey } from "../../../src/workbook/record";
import { allSteps, record, smallInsertion } from "./smallBook";
import { addRows, deleteColumns, deleteRows, insertColumns, sheetOf, stateOf, tableOf } from "./stateOf";

test("each kind of step is known by what it touches, and by nothing else", () => {
  const steps: ChangeStep[] = [
    ...allSteps,
    { kind: "addSheets", plan: smallInsertion() },
    { kind: "addTable", sheet: "旧表", table: { name: "Neu", area: { row: 0, column: 0, rows: 1, columns: 1 }, filter: false } },
    { kind: "addNames", names: [{ name: "Rate", formula: "=参数!$B$2" }] },
    { kind: "removeNames", names: ["OldRate"] },
    { kind: "dropRecord", id: "gone" },
  ];
  const { sheets, tables, newSheets, newNames, goneNames, settings } = footprintOf(steps);
  expect([sheets, tables]).toEqual([
    ["分数", "参数", "旧表"],
    ["名单", "成绩"],
  ]);
  expect([[...newSheets], [...goneNames], [...settings]]).toEqual([
    ["专项", "汇总"],
    ["列业务", "oldrate"],
    [settingKey("small"), settingKey("gone")],
  ]);
  // "" for those that go with their sheet.
  expect([...newNames]).toEqual([
    ["满分", "=参数!$B$3"],
    ["专项权重", ""],
    ["列廉政", "=分数!$D$3"],
    ["列权重", ""],
    ["rate", "=参数!$B$2"],
  ]);
  expect(footprintOf([{ kind: "record", record: record("x") }])).toEqual({
    sheets: [],
    tables: [],
    newSheets: new Set(),
    newNames: new Map(),
    goneNames: new Set(),
    settings: new Set([settingKey("small")]),
  });
});

test("filters count on sheets whose cells change and on sheets of tables that do, tables before sheets", () => {
  const state = (filtered: string[]) =>
    stateOf(
      ["分数", "参数", "别的"].map((name) => sheetOf(name, [], { filtered: filtered.includes(name) })),
      [
        ["成绩", "分数"],
        ["名单", "分数"],
        ["参数表", "参数"],
        ["别表", "别的"],
      ].map(([name, sheet]) => tableOf(name!, sheet!, [0, 0, 2, 2], { filtered: filtered.includes(name!) })),
    );
  const all = state(["分数", "参数", "别的", "成绩", "名单", "参数表", "别表"]);
  expect(findFiltered(footprintOf([insertColumns("参数", 0)]), all)).toEqual(["参数表", "参数"]);
  expect(findFiltered(footprintOf([addRows("成绩", ["甲"])]), all)).toEqual(["成绩", "名单", "分数"]);
  expect(findFiltered(footprintOf([addRows("成绩", ["甲"])]), state(["别表", "参数", "别的"]))).toEqual([]);
  expect(findFiltered(footprintOf([]), all)).toEqual([]);
});

const formats = (...areas: [row: number, column: number, rows: number, columns: number][]): Dress["formats"] =>
  areas.map(([row, column, rows, columns]) => ({ area: { row, column, rows, columns }, role: "input" }));
const dress = (own: Dress["formats"], before: Dress["formats"] | null, sheet = "分数"): ChangeStep => {
  const bare = { sheet, validations: [], conditions: [], widths: [] };
  return { kind: "dress", dress: { ...bare, formats: own }, before: before && { ...bare, formats: before } };
};
const state = stateOf(
  [sheetOf("别的", [[1]]), sheetOf("分数", [["a", "b", "c", "d"]], { at: [1, 0] })],
  [tableOf("别表", "别的", [1, 1, 4, 3]), tableOf("成绩", "分数", [1, 1, 4, 3])],
);
const told = (areas: ReturnType<typeof dressedAreas>) =>
  areas.map(({ sheetId, sheet, wholeColumns, area: { row, column, rows, columns } }) => {
    expect([sheetId, sheet, wholeColumns]).toEqual(["#分数", "分数", false]);
    return [row, column, rows, columns];
  });

describe("cells that stay and that a change dresses", () => {
  test("are read where they stand before, under the name that their sheet has then", () => {
    expect(told(dressedAreas([dress(formats([2, 1, 2, 2]), null)], state, []))).toEqual([[2, 1, 2, 2]]);
    // A column has come before them, and is not there to be read.
    expect(told(dressedAreas([insertColumns("分数", 2), dress(formats([2, 1, 2, 3]), null)], state, []))).toEqual([[2, 1, 2, 2]]);
    const renamed: ChangeStep = { kind: "renameSheet", from: "分数", to: "得分" };
    expect(told(dressedAreas([renamed, dress(formats([2, 1, 1, 1]), null, "得分")], state, []))).toEqual([[2, 1, 1, 1]]);
    expect(dressedAreas([dress(formats([2, 1, 1, 1]), null, "没有")], state, [])).toEqual([]);
    expect(dressedAreas([insertColumns("分数", 2)], state, [])).toEqual([]);
  });

  test("are read apart by what is said of them", () => {
    expect(told(dressedAreas([dress(formats([0, 0, 2, 2], [1, 1, 2, 2]), null)], state, [])).sort()).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
      [1, 2, 2, 1],
      [2, 1, 1, 1],
    ]);
  });

  test("are those too that were dressed before and are not any more", () => {
    expect(told(dressedAreas([dress(formats([2, 1, 1, 1]), formats([4, 2, 1, 1]))], state, []))).toEqual([
      [2, 1, 1, 1],
      [4, 2, 1, 1],
    ]);
  });

  test("are those alone that nobody knows how they looked, where all are more than an answer holds", () => {
    const many = dress(formats([0, 1, 4_000, 1], [0, 3, 1_000, 1]), formats([0, 1, 4_000, 1]));
    const read = (going: Parameters<typeof dressedAreas>[2]) =>
      dressedAreas([many], state, going).map(({ area }) => [area.column, area.rows]);
    const going = (rows: number) => [
      { sheetId: "#分数", sheet: "分数", area: { row: 0, column: 9, rows, columns: 1 }, wholeColumns: true },
    ];
    expect(read([])).toEqual([
      [1, 4_000],
      [3, 1_000],
    ]);
    expect(read(going(1))).toEqual([[3, 1_000]]);
    expect(read(going(4_000))).toEqual([[3, 1_000]]);
    expect(read(going(4_001))).toEqual([]);
  });
});

describe("columns and rows that a change takes away", () => {
  const areas = (...steps: ChangeStep[]) =>
    goingAreas(steps, state).map(({ sheetId, area: { row, column, rows, columns }, wholeColumns }) => {
      expect(sheetId).toBe("#分数");
      return [row, column, rows, columns, wholeColumns];
    });

  test("are read as far down as the sheet is used, where they stand before", () => {
    expect(areas(deleteColumns("分数", 1, 2))).toEqual([
      [0, 1, 2, 1, true],
      [0, 2, 2, 1, true],
    ]);
    expect(areas(insertColumns("分数", 0), deleteColumns("分数", 1))).toEqual([[0, 0, 2, 1, true]]);
    expect(areas(deleteColumns("分数", 9))).toEqual([]);
    expect(goingAreas([deleteColumns("分数", 0)], stateOf([sheetOf("分数", [])]))).toEqual([]);
  });

  test("are read row by row of their own table", () => {
    expect(areas(deleteRows("成绩", 0, 2))).toEqual([
      [2, 1, 1, 3, false],
      [4, 1, 1, 3, false],
    ]);
    expect(areas(deleteRows("成绩", 0), deleteRows("成绩", 0))).toEqual([
      [2, 1, 1, 3, false],
      [3, 1, 1, 3, false],
    ]);
    expect(areas(deleteRows("没有", 0))).toEqual([]);
    const totals = { ...state, tables: [tableOf("成绩", "分数", [1, 1, 4, 3], { totals: true })] };
    expect(goingAreas([deleteRows("成绩", 1, 2)], totals).map(({ area }) => area.row)).toEqual([3]);
  });
});
