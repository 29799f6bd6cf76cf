/** Calls as nodes of a tree: what is called, and what it is given. */
import type { AstExpression } from "@borgar/fx";

/** What Excel writes into files for `A6#`. */
export const SPILL = "ANCHORARRAY";

export type CallNode = Extract<AstExpression, { type: "CallExpression" }>;

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

/** Excel writes the functions of an add-in that is not there as `_xldudf_KAOHE_PLACE`. */
const PREFIX = /^(?:_XLDUDF_)?KAOHE[._]/;

/** `PLACE` of `KAOHE.PLACE`, in capitals; `null` for a function of Excel's own. */
export function ownName(called: string): string | null {
  return PREFIX.test(called) ? called.replace(PREFIX, "") : null;
}

/** The `x` of `XLOOKUP(ROW(x),IF(x<>"",ROW(x)),x,"",-1)`: each row takes the last cell above it that is not blank. */
export function filledColumn(node: AstExpression): AstExpression | null {
  if (node.type !== "CallExpression" || !/^(?:_XLFN\.)?XLOOKUP$/.test(calledName(node) ?? "")) return null;
  const [rows, where, column, , nearest] = argumentNodes(node);
  const isDown = nearest?.type === "Literal" && nearest.value === -1;
  if (!isDown || !rows || calledName(rows) !== "ROW" || !where || calledName(where) !== "IF") return null;
  return column?.type === "ReferenceIdentifier" ? column : null;
}
