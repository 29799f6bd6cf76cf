import { resolve } from "../../src/formulas/resolve";
import { formulasIn, treeOf } from "../../src/formulas/formulaCells";
import { rangeUsesIn, areaUsed } from "../../src/formulas/rangeUses";
import { areaAddress } from "../../src/sheet/address";
import { computed, snapshotOf, type Entry } from "../checks/snapshot-builder";
import { parseFormula } from "../../src/formulas/parse";
import type { Snapshot } from "../../src/book/snapshot";

const SCORES: Entry[][] = [
  ["单位", "1月", "2月", "合计"],
  ["甲", 90, 80, null],
  ["乙", 85, null, null],
  ["丙", 70, 75, null],
];

/** 成绩: a table at A1:D4 and, two columns on, what is asked about; 结果 spills from A2. */
function book(formula: string): Snapshot {
  const cells = SCORES.map((line, i) => [...line, null, i === 1 ? computed(formula, 1) : null]);
  const snapshot = snapshotOf(
    {
      成绩: { cells, tables: { 成绩表: "A1:D4" } },
      结果: {
        cells: [
          ["单位", "名次"],
          [computed("=成绩表[单位]", "甲"), computed("=KAOHE.PLACE(成绩表[1月])", 1)],
          ["乙", 2],
          ["丙", 3],
          [null, null],
          ["说明", null],
        ],
      },
      "年 度": {
        at: "B3",
        cells: [
          [1, 2],
          [3, 4],
        ],
      },
    },
    {},
  );
  snapshot.names = [
    { name: "上限", formula: "=成绩!$B$2" },
    { name: "全列", formula: "=成绩!$B:$B" },
    { name: "表列", formula: "=成绩表[2月]" },
    { name: "算的", formula: "=SUM(成绩!$B$2:$B$4)" },
    { name: "另一个", formula: "=上限" },
  ];
  return snapshot;
}

/** `成绩!B2:B4`, with `*` where blanks arrive as blanks. */
function cellsOf(formula: string, row = 1, column = 5): string | null {
  const snapshot = book(formula);
  const at = formulasIn(snapshot).at("成绩", 1, 5)!;
  const found = resolve(snapshot, { ...at, row, column }, parseFormula(formula)!);
  return found && `${found.area.sheet}!${areaAddress(found.area)}${found.blankSafe ? "*" : ""}`;
}

test.each([
  ["=B2", "成绩!B2"],
  ["=$B$2:C4", "成绩!B2:C4"],
  ["=C4:B2", "成绩!B2:C4"],
  ["=B2:B900", "成绩!B2:B900"],
  ["=结果!A2", "结果!A2"],
  ["='年 度'!B3:C4", "年 度!B3:C4"],
  ["=没有的!A1", null],
  ["='[去年.xlsx]汇总'!A1", null],
])("a range: %s", (formula, cells) => expect(cellsOf(formula)).toBe(cells));

test.each([
  ["=B:B", "成绩!B1:B4"],
  ["=$B:$C", "成绩!B1:C4"],
  ["=成绩!2:3", "成绩!A2:F3"],
  ["='年 度'!B:B", "年 度!B1:B4"],
  ["='年 度'!4:4", "年 度!A4:C4"],
])("whole columns and rows, as far as the sheet is used: %s", (formula, cells) => expect(cellsOf(formula)).toBe(cells));

test.each([
  ["=上限", "成绩!B2"],
  ["=全列", "成绩!B1:B4"],
  ["=表列", "成绩!C2:C4"],
  ["=成绩表", "成绩!A2:D4"],
  ["=算的", null],
  ["=另一个", null],
  ["=没有的名", null],
])("a name: %s", (formula, cells) => expect(cellsOf(formula)).toBe(cells));

