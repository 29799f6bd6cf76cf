/**
 * What an undo shows before it goes: entries in columns, rows and sheets that a change has made, and formulas elsewhere that refer to
 * nothing but these. Reckoned by hand, with no Excel behind it; beside our table and sheet stand others of the same shape.
 */
import type { ChangeStep } from "../../../src/book/change";
import type { Content } from "../../../src/sheet/formula";
import { findLeft, labelEntry, whatWouldGo } from "../../../src/workbook/journal/homeless";
import type { KeptRestructuring } from "../../../src/workbook/journal/kept";
import { withContents, type WorkbookState } from "../../../src/workbook/journal/state";
import { wayOf } from "../../../src/workbook/journal/takeBack";
import { sheetPlan } from "./smallBook";
import { addRows, deleteColumns, insertColumns, sheetOf, stateOf, tableOf } from "./stateOf";

const lines: Content[][] = [
  ["单位", "党建", "业务"],
  ["甲局", 80, 90],
  ["乙局", 81, 91],
];
const others = sheetOf("记录", [["记"], ["一"]]);
/** As wide and as tall as ours, and filled alike. */
const decoy = sheetOf("底稿", lines, { at: [2, 1] });
const table = (columns: number, rows: number) => tableOf("成绩", "分数", [2, 1, rows, columns]);
const decoyTable = tableOf("旧成绩", "底稿", [2, 1, 3, 3]);
const before = stateOf([decoy, others, sheetOf("分数", lines, { at: [2, 1] })], [decoyTable, table(3, 3)]);
/** 廉政 and 纪律 come behind 党建, 丙局 comes, 专项 comes. */
const steps: ChangeStep[] = [
  insertColumns("分数", 3, 2),
  addRows("成绩", ["丙局", 82, null, null, null]),
  { kind: "write", sheet: "分数", cells: [{ row: 2, column: 3, after: "廉政", header: true }] },
  { kind: "write", sheet: "分数", cells: [{ row: 2, column: 4, after: "纪律", header: true }] },
  { kind: "write", sheet: "分数", cells: [{ row: 3, column: 3, after: 70, header: false }] },
  {
    kind: "addSheets",
    plan: { sheets: [sheetPlan("专项")], names: [], record: null, open: { sheet: "专项", row: 0, column: 0 } },
  },
];
const special = sheetOf("专项", [
  ["指标", "权重", "折算"],
  ["专项一", 0.4, "=B2*100"],
]);
const after = stateOf(
  [
    decoy,
    others,
    sheetOf(
      "分数",
      [
        ["单位", "党建", "廉政", "纪律", "业务"],
        ["甲局", 80, 70, "", 90],
        ["乙局", 81, "", "", 91],
        ["丙局", 82, "", "", ""],
      ],
      { at: [2, 1] },
    ),
    special,
  ],
  [decoyTable, table(5, 4), tableOf("专项表", "专项", [0, 0, 2, 3])],
);
const change: KeptRestructuring = {
  kind: "restructuring",
  token: "t",
  when: 1,
  plan: { lines: [], steps, open: { sheet: "分数", row: 0, column: 0 } },
  before,
  after,
  sheetIds: ["#专项"],
  looks: [],
};
const typed = (state: WorkbookState, ...cells: [sheet: string, row: number, column: number, content: Content][]) =>
  withContents(
    state,
    cells.map(([sheet, row, column, content]) => ({ sheet: `#${sheet}`, row, column, content })),
  );
const going = (now: WorkbookState, entry = change) => whatWouldGo(entry, wayOf(entry), now);
const homeless = (now: WorkbookState) => going(now).homeless.map(({ sheet, row, column }) => `${sheet} ${row},${column}`);

const problem = (code: string, params: object = {}) => expect.objectContaining({ code, params }) as Error;

