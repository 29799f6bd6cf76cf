import { CellError, type CellValue, type GridValidation } from "../../src/grid/grid";
import { choicesOf, isAllowed } from "../../src/grid/univer/validation";
import { Book } from "./book";

function allowed(rule: Record<string, unknown>, value: CellValue, more: Partial<GridValidation> = {}, row = 0): boolean {
  const book = new Book(["Sheet1", "名单"]);
  book.set("H1", [
    [10, 20],
    [30, 40],
  ]);
  book.set("名单!A1", [["优秀"], ["良好"], [null], ["一般"]]);
  book.get("H1");
  const placed = { area: { sheet: "Sheet1", row: 0, column: 0, rows: 5, columns: 1 }, validation: { rule, ...more } };
  return isAllowed(value, placed, { row, column: 0 }, book.calculator);
}

const between = { formula1: 0, formula2: 100, operator: "Between" };

test.each<[string, Record<string, unknown>, CellValue, boolean]>([
  ["a number inside", { decimal: between }, 99.5, true],
  ["a number outside", { decimal: between }, 100.01, false],
  ["text for a number", { decimal: between }, "95", false],
  ["an error for a number", { decimal: between }, new CellError("#N/A"), false],
  ["a fraction for a whole number", { wholeNumber: between }, 1.5, false],
  ["a whole number", { wholeNumber: between }, 2, true],
  ["not between", { decimal: { ...between, operator: "NotBetween" } }, 101, true],
  ["greater than", { decimal: { formula1: 5, operator: "GreaterThan" } }, 5, false],
  ["at least", { decimal: { formula1: 5, operator: "GreaterThanOrEqualTo" } }, 5, true],
  ["a bound from a cell", { decimal: { formula1: "=$H$1", formula2: "=$I$1", operator: "Between" } }, 15, true],
  ["a bound as text", { date: { formula1: "45292", operator: "GreaterThanOrEqualTo" } }, 45291, false],
  ["a choice", { list: { source: "优秀, 良好", inCellDropDown: true } }, "良好", true],
  ["no choice", { list: { source: "优秀,良好", inCellDropDown: true } }, "差", false],
  ["a choice from cells", { list: { source: "=名单!$A$1:$A$4", inCellDropDown: true } }, "一般", true],
  ["text not too long", { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }, "出差表", true],
  ["text too long", { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }, "出差总表", false],
  ["a formula that holds", { custom: { formula: "=H1=10" } }, "x", true],
  ["a formula that fails", { custom: { formula: "=H1/0" } }, "x", false],
])("%s", (_what, rule, value, expected) => {
  expect(allowed(rule, value)).toBe(expected);
});

test("a rule's relative reference belongs to the cell that is filled", () => {
  const rule = { decimal: { formula1: "=H1", operator: "EqualTo" } };
  expect([allowed(rule, 10, {}, 0), allowed(rule, 30, {}, 1), allowed(rule, 10, {}, 1)]).toEqual([true, true, false]);
});

test("a blank passes unless the rule says otherwise", () => {
  expect(allowed({ decimal: between }, null)).toBe(true);
  expect(allowed({ decimal: { ...between, formula1: 1 } }, null, { ignoreBlanks: false })).toBe(false);
});

test("the choices of a list leave out blanks", () => {
  const book = new Book(["Sheet1", "名单"]);
  book.set("名单!A1", [["优秀"], [null], ["一般"]]);
  const rule = { list: { source: "=名单!A1:A3", inCellDropDown: true } };
  const placed = { area: { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 }, validation: { rule } };
  expect(choicesOf(placed, { row: 0, column: 0 }, book.calculator)).toEqual(["优秀", "一般"]);
});