test.each([
  ["=成绩表[1月]", "成绩!B2:B4"],
  ["=成绩表[[1月]:[2月]]", "成绩!B2:C4"],
  ["=成绩表[[2月]:[1月]]", "成绩!B2:C4"],
  ["=成绩表[]", "成绩!A2:D4"],
  ["=成绩表[#All]", "成绩!A1:D4"],
  ["=成绩表[#Data]", "成绩!A2:D4"],
  ["=成绩表[#Headers]", "成绩!A1:D1"],
  ["=成绩表[[#Headers],[2月]]", "成绩!C1"],
  ["=成绩表[[#Headers],[#Data],[2月]]", "成绩!C1:C4"],
  ["=成绩表[[#All],[2月]]", "成绩!C1:C4"],
  ["=成绩表[#Totals]", null],
  ["=成绩表[没有的列]", null],
  ["=没有的表[1月]", null],
])("columns of a table: %s", (formula, cells) => expect(cellsOf(formula)).toBe(cells));

test("this row is the formula's own, and there is none outside the table's rows", () => {
  expect(cellsOf("=成绩表[@1月]", 2, 5)).toBe("成绩!B3");
  expect(cellsOf("=成绩表[@[1月]:[2月]]", 3, 5)).toBe("成绩!B4:C4");
  expect(cellsOf("=[@1月]", 3, 3)).toBe("成绩!B4");
  expect(cellsOf("=[@1月]", 3, 5)).toBeNull();
  expect(cellsOf("=成绩表[@1月]", 0, 5)).toBeNull();
  expect(cellsOf("=成绩表[@1月]", 9, 5)).toBeNull();
});

test.each([
  ["=结果!A2#", "结果!A2:A4"],
  ["=结果!B2#", "结果!B2:B4"],
  // To Excel this is ($A$1:B2)#, an error.
  ["=结果!$A$1:B2#", null],
  ["=CHOOSE({1,2},结果!A2#,结果!B2#)", "结果!A2:B4"],
  ["=CHOOSE({2,1},结果!A2#,结果!B2#)", null],
  ["=CHOOSE({1,2},结果!B2#,结果!A2#)", null],
  ["=_xlfn.ANCHORARRAY(结果!A2)", "结果!A2:A4"],
  ["=ANCHORARRAY(结果!A2)", "结果!A2:A4"],
  ["=B2#", "成绩!B2"],
])("what a formula spills: %s", (formula, cells) => expect(cellsOf(formula)).toBe(cells));

test("no # stands to the right of a colon", () => expect(parseFormula("=结果!A2#:结果!B2#")).toBeNull());

test("results that spill in a circle stop nothing", () => {
  const snapshot = snapshotOf({ 圈: { cells: [[computed("=B1#", 0), computed("=A1#", 0)]] } }, {});
  const [first] = formulasIn(snapshot).all;
  expect(resolve(snapshot, first!, treeOf(first!)!)?.area.rows).toBe(1);
});

test.each([
  ["=INDEX(成绩表,0,2)", "成绩!B2:B4"],
  ["=INDEX(成绩表,2,3)", "成绩!C3"],
  ["=INDEX(成绩表,2)", "成绩!A3:D3"],
  ["=INDEX(B1:D1,2)", "成绩!C1"],
  ["=INDEX(成绩表,0,COLUMNS(成绩表))", "成绩!D2:D4"],
  ["=INDEX(成绩表,ROWS(成绩表),1)", "成绩!A4"],
  ["=INDEX(成绩表,0,2):INDEX(成绩表,0,3)", "成绩!B2:C4"],
  ["=B2:INDEX(成绩表,3,3)", "成绩!B2:C4"],
  ["=INDEX(成绩表,0,9)", null],
  ["=INDEX(成绩表,0,B2)", null],
  ["=成绩!B2:INDEX(结果!A1:B3,1,1)", null],
  ["=OFFSET(B2,1,1)", null],
])("a part of an area: %s", (formula, cells) => expect(cellsOf(formula)).toBe(cells));

