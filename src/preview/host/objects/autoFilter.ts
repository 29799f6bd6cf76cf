/** `Excel.AutoFilter`, of a table or of a sheet: which columns are filtered, and by what. */
import type { Book } from "../book";
import { asRecord, officeType, type OfficeObject } from "./model";

type FilterTarget = { book: Book; table: string } | { book: Book; sheet: string };

const filters = new WeakMap<Book, Map<string, Map<number, Record<string, unknown>>>>();

function criteriaOf(target: FilterTarget): Map<number, Record<string, unknown>> {
  const known = filters.get(target.book) ?? new Map<string, Map<number, Record<string, unknown>>>();
  filters.set(target.book, known);
  const key = "table" in target ? `table ${target.table}` : `sheet ${target.sheet}`;
  const criteria = known.get(key) ?? new Map<number, Record<string, unknown>>();
  known.set(key, criteria);
  return criteria;
}

export const autoFilter: (target: FilterTarget) => OfficeObject = officeType<FilterTarget>({
  name: "AutoFilter",
  scalars: { isDataFiltered: { get: (target) => criteriaOf(target).size > 0 } },
  methods: {
    apply: (target, args) => void criteriaOf(target).set(args.number(1), asRecord(args.raw(2))),
    clearCriteria: (target) => criteriaOf(target).clear(),
  },
});
