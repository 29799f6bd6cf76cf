/**
 * What Excel makes of a value written to a cell: text that reads as a number, a percentage, a date or TRUE becomes one,
 * unless the cell is formatted as text. A preview that kept "001" as text would be kinder than Excel.
 */
import type { CellFormat, CellInput } from "../grid/grid";
import { invalidArgument, notSupported } from "./problems";

const LONGEST_TEXT = 32_767;

export interface Entry {
  input: CellInput;
  /** Set where Excel would also change the cell's number format from General. */
  numberFormat?: string;
}

/** @param format asked for only where the text may mean something else */
export function entryOf(value: unknown, format: () => CellFormat): Entry {
  if (value === null || typeof value === "boolean") return { input: value };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument();
    return { input: value };
  }
  if (typeof value !== "string") throw invalidArgument();
  if (value.length > LONGEST_TEXT) throw invalidArgument(`A cell holds at most ${LONGEST_TEXT} characters.`);
  if (value.startsWith("'")) return { input: quoted(value.slice(1)) };
  const isFormula = value.startsWith("=") && value.length > 1;
  const read = isFormula ? null : readTyped(value);
  if (!isFormula && !read) return { input: value };
  if (format().numberFormat === "@") {
    // Excel would show the formula as text; a grid cannot be told to, and to calculate it would hide the mistake.
    if (isFormula) throw notSupported("a formula in a cell formatted as text (@)");
    return { input: quoted(value) };
  }
  return read ?? { input: value };
}

function readTyped(text: string): Entry | null {
  const trimmed = text.trim();
  if (/^true$/i.test(trimmed)) return { input: true };
  if (/^false$/i.test(trimmed)) return { input: false };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return { input: Number(trimmed) };
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed)) {
    return { input: Number(trimmed.replace(/,/g, "")), numberFormat: trimmed.includes(".") ? "#,##0.00" : "#,##0" };
  }
  const percent = /^([+-]?(?:\d+\.?\d*|\.\d+))%$/.exec(trimmed);
  if (percent) {
    return { input: Number(`${percent[1]}e-2`), numberFormat: trimmed.includes(".") ? "0.00%" : "0%" };
  }
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (date) {
    const serial = dateSerial(Number(date[1]), Number(date[2]), Number(date[3]));
    return serial === null ? null : { input: serial, numberFormat: "yyyy/m/d" };
  }
  const dayOfYear = /^(\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (dayOfYear) {
    // "1-2" is the second of January of this year, whatever the code of a unit may be.
    const serial = dateSerial(new Date().getFullYear(), Number(dayOfYear[1]), Number(dayOfYear[2]));
    return serial === null ? null : { input: serial, numberFormat: "m/d" };
  }
  const time = /^(\d{1,2}):([0-5]\d)$/.exec(trimmed);
  if (time && Number(time[1]) < 24) {
    return { input: (Number(time[1]) * 60 + Number(time[2])) / 1440, numberFormat: "h:mm" };
  }
  return null;
}

/** Days since 1899-12-30, as Excel counts from March 1900 on; `null` for a day that is not. */
function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  if (year < 1901 || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  return Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** Text as it stands. A leading `=` would be a formula to the grid. */
function quoted(text: string): string {
  if (text.startsWith("=")) throw notSupported("text that begins with =");
  return text;
}
