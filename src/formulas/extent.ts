/**
 * Which part of a formula's text a node of its tree stands for, so that the part can be shown, or other text put in its place. The
 * parser leaves out parentheses around the ends of a part, and what stands before a `#`.
 */
import { type AstExpression, type Identifier, tokenize } from "@borgar/fx";
import { walk } from "./walk";

/** What stands for a part of the text: an expression, or the name of what is called. */
export type TextNode = AstExpression | Identifier;

export interface Extent {
  from: number;
  /** Behind the last character. */
  to: number;
}

/**
 * @param text of the whole formula, with its `=`
 * @param node of this text's own tree, parsed with locations
 * @returns the part with every parenthesis that it opens or closes; `null` for a node that bears no location
 */
export function extentOf(text: string, node: TextNode): Extent | null {
  const found = { from: Infinity, to: -Infinity };
  const widen = ({ loc }: Pick<TextNode, "loc">) => {
    const [from, to] = loc ?? [];
    if (from === undefined || to === undefined) return;
    found.from = Math.min(found.from, from);
    found.to = Math.max(found.to, to);
  };
  if (node.type === "Identifier") widen(node);
  else walk(node, widen);
  return found.from < found.to ? withItsParentheses(text, found) : null;
}

/** Source text of a node, "" where it bears no location. */
export function textOfNode(text: string, node: TextNode): string {
  const extent = extentOf(text, node);
  return extent ? text.slice(extent.from, extent.to) : "";
}

function withItsParentheses(text: string, { from, to }: Extent): Extent {
  const brackets = bracketsOf(text);
  // Open ones at the end of the part want as many closing ones behind it; closing ones without an opening one want those before.
  let [unopened, open] = [0, 0];
  for (const { at, opens } of brackets) {
    if (at < from || at >= to) continue;
    if (opens) open += 1;
    else if (open > 0) open -= 1;
    else unopened += 1;
  }
  const before = brackets.filter(({ at, opens }) => at < from && opens).reverse();
  const behind = brackets.filter(({ at, opens }) => at >= to && !opens);
  const first = before[unopened - 1];
  const last = behind[open - 1];
  return { from: first ? first.at : from, to: last ? last.at + 1 : to };
}

/** Parentheses of the formula itself: those within texts and names of sheets are none. A function's own opens behind its name. */
function bracketsOf(text: string): { at: number; opens: boolean }[] {
  return tokenize(text, { withLocation: true }).flatMap(({ type, value, loc }) => {
    const at = loc?.[0];
    return type === "operator" && at !== undefined && (value === "(" || value === ")") ? [{ at, opens: value === "(" }] : [];
  });
}
