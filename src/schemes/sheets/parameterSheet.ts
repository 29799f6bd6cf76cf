/**
 * 方案参数: every number and word the rules leave open, each in a cell: single ones first, then one table after another. A
 * regime with many tables puts some on sheets of their own, so that each still prints on one page.
 */
import { requireValue } from "../../basics/requireValue";
import { fixedAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { rowReference } from "../../sheet/structured";
import { CHANGE } from "../optionWords";
import type { NamePlan, PlanCell, SheetPlan } from "../../book/plan";
import { ask, tableRows, type Column, type PlacedColumn, type SheetDraft } from "../draft";
import type { LookupTable, TableColumn } from "../../book/schema/tables";
import {
  askFor,
  columnOf,
  headerAt,
  isCentred,
  lookupTable,
  newDraft,
  numberFormat,
  parameter,
  ruleFor,
  tableColumn,
  type SheetContext,
} from "./context";

export interface ParameterSheet {
  /** 方案参数 first. */
  sheets: [SheetPlan, ...SheetPlan[]];
  names: NamePlan[];
  /** `方案参数!$K$7:$K$9`: a column's cells or several columns', for drop-downs and conditional formats, which take no structured references. */
  cells(table: string, column: number, to?: number): string;
}

/** The sheet that every scheme has; the pane opens it first. */
export const PARAMETERS = "方案参数";

/** Where a table of parameters stands, as people are told: `“台账参数”表的“半年扣分情节”`. */
export function placeOfTable(context: SheetContext, table: string): string {
  const { caption, sheet = PARAMETERS } = lookupTable(context, table);
  return `“${context.names.sheet(sheet)}”表的“${caption}”`;
}

const WIDTHS: Record<TableColumn["kind"], number> = {
  text: 24,
  word: 12,
  score: 11,
  signed: 11,
  ratio: 11,
  coefficient: 11,
  factor: 9,
  count: 9,
  money: 14,
  date: 16,
};

export function parameterSheet(context: SheetContext): ParameterSheet {
  const { scheme, names } = context;
  const draft = newDraft(
    context,
    PARAMETERS,
    { title: PARAMETERS, unit: "改动前请报领导审定", legend: ["input", "result"] },
    { captions: true, freezeColumns: 0 },
  );
  const { parameters } = scheme;
  const [, value] = draft.add({
    caption: "单个参数",
    rows: parameters.length,
    columns: [
      { header: "参数", kind: "label", width: 18, cells: parameters.map((p) => p.name) },
      { header: "值", kind: "input", width: 14, align: "center", cells: parameters.map((p) => p.value) },
      { header: "意思", kind: "label", width: 36, wrap: true, cells: parameters.map((p) => p.meaning) },
    ],
  });
  const cell = (name: string) => {
    const i = parameters.findIndex((p) => p.name === name);
    if (i < 0) throw new Error(`no parameter ${name}`);
    return draft.prefix + fixedAddress(value.row + i, value.column);
  };
  parameters.forEach((p, i) => {
    const area = { row: value.row + i, column: value.column, rows: 1, columns: 1 };
    draft.validate(area, ask(ruleFor(p.kind, p), p.name, `${p.meaning}。`));
  });
  const placed = new Map<string, PlacedTable>();
  const drafts = new Map<string, SheetDraft>([[PARAMETERS, draft]]);
  for (const table of scheme.tables) {
    const name = table.sheet ?? PARAMETERS;
    const on =
      drafts.get(name) ??
      newDraft(
        context,
        name,
        { title: name, unit: "改动前请报领导审定", legend: ["input", "result"] },
        { captions: true, freezeColumns: 0 },
      );
    drafts.set(name, on);
    placed.set(table.name, placeTable(context, on, table));
  }
  const sheet = draft.finish();
  const others = [...drafts.values()].filter((one) => one !== draft);
  parameters.forEach((p, i) => {
    const format = numberFormat(context, p.kind);
    const area = { row: value.row + i, column: value.column, rows: 1, columns: 1 };
    if (format) sheet.formats.push({ area, numberFormat: format });
  });
  return {
    sheets: [sheet, ...others.map((one) => one.finish())],
    names: parameters.map((p) => ({ name: names.name(p.name), formula: `=${cell(p.name)}` })),

    cells(table, column, to = column) {
      const { prefix, rows, columns } = requireValue(placed.get(table), `a table ${table}`);
      const placedAt = (index: number) => requireValue(columns[index], `a column ${index + 1} of the table ${table}`);
      const { row, column: left } = placedAt(column);
      return `${prefix}${fixedAddress(row, left)}:${fixedAddress(row + rows - 1, placedAt(to).column)}`;
    },
  };
}

interface PlacedTable {
  prefix: string;
  rows: number;
  columns: PlacedColumn[];
}

function placeTable(context: SheetContext, draft: SheetDraft, table: LookupTable): PlacedTable {
  const rows = tableRows(table.rows.length + (table.spare ?? 0));
  const { total } = table;
  const kind = table.columns.find((c) => c.header === total?.column)?.kind ?? "score";
  const left = draft.nextColumn;
  const columns = draft.add({
    table: context.names.table(table.name),
    caption: total ? `${table.caption} 合计` : table.caption,
    ...(total && {
      captionFormula: {
        formula: `=SUM(${tableColumn(context, table.name, total.column)})`,
        numberFormat: numberFormat(context, kind) ?? "0",
      },
    }),
    rows,
    columns: table.columns.map((column, i) => parameterColumn(context, table, column, columnOf(table.rows, i))),
  });
  if (total) {
    // The sum stands beside the caption, above the table's second column.
    const watched = (column: number) => {
      const area = { row: draft.captionRow, column, rows: 1, columns: 1 };
      draft.condition({ area, formula: `=ROUND(${fixedAddress(area.row, column)},9)<>${total.is}`, look: "error" });
    };
    watched(left + 1);
    // The others stand above their own columns.
    for (const header of total.also ?? []) {
      const column = left + table.columns.findIndex((one) => one.header === header);
      const sum = { formula: `=SUM(${tableColumn(context, table.name, header)})` };
      draft.put(draft.captionRow, column, sum, { role: "result", numberFormat: numberFormat(context, kind) ?? "0" });
      watched(column);
    }
  }
  return { prefix: draft.prefix, rows, columns };
}

function parameterColumn(context: SheetContext, table: LookupTable, column: TableColumn, cells: PlanCell[]): Column {
  const { header, kind, computed } = column;
  const format = numberFormat(context, kind);
  const shared = {
    header,
    width: column.width ?? Math.max(WIDTHS[kind], Math.min(18, header.length * 2 + 1)),
    ...(kind === "text" && { wrap: true }),
    ...(isCentred(kind) && { align: "center" as const }),
    ...(format !== undefined && { numberFormat: format }),
  };
  if (computed) return { ...shared, kind: "computed", formula: computedFormula(context, table, computed) };
  return { ...shared, kind: "input", cells, validation: askFor(kind, header, column) };
}

function computedFormula(context: SheetContext, table: LookupTable, computed: NonNullable<TableColumn["computed"]>): string {
  const all = (header: string) => tableColumn(context, table.name, header);
  if (computed.kind === "steps") return `=(ROW()-ROW(${context.names.table(table.name)}[#Headers])-1)*${parameter(context, computed.by)}`;
  if (computed.kind === "below") {
    const bound = rowReference(headerAt(table, 0));
    const less = `COUNTIF(${all(headerAt(table, 0))},">"&${bound})*${parameter(context, computed.by)}`;
    return `=IF(${bound}="","",ROUND(${computed.from === undefined ? less : `${parameter(context, computed.from)}-${less}`},9))`;
  }
  if (computed.kind === "adjusted") {
    const [first, change] = [rowReference(headerAt(table, 0)), `N(${rowReference(computed.by)})`];
    const [base, way] = [parameter(context, computed.base), parameter(context, computed.way)];
    return `=IF(${first}="","",ROUND(IF(${way}=${quotedText(CHANGE.factor)},${base}*(1+${change}),${base}+${change}),9))`;
  }
  const { base, by } = computed;
  const [own, raise] = [rowReference(base), rowReference(by)];
  // What is raised keeps its raise; the others share what is left in their old proportions, so that the sum stays (N3).
  const left = `(SUM(${all(base)})-SUMIFS(${all(base)},${all(by)},"<>0",${all(by)},"<>")-SUM(${all(by)}))`;
  const others = `(SUM(${all(base)})-SUMIFS(${all(base)},${all(by)},"<>0",${all(by)},"<>"))`;
  return `=IF(${own}="","",IF(N(${raise})<>0,ROUND(${own}+${raise},9),${own}*${left}/${others}))`;
}
