/** Goes through a formula's tree, with the names that LET and LAMBDA give at each place of it. */
import type { AstExpression } from "@borgar/fx";

/** A name given by LET, or by LAMBDA without a value that could be told. It may use the names before it, never itself. */
export interface Binding {
  name: string;
  value: AstExpression | null;
  outer: Scope;
}
export type Scope = Binding | null;

export type CallNode = Extract<AstExpression, { type: "CallExpression" }>;

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

/** An argument left out is `null`. */
export function argumentNodes(node: CallNode): (AstExpression | null)[] {
  return node.arguments;
}

/** In capitals, as written otherwise; `null` where what is called has no name of a function, as `LAMBDA(…)(…)`. */
export function calledName(node: AstExpression): string | null {
  if (node.type !== "CallExpression") return null;
  const { callee } = node as { callee: { type: string; name?: string; value?: string } };
  const name = callee.type === "Identifier" ? callee.name : callee.type === "ReferenceIdentifier" ? callee.value : undefined;
  return name === undefined ? null : name.toUpperCase();
}

/** What is called where it is worked out on the spot: the `LAMBDA(…)` of `LAMBDA(…)(…)`. */
export function calledExpression({ callee }: CallNode): AstExpression | null {
  const called = callee as AstExpression | CallNode["callee"];
  return called.type === "LambdaExpression" || called.type === "CallExpression" ? called : null;
}

export function bindingOf(name: string, scope: Scope): Binding | null {
  const wanted = name.toLowerCase();
  for (let at = scope; at; at = at.outer) if (at.name === wanted) return at;
  return null;
}
