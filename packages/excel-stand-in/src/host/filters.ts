/**
 * Filters of tables and of a sheet's list: criteria by column, and the rows they hide. A sheet has at most one list beside
 * its tables; its area is kept here, a table's is the table's.
 */
import { requireValue } from "../requireValue";
import type { CellContent, GridArea } from "../grid/grid";
import { intersection } from "./addresses";
import type { Book } from "./book";
import type { Criteria, FilterCriteria } from "./filterStore";
import { movedArea } from "./moved";
import { internalError, invalidArgument, invalidOperation, notSupported } from "./problems";
import { guardSheet } from "./protection";

/** What can be filtered: a table by its id, or the list of a sheet. */
export type FilterTarget = { book: Book; table: string } | { book: Book; sheet: string };

/** Headers included; `null` where a sheet has no list. */
export function filterArea(target: FilterTarget): GridArea | null {
  const { book } = target;
  if ("sheet" in target) return book.filters.lists.get(target.sheet)?.area ?? null;
  return book.grid.tables().find(({ id }) => id === target.table)?.area ?? null;
}

export function criteriaOf(target: FilterTarget): Criteria {
  const { filters } = target.book;
  const known = "sheet" in target ? filters.lists.get(target.sheet)?.criteria : filters.tables.get(target.table);
  return known ?? new Map<number, FilterCriteria>();
}

/** Begins to filter an area of the sheet: another area than before starts without criteria. */
export function beginList(book: Book, area: GridArea): void {
  guardSheet(book, area.sheet, "allowAutoFilter");
  const known = book.filters.lists.get(area.sheet);
  if (known && JSON.stringify(known.area) === JSON.stringify(area)) return;
  clearCriteria({ book, sheet: area.sheet });
  book.filters.lists.set(area.sheet, { area, criteria: new Map() });
}

/** Takes the list's filter away; its rows show again. */
export function endList(book: Book, sheet: string): void {
  clearCriteria({ book, sheet });
  book.filters.lists.delete(sheet);
}

export function applyCriteria(target: FilterTarget, column: number, criteria: FilterCriteria): void {
  const area = present(target);
  if (column < 0 || column >= area.columns) throw invalidArgument();
  checkCriteria(criteria);
  const all = new Map(criteriaOf(target)).set(column, criteria);
  keep(target, all);
}

/** Of one column, or of all. */
export function clearCriteria(target: FilterTarget, column?: number): void {
  if (criteriaOf(target).size === 0) return;
  const rest = new Map(criteriaOf(target));
  if (column === undefined) rest.clear();
  else rest.delete(column);
  keep(target, rest);
}

function keep(target: FilterTarget, criteria: Criteria): void {
  const area = present(target);
  guardSheet(target.book, area.sheet, "allowAutoFilter");
  if ("sheet" in target) target.book.filters.lists.set(target.sheet, { area, criteria });
  else target.book.filters.tables.set(target.table, criteria);
  hideRows(target);
}

/** Hides the rows that do not pass and shows the others: an entry made since is judged as well. */
export function hideRows(target: FilterTarget): void {
  const { book } = target;
  const area = present(target);
  const criteria = [...criteriaOf(target)];
  const { hiddenRows } = book.state(area.sheet);
  book.read({ ...area, row: area.row + 1, rows: area.rows - 1 }).forEach((cells, index) => {
    const row = area.row + 1 + index;
    const hide = !criteria.every(([column, wanted]) => passes(requireValue(cells[column], "a cell of a filtered column"), wanted));
    if (hide === hiddenRows.has(row)) return;
    if (hide) hiddenRows.add(row);
    else hiddenRows.delete(row);
    book.edit().setRowsHidden(area.sheet, row, 1, hide);
  });
}

function present(target: FilterTarget): GridArea {
  const area = filterArea(target);
  if (!area) throw invalidOperation("There is no filter to work on.");
  return area;
}

