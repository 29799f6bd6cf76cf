/** Watches over writes, and their failures. */
import type { Progress, Watch, WorkbookProblem } from "../../src/workbook/port";

/** Hears of each step, and can cancel. */
export function watched(onStep: (step: Progress) => void = () => undefined): Watch & { cancel(): void } {
  const controller = new AbortController();
  return { progress: onStep, signal: controller.signal, cancel: () => controller.abort() };
}

/** What a write that has to fail says of it. */
export function problemOf(promise: Promise<unknown>): Promise<WorkbookProblem> {
  return promise.then(
    () => {
      throw new Error("should have failed");
    },
    (problem: WorkbookProblem) => problem,
  );
}
