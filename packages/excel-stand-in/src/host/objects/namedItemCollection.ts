/** `Excel.NamedItemCollection`, of the workbook or of a sheet. */
import { fixedFormula } from "../addresses";
import { asText, isOfficeObject, officeType, type OfficeObject } from "./model";
import { checkedName, findName, namedItem, namesIn, storeName, type NameScope } from "./namedItem";
import { RangeRef } from "./rangeRef";

function find(scope: NameScope, key: unknown): OfficeObject | null {
  const found = typeof key === "string" ? findName(scope, key) : undefined;
  return found ? namedItem({ ...scope, name: found.name }) : null;
}

/** A range becomes a fixed reference. Text without `=` is a formula all the same, as in Excel's own dialogue. */
function formulaOf(value: unknown): string {
  if (isOfficeObject(value) && value.self instanceof RangeRef) return fixedFormula(value.self.book, value.self.area);
  const text = asText(value);
  return text.startsWith("=") ? text : `=${text}`;
}

function add(scope: NameScope, nameValue: string, reference: unknown, comment: string | null): OfficeObject {
  const name = checkedName(scope, nameValue);
  storeName(scope, { name, formula: formulaOf(reference), comment: comment ?? "", visible: true });
  return namedItem({ ...scope, name });
}

export const namedItemCollection: (self: NameScope) => OfficeObject = officeType<NameScope>({
  name: "NamedItemCollection",
  items: (scope) => namesIn(scope).map(({ name }) => namedItem({ ...scope, name })),
  item: find,
  methods: {
    add: (scope, args) => add(scope, args.text(0), args.raw(1), args.optionalText(2)),
    addFormulaLocal: (scope, args) => add(scope, args.text(0), args.text(1), args.optionalText(2)),
    getCount: (scope) => namesIn(scope).length,
    getItemOrNullObject: (scope, args) => find(scope, args.raw(0)),
  },
});
