/** Ranges of one formula that are gone through side by side, so that each cell of one belongs to a cell of the other. */
import type { AstExpression } from "@borgar/fx";
import { argumentNodes, calledName, type CallNode } from "./called";
import type { Scope } from "./scope";
import { walk } from "./walk";

export interface RangePair {
  by: string;
  one: AstExpression;
  other: AstExpression;
  scope: Scope;
  /** Rows alone, or columns alone, have to agree: a table is looked up by its first column. */
  along: "both" | "longer side";
}

/** Every pair that the calls of a formula name, from the outside in. */
export function rangePairsIn(tree: AstExpression | null): RangePair[] {
  const found: RangePair[] = [];
  walk(tree, (node, scope) => {
    if (node.type !== "CallExpression") return;
    const by = calledName(node)?.replace(/^_XLFN\./, "") ?? "";
    for (const [one, other] of pairsOf(by, node)) found.push({ by, one, other, scope, along: ALONG.has(by) ? "longer side" : "both" });
  });
  return found;
}

const ALONG: ReadonlySet<string> = new Set(["XLOOKUP", "LOOKUP", "INDEX"]);

function pairsOf(by: string, node: CallNode): [AstExpression, AstExpression][] {
  const given = argumentNodes(node);
  const at = (...places: number[]) => places.flatMap((place) => given[place] ?? []);
  switch (by) {
    case "SUMPRODUCT":
      return besideFirst(given.filter((one) => one !== null));
    case "SUMIF":
    case "AVERAGEIF":
      return besideFirst(at(0, 2));
    case "COUNTIFS":
      return besideFirst(given.flatMap((one, i) => (one && i % 2 === 0 ? [one] : [])));
    case "SUMIFS":
    case "AVERAGEIFS":
    case "MAXIFS":
    case "MINIFS":
      return besideFirst(given.flatMap((one, i) => (one && (i === 0 || i % 2 === 1) ? [one] : [])));
    case "XLOOKUP":
    case "LOOKUP":
      return besideFirst(at(1, 2));
    case "INDEX":
      return matched(given);
    default:
      return [];
  }
}

function besideFirst([first, ...others]: readonly AstExpression[]): [AstExpression, AstExpression][] {
  return first ? others.map((other) => [first, other]) : [];
}

/** `INDEX(x, MATCH(…, y, 0))`: the place found in y is taken from x. */
function matched([of, row, column]: readonly (AstExpression | null)[]): [AstExpression, AstExpression][] {
  const place = row && calledName(row) ? row : column;
  if (!of || place?.type !== "CallExpression" || !["MATCH", "XMATCH"].includes(calledName(place) ?? "")) return [];
  const list = argumentNodes(place)[1];
  return list ? [[of, list]] : [];
}

/** Figures of one row that two different functions of a formula take: `SUM(x)-MAX(y)`, `IF(COUNT(x)=0,"",AVERAGE(y))`. */
export function figuresTakenTwice(tree: AstExpression | null): RangePair[] {
  const taken: Pick<RangePair, "by" | "one" | "scope">[] = [];
  walk(tree, (node, scope) => {
    const by = calledName(node) ?? "";
    const [one, ...more] = node.type === "CallExpression" ? argumentNodes(node) : [];
    if (one && (TAKING.has(by) ? more.length === 0 : NTH.has(by))) taken.push({ by, one, scope });
  });
  return taken.flatMap((one) =>
    taken.flatMap((other): RangePair[] => (one.by === other.by ? [] : [{ ...one, other: other.one, along: "both" }])),
  );
}

const TAKING: ReadonlySet<string> = new Set(["SUM", "AVERAGE", "COUNT", "MAX", "MIN"]);
const NTH: ReadonlySet<string> = new Set(["LARGE", "SMALL"]);
