/** The blocks of a workbook as they are read, each sheet once. */
import { fact } from "../basics/fact";
import { isInside } from "../sheet/address";
import { readSheet, type RegionReading } from "./readSheet";
import type { Snapshot } from "../book/snapshot";

const regionsBySheet = fact(
  (snapshot: Snapshot) =>
    new Map(
      snapshot.sheets.map((sheet) => {
        const tables = snapshot.tables.filter((table) => table.sheet === sheet.name);
        let regions: RegionReading[] | undefined;
        return [sheet.name, () => (regions ??= readSheet(sheet, tables).regions)];
      }),
    ),
);

/** Those of one sheet, from the top; none of a sheet that is not there. */
export function regionsOn(snapshot: Snapshot, sheet: string): readonly RegionReading[] {
  return regionsBySheet(snapshot).get(sheet)?.() ?? [];
}

/** Every block of data of the workbook. */
export function regionsIn(snapshot: Snapshot): readonly RegionReading[] {
  return snapshot.sheets.flatMap(({ name }) => regionsOn(snapshot, name));
}

/** The block around a cell; the largest of the sheet where the cell is in none. `null` where the sheet holds no data. */
export function regionAt(snapshot: Snapshot, sheet: string, at: { row: number; column: number } | null): RegionReading | null {
  const regions = regionsOn(snapshot, sheet);
  const around = at && regions.find(({ area }) => isInside(area, at.row, at.column));
  if (around) return around;
  const sizeOf = ({ area }: RegionReading) => area.rows * area.columns;
  return regions.reduce<RegionReading | null>((best, one) => (best && sizeOf(best) >= sizeOf(one) ? best : one), null);
}