describe("of a change that stands whole", () => {
  test("nothing is shown where nobody was", () => {
    expect(going(after)).toMatchObject({
      homeless: [],
      seen: { made: wayOf(change).operations.length, own: ["#专项"], dressed: true, now: after },
    });
    expect([...going(after).seen.touched]).toEqual([]);
  });

  test("what stands where nothing will be is shown, and nothing beside it", () => {
    const now = typed(
      after,
      ["分数", 4, 3, 7],
      ["分数", 9, 4, "下"],
      ["分数", 5, 2, 83],
      ["分数", 3, 2, 88],
      ["分数", 5, 6, "旁"],
      ["底稿", 3, 3, 9],
      ["专项", 1, 1, 0.5],
      ["专项", 8, 8, "补"],
    );
    expect(homeless(now)).toEqual(["分数 4,3", "分数 5,2", "分数 9,4", "专项 1,1", "专项 8,8"]);
    expect([...going(now).seen.touched].sort()).toEqual(["3,2,#分数", "3,3,#底稿", "5,4,#分数"]);
  });

  test.each([
    ["=分数!D4", true],
    ["=分数!$D$4:$E$6", true],
    ["=SUM(分数!D:E)", true],
    ["=SUM(D:D)", false],
    ["=分数!C4+分数!D4", true],
    ["=分数!C4", false],
    ["=分数!C4:D4", false],
    ["=分数!F4", false],
    ["=底稿!D4", false],
    ["=D4", false],
    ["=分数!B6:F6", true],
    ["=分数!B6:F7", false],
    ["=SUM(成绩[廉政])", true],
    ["=SUM(成绩[[廉政]:[纪律]])", true],
    ["=SUM(成绩[[党建]:[纪律]])", false],
    ["=SUM(成绩[党建])", false],
    ["=SUM(成绩[没有])", false],
    ["=SUM(旧成绩[廉政])", false],
    ["=SUM(没有表[廉政])", false],
    ["=SUM(专项表[权重])", true],
    ["=专项!A1", true],
    ["=SUM(旧成绩[党建])", false],
    ['="专项!A1"', false],
    ["专项!A1", false],
  ])("a formula elsewhere is shown where it would lose what it names: %s %s", (formula, isShown) => {
    expect([formula, homeless(typed(after, ["记录", 4, 2, formula]))]).toEqual([formula, isShown ? ["记录 4,2"] : []]);
  });

  test("a formula of our own sheet refers to its own cells, and one that stood there when the change did is none of anybody", () => {
    expect(homeless(typed(after, ["分数", 9, 1, "=D4"]))).toEqual(["分数 9,1"]);
    expect(homeless(typed(after, ["分数", 9, 3, "=D4"]))).toEqual(["分数 9,3"]);
    const stood = typed(after, ["记录", 4, 2, "=分数!D4"]);
    const entry = { ...change, after: stood };
    expect(going(stood, entry).homeless).toEqual([]);
    expect(going(typed(stood, ["记录", 4, 2, "=分数!E5"]), entry).homeless).toEqual([]);
    expect(going(typed(stood, ["记录", 4, 2, "=分数!E5*2"]), entry).homeless).toHaveLength(1);
    // On a sheet that has come since, nothing stood.
    const fresh = { ...after, sheets: [...after.sheets, sheetOf("新来", [["=分数!D4"]])] };
    expect(homeless(fresh)).toEqual(["新来 0,0"]);
  });

  test("names of somebody's that say something else since are told apart", () => {
    const name = (called: string, formula: string) => ({ name: called, formula, visible: true });
    const entry = { ...change, after: { ...after, names: [name("甲", "=记录!$A$1"), name("乙", "=记录!$A$2")] } };
    const now = { ...after, names: [name("甲", "=记录!$A$9"), name("乙", "=记录!$A$2"), name("丙", "=记录!$A$3")] };
    expect([...(going(now, entry).seen.renamed ?? [])]).toEqual(["甲"]);
  });

  test("columns of our tables that were moved since are told, and nothing is done; rows may be more", () => {
    const tables = (...all: WorkbookState["tables"]) => ({ ...after, tables: all });
    const [first, , last] = after.tables;
    for (const other of [
      { ...table(5, 4), column: 2 },
      { ...table(5, 4), row: 3 },
      { ...table(5, 4), columns: 6 },
    ])
      expect(() => going(tables(first!, other, last!))).toThrow(problem("movedOn"));
    expect(going(tables(last!, { ...table(5, 4), rows: 9 }, first!)).homeless).toEqual([]);
    expect(going(tables(first!, table(5, 4), last!, tableOf("新", "记录", [9, 9, 2, 2]))).homeless).toEqual([]);
    expect(going(tables(first!)).homeless).toEqual([]);
    // What people do to tables of their own is no business of the change.
    expect(going(tables({ ...first!, column: 5, columns: 9 }, table(5, 4))).homeless).toEqual([]);
  });

  test("of a change that was never read back nothing can be said", () => {
    expect(() => going(after, { ...change, after: null })).toThrow(problem("notKept"));
  });

  test("a filter or a lock that stands in the way is told", () => {
    const filtered = { ...after, tables: after.tables.map((one) => ({ ...one, filtered: one.name === "成绩" })) };
    expect(() => going(filtered)).toThrow(problem("filtered", { names: ["成绩"] }));
    const elsewhere = { ...after, tables: after.tables.map((one) => ({ ...one, filtered: one.name === "旧成绩" })) };
    expect(going(elsewhere).homeless).toEqual([]);
    const locked = { ...after, sheets: after.sheets.map((sheet) => ({ ...sheet, protected: sheet.name === "分数" })) };
    expect(() => going(locked)).toThrow(problem("sheetProtected", { sheet: "分数" }));
  });
});

