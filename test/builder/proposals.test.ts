/** Which columns, rows and tables are proposed where a sheet has several that might be meant, and what is said of them. */
import { fieldsOf, propose, starterTable, trial } from "../../src/builder";
import { requireValue } from "../../src/basics/requireValue";
import type { Role } from "../../src/recognise";
import type { FunctionId } from "../../src/vocabulary/functions";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";

const SHEET = "考核";
const plain = (rows: ClerkCell[][], ...others: [name: string, rows: ClerkCell[][]][]) =>
  clerkBook([clerkSheet(SHEET, rows), ...others.map(([name, cells]) => clerkSheet(name, cells))]);
const proposed = (book: ReturnType<typeof plain>, id: FunctionId, address = "A1", sheet = SHEET) => propose(book, id, { sheet, address });
const entriesOf = (book: ReturnType<typeof plain>, id: FunctionId, address?: string) => proposed(book, id, address).draft.entries;

/** Two lists side by side, a blank column between them. */
const beside = (left: ClerkCell[][], right: ClerkCell[][]): ClerkCell[][] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    ...(left[i] ?? (left[0] ?? []).map(() => null)),
    null,
    null,
    ...(right[i] ?? []),
  ]);

const scores: ClerkCell[][] = [
  ["单位", "党建", "业务", "得分"],
  ["甲局", 40, 52, 92],
  ["乙局", 42, 43, 85],
  ["丙局", 38, 50, 88],
  ["丁局", 41, 49, 90],
];
const tiers: ClerkCell[][] = [
  ["下限", "系数"],
  [0, 0.9],
  [80, 1],
  [90, 1.1],
];
const grades: ClerkCell[][] = [
  ["等次", "最低分"],
  ["优秀", 90],
  ["良好", 80],
  ["一般", null],
];
const seats: ClerkCell[][] = [
  ["组别", "优秀名额", "良好名额"],
  ["一组", 1, 2],
  ["二组", 2, 3],
];

describe("a small table", () => {
  test("that begins in the same row as the scores is found, with its headers in the reason", () => {
    const { draft, why } = proposed(plain(beside(scores, tiers)), "TIER");
    expect(draft.entries).toMatchObject({ values: "D2:D5", table: "G2:H4" });
    expect(why.table).toEqual({ code: "from", params: { header: "下限、系数" } });
  });
  test("is never the very block that is placed", () => {
    expect(entriesOf(plain(grades), "GRADE", "A2").grades).toBe("");
  });
  test("on the sheet itself goes before one elsewhere, and one elsewhere is better than none", () => {
    expect(entriesOf(plain(beside(scores, tiers), ["系数表", tiers]), "TIER").table).toBe("G2:H4");
    const first = clerkBook([clerkSheet("系数 表", tiers), clerkSheet(SHEET, beside(scores, tiers))]);
    expect(propose(first, "TIER", { sheet: SHEET, address: "A1" }).draft.entries.table).toBe("G2:H4");
    expect(entriesOf(plain(scores, ["系数 表", tiers]), "TIER").table).toBe("'系数 表'!A2:B4");
  });
  test("of seats has its headers with it, one of grades has not", () => {
    const book = plain(scores, ["等次", grades], ["名额", seats]);
    expect(entriesOf(book, "GRADE")).toMatchObject({ grades: "等次!A2:B4", seats: "名额!A1:C3" });
    expect(entriesOf(plain(beside(scores, seats)), "GRADE").seats).toBe("G1:I3");
  });
});

