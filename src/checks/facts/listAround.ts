/** The rows of a list around a range: as far as they are like the range's own, and data as the sheet is read. */
import { fact } from "../../basics/fact";
import { formulasIn } from "../../formulas/formulaCells";
import { type RegionReading, regionsOn, rowsOfKind } from "../../recognise";
import { type Cell, cellAt, hasFormula, isBlank } from "../../recognise/grid";
import { sheetNamed } from "../../recognise/tables";
import { isInside, type SheetArea } from "../../sheet/address";
import { isNotApplicable } from "../../vocabulary/cellWords";
import { isNote, isStandard, isSummary } from "../../vocabulary/rowWords";
import type { Snapshot, SheetSnapshot, TableSnapshot } from "../../book/snapshot";

/** Columns looked at on either side of a range. */
const WIDEST = 30;
/** A list is looked through no further than this beyond a range; the last row is told all the same. */
const MOST_ROWS = 20_000;

/** Rows of data that go on below a range, as a row like its last one. */
export function rowsBelow(book: Snapshot, area: SheetArea): number {
  const list = listOf(book, area, area.row + area.rows - 1);
  if (!list) return 0;
  const last = list.table ? Math.min(list.table.row + list.table.rows - 1, list.pattern.row + MOST_ROWS) : list.pattern.row + MOST_ROWS;
  let row = list.pattern.row;
  while (row < last && isLike(book, list, area, row + 1)) row++;
  return row - list.pattern.row;
}

/** Rows of data right above a range. The first row of a list may be its header, whatever stands in it. */
export function rowsAbove(book: Snapshot, area: SheetArea): number {
  const list = listOf(book, area, area.row);
  if (!list) return 0;
  const first = list.table ? list.table.row + 1 : 0;
  let row = area.row;
  while (row > first && area.row - row < MOST_ROWS && isLike(book, list, area, row - 1)) row--;
  if (row === area.row) return 0;
  const isTop = !list.table && row > 0 && isEmptyLine(list, row - 1);
  return area.row - row - (isTop || (row === 0 && !list.table) ? 1 : 0);
}

interface List {
  sheet: SheetSnapshot;
  table: TableSnapshot | undefined;
  left: number;
  right: number;
  /** A row that is data for certain. */
  pattern: { row: number; cells: Cell[] };
  /** The block it stands in, and its rows that are no data. */
  region: RegionReading | undefined;
}

/** The columns that stand together with the range in a row of it. */
function listOf(book: Snapshot, area: SheetArea, row: number): List | null {
  const sheet = sheetNamed(book, area.sheet);
  if (!sheet) return null;
  const end = area.column + area.columns - 1;
  const table = book.tables.find(
    (one) =>
      one.sheet === sheet.name && row > one.row && row < one.row + one.rows && area.column >= one.column && end < one.column + one.columns,
  );
  const filled = (column: number) => !isBlank(cellAt(sheet, row, column));
  const within = Array.from({ length: area.columns }, (_, i) => area.column + i);
  if (!within.some(filled)) return null;
  let [left, right] = [area.column, end];
  const [first, last] = table ? [table.column, table.column + table.columns - 1] : [0, right + WIDEST];
  const [least, most] = [Math.max(first, left - WIDEST), Math.min(last, right + WIDEST)];
  while (left > least && (table || filled(left - 1))) left--;
  while (right < most && (table || filled(right + 1))) right++;
  const cells = Array.from({ length: right - left + 1 }, (_, i) => cellAt(sheet, row, left + i));
  const region = regionsOn(book, sheet.name).find((one) => isInside(one.area, row, area.column));
  return { sheet, table, left, right, pattern: { row, cells }, region };
}

function isEmptyLine({ sheet, left, right }: List, row: number): boolean {
  for (let column = left; column <= right; column++) if (!isBlank(cellAt(sheet, row, column))) return false;
  return true;
}

/** A row with the same kinds of cells: names where names are, numbers where numbers are. */
function isLike(book: Snapshot, { sheet, left, pattern, region }: List, area: SheetArea, row: number): boolean {
  if (region && (row > region.lastRow || otherRows(region).has(row) || isTotalBeside(book, region, row))) return false;
  let inRange = 0;
  let alike = 0;
  for (const [i, model] of pattern.cells.entries()) {
    const column = left + i;
    const cell = cellAt(sheet, row, column);
    if (cell.kind === "String" && isOther(String(cell.value))) return false;
    const isMeant = column >= area.column && column < area.column + area.columns;
    if (isBlank(cell)) continue;
    if (isMeant && !sameOrigin(book, sheet, model, cell)) return false;
    if (!isBlank(model) && !sameKind(model, cell)) return false;
    if (isBlank(model)) continue;
    if (isMeant) inRange++;
    else if (!hasFormula(cell)) alike++;
  }
  return inRange > 0 || alike >= 2;
}

const otherRows = fact(({ others }: RegionReading) => new Set(others.map(({ row }) => row)));

/** A blank column may part the names, and the word for the total with them, from the figures. */
function isTotalBeside(book: Snapshot, { sheet, area }: RegionReading, row: number): boolean {
  const beside = regionsOn(book, sheet).filter((one) => one.area.row === area.row && one.area.column < area.column);
  return beside.some((one) => rowsOfKind(one, "total", "subtotal").includes(row));
}

const isOther = (text: string) => isSummary(text) || isStandard(text) || isNote(text);

function sameKind(a: Cell, b: Cell): boolean {
  const kind = (cell: Cell) => (typeof cell.value === "string" && isNotApplicable(cell.value) ? null : cell.kind);
  const [one, other] = [kind(a), kind(b)];
  return one === null || other === null || one === other;
}

/** Constants go on as constants, and formulas as the same formula: a total below a list is another one. */
function sameOrigin(book: Snapshot, sheet: SheetSnapshot, a: Cell, b: Cell): boolean {
  if (!hasFormula(a) && !hasFormula(b)) return true;
  return formulasIn(book).at(sheet.name, a.row, a.column)?.shape === formulasIn(book).at(sheet.name, b.row, b.column)?.shape;
}

/**
 * A column whose text is one and the same through the range, or stands in its first row alone as in merged cells, and another
 * in the next row: the range is a group on purpose.
 */
export function endsWithGroup(book: Snapshot, area: SheetArea, next: number): boolean {
  const inside = next < area.row ? area.row : area.row + area.rows - 1;
  const list = listOf(book, area, inside);
  if (!list) return false;
  const rows = Array.from({ length: Math.min(area.rows, MOST_ROWS) }, (_, i) => area.row + i);
  for (let column = Math.max(0, list.left - 1); column <= list.right; column++) {
    const [first, other] = [cellAt(list.sheet, area.row, column), cellAt(list.sheet, next, column)];
    if (first.kind !== "String" || isBlank(first) || isBlank(other) || other.value === first.value) continue;
    const isGroup = (row: number) => row === area.row || [first.value, ""].includes(cellAt(list.sheet, row, column).value);
    if (rows.every(isGroup)) return true;
  }
  return false;
}
