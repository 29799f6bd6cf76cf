/** What rows and columns are called, and where tables and their columns are found again. */
import {
  headerAbove,
  headerAt,
  headerRowOf,
  headingOf,
  labelLeftOf,
  labelOfRow,
  nameColumn,
  nameColumnOf,
  oneLine,
} from "../../src/recognise/headings";
import { bodyCells, findTable, headerColumn, readColumn, readRows, sameName, sheetKnown, sheetNamed } from "../../src/recognise/tables";
import { requireValue } from "../../src/basics/requireValue";
import type { TableSnapshot } from "../../src/book/snapshot";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";

const bookOf = (rows: ClerkCell[][], at = "A1", tables: TableSnapshot[] = []) => clerkBook([clerkSheet("表", rows, { at })], tables);
const sheetOf = (rows: ClerkCell[][], at = "A1") => clerkSheet("表", rows, { at });
const area = (row: number, column: number, rows: number, columns: number) => ({ sheet: "表", row, column, rows, columns });

describe("the row of headers above an area", () => {
  const rows: ClerkCell[][] = [
    ["标题", null, null, null],
    ["单位", "党建", "业务", "信访"],
    ["权重", 0.5, "0.3", 0.2],
    ["甲局", 90, 80, 70],
    ["乙局", 85, 82, 75],
  ];
  const rowOf = (from: ReturnType<typeof area>, besides: number[] = [], book = bookOf(rows)) =>
    headerRowOf(book, sheetKnown(book, "表"), from, besides);
  test("is the nearest in which half of the columns have words", () => {
    expect([rowOf(area(3, 1, 2, 3)), rowOf(area(3, 2, 2, 2)), rowOf(area(3, 2, 2, 2), [2])]).toEqual([1, 2, 1]);
    expect([rowOf(area(3, 1, 2, 1)), rowOf(area(1, 0, 4, 4)), rowOf(area(1, 0, 4, 2)), rowOf(area(0, 0, 5, 4))]).toEqual([
      1,
      null,
      0,
      null,
    ]);
  });
  test("is no farther than four rows away", () => {
    const far = (gap: number) =>
      rowOf(
        area(1 + gap, 0, 1, 2),
        [],
        bookOf([["单位", "得分"], ...Array.from({ length: gap }, (): ClerkCell[] => [null, null]), ["甲", 1]]),
      );
    expect([far(0), far(3), far(4)]).toEqual([0, 0, null]);
  });
  test("is a table's own, and for what lies above or beside the table it is not", () => {
    const table = { name: "表1", sheet: "表", row: 1, column: 0, rows: 4, columns: 4, totals: false };
    const book = bookOf(rows, "A1", [table]);
    expect([rowOf(area(3, 2, 2, 2), [], book), rowOf(area(1, 0, 1, 4), [], book), rowOf(area(3, 5, 2, 1), [], book)]).toEqual([
      1,
      null,
      null,
    ]);
    expect(rowOf(area(3, 2, 2, 2), [], bookOf(rows, "A1", [{ ...table, sheet: "别的" }]))).toBe(2);
  });
});

describe("the column of names left of an area", () => {
  const rows: ClerkCell[][] = [
    ["组别", "单位", "编码", "负责人", "得分"],
    ["一组", "甲局", 101, "人员甲", 90],
    ["一组", "乙局", 102, "人员乙", 80],
    ["一组", "丙局", 103, "人员丙", 70],
    ["二组", "丁局", 104, "人员丁", 60],
    ["二组", "戊局", 105, "人员戊", 50],
  ];
  test("is the one whose header says so, else the first with mostly different texts", () => {
    const sheet = sheetOf(rows);
    expect([
      nameColumnOf(sheet, area(1, 4, 5, 1), 0),
      nameColumnOf(sheet, area(1, 4, 5, 1), null),
      nameColumnOf(sheet, area(1, 1, 5, 1), 0),
    ]).toEqual([1, 1, null]);
    const plain = sheetOf(rows.map(([group, , ...others]) => [group ?? null, ...others]));
    expect(nameColumnOf(plain, area(1, 3, 5, 1), 0)).toBe(2);
    expect(nameColumnOf(sheetOf(rows, "D3"), area(3, 7, 5, 1), 2)).toBe(4);
  });
  test("has words in most rows, and four of five are different", () => {
    const of = (...cells: ClerkCell[]) => nameColumnOf(sheetOf(cells.map((cell) => [cell, 1])), area(0, 1, cells.length, 1), null);
    expect(of("甲", "乙", "丙", "丁", "丁")).toBe(0);
    expect(of("甲", "乙", "丙", "丙", "丙")).toBeNull();
    expect(of("甲", "乙", null, 3)).toBe(0);
    expect(of("甲", "乙", 3, 4)).toBeNull();
    expect(of("a", " A ", "b", "B", "c")).toBeNull();
    expect(of(null, null)).toBeNull();
  });
  test("is no farther than twelve columns away", () => {
    const far = (gap: number) =>
      nameColumnOf(sheetOf([0, 1].map((i): ClerkCell[] => [`第${i}局`, ...Array<null>(gap).fill(null), 5])), area(0, gap + 1, 2, 1), null);
    expect([far(0), far(11), far(12)]).toEqual([0, 0, null]);
  });
});