describe("the units of a ledger are listed", () => {
  const ledger: ClerkCell[][] = [
    ["日期", "单位", "事项", "分值"],
    ["2026-01-05", "甲局", "表彰", 2],
    ["2026-02-05", "乙局", "通报", -1],
    ["2026-03-05", "甲局", "表彰", 1],
  ];
  const list = (...names: string[]): ClerkCell[][] => [["单位", "负责人"], ...names.map((name, i): ClerkCell[] => [name, `人员${i}`])];
  test("on another sheet, the longest of several", () => {
    const book = plain(ledger, ["短", list("甲局", "乙局")], ["长 的", list("甲局", "乙局", "丙局")], ["也短", list("甲局")]);
    const { draft, why } = proposed(book, "LEDGER");
    expect(draft.entries).toMatchObject({ units: "'长 的'!A2:A4", names: "B2:B4", points: "D2:D4", items: "C2:C4" });
    expect(why.units).toEqual({ code: "from", params: { header: "单位" } });
  });
  test("or beside it on its own sheet", () => {
    expect(entriesOf(plain(beside(ledger, list("甲局", "乙局", "丙局", "丁局"))), "LEDGER").units).toBe("G2:G5");
  });
  test("nowhere: the ledger itself is no such list", () => {
    expect(entriesOf(plain(ledger), "LEDGER").units).toBe("");
  });
  test("by persons, where persons are listed", () => {
    const people: ClerkCell[][] = [
      ["姓名", "年龄"],
      ["人员甲", 40],
      ["人员乙", 41],
    ];
    expect(entriesOf(plain(ledger, ["名册", people]), "LEDGER").units).toBe("名册!A2:A3");
  });
});

describe("what is placed is", () => {
  const rows: ClerkCell[][] = [
    ["单位", "党建", "业务", "小计", "加分", "总分", "平均分"],
    ["甲局", 40, 52, 92, 3, 95, 46],
    ["乙局", 42, 43, 85, 1, 86, 42.5],
    ["丙局", 38, 50, 88, 2, 90, 44],
    ["丁局", 41, 49, 90, 0, 90, 45],
  ];
  const columns = (...kept: number[]) => rows.map((line) => kept.map((at) => line[at] ?? null));
  test.each<[string, ClerkCell[][], string, string]>([
    ["the last total, which is part of no other", rows, "A1", "F2:F5"],
    ["the column the cursor is in", rows, "C3", "C2:C5"],
    ["not a column of names the cursor is in", rows, "A3", "F2:F5"],
    ["not a bonus the cursor is in", rows, "E3", "F2:F5"],
    ["the mean, where nothing is totalled", columns(0, 1, 2, 6), "A1", "D2:D5"],
    ["the last score, where there is neither", columns(0, 1, 2), "A1", "C2:C5"],
  ])("%s", (_, cells, address, wanted) => expect(entriesOf(plain(cells), "PLACE", address).scores).toBe(wanted));
  test("a score that is sure before one that is asked about, which is said where there is no other", () => {
    const unsure: ClerkCell[][] = [
      ["单位", "得分", "拨付"],
      ["甲局", 90, 35200.5],
      ["乙局", 88, 28111],
      ["丙局", 91, 410.25],
    ];
    const asked = (cells: ClerkCell[][], chosen: [number, Role][] = []) =>
      propose(plain(cells), "PLACE", { sheet: SHEET, address: "A1" }, () => new Map(chosen));
    expect(asked(unsure).draft.entries.scores).toBe("B2:B4");
    expect(asked(unsure).why.scores?.code).toBe("from");
    const without = [
      ["单位", null],
      ["甲局", 91.5],
      ["乙局", 88],
    ] satisfies ClerkCell[][];
    expect(asked(without).why.scores).toEqual({ code: "unsure", params: { header: "" } });
  });
  test("in groups by the surest column, and with the marks there are", () => {
    const book = plain([
      ["组别", "单位", "得分", "标记"],
      ["一组", "甲局", 90, "一票否优"],
      ["一组", "乙局", 88, null],
      ["二组", "丙局", 91, null],
    ]);
    expect(entriesOf(book, "PLACE")).toMatchObject({ scores: "C2:C4", groups: "A2:A4", marks: "D2:D4" });
  });
});

