/** What may go with its place, and what has to be told first: cells as a write has left them, in its sheets, its columns and its rows. */
import type { ChangeStep } from "../../../src/book/change";
import type { InsertionPlan } from "../../../src/book/plan";
import type { Content } from "../../../src/sheet/formula";
import { entriesIn, findLeft, findTypedOver, labelEntry, whatWouldGo } from "../../../src/workbook/journal/homeless";
import { withIdentities } from "../../../src/workbook/journal/identity";
import type { KeptEdit, KeptInsertion, KeptRemoval, KeptRestructuring } from "../../../src/workbook/journal/kept";
import { leftOfLook, leftOfPlan, placesAfter } from "../../../src/workbook/journal/left";
import type { WorkbookState } from "../../../src/workbook/journal/state";
import { wayOf } from "../../../src/workbook/journal/takeBack";
import { record, sheetPlan } from "./smallBook";
import { addRows, deleteColumns, deleteRows, insertColumns, operationsFor, sheetOf, stateOf, tableOf } from "./stateOf";

const insertionPlan: InsertionPlan = {
  sheets: [sheetPlan("专项"), sheetPlan("汇总")],
  names: [{ name: "专项权重", formula: "=专项!$B$2" }],
  record: record("x"),
  open: { sheet: "专项", row: 0, column: 0 },
};
const planned: Content[][] = [
  ["指标", "权重", "折算"],
  ["专项一", 0.4, "=B2*100"],
  ["专项二", 0.6, "=B3*100"],
  ["", "", ""],
  ["", "", ""],
  ["=SEQUENCE(3)", "", ""],
  ["1", "", ""],
  ["2", "", ""],
];
const spills = [{ row: 5, column: 0, rows: 3, columns: 1 }];
const insertion: KeptInsertion = {
  kind: "insertion",
  token: "t",
  when: 1,
  plan: insertionPlan,
  before: stateOf([sheetOf("记录", [])]),
  sheetIds: ["#专项", "#汇总"],
};
const inserted = (formulas = planned, ...others: WorkbookState["sheets"]) =>
  stateOf([sheetOf("记录", [["a"]]), sheetOf("专项", formulas, { spills }), sheetOf("汇总", planned, { spills }), ...others]);

describe("on the sheets of an insertion", () => {
  const typed = planned.map((line, i) => (i === 1 ? ["专项一", 0.5, "=B2*100"] : i === 3 ? ["", "补", ""] : line));

  test("what is as planned may go, and what is not is told", () => {
    expect(entriesIn(insertion, inserted())).toEqual([]);
    expect(entriesIn(insertion, inserted(typed))).toEqual([
      { sheet: "专项", row: 1, column: 1, content: 0.5 },
      { sheet: "专项", row: 3, column: 1, content: "补" },
    ]);
    // A formula as Excel spells it is as planned, another is not; what was emptied needs no place.
    const respelt = planned.map((line, i) => (i === 1 ? ["专项一", "", "=$B$2*100"] : i === 2 ? ["专项二", 0.6, "=ROUND(B3,1)"] : line));
    expect(findTypedOver(insertionPlan.sheets[0]!, sheetOf("专项", respelt, { spills }))).toEqual([
      { sheet: "专项", row: 2, column: 2, content: "=ROUND(B3,1)" },
    ]);
  });

  test("formulas elsewhere that refer to its sheets, tables or names are told", () => {
    const others = sheetOf("我的", [
      ["=专项!A1", "=SUM(汇总表[权重])", "=专项权重*2"],
      ["=记录!A1", "专项", "=SUM(专项表2[a])"],
    ]);
    expect(entriesIn(insertion, inserted(planned, others))).toEqual(
      [0, 1, 2].map((column) => ({ sheet: "我的", row: 0, column, content: others.contents.formulas[0]![column] })),
    );
    // Under the names that sheets have got since; and not of one that is gone.
    const renamed = stateOf([
      sheetOf("专项（改）", planned, { id: "#专项", spills }),
      sheetOf("我的", [["='专项（改）'!A1", "=专项!A1", "=汇总!A1"]]),
    ]);
    expect(entriesIn(insertion, renamed).map(({ column }) => column)).toEqual([0]);
    expect(entriesIn({ ...insertion, sheetIds: null }, inserted(typed))).toEqual([]);
  });

  test("an undo sees it so", () => {
    const { seen, homeless } = whatWouldGo(insertion, wayOf(insertion), inserted(typed));
    expect(homeless.map(({ content }) => content)).toEqual([0.5, "补"]);
    expect(seen).toMatchObject({ standing: [], made: 0, own: ["#专项", "#汇总"], dressed: true });
  });

  test("a broken write's sheets are known by their marks, whatever they are called", () => {
    const marked = [
      { id: "#新", planned: "专项" },
      { id: "#半", planned: null },
    ];
    const operations = operationsFor([{ kind: "addSheets", plan: insertionPlan }], insertion.before);
    const now = stateOf([sheetOf("叫别的", planned, { id: "#新", spills }), sheetOf("半", [["x"]], { id: "#半" })]);
    const { isLeft, bytesOn } = leftOfPlan({ ...insertion, sheetIds: null }, operations, [], now, marked);
    const of = (row: number, column: number, content: Content, sheet = "#新") => isLeft({ sheet, row, column }, content);
    expect([of(1, 1, 0.4), of(1, 1, 0.5), of(1, 2, "=B9*100"), of(1, 2, "=MAX(1)"), of(3, 1, "补"), of(0, 0, "指标")]).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
    ]);
    // Where results are to spill, nobody's entry is looked for.
    expect([of(6, 0, 9), of(5, 0, "=SEQUENCE(3)"), of(5, 0, 9), of(0, 0, "x", "#半"), of(0, 0, "x", "#没有")]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(bytesOn("#新")).toBeGreaterThan(bytesOn("#半"));
    expect(bytesOn("#没有")).toBeLessThan(bytesOn("#半"));
  });
});

