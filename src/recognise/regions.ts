/** Cells that hang together: blocks of a sheet between blank rows and columns. */
import { type Area, isInside } from "../sheet/address";
import { isBlankAt, mergedAt } from "./grid";
import type { SheetSnapshot } from "../book/snapshot";

/** Everything that hangs together with a cell, up to blank rows and columns; `null` for a cell alone in the blank. */
export function regionAround(sheet: SheetSnapshot, row: number, column: number): Area | null {
  let area: Area = { row, column, rows: 1, columns: 1 };
  const filled = (r: number, c: number) => !isBlankAt(sheet, r, c) || mergedAt(sheet, r, c) !== undefined;
  for (let grown = true; grown; ) {
    grown = false;
    const { row: top, column: left } = area;
    const [bottom, right] = [top + area.rows - 1, left + area.columns - 1];
    const any = (r1: number, r2: number, c1: number, c2: number) => {
      for (let r = Math.max(0, r1); r <= r2; r++) for (let c = Math.max(0, c1); c <= c2; c++) if (filled(r, c)) return true;
      return false;
    };
    if (top > 0 && any(top - 1, top - 1, left - 1, right + 1)) [area, grown] = [{ ...area, row: top - 1, rows: area.rows + 1 }, true];
    else if (any(bottom + 1, bottom + 1, left - 1, right + 1)) [area, grown] = [{ ...area, rows: area.rows + 1 }, true];
    else if (left > 0 && any(top - 1, bottom + 1, left - 1, left - 1))
      [area, grown] = [{ ...area, column: left - 1, columns: area.columns + 1 }, true];
    else if (any(top - 1, bottom + 1, right + 1, right + 1)) [area, grown] = [{ ...area, columns: area.columns + 1 }, true];
  }
  return area.rows * area.columns === 1 && !filled(row, column) ? null : area;
}

/** All regions of a sheet, the largest first. */
export function regionsOf(sheet: SheetSnapshot): Area[] {
  const found: Area[] = [];
  sheet.values.forEach((line, i) =>
    line.forEach((value, j) => {
      const [row, column] = [sheet.row + i, sheet.column + j];
      if (value === "" || found.some((area) => isInside(area, row, column))) return;
      const area = regionAround(sheet, row, column);
      if (area) found.push(area);
    }),
  );
  return found.sort((one, other) => other.rows * other.columns - one.rows * one.columns);
}
