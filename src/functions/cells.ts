/** What a cell holds, as Excel hands it over: a number, text, TRUE or FALSE, nothing, or an error object. */
import { ABSENT } from "../core/absent";
import { LARGEST_CELL, readAt15Digits } from "../core/decimal";
import { isNoRating, isNotApplicable } from "../vocabulary/cellWords";
import { ERROR_SIGN, isErrorText } from "./errorStyle";

/** What a cell that should hold a number holds instead. */
export type CellFault =
  | { code: "textNotNumber"; text: string }
  | { code: "booleanNotNumber"; value: boolean }
  | { code: "errorInCell"; error: string }
  /** A rich value that is neither number nor text, or a number beyond Excel's. */
  | { code: "cellUnreadable" };

export function isCellNumber(cell: unknown): cell is number {
  return typeof cell === "number" && Math.abs(cell) <= LARGEST_CELL;
}

export function isMissing(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "") || isNotApplicable(cell);
}

/** The number in a cell, absent where it is missing. Text that looks like a number is text. */
export function numberIn(cell: unknown): number | CellFault {
  if (isCellNumber(cell)) return cell;
  if (isMissing(cell)) return ABSENT;
  if (typeof cell === "boolean") return { code: "booleanNotNumber", value: cell };
  const error = errorIn(cell);
  if (error === null && typeof cell === "string") return { code: "textNotNumber", text: cell };
  if (error !== null) return { code: "errorInCell", error };
  const basic = basicValue(cell);
  return basic === undefined ? { code: "cellUnreadable" } : numberIn(basic);
}

/** As `numberIn`, for raters: one who was away or abstained gave no number. */
export function ratingIn(cell: unknown): number | CellFault {
  return isNoRating(cell) ? ABSENT : numberIn(cell);
}

/**
 * The name in a cell, trimmed; "" where it is missing. A number is a name too, except 0: that is what a blank cell becomes
 * on its way from Excel on the desktop.
 */
export function nameIn(cell: unknown): string | Extract<CellFault, { code: "errorInCell" | "cellUnreadable" }> {
  if (typeof cell === "string" && !isErrorText(cell)) return isMissing(cell) ? "" : cell.trim();
  if (isMissing(cell) || cell === 0) return "";
  if (isCellNumber(cell)) return String(readAt15Digits(cell));
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const error = errorIn(cell);
  if (error !== null) return { code: "errorInCell", error };
  const basic = basicValue(cell);
  return basic === undefined ? { code: "cellUnreadable" } : nameIn(basic);
}

/** What a cell holds, whatever kind it is: a blank one is null, unless a formula wrote "". */
export function valueIn(cell: unknown): number | string | boolean | null | Extract<CellFault, { code: "errorInCell" | "cellUnreadable" }> {
  if (cell === null || cell === undefined) return null;
  if ((typeof cell === "string" && !isErrorText(cell)) || typeof cell === "boolean" || isCellNumber(cell)) return cell;
  const error = errorIn(cell);
  if (error !== null) return { code: "errorInCell", error };
  const basic = basicValue(cell);
  return basic === undefined ? { code: "cellUnreadable" } : valueIn(basic);
}

/** Names are compared as Excel compares them: without case. */
export function sameName(name: string): string {
  return name.toLowerCase();
}

/**
 * The code of an error object. Excel hands over instances of CustomFunctions.Error with a `code`; rich values carry it as
 * `basicValue`. A text that stands for one has its sign.
 */
function errorIn(cell: unknown): string | null {
  if (isErrorText(cell)) return ERROR_SIGN;
  if (typeof cell !== "object" || cell === null) return null;
  const { code } = cell as { code?: unknown };
  if (typeof code === "string") return code;
  const basic = basicValue(cell);
  return typeof basic === "string" && basic.startsWith("#") ? basic : null;
}

/** What a rich value shows as, where that is a plain value. */
function basicValue(cell: unknown): number | string | boolean | undefined {
  const basic = typeof cell === "object" && cell !== null ? (cell as { basicValue?: unknown }).basicValue : undefined;
  return typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean" ? basic : undefined;
}
