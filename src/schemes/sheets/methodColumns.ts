/** Summary columns that turn what stands to their left into points by place, by the best, by a worst and a best, by steps or by tier. */
import { quotedText } from "../../sheet/quotedText";
import type { SummaryColumnOf } from "../../book/schema/parts";
import { figuresOf } from "../draft";
import { headerAt, lookupColumn, lookupTable, parameter, tableColumn, type SheetContext } from "./context";

type Method = SummaryColumnOf<"placePoints" | "relative" | "efficacy" | "stepped" | "tier">;

/**
 * @param of what spills in a column of the summary, by its header
 * @param group what spills in the column of the groups
 */
export function methodFormula(context: SheetContext, column: Method, of: (header: string) => string, group: string): string {
  const { digits } = context.scheme;
  const values = column.kind === "tier" ? of(column.of) : figuresOf(of(column.of));
  const p = (name: string | undefined) => (name === undefined ? "" : parameter(context, name));
  /** A column in which nothing is known yet stays as it is: there is no best and no first. */
  const known = (call: string) => `=LET(值,${values},IF(COUNT(值)=0,值,${call}))`;
  const groups = (overall: boolean | undefined) => (overall ? "" : `IF(值="","",${group})`);
  switch (column.kind) {
    case "placePoints":
      return known(
        `KAOHE.PLACEPOINTS(值,${lookupColumn(context, column.table, 0, 1)},${groups(column.overall)},${p(column.direction)},${digits})`,
      );
    case "relative":
      return known(`KAOHE.RELATIVE(值,${p(column.points)},${groups(column.overall)},${p(column.direction)},${digits})`);
    case "efficacy":
      return `=KAOHE.EFFICACY(${values},${p(column.worst)},${p(column.best)},${p(column.base)},${p(column.span)},${digits})`;
    case "stepped": {
      const { target } = column;
      const targets = target.from === "parameter" ? p(target.parameter) : of(target.column);
      return (
        `=KAOHE.STEPPED(${values},${targets},${p(column.points)},${p(column.step)},${p(column.change)},` +
        `${p(column.floor)},${p(column.cap)},${digits})`
      );
    }
    case "tier": {
      const side = column.side === undefined ? "" : `,${p(column.side)}`;
      const call = column.native ? nativeTier(context, column, values) : `KAOHE.TIER(${values},${tiersOf(context, column)}${side})`;
      const { while: only } = column;
      return only === undefined ? `=${call}` : `=IF(${p(only.parameter)}=${quotedText(only.word)},${call},${values})`;
    }
  }
}

/** Below the least bound there is no tier. */
function nativeTier(context: SheetContext, { table, result }: SummaryColumnOf<"tier">, values: string): string {
  const given = result === undefined ? lookupColumn(context, table, 1) : tableColumn(context, table, result);
  return `IF(${values}="","",XLOOKUP(${values},${lookupColumn(context, table, 0)},${given},NA(),-1))`;
}

/** Bounds and what the tiers give as one table, wherever its column stands. */
function tiersOf(context: SheetContext, { table, result }: SummaryColumnOf<"tier">): string {
  if (result === undefined || result === headerAt(lookupTable(context, table), 1)) return lookupColumn(context, table, 0, 1);
  return `CHOOSE({1,2},${lookupColumn(context, table, 0)},${tableColumn(context, table, result)})`;
}
