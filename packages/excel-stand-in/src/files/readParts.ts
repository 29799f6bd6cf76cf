/** What is read straight from a package's parts, because a reader of cells passes it over: names, tables, page and rules. */
import { parseAddress, type Area } from "../address";
import type { GridValidation } from "../grid/grid";
import { shiftedFormula } from "./formula/shifted";
import type { PageLayoutState } from "../host/objects/pageLayoutState";
import { fromFileFormula } from "./formula/fileFormula";
import { partText, type Parts } from "./package/package";
import { flagged, walkXml } from "./package/xml";
import { PageReader } from "./page";
import { relationsOf } from "./relations";
import { gridValidation } from "./rules";
import type { LeftOut, NameFile, TableColumnFile, TableFile } from "./workbookFile";

export type Leave = (what: LeftOut, count?: number) => void;

export interface ListedSheet {
  name: string;
  path: string;
  visibility: "visible" | "hidden" | "veryHidden";
}

export interface WorkbookPart {
  sheets: ListedSheet[];
  names: (NameFile & { sheet?: string })[];
  /** Of each sheet by its name, without the sheet's own: `A1:D9`, `1:2`, `A:B`. */
  printAreas: Map<string, string>;
  titleRows: Map<string, string>;
  titleColumns: Map<string, string>;
}

export function readWorkbookPart(parts: Parts, leave: Leave): WorkbookPart {
  const path = relationsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const relations = relationsOf(parts, path);
  const found: WorkbookPart = { sheets: [], names: [], printAreas: new Map(), titleRows: new Map(), titleColumns: new Map() };
  /** Local names count all sheets, those too that hold no cells. */
  const order: string[] = [];
  walkXml(partText(parts, path) ?? "<none/>", {
    open({ name, attributes }) {
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const relation = relations.find((one) => one.id === id);
      order.push(attributes.name ?? "");
      if (relation?.kind !== "worksheet") {
        leave("otherSheets");
        return;
      }
      const visibility = attributes.state === "hidden" || attributes.state === "veryHidden" ? attributes.state : "visible";
      found.sheets.push({ name: attributes.name ?? "", path: relation.target, visibility });
    },
    close({ name, attributes }, text) {
      if (name !== "definedName") return;
      const sheet = attributes.localSheetId === undefined ? undefined : order[Number(attributes.localSheetId)];
      takeName(found, attributes, text, sheet, leave);
    },
  });
  return found;
}

function takeName(found: WorkbookPart, attributes: Record<string, string>, text: string, sheet: string | undefined, leave: Leave): void {
  const name = attributes.name ?? "";
  if (sheet !== undefined && name === "_xlnm.Print_Area") {
    if (text.includes(",")) leave("strangeNames");
    else found.printAreas.set(sheet, plainAddress(text));
  } else if (sheet !== undefined && name === "_xlnm.Print_Titles") {
    for (const part of text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
      const address = plainAddress(part);
      (/^\d/.test(address) ? found.titleRows : found.titleColumns).set(sheet, address);
    }
  } else if (name.startsWith("_xl")) return;
  else if (flagged(attributes.function) || flagged(attributes.xlm) || flagged(attributes.vbProcedure)) leave("strangeNames");
  else {
    const own = sheet === undefined ? {} : { sheet };
    found.names.push({
      name,
      formula: fromFileFormula(text),
      comment: attributes.comment ?? "",
      visible: !flagged(attributes.hidden),
      ...own,
    });
  }
}

function plainAddress(text: string): string {
  return text.slice(text.lastIndexOf("!") + 1).replace(/\$/g, "");
}

export function readTables(parts: Parts, sheetPath: string, leave: Leave): TableFile[] {
  return relationsOf(parts, sheetPath).flatMap(({ kind, target }) => {
    const xml = kind === "table" ? partText(parts, target) : null;
    return xml === null ? [] : (readTable(xml, leave) ?? []);
  });
}

