/**
 * A workbook as the bytes of an .xlsx file. `hucre` writes the package; what it has no word for is put into its parts: names
 * that are hidden, calculated columns, errors that formulas gave, page set-up, and what the add-in stored.
 */
import {
  writeXlsx,
  type Cell,
  type NamedRange,
  type SheetProtection as FileProtection,
  type TableDefinition,
  type WriteSheet,
} from "hucre";
import { areaAddress, cellAddress, isInside } from "../address";
import { CellError, type CellValue } from "../grid/grid";
import type { SheetProtection } from "../host/book";
import { needsDynamicMark } from "./formula/arrayFormula";
import { toFileFormula } from "./formula/fileFormula";
import { closePackage, neededPart, openPackage, setPart, type Parts } from "./package/package";
import { element, escaped, retagged, spliced, walkXml, type Splice } from "./package/xml";
import { fitsToPages, pageXml } from "./page";
import { fileValidation, hidesArrow } from "./rules";
import { writeSettings } from "./settings";
import { fileColor, fileLook, fileStyle, usualFont } from "./styles";
import type { AddIn, CellFile, NameFile, SheetFile, TableFile, WorkbookFile } from "./workbookFile";

/** @param addIn whose functions and settings the workbook holds */
export async function writeWorkbook(file: WorkbookFile, addIn: AddIn): Promise<Uint8Array> {
  const inFile = formulasInFile(file, addIn.namespace);
  const bytes = await writeXlsx({
    sheets: file.sheets.map((sheet) => fileSheet(sheet, inFile)),
    namedRanges: allNames(file).map(({ name, scope }) => ({ ...fileName(name, inFile), ...(scope !== undefined && { scope }) })),
    activeSheet: Math.max(
      0,
      file.sheets.findIndex(({ name }) => name === file.active),
    ),
    defaultFont: usualFont,
    ...(file.structureProtected && { workbookProtection: { lockStructure: true } }),
  });
  const { parts } = openPackage(bytes);
  if (!parts) throw new Error("The package just written cannot be opened.");
  patchWorkbook(parts, file);
  file.sheets.forEach((sheet, at) => patchSheet(parts, `xl/worksheets/sheet${at + 1}.xml`, sheet));
  file.sheets.flatMap(({ tables }) => tables).forEach((table, at) => patchTable(parts, `xl/tables/table${at + 1}.xml`, table, inFile));
  writeSettings(parts, file.settings, addIn);
  return closePackage(parts);
}

function allNames(file: WorkbookFile): { name: NameFile; scope?: string }[] {
  return [
    ...file.names.map((name) => ({ name })),
    ...file.sheets.flatMap((sheet) => sheet.names.map((name) => ({ name, scope: sheet.name }))),
  ];
}

function fileName({ name, formula, comment }: NameFile, inFile: InFile): NamedRange {
  return { name, range: inFile(formula, undefined).text, ...(comment !== "" && { comment }) };
}

function singleCellNames(file: WorkbookFile): (name: string) => boolean {
  const formulas = new Map(allNames(file).map(({ name }) => [name.name.toLowerCase(), name.formula]));
  return (name) => {
    const formula = formulas.get(name.toLowerCase());
    return formula !== undefined && !needsDynamicMark(formula, () => false);
  };
}

type InFile = (formula: string, table: string | undefined) => { text: string; dynamic: boolean };

/** A column of a table says the same in every row: each formula is translated once. */
function formulasInFile(file: WorkbookFile, namespace: string): InFile {
  const isOneCell = singleCellNames(file);
  const known = new Map<string, ReturnType<InFile>>();
  return (formula, table) => {
    const key = `${table ?? ""} ${formula}`;
    let found = known.get(key);
    if (!found)
      known.set(key, (found = { text: toFileFormula(formula, { table, namespace }), dynamic: needsDynamicMark(formula, isOneCell) }));
    return found;
  };
}

