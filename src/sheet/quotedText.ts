/**
 * A text within a formula, and the only way there: lint knows any other (`scripts/lint/texts.mjs`). Whatever the text holds,
 * Excel reads it as one text and never as a part of the formula.
 */
import { cut, EXCEL_LIMITS } from "./excelLimits";

/** `"…"` with its quotes doubled; a longer text is `"…"&"…"`, which binds tighter than any comparison. */
export function quotedText(text: string): string {
  const pieces: string[] = [];
  for (let rest = text; rest !== "" || pieces.length === 0; ) {
    const piece = cut(rest, EXCEL_LIMITS.literal);
    pieces.push(`"${piece.replaceAll('"', '""')}"`);
    rest = rest.slice(piece.length);
  }
  return pieces.join("&");
}
