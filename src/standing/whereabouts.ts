/** Where to find things in a scheme that stands: its sheets in the order of the work, and every sheet on which a name stands. */
import type { SheetStage } from "../book/plan";
import type { SheetSnapshot, Snapshot } from "../book/snapshot";
import { nameKey } from "../schemes/memberNames";
import { cellAddress, type Place } from "../sheet/address";
import { shapeOf, type Standing } from "./harvest";
import { columnPlace, sheetNamed, valueIn } from "./places";

/** `guide` is the sheet that tells of all others. */
export type Stage = SheetStage | "guide";

export interface StagedSheet {
  stage: Stage;
  /** As it is called now. */
  name: string;
}

/** A name of a list, and where it stands: once on each sheet, the list first. */
export interface Whereabouts {
  name: string;
  places: WhereaboutsPlace[];
}

export interface WhereaboutsPlace extends Place {
  /** Where results stand: what the row says of place and grade. */
  result: { place: string; grade: string } | null;
}

/** The scheme's sheets that are there, in its own order. */
export function stagedSheets({ scheme, places }: Standing): StagedSheet[] {
  return shapeOf(scheme).flatMap(({ key, stage }): StagedSheet[] => {
    const name = places.sheets.get(key)?.name;
    return name === undefined ? [] : [{ stage: stage ?? "guide", name }];
  });
}

/** Names of the scheme's lists that contain `wanted`, in the order of the lists. Blank finds none. */
export function namesContaining(snapshot: Snapshot, standing: Standing, wanted: string): string[] {
  const key = nameKey(wanted);
  if (key === "") return [];
  return [...new Set(listedNames(snapshot, standing).filter((name) => nameKey(name).includes(key)))];
}

/** Goes through every sheet of the scheme for each name: to be asked of those that are shown. */
export function whereabouts(snapshot: Snapshot, standing: Standing, names: readonly string[]): Whereabouts[] {
  const sheets = stagedSheets(standing).flatMap(({ name }) => sheetNamed(snapshot, name) ?? []);
  return names.map((name) => ({
    name,
    places: sheets.flatMap((sheet) => {
      const at = firstCell(sheet, name);
      if (!at) return [];
      return [{ sheet: sheet.name, address: cellAddress(at.row, at.column), result: resultIn(snapshot, standing, sheet, at.row) }];
    }),
  }));
}

function listedNames(snapshot: Snapshot, { scheme, record: { standing }, places }: Standing): string[] {
  return scheme.tracks.flatMap(({ word, list: { name: sheetKey, table } }) => {
    const area = places.tables.get(table);
    const sheet = sheetNamed(snapshot, places.sheets.get(sheetKey)?.name ?? standing.sheets[sheetKey] ?? "");
    const column = columnPlace(snapshot, places, sheetKey, `${table}:${word}`);
    if (!area || !sheet || column === null) return [];
    const rows = Array.from({ length: area.rows - 1 }, (_, i) => String(valueIn(sheet, area.row + 1 + i, column)).trim());
    return rows.filter((name) => name !== "");
  });
}

function firstCell(sheet: SheetSnapshot, name: string): { row: number; column: number } | null {
  for (const [row, line] of sheet.values.entries()) {
    const column = line.findIndex((value) => typeof value === "string" && value.trim() === name);
    if (column >= 0) return { row: sheet.row + row, column: sheet.column + column };
  }
  return null;
}

/** Columns of results are found as they stand now, whatever was put between them. */
function resultIn(snapshot: Snapshot, { record, places }: Standing, sheet: SheetSnapshot, row: number): WhereaboutsPlace["result"] {
  const { sheets, columns } = record.standing;
  for (const result of record.results) {
    const key = Object.keys(sheets).find((one) => sheets[one] === result.sheet) ?? result.sheet;
    if (places.sheets.get(key)?.name !== sheet.name) continue;
    const shown = (planned: number) => {
      const recorded = columns.find((one) => one.sheet === key && one.column === planned);
      const column = recorded ? columnPlace(snapshot, places, key, recorded.key) : null;
      return column === null ? "" : String(valueIn(sheet, row, column));
    };
    return { place: shown(result.columns.place), grade: shown(result.columns.grade) };
  }
  return null;
}
