/** Where the cells of a wanted plan will stand, and its formulas rewritten for that. */
import type { SheetPlan, WorkbookPlan } from "../book/plan";
import type { SheetPlaces } from "../book/standingPlaces";
import { rewriteReferences, type CellPlace } from "../formulas/movedReferences";

export interface Target {
  /** The final column of a planned one; what has no key of its own keeps its distance to the last that has. */
  column(sheet: SheetPlan, column: number): number;
  row(sheet: SheetPlan, row: number): number;
  formula(text: string, home: SheetPlan, base?: { rows: number; columns: number }): string;
}

/**
 * @param places of the sheets that stand already, by key; a new sheet stands as it is planned
 * @param headers what a table's column is called in the workbook
 */
export function targetOf(
  plan: WorkbookPlan,
  places: ReadonlyMap<string, Pick<SheetPlaces, "headerRow" | "columns">>,
  headers: (table: string, header: string) => string,
): Target {
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  const columnOf = (sheet: SheetPlan, column: number): number => {
    const stands = places.get(sheet.key);
    if (!stands) return column;
    for (let c = column; c >= 0; c--) {
      const key = sheet.columns.find((one) => one.column === c)?.key;
      const place = key === undefined ? undefined : stands.columns.get(key);
      if (place !== undefined) return place + (column - c);
    }
    return column;
  };
  const rowOf = (sheet: SheetPlan, row: number): number => {
    const stands = places.get(sheet.key);
    return stands ? row - sheet.headerRow + stands.headerRow : row;
  };
  const cell = (place: CellPlace): CellPlace => {
    const sheet = sheets.get(place.sheet);
    return sheet ? { sheet: place.sheet, row: rowOf(sheet, place.row), column: columnOf(sheet, place.column) } : place;
  };
  const ownTable = (home: SheetPlan) => home.tables.map(({ name }) => name);
  return {
    column: columnOf,
    row: rowOf,
    formula: (text, home, base) =>
      rewriteReferences(
        text,
        home.name,
        {
          cell,
          header: (table, header) =>
            table === ""
              ? ownTable(home).reduce((name, own) => (name === header ? headers(own, header) : name), header)
              : headers(table, header),
        },
        base,
      ),
  };
}
