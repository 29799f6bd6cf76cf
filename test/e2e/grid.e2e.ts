/** The grid of the preview in a real browser: formulas, spills, custom functions through office.js, tables, typing. */
import { testInFull } from "./support/inFull";
import { openGrid, type GridPage } from "./support/gridPage";

let grid: GridPage;

beforeAll(async () => {
  grid = await openGrid();
}, 60_000);
beforeEach(() => grid.startAnew());
afterAll(() => grid?.close());

/** 表1 on Sheet1!A1:D6. */
async function writeScores(): Promise<void> {
  await grid.write("Sheet1!A1:D6", [
    ["单位", "组", "得分", "权重"],
    ["甲", "一", 92.4, 0.3],
    ["乙", "二", 85, 0.2],
    ["丙", "一", 92.4, 0.5],
    ["丁", "二", "", 0],
    ["戊", "一", 70, 0.1],
  ]);
  await grid.run((preview) => {
    const sheet = preview.grid.activeSheet();
    const look = { style: "TableStyleLight1", showBandedRows: false, showFilterButton: false };
    preview.grid.addTable({ name: "表1", area: { sheet, row: 0, column: 0, rows: 6, columns: 4 }, ...look });
    preview.grid.addSheet("汇总");
    preview.grid.addSheet("a b");
    preview.grid.setName({ name: "分制", formula: "=汇总!$B$1", comment: "", visible: true });
  }, null);
  await grid.write("汇总!A1:B1", [["分制", 100]]);
}

test("the functions of Excel 2021 that schemes use, with Excel's answers", async () => {
  await writeScores();
  const expected: [string, (string | number | boolean)[][]][] = [
    ["=分制*2", [[200]]],
    ['=LET(a,表1[得分],SUM(IF(a="",0,a)))', [[339.8]]],
    ['=XLOOKUP("丙",表1[单位],表1[得分])', [[92.4]]],
    ['=XLOOKUP("无",表1[单位],表1[得分],"没有")', [["没有"]]],
    ['=XLOOKUP(85,{0;60;80;90},{"差";"中";"良";"优"},,-1)', [["良"]]],
    ['=XMATCH({"甲";"丁"},表1[单位])', [[1], [4]]],
    [
      '=FILTER(表1[[单位]:[组]],(表1[组]="一")*(表1[得分]>80))',
      [
        ["甲", "一"],
        ["丙", "一"],
      ],
    ],
    ['=FILTER(表1[单位],表1[组]="三","")', [[""]]],
    ["=SORTBY(表1[单位],表1[得分],-1,表1[单位],1)", [["丙"], ["甲"], ["乙"], ["戊"], ["丁"]]],
    ["=SORT(表1[权重])", [[0], [0.1], [0.2], [0.3], [0.5]]],
    ["=UNIQUE(表1[组])", [["一"], ["二"]]],
    [
      "=SEQUENCE(2,3)",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      "=INDEX(表1,SEQUENCE(2),{1,3})",
      [
        ["甲", 92.4],
        ["乙", 85],
      ],
    ],
    ["=INDEX(表1,2,0)", [["乙", "二", 85, 0.2]]],
    ['=SUMPRODUCT((表1[组]="一")*(表1[得分]>80))', [[2]]],
    ["=COUNTIFS(表1[组],表1[组])", [[3], [2], [3], [2], [3]]],
    ['=COUNTIFS(表1[得分],"")', [[1]]],
    ["=SUMIFS(表1[得分],表1[组],UNIQUE(表1[组]))", [[254.8], [85]]],
    ['=AVERAGEIFS(表1[得分],表1[组],"二")', [[85]]],
    ["=ROUND(2.345,2)", [[2.35]]],
    ["=ROUND(表1[得分],0)", [[92], [85], [92], [0], [70]]],
    ['=TEXT(0.256,"0.0%")', [["25.6%"]]],
    ['=TEXT(表1[权重],"0.00")', [["0.30"], ["0.20"], ["0.50"], ["0.00"], ["0.10"]]],
    ["=MEDIAN(表1[得分])", [[88.7]]],
    ['=LOOKUP(表1[得分],{0;60;80;90},{"差";"中";"良";"优"})', [["优"], ["良"], ["优"], ["差"], ["中"]]],
    ['=LOOKUP(2,1/(表1[组]="一"),表1[单位])', [["戊"]]],
    [
      '=IF(表1[[得分]:[权重]]="","",表1[[得分]:[权重]])',
      [
        [92.4, 0.3],
        [85, 0.2],
        [92.4, 0.5],
        ["", 0],
        [70, 0.1],
      ],
    ],
    ["=RANK.EQ(92.4,表1[得分])", [[1]]],
    ['=TEXTJOIN("、",TRUE,FILTER(表1[单位],表1[组]="一"))', [["甲、丙、戊"]]],
    ["=SUBTOTAL(109,C2:C6)", [[339.8]]],
    ["=SUM(A:D)", [[340.9]]],
    ["=ISNUMBER(表1[得分])", [[true], [true], [true], [false], [true]]],
    ["=ROWS(表1[#All])", [[6]]],
  ];
  for (const [formula, wanted] of expected) {
    await grid.write("Sheet1!H10", formula);
    const area = `Sheet1!H10:${"HIJKLMN"[wanted[0]!.length - 1]}${9 + wanted.length}`;
    const shown = await grid.values(area);
    const rounded = shown.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell)));
    expect([formula, rounded]).toEqual([formula, wanted]);
    expect(await grid.formulas("Sheet1!H10")).toEqual([[formula]]);
  }
});

