/** Columns of cells that Excel's own formulas count as numbers, over the rows of data, however many formulas take them. */
import { fact } from "../../basics/fact";
import { comparisonsIn } from "../../formulas/comparisons";
import { formulasIn, type Run, type Shape, treeOf } from "../../formulas/formulaCells";
import { countedByBounds, reckonedWith } from "../../formulas/reckoned";
import { type RangeUse, rangeUses } from "../../formulas/rangeUses";
import { resolve } from "../../formulas/resolve";
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
  /** Excel reckons with a text that is a plain number, and with none that says 95分: only such is told. */
  isReckoned: boolean;
}

/** By sheet and column the rows that formulas take, joined where they touch; what is only reckoned with comes last. */
export const numberRanges = fact((book: Snapshot): NumberColumn[] => {
  const taken = areasTaken(book);
  return [false, true].flatMap((isReckoned) => {
    const columns = byColumn(
      book,
      taken.filter((one) => one.isReckoned === isReckoned),
    );
    return columns.flatMap(({ sheet, column, spans }) =>
      joined(spans).flatMap(([from, to]) => inRegions(book, sheet, column, from, to).map((one): NumberColumn => ({ ...one, isReckoned }))),
    );
  });
});

interface Taken {
  area: SheetArea;
  isReckoned: boolean;
}

interface ColumnSpans {
  sheet: SheetSnapshot;
  column: number;
  spans: [from: number, to: number][];
}

function byColumn(book: Snapshot, taken: readonly Taken[]): ColumnSpans[] {
  const found = new Map<string, ColumnSpans>();
  for (const { area } of taken) {
    const sheet = sheetNamed(book, area.sheet);
    const rows = sheet ? usedRows(sheet, area.row, area.rows) : 0;
    if (!sheet || rows === 0) continue;
    for (let column = area.column; column < Math.min(area.column + area.columns, sheet.column + (sheet.values[0]?.length ?? 0)); column++) {
      const key = `${column} ${sheet.name}`;
      const span: [number, number] = [area.row, area.row + rows];
      const known = found.get(key);
      if (known) known.spans.push(span);
      else found.set(key, { sheet, column, spans: [span] });
    }
  }
  return [...found.values()];
}

/** Of a formula filled down the rows from its first cell to its last. */
function areasTaken(book: Snapshot): Taken[] {
  const found = new Map<string, Taken>();
  for (const shape of formulasIn(book).shapes) {
    for (const { use, isReckoned } of numberUses(shape))
      for (const run of shape.runs) {
        const area = hull(book, run, use);
        if (area) found.set(`${area.sheet}!${area.row},${area.column},${area.rows},${area.columns},${isReckoned}`, { area, isReckoned });
      }
  }
  return [...found.values()];
}

type NumberUse = { use: Pick<RangeUse, "node" | "scope">; isReckoned: boolean };

const numberUses = fact((shape: Shape): NumberUse[] => {
  const tree = treeOf(shape.first);
  const isPlain = ({ kind }: RangeUse) => kind !== "spill" && kind !== "span";
  const ranges = rangeUses(shape).filter((use) => isPlain(use) && takesNumbersOfExcel(use));
  const found = ranges.map((use): NumberUse => ({ use, isReckoned: false }));
  // A text is more than any number: 77分 is above 90.
  for (const { cell, bound, scope } of comparisonsIn(tree))
    if (bound.type !== "Literal" || typeof bound.value === "number") found.push({ use: { node: cell, scope }, isReckoned: false });
  for (const { node, scope } of countedByBounds(tree)) found.push({ use: { node, scope }, isReckoned: false });
  for (const { node, scope } of reckonedWith(tree)) found.push({ use: { node, scope }, isReckoned: true });
  return found;
});

function hull(book: Snapshot, run: Run, { node, scope }: NumberUse["use"]): SheetArea | null {
  const [one, other] = [run.cell(0), run.cell(run.count - 1)].map((cell) => resolve(book, cell, node, scope)?.area ?? null);
  if (!one || other?.sheet !== one.sheet) return one ?? null;
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
function inRegions(book: Snapshot, sheet: SheetSnapshot, column: number, from: number, to: number): Omit<NumberColumn, "isReckoned">[] {
  const span = { row: from, rows: to - from, column, columns: 1 };
  const regions = regionsOn(book, sheet.name).filter(({ area }) => commonArea(area, span));
  if (regions.length === 0) return [{ sheet, row: from, rows: to - from, columns: [column], isData: () => true }];
  return regions.flatMap((region): Omit<NumberColumn, "isReckoned">[] => {
    const read = region.columns.find((one) => one.column === column);
    // Large whole numbers look like codes to whoever has no header to go by.
    if (!read || (NO_NUMBERS.has(read.role) && read.reason.code === "header")) return [];
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
