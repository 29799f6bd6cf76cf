/** What a change does, line by line, for the pane to show before. */
import { textOf } from "../schemes/edit/entry";
import type { Scheme } from "../book/schema/scheme";
import type { Quantity } from "../book/schema/tables";
import type { Cell } from "../book/schema/words";
import type { DifferenceLine } from "../book/change";
import type { PlanCell, SheetPlan } from "../book/plan";
import { cellAddress } from "../sheet/address";
import { holdsFormula } from "../sheet/formula";
import type { CellWrite } from "./cells";
import { layoutOf, type Compared } from "./compared";
import { nameIn } from "../schemes/memberNames";
import { headerOf, tableOf } from "../book/standingPlaces";
import { isNamed } from "./rows";

export interface SheetWrites {
  sheet: SheetPlan;
  cells: CellWrite[];
}

export function linesOf(compared: Compared, writes: readonly SheetWrites[]): DifferenceLine[] {
  return [...describeAdditions(compared), ...writes.flatMap(({ sheet, cells }) => changedCells(compared, sheet, cells))];
}

function describeAdditions({ layouts, rows, standing, wanted }: Compared): DifferenceLine[] {
  const lines: DifferenceLine[] = [];
  for (const { table, headers, keeps } of wanted.emptied) {
    const now = standing.places.tables.get(table);
    if (!now) continue;
    if (keeps && keeps.length > 0) lines.push({ code: "carried", sheet: now.sheet, rows: keeps.length });
    const entries = keeps ? entriesLeft(standing.scheme.content[table] ?? [], keeps) : emptiedCells(rows, table, headers);
    if (entries > 0) lines.push({ code: "emptied", sheet: now.sheet, entries });
  }
  for (const { sheet, added } of layouts.values()) {
    // A header that is computed names nothing by itself.
    for (const key of added) if (headerOf(key) !== "=") lines.push({ code: "columnAdded", sheet, header: headerOf(key) });
  }
  for (const { table, names } of rows) {
    const now = standing.places.tables.get(table);
    if (now && names.added.length > 0) lines.push({ code: "rowsAdded", sheet: now.sheet, names: names.added });
  }
  return lines;
}

function emptiedCells(rows: Compared["rows"], table: string, headers: string[]): number {
  const written = rows.find((one) => one.table === table)?.written ?? [];
  return written.filter(({ key, value }) => value === null && headers.includes(headerOf(key))).length;
}

/** Cells of the rows that do not go on: those that do may only have moved. */
function entriesLeft(rows: readonly Cell[][], keeps: readonly number[]): number {
  return rows.filter((_, i) => !keeps.includes(i)).reduce((sum, cells) => sum + cells.filter((cell) => cell !== null).length, 0);
}

function changedCells(compared: Compared, sheet: SheetPlan, cells: readonly CellWrite[]): DifferenceLine[] {
  const { wanted } = compared;
  const { added } = layoutOf(compared, sheet);
  const old = cells.filter(({ key }) => !added.includes(key));
  const isEmptied = ({ key, after }: CellWrite) =>
    wanted.emptied.some(
      ({ table, headers, keeps }) => (after === "" || keeps !== undefined) && table === tableOf(key) && headers.includes(headerOf(key)),
    );
  const lines = old.flatMap((cell): DifferenceLine[] => {
    const { before, after, offset, key } = cell;
    if (!isConstant(before) || !isConstant(after)) return [];
    if (offset === 0) return [{ code: "headerChanged", sheet: sheet.name, before: String(before), after: String(after) }];
    if (offset < 0 || !isEntry(sheet, key) || isEmptied(cell)) return [];
    const { label, kind } = about(wanted.scheme, key, offset);
    const showValue = (value: string | number | boolean) => (value === "" ? "" : textOf(kind, value));
    return [
      {
        code: "valueChanged",
        sheet: sheet.name,
        address: cellAddress(cell.row, cell.column),
        label,
        before: showValue(before),
        after: showValue(after),
      },
    ];
  });
  // The title leads to 说明, which makes no figure of it.
  const formulas = old.filter(({ after, offset }) => holdsFormula(after) && offset !== -sheet.headerRow).length;
  return formulas > 0 ? [...lines, { code: "formulasChanged", sheet: sheet.name, cells: formulas }] : lines;
}

function isConstant(cell: PlanCell): cell is string | number | boolean {
  return cell !== null && !holdsFormula(cell);
}

/** What a value is called, with the name of its row, and how it is shown: a weight as a percentage, a date as a date. */
function about({ parameters, tables }: Scheme, key: string, offset: number): { label: string; kind: Quantity } {
  if (key === VALUE) {
    const parameter = parameters[offset - 1];
    return { label: parameter?.name ?? "", kind: parameter?.kind ?? "text" };
  }
  const table = tables.find(({ name }) => name === tableOf(key));
  const name = table && isNamed(table) ? nameIn(table.rows[offset - 1]?.[0]) : "";
  const column = table?.columns.find(({ header }) => header === headerOf(key));
  const label = name !== "" && column !== table?.columns[0] ? `${name} ${headerOf(key)}` : headerOf(key);
  return { label, kind: column?.kind ?? "text" };
}

/** The column of single parameters' values. */
const VALUE = "1:值";

/** A value somebody fills in, not a label beside it. */
function isEntry(sheet: SheetPlan, key: string): boolean {
  return sheet.key !== "说明" && key !== "1:参数" && key !== "1:意思";
}
