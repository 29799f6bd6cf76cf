import { firstOf, itemAt } from "../../basics/itemAt";
import { type FormulaAt, formulasIn } from "../../formulas/formulaCells";
import { areaUsed, type RangeUse, rangeUses } from "../../formulas/rangeUses";
import { cellAt, isBlank } from "../../recognise/grid";
import { sheetKnown } from "../../recognise/tables";
import { type Area, areaAddress, cellAddress, columnLetters, type SheetArea } from "../../sheet/address";
import type { Observation, Rule } from "../rule";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";

type Found = { problem: "sheet" | "rows" | "columns"; sheet: string; which: string; count: number; by: string };

/**
 * Hidden rows, columns and sheets that are computed with: they count like any other, and whoever reads the sheet does not
 * see them. One finding for the rows of a sheet, one for its columns, one for a sheet.
 */
export const hiddenCells: Rule<"hidden-cells", Found> = {
  id: "hidden-cells",
  severity: "warning",
  about: "record",
  check(book) {
    const hiding = new Map(book.sheets.filter(hides).map((sheet) => [sheet.name, new Hidden(sheet)]));
    if (hiding.size === 0) return [];
    for (const shape of formulasIn(book).shapes) {
      for (const use of rangeUses(shape)) {
        if (ignoresHidden(use)) continue;
        for (const cell of cellsToAsk(shape.cells)) {
          const area = areaUsed(book, cell, use);
          if (area) hiding.get(area.sheet)?.use(area, cell);
        }
      }
    }
    return [...hiding.values()].flatMap((hidden) => hidden.observations(book));
  },
};

const hides = (sheet: SheetSnapshot) => sheet.hiddenRows.length > 0 || sheet.hiddenColumns.length > 0 || !sheet.visible;

/** Of a formula filled down for thousands of rows the first and the last cells tell enough. */
function cellsToAsk(cells: readonly FormulaAt[]): readonly FormulaAt[] {
  return cells.length <= 400 ? cells : [...cells.slice(0, 200), ...cells.slice(-200)];
}

/** SUBTOTAL leaves out what a filter hides, and is told so by whoever writes it. */
function ignoresHidden({ by }: RangeUse): boolean {
  return by === "SUBTOTAL" || by === "AGGREGATE";
}

class Hidden {
  private readonly rows = new Map<number, FormulaAt>();
  private readonly columns = new Map<number, FormulaAt>();
  private reader: FormulaAt | null = null;
  private readonly seen = new Set<string>();

  private readonly hiddenRows: readonly number[];
  private readonly hiddenColumns: readonly number[];

  constructor(private readonly sheet: SheetSnapshot) {
    this.hiddenRows = [...sheet.hiddenRows].sort((one, other) => one - other);
    this.hiddenColumns = [...sheet.hiddenColumns].sort((one, other) => one - other);
  }

  use(area: SheetArea, by: FormulaAt): void {
    const isElsewhere = by.sheet !== this.sheet;
    if (!this.sheet.visible && isElsewhere) this.reader ??= by;
    // One cell is read for what is in it, wherever that is kept.
    if (area.rows * area.columns === 1) return;
    const key = areaAddress(area);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    for (const row of within(this.hiddenRows, area.row, area.rows))
      if (!this.rows.has(row) && this.holds({ ...area, row, rows: 1 })) this.rows.set(row, by);
    for (const column of within(this.hiddenColumns, area.column, area.columns))
      if (!this.columns.has(column) && this.holds({ ...area, column, columns: 1 })) this.columns.set(column, by);
  }

  private holds({ row, column, rows, columns }: Area): boolean {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) if (!isBlank(cellAt(this.sheet, r, c))) return true;
    return false;
  }

  observations(book: Snapshot): Observation<Found>[] {
    const { name } = this.sheet;
    if (!this.sheet.visible)
      return this.reader ? [observed(book, this.sheet, "sheet", name, 1, this.reader, { row: 0, column: 0, rows: 1, columns: 1 })] : [];
    const found: Observation<Found>[] = [];
    const [rows, columns] = [inOrder(this.rows), inOrder(this.columns)];
    const [[row, rowReader] = [], [column, columnReader] = []] = [rows[0], columns[0]];
    if (row !== undefined && rowReader) {
      const hidden = rows.map(([one]) => one);
      const width = Math.max(1, this.sheet.values[0]?.length ?? 1);
      const place = { row, column: this.sheet.column, rows: runLength(hidden), columns: width };
      found.push(
        observed(
          book,
          this.sheet,
          "rows",
          runsOf(hidden, (one) => String(one + 1)),
          hidden.length,
          rowReader,
          place,
        ),
      );
    }
    if (column !== undefined && columnReader) {
      const hidden = columns.map(([one]) => one);
      const place = { row: this.sheet.row, column, rows: Math.max(1, this.sheet.values.length), columns: runLength(hidden) };
      found.push(observed(book, this.sheet, "columns", runsOf(hidden, columnLetters), hidden.length, columnReader, place));
    }
    return found;
  }
}

/** Those that a range has, which are found by halving: a hundred thousand ranges may have a few hidden rows each. */
function within(sorted: readonly number[], from: number, count: number): readonly number[] {
  const placeOf = (wanted: number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (itemAt(sorted, middle) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return sorted.slice(placeOf(from), placeOf(from + count));
}

/** Hidden rows or columns from the first on, each with the formula that reads it. */
function inOrder(readers: ReadonlyMap<number, FormulaAt>): [number, FormulaAt][] {
  return [...readers].sort(([one], [other]) => one - other);
}

function observed(
  book: Snapshot,
  sheet: SheetSnapshot,
  problem: Found["problem"],
  which: string,
  count: number,
  by: FormulaAt,
  place: Area,
): Observation<Found> {
  const reader = sheetKnown(book, by.sheet.name).name;
  return {
    place: { sheet: sheet.name, address: areaAddress(place) },
    params: { problem, sheet: sheet.name, which, count, by: `${reader}!${cellAddress(by.row, by.column)}` },
    ...(problem === "rows" ? {} : { severity: "hint" as const }),
  };
}

/** How many follow on the first without a gap. */
function runLength(sorted: number[]): number {
  let length = 1;
  while (sorted[length] === firstOf(sorted) + length) length++;
  return length;
}

/** More would be no sentence. */
const MOST_RUNS = 6;

/** `5-7\n9`: a line each, and `…` for those left out. */
function runsOf(sorted: number[], name: (place: number) => string): string {
  const lines: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (sorted[end + 1] === itemAt(sorted, end) + 1) end++;
    lines.push(end === i ? name(itemAt(sorted, i)) : `${name(itemAt(sorted, i))}-${name(itemAt(sorted, end))}`);
    i = end + 1;
  }
  return [...lines.slice(0, MOST_RUNS), ...(lines.length > MOST_RUNS ? ["…"] : [])].join("\n");
}
