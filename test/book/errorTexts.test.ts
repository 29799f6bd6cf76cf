import { runChecks } from "../../src/checks";
import { errorText } from "../../src/functions/errorStyle";
import { readErrorTexts } from "../../src/book/errorTexts";
import type { SheetSnapshot } from "../../src/book/snapshot";
import { computed, snapshotOf } from "../checks/snapshot-builder";

/** A result of three rows, the second of which is wrong, and a total and a reminder of native formulas over it. */
function sheetOf(formula: string) {
  const told = errorText("第2行第1列是文本“九十分”");
  const snapshot = snapshotOf(
    {
      分: {
        cells: [
          ["单位", "成绩", "得分", "提醒"],
          ["甲", 90, computed(formula, 90), computed('=IF(C2#="","","")', "")],
          ["乙", "九十分", told, "⊗ 无法计算，请先处理前列错误"],
          ["丙", 80, 80, ""],
        ],
      },
    },
    {},
  );
  const sheet: SheetSnapshot = snapshot.sheets[0]!;
  sheet.spills = [
    { row: 1, column: 2, rows: 3, columns: 1 },
    { row: 1, column: 3, rows: 3, columns: 1 },
  ];
  return { snapshot, sheet };
}

test("a text that tells an error is one, in results of our functions and nowhere else", () => {
  const { sheet } = sheetOf('=KAOHE.WEIGHTED(IF(B2:B4="","",B2:B4),1)');
  readErrorTexts(sheet);
  expect(sheet.kinds.map((line) => line[2])).toEqual(["String", "Double", "Error", "Double"]);
  expect(sheet.kinds[2]![3]).toBe("String");
  const native = sheetOf("=SORT(B2:B4)").sheet;
  readErrorTexts(native);
  expect(native.kinds.flat()).not.toContain("Error");
});

test("checks tell it as they tell an error value", () => {
  const found = (asText: boolean) => {
    const { snapshot, sheet } = sheetOf('=KAOHE.WEIGHTED(IF(B2:B4="","",B2:B4),1)');
    if (asText) readErrorTexts(sheet);
    else {
      sheet.values[2]![2] = "#VALUE!";
      sheet.kinds[2]![2] = "Error";
    }
    return runChecks(snapshot).findings.map(({ rule, place }) => `${rule} ${place.address}`);
  };
  expect(found(true)).toEqual(found(false));
});
