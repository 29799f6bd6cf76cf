/** Goes through a formula's tree, with the names that LET and LAMBDA give at each place of it. */
import type { AstExpression } from "@borgar/fx";
import { argumentNodes, calledExpression } from "./called";
import type { Scope } from "./scope";

/** Sees every node below this one and itself, callers before what they are given. */
export function walk(node: AstExpression | null | undefined, see: (node: AstExpression, scope: Scope) => void, scope: Scope = null): void {
  if (!node) return;
  see(node, scope);
  switch (node.type) {
    case "CallExpression": {
      walk(calledExpression(node), see, scope);
      for (const arg of argumentNodes(node)) walk(arg, see, scope);
      return;
    }
    case "UnaryExpression":
    case "BinaryExpression":
      for (const arg of node.arguments) walk(arg, see, scope);
      return;
    case "LetExpression": {
      let inner = scope;
      for (const { id, init } of node.declarations) {
        walk(init, see, inner);
        inner = { name: id.name.toLowerCase(), value: init, outer: inner };
      }
      walk(node.body, see, inner);
      return;
    }
    case "LambdaExpression": {
      let inner = scope;
      for (const { name } of node.params) inner = { name: name.toLowerCase(), value: null, outer: inner };
      walk(node.body, see, inner);
      return;
    }
    case "ArrayExpression":
      for (const element of node.elements.flat()) walk(element, see, scope);
      return;
    default:
  }
}
