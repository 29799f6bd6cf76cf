/**
 * An .xlsx file's bytes as a workbook. `hucre` reads cells and looks; the parts it passes over are read beside it. What the
 * file holds and nothing here can show is counted, so that a person can be told before anything is saved over it.
 */
import { readXlsx, type Cell, type CellStyle, type Sheet, type Workbook } from "hucre";
import { cellAddress, isInside, parseAddress, type Area } from "../address";
import { CellError, type CellFormat, type CellValue } from "../grid/grid";
import { shiftedFormula } from "./formula/shifted";
import { impliesSingleCells } from "./formula/arrayFormula";
import { fromFileFormula } from "./formula/fileFormula";
import { openPackage, partText, type Parts } from "./package/package";
import { areasOf, readSheetPart, readTables, readWorkbookPart, type Leave, type ListedSheet, type WorkbookPart } from "./readParts";
import { readSettings } from "./settings";
import { gridColor, gridFormat, gridLook } from "./styles";
import type { AddIn, CellFile, ConditionFile, FileProblem, LeftOut, LeftOutList, SheetFile, TableFile, WorkbookFile } from "./workbookFile";
import { gridProtection, POINTS_PER_CHARACTER } from "./write";

export type ReadResult = { file: WorkbookFile; left: LeftOutList; problem?: undefined } | { file?: undefined; problem: FileProblem };

/** @param addIn whose settings are read */
export async function readWorkbook(bytes: Uint8Array, addIn: AddIn): Promise<ReadResult> {
  const { parts, problem } = openPackage(bytes);
  if (!parts) return { problem };
  const left: LeftOutList = {};
  const leave: Leave = (what, count = 1) => {
    if (count > 0) left[what] = (left[what] ?? 0) + count;
  };
  try {
    const book = await readXlsx(bytes, { readStyles: true });
    leaveParts(parts, leave);
    return { file: workbookOf(book, parts, addIn, leave), left };
  } catch {
    return { problem: "broken" };
  }
}

function workbookOf(book: Workbook, parts: Parts, addIn: AddIn, leave: Leave): WorkbookFile {
  const part = readWorkbookPart(parts, leave);
  const palette = book.themeColors ?? [];
  const sheets = part.sheets.flatMap((listed) => {
    const sheet = book.sheets.find(({ name }) => name === listed.name);
    return sheet ? [new SheetReader(sheet, listed, part, parts, palette, leave).read()] : [];
  });
  const active = book.sheets[book.activeSheet ?? 0]?.name;
  const shown = sheets.filter(({ visibility }) => visibility === "visible");
  return {
    sheets,
    names: part.names
      .filter(({ sheet }) => sheet === undefined)
      .map(({ name, formula, comment, visible }) => ({ name, formula, comment, visible })),
    active: (shown.find(({ name }) => name === active) ?? shown[0] ?? sheets[0])?.name ?? "",
    settings: readSettings(parts, addIn),
    structureProtected: book.workbookProtection?.lockStructure ?? false,
  };
}