const lines: Content[][] = [
  ["单位", "党建", "合计"],
  ["甲局", 80, "=C4"],
  ["乙局", 81, "=C5"],
];
const before = stateOf(
  [sheetOf("分数", [...lines, ["下", "", ""]], { at: [2, 1] }), sheetOf("记录", [["一"]])],
  [tableOf("成绩", "分数", [2, 1, 3, 3]), tableOf("别表", "记录", [0, 0, 1, 1])],
);
const write = (row: number, column: number, after: string | number, header = false): ChangeStep => ({
  kind: "write",
  sheet: "分数",
  cells: [{ row, column, after: typeof after === "string" && after.startsWith("=") ? { formula: after } : after, header }],
});
/** 廉政 comes before 合计, 丙局 comes, 专项 comes. */
const steps: ChangeStep[] = [
  insertColumns("分数", 3),
  addRows("成绩", ["丙局", 82, null, null]),
  write(2, 3, "廉政", true),
  write(3, 3, 70),
  write(3, 4, "=C4+D4"),
  write(4, 4, "=C5+D5"),
  write(5, 4, "=C6+D6"),
  { kind: "addSheets", plan: { ...insertionPlan, sheets: [sheetPlan("专项")], record: null } },
];
const after = stateOf(
  [
    sheetOf(
      "分数",
      [
        ["单位", "党建", "廉政", "合计"],
        ["甲局", 80, 70, "=C4+D4"],
        ["乙局", 81, "", "=C5+D5"],
        ["丙局", 82, "", "=C6+D6"],
        ["下", "", "", ""],
      ],
      { at: [2, 1] },
    ),
    sheetOf("记录", [["一"]]),
    sheetOf("专项", planned, { spills }),
  ],
  [tableOf("成绩", "分数", [2, 1, 4, 4]), tableOf("别表", "记录", [0, 0, 1, 1]), tableOf("专项表", "专项", [0, 0, 3, 3])],
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
const operations = operationsFor(steps, before);
const typed = (state: WorkbookState, ...cells: [sheet: string, row: number, column: number, content: Content][]): WorkbookState => ({
  ...state,
  sheets: state.sheets.map((sheet) => {
    const { row, column, formulas } = sheet.contents;
    const own = cells.filter(([name]) => name === sheet.name);
    const width = Math.max(formulas[0]?.length ?? 0, ...own.map(([, , at]) => at - column + 1));
    const height = Math.max(formulas.length, ...own.map(([, at]) => at - row + 1));
    const grid = Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => formulas[i]?.[j] ?? ""));
    for (const [, at, of, content] of own) grid[at - row]![of - column] = content;
    return { ...sheet, contents: { ...sheet.contents, formulas: grid } };
  }),
});

