import { Book, matrixFunction } from "./book";

describe("the language", () => {
  test.each([
    ["=1+2*3^2", 19],
    ["=-2^2", 4],
    ["=50%+1", 1.5],
    ['="a"&1&TRUE', "a1TRUE"],
    ['="5"*2', 10],
    ['="x"*2', "#VALUE!"],
    ["=1/0", "#DIV/0!"],
    ["=0.1+0.2=0.3", true],
    ['="ABC"="abc"', true],
    ['=1<"1"', true],
    ["=A9=0", true],
    ['=A9=""', true],
    ["=A9", 0],
    ["=LET(x,2,y,x*3,x+y)", 8],
    ["=LET(x,1,LET(x,x+1,x)*10+x)", 21],
    ["=IF(FALSE,1/0,7)", 7],
    ['=IFERROR(1/0,"无")', "无"],
    ["=IFNA(1/0,2)", "#DIV/0!"],
    ['=SWITCH(3,1,"a",3,"c","z")', "c"],
    ["=CHOOSE(2,1,5)", 5],
    ["=IFS(FALSE,1,TRUE,2)", 2],
    ["=INDEX({1,2;3,4},2,1)", 3],
    ["=SUM(INDEX({1,2;3,4},0,2))", 6],
    ["=SUM(INDEX({10;20;30},{1;3}))", 40],
    ["=ROWS({1;2;3})", 3],
    ['=SUM(INDIRECT("B"&1+1))', 5],
    ["=无名", "#NAME?"],
    ["=NOSUCH(1)", "#NAME?"],
    ["=没有!A1", "#REF!"],
    ["=SUM(", "#NAME?"],
  ])("%s", (formula, expected) => {
    const book = new Book();
    book.set("B2", 5);
    book.set("A1", formula);
    expect(book.get("A1")).toBe(expected);
  });

  test("arrays stretch over rows and columns, and say #N/A where they are too short", () => {
    const book = new Book();
    book.set("A1", "={1;2;3}*{10,20}");
    expect(book.get("A1:B3")).toEqual([
      [10, 20],
      [20, 40],
      [30, 60],
    ]);
    book.set("D1", "={1;2;3}+{1;2}");
    expect(book.get("D1:D3")).toEqual([[2], [4], ["#N/A"]]);
  });

  test("a blank stays a blank for IF and becomes 0 in a result", () => {
    const book = new Book();
    book.set("A1", [[1], [null], [3]]);
    book.set("C1", '=IF(A1:A3="","空",A1:A3)');
    book.set("D1", "=A1:A3");
    expect(book.get("C1:D3")).toEqual([
      [1, 1],
      ["空", 0],
      [3, 3],
    ]);
  });

  test("a circle comes to an end", () => {
    const book = new Book();
    book.set("A1", "=B1+1");
    book.set("B1", "=A1+1");
    expect(book.get("A1")).toEqual(expect.any(Number));
    book.set("B1", 5);
    expect(book.get("A1")).toBe(6);
  });

  test("a defined name stands for its cell, a bound name hides it", () => {
    const book = new Book();
    book.names.set("分制", "=$B$1");
    book.set("B1", 100);
    book.set("A1", "=分制*2");
    book.set("A2", "=LET(分制,1,分制*2)");
    expect(book.get("A1:A2")).toEqual([[200], [2]]);
    book.set("B1", 10);
    expect(book.get("A1")).toBe(20);
  });
});

describe("tables", () => {
  function scores(): Book {
    const book = new Book();
    book.set("A1", [
      ["单位", "得分(%)", "加分"],
      ["甲", 90, 1],
      ["乙", 80, 2],
      ["丙", 70, 3],
    ]);
    const headers = ["单位", "得分(%)", "加分", "合计"];
    book.tables.set("表1", { sheet: "Sheet1", row: 0, column: 0, rows: 4, columns: 4, headers });
    return book;
  }

  test("structured references, in the row and from outside", () => {
    const book = scores();
    book.set("D2", [["=[@加分]+表1[@[得分(%)]]"], ["=[@加分]+表1[@[得分(%)]]"], ["=SUM([@[得分(%)]:[加分]])"]]);
    book.set("F1", "=SUM(表1[合计])");
    book.set("F2", "=ROWS(表1[#All])");
    book.set("F3", "=表1[[#Headers],[加分]]");
    book.set("F4", "=表1[没有]");
    expect(book.get("D2:D4")).toEqual([[91], [82], [73]]);
    expect(book.get("F1:F4")).toEqual([[246], [4], ["加分"], ["#REF!"]]);
  });

  test("nothing spills inside a table, nor into one", () => {
    const book = scores();
    book.set("D2", "=表1[加分]*2");
    book.set("A7", "=SEQUENCE(2)");
    book.set("D6", "={1;2}");
    expect([book.get("D2"), book.get("A7"), book.get("D6")]).toEqual(["#SPILL!", 1, 1]);
    book.tables.set("表2", { sheet: "Sheet1", row: 7, column: 0, rows: 2, columns: 1, headers: ["a"] });
    book.calculator.invalidate();
    expect(book.get("A7")).toBe("#SPILL!");
  });
});

