/** What single cells and areas of them are: figures, words, names, blanks, formulas; and how far a sheet is used. */
import { amountIn, decimalsOf } from "../../src/recognise/amounts";
import {
  cellAt,
  hasFormula,
  isBlank,
  isBlankAt,
  isBlankValue,
  isComputedAt,
  isErrorAt,
  isNumberAt,
  isTyped,
  textAt,
  valueAt,
  withinUse,
  writtenAt,
} from "../../src/recognise/grid";
import { nameKey, numberIn, wordIn } from "../../src/recognise/names";
import { plainKey, stemOf } from "../../src/vocabulary/nearNames";
import { numberItLooksLike } from "../../src/recognise/numerals";
import { blanksOf, errorsOf } from "../../src/recognise/tally";
import { hasNumber, typedColumns, usedRows } from "../../src/recognise/typedColumns";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";

describe("a text looks like a number", () => {
  test.each<[string, string | null]>([
    ["85", "85"],
    ["８５", "85"],
    [" 8 5 ", "85"],
    ["\u200b85\ufeff", "85"],
    ["85分", "85"],
    ["85.50分", "85.50"],
    ["'85", "85"],
    ["‘85", "85"],
    ["’85", "85"],
    ["8。5", "8.5"],
    ["8·5", "8.5"],
    ["8。5。", null],
    ["8.5.5", null],
    ["-3", "-3"],
    ["−3", "-3"],
    ["–3", "-3"],
    ["+3", "3"],
    ["40%", "40%"],
    ["４０％", "40%"],
    ["-0.5%", "-0.5%"],
    [".5", "0.5"],
    ["-.5", "-0.5"],
    ["007", "7"],
    ["0", "0"],
    ["000", "0"],
    ["1,234", "1234"],
    ["1,234,567.8", "1234567.8"],
    ["12,34", null],
    ["1234,567", null],
    ["1,23", null],
    ["85分钟", null],
    ["分", null],
    ["%", null],
    ["-", null],
    ["", null],
    ["第3名", null],
    ["3月", null],
    ["三", null],
    ["㊂", null],
    ["1-2", null],
    ["A1", null],
  ])("%j: %s", (text, number) => expect(numberItLooksLike(text)).toBe(number));
});

test("a cell's figure is its number, or the number its text looks like; a share is part of one", () => {
  const figures = [85, 0, -1.5, "85分", "40%", "33.3%", "0.1%", "", "甲", true, "第3名", "三"].map(amountIn);
  expect(figures).toEqual([85, 0, -1.5, 85, 0.4, 0.333, 0.001, null, null, null, null, null]);
});

test("decimals are as many as show", () => {
  expect([85, 8.5, 0.125, 0.1 + 0.2, -0.25, 1e21, 1e-7, 1.5e-7].map(decimalsOf)).toEqual([0, 1, 3, 1, 2, 0, 0, 15]);
});

describe("names", () => {
  test("are one whatever their case and the spaces around them", () => {
    expect([" ABc ", "a b"].map(nameKey)).toEqual(["abc", "a b"]);
  });
  test("are nearly one whatever their width and the spaces within", () => {
    expect(["财政局", " 财 政\n局", "ＡＢ１", "ab1", "A\u200bb", "財政局", "(一)", "甲\ufeff"].map(plainKey)).toEqual([
      "财政局",
      "财政局",
      "ab1",
      "ab1",
      "ab",
      "財政局",
      "(一)",
      "甲",
    ]);
  });
  test("have a stem before the word for their kind, of two letters at least", () => {
    expect(["信访局", "信访办", "信访委员会", "信 访办公室", "信访委", "信访", "县委", "政法委", "局", "邮政局局"].map(stemOf)).toEqual([
      ...["信访", "信访", "信访", "信访", "信访", "信访", "县委", "政法", "局", "邮政局"],
    ]);
  });
  test("are no zeros and no dashes", () => {
    expect([0, "—", "不适用", " 甲 ", 5, "", true].map(wordIn)).toEqual(["", "", "", "甲", "5", "", "true"]);
    expect([5, "5", undefined, 0, true].map(numberIn)).toEqual([5, null, null, 0, null]);
  });
});