describe("in columns and rows that a change has made", () => {
  test("by the look of an undo: what it has seen", () => {
    const { isLeft, bytesOn } = leftOfLook(inserted());
    expect([
      isLeft({ sheet: "#专项", row: 1, column: 1 }, 0.4),
      isLeft({ sheet: "#专项", row: 1, column: 1 }, 0.5),
      isLeft({ sheet: "#专项", row: 6, column: 0 }, 7),
    ]).toEqual([true, false, true]);
    expect(isLeft({ sheet: "#没有", row: 0, column: 0 }, "")).toBe(false);
    expect(bytesOn("#专项")).toBeGreaterThan(bytesOn("#没有"));
  });

  const left = (now: WorkbookState, standing = operations, entry = change, marked: Parameters<typeof leftOfPlan>[4] = []) => {
    const { isLeft } = leftOfPlan(entry, operations, standing, now, marked);
    return (row: number, column: number, content: Content, sheet = "#分数") => isLeft({ sheet, row, column }, content);
  };

  test("by what was read back when it stood whole, wherever the cell stands by now", () => {
    const is = left(after);
    expect([
      is(3, 3, 70),
      is(3, 3, 71),
      is(4, 3, ""),
      is(4, 3, "缺"),
      is(5, 1, "丙局"),
      is(5, 2, 82),
      is(5, 2, 83),
      is(2, 3, "廉政"),
      is(2, 3, "别的"),
    ]).toEqual([true, false, true, false, true, true, false, true, false]);
    expect([is(5, 4, "=C9+D9"), is(5, 4, "=MAX(C6)"), is(1, 1, 0.4, "#专项"), is(1, 1, 0.5, "#专项")]).toEqual([true, false, true, false]);
    // With the rows not come yet, 下 stands where 丙局 will.
    const early = left(before, operations.slice(0, 1));
    expect([early(5, 1, "下"), early(5, 1, "丙局"), early(5, 4, "")]).toEqual([true, false, true]);
  });

  test("by the plan where it never did: what it writes, a header of Excel's, a formula that Excel has filled in", () => {
    const half = typed(after, ["分数", 4, 3, "=A1*2"], ["分数", 5, 3, "=A2*2"]);
    const is = left(half, operations, { ...change, after: null, sheetIds: null });
    expect([
      is(3, 3, 70),
      is(3, 3, 71),
      is(2, 3, "列1"),
      is(1, 3, "列1"),
      is(2, 9, "列1"),
      is(5, 3, "=A2*2"),
      is(5, 3, "=MAX(1)"),
      is(4, 3, "=A1*2"),
      is(5, 1, "丙局"),
      is(5, 1, "丁局"),
    ]).toEqual([true, false, true, false, false, true, false, false, true, false]);
    // Another table's headers are on another sheet.
    expect(is(0, 0, "列1", "#记录")).toBe(true);
    expect([is(2, 3, "列1", "#记录"), is(0, 1, "列1", "#记录")]).toEqual([false, false]);
    const marked = left(half, operations, { ...change, after: null, sheetIds: null }, [{ id: "#专项", planned: "专项" }]);
    expect([marked(1, 1, 0.4, "#专项"), marked(1, 1, 0.5, "#专项"), is(1, 1, 0.4, "#专项")]).toEqual([true, false, false]);
  });

  test("by what an undo has archived already", () => {
    const archived = [
      { sheet: "#分数", row: 4, column: 3, content: "缓考" },
      { sheet: "#专项", row: 1, column: 1, content: 0.7 },
    ];
    const is = left(after, operations, { ...change, archived });
    expect([
      is(4, 3, "缓考"),
      is(4, 3, "缺考"),
      is(3, 3, "缓考"),
      is(1, 1, 0.7, "#专项"),
      is(1, 1, 0.8, "#专项"),
      is(1, 2, 0.7, "#专项"),
    ]).toEqual([true, false, false, true, false, false]);
    // Where the row above has gone back already, by where it stood with the whole change.
    expect(left(before, [], { ...change, archived })(4, 2, "缓考")).toBe(false);
  });

  test("what others have spilled is nobody's entry", () => {
    const now = stateOf(
      after.sheets.map((sheet) =>
        sheet.name === "分数" ? { ...sheet, contents: { ...sheet.contents, spills: [{ row: 3, column: 3, rows: 3, columns: 1 }] } } : sheet,
      ),
      after.tables,
    );
    expect([left(now)(4, 3, 99), left(now)(3, 3, 99)]).toEqual([true, false]);
  });

  test("a cell of now is found where it will stand with all steps made", () => {
    const at = (row: number, column: number) => ({ sheet: "#分数", row, column });
    const later = placesAfter(before, operations.slice(0, 1), operations);
    expect([later(at(4, 4)), later(at(5, 2)), later(at(5, 9))]).toEqual([at(4, 4), at(6, 2), at(5, 9)]);
    const gone = operationsFor([deleteRows("成绩", 0), deleteColumns("分数", 2)], before);
    expect([placesAfter(before, gone.slice(0, 1), gone)(at(3, 2)), placesAfter(before, [], gone)(at(3, 1))]).toEqual([null, null]);
  });

  test("is told what the change had left there, and nothing of other cells", () => {
    const at = (row: number, column: number, sheet = "#分数") => findLeft(change, { sheet, row, column });
    expect([at(3, 3), at(4, 3), at(5, 2), at(9, 3), at(1, 1, "#专项"), at(3, 2), at(0, 0, "#记录"), at(0, 0, "#没有")]).toEqual([
      70,
      "",
      82,
      "",
      0.4,
      null,
      null,
      null,
    ]);
    expect([
      findLeft(insertion, { sheet: "#汇总", row: 1, column: 1 }),
      findLeft(insertion, { sheet: "#汇总", row: 3, column: 1 }),
      findLeft(insertion, { sheet: "#记录", row: 0, column: 0 }),
    ]).toEqual([0.4, "", null]);
    expect(findLeft({ ...change, after: null }, { sheet: "#分数", row: 3, column: 3 })).toBe(null);
  });
});

