/** What a person sees in a cell. */
import { numfmt } from "@univerjs/core";
import { CellError, type CellValue } from "../grid";

export const general = "General";

export function displayText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === general || format === "@" || format === "") {
    return typeof value === "string" ? value : format === "@" ? String(value) : numfmt.format(general, value);
  }
  try {
    return numfmt.format(format, value, { throws: true });
  } catch {
    return String(value);
  }
}