function fileSheet(sheet: SheetFile, inFile: InFile): WriteSheet {
  const { page } = sheet;
  const columns = Math.max(0, ...sheet.columnWidths.map(({ column }) => column + 1), ...sheet.hiddenColumns.map((column) => column + 1));
  const rows = new Set([...sheet.rowHeights.map(({ row }) => row), ...sheet.hiddenRows]);
  const width = new Map(sheet.columnWidths.map(({ column, points }) => [column, points]));
  const height = new Map(sheet.rowHeights.map(({ row, points }) => [row, points]));
  const fixed = (area: string | null) => (area === null ? undefined : area.replace(/([A-Za-z]+|\d+)/g, "$$$1").replace(/\$\$/g, "$"));
  return {
    name: sheet.name,
    cells: new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, fileCell(cell, tableAround(sheet, cell), inFile)])),
    columns: Array.from({ length: columns }, (_, column) => {
      const points = width.get(column);
      return {
        ...(points !== undefined && { width: widthInCharacters(points) }),
        ...(sheet.hiddenColumns.includes(column) && { hidden: true }),
      };
    }),
    rowDefs: new Map(
      [...rows].map((row) => {
        const points = height.get(row);
        return [row, { ...(points !== undefined && { height: points }), ...(sheet.hiddenRows.includes(row) && { hidden: true }) }];
      }),
    ),
    merges: sheet.merged.map(({ row, column, rows: high, columns: wide }) => ({
      startRow: row,
      startCol: column,
      endRow: row + high - 1,
      endCol: column + wide - 1,
    })),
    dataValidations: sheet.validations.map(
      ({ area, validation }) =>
        fileValidation(validation, areaAddress(area), (formula) => inFile(formula, undefined).text) as NonNullable<
          WriteSheet["dataValidations"]
        >[number],
    ),
    conditionalRules: sheet.conditions.map(({ area, formula, format, priority, stopIfTrue }) => ({
      type: "expression",
      // Files count them from 1.
      priority: priority + 1,
      formula: inFile(formula, undefined).text,
      range: areaAddress(area),
      style: fileLook(format),
      ...(stopIfTrue && { stopIfTrue }),
    })),
    ...((sheet.frozen.rows > 0 || sheet.frozen.columns > 0) && { freezePane: sheet.frozen }),
    ...(sheet.protection && { protection: fileProtection(sheet.protection) }),
    pageSetup: {
      fitToPage: fitsToPages(page),
      printArea: fixed(page.printArea),
      printTitlesRow: fixed(page.titleRows),
      printTitlesColumn: fixed(page.titleColumns),
    },
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor !== "" && { tabColor: fileColor(sheet.tabColor) }),
    },
    hidden: sheet.visibility === "hidden",
    veryHidden: sheet.visibility === "veryHidden",
    tables: sheet.tables.map(fileTable),
  };
}

function tableAround({ tables }: SheetFile, { row, column }: CellFile): string | undefined {
  return tables.find(({ area }) => isInside(area, row, column))?.name;
}

/** Excel's unit: the width of a digit of the usual font, 7 pixels of three quarters of a point. */
export const POINTS_PER_CHARACTER = 5.25;

function widthInCharacters(points: number): number {
  return points / POINTS_PER_CHARACTER;
}

function fileCell(
  { value, formula, spill, format }: CellFile,
  table: string | undefined,
  inFile: InFile,
): Partial<Cell> & { value: Cell["value"] } {
  const style = format && { style: fileStyle(format) };
  if (formula === undefined) return { ...plainCell(value), ...style };
  const { text, dynamic } = inFile(formula, table);
  return {
    value: null,
    formula: text,
    formulaResult: fileValue(value) ?? undefined,
    ...((dynamic || spill) && { formulaType: "array", formulaDynamic: true }),
    ...style,
  };
}

const errorLike = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

function plainCell(value: CellValue): Pick<Cell, "value"> & Partial<Cell> {
  // Text that reads like an error would be taken for one; a run of rich text is not.
  if (typeof value === "string" && errorLike.test(value)) return { value: null, richText: [{ text: value }] };
  return { value: fileValue(value) };
}

/** Errors newer than the file's words are written as the oldest that fits, and computed again where they are opened. */
const newerErrors = new Map([
  ["#BUSY!", "#GETTING_DATA"],
  ["#SPILL!", "#VALUE!"],
  ["#CALC!", "#VALUE!"],
]);

function fileValue(value: CellValue): string | number | boolean | null {
  if (value instanceof CellError) return newerErrors.get(value.code) ?? value.code;
  return typeof value === "string" ? fileText(value) : value;
}

