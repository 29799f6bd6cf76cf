/** The pane is closed in the middle: what it asked for is answered to nobody, and nothing is tidied up. */
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { forgetSession } from "../../src/workbook/journal/store";

/** Runs a write and lets it have that many requests. @returns whether it was closed before it was done */
export async function closedIn(excel: OpenExcel, request: number, write: () => Promise<unknown>): Promise<boolean> {
  let sent = 0;
  const original = excel.Excel.RequestContext.prototype.sync;
  const never = new Promise<never>(() => undefined);
  let stopped: (isClosed: boolean) => void = () => undefined;
  const closed = new Promise<boolean>((resolve) => {
    stopped = resolve;
  });
  const spy = jest.spyOn(excel.Excel.RequestContext.prototype, "sync").mockImplementation(function (
    this: Excel.RequestContext,
    ...args: unknown[]
  ) {
    sent += 1;
    if (sent > request) {
      stopped(true);
      return never;
    }
    return (original as (...all: unknown[]) => unknown).apply(this, args) as never;
  });
  const done = () => stopped(false);
  void write().then(done, done);
  const isClosed = await closed;
  spy.mockRestore();
  return isClosed;
}

/** Runs a write until one of its requests fails: nobody hears of that any more. */
export async function closedWhereItFails(excel: OpenExcel, write: () => Promise<unknown>): Promise<void> {
  const original = excel.Excel.RequestContext.prototype.sync;
  const never = new Promise<never>(() => undefined);
  let stopped: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const spy = jest.spyOn(excel.Excel.RequestContext.prototype, "sync").mockImplementation(function (
    this: Excel.RequestContext,
    ...args: unknown[]
  ) {
    const answer = (original as (...all: unknown[]) => unknown).apply(this, args) as Promise<unknown>;
    return answer.catch(() => {
      stopped();
      return never;
    });
  });
  void write().then(stopped, stopped);
  await closed;
  spy.mockRestore();
}

/** And opened again. */
export function reopened(excel: OpenExcel): void {
  forgetSession();
  excel.reload();
}
