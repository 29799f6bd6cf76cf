/** Somebody else in the same workbook. */
import type { OpenExcel } from "./officeInJsdom";

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
