/** What every sheet of a plan needs to know of the others: the scheme, and the names that were free. */
import type { Names } from "../names";
import type { Scheme } from "../scheme";

export interface SheetContext {
  scheme: Scheme;
  names: Names;
}

/** `单位表[组别]`, or `月度成绩[[1月]:[12月]]` from two headers. */
export function tableColumn(context: SheetContext, table: string, first: string, last = first): string {
  const name = context.names.table(table);
  return first === last ? `${name}[${first}]` : `${name}[[${first}]:[${last}]]`;
}

/** The defined name of a parameter. */
export function parameter(context: SheetContext, name: string): string {
  return context.names.name(name);
}

/** Exactly the scheme's decimals: a hidden third one would look like a false tie. */
export function scoreFormat({ scheme }: SheetContext): string {
  return `0.${"0".repeat(scheme.monthly.digits)}`;
}
