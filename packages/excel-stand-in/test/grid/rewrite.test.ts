import { copiedFormula, deletedSheet, movedLines, renamedSheet, type LinesMoved } from "../../src/grid/univer/formula/rewrite";

test.each([
  ["=A1+$B$2+$C3+D$4", 1, 1, "=B2+$B$2+$C4+E$4"],
  ['=汇总!C3#&"A1"&表1[@A1]', 2, 0, '=汇总!C5#&"A1"&表1[@A1]'],
  ["=SUM(A:B)+SUM($1:2)", 1, 1, "=SUM(B:C)+SUM($1:3)"],
  ["=A1+B2", -1, 0, "=#REF!+B1"],
  ["=SUM( 汇总!A1:B2 )", 1, 0, "=SUM( 汇总!A2:B3 )"],
])("%s copied %i down and %i right", (formula, down, right, expected) => {
  expect(copiedFormula(formula, down, right)).toBe(expected);
});

test.each([
  ["='a b'!A1:B2+Sheet1!C3+A1", "=新表!A1:B2+Sheet1!C3+A1"],
  ["=SUM('A B'!A6#)", "=SUM(新表!A6#)"],
  ['="a b!A1"', '="a b!A1"'],
])("renaming a sheet in %s", (formula, expected) => {
  expect(renamedSheet(formula, "a b", "新表")).toBe(expected);
});

test("a sheet that is gone leaves #REF!", () => {
  expect(deletedSheet("=SUM(汇总!A1:B2)+汇总!C3+D4+其他!E5", "汇总")).toBe("=SUM(#REF!)+#REF!+D4+其他!E5");
});

describe("rows that come and go", () => {
  const rows = (at: number, count: number, within?: LinesMoved["within"]): LinesMoved => ({
    sheetName: "评分",
    axis: "row",
    at,
    count,
    ...(within ? { within } : {}),
  });

  test.each([
    ["=SUM(A1:A5)+B6+汇总!A6", "=SUM(A1:A7)+B8+汇总!A6", rows(2, 2)],
    ["=A2", "=A2", rows(2, 2)],
    ["=A3#", "=A5#", rows(2, 2)],
    ["=B6#:$A$5", "=B8#:$A$7", rows(2, 2)],
    ["=SUM(2:3)", "=SUM(2:5)", rows(2, 2)],
    ["=SUM(A1:A5)+B3", "=SUM(A1:A3)+#REF!", rows(2, -2)],
    ["=SUM(A3:A4)+B9", "=SUM(#REF!)+B7", rows(2, -2)],
    ["=SUM(A4:A9)", "=SUM(A3:A7)", rows(2, -2)],
    ["=A5+F5", "=A6+F5", rows(0, 1, { first: 0, last: 3 })],
    ["=SUM(A1:F5)", "=SUM(A1:F5)", rows(0, 1, { first: 0, last: 3 })],
  ])("%s", (before, after, moved) => {
    expect(movedLines(before, "评分", moved)).toBe(after);
  });

  test("a formula on another sheet follows only what names the sheet", () => {
    expect(movedLines("=A5+评分!A5+SUM(评分!B6#)", "汇总", rows(0, 1))).toBe("=A5+评分!A6+SUM(评分!B7#)");
  });

  test("columns", () => {
    const moved: LinesMoved = { sheetName: "评分", axis: "column", at: 1, count: 1 };
    expect(movedLines("=A:C+B1+SUM(1:2)", "评分", moved)).toBe("=A:D+C1+SUM(1:2)");
  });
});