/** `_x0041_` is an escape in a file, so a text that has one is escaped itself; so are letters XML does not allow. */
export function fileText(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x")
    .replace(/\p{Cc}/gu, (letter) =>
      letter === "\n" || letter === "\t" ? letter : `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

function fileTable(table: TableFile): TableDefinition {
  return {
    name: table.name,
    range: areaAddress(table.area),
    columns: table.columns.map(({ name }) => ({ name })),
    style: table.style,
    showRowStripes: table.bandedRows,
    showAutoFilter: table.filterButton,
    showTotalRow: table.totals,
  };
}

const allowances = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

function fileProtection({ password, options }: SheetProtection): FileProtection {
  return {
    sheet: true,
    ...(password && { password }),
    // These two say what is locked, the others what is allowed.
    objects: options.allowEditObjects !== true,
    scenarios: options.allowEditScenarios !== true,
    ...Object.fromEntries(Object.entries(allowances).map(([ours, theirs]) => [theirs, options[ours] === true])),
    selectLockedCells: (options.selectionMode ?? "Normal") === "Normal",
    selectUnlockedCells: options.selectionMode !== "None",
  };
}

export function gridProtection(protection: FileProtection): SheetProtection {
  const options: SheetProtection["options"] = {
    ...Object.fromEntries(Object.entries(allowances).map(([ours, theirs]) => [ours, protection[theirs] === true])),
    allowEditObjects: !protection.objects,
    allowEditScenarios: !protection.scenarios,
    selectionMode: protection.selectUnlockedCells === false ? "None" : protection.selectLockedCells === false ? "Unlocked" : "Normal",
  };
  return { password: null, options };
}

// What is put into the parts

/** Names that are hidden; and the numbers are not to be computed anew by who has no functions of ours. */
function patchWorkbook(parts: Parts, file: WorkbookFile): void {
  const path = "xl/workbook.xml";
  const xml = neededPart(parts, path);
  const key = (name: string, sheet: string | undefined) => `${sheet ?? ""}!${name.toLowerCase()}`;
  const hidden = new Set(allNames(file).flatMap(({ name, scope }) => (name.visible ? [] : [key(name.name, scope)])));
  const splices: Splice[] = [];
  walkXml(xml, {
    open(tag) {
      const { name, attributes } = tag;
      const sheet = attributes.localSheetId === undefined ? undefined : file.sheets[Number(attributes.localSheetId)]?.name;
      if (name === "definedName" && hidden.has(key(attributes.name ?? "", sheet))) splices.push(retagged(xml, tag, { hidden: 1 }));
      // The number of the calculation engine of today's Excel: an older one would make it compute everything.
      if (name === "calcPr") splices.push({ from: tag.from, to: tag.to, text: element("calcPr", { calcId: 191029 }) });
    },
  });
  setPart(parts, path, spliced(xml, splices));
}

function patchSheet(parts: Parts, path: string, sheet: SheetFile): void {
  const xml = neededPart(parts, path);
  const failed = new Set(
    sheet.cells
      .filter(({ formula, value }) => formula !== undefined && value instanceof CellError)
      .map(({ row, column }) => cellAddress(row, column)),
  );
  const spills = new Map(
    sheet.cells.flatMap(({ row, column, spill }) => (spill ? [[cellAddress(row, column), { row, column, ...spill }] as const] : [])),
  );
  const splices: Splice[] = [];
  let validation = 0;
  let cell = "";
  walkXml(xml, {
    open(tag) {
      const { name, attributes } = tag;
      if (name === "c") {
        cell = attributes.r ?? "";
        if (failed.has(cell)) splices.push(retagged(xml, tag, { t: "e" }));
      } else if (name === "f" && attributes.t === "array") {
        const area = spills.get(cell);
        splices.push(retagged(xml, tag, { ref: area ? areaAddress(area) : cell }));
      } else if (name === "dataValidation") {
        const placed = sheet.validations[validation++];
        if (placed && hidesArrow(placed.validation)) splices.push(retagged(xml, tag, { showDropDown: 1 }));
      } else if (name === "pageMargins") splices.push({ from: tag.from, to: tag.to, text: pageXml(sheet.page) });
    },
  });
  setPart(parts, path, spliced(xml, splices));
}

function patchTable(parts: Parts, path: string, table: TableFile, inFile: InFile): void {
  const xml = neededPart(parts, path);
  const splices: Splice[] = [];
  let at = 0;
  walkXml(xml, {
    open(tag) {
      if (tag.name !== "tableColumn") return;
      const formula = table.columns[at++]?.formula;
      if (formula === undefined) return;
      const { text } = retagged(xml, { ...tag, selfClosing: false }, {});
      const inner = `<calculatedColumnFormula>${escaped(inFile(formula, table.name).text)}</calculatedColumnFormula>`;
      splices.push({ from: tag.from, to: tag.to, text: `${text}${inner}</tableColumn>` });
    },
  });
  setPart(parts, path, spliced(xml, splices));
}
