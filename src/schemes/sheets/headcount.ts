/** How many of each group, or of each unit, should take part (应考核). */
import type { Track } from "../../book/schema/scheme";
import { tableColumn, type SheetContext } from "./context";
import { exactly } from "./exactly";
import { MARKS } from "./listSheet";

/** All who are named, but for 不参加: 不定等次 counts. */
export function headcount(context: SheetContext, { list, word, group }: Track, groups: string): string {
  const of = (header: string) => tableColumn(context, list.table, header);
  return exactly([groups], (named) => {
    const listed = `${named(of(group))},${of(word)},"<>"`;
    return `COUNTIFS(${listed})-COUNTIFS(${listed},${of(MARKS)},"*不参加*")`;
  });
}
