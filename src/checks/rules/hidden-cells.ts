import { areaAddress, columnLetters, cellAddress, type Area } from "../../sheet/address";
import type { SheetSnapshot } from "../../book/snapshot";
import type { FormulaAt } from "../reading/formulas";
import { cellAt, findSheet, isBlank } from "../reading/lookup";
import type { Reading } from "../reading/reading";
import type { SheetArea } from "../reading/resolve";
import { areaOf, type Use } from "../reading/uses";
import type { Observation, Rule } from "../rule";

type Found = { problem: "sheet" | "rows" | "columns"; sheet: string; which: string; count: number; by: string };

/**
 * Hidden rows, columns and sheets that are computed with: they count like any other, and whoever reads the sheet does not
 * see them. One finding for the rows of a sheet, one for its columns, one for a sheet.
 */
export const hiddenCells: Rule<"hidden-cells", Found> = {
  id: "hidden-cells",
  severity: "warning",
  about: "record",
  check(reading) {
    const hiding = new Map(reading.snapshot.sheets.filter(hides).map((sheet) => [sheet.name, new Hidden(sheet)]));
    if (hiding.size === 0) return [];
    for (const shape of reading.formulas.shapes) {
      for (const use of reading.usesOf(shape)) {
        if (ignoresHidden(use)) continue;
        for (const cell of cellsToAsk(shape.cells)) {
          const area = areaOf(reading, cell, use);
          if (area) hiding.get(area.sheet)?.use(area, cell);
        }
      }
    }
    return [...hiding.values()].flatMap((hidden) => hidden.observations(reading));
  },
};

const hides = (sheet: SheetSnapshot) => sheet.hiddenRows.length > 0 || sheet.hiddenColumns.length > 0 || !sheet.visible;

/** Of a formula filled down for thousands of rows the first and the last cells tell enough. */
function cellsToAsk(cells: FormulaAt[]): FormulaAt[] {
  return cells.length <= 400 ? cells : [...cells.slice(0, 200), ...cells.slice(-200)];
}

/** SUBTOTAL leaves out what a filter hides, and is told so by whoever writes it. */
function ignoresHidden({ by }: Use): boolean {
  return by === "SUBTOTAL" || by === "AGGREGATE";
}

class Hidden {
  private readonly rows = new Map<number, FormulaAt>();
  private readonly columns = new Map<number, FormulaAt>();
  private reader: FormulaAt | null = null;
  private readonly seen = new Set<string>();

  constructor(private readonly sheet: SheetSnapshot) {}

  use(area: SheetArea, by: FormulaAt): void {
    const isElsewhere = by.sheet !== this.sheet;
    if (!this.sheet.visible && isElsewhere) this.reader ??= by;
    // One cell is read for what is in it, wherever that is kept.
    if (area.rows * area.columns === 1) return;
    const key = areaAddress(area);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    for (const row of this.sheet.hiddenRows) {
      if (row >= area.row && row < area.row + area.rows && !this.rows.has(row) && this.holds({ ...area, row, rows: 1 })) this.rows.set(row, by);
    }
    for (const column of this.sheet.hiddenColumns) {
      if (column >= area.column && column < area.column + area.columns && !this.columns.has(column) && this.holds({ ...area, column, columns: 1 })) this.columns.set(column, by);
    }
  }

  private holds({ row, column, rows, columns }: Area): boolean {
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) if (!isBlank(cellAt(this.sheet, r, c))) return true;
    return false;
  }

  observations(reading: Reading): Observation<Found>[] {
    const { name } = this.sheet;
    if (!this.sheet.visible) return this.reader ? [observed(reading, this.sheet, "sheet", name, 1, this.reader, { row: 0, column: 0, rows: 1, columns: 1 })] : [];
    const found: Observation<Found>[] = [];
    const [rows, columns] = [[...this.rows.keys()], [...this.columns.keys()]].map((list) => list.sort((a, b) => a - b));
    if (rows!.length > 0) {
      const width = Math.max(1, this.sheet.values[0]?.length ?? 1);
      const place = { row: rows![0]!, column: this.sheet.column, rows: runLength(rows!), columns: width };
      found.push(observed(reading, this.sheet, "rows", runsOf(rows!, (row) => String(row + 1)), rows!.length, this.rows.get(rows![0]!)!, place));
    }
    if (columns!.length > 0) {
      const place = { row: this.sheet.row, column: columns![0]!, rows: Math.max(1, this.sheet.values.length), columns: runLength(columns!) };
      found.push(observed(reading, this.sheet, "columns", runsOf(columns!, columnLetters), columns!.length, this.columns.get(columns![0]!)!, place));
    }
    return found;
  }
}

function observed(reading: Reading, sheet: SheetSnapshot, problem: Found["problem"], which: string, count: number, by: FormulaAt, place: Area): Observation<Found> {
  const reader = findSheet(reading.snapshot, by.sheet.name)!.name;
  return {
    place: { sheet: sheet.name, address: areaAddress(place) },
    params: { problem, sheet: sheet.name, which, count, by: `${reader}!${cellAddress(by.row, by.column)}` },
    ...(problem === "rows" ? {} : { severity: "hint" as const }),
  };
}

/** How many follow on the first without a gap. */
function runLength(sorted: number[]): number {
  let length = 1;
  while (sorted[length] === sorted[0]! + length) length++;
  return length;
}

/** More would be no sentence. */
const MOST_RUNS = 6;

/** `5-7\n9`: a line each, and `…` for those left out. */
function runsOf(sorted: number[], name: (place: number) => string): string {
  const lines: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (sorted[end + 1] === sorted[end]! + 1) end++;
    lines.push(end === i ? name(sorted[i]!) : `${name(sorted[i]!)}-${name(sorted[end]!)}`);
    i = end + 1;
  }
  return [...lines.slice(0, MOST_RUNS), ...(lines.length > MOST_RUNS ? ["…"] : [])].join("\n");
}
