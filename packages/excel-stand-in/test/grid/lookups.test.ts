/** What looks something up, over a column of results that holds errors: an error that is found is the result. */
import { UniverLibrary } from "../../src/grid/univer/formula/library";
import { Book } from "./book";

/** A: 甲 to 丁, B: an error, a number, #N/A, a blank; C: numbers in order. */
function book(): Book {
  const made = new Book(["Sheet1"], new UniverLibrary());
  made.set("A1", [["甲"], ["乙"], ["丙"], ["丁"]]);
  made.set("B1", [["=1/0"], [2], ["=NA()"], [null]]);
  made.set("C1", [[10], [20], [30], [40]]);
  return made;
}

test.each([
  // Found: the result, whatever it is.
  ['=XLOOKUP("甲",A1:A4,B1:B4,"没有")', "#DIV/0!"],
  ['=XLOOKUP("丙",A1:A4,B1:B4,"没有")', "#N/A"],
  ['=XLOOKUP("丁",A1:A4,B1:B4,"没有")', 0],
  ['=XLOOKUP(15,C1:C4,B1:B4,"没有",-1)', "#DIV/0!"],
  ['=XLOOKUP(21,C1:C4,B1:B4,"没有",1)', "#N/A"],
  ['=XLOOKUP("乙",A1:A4,B1:B4,"没有")', 2],
  ['=IFNA(XLOOKUP("甲",A1:A4,B1:B4),"没有")', "#DIV/0!"],
  ["=INDEX(B1:B4,1)", "#DIV/0!"],
  ['=INDEX(B1:B4,MATCH("甲",A1:A4,0))', "#DIV/0!"],
  ['=VLOOKUP("甲",A1:B4,2,FALSE)', "#DIV/0!"],
  ['=IFNA(VLOOKUP("甲",A1:B4,2,FALSE),"没有")', "#DIV/0!"],
  ['=FILTER(B1:B4,A1:A4="甲","没有")', "#DIV/0!"],
  ['=CHOOSE(1,B1,"没有")', "#DIV/0!"],
  ['=SWITCH("甲",A1,B1,"没有")', "#DIV/0!"],
  ['=IFS(A1="甲",B1,TRUE,"没有")', "#DIV/0!"],
  ['=SUMIFS(B1:B4,A1:A4,"甲")', "#DIV/0!"],
  ['=AVERAGEIFS(B1:B4,A1:A4,"甲")', "#DIV/0!"],
  ['=AVERAGEIF(A1:A4,"丙",B1:B4)', "#N/A"],
  ['=MAXIFS(B1:B4,A1:A4,"甲")', "#DIV/0!"],
  // Not found: what was asked for then, or #N/A.
  ['=XLOOKUP("戊",A1:A4,B1:B4,"没有")', "没有"],
  ['=XLOOKUP("戊",A1:A4,B1:B4)', "#N/A"],
  ['=XLOOKUP("戊",A1:A4,B1:B4,,0)', "#N/A"],
  ['=XLOOKUP("戊",A1:A4,B1:C4,"没有")', "没有"],
  ['=XLOOKUP(5,C1:C4,B1:B4,"没有",-1)', "没有"],
  ['=XLOOKUP(0,B1:B4,A1:A4,"没有")', "没有"],
  ['=XLOOKUP("20",C1:C4,A1:A4,"没有")', "没有"],
  ['=XLOOKUP("?",A1:A4,B1:B4,"没有")', "没有"],
  ['=FILTER(B1:B4,A1:A4="戊","没有")', "没有"],
  ['=IFNA(MATCH("戊",A1:A4,0),"没有")', "没有"],
  ['=XMATCH("戊",A1:A4)', "#N/A"],
  // Asked for the very word a joker is a letter; only MATCH, and who asks for patterns, takes it for any.
  ['=XLOOKUP("a*",{"ab";"a*";"a~"},{1;2;3})', 2],
  ['=XLOOKUP("a~",{"ab";"a*";"a~"},{1;2;3})', 3],
  ['=XLOOKUP("a~*",{"ab";"a*";"a~"},{1;2;3},"没有")', "没有"],
  ['=XLOOKUP("a?",{"ab";"a*";"a~"},{1;2;3},"没有",0)', "没有"],
  ['=XMATCH("a~",{"ab";"a*";"a~"})', 3],
  ['=MATCH("a~*",{"ab";"a*";"a~"},0)', 2],
  // An error that is looked for, or says what to do, is itself the answer.
  ['=XLOOKUP(B1,A1:A4,C1:C4,"没有")', "#DIV/0!"],
  ['=XLOOKUP("戊",A1:A4,B1:B4,1/0)', "#DIV/0!"],
  ['=IFERROR(XLOOKUP("甲",A1:A4,B1:B4),"错")', "错"],
  // The other ways to look.
  ['=XLOOKUP("?",A1:A4,C1:C4,"没有",2)', 10],
  ['=XLOOKUP("?",A1:A4,C1:C4,"没有",2,-1)', 40],
  ['=XLOOKUP("~?",A1:A4,C1:C4,"没有",2)', "没有"],
  ['=MATCH("丙",A1:A4,0)', 3],
  ['=MATCH("?",A1:A4,0)', 1],
  ["=MATCH(30,C1:C4,0)", 3],
  ["=MATCH(35,C1:C4,1)", 3],
  ['=MATCH("30",C1:C4,0)', "#N/A"],
  ["=MATCH(0,B1:B4,0)", "#N/A"],
  ["=MATCH(1/0,A1:A4,0)", "#DIV/0!"],
  ["=XMATCH(25,C1:C4,1)", 3],
  ["=XMATCH(25,C1:C4,-1)", 2],
  ["=XLOOKUP(1,A1:A4,C1:C3)", "#VALUE!"],
])("%s", (formula, expected) => {
  const sheet = book();
  sheet.set("E1", formula);
  expect(sheet.get("E1")).toBe(expected);
});

