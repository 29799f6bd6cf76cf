/** The blocks of a workbook as they are read, each sheet once. */
import { fact } from "../basics/fact";
import { isInside } from "../sheet/address";
import { valueAt } from "./grid";
import { dataRows, readSheet, rereadBlock, subjectOf, type RegionReading, type ChosenRoles } from "./readSheet";
import { sheetKnown } from "./tables";
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

/** A block of the workbook, read by what a person chose for its columns. */
export function rereadRegion(snapshot: Snapshot, region: RegionReading, chosen: ChosenRoles): RegionReading {
  return rereadBlock(sheetKnown(snapshot, region.sheet), region, chosen);
}

/** The block around a cell, or right beside it, where a result may go; else the largest of the sheet. `null` where the sheet holds no data. */
export function regionAt(snapshot: Snapshot, sheet: string, at: { row: number; column: number } | null): RegionReading | null {
  const regions = regionsOn(snapshot, sheet);
  const around = at && regions.find(({ area }) => isInside(area, at.row, at.column));
  if (around) return around;
  const beside =
    at &&
    nearest(
      regions.filter(({ area }) => at.row >= area.row && at.row < area.row + area.rows),
      at.column,
    );
  if (beside) return beside;
  const sizeOf = ({ area }: RegionReading) => area.rows * area.columns;
  return regions.reduce<RegionReading | null>((best, one) => (best && sizeOf(best) >= sizeOf(one) ? best : one), null);
}

/** The column that says whose row it is, left of a cell in the first row of a block's data or beside it. */
export function subjectColumn(snapshot: Snapshot, sheet: string, { row, column }: { row: number; column: number }): number | null {
  const region = regionsOn(snapshot, sheet).find(
    ({ firstRow, area }) => firstRow === row && area.column < column && column <= area.column + area.columns + BESIDE,
  );
  const subject = region && subjectOf(region.columns.filter((one) => one.column < column));
  return subject && (subject.role === "unit" || subject.role === "person") ? subject.column : null;
}

/** So near to a block a person means it, and not another. */
const BESIDE = 3;

function nearest(regions: readonly RegionReading[], column: number): RegionReading | null {
  const gapOf = ({ area }: RegionReading) => Math.max(area.column - column, column - (area.column + area.columns - 1));
  const [near] = regions.filter((region) => gapOf(region) <= BESIDE).sort((one, other) => gapOf(one) - gapOf(other));
  return near ?? null;
}

/** What stands in a column of a block, different each time. */
export function samplesOf(snapshot: Snapshot, region: RegionReading, column: number): string[] {
  const sheet = sheetKnown(snapshot, region.sheet);
  const found = new Set<string>();
  for (const row of dataRows(region)) {
    const text = String(valueAt(sheet, row, column)).trim();
    if (text !== "") found.add(text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 12;