describe("where Excel's own undo has been there before", () => {
  test("cells are where they were, and nothing moves back", () => {
    const { seen, homeless: shown } = going(before);
    expect([seen.standing, seen.made, [...seen.touched], [...seen.contested], seen.renamed, shown]).toEqual([[], 0, [], [], null, []]);
  });

  test("an entry is known by the place that its cell had, one where the change had written as contested", () => {
    const own = { ...change, plan: { ...change.plan, steps: [...steps.slice(1, 2), deleteColumns("分数", 9)] } };
    expect([...going(typed(before, ["分数", 3, 2, 88]), own).seen.touched]).toEqual(["3,2,#分数"]);
    expect([...going(typed(before, ["分数", 3, 2, 88])).seen.contested]).toEqual([]);
    const written = {
      ...change,
      plan: {
        ...change.plan,
        steps: [...steps, { kind: "write", sheet: "分数", cells: [{ row: 3, column: 2, after: 99, header: false }] } as ChangeStep],
      },
    };
    expect([...going(typed(before, ["分数", 3, 2, 88]), written).seen.contested]).toEqual(["3,2,#分数"]);
    expect([...going(typed(before, ["分数", 3, 2, 99]), written).seen.touched]).toEqual([]);
  });

  test("tables have to be as they were", () => {
    const moved = { ...before, tables: [decoyTable, { ...table(3, 3), columns: 4 }] };
    expect(() => going(moved)).toThrow(problem("movedOn"));
  });
});

test("an entry is told with the header over it and the first cell of its row, inside a table and nowhere else", () => {
  const sheets = after.sheets.map(({ contents, name }) => ({ ...contents, values: contents.formulas, name }));
  // Behind one that lies elsewhere on another sheet.
  const tables = [tableOf("大表", "记录", [0, 0, 9, 9]), ...after.tables].map(({ name, sheetId, ...area }) => ({
    ...area,
    name,
    sheet: sheetId.slice(1),
    columnNames: [],
  }));
  const now = { ...after, snapshot: { ...after.snapshot, sheets, tables } } as unknown as WorkbookState;
  const label = (sheet: string, row: number, column: number) => {
    const { header, of } = labelEntry({ sheet, row, column, content: 7 }, now);
    return [header, of];
  };
  expect(label("分数", 3, 3)).toEqual(["廉政", "甲局"]);
  expect(label("分数", 5, 5)).toEqual(["业务", "丙局"]);
  expect(label("分数", 5, 1)).toEqual(["单位", "丙局"]);
  for (const [row, column] of [
    [2, 3],
    [6, 3],
    [3, 0],
    [3, 6],
  ] as const)
    expect([row, column, ...label("分数", row, column)]).toEqual([row, column, "", ""]);
  expect(label("旧记", 3, 3)).toEqual(["", ""]);
  expect(label("没有", 3, 3)).toEqual(["", ""]);
  expect(labelEntry({ sheet: "分数", row: 3, column: 3, content: 7 }, now)).toMatchObject({ sheet: "分数", row: 3, column: 3, content: 7 });
});

test("what a write had left in a cell of its own is known, and of no other cell", () => {
  const left = (sheet: string, row: number, column: number, entry = change) => findLeft(entry, { sheet: `#${sheet}`, row, column });
  expect([left("分数", 3, 3), left("分数", 4, 3), left("分数", 5, 2), left("专项", 1, 1)]).toEqual([70, "", 82, 0.4]);
  expect([left("分数", 3, 2), left("底稿", 3, 3), left("记录", 0, 0), left("没有", 0, 0)]).toEqual([null, null, null, null]);
  expect([left("分数", 3, 3, { ...change, after: null }), left("专项", 1, 1, { ...change, sheetIds: null })]).toEqual([null, null]);
});
