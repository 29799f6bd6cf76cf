/** A scheme carried into the next year: what is emptied, what joins the history, what is brought forward, and what has to be settled first. */
import { planWorkbook, type Scheme } from "../../src/schemes";
import { yearOf } from "../../src/schemes/inYear";
import { differenceOf, rollOver, standingSchemes } from "../../src/standing";
import type { Track } from "../../src/book/schema/scheme";
import { MemoryBook } from "./memoryBook";
import { smallScheme } from "./smallScheme";
import type { SnapshotValue } from "../../src/sheet/formula";

const about = { when: "2026-11-26", reason: "结转" };
const nothing = { sheets: [], tables: [], names: [] };
const units = ["单位01", "单位02", "单位03", "单位04"];

function bookOf(scheme: Scheme, shown: Record<string, Record<string, SnapshotValue[]>> = {}): MemoryBook {
  const plan = planWorkbook(scheme, nothing, "new");
  const book = new MemoryBook(plan);
  for (const [sheet, columns] of Object.entries(shown)) {
    const planned = plan.sheets.find(({ name }) => name === sheet)!;
    for (const [key, values] of Object.entries(columns))
      book.show(sheet, planned.headerRow + 1, planned.columns.find((one) => one.key === key)!.column, values);
  }
  return book;
}

function rolled(book: MemoryBook, change: (scheme: Scheme) => Scheme = (scheme) => scheme) {
  const snapshot = book.snapshot();
  const standing = standingSchemes(snapshot)[0]!;
  return rollOver(snapshot, { ...standing, scheme: change(standing.scheme) });
}

const emptied = (of: ReturnType<typeof rollOver>) => Object.fromEntries(of.wanted.emptied.map(({ table, headers }) => [table, headers]));
const withOutcome = (scheme: Scheme, outcome: (of: NonNullable<Track["outcome"]>) => Track["outcome"]): Scheme => ({
  ...scheme,
  tracks: scheme.tracks.map((track) => (track.outcome ? { ...track, outcome: outcome(track.outcome) } : track)),
});
const withYears = (years: string[]) => (scheme: Scheme) =>
  withOutcome(scheme, (outcome) => ({ ...outcome, history: { ...outcome.history, years } }));

describe("the year", () => {
  test.each([
    ["2026年度考核", 2026],
    ["考核（1999）", 1999],
    ["二〇二六年考核", null],
    ["1826年考核", null],
  ] as const)("of %s is %s", (title, year) => expect(yearOf({ ...smallScheme("lanzhou"), title })).toBe(year));

  test("a title without one is refused, and nothing changes", () => {
    const { wanted, problems } = rolled(bookOf(smallScheme("lanzhou")), (scheme) => ({ ...scheme, title: "动态考核" }));
    expect(problems).toEqual([{ code: "noYear", params: { title: "动态考核" } }]);
    expect([wanted.emptied, wanted.filled, wanted.members, wanted.scheme.title]).toEqual([[], [], [], "动态考核"]);
  });
});