test("references to spills follow a custom function's late and growing answer over two sheets", async () => {
  await writeScores();
  await grid.write("汇总!A4", 3);
  await grid.write("'a b'!A1", "=INDEX(汇总!A6#,0,2)*2");
  await grid.write("'a b'!C1:C5", [
    ["=ROWS(汇总!A6#)"],
    ["=ADDIN.TOTAL(A1#)"],
    ["=XLOOKUP(2,INDEX(汇总!A6#,0,1),INDEX(汇总!A6#,0,2))"],
    ['=COUNTIFS(汇总!A6#,">10")'],
    ["=SUM(汇总!A6#:汇总!$A$5)"],
  ]);
  await grid.write("汇总!H1", "=C1+SUM('a b'!A1#)");
  // Asked in the same breath: the answer takes its time, but a slow machine takes longer.
  const asked = await grid.run((preview) => {
    preview.write("汇总!A6", "=ADDIN.SPREAD(A4)");
    return ["汇总!A6", "汇总!H1"].map((address) => preview.read(address).values[0]![0]);
  }, null);
  expect(asked).toEqual(["#BUSY!", "#BUSY!"]);
  await grid.idle();
  expect(await grid.values("汇总!A6:B9")).toEqual([
    [1, 10],
    [2, 20],
    [3, 30],
    ["", ""],
  ]);
  expect(await grid.values("'a b'!A1:A4")).toEqual([[20], [40], [60], [""]]);
  expect(await grid.values("'a b'!C1:C5")).toEqual([[3], [120], [20], [2], [66]]);

  await grid.write("汇总!A4", 5);
  await grid.idle();
  expect(await grid.values("汇总!A6:B11")).toEqual([
    [1, 10],
    [2, 20],
    [3, 30],
    [4, 40],
    [5, 50],
    ["", ""],
  ]);
  expect(await grid.values("'a b'!A1:A6")).toEqual([[20], [40], [60], [80], [100], [""]]);
  expect(await grid.values("'a b'!C1:C5")).toEqual([[5], [300], [20], [4], [165]]);
  expect(await grid.value("汇总!H1")).toBe(300);

  await grid.write("汇总!B8", "挡");
  await grid.idle();
  expect(await grid.values("汇总!A6:B8")).toEqual([
    ["#SPILL!", ""],
    ["", ""],
    ["", "挡"],
  ]);
  expect(await grid.value("'a b'!C1")).toBe("#REF!");
  await grid.write("汇总!B8", "");
  await grid.write("汇总!A4", 2);
  await grid.idle();
  expect(await grid.values("汇总!A6:B8")).toEqual([
    [1, 10],
    [2, 20],
    ["", ""],
  ]);
  expect(await grid.values("'a b'!C1:C2")).toEqual([[2], [60]]);
});

