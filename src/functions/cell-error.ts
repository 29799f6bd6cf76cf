/** Error values for cells: Excel's own class where it runs, a class with the same `code` and `message` elsewhere. */

/** The only two codes whose message Excel keeps. */
export type ErrorCode = "#VALUE!" | "#N/A";

export class CellError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "CellError";
  }
}

/** Can stand in a result's cell, and be thrown to fail the call. */
export function cellError(code: ErrorCode, message: string): Error {
  if (typeof CustomFunctions === "undefined") return new CellError(code, message);
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  // Excel's class extends Error; its published type does not say so.
  return new CustomFunctions.Error(code === "#N/A" ? notAvailable : invalidValue, message) as CustomFunctions.Error & Error;
}