test("several at once get the error, the value and what stands for nothing each", () => {
  const sheet = book();
  sheet.set("E1", '=XLOOKUP({"甲";"乙";"戊"},A1:A4,B1:B4,"没有")');
  expect(sheet.get("E1:E3")).toEqual([["#DIV/0!"], [2], ["没有"]]);
  sheet.set("F1", '=XLOOKUP({"戊";"乙"},A1:A4,C1:C4,{"一";"二"})');
  expect(sheet.get("F1:F2")).toEqual([["一"], [20]]);
});

test("UNIQUE tells texts that look like one number apart, but not by case", () => {
  const sheet = book();
  sheet.set("E1", '=UNIQUE({"007";"7";"7.0";"ab";"AB";7;7;"007"})');
  expect(sheet.get("E1:E6")).toEqual([["007"], ["7"], ["7.0"], ["ab"], [7], [null]]);
  sheet.set("F1", '=UNIQUE({1,"1",1},TRUE)');
  expect(sheet.get("F1:H1")).toEqual([[1, "1", null]]);
  sheet.set("F2", "=UNIQUE({1;2;1},FALSE,TRUE)");
  expect(sheet.get("F2:F3")).toEqual([[2], [null]]);
  sheet.set("G2", "=UNIQUE({1;1},,TRUE)");
  expect(sheet.get("G2")).toBe("#CALC!");
  sheet.set("H2", "=UNIQUE({1,2;1,3;1,2})");
  expect(sheet.get("H2:I4")).toEqual([
    [1, 2],
    [1, 3],
    [null, null],
  ]);
});

test("what is found is a place, so two of them make an area", () => {
  const sheet = book();
  sheet.set("E1", '=SUM(XLOOKUP("乙",A1:A4,C1:C4):XLOOKUP("丁",A1:A4,C1:C4))');
  expect(sheet.get("E1")).toBe(90);
});

test("a column that changed is searched anew", () => {
  const sheet = book();
  sheet.set("E1", '=XLOOKUP("戊",A1:A4,C1:C4,"没有")');
  expect(sheet.get("E1")).toBe("没有");
  sheet.set("A3", "戊");
  expect(sheet.get("E1")).toBe(30);
});
