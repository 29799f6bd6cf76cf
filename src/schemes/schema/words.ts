/**
 * What texts of a scheme may hold. They end up in cells, in names and inside formulas, and a scheme may come from a file
 * somebody else made: so a text can never begin a formula, and a name can never end one.
 */
import * as v from "valibot";

/** Beyond these sizes a file is no scheme; Excel's own limits are 255 letters for names and headers. */
export const LIMITS = { name: 60, text: 400, rows: 5000, columns: 200, list: 400 };

/** A cell would take these for the start of a formula; a lone - is a mark for what is missing. */
const STARTS_FORMULA = /^[=+@]|^-(?!$)/;
// Tabs and line breaks included: no text of a scheme has more than one line.
const CONTROL = /\p{Cc}/u;

export const text = v.pipe(
  v.string(),
  v.maxLength(LIMITS.text),
  v.check((words) => !STARTS_FORMULA.test(words) && !CONTROL.test(words), "text"),
);

/** A word or title that has to be there. */
export const words = v.pipe(text, v.nonEmpty());

/** A header or a sheet's name: it stands in formulas between brackets or quotes. */
export const header = v.pipe(
  words,
  v.maxLength(LIMITS.name),
  v.check((name) => !/[[\]#'@"\\/?*:]/.test(name), "header"),
);

export const sheetName = v.pipe(header, v.maxLength(31));

/** A defined name or a table's name: letters, digits and _, and nothing that reads as a cell. */
export const definedName = v.pipe(
  v.string(),
  v.maxLength(LIMITS.name),
  v.regex(/^[\p{L}_][\p{L}\p{N}_]*$/u, "definedName"),
  v.check((name) => !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]\d*$|^[RrCc]$/.test(name), "definedName"),
);

export const finite = v.pipe(v.number(), v.finite());
export const cell = v.nullable(v.union([finite, v.boolean(), text]));
export type Cell = v.InferOutput<typeof cell>;

export const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(LIMITS.list));
