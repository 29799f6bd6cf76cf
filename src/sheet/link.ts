/** A cell that leads to another place of the workbook when it is clicked. */
import { inQuotes, type Place } from "./address";
import type { Formula } from "./formula";
import { quotedText } from "./quotedText";

export function linkTo({ sheet, address }: Place, shown: string): Formula {
  return { formula: `=HYPERLINK(${quotedText(`#${inQuotes(sheet)}!${address}`)},${quotedText(shown)})` };
}
