import { groupBy } from "../../basics/groupBy";
import { firstOf, lastOf } from "../../basics/itemAt";
import { cellOfFormula, type Filling, fillingsOf, type FormulaAt, formulasIn, type Run } from "../../formulas/formulaCells";
import { areaUsed, type RangeUse, rangeUses } from "../../formulas/rangeUses";
import { rangeOf } from "../../formulas/referenceCells";
import { hasRoom } from "../../formulas/spilled";
import { isAmongRows, isOverRows, mayBeWindow, takesEachNumber } from "../../formulas/takers";
import { regionsOn } from "../../recognise";
import { headingOf } from "../../recognise/headings";
import { columnLetters, isInside, sameRows, type SheetArea } from "../../sheet/address";
import { columnsLeftOut } from "../facts/columnsLeftOut";
import { endsWithGroup, rowsAbove, rowsBelow } from "../facts/listAround";
import type { CellChange } from "../finding";
import { allMended, type NewBounds, withOtherBounds } from "../findings/changes";
import { placeOf, placeOfFormulas } from "../findings/places";
import { rangeText } from "../findings/rangeText";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found =
  | { problem: "slides"; label: string; range: string; count: number; by: string }
  | { problem: "start" | "end"; label: string; range: string; by: string; rows: number; row: number; count: number }
  | { problem: "left" | "right"; label: string; range: string; by: string; columns: string; count: number };

/**
 * A range that ends before the list does, or begins after it, in either direction, or moves down with each row though it means the whole list.
 * A list is cut in groups on purpose where another range goes on from there, or where a group's name changes.
 */
export const rangeShort: Rule<"range-short", Found, "rows"> = {
  id: "range-short",
  severity: "warning",
  about: "formulas",
  options: [{ key: "rows", initial: 2, least: 2, most: 50 }],
  check(book, { rows: least }) {
    const edges = edgesIn(book);
    return formulasIn(book).shapes.flatMap((shape) => {
      const uses = rangeUses(shape).filter((use) => use.kind === "range" && isOverRows(use));
      if (uses.length === 0) return [];
      return fillingsOf(shape).flatMap((filling) => [
        ...filling.runs.flatMap((run) => sliding(book, run, uses, least)),
        ...short(book, filling, uses, edges, least),
        ...narrow(book, filling, uses),
      ]);
    });
  },
};

/** Where ranges over the same columns begin and end, so that one is seen to go on where another stops. */
interface Edges {
  begins: Set<string>;
  ends: Set<string>;
}

const edge = ({ sheet, column, columns }: SheetArea, row: number) => `${sheet}!${column},${columns}:${row}`;

function edgesIn(book: Snapshot): Edges {
  const edges: Edges = { begins: new Set(), ends: new Set() };
  for (const shape of formulasIn(book).shapes) {
    const uses = rangeUses(shape).filter(({ kind }) => kind === "range");
    for (const use of uses) {
      for (const cell of representatives(book, fillingsOf(shape), use)) {
        const area = areaUsed(book, cell, use);
        if (!area || area.rows < 2) continue;
        edges.begins.add(edge(area, area.row));
        edges.ends.add(edge(area, area.row + area.rows - 1));
      }
    }
  }
  return edges;
}

/** Cells in which the range is another one: of a row of formulas each, of a column of them the first and the last. */
function representatives(book: Snapshot, fillings: readonly Filling[], use: RangeUse): FormulaAt[] {
  const [{ first }, { last }] = [firstOf(fillings), lastOf(fillings)];
  if (first === last) return [first];
  const range = use.node.type === "ReferenceIdentifier" ? rangeOf(book, use.node.value)?.range : undefined;
  if (!range || (range.$top && range.$left)) return [first];
  if (!range.$left) {
    const columns = new Map<number, FormulaAt>();
    for (const run of fillings.flatMap(({ runs }) => runs)) if (!columns.has(run.column)) columns.set(run.column, run.cell(0));
    if (columns.size > 1) return [...columns.values()];
  }
  return [first, last];
}

function rowsFixed(book: Snapshot, use: RangeUse): boolean[] {
  const range = use.node.type === "ReferenceIdentifier" ? rangeOf(book, use.node.value)?.range : undefined;
  return [Boolean(range?.$top), Boolean(range?.$bottom)];
}

/** `=RANK(B2,B2:B10)` filled down: the second cell asks B3:B11. */
function sliding(book: Snapshot, run: Run, uses: RangeUse[], least: number): Observation<Found>[] {
  if (run.count < 3) return [];
  const first = run.cell(0);
  for (const use of uses) {
    const area = areaUsed(book, first, use);
    if (!area || area.rows <= least || rowsFixed(book, use).some(Boolean)) continue;
    // A window that moves along is shorter than the list.
    if (!isAmongRows(use) && !isWholeList(book, area)) continue;
    if (mayBeWindow(use) && area.rows < run.count) continue;
    const cells = run.cells();
    const found = parameters(run.cell(1), area, first);
    const isWhole = rowsBelow(book, area) === 0 && rowsAbove(book, area) === 0;
    return [
      {
        place: placeOfFormulas(cells.slice(1)),
        params: { ...found, problem: "slides", count: run.count - 1, by: use.by ?? "" },
        ...(isWhole && allMended(cells, (cell) => withRows(book, cell, first, area))),
      },
    ];
  }
  return [];
}

