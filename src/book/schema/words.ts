/**
 * What texts of a scheme may hold. They end up in cells, in names and inside formulas, and a scheme may come from a file
 * somebody else made. A plan tells texts from formulas by type, so a text may begin as it likes; within a formula it stands
 * escaped; and where Excel leaves no way to escape a letter, a name cannot have it.
 */
import * as v from "valibot";
import { EXCEL_LIMITS } from "../../sheet/excelLimits";

/** Beyond these sizes a file is no scheme. Excel's own limits are wider, and stand in `sheet/excelLimits.ts`. */
export const LIMITS = { name: 60, text: 400, rows: 5000, columns: 200, list: 400 };

// Tabs and line breaks included: no text of a scheme has more than one line.
const CONTROL = /\p{Cc}/u;

export const text = v.pipe(
  v.string(),
  v.maxLength(LIMITS.text),
  v.check((words) => !CONTROL.test(words), "text"),
);

/** A word or title that has to be there. */
export const words = v.pipe(text, v.nonEmpty());

/** A column's header, which a table takes as it is. */
export const header = v.pipe(words, v.maxLength(LIMITS.name));

/** As Excel allows it; `History` it keeps for itself. */
export const sheetName = v.pipe(
  header,
  v.maxLength(EXCEL_LIMITS.sheetName),
  v.check((name) => !/[[\]\\/?*:]|^'|'$|^history$/i.test(name), "sheetName"),
);

/** A defined name or a table's name: letters, digits and _, and nothing that reads as a cell. */
export const definedName = v.pipe(
  v.string(),
  v.maxLength(LIMITS.name),
  v.regex(/^[\p{L}_][\p{L}\p{N}_]*$/u, "definedName"),
  v.check((name) => !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]\d*$|^[RrCc]$|^(true|false)$/i.test(name), "definedName"),
);

/** Whether a drop-down can be made of the words: one text parted by commas. */
export function canBeListed(words: readonly string[]): boolean {
  const source = words.join(",");
  return (
    source.length <= EXCEL_LIMITS.listedWords &&
    !source.startsWith("=") &&
    words.every((word) => word !== "" && word.trim() === word && !word.includes(","))
  );
}

export const finite = v.pipe(v.number(), v.finite());
export const cell = v.nullable(v.union([finite, v.boolean(), text]));
export type Cell = v.InferOutput<typeof cell>;

export const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(LIMITS.list));