describe("columns of scores", () => {
  const reasons = (headers: ClerkCell[], lines: ClerkCell[][], hiddenColumns: number[] = []) => {
    const book = clerkBook([clerkSheet(SHEET, [headers, ...lines], { hiddenColumns })]);
    const { draft, why } = propose(book, "JUDGES", { sheet: SHEET, address: "A1" });
    return [draft.entries.scores, why.scores?.params];
  };
  const lines: ClerkCell[][] = [
    ["选手甲", 9, 8, 9, 7],
    ["选手乙", 8, 7, 6, 8],
    ["选手丙", 7, 9, 8, 8],
  ];
  test("that stand together are told by the first and the last, hidden ones by name", () => {
    const headers = ["选手", "评委1", "评委2", "评委3", "评委4"];
    expect(reasons(headers, lines)).toEqual(["B2:E4", { header: "评委1 — 评委4" }]);
    expect(reasons(headers, lines, [2, 3])).toEqual(["B2:E4", { header: "评委1 — 评委4（评委2、评委3）" }]);
    expect(
      reasons(
        ["选手", "评委1"],
        lines.map((line) => line.slice(0, 2)),
      ),
    ).toEqual(["B2:B4", { header: "评委1" }]);
  });
  test("that stand apart are told one by one", () => {
    const apart = lines.map(([name, a, b, c]): ClerkCell[] => [name ?? null, a ?? null, "好", b ?? null, "中", c ?? null]);
    expect(reasons(["选手", "评委1", "备注", "评委2", "备注", "评委3"], apart)).toEqual([
      "B2:B4,D2:D4,F2:F4",
      { header: "评委1、评委2、评委3" },
    ]);
  });
  test("are the longest run where some stand elsewhere", () => {
    const some = lines.map(([name, a, b, c, d]): ClerkCell[] => [name ?? null, a ?? null, "好", b ?? null, c ?? null, d ?? null]);
    expect(reasons(["选手", "评委1", "备注", "评委2", "评委3", "评委4"], some)[0]).toBe("D2:F4");
  });
});

describe("weights are taken from", () => {
  const two: ClerkCell[][] = [
    ["甲局", 90, 80],
    ["乙局", 85, 82],
    ["丙局", 70, 75],
  ];
  const weights = (book: ReturnType<typeof plain>, id: FunctionId = "WEIGHTED") => {
    const { draft, why } = proposed(book, id);
    return [draft.entries[id === "TOTAL" ? "full" : "weights"], why[id === "TOTAL" ? "full" : "weights"]?.params];
  };
  test("their row, which is named by the first word in it", () => {
    expect(weights(plain([["单位", "党建", "业务"], ["权重", 0.4, 0.6], ...two]))).toEqual(["B2:C2", { header: "权重" }]);
    const numbered = two.map((line, i): ClerkCell[] => [i + 1, ...line]);
    expect(weights(plain([["序号", "单位", "党建", "业务"], [null, "  ", 0.4, 0.6], ...numbered]))[0]).toBe("C2:D2");
    expect(weights(plain([["序号", "单位", "党建", "业务"], ["", "权 重", 0.4, 0.6], ...numbered]))).toEqual([
      "C2:D2",
      { header: "权 重" },
    ]);
  });
  test("the row of full marks, where these are asked for", () => {
    expect(weights(plain([["单位", "党建", "业务"], ["满分", 100, 100], ...two]), "TOTAL")).toEqual(["B2:C2", { header: "满分" }]);
    expect(weights(plain([["单位", "党建", "业务"], ["满分", 100, 100], ...two]))).toEqual(["", undefined]);
  });
  test("the headers, where all of them say so and not only some", () => {
    expect(weights(plain([["单位", "党建（40%）", "业务（60%）"], ...two]))).toEqual(["{0.4,0.6}", { header: "党建（40%）、业务（60%）" }]);
    expect(weights(plain([["单位", "党建（40%）", "业务"], ...two]))).toEqual(["", undefined]);
    expect(weights(plain([["单位", "党建（100分）", "业务（90分）"], ...two]), "TOTAL")[0]).toBe("{100,90}");
  });
  test("a list of as many rows", () => {
    const list: ClerkCell[][] = [
      ["指标", "权重"],
      ["党建", 0.4],
      ["业务", 0.6],
    ];
    const longer: ClerkCell[][] = [
      ["指标", "权重"],
      ["党建", 0.4],
      ["业务", 0.3],
      ["信访", 0.3],
    ];
    const rows = [["单位", "党建", "业务"], ...two];
    expect(weights(plain(rows, ["指标", list]))).toEqual(["指标!B2:B3", { header: "权重" }]);
    expect(weights(plain(rows, ["指标", longer]))).toEqual(["", undefined]);
  });
});