describe("what is emptied", () => {
  test("scores, ledgers and marks go; names, groups and remarks stay", () => {
    const result = rolled(bookOf(smallScheme("lanzhou")));
    expect(result.problems).toEqual([]);
    expect(result.wanted.scheme.title).toBe("2027年度兰州新区动态系数考核");
    expect(emptied(result)).toEqual({
      月度成绩表: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
      台账表: ["月份", "单位", "类别", "事项", "分值", "依据", "登记人"],
      单位表: ["贡献率", "标记"],
      副职表: ["分管领导打分", "标记"],
    });
    expect(result.wanted.filled).toEqual([]);
  });

  test("of a checklist items, full points, areas and targets stay", () => {
    expect(emptied(rolled(bookOf(smallScheme("golmud")))).清单表).toEqual([
      "上年完成",
      "完成数",
      "等级",
      "单位提出",
      "业务部门初审",
      "考核办审核",
      "分管领导审查",
      "领导小组审定",
      "常委会议研究确定",
      "退回日期",
      "退回意见",
      "备注",
    ]);
    expect(emptied(rolled(bookOf(smallScheme("suqian")))).任务清单表).toEqual(["完成", "扣分", "备注"]);
    expect(emptied(rolled(bookOf(smallScheme("suqian")))).县区任务表).toEqual(["半年完成", "完成", "扣分", "备注"]);
  });

  test("what this year's result, seats and pay are made from goes with it, and so do the logs", () => {
    const persons = emptied(rolled(bookOf(smallScheme("ningwu"))));
    expect(persons.人员表).toContain("个人得分");
    expect(persons.单位表).toEqual(["其他考核结果", "标记"]);
    expect(persons.担当表).toContain("是否认定");
    expect(persons.人员表).not.toContain("单位");
    expect(emptied(rolled(bookOf(smallScheme("public-institutions")))).工作人员表).toEqual(["聘期起始年", "聘期任务", "标记"]);
    const seats = emptied(rolled(bookOf(smallScheme("civil-servants"))));
    expect(seats.单位表).toEqual(["情形"]);
    expect(seats.公示表).toEqual(["单位", "公示内容", "公示开始", "反映情况", "处理结果", "经办人"]);
    expect(emptied(rolled(bookOf(smallScheme("suqian")))).牵头部门表).toEqual(["满意度"]);
  });

  test("a mark whose effect lasts becomes the mark of its next year, and the others go", () => {
    const scheme = smallScheme("civil-servants");
    const [first, second, third] = scheme.content.公务员表!.map(([name]) => String(name));
    const marked = { [first!]: "记大过、警告", [second!]: "警告", [third!]: "留党察看两年之第二年" };
    const rows = scheme.content.公务员表!.map((row) => [...row.slice(0, 3), marked[String(row[0])] ?? null]);
    const result = rolled(bookOf({ ...scheme, content: { ...scheme.content, 公务员表: rows } }));
    expect(emptied(result).公务员表).toContain("标记");
    const [marks] = result.wanted.filled.filter(({ header }) => header === "标记");
    expect([...marks!.cells]).toEqual([
      [first, "记大过第二年"],
      [third, "留党察看两年之第三年"],
    ]);
  });

  test("a unit's mark goes on into the next year where the office says what becomes of it", () => {
    const scheme = smallScheme("ningwu");
    const unit = String(scheme.content.单位表![0]![0]);
    const tables = scheme.tables.map((table) =>
      table.name === "标记规则"
        ? {
            ...table,
            rows: [
              ...table.rows.map((row) => (row[0] === "一票否优" ? [row[0], row[1]!, "上年否优"] : row)),
              ["上年否优", "不得优秀", null],
            ],
          }
        : table,
    );
    const width = scheme.tracks[0]!.list.columns!.length + 2;
    const rows = scheme.content.单位表!.map((row, i) => [
      ...Array.from({ length: width }, (_, c) => row[c] ?? null),
      i === 0 ? "一票否优" : null,
    ]);
    const { wanted } = rolled(bookOf({ ...scheme, tables, content: { ...scheme.content, 单位表: rows } }));
    const [marks] = wanted.filled.filter(({ table, header }) => table === "单位表" && header === "标记");
    expect([...marks!.cells]).toEqual([[unit, "上年否优"]]);
  });

  test("tasks that are not done go on into the next year, without gaps; the others are emptied, and both are told before", () => {
    const scheme = smallScheme("golmud");
    const day = 46_000;
    const [unit, other] = units;
    // 单位, 事项, 交办日期, 时限, 措施, two columns of its own, 进展, 完成日期, 销号日期, 备注.
    const rows = [
      [unit!, "已完成", day, day + 9, null, null, null, "完成", day + 5, null, null],
      [unit!, "未完成甲", day, day + 30, "挂图作战", null, null, "正在推进", null, null, "跨年"],
      [other!, "已销号", day, null, null, null, null, null, null, day + 8, null],
      [other!, "未完成乙", day + 1, null, null, null, null, null, null, null, null],
    ];
    const book = bookOf({ ...scheme, content: { ...scheme.content, 督查任务表: rows } });
    const { wanted } = rolled(book);
    expect(wanted.emptied.find(({ table }) => table === "督查任务表")!.keeps).toEqual([1, 3]);
    const change = differenceOf(book.snapshot(), "new", wanted, about);
    expect(change.lines.filter((line) => "sheet" in line && line.sheet === "督查任务台账")).toEqual([
      { code: "carried", sheet: "督查任务台账", rows: 2 },
      { code: "emptied", sheet: "督查任务台账", entries: 10 },
    ]);
    book.make(change.steps);
    const after = standingSchemes(book.snapshot())[0]!.scheme.content.督查任务表!;
    expect(after.filter((cells) => cells.some((cell) => cell !== null))).toEqual([rows[1], rows[3]]);
    expect(after.slice(0, 2)).toEqual([rows[1], rows[3]]);
    expect(after).toHaveLength(rows.length + 60);
  });

  test("the change empties these cells and no others", () => {
    const book = bookOf(smallScheme("lanzhou"));
    const { wanted } = rolled(book);
    const change = differenceOf(book.snapshot(), "new", wanted, about);
    const written = change.steps.flatMap((step) =>
      step.kind === "write" ? step.cells.filter(({ after }) => after === "").map(() => step.sheet) : [],
    );
    expect(written.filter((sheet) => sheet === "月度成绩")).toHaveLength(48);
    expect(new Set(written)).toEqual(new Set(["单位", "月度成绩", "加扣分台账", "副职"]));
    expect(change.lines).toContainEqual({ code: "emptied", sheet: "月度成绩", entries: 48 });
  });
});