function isWholeList(book: Snapshot, area: SheetArea): boolean {
  const region = regionsOn(book, area.sheet).find((one) => isInside(one.area, area.row, area.column));
  return region !== undefined && area.row === region.firstRow && area.row + area.rows - 1 === region.lastRow;
}

function parameters(at: FormulaAt, area: SheetArea, first = at) {
  return {
    label: headingOf(at.sheet, first.row, first.column),
    range: rangeText(at, area),
  };
}

/** Every range with the first cell's rows gets them for good. */
function withRows(book: Snapshot, cell: FormulaAt, first: FormulaAt, area: SheetArea): CellChange | null {
  const moved = { ...area, row: area.row + cell.row - first.row };
  const fixed = { top: area.row, bottom: area.row + area.rows - 1, $top: true, $bottom: true };
  return withOtherBounds(book, cell, (own) => (sameRows(own, moved) ? fixed : null));
}

function short(book: Snapshot, filling: Filling, uses: RangeUse[], edges: Edges, least: number): Observation<Found>[] {
  const found = new Map<string, Observation<Found>>();
  const columns = groupBy(filling.runs, ({ column }) => column);
  for (const use of uses) {
    for (const cell of representatives(book, [filling], use)) {
      // A range that grows or moves down a column of formulas is meant to.
      const isColumn = columns.get(cell.column)?.some(({ row, count }) => count > 1 || row !== cell.row);
      if (isColumn && rowsFixed(book, use).includes(false)) continue;
      const area = areaUsed(book, cell, use);
      if (!area || area.rows < least) continue;
      const below = belowOf(book, cell, area, edges);
      const above = below > 0 ? 0 : aboveOf(book, area, edges);
      if (below + above === 0) continue;
      const key = `${area.sheet}!${area.row}:${area.rows}`;
      if (!found.has(key)) found.set(key, observed(book, cell, filling, use, area, below, above));
    }
  }
  return [...found.values()];
}

/** A sum in each row that leaves out the column before it, or the first one. */
function narrow(book: Snapshot, filling: Filling, uses: readonly RangeUse[]): Observation<Found>[] {
  if (filling.count < 2) return [];
  for (const use of uses) {
    // The first may stand in a row of weights or full marks, which is summed likewise.
    const found = takesEachNumber(use) ? filling.firstCells(2).map((one) => narrowAt(book, one, use)) : [];
    const [narrower] = found.filter((one) => one !== null);
    if (!narrower) continue;
    const { cell, area, leftOut } = narrower;
    const { side, columns } = leftOut;
    const edge: NewBounds = side === "right" ? { right: lastOf(columns).column } : { left: firstOf(columns).column };
    const mended = (one: FormulaAt) => {
      const own = areaUsed(book, one, use);
      return own && withOtherBounds(book, one, (at) => (sameRows(at, own) && at.column === own.column ? edge : null));
    };
    return [
      {
        place: placeOf(cellOfFormula(cell)),
        params: {
          ...parameters(cell, area),
          problem: side,
          by: use.by ?? "",
          columns: columns.map(({ header, column }) => header || columnLetters(column)).join("\n"),
          count: filling.count,
        },
        ...allMended(filling.cells, mended),
      },
    ];
  }
  return [];
}

function narrowAt(book: Snapshot, cell: FormulaAt, use: RangeUse) {
  const area = areaUsed(book, cell, use);
  const leftOut = area && columnsLeftOut(book, cell, area);
  return area && leftOut ? { cell, area, leftOut } : null;
}

function belowOf(book: Snapshot, cell: FormulaAt, area: SheetArea, { begins }: Edges): number {
  const next = area.row + area.rows;
  if ([next, next + 1, next + 2].some((row) => begins.has(edge(area, row)))) return 0;
  const below = rowsBelow(book, area);
  if (below === 0 || endsWithGroup(book, area, next)) return 0;
  // The formula's own column cannot be part of its range.
  const isInside = cell.sheet.name === area.sheet && cell.column >= area.column && cell.column < area.column + area.columns;
  return isInside && cell.row >= next ? Math.min(below, cell.row - next) : below;
}

function aboveOf(book: Snapshot, area: SheetArea, { ends }: Edges): number {
  if ([area.row - 1, area.row - 2, area.row - 3].some((row) => ends.has(edge(area, row)))) return 0;
  const above = rowsAbove(book, area);
  return above > 0 && !endsWithGroup(book, area, area.row - 1) ? above : 0;
}

function observed(
  book: Snapshot,
  cell: FormulaAt,
  filling: Filling,
  use: RangeUse,
  area: SheetArea,
  below: number,
  above: number,
): Observation<Found> {
  const same = filling.cells.filter((one) => {
    const own = areaUsed(book, one, use);
    return own !== null && own.row === area.row && own.rows === area.rows && own.column === area.column;
  });
  const whole = { ...area, row: area.row - above, rows: area.rows + above + below };
  const longer = (one: FormulaAt) =>
    hasRoom(book, one, below + above)
      ? withOtherBounds(book, one, (own) => (sameRows(own, area) ? { top: whole.row, bottom: whole.row + whole.rows - 1 } : null))
      : null;
  return {
    place: placeOf(cellOfFormula(cell)),
    params: {
      ...parameters(cell, area),
      problem: below > 0 ? "end" : "start",
      by: use.by ?? "",
      rows: below + above,
      row: below > 0 ? whole.row + whole.rows : whole.row + 1,
      count: same.length,
    },
    ...allMended(same, longer),
  };
}