/** Parts that are there and cannot be shown, by their places in a package. */
const unseen: [RegExp, LeftOut][] = [
  [/^xl\/charts\/chart(ex)?\d*\.xml$/i, "charts"],
  [/^xl\/media\//, "pictures"],
  [/^xl\/pivotTables\/[^/]+\.xml$/, "pivotTables"],
  [/^xl\/(slicers|timelines)\/[^/]+\.xml$/, "slicers"],
  [/^xl\/(comments[^/]*|comments\/[^/]+|threadedComments\/[^/]+)\.xml$/, "comments"],
  [/^xl\/vbaProject\.bin$/, "macros"],
  [/^xl\/externalLinks\/[^/]+\.xml$/, "links"],
  [/^xl\/(queryTables\/[^/]+|connections)\.xml$/, "queries"],
  [/^xl\/(ctrlProps|activeX)\/[^/]+\.xml$/, "controls"],
  [/^customXml\/item\d+\.xml$/, "customXml"],
];

function leaveParts(parts: Parts, leave: Leave): void {
  for (const path of Object.keys(parts)) {
    const found = unseen.find(([pattern]) => pattern.test(path));
    if (found) leave(found[1]);
  }
}

class SheetReader {
  private readonly tables: TableFile[];
  private readonly part: ReturnType<typeof readSheetPart>;
  /** Formulas that several cells share, as their first cell has them. */
  private readonly shared = new Map<number, { formula: string; implied: boolean; row: number; column: number }>();
  /** Formulas by how the file has them: a table's column says the same in every row. */
  private readonly shown = new Map<string, { formula: string; implied: boolean }>();
  /** Styles that are the same object look the same. */
  private readonly formats = new Map<CellStyle, CellFormat | undefined>();

  constructor(
    private readonly sheet: Sheet,
    private readonly listed: ListedSheet,
    private readonly book: WorkbookPart,
    parts: Parts,
    private readonly palette: readonly string[],
    private readonly leave: Leave,
  ) {
    this.tables = readTables(parts, listed.path, leave);
    this.part = readSheetPart(partText(parts, listed.path) ?? "<none/>", leave);
  }

  read(): SheetFile {
    const { sheet, listed, book } = this;
    const cells = this.cells();
    const last = Math.max(0, ...cells.map(({ column }) => column)) + 20;
    const columns = (sheet.columns ?? []).slice(0, last);
    const rows = [...(sheet.rowDefs ?? [])].sort(([a], [b]) => a - b);
    if (columns.some(({ outlineLevel }) => outlineLevel) || rows.some(([, { outlineLevel }]) => outlineLevel)) this.leave("outlines");
    const protection = sheet.protection?.sheet ? gridProtection(sheet.protection) : null;
    return {
      name: listed.name,
      visibility: listed.visibility,
      tabColor: gridColor(sheet.view?.tabColor, this.palette) ?? "",
      showGridlines: sheet.view?.showGridLines ?? true,
      showHeadings: sheet.view?.showRowColHeaders ?? true,
      cells,
      columnWidths: columns.flatMap(({ width }, column) =>
        width === undefined ? [] : [{ column, points: thousandths(width * POINTS_PER_CHARACTER) }],
      ),
      rowHeights: rows.flatMap(([row, { height }]) => (height === undefined ? [] : [{ row, points: height }])),
      hiddenColumns: columns.flatMap(({ hidden }, column) => (hidden ? [column] : [])),
      hiddenRows: rows.flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
      merged: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
        row: startRow,
        column: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      })),
      frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
      tables: this.tables,
      names: book.names
        .filter((name) => name.sheet === listed.name)
        .map(({ name, formula, comment, visible }) => ({ name, formula, comment, visible })),
      validations: this.part.validations,
      conditions: this.conditions(),
      page: {
        ...this.part.page,
        printArea: book.printAreas.get(listed.name) ?? null,
        titleRows: book.titleRows.get(listed.name) ?? null,
        titleColumns: book.titleColumns.get(listed.name) ?? null,
      },
      protection,
    };
  }

  private cells(): CellFile[] {
    const { sheet } = this;
    const cells: CellFile[] = [];
    const spills: Area[] = [];
    sheet.rows.forEach((line, row) =>
      line.forEach((value, column) => {
        const detail = sheet.cells?.get(`${row},${column}`);
        const cell = this.cell(detail ?? { value, type: "empty" }, row, column);
        if (cell.spill) spills.push({ row, column, ...cell.spill });
        if (cell.value !== null || cell.formula !== undefined || cell.format) cells.push(cell);
      }),
    );
    for (const cell of cells) {
      if (cell.formula === undefined && spills.some((area) => isInside(area, cell.row, cell.column))) cell.spilled = true;
    }
    return cells;
  }

  private cell(detail: Cell, row: number, column: number): CellFile {
    const { style, formulaRef, formulaType, formulaDynamic, richText, hyperlink } = detail;
    if (richText && richText.length > 1) this.leave("richText");
    if (hyperlink) this.leave("hyperlinks");
    const formula = this.formula(detail, row, column);
    const area = formulaType === "array" && formulaRef ? parseAddress(formulaRef) : null;
    if (formulaType === "array" && !formulaDynamic) this.leave("oldArrayFormulas");
    else if (formula && !formulaDynamic && formula.implied) this.leave("impliedSingleCells");
    const spill = area && (area.rows > 1 || area.columns > 1) ? { rows: area.rows, columns: area.columns } : undefined;
    const format = style && this.format(style);
    return {
      row,
      column,
      value: this.value(detail, row, column),
      ...(formula && { formula: formula.formula }),
      ...(spill && { spill }),
      ...(format && { format }),
    };
  }

  private formula(
    { formula, formulaType, formulaSharedIndex }: Cell,
    row: number,
    column: number,
  ): { formula: string; implied: boolean } | undefined {
    if (formula === undefined) return undefined;
    const table = this.tables.find(({ area }) => isInside(area, row, column))?.name;
    const master = formulaType === "shared" && formulaSharedIndex !== undefined ? this.shared.get(formulaSharedIndex) : undefined;
    if (formula === "")
      return master && { formula: shiftedFormula(master.formula, row - master.row, column - master.column), implied: master.implied };
    const key = `${table ?? ""} ${formula}`;
    let shown = this.shown.get(key);
    if (!shown) {
      const text = fromFileFormula(formula, { table });
      this.shown.set(key, (shown = { formula: text, implied: impliesSingleCells(text) }));
    }
    if (formulaType === "shared" && formulaSharedIndex !== undefined) this.shared.set(formulaSharedIndex, { ...shown, row, column });
    return shown;
  }

  private value({ value, type, formula }: Cell, row: number, column: number): CellValue {
    if (value instanceof Date) return Number(this.part.numbers.get(cellAddress(row, column)));
    if (type === "error") return new CellError(String(value));
    // A formula without a value was never computed.
    return formula === undefined ? value : (value ?? null);
  }

  private format(style: CellStyle): CellFormat | undefined {
    if (!this.formats.has(style)) this.formats.set(style, gridFormat(style, this.palette));
    return this.formats.get(style);
  }

  private conditions(): ConditionFile[] {
    const rules = this.sheet.conditionalRules ?? [];
    this.leave("conditionalFormats", this.part.newerConditions);
    return rules
      .flatMap(({ type, operator, formula, range, style, priority, stopIfTrue }): ConditionFile[] => {
        const [first, ...others] = areasOf(range);
        const text = first && conditionFormula(type, operator, formula, cellAddress(first.row, first.column));
        if (!first || text === null || text === undefined) {
          this.leave("conditionalFormats");
          return [];
        }
        const common = { format: gridLook(style ?? {}, this.palette), priority: priority - 1, stopIfTrue: stopIfTrue ?? false };
        const rest = others.map((area) => ({
          area,
          formula: shiftedFormula(text, area.row - first.row, area.column - first.column),
          ...common,
        }));
        return [{ area: first, formula: text, ...common }, ...rest];
      })
      .sort((a, b) => a.priority - b.priority);
  }
}

const comparisons: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};
/** Rules that carry the formula they amount to. */
const withFormula = new Set([
  "expression",
  "containsText",
  "notContainsText",
  "beginsWith",
  "endsWith",
  "containsBlanks",
  "notContainsBlanks",
]);

/** The rule as a formula on the first cell; `null` for scales, bars and icons, which are no formulas. */
function conditionFormula(type: string, operator: string | undefined, formula: string | string[] | undefined, cell: string): string | null {
  const [first, second] = (Array.isArray(formula) ? formula : [formula]).map((text) => text && fromFileFormula(text));
  if (first === undefined || first === "") return null;
  if (withFormula.has(type)) return first;
  if (type !== "cellIs" || operator === undefined) return null;
  const bound = (text: string) => `(${text.slice(1)})`;
  if (operator in comparisons) return `=${cell}${comparisons[operator]}${bound(first)}`;
  if (second === undefined || second === "") return null;
  const between = `AND(${cell}>=${bound(first)},${cell}<=${bound(second)})`;
  return operator === "notBetween" ? `=NOT(${between})` : `=${between}`;
}

const thousandths = (points: number) => Number(points.toFixed(3));