test("a header is said in one line", () => {
  const sheet = sheetOf([["党的 \n 建设", 2026]]);
  expect([headerAt(sheet, 0, 0), headerAt(sheet, 0, 1), headerAt(sheet, null, 0), headerAt(sheet, 0, 5), oneLine(" 党\n建 ")]).toEqual([
    "党的建设",
    "2026",
    "",
    "",
    "党建",
  ]);
});

test("a number is called by the nearest text left of it, where no other number is between", () => {
  const sheet = sheetOf(
    [
      ["比例", null, 5, "上限", " ", 7, 8],
      ["甲", ...Array<null>(11).fill(null), 5, 6],
    ],
    "C2",
  );
  expect([4, 5, 7, 8, 2].map((column) => labelLeftOf(sheet, 1, column))).toEqual(["比例", "", "上限", "", ""]);
  expect([labelLeftOf(sheet, 2, 14), labelLeftOf(sheet, 2, 15)]).toEqual(["甲", ""]);
  const far = sheetOf([["甲", ...Array<null>(12).fill(null), 5]]);
  expect([labelLeftOf(far, 0, 12), labelLeftOf(far, 0, 13)]).toEqual(["甲", ""]);
});

test("the words right above a column head it, an error or a number does not", () => {
  const sheet = sheetOf([
    [" 单位 ", 2026, "#N/A", ""],
    ["甲", 1, 2, 3],
  ]);
  expect([0, 1, 2, 3, 9].map((column) => headerAbove(sheet, 1, column))).toEqual(["单位", "", "", "", ""]);
  expect(headerAbove(sheet, 0, 0)).toBe("");
});

describe("whose rows they are, right of a column", () => {
  const rows: ClerkCell[][] = [
    ["县区", "组别", "乡镇", "备注", "得分"],
    ["甲县", "一组", "甲镇", null, 90],
    ["乙县", "二组", "乙镇", "迟报", 80],
  ];
  const of = (cells: ClerkCell[][], kind: "units" | "groups", column = 4) =>
    nameColumn(sheetOf(cells), { row: 1, column, rows: cells.length - 1 }, kind);
  test("is said by the nearest header of names, or for groups of groups", () => {
    expect([of(rows, "units"), of(rows, "groups"), of(rows, "units", 2), of(rows, "groups", 2)]).toEqual([2, 2, 0, 1]);
  });
  test("or else is the first column of words for units, the nearest for groups; numbers and errors are none", () => {
    const plain = rows.map(([, ...line], i): ClerkCell[] => [i === 0 ? "甲" : i, ...line.map((cell) => (i === 0 ? "某某" : cell))]);
    expect([of(plain, "units"), of(plain, "groups")]).toEqual([1, 3]);
    expect([of(plain, "units", 1), of(plain, "groups", 1)]).toEqual([null, null]);
    const failed = sheetOf([
      ["某某", "某某"],
      ["#N/A", 5],
    ]);
    failed.kinds[1]![0] = "Error";
    expect(nameColumn(failed, { row: 1, column: 1, rows: 1 }, "units")).toBeNull();
  });
  test("looks through twenty rows for a first word", () => {
    const late = (gap: number): ClerkCell[][] => [
      ["单位", "得分"],
      ...Array.from({ length: gap }, (): ClerkCell[] => [null, 1]),
      ["甲局", 2],
    ];
    expect([of(late(19), "units", 1), of(late(20), "units", 1)]).toEqual([0, null]);
    expect(nameColumn(sheetOf(late(5)), { row: 1, column: 1, rows: 5 }, "units")).toBeNull();
  });
});

