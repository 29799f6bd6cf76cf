/** Somebody else in the same workbook, and what is kept of what they have entered. */
import { homelessSheet } from "../../src/standing";
import type { ArchivePlanner } from "../../src/workbook/port";
import { about } from "./laizhouChange";
import type { OpenExcel } from "./officeInJsdom";

const placeIn = ({ grid }: OpenExcel, sheet: string, row: number, column: number) => ({ sheet: grid.id(sheet), row, column, rows: 1, columns: 1 });

export function typeInto(excel: OpenExcel, sheet: string, row: number, column: number, value: string | number): void {
  excel.grid.write(placeIn(excel, sheet, row, column), [[value]]);
}

export function cellOf(excel: OpenExcel, sheet: string, row: number, column: number) {
  return excel.grid.read(placeIn(excel, sheet, row, column))[0]![0]!;
}

/** As the pane plans it. */
export const archiveHomeless: ArchivePlanner = (entries, taken) =>
  homelessSheet(entries.map(({ sheet, of, header, content, row, column }) => ({ sheet, row: of, header, value: content as string, place: `${row},${column}` })), about, taken);

/**
 * Does something right before our request of that number, 1 for the next.
 * @returns ends it
 */
export function meanwhile({ Excel: excel }: OpenExcel, request: number, act: () => void): () => void {
  let seen = 0;
  const original = excel.RequestContext.prototype.sync;
  const spy = jest.spyOn(excel.RequestContext.prototype, "sync").mockImplementation(function (this: Excel.RequestContext, ...args: unknown[]) {
    seen += 1;
    if (seen === request) act();
    return (original as (...all: unknown[]) => unknown).apply(this, args) as never;
  });
  return () => spy.mockRestore();
}
