/**
 * Names of small tables that head columns of inputs, those of indicators and raters above all: what the record says they were, and what
 * their table and the headers say now. Both are typed over as any cell is, and neither follows the other.
 */
import { isInside } from "../sheet/address";
import type { SnapshotValue } from "../sheet/formula";
import type { SchemeRecord } from "./record";
import type { Scheme } from "./schema/scheme";
import type { Cell } from "./schema/words";
import type { SheetSnapshot, Snapshot } from "./snapshot";
import { placesOf, type SheetPlaces } from "./standingPlaces";

export interface NameCell {
  sheet: SheetSnapshot;
  row: number;
  column: number;
  value: SnapshotValue;
}

export interface HeadingNames {
  table: string;
  caption: string;
  /** The table of the inputs. */
  inputs: string;
  recorded: Cell[];
  /** Of the table's rows, blank ones too. */
  listed: NameCell[];
  /** The headers that stand over columns which were written for a name, with that name. */
  headers: (NameCell & { recorded: string })[];
}

/** Small tables whose names head columns of inputs, with the table of those inputs. */
export function headingTables({ tracks }: Scheme): { table: string; inputs: string }[] {
  return tracks.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      const of =
        part.kind === "indicators" ? part.items : part.kind === "raters" ? part.raters : part.kind === "panel" ? part.judges : null;
      return of === null ? [] : [{ table: of, inputs: part.table }];
    }),
  );
}

export function headingNames(snapshot: Snapshot, record: SchemeRecord): HeadingNames[] {
  const { standing } = record;
  const tables = standing ? headingTables(standing.scheme) : [];
  if (!standing || tables.length === 0) return [];
  const places = placesOf(snapshot, { ...record, standing });
  const sheetKeys = new Map(standing.columns.map(({ key, sheet }) => [key, sheet]));
  /** Where a column's header stands. */
  const header = (key: string): { found: SheetPlaces; column: number } | null => {
    const found = places.sheets.get(sheetKeys.get(key) ?? "");
    const column = found?.columns.get(key);
    return found && column !== undefined ? { found, column } : null;
  };
  const cell = ({ name }: SheetPlaces, row: number, column: number): NameCell | null => {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    return sheet ? { sheet, row, column, value: sheet.values[row - sheet.row]?.[column - sheet.column] ?? "" } : null;
  };
  return tables.flatMap(({ table, inputs }): HeadingNames[] => {
    const was = standing.scheme.tables.find(({ name }) => name === table);
    const [area, at] = [places.tables.get(table), header(`${table}:${was?.columns[0]?.header ?? ""}`)];
    if (!was || !area || !at || !isInside(area, area.row, at.column)) return [];
    const recorded = was.rows.map(([name]) => name ?? null);
    return [
      {
        table,
        caption: was.caption,
        inputs,
        recorded,
        listed: Array.from({ length: area.rows - 1 }, (_, i) => cell(at.found, area.row + 1 + i, at.column) ?? []).flat(),
        headers: recorded.flatMap((name) => {
          const above = header(`${inputs}:${String(name ?? "")}`);
          const found = above && cell(above.found, above.found.headerRow, above.column);
          return found ? [{ ...found, recorded: String(name) }] : [];
        }),
      },
    ];
  });
}