test("calls due together leave in one message; an independent chain costs a round for each link", async () => {
  await grid.run((preview) => {
    preview.resetStats();
    preview.write("E1:E3", [["=ADDIN.TOTAL(A1#)"], ["=ADDIN.TOTAL({1,2})"], ["=ADDIN.TOTAL({3})"]]);
    preview.write("A1", "=ADDIN.SPREAD(2)");
  }, null);
  await grid.idle();
  expect(await grid.values("E1:E3")).toEqual([[33], [3], [3]]);
  const stats = await grid.run((preview) => preview.stats(), null);
  expect(stats).toMatchObject({ functionCalls: 4, functionRounds: 2 });
});

test("blanks arrive as 0 or as null, as the mode says", async () => {
  await grid.write("A1:A2", [[1], [null]]);
  await grid.write("C1", "=ADDIN.KINDS(A1:A2)");
  await grid.idle();
  expect(await grid.values("C1:C2")).toEqual([["number 1"], ["number 0"]]);
  await grid.run((preview) => preview.setBlankMode("web"), null);
  await grid.idle();
  expect(await grid.values("C1:C2")).toEqual([["number 1"], ["null"]]);
});

test("what a person types: a formula, a row below a table, an entry in the way of a spill", async () => {
  await writeScores();
  await grid.write("Sheet1!D2:D6", [["=[@得分]*2"], ["=[@得分]*2"], ["=[@得分]*2"], ["=[@得分]*2"], ["=[@得分]*2"]]);
  await grid.type("Sheet1!F1", '=FILTER(表1[单位],表1[组]="一")');
  await grid.type("Sheet1!H1", "=ROWS(F1#)");
  expect(await grid.formulas("Sheet1!F1")).toEqual([['=FILTER(表1[单位],表1[组]="一")']]);
  expect(await grid.values("Sheet1!F1:H3")).toEqual([
    ["甲", "", 3],
    ["丙", "", ""],
    ["戊", "", ""],
  ]);

  await grid.type("Sheet1!A7", "己");
  await grid.type("Sheet1!B7", "一");
  await grid.type("Sheet1!C7", "50");
  expect(await grid.run((preview) => preview.grid.tables()[0]!.area.rows, null)).toBe(7);
  expect(await grid.formulas("Sheet1!D7")).toEqual([["=[@得分]*2"]]);
  expect(await grid.values("Sheet1!D7:H7")).toEqual([[100, "", "", "", ""]]);
  expect(await grid.values("Sheet1!F4:H4")).toEqual([["己", "", ""]]);
  expect(await grid.value("Sheet1!H1")).toBe(4);

  await grid.type("Sheet1!F3", "x");
  expect(await grid.values("Sheet1!F1:H3")).toEqual([
    ["#SPILL!", "", "#REF!"],
    ["", "", ""],
    ["x", "", ""],
  ]);
});

test("a spill inside a table is #SPILL!", async () => {
  await writeScores();
  await grid.write("Sheet1!D2", "=表1[得分]");
  expect(await grid.value("Sheet1!D2")).toBe("#SPILL!");
});

test("number formats give the text a person sees", async () => {
  await grid.write("A1:A6", [[92.4], [0.256], [1234.5], [-3], [45657], [1 / 3]]);
  await grid.run((preview) => {
    const sheet = preview.grid.activeSheet();
    ["0.00", "0.0%", "#,##0.00", "+0.00;-0.00;0.00", 'yyyy"年"m"月"d"日"'].forEach((numberFormat, row) => {
      preview.grid.format({ sheet, row, column: 0, rows: 1, columns: 1 }, { numberFormat });
    });
  }, null);
  expect((await grid.text("A1:A6")).flat()).toEqual(["92.40", "25.6%", "1,234.50", "-3.00", "2024年12月31日", "0.333333333"]);
  await grid.write("B1:B2", [["12%"], ["'001"]]);
  expect(await grid.values("B1:B2")).toEqual([[0.12], ["001"]]);
  expect(await grid.text("B1:B2")).toEqual([["12%"], ["001"]]);
});

