import { parseFormula } from "../../src/formula/parse";
import { FormulaSyntaxError, type Expression } from "../../src/formula/syntax";

/** The tree in one line, so that precedence can be read. */
function drawn(tree: Expression): string {
  switch (tree.kind) {
    case "literal":
      return JSON.stringify(tree.value);
    case "error":
      return tree.code;
    case "cell": {
      const part = (letter: string, { index, fixed }: { index: number; fixed: boolean }) => `${fixed ? "$" : ""}${letter}${index}`;
      return `${tree.sheet ? `${tree.sheet}!` : ""}${part("r", tree.row)}${part("c", tree.column)}`;
    }
    case "rows":
    case "columns":
      return `${tree.kind} ${tree.first.index}-${tree.last.index}`;
    case "range":
      return `${drawn(tree.from)}:${drawn(tree.to)}`;
    case "table":
      return `${tree.table ?? "this table"}[${[...tree.sections, tree.first, tree.last].filter(Boolean).join("|")}]`;
    case "name":
      return tree.name;
    case "spill":
      return `spill(${drawn(tree.anchor)})`;
    case "implicit":
      return `@(${drawn(tree.of)})`;
    case "negate":
    case "plus":
    case "percent":
      return `${tree.kind}(${drawn(tree.of)})`;
    case "binary":
      return `(${drawn(tree.left)} ${tree.operator} ${drawn(tree.right)})`;
    case "call":
      return `${tree.name}(${tree.args.map((arg) => (arg ? drawn(arg) : "")).join(", ")})`;
    case "array":
      return `{${tree.rows.map((row) => row.map(drawn).join(",")).join(";")}}`;
  }
}

test.each([
  ["=1+2*3^2", "(1 + (2 * (3 ^ 2)))"],
  ["=1-2-3", "((1 - 2) - 3)"],
  // Excel binds the sign tighter than the power: -2^2 is 4.
  ["=-2^2", "(negate(2) ^ 2)"],
  ["=2^-1%", "(2 ^ negate(percent(1)))"],
  ['="a"&1+1=A1', '(("a" & (1 + 1)) = r0c0)'],
  ['="说""好"""', '"说\\"好\\""'],
  ["=$A1+A$2", "(r0$c0 + $r1c0)"],
])("%s", (formula, expected) => {
  expect(drawn(parseFormula(formula))).toBe(expected);
});

test.each([
  ["=A6#", "spill(r5c0)"],
  ["=汇总!A6#", "spill(汇总!r5c0)"],
  ["='a b'!$B$6#", "spill(a b!$r5$c1)"],
  ["=A6#:B6", "spill(r5c0):r5c1"],
  ["=汇总!A5:B6", "汇总!r4c0:汇总!r5c1"],
  ["=INDEX(A6#,0,2)", "INDEX(spill(r5c0), 0, 2)"],
  ["='it''s'!A1:B2", "it's!r0c0:it's!r1c1"],
  ["=A:C", "columns 0-2"],
  ["=$2:3", "rows 1-2"],
  ["=#N/A", "#N/A"],
  ["=SUM(Sheet1!#REF!)", "SUM(#REF!)"],
])("reference %s", (formula, expected) => {
  expect(drawn(parseFormula(formula))).toBe(expected);
});

test.each([
  ["=表1[得分]", "表1[得分]"],
  ["=表1[@得分]", "表1[thisRow|得分]"],
  ["=[@得分]", "this table[thisRow|得分]"],
  ["=[@[1月]:[12月]]", "this table[thisRow|1月|12月]"],
  ["=表1[[1月]:[12月]]", "表1[1月|12月]"],
  ["=表1[[#This Row],[得分(%)]]", "表1[thisRow|得分(%)]"],
  ["=表1[[#Headers],[#Data],[组]]", "表1[headers|data|组]"],
  ["=表1[#All]", "表1[all]"],
  ["=表1['[奖'] '#1]", "表1[[奖] #1]"],
  ["=表1", "表1"],
])("structured reference %s", (formula, expected) => {
  expect(drawn(parseFormula(formula))).toBe(expected);
});

test.each([
  ["=IF(A1,,2)", "IF(r0c0, , 2)"],
  ["=NOW()", "NOW()"],
  ["=_xlfn.XLOOKUP(1,2,3)", "XLOOKUP(1, 2, 3)"],
  ["=LOG10(100)", "LOG10(100)"],
  ["=ADDIN.WEIGHTED(成绩,权重)", "ADDIN.WEIGHTED(成绩, 权重)"],
  ['={1,2;"a",TRUE}', '{1,2;"a",true}'],
  ["=@A1:A5", "@(r0c0:r4c0)"],
])("call or value %s", (formula, expected) => {
  expect(drawn(parseFormula(formula))).toBe(expected);
});

test.each(["=1+", "=SUM(1", '="open', "=表1[得分", "=A1 B1", "={1,2;3}", "=)", "=$A$5:B6#", "=SUM(汇总!A5:B6#)", "=D6#:H6#", "=A1:B2:C3#"])(
  "refuses %s",
  (formula) => {
    expect(() => parseFormula(formula)).toThrow(FormulaSyntaxError);
  },
);

test.each([
  ["'[去年.xlsx]汇总'!B2", "[去年.xlsx]汇总!r1c1"],
  ["'D:\\成绩\\[前年 成绩.xls]汇总'!$B$2", "D__成绩_[前年 成绩.xls]汇总!$r1$c1"],
  ['"it\'s [a:b]"', JSON.stringify("it's [a:b]")],
])("another workbook's sheet in %s is a sheet that is not there", (formula, tree) => {
  expect(drawn(parseFormula(formula))).toBe(tree);
});