describe("spills", () => {
  function chain(): Book {
    const book = new Book(["人员", "汇总", "a b"]);
    book.set("人员!A1", [
      ["甲", true, 30],
      ["乙", false, 20],
      ["丙", true, 10],
      ["丁", false, 50],
      ["戊", true, 40],
    ]);
    book.set("汇总!A6", "=FILTER(人员!A1:C5,人员!B1:B5)");
    book.set("汇总!F1", "=ROWS(A6#)");
    book.set("'a b'!A1", "=SORT(INDEX(汇总!A6#,0,3)*2)");
    book.set("'a b'!C1", "=SUM(A1#)");
    book.set("'a b'!C2", "=COUNT(汇总!A6#:汇总!$A$5)");
    book.set("'a b'!C3", "=SUM(A2:A20)");
    return book;
  }

  test("a reference to a spill follows it over sheets, from 3 rows to 5 and back", () => {
    const book = chain();
    expect(book.get("汇总!A6:C8")).toEqual([
      ["甲", true, 30],
      ["丙", true, 10],
      ["戊", true, 40],
    ]);
    expect(book.get("'a b'!A1:A4")).toEqual([[20], [60], [80], [null]]);
    expect([book.get("汇总!F1"), book.get("'a b'!C1:C3")]).toEqual([3, [[160], [3], [140]]]);
    book.set("人员!B2", true);
    book.set("人员!B4", true);
    expect(book.get("'a b'!A1:A6")).toEqual([[20], [40], [60], [80], [100], [null]]);
    expect([book.get("汇总!F1"), book.get("'a b'!C1"), book.get("'a b'!C3")]).toEqual([5, 300, 280]);
    book.set("人员!B1:B2", [[false], [false]]);
    expect([book.get("汇总!F1"), book.get("汇总!A9:A10"), book.get("'a b'!C1")]).toEqual([3, [[null], [null]], 200]);
  });

  test("`B3#:$A$1` reaches from the spill to the cell", () => {
    const book = new Book();
    book.set("B3", "=SEQUENCE(3)");
    book.set("A1", 100);
    book.set("D1", "=SUM(B3#:$A$1)");
    book.set("D2", "=ROWS(B3#:$A$1)");
    expect(book.get("D1:D2")).toEqual([[106], [5]]);
  });

  test("what waits for its turn is no circle: a rectangle reads cells that read one another", () => {
    const book = new Book();
    book.set("A1:A3", [[1], [2], [3]]);
    // Read together by the first formula, and each reads the one to its right.
    book.set("C1", "=SUM(E1:H3)");
    book.set("E1", "=F1#*2");
    book.set("F1", "=G1#*2");
    book.set("G1", "=H1#*2");
    book.set("H1", "=A1:A3*1");
    const all = () => [book.get("C1"), book.get("E1:H3")];
    expect(all()).toEqual([
      90,
      [
        [8, 4, 2, 1],
        [16, 8, 4, 2],
        [24, 12, 6, 3],
      ],
    ]);
    book.set("A1", 2);
    expect(book.get("C1")).toBe(105);
    book.calculator.invalidate();
    expect(all()).toEqual([
      105,
      [
        [16, 8, 4, 2],
        [16, 8, 4, 2],
        [24, 12, 6, 3],
      ],
    ]);
  });

  test("an entry in the way makes #SPILL! and #REF!, and taking it away heals both", () => {
    const book = chain();
    book.get("汇总!F1");
    book.set("汇总!B7", "挡");
    expect([book.get("汇总!A6"), book.get("汇总!A7"), book.get("汇总!F1"), book.get("'a b'!A1")]).toEqual([
      "#SPILL!",
      null,
      "#REF!",
      "#REF!",
    ]);
    book.set("汇总!B7", null);
    expect([book.get("汇总!A7"), book.get("汇总!F1"), book.get("'a b'!C1")]).toEqual(["丙", 3, 160]);
  });

  test("of two results that want the same cells the later gives way, until the earlier shrinks", () => {
    const book = new Book();
    book.set("H1", 4);
    book.set("A1", "=SEQUENCE(H1)");
    book.get("A1");
    book.set("A4", "=1");
    expect(book.get("A1")).toBe("#SPILL!");
    book.set("H1", 3);
    expect(book.get("A1:A4")).toEqual([[1], [2], [3], [1]]);
  });

  test("a cell that cannot spill has no spill to refer to; an array of one cell has", () => {
    const book = new Book();
    book.set("A1", [["=1+1", "=SEQUENCE(1)", 5]]);
    book.set("A2", [["=A1#", "=B1#", "=C1#"]]);
    expect(book.get("A2:C2")).toEqual([["#REF!", 1, "#REF!"]]);
  });

  test("deleting the formula empties what it covered", () => {
    const book = chain();
    book.get("汇总!F1");
    book.set("汇总!A6", null);
    expect([book.get("汇总!A6:A8"), book.get("汇总!F1")]).toEqual([[[null], [null], [null]], "#REF!"]);
  });
});

