/** Plans a scheme as it stands and as it is wanted, and finds out where every column of both is and will be. */
import type { Known } from "../schemes/names";
import type { Taken } from "../book/plan";
import { planWorkbook } from "../schemes/planner";
import type { Snapshot, TableSnapshot } from "../book/snapshot";
import type { Compared } from "./compared";
import type { Standing } from "./harvest";
import { layOut, type SheetLayout } from "./layout";
import { looksNow } from "./looks";
import { type SheetPlaces } from "../book/standingPlaces";
import { columnPlace, sheetOfTable, valueIn } from "./places";
import { countSpareRows, rowChanges } from "./rows";
import { targetOf } from "./target";
import { renamedKeys, type Wanted } from "./wanted";

export function compare(snapshot: Snapshot, standing: Standing, wanted: Wanted): Compared {
  const { scheme, changes: rows } = rowChanges(standing, wanted);
  const [taken, known] = [takenIn(snapshot), knownOf(standing)];
  // Formulas say a renamed sheet's new name by themselves; links, texts and prompts still say the one that is recorded.
  const said = { ...known, sheets: new Map([...known.sheets, ...Object.entries(standing.record.standing.sheets)]) };
  const now = planWorkbook(countSpareRows(standing.scheme), taken, standing.id, said);
  const next = planWorkbook(scheme, taken, standing.id, known);
  const renamed = renamedKeys(wanted.scheme, wanted.renames);
  const looks = looksNow(now, standing, renamed);
  const layouts = new Map<string, SheetLayout>();
  for (const sheet of next.sheets) {
    const planned = now.sheets.find(({ key }) => key === sheet.key);
    const found = standing.places.sheets.get(sheet.key);
    if (!planned || !found) continue;
    const columns = planned.columns.flatMap(({ key }): [string, number][] => {
      const column = columnPlace(snapshot, standing.places, sheet.key, key);
      return column === null ? [] : [[renamed.get(key) ?? key, column]];
    });
    const places: SheetPlaces = { ...found, columns: new Map(columns) };
    layouts.set(sheet.key, layOut(places, sheet, standing.places.tables, looks(sheet.key)));
  }
  const target = targetOf(next, layouts, headersNow(snapshot, standing, renamed));
  return { snapshot, standing, wanted, rows, now, next, renamed, layouts, target };
}

/** A table of the scheme by what it is called in the workbook. */
export function tableCalled({ places }: Standing, called: string): { key: string; now: TableSnapshot } | undefined {
  for (const [key, now] of places.tables) if (now.name.toLowerCase() === called.toLowerCase()) return { key, now };
  return undefined;
}

/** What a table's column is called once the change is made: a header that a clerk has given it is kept. */
function headersNow(snapshot: Snapshot, standing: Standing, renamed: ReadonlyMap<string, string>) {
  const given = new Set(renamed.values());
  const sheetOf = new Map(standing.record.standing.columns.map(({ key, sheet }) => [key, sheet]));
  return (called: string, header: string): string => {
    const table = tableCalled(standing, called);
    const key = `${table?.key}:${header}`;
    const sheet = sheetOf.get(key);
    const column = table && sheet !== undefined && !given.has(key) ? columnPlace(snapshot, standing.places, sheet, key) : null;
    if (!table || column === null) return header;
    return String(valueIn(sheetOfTable(snapshot, table.now), table.now.row, column)).trim() || header;
  };
}

function takenIn({ sheets, tables, names }: Snapshot): Taken {
  const named = (of: { name: string }[]) => of.map(({ name }) => name);
  return { sheets: named(sheets), tables: named(tables), names: named(names) };
}

/** What the scheme's things are called in the workbook now. */
function knownOf({ places, record }: Standing): Known {
  return {
    sheets: new Map([...places.sheets].map(([key, { name }]) => [key, name])),
    tables: new Map([...places.tables].map(([key, { name }]) => [key, name])),
    names: new Map(Object.entries(record.standing.names)),
  };
}
