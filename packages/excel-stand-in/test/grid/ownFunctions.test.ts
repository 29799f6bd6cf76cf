/** Functions that answer before the library say what the library says, and leave to it what they do not know. */
import { isMissing, isNumber, isText } from "../../src/grid/univer/formula/kinds";
import { UniverLibrary } from "../../src/grid/univer/formula/library";
import { product } from "../../src/grid/univer/formula/product";
import { isMatrix, type Matrix, type Operand } from "../../src/grid/univer/formula/values";
import { CellError } from "../../src/grid/grid";
import { Book } from "./book";

const context = {
  valueOf: (operand: Operand) => operand,
  matrixOf: (operand: Operand) => (isMatrix(operand) ? operand : [[operand]]),
} as unknown as Parameters<typeof product>[1];
const library = new UniverLibrary();
const place = { sheet: "s", row: 0, column: 0, matrix: () => [] };

const tall: Matrix = [[1], [2.5], [-3]];
const wide: Matrix = [[0.1, 0.2, 0.3]];

describe("MMULT", () => {
  test.each<[string, Operand[]]>([
    ["a row by a column", [wide, tall]],
    ["a column by a row", [tall, wide]],
    [
      "a table by a column",
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        tall,
      ],
    ],
    [
      "a row by a table",
      [
        [[1, 2]],
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
    ],
    ["two cells", [[[3]], [[4]]]],
    ["two numbers", [3, 4]],
    ["a column by a cell", [tall, 2]],
  ])("%s", (_, args) => expect(product(args, context)).toEqual(library.call("MMULT", args, place)));
  test.each<[string, Operand[]]>([
    ["shapes that do not go together", [wide, [[1, 2]]]],
    ["a blank among them", [wide, [[1], [null], [2]]]],
    ["a text among them", [[[1, "2", 3]], tall]],
    ["a truth value among them", [wide, [[1], [true], [2]]]],
    ["an error among them", [wide, [[1], [new CellError("#DIV/0!")], [2]]]],
    ["one argument alone", [wide]],
  ])("%s is left to the library", (_, args) => expect(product(args, context)).toBeUndefined());
  test("what is too large for a number is none", () => {
    expect(product([[[1e308, 1e308]], [[10], [10]]], context)).toEqual([[new CellError("#NUM!")]]);
  });
});

describe("ISNUMBER, ISTEXT and ISNA", () => {
  const cells: Matrix = [
    [1, "1", ""],
    [true, null, new CellError("#N/A")],
    [-0.5, "甲", new CellError("#REF!")],
  ];
  test.each([
    ["ISNUMBER", isNumber],
    ["ISTEXT", isText],
    ["ISNA", isMissing],
  ] as const)("%s", (name, own) => {
    expect(own([cells], context)).toEqual(library.call(name, [cells], place));
    for (const cell of cells.flat()) expect(own([cell], context)).toEqual(library.call(name, [cell], place));
    expect(own([cells, 1], context)).toBeUndefined();
    expect(own([], context)).toBeUndefined();
  });
});

test("numbers are compared by what shows of them, fifteen digits", () => {
  const book = new Book(["Sheet1"], library);
  book.set("A1", [[0.1], [0.2], [123456789012345], [-5]]);
  for (const [formula, shown] of [
    ["=A1+A2=0.3", true],
    ["=A1+A2>0.3", false],
    ["=0.3<A1+A2", false],
    ["=1-0.9=A1", true],
    ["=0.1+1E-14=A1", false],
    ["=A3<A3+1", true],
    ["=A3+1>A3", true],
    ["=-1E-20<0", true],
    ["=A4<-4", true],
    ["=A4=-5", true],
    ["=1/3*3=1", true],
    ['="甲"=3', false],
    ['="甲">3', true],
    ['=TRUE>"甲"', true],
    ["=B1=0", true],
    ['=B1=""', true],
    ["=B1=FALSE", true],
    ['="ab"="AB"', true],
  ] as const) {
    book.set("D1", formula);
    expect([formula, book.get("D1")]).toEqual([formula, shown]);
  }
});
