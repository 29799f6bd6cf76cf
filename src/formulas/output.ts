/** Where the result of a call stands. */
import type { AstExpression } from "@borgar/fx";
import type { Call } from "./calls";
import { treeOf } from "./formulaCells";
import type { SheetSnapshot } from "../book/snapshot";

export interface Output {
  sheet: SheetSnapshot;
  row: number;
  column: number;
  /** All columns of the result, or the first alone: `INDEX(…,0,1)`. */
  whole: boolean;
}

/** `null` where the formula makes something else of the result. */
export function outputOf(call: Call): Output | null {
  const { formula } = call;
  const tree = treeOf(formula);
  const found = tree && extentOf(tree, call.node, new Map());
  return found ? { sheet: formula.sheet, row: formula.row, column: formula.column, whole: found === "whole" } : null;
}

type Extent = "whole" | "first" | null;

function extentOf(node: AstExpression, wanted: AstExpression, names: ReadonlyMap<string, AstExpression>): Extent {
  if (node === wanted) return "whole";
  switch (node.type) {
    case "LetExpression": {
      const inner = new Map(names);
      for (const { id, init } of node.declarations) inner.set(id.name.toLowerCase(), init as AstExpression);
      return node.body ? extentOf(node.body, wanted, inner) : null;
    }
    case "ReferenceIdentifier": {
      const given = names.get(node.value.toLowerCase());
      const outer = new Map(names);
      outer.delete(node.value.toLowerCase());
      return given ? extentOf(given, wanted, outer) : null;
    }
    case "CallExpression": {
      const args = node.arguments as (AstExpression | null)[];
      const at = (index: number) => (args[index] ? extentOf(args[index], wanted, names) : null);
      const is = (index: number, value: number) => {
        const arg = args[index];
        return arg?.type === "Literal" && arg.value === value;
      };
      switch (node.callee.name.toUpperCase()) {
        case "IF":
          return at(1) ?? at(2);
        case "IFERROR":
        case "IFNA":
          return at(0);
        case "INDEX":
          return is(2, 1) && (is(1, 0) || !args[1]) && at(0) ? "first" : null;
        case "CHOOSECOLS":
          return is(1, 1) && at(0) ? "first" : null;
        case "TAKE":
          return !args[1] && is(2, 1) && at(0) ? "first" : null;
        default:
          return null;
      }
    }
    default:
      return null;
  }
}
