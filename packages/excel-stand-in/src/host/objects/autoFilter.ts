/** `Excel.AutoFilter`, of a table or of a sheet's list, and `Excel.Filter` of one column of a table. */
import { requireValue } from "../../requireValue";
import type { Book } from "../book";
import { applyCriteria, beginList, clearCriteria, criteriaOf, endList, filterArea, hideRows, type FilterTarget } from "../filters";
import type { FilterCriteria } from "../filterStore";
import { contains } from "../addresses";
import { invalidArgument, itemNotFound } from "../problems";
import { asRecord, asText, officeType, type Arguments, type OfficeObject } from "./model";
import { rangeAt, rangeOrNull } from "./range";
import { areaArgument } from "./rangeRef";

function readCriteria(value: unknown): FilterCriteria {
  const record = asRecord(value);
  return { ...record, filterOn: asText(record.filterOn) };
}

function apply(target: FilterTarget, args: Arguments): void {
  const { book } = target;
  const known = filterArea(target);
  const sheet = "sheet" in target ? target.sheet : requireValue(known, "the table that is filtered").sheet;
  const area = book.writable(areaArgument(book, sheet, args.raw(0)));
  if ("sheet" in target) beginList(book, area);
  else {
    if (!known || !contains(known, area)) throw invalidArgument();
    book.edit().updateTable(target.table, { showFilterButton: true });
  }
  if (args.raw(1) === null) return;
  if (args.raw(2) === null) clearCriteria(target, args.number(1));
  else applyCriteria(target, args.number(1), readCriteria(args.raw(2)));
}

function isEnabled(target: FilterTarget): boolean {
  if ("sheet" in target) return filterArea(target) !== null;
  return target.book.grid.tables().find(({ id }) => id === target.table)?.showFilterButton === true;
}

function remove(target: FilterTarget): void {
  if ("sheet" in target) {
    endList(target.book, target.sheet);
    return;
  }
  clearCriteria(target);
  target.book.edit().updateTable(target.table, { showFilterButton: false });
}

export const autoFilter: (target: FilterTarget) => OfficeObject = officeType<FilterTarget>({
  name: "AutoFilter",
  scalars: {
    /** One for each column; an empty one where the column is not filtered. */
    criteria: {
      get: (target) =>
        Array.from(
          { length: isEnabled(target) ? (filterArea(target)?.columns ?? 0) : 0 },
          (_, column) => criteriaOf(target).get(column) ?? {},
        ),
    },
    enabled: { get: isEnabled },
    isDataFiltered: { get: (target) => criteriaOf(target).size > 0 },
  },
  methods: {
    apply,
    clearColumnCriteria: (target, args) => clearCriteria(target, args.number(0)),
    clearCriteria: (target) => clearCriteria(target),
    getRange: (target) => {
      const area = isEnabled(target) ? filterArea(target) : null;
      if (!area) throw itemNotFound();
      return rangeAt(target.book, area);
    },
    getRangeOrNullObject: (target) => rangeOrNull(target.book, isEnabled(target) ? filterArea(target) : null),
    reapply: (target) => (isEnabled(target) ? hideRows(target) : undefined),
    remove,
  },
});

interface ColumnFilter {
  book: Book;
  table: string;
  /** Counted from 0 within the table. */
  column: number;
}

export const columnFilter: (self: ColumnFilter) => OfficeObject = officeType<ColumnFilter>({
  name: "Filter",
  scalars: { criteria: { get: (self) => criteriaOf(self).get(self.column) ?? null } },
  methods: {
    apply: (self, args) => applyCriteria(self, self.column, readCriteria(args.raw(0))),
    applyValuesFilter: (self, args) => applyCriteria(self, self.column, { filterOn: "Values", values: args.raw(0) as unknown[] }),
    applyCustomFilter: (self, args) => {
      const [criterion2, operator] = [args.optionalText(1), args.optionalText(2)];
      const second = criterion2 === null ? {} : { criterion2, operator: operator ?? "And" };
      applyCriteria(self, self.column, { filterOn: "Custom", criterion1: args.text(0), ...second });
    },
    clear: (self) => clearCriteria(self, self.column),
  },
});
