/** Somebody else in the same workbook, and what is kept of what they have entered. */
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { homelessSheet } from "../../src/standing";
import type { ArchivePlanner } from "../../src/workbook/port";
import { about } from "./laizhouChange";

const placeIn = ({ grid }: OpenExcel, sheet: string, row: number, column: number) => ({
  sheet: grid.id(sheet),
  row,
  column,
  rows: 1,
  columns: 1,
});

export function typeInto(excel: OpenExcel, sheet: string, row: number, column: number, value: string | number): void {
  excel.grid.write(placeIn(excel, sheet, row, column), [[value]]);
}

export function cellOf(excel: OpenExcel, sheet: string, row: number, column: number) {
  return excel.grid.read(placeIn(excel, sheet, row, column))[0]![0]!;
}

/** What stands on the sheet of entries that came too late for an archive, under its headers: sheet, place, content. */
export function asideIn({ grid }: OpenExcel, name = "存档"): (string | number)[][] {
  const sheet = grid.id(name);
  const { rows } = grid.usedArea(sheet, true)!;
  const [headers, ...lines] = grid
    .read({ sheet, row: 0, column: 0, rows, columns: 3 })
    .map((line) => line.map(({ value }) => value as string | number));
  expect(headers).toEqual(["原来的表", "位置", "内容"]);
  return lines;
}

/** As the pane plans it. */
export const archiveHomeless: ArchivePlanner = (entries, taken) =>
  homelessSheet(
    entries.map(({ sheet, of, header, content, row, column }) => ({
      sheet,
      row: of,
      header,
      value: content as string,
      place: `${row},${column}`,
    })),
    about,
    taken,
  );

/**
 * Does something right before our request of that number, 1 for the next.
 * @returns ends it
 */
export function meanwhile({ Excel: excel }: OpenExcel, request: number, act: () => void): () => void {
  let seen = 0;
  const original = excel.RequestContext.prototype.sync;
  const spy = jest.spyOn(excel.RequestContext.prototype, "sync").mockImplementation(function (
    this: Excel.RequestContext,
    ...args: unknown[]
  ) {
    seen += 1;
    if (seen === request) act();
    return (original as (...all: unknown[]) => unknown).apply(this, args) as never;
  });
  return () => spy.mockRestore();
}
