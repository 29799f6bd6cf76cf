/** Columns of cells that Excel's own formulas count as numbers, over the rows of data, however many formulas take them. */
import { fact } from "../../basics/fact";
import { comparisonsIn } from "../../formulas/comparisons";
import { formulasIn, type Run, type Shape, treeOf } from "../../formulas/formulaCells";
import { countedByBounds, reckonedWith } from "../../formulas/reckoned";
import { type RangeUse, rangeUses } from "../../formulas/rangeUses";
import { resolve } from "../../formulas/resolve";
import { takesNumbersOfExcel } from "../../formulas/takers";
import { dataRows, type RegionReading, regionsOn, rowsOfKind } from "../../recognise";
import { NUMBER_AS_TEXT, traitsOf } from "../../recognise/cellTraits";
import { sheetNamed } from "../../recognise/tables";
import { usedRows } from "../../recognise/typedColumns";
import { areaAround, commonArea, type SheetArea } from "../../sheet/address";
import type { Block } from "./claims";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";

/** Rows of a column that hold numbers for a formula; those between them that are no data are left out. */
export interface NumberColumn extends Block {
  isData(row: number): boolean;
  /** Excel reckons with a text that is a plain number, and with none that says 95分: only such is told. */
  isReckoned: boolean;
}

/**
 * By sheet and column the rows that formulas take, joined where they touch; what is only reckoned with comes last. Columns without any text
 * that looks like a number are left out before their block is read.
 */
export const rangesWithTextNumbers = fact((book: Snapshot): NumberColumn[] =>
  [false, true].flatMap((isReckoned) =>
    columnsTaken(book, isReckoned)
      .filter(({ sheet, column }) => traitsOf(sheet).inColumn(column) & NUMBER_AS_TEXT)
      .flatMap(({ sheet, column, spans }) =>
        joined(spans).flatMap(([from, to]) =>
          inRegions(book, sheet, column, from, to).map((one): NumberColumn => ({ ...one, isReckoned })),
        ),
      ),
  ),
);

type Span = [from: number, to: number];

interface ColumnSpans {
  sheet: SheetSnapshot;
  column: number;
  spans: Span[];
}

/** Of a formula filled down the rows from its first cell to its last. */
function columnsTaken(book: Snapshot, isReckoned: boolean): ColumnSpans[] {
  const found = new Map<SheetSnapshot, Map<number, ColumnSpans>>();
  for (const shape of formulasIn(book).shapes) {
    for (const { use } of numberUses(shape).filter((one) => one.isReckoned === isReckoned))
      for (const run of shape.runs) {
        const area = hull(book, run, use);
        const sheet = area && sheetNamed(book, area.sheet);
        if (!area || !sheet) continue;
        let columns = found.get(sheet);
        if (!columns) found.set(sheet, (columns = new Map<number, ColumnSpans>()));
        see(columns, sheet, area);
      }
  }
  return [...found.values()].flatMap((columns) => [...columns.values()]);
}

function see(columns: Map<number, ColumnSpans>, sheet: SheetSnapshot, area: SheetArea): void {
  const [from, to] = [area.row, area.row + usedRows(sheet, area.row, area.rows)];
  const end = Math.min(area.column + area.columns, sheet.column + (sheet.values[0]?.length ?? 0));
  if (from >= to) return;
  for (let column = area.column; column < end; column++) {
    let known = columns.get(column);
    if (!known) columns.set(column, (known = { sheet, column, spans: [] }));
    const last = known.spans[known.spans.length - 1];
    // Formulas come from the top: most of them go on where the last one ended.
    if (last && from <= last[1] + GAP && to + GAP >= last[0]) [last[0], last[1]] = [Math.min(last[0], from), Math.max(last[1], to)];
    else known.spans.push([from, to]);
  }
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
  return { sheet: one.sheet, ...areaAround(one, other) };
}

/** Rows between two formulas that hold something else: their numbers belong to the same list. */
const GAP = 20;

function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort(([one], [other]) => one - other);
  const done: Span[] = [];
  for (const [from, to] of sorted) {
    const last = done[done.length - 1];
    if (last && from <= last[1] + GAP) last[1] = Math.max(last[1], to);
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
    const read = readingsOf(region).get(column);
    // Large whole numbers look like codes to whoever has no header to go by.
    if (!read || (NO_NUMBERS.has(read.role) && read.reason.code === "header")) return [];
    const [first, last] = [Math.max(from, region.area.row), Math.min(to, region.area.row + region.area.rows)];
    return [{ sheet, row: first, rows: last - first, columns: [column], isData: isDataOf(region) }];
  });
}

/** Codes and names may be digits, and nobody adds them up. */
const NO_NUMBERS: ReadonlySet<string> = new Set(["serial", "identifier", "unit", "person", "group", "date", "year"]);

const readingsOf = fact(({ columns }: RegionReading) => new Map(columns.map((one) => [one.column, one])));

const isDataOf = fact((region: RegionReading) => {
  const rows = new Set([...dataRows(region), ...rowsOfKind(region, "weights", "points")]);
  return (row: number) => rows.has(row);
});
