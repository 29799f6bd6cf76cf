/** Columns of a block that already are, or wait for, the result that a formula is to give. */
import { isBlankAt } from "../recognise/grid";
import { dataRows, lowestHeader, type ColumnReading, type RegionReading, type Role } from "../recognise";
import { sheetKnown } from "../recognise/tables";
import type { Snapshot } from "../book/snapshot";
import { HEADER_SEPARATORS } from "../vocabulary/cellWords";
import { headerPart, meaningOf } from "../vocabulary/headerRoles";

/** What each unit has one of: a second column of it beside the first would leave open which counts. */
const RESULTS: ReadonlySet<Role> = new Set(["place", "grade", "total", "weighted", "mean", "coefficient", "seats"]);

/** Whether a column's header asks for such a result. */
export function isSameResult(header: string, wanted: string): boolean {
  const [first = ""] = wanted.split(HEADER_SEPARATORS);
  const [one, other] = [headerPart(header).word, headerPart(first).word];
  if (one === other) return true;
  const [role, wantedRole] = [meaningOf(one)?.role, meaningOf(other)?.role];
  return role !== undefined && role === wantedRole && RESULTS.has(role);
}

/** The filled column that already has this very header; `null` where there is none, or where the result replaces it. */
export function sameHeaded(snapshot: Snapshot, region: RegionReading, header: string, target: number): ColumnReading | null {
  const sheet = sheetKnown(snapshot, region.sheet);
  const [first = ""] = header.split(HEADER_SEPARATORS);
  const { word } = headerPart(first);
  if (word === "") return null;
  const isFilled = ({ column }: ColumnReading) => dataRows(region).some((row) => !isBlankAt(sheet, row, column));
  return region.columns.find((column) => column.column !== target && headerPart(column.header).word === word && isFilled(column)) ?? null;
}

/** Where the header of a result goes that begins in a row: beside the other headers, never into a row of weights between. */
export function headerRowOver(region: RegionReading | null, row: number): number {
  return (region?.firstRow === row ? lowestHeader(region) : null) ?? row - 1;
}
