/** The ranges a formula computes with, each with the function that takes it. */
import type { AstExpression } from "@borgar/fx";
import { fact } from "../basics/fact";
import type { SheetArea } from "../sheet/address";
import { argumentNodes, calledExpression, calledName, ownName, SPILL } from "./called";
import { type FormulaAt, type Shape, treeOf } from "./formulaCells";
import { resolve } from "./resolve";
import { bindingOf, type Scope } from "./scope";
import type { Snapshot } from "../book/snapshot";

export interface RangeUse {
  node: AstExpression;
  scope: Scope;
  kind: "range" | "column" | "table" | "spill" | "span";
  /** `RANK`, `KAOHE.PLACE`; `null` outside all of them. IF and the like hand their ranges on. */
  by: string | null;
  /** Which of its arguments, from 0. */
  argument: number;
}

/** What they are given goes on to the function around them. */
const HANDING_ON = new Set(["IF", "IFS", "IFERROR", "IFNA", "N", "T", "VALUE", "TRANSPOSE", "_XLFN.SINGLE"]);

/** The ranges a formula computes with, the same for all cells it was filled into. */
export const rangeUses = fact(({ first }: Shape) => rangeUsesIn(treeOf(first)));

export function rangeUsesIn(tree: AstExpression | null): RangeUse[] {
  const found: RangeUse[] = [];
  if (tree) collect(tree, null, NOBODY, found);
  return found;
}

type Taker = Pick<RangeUse, "by" | "argument">;
const NOBODY: Taker = { by: null, argument: 0 };

function collect(node: AstExpression | null | undefined, scope: Scope, taker: Taker, found: RangeUse[]): void {
  if (!node) return;
  const kind = kindOf(node);
  if (kind) {
    found.push({ node, scope, kind, ...taker });
    return;
  }
  switch (node.type) {
    case "ReferenceIdentifier": {
      // A name that LET gives to a range: the range is used here, and stands there.
      const given = bindingOf(node.value, scope);
      const inner = given?.value && kindOf(given.value);
      if (given?.value && inner) found.push({ node: given.value, scope: given.outer, kind: inner, ...taker });
      return;
    }
    case "CallExpression": {
      const name = calledName(node);
      collect(calledExpression(node), scope, NOBODY, found);
      const own = name === null ? null : ownName(name);
      argumentNodes(node).forEach((arg, argument) => {
        const inner = name !== null && HANDING_ON.has(name) ? taker : { by: own === null ? name : `KAOHE.${own}`, argument };
        collect(arg, scope, inner, found);
      });
      return;
    }
    case "UnaryExpression":
    case "BinaryExpression":
      for (const arg of node.arguments) collect(arg, scope, taker, found);
      return;
    case "LetExpression": {
      let names = scope;
      for (const { id, init } of node.declarations) {
        // A plain range is found where its name is used.
        if (init && !kindOf(init)) collect(init, names, NOBODY, found);
        names = { name: id.name.toLowerCase(), value: init, outer: names };
      }
      collect(node.body, names, taker, found);
      return;
    }
    case "LambdaExpression": {
      let names = scope;
      for (const { name } of node.params) names = { name: name.toLowerCase(), value: null, outer: names };
      collect(node.body, names, NOBODY, found);
      return;
    }
    default:
  }
}

function kindOf(node: AstExpression): RangeUse["kind"] | null {
  if (node.type === "ReferenceIdentifier") {
    return node.kind === "range" ? "range" : node.kind === "beam" ? "column" : node.kind === "table" ? "table" : null;
  }
  if (node.type === "UnaryExpression" && node.operator === "#") return "spill";
  if (node.type === "CallExpression" && calledName(node) === SPILL) return "spill";
  return node.type === "BinaryExpression" && node.operator === ":" ? "span" : null;
}

export function areaUsed(book: Snapshot, at: FormulaAt, use: RangeUse): SheetArea | null {
  return resolve(book, at, use.node, use.scope)?.area ?? null;
}
