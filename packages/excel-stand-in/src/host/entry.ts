/**
 * What Excel in Chinese makes of an entry, typed or handed over by a program: text that reads as a number, a date, a time,
 * TRUE or a formula becomes one, unless the cell is formatted as text or an apostrophe stands before it. A preview that kept
 * `001` as text would be kinder than Excel.
 */
import type { CellFormat, CellInput } from "../grid/grid";
import { invalidArgument } from "./problems";
import { readTyped } from "./entryReading";

const LONGEST_TEXT = 32_767;
const TEXT_FORMAT = "@";

export interface Entry {
  input: CellInput;
  /** Set where Excel would also change the cell's number format from General. */
  numberFormat?: string;
}

/** @param format asked for only where the entry may mean something else than it says */
export function entryOf(value: unknown, format: () => CellFormat): Entry {
  if (value === null) return { input: null };
  if (typeof value === "number" && !Number.isFinite(value)) throw invalidArgument();
  if (typeof value === "number" || typeof value === "boolean") {
    return { input: format().numberFormat === TEXT_FORMAT ? { text: String(value).toUpperCase() } : value };
  }
  if (typeof value !== "string") throw invalidArgument();
  if (value.length > LONGEST_TEXT) throw invalidArgument(`A cell holds at most ${LONGEST_TEXT} characters.`);
  if (value.startsWith("'")) return { input: { text: value.slice(1) } };
  const read = formulaIn(value) ?? readTyped(value, new Date());
  if (read === null) return { input: value };
  if (format().numberFormat === TEXT_FORMAT) return { input: { text: value } };
  // Excel knows no function of that name, and says so instead of taking the entry.
  if (read === "refused") throw invalidArgument();
  return read;
}

/** `=1+1`, `+x`, `-x`, `@SUM(A1)`: a sign before anything but a number begins a formula; alone it is a text. */
function formulaIn(text: string): Entry | "refused" | null {
  if (text.length < 2) return null;
  if (text.startsWith("=")) return { input: text };
  if (text.startsWith("@")) return /^@[\p{L}_.][\p{L}\p{N}_.]*\(/u.test(text) ? { input: `=${text.slice(1)}` } : "refused";
  return /^[+-]/.test(text) && readTyped(text, new Date()) === null ? { input: `=${text}` } : null;
}
