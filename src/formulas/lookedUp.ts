/** What a formula looks for, and among which cells: the name that SUMIF counts by, the first column that VLOOKUP goes through. */
import type { AstExpression } from "@borgar/fx";
import { argumentNodes, calledName, type CallNode } from "./called";
import type { Scope } from "./scope";
import { walk } from "./walk";

export interface LookedUp {
  by: string;
  /** What is looked for. */
  key: AstExpression;
  /** Where: a list, or a table of which the first column counts. */
  list: AstExpression;
  scope: Scope;
  /** Takes all that agree and not the first; a number and a text of the same digits agree to it. */
  takesAll: boolean;
}

/** Every look-up of a formula that has to meet a name exactly. */
export function lookedUpIn(tree: AstExpression | null): LookedUp[] {
  const found: LookedUp[] = [];
  walk(tree, (node, scope) => {
    if (node.type !== "CallExpression") return;
    const by = calledName(node)?.replace(/^_XLFN\./, "") ?? "";
    for (const [key, list] of pairsOf(by, node)) found.push({ by, key, list, scope, takesAll: by.endsWith("IF") || by.endsWith("IFS") });
  });
  return found;
}

function pairsOf(by: string, node: CallNode): [key: AstExpression, list: AstExpression][] {
  const given = argumentNodes(node);
  const pair = (key: number, list: number): [AstExpression, AstExpression][] => {
    const [one, other] = [given[key], given[list]];
    return one && other ? [[one, other]] : [];
  };
  const pairsFrom = (first: number) =>
    Array.from({ length: Math.floor((given.length - first) / 2) }, (_, i) => first + i * 2).flatMap((at) => pair(at + 1, at));
  switch (by) {
    case "SUMIF":
    case "COUNTIF":
    case "AVERAGEIF":
      return pair(1, 0);
    case "COUNTIFS":
      return pairsFrom(0);
    case "SUMIFS":
    case "AVERAGEIFS":
    case "MAXIFS":
    case "MINIFS":
      return pairsFrom(1);
    case "VLOOKUP":
      return isExact(given[3], false) ? pair(0, 1) : [];
    case "MATCH":
      return isExact(given[2], false) ? pair(0, 1) : [];
    case "XLOOKUP":
      return isExact(given[4], true) ? pair(0, 1) : [];
    case "XMATCH":
      return isExact(given[2], true) ? pair(0, 1) : [];
    default:
      return [];
  }
}

/** FALSE and 0, written or left between commas; where nothing is said it depends on the function. */
function isExact(node: AstExpression | null | undefined, isUsual: boolean): boolean {
  if (node === undefined) return isUsual;
  return node === null || (node.type === "Literal" && (node.value === false || node.value === 0));
}
