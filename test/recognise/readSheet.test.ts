/** What is not sure is asked, what is sure has its reason, and no sheet takes longer than its size. */
import { readSheet, type ColumnReading } from "../../src/recognise";
import { clerkSheet, type ClerkCell } from "../support/clerkSheet";
import { runsOf } from "../support/everyOf";
import { reckoned } from "../support/reckoned";
import type { TableSnapshot } from "../../src/book/snapshot";

const columnsOf = (grid: ClerkCell[][]): ColumnReading[] => readSheet(clerkSheet("表", grid), []).regions[0]?.columns ?? [];
const rolesOf = (grid: ClerkCell[][]) => columnsOf(grid).map(({ role }) => role);
const askedOf = (grid: ClerkCell[][]) => columnsOf(grid).map(({ asked }) => asked);

describe("asked, not guessed", () => {
  test.each<[string, ClerkCell[][], (string[] | undefined)[]]>([
    [
      "two columns of names without a known word",
      [
        ["承办方", "协办方", "得分"],
        ["城东", "青山", 90],
        ["城西", "白水", 85],
        ["城南", "长桥", 80],
      ],
      [["unit", "person", "text"], undefined, undefined],
    ],
    [
      "parts of one under an unknown word",
      [
        ["单位", "覆盖", "得分"],
        ["甲局", 0.91, 90],
        ["乙局", 0.85, 88],
        ["丙局", 0.72, 91],
      ],
      [undefined, ["ratio", "score"], undefined],
    ],
    [
      "large numbers under an unknown word",
      [
        ["单位", "拨付", "得分"],
        ["甲局", 35200.5, 90],
        ["乙局", 28111, 88],
        ["丙局", 410.25, 91],
      ],
      [undefined, ["quantity", "score"], undefined],
    ],
    [
      "words that come again right of the names",
      [
        ["单位", "得分", "片"],
        ["甲局", 90, "东"],
        ["乙局", 88, "西"],
        ["丙局", 91, "东"],
        ["丁局", 70, "西"],
      ],
      [undefined, undefined, ["group", "grade", "text"]],
    ],
    [
      "a column that a total of all others leaves out",
      [
        ["单位", "在册", "防汛", "护林", "合计"],
        ["甲局", 32, 40, 37, 77],
        ["乙局", 25, 41, 38, 79],
        ["丙局", 41, 35, 30, 65],
      ],
      [undefined, ["score", "quantity"], undefined, undefined, undefined],
    ],
    [
      "two rows in which one column happens to be the sum of others",
      [
        ["单位", "防汛", "护林", "普查"],
        ["甲局", 30, 40, 70],
        ["乙局", 20, 41, 61],
      ],
      [undefined, undefined, undefined, ["total", "score"]],
    ],
  ])("%s", (_, grid, asked) => expect(askedOf(grid)).toEqual(asked));
});

describe("reasons", () => {
  const grid: ClerkCell[][] = [
    ["报送方", "信访", "文明创建", "折合", "先后"],
    ["城东", 28, 31, 59, 2],
    ["城西", 30, 33, 63, 1],
    ["城南", 25, 30, 55, 3],
  ];
  test("say what was seen, and of which columns", () => {
    expect(columnsOf(grid).map(({ reason }) => reason)).toEqual([
      { code: "distinct" },
      { code: "partOf", of: [3] },
      { code: "partOf", of: [3] },
      { code: "sum", of: [1, 2] },
      { code: "places", of: [1] },
    ]);
  });
  test("a header that says so is named, and is surer than values alone", () => {
    const [, , , total] = columnsOf([["单位", "信访", "文明创建", "合 计"], ...grid.slice(1).map((line) => line.slice(0, 4))]);
    expect(total).toMatchObject({ role: "total", reason: { code: "header", word: "合计" }, derived: { how: "sum", of: [1, 2] } });
    expect(total?.confidence).toBeGreaterThan(columnsOf(grid)[3]?.confidence ?? 1);
  });
});

describe("worked out of others", () => {
  const lines = [
    [80, 92.5, 71],
    [91, 60, 88.5],
    [66, 84, 95],
    [73.5, 77, 62],
    [88, 95.5, 90],
    [59, 68, 81.5],
  ];
  const with_ = (header: string, of: (line: number[]) => number) => [
    ["单位", "防汛", "护林", "普查", header],
    ...lines.map((line, i): ClerkCell[] => [`第${"甲乙丙丁戊己"[i] ?? ""}队`, ...line, of(line)]),
  ];
  const at = (line: readonly number[], i: number) => line[i] ?? NaN;
  const hundredths = (value: number) => Math.round(value * 100 + 1e-7) / 100;
  test.each<[string, (line: number[]) => number, string, string]>([
    ["a sum", (line) => at(line, 0) + at(line, 1) + at(line, 2), "total", "sum"],
    ["a sum of two that stand together", (line) => at(line, 1) + at(line, 2), "total", "sum"],
    ["a mean, rounded", (line) => hundredths((at(line, 0) + at(line, 1) + at(line, 2)) / 3), "mean", "mean"],
    ["weights that stand nowhere", (line) => hundredths(at(line, 0) * 0.5 + at(line, 1) * 0.3 + at(line, 2) * 0.2), "total", "weighted"],
    ["a share of the last one", (line) => hundredths(at(line, 2) * 0.35), "weighted", "product"],
  ])("%s", (_, of, role, how) => {
    const column = columnsOf(with_("折合", of))[4];
    expect([column?.role, column?.derived?.how, column?.asked]).toEqual([role, how, undefined]);
  });
  test("weights of a row above, where one score is missing", () => {
    const grid = with_("折合", (line) => hundredths(at(line, 0) * 0.2 + at(line, 1) * 0.2 + at(line, 2) * 0.6)).slice(0, 5);
    grid.splice(1, 0, ["权重", 0.2, 0.2, 0.6, null]);
    (grid[3] as ClerkCell[])[2] = null;
    expect(columnsOf(grid)[4]).toMatchObject({ role: "total", derived: { how: "weighted", of: [1, 2, 3] } });
  });
  test("one row that does not agree is enough", () => {
    const grid = with_("折合", (line) => at(line, 0) + at(line, 1) + at(line, 2));
    (grid[4] as ClerkCell[])[4] = 200;
    expect(columnsOf(grid)[4]?.derived).toBeUndefined();
  });
  test("highest and lowest are found where headers say so", () => {
    const grid = with_("最高分", (line) => Math.max(...line));
    expect(columnsOf(grid)[4]).toMatchObject({ role: "highest", derived: { how: "highest", of: [1, 2, 3] } });
  });
});

