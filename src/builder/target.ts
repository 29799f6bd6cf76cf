/** Where a result goes: beside the data it is worked out of, or into a column that waits for it. */
import { isBlankAt } from "../recognise/grid";
import { dataRows, type ColumnReading, type RegionReading } from "../recognise";
import { sheetKnown } from "../recognise/tables";
import type { Snapshot } from "../book/snapshot";
import { cellAddress, type Area } from "../sheet/address";
import { compose, type FormulaDraft } from "./compose";
import { isSameResult } from "./resultHeaders";

/** How far to the right room is looked for. */
const FARTHEST = 40;

/**
 * A column of the block that is headed as the result and still blank; else where the cursor stands, right of the data or in a blank
 * column of them; else the first place to the right that has room.
 */
export function targetFor(snapshot: Snapshot, draft: FormulaDraft, region: RegionReading | null, selected: Area | null): string {
  const row = region?.firstRow ?? selected?.row ?? 0;
  const isFree = (column: number) =>
    compose(snapshot, { ...draft, target: cellAddress(row, column) }).problems.every(({ field }) => field !== "");
  const right = region ? Math.max(...region.columns.map(({ column }) => column)) + 1 : (selected?.column ?? 0);
  // Right beside a table Excel would make the formula a column of it.
  const first = region && region.table !== null ? right + 1 : right;
  const wished = [...(region ? waitingColumns(snapshot, region, draft.header) : []), ...pointedColumns(region, selected)];
  const beside = Array.from({ length: FARTHEST }, (_, i) => first + i);
  return cellAddress(row, [...wished, ...beside].find(isFree) ?? first);
}

function pointedColumns(region: RegionReading | null, selected: Area | null): number[] {
  if (!selected || selected.rows * selected.columns !== 1) return [];
  if (!region) return [selected.column];
  const top = Math.min(region.firstRow, ...region.headerRows);
  return selected.row >= top && selected.row <= region.lastRow ? [selected.column] : [];
}

/** Blank columns whose header asks for such a result. */
function waitingColumns(snapshot: Snapshot, region: RegionReading, header: string): number[] {
  const sheet = sheetKnown(snapshot, region.sheet);
  const rows = dataRows(region);
  const isBlank = ({ column }: ColumnReading) => rows.every((row) => isBlankAt(sheet, row, column));
  return region.columns.filter((column) => isSameResult(column.header, header) && isBlank(column)).map(({ column }) => column);
}
