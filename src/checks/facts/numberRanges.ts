/** Columns of cells that Excel's own formulas count as numbers, over the rows of data, however many formulas take them. */
import { fact } from "../../basics/fact";
import { firstOf, lastOf } from "../../basics/itemAt";
import { runsDown } from "../../formulas/filledRuns";
import { type FormulaAt, formulasIn, type Shape } from "../../formulas/formulaCells";
import { areaUsed, type RangeUse, rangeUses } from "../../formulas/rangeUses";
import { takesNumbersOfExcel } from "../../formulas/takers";
import { dataRows, type RegionReading, regionsOn, rowsOfKind } from "../../recognise";
import { sheetNamed } from "../../recognise/tables";
import { usedRows } from "../../recognise/typedColumns";
import { commonArea, type SheetArea } from "../../sheet/address";
import type { Block } from "./claims";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";

/** Rows of a column that hold numbers for a formula; those between them that are no data are left out. */
export interface NumberColumn extends Block {
  isData(row: number): boolean;
}

/** By sheet and column the rows that formulas take, joined where they touch. */
export const numberRanges = fact((book: Snapshot): NumberColumn[] => {
  const taken = new Map<string, { sheet: SheetSnapshot; column: number; spans: [from: number, to: number][] }>();
  for (const area of areasTaken(book)) {
    const sheet = sheetNamed(book, area.sheet);
    const rows = sheet ? usedRows(sheet, area.row, area.rows) : 0;
    if (!sheet || rows === 0) continue;
    for (let column = area.column; column < Math.min(area.column + area.columns, sheet.column + (sheet.values[0]?.length ?? 0)); column++) {
      const key = `${column} ${sheet.name}`;
      const known = taken.get(key);
      if (known) known.spans.push([area.row, area.row + rows]);
      else taken.set(key, { sheet, column, spans: [[area.row, area.row + rows]] });
    }
  }
  return [...taken.values()].flatMap(({ sheet, column, spans }) =>
    joined(spans).flatMap(([from, to]) => inRegions(book, sheet, column, from, to)),
  );
});

/** Of a formula filled down the rows from its first cell to its last. */
function areasTaken(book: Snapshot): SheetArea[] {
  const found = new Map<string, SheetArea>();
  const see = (area: SheetArea | null) => {
    if (area) found.set(`${area.sheet}!${area.row},${area.column},${area.rows},${area.columns}`, area);
  };
  for (const shape of formulasIn(book).shapes) {
    const uses = rangeUses(shape).filter((use) => use.kind !== "spill" && use.kind !== "span" && takesNumbersOfExcel(use));
    for (const use of uses) for (const cells of linesOf(shape)) see(hull(book, cells, use));
  }
  return [...found.values()];
}

function linesOf(shape: Shape): FormulaAt[][] {
  const runs = runsDown(shape);
  const inRuns = new Set(runs.flat());
  return [...runs, ...shape.cells.filter((cell) => !inRuns.has(cell)).map((cell) => [cell])];
}

function hull(book: Snapshot, cells: readonly FormulaAt[], use: RangeUse): SheetArea | null {
  const [one, other] = [areaUsed(book, firstOf(cells), use), areaUsed(book, lastOf(cells), use)];
  if (!one || other?.sheet !== one.sheet) return one;
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    sheet: one.sheet,
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

function joined(spans: [from: number, to: number][]): [from: number, to: number][] {
  const sorted = [...spans].sort(([one], [other]) => one - other);
  const done: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = done[done.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else done.push([from, to]);
  }
  return done;
}

/** Data, weights and full marks of the blocks that the rows cross; all of them where no block is read there. */
function inRegions(book: Snapshot, sheet: SheetSnapshot, column: number, from: number, to: number): NumberColumn[] {
  const span = { row: from, rows: to - from, column, columns: 1 };
  const regions = regionsOn(book, sheet.name).filter(({ area }) => commonArea(area, span));
  if (regions.length === 0) return [{ sheet, row: from, rows: to - from, columns: [column], isData: () => true }];
  return regions.flatMap((region): NumberColumn[] => {
    const role = region.columns.find((one) => one.column === column)?.role;
    if (role === undefined || NO_NUMBERS.has(role)) return [];
    const [first, last] = [Math.max(from, region.area.row), Math.min(to, region.area.row + region.area.rows)];
    return [{ sheet, row: first, rows: last - first, columns: [column], isData: isDataOf(region) }];
  });
}

/** Codes and names may be digits, and nobody adds them up. */
const NO_NUMBERS: ReadonlySet<string> = new Set(["serial", "identifier", "unit", "person", "group", "date", "year"]);

const isDataOf = fact((region: RegionReading) => {
  const rows = new Set([...dataRows(region), ...rowsOfKind(region, "weights", "points")]);
  return (row: number) => rows.has(row);
});
