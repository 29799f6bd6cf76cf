/**
 * A text within a formula, and the only way there: lint knows any other (`scripts/lint/texts.mjs`). Whatever the text holds,
 * Excel reads it as one text and never as a part of the formula.
 */

/** Of one literal, in UTF-16 units, as Excel counts. */
export const LONGEST_LITERAL = 255;

/** `"…"` with its quotes doubled; a longer text is `"…"&"…"`, which binds tighter than any comparison. */
export function quotedText(text: string): string {
  const pieces: string[] = [];
  for (let rest = text; rest !== "" || pieces.length === 0; ) {
    // No letter of two units is cut apart.
    const piece = rest.slice(0, LONGEST_LITERAL).replace(/[\uD800-\uDBFF]$/, (half) => (rest.length > LONGEST_LITERAL ? "" : half));
    pieces.push(`"${piece.replaceAll('"', '""')}"`);
    rest = rest.slice(piece.length);
  }
  return pieces.join("&");
}