describe("an undo of a change comes upon", () => {
  const going = (now: WorkbookState) => whatWouldGo(change, wayOf(change), now);
  const told = (now: WorkbookState) => going(now).homeless.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);

  test("nothing where nobody was, and what stands in columns, rows and sheets that go", () => {
    expect(told(after)).toEqual([]);
    expect(told(typed(after, ["分数", 4, 3, 7], ["分数", 5, 1, "丁局"], ["专项", 1, 1, 9], ["记录", 0, 0, "二"]))).toEqual([
      "分数 4 3",
      "分数 5 1",
      "专项 1 1",
    ]);
    expect(going(after).seen).toMatchObject({ made: operations.length, own: ["#专项"] });
  });

  test("formulas elsewhere that refer to nothing but what goes, and no others", () => {
    const formulas: [formula: string, loses: boolean][] = [
      ["=分数!D4", true],
      ["=分数!D4:D5", true],
      ["=SUM(分数!B6:E6)", true],
      ["=分数!C4", false],
      ["=SUM(分数!C4:D4)", false],
      ["=专项!A1", true],
      ["=SUM(专项表[权重])", true],
      ["=SUM(成绩[廉政])", true],
      ["=SUM(成绩[党建])", false],
      ["=SUM(成绩[[党建]:[廉政]])", false],
      ["=SUM(没有[廉政])", false],
      ["=SUM(别表[一])", false],
      ["=SUM(成绩[没有])", false],
      ["=没有!D4", false],
      ["=D4", false],
      ["分数!D4", false],
    ];
    const now = typed(after, ...formulas.map(([formula], row): ["记录", number, number, Content] => ["记录", row + 1, 0, formula]));
    expect(told(now)).toEqual(formulas.flatMap(([, loses], row) => (loses ? [`记录 ${row + 1} 0`] : [])));
    // On the sheet itself without its name; and one that the change had left there is none.
    expect(told(typed(after, ["分数", 9, 6, "=D4"], ["分数", 9, 7, "=C4"]))).toEqual(["分数 9 6"]);
    const own = typed(after, ["分数", 9, 6, "=D4"]);
    expect(whatWouldGo({ ...change, after: own }, wayOf({ ...change, after: own }), own).homeless).toEqual([]);
  });

  test("a workbook in which Excel's own undo has been already", () => {
    const { seen, homeless } = going(typed(before, ["分数", 3, 2, 99]));
    expect(homeless).toEqual([]);
    expect(seen).toMatchObject({ standing: [], made: 0 });
    expect([...seen.touched]).toEqual(["3,2,#分数"]);
  });

  test("columns of our tables that were moved since: it does not fit any more", () => {
    const moved = (area: Partial<WorkbookState["tables"][number]>) => ({
      ...after,
      tables: after.tables.map((table) => (table.name === "成绩" ? { ...table, ...area } : table)),
    });
    for (const area of [{ row: 3 }, { column: 2 }, { columns: 5 }]) expect(() => going(moved(area))).toThrow(/movedOn/);
    // Rows are counted where they move, and a table that is gone is asked nothing.
    expect(told(moved({ rows: 9 }))).toEqual([]);
    expect(told({ ...after, tables: after.tables.slice(1) })).toEqual([]);
    expect(() => whatWouldGo({ ...change, after: null }, wayOf(change), after)).toThrow(/notKept/);
  });

  test("sheets that are protected or filtered", () => {
    const locked = (name: string, more: Partial<WorkbookState["sheets"][number]>) => ({
      ...after,
      sheets: after.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...more } : sheet)),
    });
    expect(() => going(locked("分数", { protected: true }))).toThrow(/sheetProtected.*分数/);
    expect(() => going(locked("分数", { filtered: true }))).toThrow(/filtered.*分数/);
    expect(told(locked("记录", { protected: true, filtered: true }))).toEqual([]);
    expect(() => going({ ...after, tables: after.tables.map((table) => ({ ...table, filtered: true })) })).toThrow(/filtered.*成绩/);
  });
});