test.each([
  ['=IF(B2:B4="","",B2:B4)', "成绩!B2:B4*"],
  ['=IF((成绩表[单位]="甲")+(B2:B4="")>0,"",B2:B4)', "成绩!B2:B4*"],
  ['=IF(成绩表[[1月]:[2月]]="","",成绩表[[1月]:[2月]])', "成绩!B2:C4*"],
  ['=IF(B2:B4="",0,B2:B4)', null],
  ['=IF(B2:B4<>"",B2:B4,"")', "成绩!B2:B4"],
  ["=@B2", "成绩!B2"],
  ["=@B2:B4", null],
  ["=B2:B4*1", null],
])("what keeps blanks blank: %s", (formula, cells) => expect(cellsOf(formula)).toBe(cells));

test.each([
  ["=LET(分,B2:B4,分)", "成绩!B2:B4"],
  ['=LET(分,B2:B4,净,IF(分="","",分),净)', "成绩!B2:B4*"],
  ["=LET(分,B2:B4,LET(分,C2:C4,分))", "成绩!C2:C4"],
  ["=LET(分,B2:B4,LET(分,分,分))", "成绩!B2:B4"],
  ["=LET(分,分,分)", null],
  ["=LET(上限,C2,上限)", "成绩!C2"],
  ["=LET(分,SUM(B2:B4),分)", null],
  ["=LAMBDA(分,分)(B2:B4)", null],
])("names that LET gives: %s", (formula, cells) => expect(cellsOf(formula)).toBe(cells));

test.each(["=1+", "=SUM(", "=KAOHE .PLACE(A1)", "=(A1"])("what is no formula has no tree: %s", (text) =>
  expect(parseFormula(text)).toBeNull(),
);

test("calls of what is no function stop nothing", () => {
  for (const formula of ["=KAOHE。PLACE(B2:B4)", "=SUM(B2:B4)(2)", "=LAMBDA(x,x+1)(B2)"]) expect(cellsOf(formula)).toBeNull();
});

describe("a formula filled down", () => {
  const filled = (formulas: string[]) => {
    const snapshot = snapshotOf({ 表: { cells: formulas.map((formula, i) => [i, i + 1, computed(formula, 0)]) } }, {});
    return formulasIn(snapshot).all.map((formula) => {
      const [use] = rangeUsesIn(treeOf(formula));
      const area = use && areaUsed(snapshot, formula, use);
      return area && areaAddress(area);
    });
  };

  test("shares a tree, and each cell has its own references", () => {
    expect(filled(["=SUM(A1:B1)", "=SUM(A2:B2)", "=SUM(A3:B3)"])).toEqual(["A1:B1", "A2:B2", "A3:B3"]);
    expect(filled(["=SUM(A$1:A1)", "=SUM(A$1:A2)", "=SUM(A$1:A3)"])).toEqual(["A1", "A1:A2", "A1:A3"]);
    expect(filled(["=SUM($A$1:$B$3)", "=SUM($A$1:$B$3)"])).toEqual(["A1:B3", "A1:B3"]);
    const snapshot = snapshotOf({ 表: { cells: [[computed("=B1*2", 0)], [computed("=B2*2", 0)]] } }, {});
    expect(formulasIn(snapshot).shapes).toHaveLength(1);
    expect(treeOf(formulasIn(snapshot).all[0]!)).toBe(treeOf(formulasIn(snapshot).all[1]!));
  });

  test("on another sheet means the cells of that sheet", () => {
    const cells = [[1, computed("=SUM(A1:A2)", 0)], [2]];
    const snapshot = snapshotOf({ 一: { cells }, 二: { cells } }, {});
    const sheets = formulasIn(snapshot).all.map((formula) => areaUsed(snapshot, formula, rangeUsesIn(treeOf(formula))[0]!)?.sheet);
    expect(sheets).toEqual(["一", "二"]);
  });
});
