/** Files that are none, or not for opening, are refused before anything is inflated, and each says why. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { openPackage } from "../../src/files/package/package";
import { retagged, spliced, walkXml } from "../../src/files/package/xml";
import { readWorkbook } from "../../src/files/read";
import type { AddIn, CellFile, WorkbookFile } from "../../src/files/workbookFile";
import { writeWorkbook } from "../../src/files/write";
import { CellError } from "../../src/grid/grid";
import { defaultPageLayout } from "../../src/host/objects/pageLayoutState";

const addIn: AddIn = { id: "00000000-0000-4000-8000-00000000add1", version: "1.0.0.0", namespace: "ADDIN" };

function workbook(
  cells: CellFile[] = [],
  change: Partial<WorkbookFile["sheets"][number]> = {},
  more: Partial<WorkbookFile> = {},
): WorkbookFile {
  const sheet = {
    name: "表 1",
    visibility: "visible" as const,
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    cells,
    columnWidths: [],
    rowHeights: [],
    hiddenColumns: [],
    hiddenRows: [],
    merged: [],
    frozen: { rows: 0, columns: 0 },
    tables: [],
    names: [],
    validations: [],
    conditions: [],
    page: defaultPageLayout(),
    protection: null,
    ...change,
  };
  return { sheets: [sheet], names: [], active: sheet.name, settings: {}, structureProtected: false, ...more };
}

const savedAndRead = async (file: WorkbookFile) => readWorkbook(await writeWorkbook(file, addIn), addIn);

const texts = ["007", "1-2", "=1+1", "TRUE", "#N/A", "_x0041_", " 前后 ", "a\nb", "&<>\"'", "１２", "\u0001"];

test.each([
  ["encryptedOrOld", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ["notAZip", strToU8("单位,得分\n")],
  ["notAZip", new Uint8Array()],
  ["broken", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ["noWorkbook", zipSync({ "word/document.xml": strToU8("<a/>"), "[Content_Types].xml": strToU8("<Types/>") })],
  ["binary", zipSync({ "xl/workbook.bin": strToU8("x"), "[Content_Types].xml": strToU8("<Types/>") })],
  ["broken", zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets>"), "[Content_Types].xml": strToU8("<Types/>") })],
] as const)("%s", async (problem, bytes) => {
  expect(await readWorkbook(bytes, addIn)).toEqual({ problem });
});

test("what would inflate to more than anybody's workbook is refused by adding up", () => {
  const bytes = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8("<workbook/>"),
    "xl/worksheets/sheet1.xml": new Uint8Array(1_000_000),
  });
  expect(openPackage(bytes).problem).toBeUndefined();
  // The same claim ten times over: the directory at the end says how large each part is.
  const claimed = bytes.slice();
  const view = new DataView(claimed.buffer);
  for (let at = 0; at < claimed.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 1_000_000)
      view.setUint32(at + 24, 4_000_000_000, true);
  }
  const began = Date.now();
  expect(openPackage(claimed)).toEqual({ problem: "tooLarge" });
  expect(Date.now() - began).toBeLessThan(500);
});

test("texts stay texts, errors errors, and a formula's result what it was", async () => {
  const cells: CellFile[] = [
    ...texts.map((value, row) => ({ row, column: 0, value })),
    ...[0, -1.5, 1e21, true, false, new CellError("#N/A"), new CellError("#DIV/0!")].map((value, row) => ({ row, column: 1, value })),
    ...["", "文", 3, true, new CellError("#NAME?")].map((value, row) => ({ row, column: 2, value, formula: "=A1&B1" })),
    { row: 11, column: 3, value: 1, formula: "=SEQUENCE(2,2)", spill: { rows: 2, columns: 2 } },
    ...[
      [11, 4, 2],
      [12, 3, 3],
      [12, 4, 4],
    ].map(([row, column, value]) => ({ row: row!, column: column!, value: value!, spilled: true as const })),
    { row: 13, column: 0, value: 45000.123456789, format: { numberFormat: "yyyy/m/d h:mm" } },
  ];
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const read = await savedAndRead(workbook(cells));
  expect(read.file?.sheets[0]!.cells).toEqual(cells);
});

test("names, page, protection and what the add-in stored come back", async () => {
  const name = { name: "上限", formula: "='表 1'!$A$1", comment: "说明", visible: false };
  const page = {
    ...defaultPageLayout(),
    orientation: "Landscape" as const,
    paperSize: "A3",
    zoom: { horizontalFitToPages: 1 },
    printArea: "A1:C9",
    titleRows: "1:2",
    titleColumns: "A:B",
    firstPageNumber: 3 as const,
    printErrors: "Dash" as const,
  };
  page.headersFooters.state = "FirstAndDefault";
  page.headersFooters.pages.defaultForAllPages.leftFooter = "A && B 第 &P 页";
  page.headersFooters.pages.firstPage.centerHeader = "首页";
  const protection = {
    password: null,
    options: {
      allowAutoFilter: true,
      allowDeleteColumns: false,
      allowDeleteRows: false,
      allowFormatCells: true,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowInsertColumns: false,
      allowInsertHyperlinks: false,
      allowInsertRows: false,
      allowPivotTables: false,
      allowSort: false,
      allowEditObjects: false,
      allowEditScenarios: false,
      selectionMode: "Unlocked",
    },
  };
  const shown = workbook([], { page, protection, names: [{ ...name, name: "局部", comment: "", visible: true }] });
  const hidden = { ...workbook([], { name: "藏", visibility: "veryHidden" }).sheets[0]! };
  const file: WorkbookFile = {
    ...shown,
    sheets: [...shown.sheets, hidden],
    names: [name],
    settings: { "addin.scheme": '{"a":"<&\\"\\n"}', 数: 1 },
    structureProtected: true,
  };
  const read = await savedAndRead(file);
  expect(read.file).toEqual(file);
});

test("validation and conditional formats of every kind come back", async () => {
  const said = {
    ignoreBlanks: false,
    prompt: { showPrompt: true, title: "题", message: "1\n2" },
    errorAlert: { showAlert: true, style: "Warning", title: "", message: "不对" },
  };
  const rules: Record<string, unknown>[] = [
    { list: { inCellDropDown: true, source: "是,否" } },
    { list: { inCellDropDown: false, source: "='表 1'!$A$1:$A$3" } },
    { decimal: { formula1: 0, formula2: "=$A$1", operator: "Between" } },
    { wholeNumber: { formula1: 3, operator: "GreaterThan" } },
    { textLength: { formula1: 0, formula2: 255, operator: "NotBetween" } },
    { custom: { formula: "=ISNUMBER(A1)" } },
    {},
  ];
  const validations = rules.map((rule, row) => ({ area: { row, column: 1, rows: 1, columns: 2 }, validation: { ...said, rule } }));
  const conditions = [
    {
      area: { row: 0, column: 0, rows: 3, columns: 2 },
      formula: '=A1="a"',
      format: { fill: "#FF0000", color: "#00FF00", bold: true },
      priority: 0,
      stopIfTrue: true,
    },
    {
      area: { row: 0, column: 0, rows: 3, columns: 2 },
      formula: "=$B1>2",
      format: { borders: [{ edge: "EdgeTop" as const, style: "Continuous" as const, weight: "Thin" as const, color: "#7F7F7F" }] },
      priority: 1,
      stopIfTrue: false,
    },
  ];
  const read = await savedAndRead(workbook([], { validations, conditions }));
  expect(read.file?.sheets[0]!.validations).toEqual(validations);
  expect(read.file?.sheets[0]!.conditions).toEqual(conditions);
});

test("what a file of others holds is read, and what cannot be shown is counted", async () => {
  const bytes = await writeWorkbook(
    workbook([
      { row: 0, column: 0, value: 1 },
      { row: 1, column: 0, value: 2, formula: "=A1*2" },
    ]),
    addIn,
  );
  const parts = unzipSync(bytes);
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    <row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>
    <row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>
    <row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c><c r="C3"><f>A1:A3+1</f><v>1</v></c><c r="D3"><f t="array" ref="D3">SUM(A1:A3*2)</f><v>6</v></c></row>
    </sheetData><autoFilter ref="A1:B3"/><conditionalFormatting sqref="A1:A3 C1:C3"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>$B1</formula></cfRule></conditionalFormatting>
    <conditionalFormatting sqref="B1"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>
    <extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'表 2'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B1:B2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;
  const read = await readWorkbook(
    zipSync({
      ...parts,
      "xl/worksheets/sheet1.xml": strToU8(sheet),
      "xl/charts/chart1.xml": strToU8("<c/>"),
      "xl/vbaProject.bin": strToU8("x"),
    }),
    addIn,
  );
  if (!read.file) throw new Error(read.problem);
  const [{ cells, conditions, validations }] = read.file.sheets as [WorkbookFile["sheets"][number]];
  expect(cells.flatMap(({ formula }) => formula ?? [])).toEqual(["=A1*$A$1", "=A2*$A$1", "=A3*$A$1", "=A1:A3+1", "=SUM(A1:A3*2)"]);
  expect(conditions.map(({ area, formula }) => [area.column, formula])).toEqual([
    [0, "=A1>($B1)"],
    [2, "=C1>($B1)"],
  ]);
  expect(validations).toMatchObject([
    { area: { row: 0, column: 1, rows: 2, columns: 1 }, validation: { rule: { list: { source: "='表 2'!$A$1:$A$3" } } } },
  ]);
  expect(read.left).toEqual({ charts: 1, macros: 1, filters: 1, conditionalFormats: 1, impliedSingleCells: 1, oldArrayFormulas: 1 });
});

test("a part is changed in place, the rest stays byte for byte", () => {
  const xml = `<?xml version="1.0"?>\n<a  x = '1'><!-- c --><b y="&lt;2"/>text &amp; <b/></a>`;
  const splices: { from: number; to: number; text: string }[] = [];
  walkXml(xml, { open: (tag) => void (tag.attributes.y === "<2" && splices.push(retagged(xml, tag, { y: undefined, z: '"' }))) });
  expect(spliced(xml, splices)).toBe(`<?xml version="1.0"?>\n<a  x = '1'><!-- c --><b z="&quot;"/>text &amp; <b/></a>`);
});