function readTable(xml: string, leave: Leave): TableFile | null {
  const columns: (TableColumnFile & { fileFormula?: string })[] = [];
  const table = { name: "", ref: "", style: "", bandedRows: false, filterButton: false, totals: false, headers: true };
  walkXml(xml, {
    open({ name, attributes }) {
      if (name === "table") {
        table.name = attributes.displayName ?? attributes.name ?? "";
        table.ref = attributes.ref ?? "";
        table.totals = Number(attributes.totalsRowCount ?? 0) > 0;
        table.headers = attributes.headerRowCount !== "0";
      } else if (name === "autoFilter") table.filterButton = true;
      else if (name === "filterColumn") {
        if (!flagged(attributes.hiddenButton)) leave("filters");
      } else if (name === "tableColumn") columns.push({ name: (attributes.name ?? "").replace(/_x000a_/gi, "\n") });
      else if (name === "tableStyleInfo") {
        table.style = attributes.name ?? "";
        table.bandedRows = flagged(attributes.showRowStripes);
      }
    },
    close({ name, attributes }, text) {
      // The formula of an old array would need the mark of one.
      const column = columns[columns.length - 1];
      if (column && name === "calculatedColumnFormula" && !flagged(attributes.array)) column.fileFormula = text;
    },
  });
  const area = parseAddress(table.ref);
  if (!table.headers) leave("tablesWithoutHeaders");
  if (!area || !table.headers) return null;
  const { name, style, bandedRows, filterButton, totals } = table;
  const named = columns.map((column) => ({
    name: column.name,
    ...(column.fileFormula !== undefined && { formula: fromFileFormula(column.fileFormula, { table: name }) }),
  }));
  return { name, area, style, bandedRows, filterButton, totals, columns: named };
}

export interface SheetPart {
  page: PageLayoutState;
  validations: { area: Area; validation: GridValidation }[];
  /** Numbers as they are written, of cells that may be dates. */
  numbers: Map<string, string>;
  /** Conditional formats that only newer versions understand. */
  newerConditions: number;
}

const pageElements = new Set(["pageSetUpPr", "printOptions", "pageMargins", "pageSetup", "headerFooter"]);
const pageTexts = new Set(["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]);

export function readSheetPart(xml: string, leave: Leave): SheetPart {
  const page = new PageReader();
  const found: Omit<SheetPart, "page"> = { validations: [], numbers: new Map(), newerConditions: 0 };
  let cell: { r: string; number: boolean } | null = null;
  let rule = { formula1: "", formula2: "", sqref: "" };
  walkXml(xml, {
    open({ name, attributes, path }) {
      if (name === "c") cell = { r: attributes.r ?? "", number: attributes.s !== undefined && (attributes.t ?? "n") === "n" };
      else if (name === "f" && attributes.t === "dataTable") leave("dataTables");
      else if (name === "dataValidation") rule = { formula1: "", formula2: "", sqref: attributes.sqref ?? "" };
      else if (name === "cfRule" && path.includes("extLst")) found.newerConditions++;
      else if (name === "autoFilter" || name === "sparkline") leave(name === "sparkline" ? "sparklines" : "filters");
      else if (pageElements.has(name) && !path.includes("customSheetView")) page.take(name, attributes);
    },
    close({ name, attributes, path }, text) {
      if (name === "v" && cell?.number) found.numbers.set(cell.r, text);
      else if (pageTexts.has(name) && !path.includes("customSheetView")) page.takeText(name, text);
      else if (name === "formula1" || name === "formula2") rule[name] ||= text;
      // In the newer form formulas and places are elements within.
      else if (name === "f" && (path.at(-1) === "formula1" || path.at(-1) === "formula2")) rule[path.at(-1) as "formula1"] = text;
      else if (name === "sqref" && path.at(-1) === "dataValidation") rule.sqref = text;
      else if (name === "dataValidation") takeValidation(found, attributes, rule);
    },
  });
  return { ...found, page: page.done() };
}

function takeValidation(
  found: Pick<SheetPart, "validations">,
  attributes: Record<string, string>,
  { formula1, formula2, sqref }: { formula1: string; formula2: string; sqref: string },
): void {
  const validation = gridValidation(attributes, formula1, formula2);
  if (!validation) return;
  const [first, ...others] = areasOf(sqref);
  if (!first) return;
  found.validations.push({ area: first, validation });
  for (const area of others)
    found.validations.push({
      area,
      validation: { ...validation, rule: moved(validation.rule, area.row - first.row, area.column - first.column) },
    });
}

/** A rule's formulas are written for its first cell. */
function moved(rule: Record<string, unknown>, rows: number, columns: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => {
      if (typeof value === "string" && value.startsWith("=")) return [key, shiftedFormula(value, rows, columns)];
      return [key, typeof value === "object" && value !== null ? moved(value as Record<string, unknown>, rows, columns) : value];
    }),
  );
}

/** `A1:B3 D5` */
export function areasOf(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((text) => {
    const area = text === "" ? null : parseAddress(text);
    return area ? [{ row: area.row, column: area.column, rows: area.rows, columns: area.columns }] : [];
  });
}