test("formats, sizes and panes read back as they were set", async () => {
  const read = await grid.run((preview) => {
    const { grid: book } = preview;
    const sheet = book.activeSheet();
    const area = { sheet, row: 1, column: 1, rows: 2, columns: 2 };
    const line = { style: "Continuous", weight: "Thin", color: "#7F7F7F" } as const;
    const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
    book.format(area, {
      fill: "#FFF8E1",
      color: "#0B3A8F",
      fontName: "宋体",
      fontSize: 11,
      bold: true,
      italic: true,
      underline: true,
      horizontal: "Right",
      vertical: "Center",
      wrap: true,
      locked: false,
      borders: edges.map((edge) => ({ edge, ...line })),
    });
    book.format({ ...area, row: 0, rows: 1, columns: 3 }, { horizontal: "CenterAcrossSelection" });
    book.setColumnWidth(sheet, 1, 2, 60);
    book.setRowHeight(sheet, 1, 1, 30);
    book.freeze(sheet, 2, 1);
    book.setRowsHidden(sheet, 5, 1, true);
    book.updateSheet(sheet, { tabColor: "#0F6C3A", showGridlines: false });
    return {
      format: book.readFormat(area)[0]![0]!,
      across: book.readFormat({ ...area, row: 0, rows: 1, columns: 1 })[0]![0]!.horizontal,
      width: book.columnWidth(sheet, 2),
      height: book.rowHeight(sheet, 1),
      frozen: book.frozen(sheet),
      sheet: book.sheets()[0]!,
      plain: book.readFormat({ sheet, row: 20, column: 20, rows: 1, columns: 1 })[0]![0]!,
    };
  }, null);
  expect(read.format).toMatchObject({
    fill: "#FFF8E1",
    color: "#0B3A8F",
    fontName: "宋体",
    fontSize: 11,
    bold: true,
    italic: true,
    underline: true,
    horizontal: "Right",
    vertical: "Center",
    wrap: true,
    locked: false,
  });
  expect(read.format.borders).toEqual(
    ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"].map((edge) => ({ edge, style: "Continuous", weight: "Thin", color: "#7F7F7F" })),
  );
  expect([read.across, read.width, read.height, read.frozen]).toEqual(["CenterAcrossSelection", 60, 30, { rows: 2, columns: 1 }]);
  expect(read.sheet).toMatchObject({ tabColor: "#0F6C3A", showGridlines: false });
  expect(read.plain).toMatchObject({ numberFormat: "General", fill: null, bold: false, locked: true, borders: [] });
});

test("formulas, tables, names and rules follow rows that come and go and sheets that change their name", async () => {
  await writeScores();
  await grid.write("汇总!D1:D3", [["=SUM(Sheet1!C2:C6)"], ["=Sheet1!$C$3"], ["=SUM(表1[得分])"]]);
  await grid.run((preview) => {
    const { grid: book } = preview;
    const sheet = book.sheets()[0]!.id;
    book.setName({ name: "乙分", formula: "=Sheet1!$C$3", comment: "", visible: true });
    book.addConditionalFormat({
      area: { sheet, row: 1, column: 0, rows: 5, columns: 4 },
      formula: "=$C2>90",
      format: { bold: true },
      priority: 0,
      stopIfTrue: false,
    });
    book.insertCells({ sheet, row: 2, column: 0, rows: 2, columns: 60 }, "down");
    book.updateSheet(sheet, { name: "评 分" });
  }, null);
  expect((await grid.formulas("汇总!D1:D3")).flat()).toEqual(["=SUM('评 分'!C2:C8)", "='评 分'!$C$5", "=SUM(表1[得分])"]);
  expect((await grid.values("汇总!D1:D3")).flat()).toEqual([339.8, 85, 339.8]);
  const after = await grid.run((preview) => {
    const { grid: book } = preview;
    const [first] = book.sheets();
    const [format] = book.conditionalFormats(first!.id);
    return { table: book.tables()[0]!.area.rows, names: book.names().map(({ formula }) => formula), rows: format!.area.rows };
  }, null);
  expect(after).toEqual({ table: 8, names: ["=汇总!$B$1", "='评 分'!$C$5"], rows: 7 });
  await grid.run((preview) => preview.grid.deleteSheet(preview.grid.sheets()[0]!.id), null);
  expect((await grid.formulas("汇总!D1:D2")).flat()).toEqual(["=SUM(#REF!)", "=#REF!"]);
  expect(await grid.value("汇总!D1")).toBe("#REF!");
});

