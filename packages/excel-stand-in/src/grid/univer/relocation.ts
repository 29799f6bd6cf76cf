/** Formulas, names, tables and rules follow rows, columns and sheets that move or change their name. */
import { isInside } from "../../address";
import type { GridTable } from "../grid";
import { renamedColumn } from "./formula/renamedColumn";
import { deletedSheet, movedLines, renamedSheet } from "./formula/rewrite";
import { listSheets } from "./sheets";
import { movedArea, type SheetLinesMoved } from "./structure";
import type { WorkbookParts } from "./workbookParts";

export function followLines(parts: WorkbookParts, moved: SheetLinesMoved): void {
  const { book, tables, rules } = parts;
  const { sheet, ...lines } = moved;
  const named = { ...lines, sheetName: book.sheet(sheet).getName() };
  rewriteFormulas(parts, (formula, home) => movedLines(formula, home, named));
  tables.relocate((area) => movedArea(area, moved));
  rules.relocate(
    (area) => movedArea(area, moved),
    (formula, home) => movedLines(formula, book.sheet(home).getName(), named),
  );
}

export function followRename(parts: WorkbookParts, before: string, after: string): void {
  rewriteFormulas(parts, (formula) => renamedSheet(formula, before, after));
  parts.rules.relocate(
    (area) => area,
    (formula) => renamedSheet(formula, before, after),
  );
}

/** A header of a table was typed anew. */
export function followHeader(parts: WorkbookParts, table: GridTable, before: string, after: string): void {
  const home = parts.book.sheet(table.area.sheet).getName();
  const inside = (sheet: string, row: number, column: number) => sheet === home && isInside(table.area, row, column);
  rewriteFormulas(parts, (formula, sheet, row, column) => renamedColumn(formula, table.name, inside(sheet, row, column), before, after));
  parts.rules.relocate(
    (area) => area,
    (formula) => renamedColumn(formula, table.name, false, before, after),
  );
}

/** `name` is what the sheet was called. */
export function forgetSheet(parts: WorkbookParts, id: string, name: string): void {
  const { tables, rules, calculation } = parts;
  tables.relocate((area) => (area.sheet === id ? null : area));
  rules.relocate(
    (area) => (area.sheet === id ? null : area),
    (formula) => deletedSheet(formula, name),
  );
  calculation.dropSheet(id);
  rewriteFormulas(parts, (formula) => deletedSheet(formula, name));
}

/** `home` is the name of the sheet a formula stands on; a name's formula stands on none. */
function rewriteFormulas(
  { book, calculation, names }: WorkbookParts,
  change: (formula: string, home: string, row: number, column: number) => string,
): void {
  for (const { id, name } of listSheets(book)) {
    const patch: Record<number, Record<number, { f: string; si: null }>> = {};
    book
      .sheet(id)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell?.f && !cell?.si) return;
        const before = calculation.formulaText(id, row, column);
        const after = change(before, name, row, column);
        if (after !== before) (patch[row] ??= {})[column] = { f: after, si: null };
      });
    book.patch(id, patch);
    calculation.reload(id);
  }
  names.rewrite((formula) => change(formula, "", -1, -1));
}
