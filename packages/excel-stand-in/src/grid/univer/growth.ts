/**
 * Tables and sheets that get new rows or columns: as in Excel these look like what is above or left of them, ask for the
 * same, and go on with a table's calculated columns. Tables grow when a person types right below or beside them.
 */
import type { ICellData } from "@univerjs/core";
import { isInside } from "../../address";
import type { GridArea, GridTable } from "../grid";
import { patchOver } from "./book";
import { entered } from "./cellValues";
import { copiedFormula } from "./formula/rewrite";
import type { SheetLinesMoved } from "./structure";
import type { WorkbookParts } from "./workbookParts";

/** A person's entry right below or beside a table makes it larger. */
export function stretchTable(parts: WorkbookParts, entry: GridArea): void {
  const { calculation, tables } = parts;
  const stretched = calculation.isEmpty(entry) ? null : tables.stretchedBy(entry);
  if (!stretched) return;
  changeTable(parts, stretched.table.id, { area: stretched.area });
  calculation.invalidate();
}

export function changeTable(parts: WorkbookParts, id: string, change: Partial<Omit<GridTable, "id">>): void {
  const { book, tables } = parts;
  const before = tables.all().find((table) => table.id === id);
  if (change.area) book.ensureSize(change.area);
  tables.update(id, change);
  if (!change.area || !before) return;
  followGrowth(parts, before, change.area);
  nameColumns(parts, change.area);
}

/** A table reaches further than before: its new rows and columns become like its last ones. */
function followGrowth(parts: WorkbookParts, before: GridTable, area: GridArea): void {
  const { sheet, row, column, rows, columns } = before.area;
  const taller = { ...area, columns: Math.min(columns, area.columns) };
  if (area.rows > rows) {
    const fresh = { ...taller, row: row + rows, rows: area.rows - rows };
    parts.rules.stretch(before.area, taller);
    lookLike(parts, fresh, (_row, c) => parts.book.raw(sheet, row + rows - 1, c));
    continueColumns(parts, { ...before, area: taller }, fresh);
  }
  if (area.columns > columns) {
    parts.rules.stretch({ ...taller }, area);
    const fresh = { ...area, column: column + columns, columns: area.columns - columns };
    lookLike(parts, fresh, (r) => parts.book.raw(sheet, r, column + columns - 1));
  }
}

/** Cells that were inserted look like those above or left of them; right below a table's header like those below. */
export function dressInserted(parts: WorkbookParts, area: GridArea, shift: "down" | "right"): void {
  const { sheet, row, column, rows, columns } = area;
  if (shift === "down") {
    const underHeader = tablesAround(parts, area).some((table) => table.area.row === row - 1);
    const like = underHeader ? row + rows : row - 1;
    if (like >= 0) lookLike(parts, area, (_row, c) => parts.book.raw(sheet, like, c));
  } else if (column > 0) lookLike(parts, { ...area, columns }, (r) => parts.book.raw(sheet, r, column - 1));
}

/** Rows that came inside a table go on with its calculated columns; the first of all ask for what those below ask for. */
export function fillInserted(parts: WorkbookParts, moved: SheetLinesMoved): void {
  const { sheet, axis, at, count } = moved;
  if (axis !== "row" || count < 0) return;
  for (const table of tablesAround(
    parts,
    { sheet, row: at, column: moved.within?.first ?? 0, rows: count, columns: 1 },
    moved.within === undefined,
  )) {
    const body = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
    if (at < body.row || at + count > body.row + body.rows) continue;
    if (at === body.row) parts.rules.stretch({ ...body, row: at + count, rows: body.rows - count }, body);
    continueColumns(parts, table, { ...table.area, row: at, rows: count });
  }
}

function tablesAround({ tables }: WorkbookParts, { sheet, row, column }: GridArea, anyColumn = false): GridTable[] {
  return tables.all().filter(({ area }) => area.sheet === sheet && isInside(area, row, anyColumn ? area.column : column));
}

function lookLike({ book }: WorkbookParts, area: GridArea, like: (row: number, column: number) => ICellData | null): void {
  const styles = book.workbook().getStyles();
  const patch = patchOver(area, (row, column) => {
    const cell = like(row, column);
    return cell?.s || cell?.custom ? { s: styles.getStyleByCell(cell), custom: cell.custom ?? null } : undefined;
  });
  book.patch(area.sheet, patch);
}

/** Fills the empty cells of new rows with the formulas of the table's calculated columns. */
function continueColumns({ book, calculation, tables }: WorkbookParts, table: GridTable, fresh: GridArea): void {
  const { sheet, row, column } = table.area;
  const formulas = tables.calculatedColumns(table, fresh);
  const filled: [number, number][] = [];
  const patch = patchOver({ ...fresh, column, columns: formulas.length }, (r, c) => {
    const formula = formulas[c - column];
    if (!formula || !calculation.isEmpty({ sheet, row: r, column: c, rows: 1, columns: 1 })) return undefined;
    filled.push([r, c]);
    return entered(copiedFormula(formula, r - row - 1, 0));
  });
  if (filled.length === 0) return;
  book.patch(sheet, patch);
  calculation.cellsWritten(sheet, filled);
}

/** Excel gives a column without a header one. */
export function nameColumns({ book, calculation }: WorkbookParts, { sheet, row, column, columns }: GridArea): void {
  const blank: [number, number][] = [];
  const patch = patchOver({ sheet, row, column, rows: 1, columns }, (_row, c) => {
    if (!calculation.isEmpty({ sheet, row, column: c, rows: 1, columns: 1 })) return undefined;
    blank.push([row, c]);
    return entered(`列${c - column + 1}`);
  });
  book.patch(sheet, patch);
  calculation.cellsWritten(sheet, blank);
}
