/** Which rows of a list carry a mark with one of some effects, whatever words the office uses for its marks. */
import { quotedText } from "../../sheet/quotedText";
import { blankSafe } from "../draft";
import type { Track } from "../../book/schema/scheme";
import { lookupColumn, tableColumn, type SheetContext } from "./context";
import { MARKS } from "./listSheet";

/**
 * A column of TRUE and FALSE, one for each row of the list. GRADE knows it too, but asking it would cost a round, and seats are
 * worked out before grades.
 * @param effects as the table of marks says them
 */
export function markedAs(context: SheetContext, { list }: Track, marksTable: string, effects: readonly string[]): string {
  const [words, done] = [0, 1].map((column) => `TRANSPOSE(${blankSafe(lookupColumn(context, marksTable, column))})`) as [string, string];
  const marks = blankSafe(tableColumn(context, list.table, MARKS));
  const meant = effects.map((effect) => `(效=${quotedText(effect)})`).join("+");
  return (
    `LET(词,${words},效,${done},标,"、"&${partedMarks(marks)}&"、",` +
    `MMULT(ISNUMBER(SEARCH("、"&词&"、",标))*(词<>"")*(${meant}),SEQUENCE(COLUMNS(词),1,1,0))>0)`
  );
}

/** Marks parted by 、 alone, however they were parted by whoever wrote them. */
export function partedMarks(marks: string): string {
  return [",", "，", ";", "；", " "].reduce((text, sign) => `SUBSTITUTE(${text},${quotedText(sign)},"、")`, marks);
}
