/** Office.js errors as our own problems: only codes are read, never Excel's words, which differ by language. */
import { WorkbookProblem, type WorkbookProblemCode } from "./port";

const codes: Record<string, WorkbookProblemCode> = {
  InvalidOperationInCellEditMode: "cellEditing",
  AccessDenied: "sheetProtected",
  ItemAlreadyExists: "nameTaken",
  InvalidSelection: "noCellsSelected",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  // The stand-in of `npm start` says what it does not imitate.
  NotInPreview: "notInPreview",
};

/** @param untouched whether the workbook is certainly as it was */
export function problemOf(error: unknown, untouched: boolean): WorkbookProblem {
  if (error instanceof WorkbookProblem) {
    return error.untouched === untouched ? error : error.as(untouched);
  }
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const hostCode = typeof code === "string" ? code : "";
  return new WorkbookProblem(
    codes[hostCode] ?? "hostFailed",
    { hostCode, hostMessage: typeof message === "string" ? message : String(error) },
    untouched,
  );
}

export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new WorkbookProblem("cancelled");
}
