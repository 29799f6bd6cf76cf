/** Counting and summing by words give what the library counts and sums, which is slower: both are asked. */
import { countedByWords, summedByWords } from "../../src/grid/univer/formula/counting";
import { UniverLibrary } from "../../src/grid/univer/formula/library";
import { isMatrix, Reference, type Matrix, type Operand } from "../../src/grid/univer/formula/values";
import { CellError } from "../../src/grid/grid";
import { Book } from "./book";

const columns: Matrix[] = [
  [["一组"], ["二组"], ["11组"], ["一组"], [null], ["ABc"], ["abC"], [3], ["单位01"]],
  [["优秀"], ["良好"], ["优秀"], ["优秀"], ["优秀"], ["a*b"], [""], ["优秀"], [true]],
  [[1], [2.5], ["3"], [4], [null], [true], [7], [-8], [""]],
];
const [groups, words, numbers] = [0, 1, 2].map((column) => new Reference("s", 0, column, 9, 1)) as [Reference, Reference, Reference];

const read = (operand: Operand) => (operand instanceof Reference ? columns[operand.column]! : operand);
const matrixOf = (operand: Operand): Matrix => {
  const value = read(operand);
  return isMatrix(value) ? value : [[value]];
};
const context = { matrixOf, valueOf: read } as unknown as Parameters<typeof countedByWords>[1];
const library = new UniverLibrary();
const place = { sheet: "s", row: 0, column: 0, matrix: matrixOf };

test.each<[string, Operand[]]>([
  ["one word", [groups, "一组"]],
  ["several words", [groups, [["一组"], ["11组"], ["没有"]]]],
  ["two columns", [groups, [["一组"], ["二组"]], words, "优秀"]],
  ["whatever the case", [groups, "abc"]],
  ["any text", [groups, "?*"]],
  ["a pattern", [groups, "*组"]],
  ["a pattern with a plain star", [words, "a~*b"]],
  ["a beginning, with a plain star in it", [words, "=a~**"]],
  ["a beginning that goes on", [words, "a?*"]],
  ["a figure as a beginning", [groups, "=1*"]],
  ["all but a pattern", [groups, "<>*组"]],
  ["all but texts", [groups, "<>*"]],
  ["all that is filled", [groups, "<>"]],
  ["a number", [groups, 3]],
  ["a beginning that does not go on", [groups, [["=一组*"], ["=ab*"], ["=单位*"]], groups, [["<>一组?*"], ["<>ab?*"], ["<>单位?*"]]]],
  ["numbers of a size", [numbers, [[">2.5"], [">=2.5"], ["<2.5"], ["<=2.5"], [">-8"], ["<-1000000"]]]],
  ["words of numbers of a size", [groups, "=一组*", numbers, ">1"]],
  ["words across and down", [groups, [["一组"], ["二组"]], words, [["优秀", "良好"]]]],
])("%s", (_what, args) => {
  expect(countedByWords(args, context)).toEqual(library.call("COUNTIFS", args, place));
  expect(summedByWords([numbers, ...args], context)).toEqual(library.call("SUMIFS", [numbers, ...args], place));
});

test.each<[string, Operand[]]>([
  ["a comparison of words", [groups, ">二"]],
  ["all but a number", [groups, "<>3"]],
  ["a number as text", [groups, "3"]],
  ["a date", [groups, "3月5日"]],
  ["nothing", [groups, ""]],
  ["a truth value", [words, "TRUE"]],
  ["columns of two lengths", [groups, "一组", [["优秀"]], "优秀"]],
])("%s is left to the library", (_what, args) => {
  expect(countedByWords(args, context)).toBeUndefined();
  expect(summedByWords([numbers, ...args], context)).toBeUndefined();
});

test("a name is told from what it would be read as: a number, a comparison, a pattern", () => {
  const names = ["007", "7", "7.0", "<5", "=b", "a*", "ab", "a~b", "~", "?", "TRUE"];
  const column: Matrix = [...names, ...names, 7, null, true, "a*b"].map((name) => [name]);
  const plain = (name: string) => name.replace(/[~*?]/g, "~$&");
  const args = [column, names.map((name) => [`=${plain(name)}*`]), column, names.map((name) => [`<>${plain(name)}?*`])];
  expect(countedByWords(args, context)).toEqual(names.map(() => [2]));
  expect(countedByWords([column, 7, column, "<>*"], context)).toBe(1);
  const sizes: Matrix = column.map((_row, i) => [i < names.length ? 2 : 0]);
  expect(countedByWords([...args, sizes, ">1"], context)).toEqual(names.map(() => [1]));
});

test("sums of another length are left to the library", () => {
  expect(summedByWords([[[1], [2]], groups, "一组"], context)).toBeUndefined();
});

test("an error among what is summed is the sum", () => {
  const broken = columns[0]!.map(([word]) => [word === "二组" ? new CellError("#REF!") : 1]);
  expect(summedByWords([broken, groups, [["一组"], ["二组"]]], context)).toEqual([[2], [new CellError("#REF!")]]);
});

test("a column that changed is counted anew", () => {
  const book = new Book(["Sheet1"], library);
  book.set(
    "A1",
    Array.from({ length: 20 }, (_row, i) => [i % 2 === 0 ? "一组" : "二组"]),
  );
  book.set("C1", '=COUNTIFS(A1:A20,"一组")');
  expect(book.get("C1")).toBe(10);
  book.set("A1", "二组");
  expect(book.get("C1")).toBe(9);
});