test("an Excel table has its headers in its first row, and its row of totals is none of the data", () => {
  const grid: ClerkCell[][] = [
    ["单位", "得分"],
    ["甲局", 90],
    ["乙局", 80],
    ["汇总", 170],
  ];
  const table: TableSnapshot = { name: "表1", sheet: "表", row: 0, column: 0, rows: 4, columns: 2, totals: true };
  expect(readSheet(clerkSheet("表", grid), [table]).regions).toMatchObject([
    {
      table: "表1",
      headerRows: [0],
      firstRow: 1,
      lastRow: 2,
      others: [
        { row: 0, kind: "header" },
        { row: 3, kind: "total" },
      ],
    },
  ]);
});

test("the header of a result put beside the data stands in the row of weights", () => {
  const grid: ClerkCell[][] = [
    ["单位", "党建", "业务", null, null],
    ["权重", 0.4, 0.6, "加权得分", "名次"],
    ["甲局", 90, 80, 84, 1],
    ["乙局", 70, 85, 79, 2],
    ["丙局", 60, 90, 78, 3],
  ];
  expect(columnsOf(grid).map(({ header, role }) => [header, role])).toEqual([
    ["单位", "unit"],
    ["党建", "score"],
    ["业务", "score"],
    ["加权得分", "total"],
    ["名次", "place"],
  ]);
});

test("tables right under one another are two", () => {
  const grid: ClerkCell[][] = [
    ["单位", "得分"],
    ["甲局", 90],
    ["乙局", 80],
    ["姓名", "名次"],
    ["人员甲", 1],
    ["人员乙", 2],
  ];
  const { regions } = readSheet(clerkSheet("表", grid), []);
  expect(regions.map(({ firstRow, lastRow, columns }) => [firstRow, lastRow, ...columns.map(({ role }) => role)])).toEqual([
    [1, 2, "unit", "score"],
    [4, 5, "person", "place"],
  ]);
});

test("a number for a header's year is no place, and a column without any word is asked about", () => {
  expect(
    rolesOf([
      ["单位", "2025年度等次"],
      ["甲局", "优秀"],
      ["乙局", "良好"],
    ]),
  ).toEqual(["unit", "year"]);
  expect(
    askedOf([
      ["单位", null],
      ["甲局", 91.5],
      ["乙局", 88],
    ]),
  ).toEqual([undefined, ["score", "quantity"]]);
});

describe("in bounded time", () => {
  const long = runsOf(50_000, 5_000);
  const wide = runsOf(4_000, 100);
  /** Far from what it takes, and nearer to it than anything that grows faster than the sheet. */
  const patience = runsOf(10, 5);
  const timed = (grid: ClerkCell[][]) => {
    const sheet = clerkSheet("表", grid);
    const { result, took } = reckoned(() => readSheet(sheet, []));
    return { regions: result.regions, took };
  };
  const scores = (row: number, count: number) => Array.from({ length: count }, (_, i) => (row * 7 + i * 13) % 20);
  test("a long list", () => {
    const line = (row: number): ClerkCell[] => [row, `单位${row}`, ...scores(row, 18)];
    const { regions, took } = timed([
      ["序号", "单位", ...scores(0, 18).map((_, i) => `指标${i}`)],
      ...Array.from({ length: long }, (_, i) => line(i + 1)),
    ]);
    expect(regions).toMatchObject([{ firstRow: 1, lastRow: long }]);
    expect(took).toBeLessThan(patience);
  });
  test("a wide one", () => {
    const line = (row: number): ClerkCell[] => [`单位${row}`, ...scores(row, wide)];
    const { regions, took } = timed([
      ["单位", ...scores(0, wide).map((_, i) => `指标${i}`)],
      ...Array.from({ length: 20 }, (_, i) => line(i + 1)),
    ]);
    expect(regions[0]?.columns).toHaveLength(wide + 1);
    expect(took).toBeLessThan(patience);
  });
  test("scraps all over, and a blank row after each", () => {
    const rows = runsOf(20_000, 2_000);
    const scraps = timed(
      Array.from({ length: rows }, (_, row) => Array.from({ length: 20 }, (__, i) => (row % 3 > 0 && i % 2 === 0 ? 5 : null))),
    );
    expect(scraps.took).toBeLessThan(patience);
    const apart = timed([
      ["单位", "得分"],
      ...Array.from({ length: rows }, (_, row): ClerkCell[] => (row % 2 === 0 ? [`单位${row}`, row % 90] : [null])),
    ]);
    expect(apart.regions).toMatchObject([{ firstRow: 1, lastRow: rows - 1 }]);
    expect(apart.took).toBeLessThan(patience);
  });
});
