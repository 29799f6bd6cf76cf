/** A formula's text as a tree. */
import { type AstExpression, mergeRefTokens, parse, tokenize } from "@borgar/fx";

/** `A6#` and `表[列]` included. A text that is no formula has no tree; Excel would not have taken it. */
export function parseFormula(text: string): AstExpression | null {
  try {
    return parse(mergeRefTokens(tokenize(text, { withLocation: true })), { looseRefCalls: true });
  } catch {
    return null;
  }
}