test("of a mean of only some marks it is not said that all count", () => {
  const book = plain([
    ["选手", "评委1", "评委2", "评委3", "评委4", "评委5", "平均分"],
    ["甲", 9, 8.5, 9.5, 7, 8, 8.5],
    ["乙", 9, 7, 8, 8.5, 9.5, 8.13],
    ["丙", 7, 8, 9.5, 7.5, 8.5, 8],
  ]);
  const { draft, why } = proposed(book, "JUDGES");
  expect([draft.entries.scores, draft.entries.dropHigh, why.dropHigh]).toEqual(["B2:F4", "1", { code: "usual", params: {} }]);
});

describe("headers of the result", () => {
  test("name what each column of seats is for", () => {
    const book = plain([
      ["组别", "人数", "优秀比例", "良好占比"],
      ["一组", 10, 0.2, 0.3],
      ["二组", 12, 0.2, 0.3],
    ]);
    expect(proposed(book, "SEATS").draft).toMatchObject({
      header: "优秀名额、良好名额",
      entries: { headcounts: "B2:B3", ratios: "C2:D3" },
    });
  });
  test("are the function's own where nothing says more", () => {
    expect(proposed(plain(scores), "SEATS").draft.header).toBe("名额");
    expect(proposed(plain([[null]]), "SEATS").draft).toMatchObject({
      header: "名额",
      entries: { headcounts: "", ratios: "" },
      target: "A1",
    });
  });
});