describe("a cell is called", () => {
  const sheet = sheetOf(
    [
      ["标\n题", null],
      ["甲局", 5],
      [null, "=B2"],
      [null, 7],
      ["乙局", "算出的"],
    ],
    "B2",
  );
  sheet.kinds[2]![1] = "String";
  sheet.values[2]![1] = "甲";
  test("by the nearest text above that was typed", () => {
    expect([headingOf(sheet, 2, 1), headingOf(sheet, 4, 1), headingOf(sheet, 90, 1), headingOf(sheet, 90, 2)]).toEqual([
      "标题",
      "甲局",
      "乙局",
      "算出的",
    ]);
  });
  test("or by what stands left of it, or by its address", () => {
    expect([
      headingOf(sheet, 2, 2),
      headingOf(sheet, 4, 2),
      headingOf(sheet, 5, 2),
      headingOf(sheet, 1, 1),
      headingOf(sheet, 1, 2),
    ]).toEqual(["甲局", "C5", "乙局", "B2", "标题"]);
  });
  test("by no text farther than two thousand rows above", () => {
    const long = sheetOf([["单位"], ...Array.from({ length: 2_002 }, (): ClerkCell[] => [5])]);
    expect([headingOf(long, 2_000, 0), headingOf(long, 2_001, 0)]).toEqual(["单位", "A2002"]);
  });
  test("a row is called by its first text", () => {
    expect([labelOfRow(sheet, 2, 2), labelOfRow(sheet, 2, 1), labelOfRow(sheet, 1, 2), labelOfRow(sheet, 4, 3)]).toEqual([
      "甲局",
      "B3",
      "标题",
      "D5",
    ]);
  });
});

describe("tables and sheets are found by name, whatever its case", () => {
  const rows: ClerkCell[][] = [
    ["单位", "得\n分", "得分", "得分"],
    ["甲", 90, 1, 2],
    ["乙", null, 3, 4],
  ];
  const table = { name: "Scores", sheet: "表", row: 2, column: 1, rows: 3, columns: 4, totals: false };
  const list = { name: "_list", sheet: "表", row: 2, column: 1, rows: 3, columns: 4, headers: ["单位", "甲项"] };
  const book = {
    ...bookOf(rows, "B3", [table, { ...table, name: "scores", row: 9 }, { ...table, name: "lost", sheet: "没有" }]),
    lists: [list as never],
  };
  test("and sheets too", () => {
    expect([sameName("Ab", "aB"), sameName("Ab", "Ac")]).toEqual([true, false]);
    const english = clerkBook([clerkSheet("Scores", rows)]);
    expect([sheetNamed(english, "SCORES")?.name, sheetNamed(english, "没有"), sheetNamed(english, "scores")?.name]).toEqual([
      "Scores",
      undefined,
      "Scores",
    ]);
    expect(() => sheetKnown(english, "没有")).toThrow("没有");
  });
  test("of two of one name the first, and none whose sheet is gone", () => {
    expect(findTable(book, "SCORES")).toMatchObject({ row: 2, rows: 3 });
    expect([findTable(book, "lost"), findTable(book, "没有")]).toEqual([undefined, undefined]);
  });
  test("with their columns by header, the first of two, however its lines break", () => {
    const found = requireValue(findTable(book, "scores"), "the table");
    expect(["单位", "得\r\n分", " 得分 ", "没有"].map((header) => headerColumn(found, header))).toEqual([1, 2, 3, undefined]);
    const listed = requireValue(findTable(book, "_list"), "the list");
    expect(["甲项", "得分", ""].map((header) => headerColumn(listed, header))).toEqual([2, undefined, 3]);
  });
  test("and their cells below the header", () => {
    const found = requireValue(findTable(book, "scores"), "the table");
    expect(bodyCells(found, 3).map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, 3, 1],
      [4, 3, 3],
    ]);
    expect(readColumn(book, "scores", "单位")?.map(({ value }) => value)).toEqual(["甲", "乙"]);
    expect([readColumn(book, "scores", "没有"), readColumn(book, "没有", "单位")]).toEqual([undefined, undefined]);
    const lines = readRows(book, "Scores", { name: "单位", score: "得分" });
    expect(lines?.map(({ name, score }) => [name.value, score.value, score.row])).toEqual([
      ["甲", 1, 3],
      ["乙", 3, 4],
    ]);
    expect([readRows(book, "Scores", { name: "单位", score: "没有" }), readRows(book, "没有", {})]).toEqual([undefined, undefined]);
  });
});
