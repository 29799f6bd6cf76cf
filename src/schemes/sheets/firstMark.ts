/** What a table says of the marks beside a unit: of the first of its rows that names one of them. */
import { quotedText } from "../../sheet/quotedText";
import { blankSafe } from "../draft";
import { lookupColumn, type SheetContext } from "./context";
import { partedMarks } from "./markEffects";

/**
 * A column as high as `marks`: the value beside the first word of the table that is among them, "" where there is none.
 * A row of a matrix has no minimum of its own in Excel 2021: each word that is found counts twice as much as the next, and the
 * logarithm of the sum tells the first.
 * @param column of the value, from 0
 * @param only whom the second column names, as a column as high as `marks`; where a row names nobody it is said of all
 */
export function saidOfMarks(context: SheetContext, table: string, column: number, marks: string, only?: string): string {
  const words = `TRANSPOSE(${blankSafe(lookupColumn(context, table, 0))})`;
  const whom = only === undefined ? "" : `*((人="")+(人=${only})>0)`;
  const named = only === undefined ? "" : `人,TRANSPOSE(${blankSafe(lookupColumn(context, table, 1))}),`;
  return (
    `LET(词,${words},${named}有,${marks},标,"、"&${partedMarks("有")}&"、",数,COLUMNS(词),` +
    `和,MMULT(ISNUMBER(SEARCH("、"&词&"、",标))*(词<>"")*(有<>"")${whom},2^(数-SEQUENCE(数))),` +
    `行,IF(和=0,0,数-INT(LOG(IF(和=0,1,和),2)+0.000000001)),XLOOKUP(行,SEQUENCE(数),${blankSafe(lookupColumn(context, table, column))},${quotedText("")}))`
  );
}