describe("a small table to begin with", () => {
  const starting = (book: ReturnType<typeof plain>, id: FunctionId, key: string) => {
    const { draft } = proposed(book, id);
    const field = requireValue(
      fieldsOf(id).find((one) => one.key === key),
      key,
    );
    return { draft, made: starterTable(book, draft, field) };
  };
  test("of grades says what most regimes call them, of tiers a coefficient around one", () => {
    const of = (id: FunctionId, key: string) => starting(plain(scores), id, key).made;
    expect(of("GRADE", "grades")?.cells.map(({ row, column, after }) => [row, column, after])).toEqual([
      ...[
        [0, 8, "等次"],
        [0, 9, "最低分"],
        [1, 8, "优秀"],
        [1, 9, 90],
        [2, 8, "良好"],
        [2, 9, 80],
      ],
      ...[
        [3, 8, "一般"],
        [3, 9, 60],
        [4, 8, "较差"],
        [4, 9, 0],
      ],
    ]);
    expect(of("TIER", "table")).toMatchObject({ address: "G1:H4", entry: "G2:H4" });
    expect(of("TIER", "table")?.cells.map(({ sheet, before, after }) => [sheet, before, after])).toEqual(
      ["得分下限", "系数", 0, 0.9, 80, 1, 90, 1.1].map((after) => [SHEET, "", after]),
    );
  });
  test("is a table the function can be given", () => {
    const book = plain(scores);
    const { draft, made } = starting(book, "TIER", "table");
    const after = plain(
      scores.map((line, row) => [
        ...line,
        null,
        null,
        ...[6, 7].map((column) => {
          const content = made?.cells.find((cell) => cell.row === row && cell.column === column)?.after;
          return typeof content === "string" || typeof content === "number" ? content : null;
        }),
      ]),
    );
    const tried = { ...draft, entries: { ...draft.entries, table: requireValue(made, "a table").entry } };
    expect(trial(after, tried, 4).lines.map(({ cells }) => cells[0])).toEqual([1.1, 1, 1, 1.1]);
  });
  test("is not offered on a protected sheet, nor for an argument that may be left out or wants another table", () => {
    const locked = clerkBook([clerkSheet(SHEET, scores, { protected: true })]);
    expect(starting(locked, "TIER", "table").made).toBeNull();
    expect(starting(plain(scores), "GRADE", "markRules").made).toBeNull();
    expect(starting(plain(scores), "WEIGHTED", "weights").made).toBeNull();
    expect(starting(plain(scores), "TIER", "values").made).toBeNull();
    const { draft } = proposed(plain(scores), "TIER");
    const field = requireValue(
      fieldsOf("TIER").find(({ key }) => key === "table"),
      "table",
    );
    expect(starterTable(plain(scores), { ...draft, target: "那里" }, field)).toBeNull();
  });
  test("keeps a column from an Excel table in its way, and minds none on another sheet", () => {
    const book = (sheet: string, column: number) => ({
      ...plain(scores, ["别的", scores]),
      tables: [{ name: "表1", sheet, row: 2, column, rows: 3, columns: 2, totals: false }],
    });
    const placed = (sheet: string, column: number) => starting(book(sheet, column), "TIER", "table").made?.address;
    expect([placed("别的", 6), placed(SHEET, 7), placed(SHEET, 8), placed(SHEET, 9)]).toEqual(["G1:H4", "K1:L4", "L1:M4", "G1:H4"]);
  });
  test("is not laid where less than a blank row or column would be left around it", () => {
    const filled = (row: number, column: number) => {
      const cells = Array.from({ length: 8 }, (_, i): ClerkCell[] => [
        ...(scores[i] ?? [null, null, null, null]),
        ...Array<null>(8).fill(null),
      ]);
      requireValue(cells[row], "a row")[column] = "占";
      return starting(plain(cells), "TIER", "table").made?.address;
    };
    expect([filled(3, 8), filled(4, 7), filled(5, 7), filled(3, 9)]).toEqual(["K1:L4", "J1:K4", "G1:H4", "G1:H4"]);
  });
});

describe("what is tried out", () => {
  test("says whose each row is, or its number where nobody is named", () => {
    const named = plain(scores);
    expect(trial(named, proposed(named, "PLACE").draft, 2).lines).toEqual([
      { label: "甲局", row: 1, cells: [1] },
      { label: "乙局", row: 2, cells: [4] },
    ]);
    const bare = plain([
      ["党建", "业务"],
      [40, 52],
      [42, 43],
    ]);
    const { draft } = proposed(bare, "TOTAL");
    expect(trial(bare, { ...draft, entries: { points: "A2:B3", full: "{60,60}" } }, 9).lines).toEqual([
      { label: "2", row: 1, cells: [92] },
      { label: "3", row: 2, cells: [85] },
    ]);
  });
  test("is nothing where the function refuses the whole call, in its own words", () => {
    const book = plain(scores);
    const { draft } = proposed(book, "TIER");
    const refused = trial(book, { ...draft, entries: { values: "D2:D5", table: "{90,1;80,2}" } }, 4);
    expect(refused).toEqual({ lines: [], total: 0, errors: 0, problem: "档次表第2行的界限80没有大于上一档的90" });
  });
  test("hands an error in a cell on to its row alone", () => {
    const book = plain(scores);
    const [sheet] = book.sheets;
    requireValue(sheet?.values[2], "a row")[3] = "#DIV/0!";
    requireValue(sheet?.kinds[2], "a row")[3] = "Error";
    const { lines, errors, total } = trial(
      book,
      { ...proposed(plain(scores), "TIER").draft, entries: { values: "D2:D5", table: '{0,"二档";90,"一档"}' } },
      9,
    );
    expect(lines.map(({ cells }) => cells[0])).toEqual([
      "一档",
      { error: "#VALUE!", message: expect.stringContaining("#DIV/0!") as string },
      "二档",
      "一档",
    ]);
    expect([errors, total]).toEqual([1, 4]);
  });
});
