/** What would spoil the picture of a sheet: a title or a number that is not to be read. */
import type { SheetPlan } from "../../../src/book/plan";
import { cellAddress, quoteSheet } from "../../../src/sheet/address";
import type { PreviewPage } from "./preview";

/** As many rows as a picture shows. */
const ROWS = 30;

export async function faultsOfLook(page: PreviewPage, { name, headerRow, widths }: SheetPlan): Promise<string[]> {
  const { text, values } = await page.read(`${quoteSheet(name)}!A1:${cellAddress(ROWS - 1, widths.length - 1)}`);
  const faults: string[] = [];
  if (text[0]?.[0] === "") faults.push("no title");
  const headers = text[headerRow] ?? [];
  if (headers.every((header) => header === "")) faults.push("no headers");
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      const shown = text[row]?.[column] ?? "";
      const at = `${cellAddress(row, column)} ${shown}`;
      if (shown.startsWith("#")) faults.push(`${at}: an error`);
      if (typeof value !== "number") return;
      if (/\.\d{3}/.test(shown)) faults.push(`${at}: more than two decimals`);
      // Excel shows ##### for a number that is wider than its column.
      if (shown.length > (widths[column] ?? 0)) faults.push(`${at}: wider than its column`);
    }),
  );
  return faults;
}