describe("the history", () => {
  const shown = (grades: SnapshotValue[]) => ({ 结果运用: { "1:单位": [...units, ""], "1:今年": grades } });

  test("this year's grades join it under the year's header, by name", () => {
    const result = rolled(bookOf(smallScheme("golmud"), shown(["优秀", "良好", "", "一般"])));
    expect(result.problems).toEqual([]);
    const { table, years } = result.wanted.scheme.tracks[0]!.outcome!.history;
    expect(years).toEqual(["2023年", "2024年", "2025年", "2026年"]);
    expect(result.wanted.filled).toEqual([
      {
        table,
        header: "2026年",
        cells: new Map([
          ["单位01", "优秀"],
          ["单位02", "良好"],
          ["单位03", null],
          ["单位04", "一般"],
        ]),
      },
    ]);
    expect(result.wanted.members).toEqual([{ track: "单位", added: [], removed: [], renamed: [] }]);
  });

  test("whoever has a grade and no row yet gets one", () => {
    const scheme = smallScheme("golmud");
    const result = rolled(
      bookOf(
        { ...scheme, content: { ...scheme.content, 历年表: scheme.content.历年表!.slice(1) } },
        shown(["优秀", "良好", "良好", "一般"]),
      ),
    );
    expect(result.wanted.members).toEqual([{ track: "单位", added: [{ name: "单位01", group: null }], removed: [], renamed: [] }]);
  });

  test("and stands in the workbook after the change", () => {
    const book = bookOf(smallScheme("golmud"), shown(["优秀", "良好", "", "一般"]));
    book.make(differenceOf(book.snapshot(), "new", rolled(book).wanted, about).steps);
    const { scheme } = standingSchemes(book.snapshot())[0]!;
    expect(scheme.content.历年表!.map((cells) => cells[4])).toEqual(["优秀", "良好", null, "一般"]);
    expect(scheme.content.月度表!.flat().filter((cell) => cell !== null)).toEqual(units);
    expect(yearOf(scheme)).toBe(2027);
    expect(rolled(book).wanted.scheme.tracks[0]!.outcome!.history.years).toHaveLength(5);
  });

  test.each([
    [["2024年", "2025年"], "2026年"],
    [["2025年度等次"], "2026年度等次"],
    [["前年", "去年"], "2026年"],
    [["第3届"], "2026年"],
    [[], "2026年"],
  ])("after %p comes %s", (years, header) => {
    const { wanted } = rolled(bookOf(smallScheme("golmud"), shown(["优秀", "良好", "良好", "一般"])), withYears(years));
    expect(wanted.scheme.tracks[0]!.outcome!.history.years).toEqual([...years, header]);
  });

  test("a year that is there already is left as it is", () => {
    const { wanted, problems } = rolled(
      bookOf(smallScheme("golmud"), shown(["优秀", "良好", "良好", "一般"])),
      withYears(["2025年", "2026年"]),
    );
    expect(problems).toEqual([]);
    expect([wanted.filled, wanted.members, wanted.scheme.tracks[0]!.outcome!.history.years]).toEqual([[], [], ["2025年", "2026年"]]);
  });

  test("grades that wait, and error values, have to be settled first", () => {
    const { problems, wanted } = rolled(bookOf(smallScheme("golmud"), shown(["待定：并列", "良好", "#N/A", "待定"])));
    expect(problems).toEqual([
      { code: "pending", params: { names: ["单位01", "单位04"] } },
      { code: "error", params: { names: ["单位03"] } },
    ]);
    expect(wanted.filled[0]!.cells.has("单位03")).toBe(false);
  });

  test("a word that only contains that of waiting is a grade", () =>
    expect(rolled(bookOf(smallScheme("golmud"), shown(["非待定", "良好", "良好", "一般"]))).problems).toEqual([]));

  test("a year in which nobody has a grade is none", () => {
    expect(rolled(bookOf(smallScheme("golmud"), shown(["", "", "", ""]))).problems).toEqual([{ code: "ungraded", params: {} }]);
    const book = bookOf(smallScheme("golmud"), shown(["优秀", "良好", "良好", "一般"]));
    book.grid.deleteSheet(book.grid.id("结果运用"));
    expect(rolled(book).problems).toEqual([{ code: "ungraded", params: {} }]);
  });
});

test("what seats cut off is brought forward to the list", () => {
  const { wanted } = rolled(bookOf(smallScheme("civil-servants"), { 优秀名额: { "1:单位": units, "1:结转下年": [0.25, "", 0.5, 0] } }));
  expect(wanted.filled.filter(({ table }) => table === "单位表")).toEqual([
    {
      table: "单位表",
      header: "结转小数",
      cells: new Map([
        ["单位01", 0.25],
        ["单位02", null],
        ["单位03", 0.5],
        ["单位04", 0],
      ]),
    },
  ]);
});