describe("custom functions", () => {
  function waiting(): Book {
    const book = new Book(["评分", "a b"]);
    book.declare(matrixFunction("GRADE"));
    book.set("A1", [[92.4], [null], [70]]);
    book.set("C1", "=ADDIN.GRADE(A1:A3)");
    book.set("'a b'!A1", "=ADDIN.GRADE(评分!C1#,2)");
    book.set("'a b'!D1", '=IFERROR(SUM(A1#),"无")');
    book.set("E1", "=SUM(A1:A3)");
    return book;
  }

  test("are called once each with blanks as null, and what depends on them waits", () => {
    const book = waiting();
    expect([book.get("C1"), book.get("'a b'!A1"), book.get("'a b'!D1"), book.get("E1")]).toEqual(["#BUSY!", "#BUSY!", "#BUSY!", 162.4]);
    expect(book.sent).toEqual([[{ call: 1, id: "GRADE", args: [[[92.4], [null], [70]], null], address: "评分!C1" }]]);
    expect(book.calculator.callsOut()).toBe(1);
    book.answer(1, [[1], [2], [3]]);
    expect([book.get("C1:C3"), book.get("'a b'!D1")]).toEqual([[[1], [2], [3]], "#BUSY!"]);
    expect(book.sent[1]).toEqual([{ call: 2, id: "GRADE", args: [[[1], [2], [3]], 2], address: "'a b'!A1" }]);
    book.answer(2, [[10], [20], [30], [40], [50]]);
    expect([book.get("'a b'!D1"), book.get("'a b'!A5"), book.calculator.callsOut()]).toEqual([150, 50, 0]);
  });

  test("an answer of another size moves everything behind it", () => {
    const book = waiting();
    book.get("C1");
    book.answer(1, [[1], [2], [3]]);
    book.get("C1");
    book.answer(2, [[1], [1], [1]]);
    book.set("A2", 5);
    expect([book.get("C1"), book.get("'a b'!D1")]).toEqual(["#BUSY!", "#BUSY!"]);
    book.answer(3, [[1], [2], [3], [4], [5]]);
    expect(book.get("C1:C6")).toEqual([[1], [2], [3], [4], [5], [null]]);
    expect(book.sent[3]).toMatchObject([{ id: "GRADE", args: [[[1], [2], [3], [4], [5]], 2] }]);
  });

  test("calls due together leave together, and one that is no longer wanted does not leave", () => {
    const book = waiting();
    book.set("F1", "=ADDIN.GRADE(A1)+ADDIN.GRADE(A3)");
    book.set("G1", '=IF(A2="",0,ADDIN.GRADE(A2))');
    book.get("C1");
    expect(book.sent).toHaveLength(1);
    expect(book.sent[0]!.map((call) => call.address)).toEqual(["评分!C1", "评分!F1"]);
    expect(book.get("G1")).toBe(0);
  });

  test("the answer to a question since changed is dropped", () => {
    const book = waiting();
    book.get("C1");
    book.set("A1", 60);
    book.get("C1");
    book.answer(1, [["old"]]);
    expect(book.get("C1")).toBe("#BUSY!");
    book.answer(2, [["new"]]);
    expect(book.get("C1")).toBe("new");
  });

  test("an error in the answer is the cell's, an empty answer is #CALC!", () => {
    const book = waiting();
    book.get("C1");
    book.answer(1, []);
    expect(book.get("C1")).toBe("#CALC!");
  });

  test("recalculating asks again", () => {
    const book = waiting();
    book.get("C1");
    book.answer(1, [[1]]);
    book.get("C1");
    book.calculator.recalculate();
    book.get("C1");
    expect(book.sent.flat().filter((call) => call.address === "评分!C1")).toHaveLength(2);
  });
});

test("a rule's formula moves with the cell it is asked for", () => {
  const book = new Book();
  book.set("A1", [[1], [5], [9]]);
  const at = (row: number) => book.calculator.ruleValue("=$A1>4", { sheet: "Sheet1", row, column: 3, rowShift: row, columnShift: 3 });
  expect([at(0), at(1), at(2)]).toEqual([false, true, true]);
});
