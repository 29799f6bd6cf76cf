/**
 * How an error stands in a result of several cells: as an error value, or as a text that says the same. Some builds of Excel
 * for Windows show #VALUE! instead of the whole result as soon as one cell of it is an error value (OfficeDev/office-js
 * #2174): with them one unit's missing score would hide everybody's grade.
 */

export const errorStyles = ["values", "texts"] as const;
export type ErrorStyle = (typeof errorStyles)[number];

/** Begins every such text, and no word of a scheme. */
export const ERROR_SIGN = "⊗";

/**
 * Builds before this one get texts. It is reported for build 14430 and Excel 2021's 14332 is older still; in which build it was mended
 * nobody has said, only that today's are right. A text too many harms less than a result too few, so the line is drawn at
 * the build of Excel 2024.
 */
const FIRST_TRUSTED_BUILD = 17_932;

/** Where the choice of this machine is kept: which build of Excel stands on it is its own matter, and no workbook's. */
const STORAGE_KEY = "baton.errorStyle";

let style: ErrorStyle | null = null;

/** @param chosen until the next start; `null` lets this machine's choice or Excel's version decide */
export function setErrorStyle(chosen: ErrorStyle | null): void {
  style = chosen;
}

/** What somebody chose on this machine; `null` where Excel's version decides. */
export function chosenErrorStyle(): ErrorStyle | null {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return errorStyles.find((one) => one === stored) ?? null;
  } catch {
    // Storage is closed to third-party frames in some browsers, and there is none outside of them.
    return null;
  }
}

/** Remembered where that is allowed; elsewhere it lasts until the next start. */
export function chooseErrorStyle(chosen: ErrorStyle | null): void {
  style = chosen;
  try {
    if (chosen === null) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, chosen);
  } catch {
    return;
  }
}

export function errorStyle(): ErrorStyle {
  style ??= chosenErrorStyle();
  if (style !== null) return style;
  // Cells may ask before Office knows where it runs: then the answer is not kept.
  const host = typeof Office === "undefined" ? undefined : (Office as Partial<typeof Office>).context?.diagnostics;
  if (!host) return "values";
  return (style = styleFor(String(host.platform), host.version));
}

/** @param version as Office tells it: `16.0.14332.20000` */
export function styleFor(platform: string, version: string): ErrorStyle {
  const build = /^16\.0\.(\d+)/.exec(version);
  return platform === "PC" && build !== null && Number(build[1]) < FIRST_TRUSTED_BUILD ? "texts" : "values";
}

export function errorText(sentence: string): string {
  return `${ERROR_SIGN} ${sentence}`;
}

export function isErrorText(cell: unknown): boolean {
  return typeof cell === "string" && cell.startsWith(ERROR_SIGN);
}