describe("cells of a sheet that begins at C3", () => {
  const sheet = clerkSheet(
    "表",
    [
      [" a \n b ", 5, "=A1"],
      ["  ", "", "=1/3"],
      ["#N/A", "=", 0],
    ],
    { at: "C3" },
  );
  sheet.kinds[2]![0] = "Error";
  test("are where they are, and blank where there are none", () => {
    expect([valueAt(sheet, 2, 3), valueAt(sheet, 0, 0), valueAt(sheet, 2, 9), valueAt(sheet, 9, 3)]).toEqual([5, "", "", ""]);
    expect(cellAt(sheet, 2, 3)).toEqual({ sheet: "表", row: 2, column: 3, value: 5, formula: 5, kind: "Double" });
    for (const [row, column] of [
      [1, 3],
      [9, 3],
      [2, 1],
      [2, 9],
    ] as const)
      expect(cellAt(sheet, row, column)).toEqual({ sheet: "表", row, column, value: "", formula: "", kind: "Empty" });
  });
  test("hold text, number or nothing", () => {
    expect([textAt(sheet, 2, 2), textAt(sheet, 2, 3), textAt(sheet, 3, 2), writtenAt(sheet, 2, 3), writtenAt(sheet, 2, 2)]).toEqual([
      "a b",
      "",
      "",
      "5",
      "a \n b",
    ]);
    expect([
      isBlankAt(sheet, 3, 2),
      isBlankAt(sheet, 3, 3),
      isBlankAt(sheet, 2, 2),
      isBlankAt(sheet, 4, 4),
      isBlankAt(sheet, 99, 0),
    ]).toEqual([true, true, false, false, true]);
    expect([isNumberAt(sheet, 2, 3), isNumberAt(sheet, 2, 2), isNumberAt(sheet, 4, 4), isNumberAt(sheet, 99, 4)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(["", " \n", "a", 0, false].map(isBlankValue)).toEqual([true, true, false, false, false]);
    expect([isErrorAt(sheet, 4, 2), isErrorAt(sheet, 2, 2), isErrorAt(sheet, 99, 2)]).toEqual([true, false, false]);
  });
  test("are computed, typed or blank", () => {
    const at = (row: number, column: number) => cellAt(sheet, row, column);
    expect([
      isComputedAt(sheet, 2, 4),
      isComputedAt(sheet, 3, 4),
      isComputedAt(sheet, 4, 3),
      isComputedAt(sheet, 2, 2),
      isComputedAt(sheet, 99, 4),
    ]).toEqual([true, false, false, false, false]);
    expect([hasFormula(at(2, 4)), hasFormula(at(3, 4)), hasFormula(at(4, 3)), hasFormula(at(2, 2))]).toEqual([true, true, false, false]);
    expect([isBlank(at(3, 2)), isBlank(at(3, 3)), isBlank(at(4, 4)), isBlank(at(2, 2))]).toEqual([true, true, false, false]);
    expect([isTyped(at(2, 2)), isTyped(at(2, 3)), isTyped(at(4, 3)), isTyped(at(2, 4)), isTyped(at(3, 2))]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
  test("are as many as are used, where an area goes to the end of the sheet or is huge", () => {
    const cut = (row: number, column: number, rows: number, columns: number) => {
      const { row: top, column: left, rows: height, columns: width } = withinUse(sheet, { row, column, rows, columns });
      return [top, left, height, width];
    };
    expect(cut(0, 0, 10, 10)).toEqual([0, 0, 10, 10]);
    expect(cut(2, 3, 1_048_574, 1)).toEqual([2, 3, 3, 1]);
    expect(cut(2, 3, 1_048_573, 0)).toEqual([2, 3, 1_048_573, 0]);
    expect(cut(2, 3, 100, 16_381)).toEqual([2, 3, 3, 2]);
    expect(cut(2, 3, 30, 16_381)).toEqual([2, 3, 30, 2]);
    expect(cut(2, 3, 1, 16_381)).toEqual([2, 3, 1, 2]);
    expect(cut(0, 0, 1_048_576, 16_384)).toEqual([0, 0, 5, 5]);
    expect(cut(1, 1, 999_998, 25)).toEqual([1, 1, 4, 4]);
    expect(cut(0, 0, 500_000, 1)).toEqual([0, 0, 500_000, 1]);
    expect(cut(0, 0, 500_001, 1)).toEqual([0, 0, 5, 1]);
    // Beyond what is used one row and one column are left.
    expect(cut(20, 30, 1_048_556, 16_354)).toEqual([20, 30, 1, 1]);
    const same = { row: 0, column: 0, rows: 3, columns: 3 };
    expect(withinUse(sheet, same)).toBe(same);
    expect(withinUse(clerkSheet("空", []), { row: 0, column: 0, rows: 1_048_576, columns: 16_384 })).toEqual({
      row: 0,
      column: 0,
      rows: 1,
      columns: 1,
    });
  });
});

test("blanks and errors of an area are counted within the used cells", () => {
  const sheet = clerkSheet(
    "表",
    [
      ["a", null, 3],
      [null, null, "=A1"],
      ["#N/A", 5, null],
    ],
    { at: "B2" },
  );
  sheet.kinds[2]![0] = "Error";
  // What a formula shows as nothing is no blank.
  sheet.values[1]![2] = "";
  sheet.kinds[1]![2] = "Empty";
  const book = clerkBook([sheet]);
  const of = (tally: ReturnType<typeof blanksOf>) =>
    [
      [0, 0, 10, 10],
      [1, 1, 3, 3],
      [1, 2, 2, 1],
      [2, 1, 1, 3],
      [3, 1, 1, 1],
      [0, 0, 1, 1],
      [8, 8, 3, 3],
      [3, 0, 5, 2],
    ].map(([row = 0, column = 0, rows = 0, columns = 0]) => tally.count({ row, column, rows, columns }));
  expect(of(blanksOf(book, "表"))).toEqual([4, 4, 2, 2, 0, 0, 0, 0]);
  expect(of(errorsOf(book, "表"))).toEqual([1, 1, 0, 0, 1, 0, 0, 1]);
});

describe("columns that people fill in", () => {
  const typed = (rows: ClerkCell[][]) => typedColumns(clerkSheet("表", rows, { at: "B2" }), 1, rows.length, 1, rows[0]?.length ?? 0);
  test.each<[string, ClerkCell[][], number[]]>([
    [
      "those that hold what was typed",
      [
        ["甲", 1, 2],
        ["乙", 3, 4],
      ],
      [1, 2, 3],
    ],
    [
      "not those that begin with a formula",
      [
        ["甲", 1, "=C2*2"],
        ["乙", 3, "=C3*2"],
      ],
      [1, 2],
    ],
    [
      "nor those whose first filled cell is one",
      [
        ["甲", 1, null],
        ["乙", 3, "=C3*2"],
      ],
      [1, 2],
    ],
    [
      "blank ones too",
      [
        ["甲", null, " "],
        ["乙", null, null],
      ],
      [1, 2, 3],
    ],
    [
      "none, where a formula in the first cell spills over all",
      [
        ["=SORT(A1:A9)", 1, 2],
        ["乙", 3, 4],
      ],
      [],
    ],
    ["none, where one in a single row does", [["=SORT(A1:C1)", 1, 2]], []],
    [
      "the others, where each row has its own formula",
      [
        ["=A1", 1, 2],
        ["=A2", 3, 4],
      ],
      [2, 3],
    ],
    ["the others, where others of a single row have their own", [["=A1", "=B1", 2]], [3]],
    [
      "the others, where nothing stands below the formula",
      [
        ["=A1", "=B1", 2],
        [null, null, 4],
      ],
      [3],
    ],
    ["none of a single cell with a formula", [["=A1"]], []],
    ["a single cell that was typed", [["甲"]], [1]],
    [
      "a number that was typed as a formula",
      [
        ["=1/3", 1],
        ["=2/3", 2],
      ],
      [1, 2],
    ],
  ])("%s", (_, rows, columns) => expect(typed(rows)).toEqual(columns));
  test("reach no further than the sheet is used", () => {
    const sheet = clerkSheet(
      "表",
      [
        ["甲", 1],
        ["乙", "二"],
        ["丙", null],
      ],
      { at: "B2" },
    );
    expect([usedRows(sheet, 1, 99), usedRows(sheet, 2, 1), usedRows(sheet, 3, 99), usedRows(sheet, 9, 99)]).toEqual([3, 1, 1, 0]);
    expect([hasNumber(sheet, 1, 3, 2), hasNumber(sheet, 2, 2, 2), hasNumber(sheet, 1, 3, 1), hasNumber(sheet, 1, 0, 2)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