test("an entry the rule forbids is refused in the rule's words; the choices of a list are offered", async () => {
  await grid.write("F1:F3", [["优秀"], ["良好"], ["一般"]]);
  await grid.run((preview) => {
    const sheet = preview.grid.activeSheet();
    preview.grid.setValidation(
      { sheet, row: 1, column: 1, rows: 5, columns: 1 },
      {
        rule: { decimal: { formula1: 0, formula2: 100, operator: "Between" } },
        prompt: { showPrompt: true, title: "得分", message: "填 0—100" },
        errorAlert: { showAlert: true, style: "Stop", title: "得分", message: "只能填 0—100" },
      },
    );
    preview.grid.setValidation(
      { sheet, row: 1, column: 2, rows: 5, columns: 1 },
      { rule: { list: { source: "=$F$1:$F$3", inCellDropDown: true } } },
    );
  }, null);
  await grid.type("B2", "95");
  expect(await grid.value("B2")).toBe(95);
  await expect(grid.page.getByText("填 0—100", { exact: true }).isVisible()).resolves.toBe(true);
  await grid.type("B3", "150");
  await grid.page.getByRole("alertdialog").getByText("只能填 0—100").waitFor();
  await grid.page.getByRole("button", { name: "重填" }).click();
  await grid.page.waitForFunction(() => window.preview.read("B3").values[0]![0] === "");

  await grid.run((preview) => preview.select("C2"), null);
  const arrow = { x: 46 + 3 * 72 - 8, y: 83 + 30 };
  await grid.page.mouse.click(arrow.x, arrow.y);
  await grid.page.getByText("良好").last().click();
  await grid.idle();
  expect(await grid.value("C2")).toBe("良好");
});

test("the used area holds values, spills and, when asked, formats", async () => {
  const areas = await grid.run((preview) => {
    const { grid: book } = preview;
    const sheet = book.activeSheet();
    const empty = book.usedArea(sheet, true);
    preview.write("C3", "=SEQUENCE(4,2)");
    book.format({ sheet, row: 9, column: 9, rows: 1, columns: 1 }, { bold: true });
    return [empty, book.usedArea(sheet, true), book.usedArea(sheet, false)];
  }, null);
  const place = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
  expect(areas[0]).toBeNull();
  expect(areas[1]).toMatchObject(place(2, 2, 4, 2));
  expect(areas[2]).toMatchObject(place(2, 2, 8, 8));
});

testInFull("10,000 rows can be written, calculated and read", async () => {
  const seen = await grid.run((preview) => {
    const { grid: book } = preview;
    const sheet = book.activeSheet();
    const rows = Array.from({ length: 10000 }, (_value, row) => [row, row % 7, `=A${row + 1}*B${row + 1}`, "x"]);
    book.write({ sheet, row: 0, column: 0, rows: 10000, columns: 4 }, rows);
    preview.write("F1", "=SUM(C1:C10000)");
    return [preview.read("F1").values[0]![0], book.read({ sheet, row: 9999, column: 2, rows: 1, columns: 1 })[0]![0]!.value];
  }, null);
  const expected = Array.from({ length: 10000 }, (_value, row) => row * (row % 7)).reduce((sum, one) => sum + one);
  expect(seen).toEqual([expected, 9999 * (9999 % 7)]);
});
