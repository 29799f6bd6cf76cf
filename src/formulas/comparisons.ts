/** Bounds that a formula holds one cell against: `D2>=90`, `D2>=$F$1`. */
import type { AstExpression } from "@borgar/fx";
import type { Scope } from "./scope";
import { walk } from "./walk";

export interface Comparison {
  /** The cell that is judged. */
  cell: AstExpression;
  /** A number, or a cell with one. */
  bound: AstExpression;
  scope: Scope;
}

const COMPARING = new Set([">=", ">", "<", "<="]);

export function comparisonsIn(tree: AstExpression | null): Comparison[] {
  const found: Comparison[] = [];
  walk(tree, (node, scope) => {
    if (node.type !== "BinaryExpression" || !COMPARING.has(node.operator)) return;
    const [left, right] = node.arguments;
    if (left?.type === "ReferenceIdentifier" && right) found.push({ cell: left, bound: right, scope });
    if (right?.type === "ReferenceIdentifier" && left && left.type !== "ReferenceIdentifier")
      found.push({ cell: right, bound: left, scope });
  });
  return found;
}
