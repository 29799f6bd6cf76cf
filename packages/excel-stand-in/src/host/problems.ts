/** The errors Office.js reports: a code, a sentence and an HTTP status. Codes are those of `Excel.ErrorCodes`. */

export class OfficeProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = "OfficeProblem";
  }
}

export function itemNotFound(): OfficeProblem {
  return new OfficeProblem("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function invalidArgument(sentence = "The argument is invalid or missing or has an incorrect format."): OfficeProblem {
  return new OfficeProblem("InvalidArgument", sentence, 400);
}

export function invalidOperation(sentence: string): OfficeProblem {
  return new OfficeProblem("InvalidOperation", sentence, 400);
}

export function accessDenied(): OfficeProblem {
  return new OfficeProblem("AccessDenied", "You cannot perform the requested operation.", 403);
}

export function alreadyExists(name: string): OfficeProblem {
  return new OfficeProblem("ItemAlreadyExists", `A resource with the same name or identifier already exists: ${name}`, 409);
}

/** What Excel says where it knows no better itself. */
export function internalError(): OfficeProblem {
  return new OfficeProblem("GeneralException", "There was an internal error while processing the request.", 500);
}

export function invalidSelection(): OfficeProblem {
  return new OfficeProblem("InvalidSelection", "The current selection is invalid for this operation.", 400);
}

/**
 * What the preview does not imitate: it says so by name rather than answer something. The code is none of Excel's, so that
 * nobody takes the preview's limits for those of an old Excel.
 */
export function notSupported(what: string): OfficeProblem {
  return new OfficeProblem("NotInPreview", `preview: ${what} is not supported`, 404);
}

/** Anything thrown, as an Office error. A grid's own exception is a GeneralException that keeps its words. */
export function toProblem(thrown: unknown): OfficeProblem {
  if (thrown instanceof OfficeProblem) return thrown;
  // The host knows no grid's classes, only the name under which a grid refuses a formula it cannot read.
  if (thrown instanceof Error && thrown.name === "FormulaSyntaxError") return invalidArgument(thrown.message);
  return new OfficeProblem("GeneralException", thrown instanceof Error ? thrown.message : String(thrown), 500);
}
