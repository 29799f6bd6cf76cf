/** How many rows and columns an expression's result has, where its parts tell. */
import type { AstExpression } from "@borgar/fx";
import { argumentsOf, type FunctionId, isFunctionId, resultSize } from "../vocabulary/functions";
import { chosenOrDefault } from "../vocabulary/optionWords";
import { argumentNodes, calledName, type CallNode, ownName } from "./called";
import { bindingOf, type Scope, scopeInside } from "./scope";

export interface ResultSize {
  rows: number;
  columns: number;
}

const ONE: ResultSize = { rows: 1, columns: 1 };

/** They answer each cell of what they are given. */
const EACH = new Set([
  "IF",
  "IFERROR",
  "IFNA",
  "ROUND",
  "ROUNDUP",
  "ROUNDDOWN",
  "INT",
  "ABS",
  "MOD",
  "TEXT",
  "VALUE",
  "N",
  "LEN",
  "LEFT",
  "RIGHT",
  "MID",
  "TRIM",
  "UPPER",
  "LOWER",
  "ISNUMBER",
  "ISTEXT",
  "ISBLANK",
  "ISERROR",
  "NOT",
  "SUBSTITUTE",
  "RANK",
  "RANK.EQ",
  "RANK.AVG",
]);
/** They answer with one cell, whatever they are given. */
const ALL = new Set([
  "SUM",
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "MEDIAN",
  "PRODUCT",
  "SUMPRODUCT",
  "AND",
  "OR",
  "ROWS",
  "COLUMNS",
  "TEXTJOIN",
  "CONCAT",
]);

/** How large the cells are that a part stands for; `null` where it stands for none. */
type CellsSize = (node: AstExpression, scope: Scope) => ResultSize | null;

export function sizeFrom(cells: CellsSize, node: AstExpression, scope: Scope): ResultSize | null {
  const found = cells(node, scope);
  if (found) return found;
  const inner = (one: AstExpression | null | undefined) => (one ? sizeFrom(cells, one, scope) : null);
  switch (node.type) {
    case "Literal":
    case "ErrorLiteral":
      return ONE;
    case "ArrayExpression":
      return { rows: node.elements.length, columns: node.elements[0]?.length ?? 1 };
    case "ReferenceIdentifier": {
      const given = bindingOf(node.value, scope);
      return given?.value ? sizeFrom(cells, given.value, given.outer) : null;
    }
    case "UnaryExpression":
      return node.operator === "@" ? ONE : node.operator === "#" ? null : inner(node.arguments[0]);
    case "BinaryExpression":
      return [":", " ", ","].includes(node.operator) ? null : widest(node.arguments.map(inner));
    case "LetExpression":
      return node.body ? sizeFrom(cells, node.body, scopeInside(node, scope)) : null;
    case "CallExpression":
      return calledSize(node, inner);
    default:
      return null;
  }
}

/** Single cells, rows and columns are repeated over the largest. */
function widest(sizes: (ResultSize | null)[]): ResultSize | null {
  return sizes.reduce(
    (one, other) => one && other && { rows: Math.max(one.rows, other.rows), columns: Math.max(one.columns, other.columns) },
    ONE,
  );
}

type Inner = (node: AstExpression | null | undefined) => ResultSize | null;

function calledSize(node: CallNode, inner: Inner): ResultSize | null {
  const name = calledName(node) ?? "";
  const args = argumentNodes(node);
  const own = ownName(name);
  if (own !== null) return isFunctionId(own) ? sizeOfCall(own, args, inner) : null;
  if (ALL.has(name)) return ONE;
  if (name === "XLOOKUP") return inner(args[2])?.columns === 1 ? inner(args[0]) : null;
  if (!EACH.has(name)) return null;
  // RANK compares one number with many.
  return name.startsWith("RANK") ? inner(args[0]) : widest(args.filter((arg) => arg !== null).map(inner));
}

function sizeOfCall(id: FunctionId, args: (AstExpression | null)[], inner: Inner): ResultSize | null {
  const nodeOf = (key: string) => args[argumentsOf(id).findIndex((one) => one.key === key)] ?? null;
  return resultSize(id, {
    sizeOf: (key) => inner(nodeOf(key)),
    isGiven: (key) => nodeOf(key) !== null,
    optionOf(key) {
      const node = nodeOf(key);
      const choices = argumentsOf(id).find((one) => one.key === key)?.choices;
      return choices && node?.type === "Literal" ? chosenOrDefault(String(node.value), choices) : null;
    },
  });
}
