/** Which formulas may be the same one, spelt or moved by Excel, and which nobody but a person can have put there. */
import { shapeOf } from "../../src/sheet/formulaShape";

test.each([
  ["moved", "=B2*100", "=$C$9*100"],
  ["an area that has become shorter", "=SUM(A1:C3)", "=SUM(B1)"],
  ["whole columns and rows", "=SUM(A:A,1:3)", "=SUM($C:$D,$2:$9)"],
  ["a reference that is lost", "=C4+D4", "=#REF!+#REF!"],
  ["a cell of a sheet that is gone", "=分数!C4*2", "=#REF!C4*2"],
  ["a sheet of another name", "=分数!C4+1", "='得 分''s'!C4+1"],
  ["a sheet whose name begins with a number", "=2024年!C4+1", "=C4+1"],
  ["columns of a table", "=[@党建]*2", "=成绩[[#This Row],[党'[建]]*2"],
  ["several columns of a table", "=SUM(成绩[[#All],[党建]:[业务]])", "=SUM(#REF!)"],
  ["a name for a cell", "=优秀线*2", "=参数!$B$2*2"],
  ["what has spilled", "=SUM(A1#)", "=SUM(B2:B9)"],
  ["from a cell to a found one", "=SUM(A1:INDEX(B:B,3))", "=SUM(C1:INDEX(D:D,3))"],
  ["new functions", "=_xlfn.XLOOKUP(A1,B:B)", "=XLOOKUP(A2,C:C)"],
  ["functions of sheets", "=_xlfn._xlws.FILTER(A1)", "=filter(A2)"],
  ["numbers", "=A1*0.50+1E3+.5", "=A1 * 0.5 + 1000 + 0.5"],
  ["what Excel puts before one of many", "=@A1:A9+1", "=A1:A9+1"],
  ["words for what is so", "=IF(true,1,2)", "=IF(TRUE,1,2)"],
])("of one shape: %s", (_what, one, other) => {
  expect(shapeOf(one)).toBe(shapeOf(other));
});

test.each([
  ["a number for a formula", "=50", "=B2*100"],
  ["another number", "=B2*100", "=B2*10"],
  ["a number for a reference", "=B2*100", "=50*100"],
  ["another sign", "=A1+B1", "=A1-B1"],
  ["one more", "=A1+B1", "=A1+B1+C1"],
  ["another function", "=SUM(A1)", "=MAX(A1)"],
  ["another function of ours", "=KAOHE.加权(A1)", "=KAOHE.名次(A1)"],
  ["another text", '=IF(A1="优秀",1,2)', '=IF(A1="良好",1,2)'],
  ["a text in other letters", '=A1="a"', '=A1="A"'],
  ["a text with quotes", '=IF(A1="说""好""",1)', '=IF(A1="说""坏""",1)'],
  ["a text that looks like a cell", '="A1"', '="B1"'],
  ["the other of what is so and what is not", "=IF(TRUE,A1)", "=IF(FALSE,A1)"],
  ["what is so, for a name", "=IF(TRUE,A1)", "=IF(优秀线,A1)"],
  ["another error", "=NA()+#N/A", "=NA()+#DIV/0!"],
  ["an error for a reference", "=A1+1", "=#NAME?+1"],
  ["in other parentheses", "=(A1+B1)*C1", "=A1+(B1*C1)"],
  ["a per cent", "=A1*5%", "=A1*5"],
])("of another shape: %s", (_what, one, other) => {
  expect(shapeOf(one)).not.toBe(shapeOf(other));
});