test("an entry is told with the header over it and the first cell of its row, where it stands in a table", () => {
  const sheet = { ...sheetOf("分数", lines, { at: [2, 1] }).contents, values: lines };
  const table = { name: "成绩", sheet: "分数", row: 2, column: 1, rows: 3, columns: 3 };
  const state = { ...before, snapshot: { ...before.snapshot, sheets: [sheet], tables: [table] } } as unknown as WorkbookState;
  const label = (row: number, column: number, name = "分数") => {
    const { header, of } = labelEntry({ sheet: name, row, column, content: 1 }, state);
    return [header, of];
  };
  expect(label(4, 2)).toEqual(["党建", "乙局"]);
  expect(label(3, 3)).toEqual(["合计", "甲局"]);
  for (const [row, column] of [
    [2, 2],
    [5, 2],
    [3, 0],
    [3, 4],
  ] as const)
    expect(label(row, column)).toEqual(["", ""]);
  expect(label(4, 2, "记录")).toEqual(["", ""]);
});

test("what is kept of other writes follows sheets and tables that come back as others", () => {
  const ids = {
    sheets: new Map([
      ["#分数", "@分数"],
      ["#专项", "@专项"],
    ]),
    tables: new Map([["#成绩", "@成绩"]]),
  };
  const restated = withIdentities(
    {
      ...change,
      looks: [
        { sheetId: "#分数", sheet: "分数" },
        { sheetId: "#记录", sheet: "记录" },
      ] as unknown as KeptRestructuring["looks"],
      dressed: [
        { sheetId: "#记录", sheet: "记录" },
        { sheetId: "#分数", sheet: "分数" },
      ] as unknown as KeptRestructuring["looks"],
    },
    ids,
  );
  expect(restated.dressed?.map(({ sheetId }) => sheetId)).toEqual(["#记录", "@分数"]);
  expect(withIdentities(change, ids)).not.toHaveProperty("dressed");
  for (const state of [restated.before, restated.after!]) {
    expect(state.sheets.map(({ id }) => id).slice(0, 2)).toEqual(["@分数", "#记录"]);
    expect(state.tables.map(({ id, sheetId }) => [id, sheetId]).slice(0, 2)).toEqual([
      ["@成绩", "@分数"],
      ["#别表", "#记录"],
    ]);
    expect(state.activeSheet).toBe("@分数");
  }
  expect([restated.sheetIds, restated.looks.map(({ sheetId }) => sheetId)]).toEqual([["@专项"], ["@分数", "#记录"]]);
  expect(withIdentities({ ...change, after: null, sheetIds: null }, ids)).toMatchObject({ after: null, sheetIds: null });
  expect(withIdentities({ ...insertion, before }, ids)).toMatchObject({ sheetIds: ["@专项", "#汇总"], before: { activeSheet: "@分数" } });
  expect(withIdentities({ kind: "removal", before, sheetIds: null } as KeptRemoval, ids)).toMatchObject({
    sheetIds: null,
    before: { activeSheet: "@分数" },
  });
  const edit = {
    kind: "edit",
    cells: [
      { sheetId: "#分数", row: 1 },
      { sheetId: "#记录", row: 2 },
    ],
  } as unknown as KeptEdit;
  expect(withIdentities(edit, ids).cells).toEqual([
    { sheetId: "@分数", row: 1 },
    { sheetId: "#记录", row: 2 },
  ]);
});
