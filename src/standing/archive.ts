/** What a change takes away goes to a sheet of its own, cell by cell: nothing that was entered ends in nothing. */
import { requireValue } from "../basics/requireValue";
import type { ChangeStep } from "../book/change";
import { SheetDraft } from "../schemes/draft";
import { chooseNames } from "../schemes/names";
import type { InsertionPlan, PlanCell, Taken } from "../book/plan";
import { cellAddress } from "../sheet/address";
import { ARCHIVE_SHEET } from "../sheet/archiveSheet";
import { cellOf, isFormula } from "../sheet/formula";
import type { Snapshot, TableSnapshot } from "../book/snapshot";
import { bodyRows } from "./harvest";
import { nameIn } from "../schemes/memberNames";
import { contentIn, sheetOfTable, valueIn } from "./places";

export interface ArchivedCell {
  sheet: string;
  /** Whose row it was. */
  row: string;
  header: string;
  value: PlanCell;
}

/** @param rows of the body, or `null` for all @param columns of the sheet, or `null` for all of the table */
export function entriesOf(
  snapshot: Snapshot,
  table: TableSnapshot,
  rows: readonly number[] | null,
  columns: readonly number[] | null,
): ArchivedCell[] {
  const sheet = sheetOfTable(snapshot, table);
  const all = Array.from({ length: table.columns }, (_, i) => table.column + i);
  const body = bodyRows(table);
  return (rows ?? body.map((_, i) => i)).flatMap((index) => {
    const row = requireValue(body[index], `the row ${index + 1} of ${table.name}`);
    return (columns ?? all).flatMap((column): ArchivedCell[] => {
      const content = contentIn(sheet, row, column);
      if (content === "" || isFormula(content)) return [];
      const name = nameIn(valueIn(sheet, row, table.column));
      return [
        {
          sheet: table.sheet,
          row: name,
          header: String(valueIn(sheet, table.row, column)) || cellAddress(row, column),
          value: cellOf(content),
        },
      ];
    });
  });
}

const TABLE = "存档表";
/** Header and width of each column. */
const COLUMNS = [
  ["时间", 14],
  ["原来的表", 20],
  ["行", 22],
  ["栏目", 18],
  ["内容", 16],
  ["原因", 24],
] as const;

export interface Archiving {
  steps: ChangeStep[];
  sheet: string;
  table: string;
}

/** @param known the archive table of earlier changes, where there is one */
export function archiveCells(
  snapshot: Snapshot,
  known: string | undefined,
  cells: readonly ArchivedCell[],
  about: { when: string; reason: string; office: string; title: string },
): Archiving {
  const rows = cells.map(({ sheet, row, header, value }): PlanCell[] => [about.when, sheet, row, header, value, about.reason]);
  const table = snapshot.tables.find(({ name }) => name === known);
  if (table) return { steps: [{ kind: "addRows", table: table.name, rows }], sheet: table.sheet, table: table.name };
  const named = (of: readonly { name: string }[]) => of.map(({ name }) => name);
  const { plan, name } = archiveSheet(rows, "改方案时去掉的内容", about, {
    sheets: named(snapshot.sheets),
    tables: named(snapshot.tables),
    names: named(snapshot.names),
  });
  return { steps: [{ kind: "addSheets", plan }], sheet: plan.open.sheet, table: name };
}

/** A sheet for what an undo leaves no place for. */
export function homelessSheet(
  cells: readonly (ArchivedCell & { place: string })[],
  about: { when: string; reason: string },
  taken: Taken,
): InsertionPlan {
  const rows = cells.map(({ sheet, row, header, value, place }): PlanCell[] => [
    about.when,
    sheet,
    row === "" ? place : row,
    header === "" ? place : header,
    value,
    about.reason,
  ]);
  return archiveSheet(rows, "撤销时没有位置的内容", { office: "", title: "" }, taken).plan;
}

function archiveSheet(
  rows: readonly PlanCell[][],
  unit: string,
  { office, title }: { office: string; title: string },
  taken: Taken,
): { plan: InsertionPlan; name: string } {
  const names = chooseNames(taken);
  const [sheet, name] = [names.sheet(ARCHIVE_SHEET), names.table(TABLE)];
  const draft = new SheetDraft(sheet, { title: `${title}${ARCHIVE_SHEET}`, office, unit, legend: [] }, { freezeColumns: 1 });
  draft.add({
    table: name,
    filter: true,
    rows: rows.length,
    columns: COLUMNS.map(([header, width], i) => ({ header, kind: "label", width, wrap: i > 0, cells: rows.map((row) => row[i] ?? null) })),
  });
  return { plan: { sheets: [draft.finish()], names: [], record: null, open: { sheet, row: draft.firstRow, column: 0 } }, name };
}