function checkCriteria({ filterOn, values, criterion1 }: FilterCriteria): void {
  if (filterOn === "Values") {
    if (!Array.isArray(values)) throw invalidArgument();
    if (values.some((value) => typeof value !== "string")) throw notSupported("filtering by dates");
  } else if (filterOn === "Custom") {
    if (typeof criterion1 !== "string") throw invalidArgument();
  } else throw notSupported(`filterOn ${filterOn}`);
}

function passes(cell: CellContent, { filterOn, values = [], criterion1 = "", criterion2, operator }: FilterCriteria): boolean {
  if (filterOn === "Values") return values.some((value) => String(value).toLowerCase() === cell.text.toLowerCase());
  const first = meets(cell, criterion1);
  if (criterion2 === undefined) return first;
  return operator === "Or" ? first || meets(cell, criterion2) : first && meets(cell, criterion2);
}

const criterion = /^(>=|<=|<>|>|<|=)?(.*)$/s;

function meets({ value, text }: CellContent, wanted: string): boolean {
  const [, sign = "=", operand = ""] = criterion.exec(wanted) ?? [];
  const number = Number(operand);
  if (operand !== "" && !Number.isNaN(number)) {
    if (typeof value !== "number") return sign === "<>";
    return compare(value - number, sign);
  }
  const pattern = operand
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/(?<!~)\*/g, ".*")
    .replace(/(?<!~)\?/g, ".")
    .replace(/~(.)/g, "\\$1");
  const matches = new RegExp(`^${pattern}$`, "isu").test(text);
  if (sign === "=") return matches;
  return sign === "<>" ? !matches : compare(text.localeCompare(operand), sign);
}

function compare(difference: number, sign: string): boolean {
  if (sign === "=") return difference === 0;
  if (sign === "<>") return difference !== 0;
  return (sign.startsWith(">") ? difference > 0 : difference < 0) || (sign.endsWith("=") && difference === 0);
}

/** All that is filtered now, with where it lies. */
function inForce(book: Book): { target: FilterTarget; area: GridArea }[] {
  const targets: FilterTarget[] = [
    ...[...book.filters.tables.keys()].map((table) => ({ book, table })),
    ...[...book.filters.lists.keys()].map((sheet) => ({ book, sheet })),
  ];
  return targets.flatMap((target) => {
    const area = filterArea(target);
    return area && criteriaOf(target).size > 0 ? [{ target, area }] : [];
  });
}

/** Whether the mode `filteredTables` stands against moving cells here: a filtered table is met, or rows of a filtered list. */
function isFiltered(book: Book, area: GridArea): boolean {
  if (!book.unkind.filteredTables) return false;
  return inForce(book).some(({ target, area: filtered }) => {
    const touched = "sheet" in target ? { ...filtered, column: area.column, columns: area.columns } : filtered;
    return intersection(touched, area) !== null;
  });
}

/** Throws where Excel inserts no cells into what is filtered. */
export function guardInsertion(book: Book, area: GridArea): void {
  if (isFiltered(book, area)) throw internalError();
}

/** Whether Excel passes over a deletion without a word. */
export function swallowsDeletion(book: Book, area: GridArea): boolean {
  return isFiltered(book, area);
}

/** Call before cells are inserted (1) or deleted (-1): a list moves with its cells, criteria with their columns. */
export function followFilters(book: Book, changed: GridArea, axis: "rows" | "columns", sign: 1 | -1): void {
  if (axis === "columns") {
    for (const { target, area } of inForce(book)) {
      if (!intersection({ ...area, columns: area.columns + 1 }, changed)) continue;
      const moved = [...criteriaOf(target)].flatMap(([column, criteria]): [number, FilterCriteria][] => {
        const place = movedArea({ ...area, column: area.column + column, columns: 1 }, changed, axis, sign);
        return place ? [[place.column - area.column, criteria]] : [];
      });
      if ("sheet" in target) book.filters.lists.set(target.sheet, { area, criteria: new Map(moved) });
      else book.filters.tables.set(target.table, new Map(moved));
    }
  }
  const list = book.filters.lists.get(changed.sheet);
  if (!list) return;
  const area = movedArea(list.area, changed, axis, sign);
  if (area) book.filters.lists.set(changed.sheet, { ...list, area });
  else book.filters.lists.delete(changed.sheet);
}
