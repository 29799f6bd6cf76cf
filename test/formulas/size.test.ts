/** How large the result of a call of ours is, told without calculating it: as the table of functions says. */
import { computed, snapshotOf, type Entry } from "../checks/snapshot-builder";
import { formulasIn, treeOf } from "../../src/formulas/formulaCells";
import { sizeOf } from "../../src/formulas/resolve";

function sizeIn(formula: string): string | null {
  const cells: Entry[][] = [[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4], [computed(formula, 0)]];
  const book = snapshotOf({ 表: { cells } }, {});
  const at = formulasIn(book).at("表", 4, 0)!;
  const size = sizeOf(book, at, treeOf(at)!);
  return size && `${size.rows} × ${size.columns}`;
}

test.each([
  ["=KAOHE.WEIGHTED(A2:C4,A1:C1)", "3 × 1"],
  ["=KAOHE.TIER(A2:C4,A1:B4)", "3 × 3"],
  ["=KAOHE.GRADE(A2:A4,A1:B2)", "3 × 3"],
  ["=KAOHE.SEATS(A2:A4,B1:C1)", "3 × 2"],
  ["=KAOHE.POOL(A1,B1:B4)", "4 × 1"],
  ["=KAOHE.DIGEST(A1:D4)", "1 × 1"],
  ["=KAOHE.PROGRESS(A2:A4,B2:B4,A1)", "3 × 1"],
  ["=KAOHE.PROGRESS(A2:A4,B2:B4,A1,12,C1:D2)", "3 × 2"],
  ["=KAOHE.ATTAIN(A2:C4,A1:C1,A1:C1)", "3 × 3"],
  ['=KAOHE.ATTAIN(A2:C4,A1:C1,A1:C1,,,,"合计")', "3 × 1"],
  ['=KAOHE.ATTAIN(A2:C4,A1:C1,A1:C1,,,,"total")', "3 × 1"],
  ['=KAOHE.ATTAIN(A2:C4,A1:C1,A1:C1,,,,"各项")', "3 × 3"],
  ["=KAOHE.ATTAIN(A2:C4,A1:C1,A1:C1,,,,D1)", null],
  ["=KAOHE.NOTHING(A2:A4)", null],
])("%s: %s", (formula, size) => expect(sizeIn(formula)).toBe(size));
