/** Cells that a formula reckons with one by one, or hands on to one that does: operands, results of look-ups, lists counted by a bound. */
import type { AstExpression } from "@borgar/fx";
import { argumentNodes, calledName, type CallNode } from "./called";
import type { Scope } from "./scope";
import { walk } from "./walk";

interface Part {
  node: AstExpression;
  scope: Scope;
}

const RECKONING = new Set(["+", "-", "*", "/", "^"]);

/** Operands of arithmetic, the cells a look-up takes its answer from, and a cell that is only shown again. */
export function reckonedWith(tree: AstExpression | null): Part[] {
  const found: Part[] = [];
  if (tree?.type === "ReferenceIdentifier") found.push({ node: tree, scope: null });
  walk(tree, (node, scope) => {
    if (node.type === "BinaryExpression" && RECKONING.has(node.operator))
      found.push(...node.arguments.filter(isReference).map((operand) => ({ node: operand, scope })));
    const answer = node.type === "CallExpression" ? answerOf(node) : null;
    if (answer) found.push({ node: answer, scope });
  });
  return found;
}

const isReference = ({ type }: AstExpression) => type === "ReferenceIdentifier";

function answerOf(node: CallNode): AstExpression | null {
  const given = argumentNodes(node);
  switch (calledName(node)?.replace(/^_XLFN\./, "")) {
    case "VLOOKUP":
      return given[1] ?? null;
    case "XLOOKUP":
    case "LOOKUP":
      return given[2] ?? null;
    case "INDEX":
      return given[0] ?? null;
    default:
      return null;
  }
}

/** The lists that COUNTIF and its like go through by `>=90`: a text of digits is in none of the classes. */
export function countedByBounds(tree: AstExpression | null): Part[] {
  const found: Part[] = [];
  walk(tree, (node, scope) => {
    const by = node.type === "CallExpression" ? (calledName(node) ?? "") : "";
    if (node.type !== "CallExpression" || !/^(?:COUNT|SUM|AVERAGE|MAX|MIN)IFS?$/.test(by)) return;
    const given = argumentNodes(node);
    const first = by.startsWith("COUNT") || !by.endsWith("S") ? 0 : 1;
    for (let at = first; at + 1 < given.length; at += 2) {
      const [list, bound] = [given[at], given[at + 1]];
      if (list && bound?.type === "Literal" && /^[<>]=?\d/.test(String(bound.value))) found.push({ node: list, scope });
    }
  });
  return found;
}
