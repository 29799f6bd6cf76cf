import { argumentOf, callsOf, callsIn } from "../../src/formulas/calls";
import { areaAddress } from "../../src/sheet/address";
import { isFunctionId } from "../../src/vocabulary/functions";
import { computed, snapshotOf, type Entry } from "../checks/snapshot-builder";
import type { Snapshot } from "../../src/book/snapshot";

/** Formulas in column D of a sheet with scores in A2:B4. */
function bookWith(...formulas: string[]): Snapshot {
  const cells: Entry[][] = [
    ["一月", "二月"],
    [90, 80],
    [85, 70],
    [60, 65],
  ];
  formulas.forEach((formula, i) => ((cells[i + 1] ??= [])[3] = computed(formula, 0)));
  return snapshotOf({ 表: { cells: cells.map((line) => Array.from(line, (cell) => cell ?? null)) } }, {});
}

/** `PLACE(A2:A4, B2:B4)`: what each argument stands for, `-` where that is not told, nothing where it is left out. */
const told = (book: Snapshot) =>
  callsIn(book).map(
    ({ name, args }) =>
      `${name}(${args.map(({ node, resolved }) => (resolved ? areaAddress(resolved.area) : node ? "-" : "")).join(", ")})`,
  );

test.each([
  ["=KAOHE.PLACE(A2:A4)", ["PLACE(A2:A4)"]],
  ["=kaohe.place(A2:A4)", ["PLACE(A2:A4)"]],
  ["=_xldudf_KAOHE_PLACE(A2:A4)", ["PLACE(A2:A4)"]],
  ["=KAOHE.NOTHING(A2:A4,1)", ["NOTHING(A2:A4, -)"]],
  ["=PLACE(A2:A4)", []],
  ['="KAOHE.PLACE(A2:A4)"', []],
  ['=KAOHE.PLACE(A2:A4,,"dense")', ["PLACE(A2:A4, , -)"]],
  ['=IF(A2="","",KAOHE.PLACE(A2:A4)+1)', ["PLACE(A2:A4)"]],
  ["=-KAOHE.DIGEST(A2:B4)%", ["DIGEST(A2:B4)"]],
  ["=KAOHE.PLACE(KAOHE.WEIGHTED(A2:B4,A1:B1))", ["PLACE(-)", "WEIGHTED(A2:B4, A1:B1)"]],
  ["=LET(分,A2:A4,名,KAOHE.PLACE(分),名)", ["PLACE(A2:A4)"]],
  ["=LET(分,A2:A4,LET(分,B2:B4,KAOHE.PLACE(分))+KAOHE.PLACE(分))", ["PLACE(B2:B4)", "PLACE(A2:A4)"]],
  ["=LET(分,A2:A4,MAP(分,LAMBDA(分,KAOHE.TIER(分,A2:B4))))", ["TIER(-, A2:B4)"]],
  ["=LAMBDA(分,KAOHE.PLACE(A2:A4))(1)", ["PLACE(A2:A4)"]],
  ["=KAOHE。PLACE(A2:A4)", []],
  ["=KAOHE.PLACE(A2:A4", []],
])("%s", (formula, calls) => expect(told(bookWith(formula))).toEqual(calls));

test("in the order of their cells, each with the cells of its own row", () => {
  const book = bookWith("=KAOHE.TIER(A2,$A$2:$B$4)", "=KAOHE.PLACE(B2:B4)", "=KAOHE.TIER(A4,$A$2:$B$4)");
  expect(told(book)).toEqual(["TIER(A2, A2:B4)", "PLACE(B2:B4)", "TIER(A4, A2:B4)"]);
  expect(callsOf(book, "TIER").map(({ formula }) => formula.row)).toEqual([1, 3]);
});

test("arguments by name", () => {
  const [call] = callsOf(bookWith('=KAOHE.PLACE(A2:A4,IF(B2:B4="","",B2:B4))'), "PLACE");
  expect(argumentOf(call!, "PLACE", "groups")?.resolved?.blankSafe).toBe(true);
  expect(argumentOf(call!, "PLACE", "scores")?.resolved?.blankSafe).toBe(false);
  expect(argumentOf(call!, "PLACE", "digits")).toBeNull();
});

test("names of ours, and words that only look like one", () => {
  expect(isFunctionId("PLACE")).toBe(true);
  for (const name of ["place", "CONSTRUCTOR", "constructor", "toString", ""]) expect(isFunctionId(name)).toBe(false);
});
