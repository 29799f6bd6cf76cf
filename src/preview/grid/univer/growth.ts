/** Tables: they grow when a person types right below or beside them, and every column gets a header. */
import type { GridArea, GridTable } from "../grid";
import { patchOver } from "./book";
import { entered } from "./cellValues";
import { copiedFormula } from "./formula/rewrite";
import type { WorkbookParts } from "./workbookParts";

/** The calculated columns, the looks and the rules of the last row follow into the new ones. */
export function stretchTable(parts: WorkbookParts, entry: GridArea): void {
  const { book, calculation, tables, rules } = parts;
  const stretched = calculation.isEmpty(entry) ? null : tables.stretchedBy(entry);
  if (!stretched) return;
  const { table, area } = stretched;
  if (area.columns > table.area.columns) return widenTable(parts, stretched);
  const formulas = tables.calculatedColumns(table);
  const { sheet, row, column, rows } = table.area;
  rules.stretch(table.area, area);
  tables.update(table.id, { area });
  const styles = book.workbook().getStyles();
  const last = row + rows - 1;
  const filled: [number, number][] = [];
  const patch = patchOver({ ...area, row: last + 1, rows: area.rows - rows }, (r, c) => {
    const above = book.raw(sheet, last, c);
    const formula = formulas[c - column];
    const fill = formula && calculation.isEmpty({ sheet, row: r, column: c, rows: 1, columns: 1 });
    if (fill) filled.push([r, c]);
    const content = fill ? entered(copiedFormula(formula, r - row - 1, 0)) : {};
    return { ...content, s: styles.getStyleByCell(above), custom: above?.custom ?? null };
  });
  book.patch(sheet, patch);
  calculation.cellsWritten(sheet, filled);
  calculation.invalidate();
}

/** The new columns look like the last one and ask for the same; what is typed below a header without words gets one. */
function widenTable(parts: WorkbookParts, { table, area }: { table: GridTable; area: GridArea }): void {
  const { book, calculation, tables, rules } = parts;
  const { sheet, column, columns } = table.area;
  rules.stretch(table.area, area);
  tables.update(table.id, { area });
  const styles = book.workbook().getStyles();
  const last = column + columns - 1;
  const patch = patchOver({ ...area, column: last + 1, columns: area.columns - columns }, (r) => {
    const before = book.raw(sheet, r, last);
    return { s: styles.getStyleByCell(before), custom: before?.custom ?? null };
  });
  book.patch(sheet, patch);
  nameColumns(parts, area);
  calculation.invalidate();
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
