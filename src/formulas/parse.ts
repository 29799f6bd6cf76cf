/** A formula's text as a tree. */
import { type AstExpression, mergeRefTokens, parse, tokenize } from "@borgar/fx";

/** Excel nests calls 64 levels deep; signs and operators go on for as long as a formula may be. */
const MOST_LEVELS = 500;

/**
 * `A6#` and `表[列]` included. A text that is no formula has no tree; Excel would not have taken it. Nor has one with more levels than
 * whoever goes down a tree could come back from.
 */
export function parseFormula(text: string): AstExpression | null {
  return parsed(text, false);
}

/** The same tree, in which each node tells its place in the text: for putting other text there. It takes half as much room again. */
export function parseWithPlaces(text: string): AstExpression | null {
  return parsed(text, true);
}

function parsed(text: string, withLocation: boolean): AstExpression | null {
  try {
    const tree = parse(mergeRefTokens(tokenize(text, { withLocation })), { looseRefCalls: true });
    // A level takes a letter at least.
    return text.length > MOST_LEVELS && isTooDeep(tree) ? null : tree;
  } catch {
    return null;
  }
}

/** Goes down level by level, and so needs no more room for a deep tree than for any other. */
function isTooDeep(tree: AstExpression): boolean {
  let level: object[] = [tree];
  for (let levels = 0; level.length > 0; levels++) {
    if (levels > MOST_LEVELS) return true;
    const next: object[] = [];
    for (const node of level) addParts(node, next);
    level = next;
  }
  return false;
}

/** The nodes right below one, which stand in it by themselves or in lists. */
function addParts(node: object, parts: object[]): void {
  for (const part of Object.values(node) as unknown[]) {
    if (Array.isArray(part)) addParts(part, parts);
    else if (typeof part === "object" && part !== null) parts.push(part);
  }
}
