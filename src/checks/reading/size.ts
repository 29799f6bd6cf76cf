/** How many rows and columns an expression's result has, where its parts tell. */
import type { AstExpression } from "@borgar/fx";
import { isKnown, ownName, parameterAt, type FunctionName } from "./calls";
import type { FormulaAt } from "./formulas";
import type { Reading } from "./reading";
import { resolve } from "./resolve";
import { argumentsOf, bindingOf, calledName, type CallNode, type Scope } from "../../formulas/walk";

export interface Size {
  rows: number;
  columns: number;
}

const ONE: Size = { rows: 1, columns: 1 };

/** They answer each cell of what they are given. */
const EACH = new Set([
  "IF", "IFERROR", "IFNA", "ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "ABS", "MOD", "TEXT", "VALUE", "N", "LEN", "LEFT", "RIGHT", "MID", "TRIM", "UPPER", "LOWER",
  "ISNUMBER", "ISTEXT", "ISBLANK", "ISERROR", "NOT", "SUBSTITUTE", "RANK", "RANK.EQ", "RANK.AVG",
]);
/** They answer with one cell, whatever they are given. */
const ALL = new Set(["SUM", "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "MEDIAN", "PRODUCT", "SUMPRODUCT", "AND", "OR", "ROWS", "COLUMNS", "TEXTJOIN", "CONCAT"]);

export function sizeOf(reading: Reading, at: FormulaAt, node: AstExpression, scope: Scope = null): Size | null {
  const found = resolve(reading, at, node, scope)?.area;
  if (found) return found;
  const inner = (one: AstExpression | null | undefined) => (one ? sizeOf(reading, at, one, scope) : null);
  switch (node.type) {
    case "Literal":
    case "ErrorLiteral":
      return ONE;
    case "ArrayExpression":
      return { rows: node.elements.length, columns: node.elements[0]?.length ?? 1 };
    case "ReferenceIdentifier": {
      const given = bindingOf(node.value, scope);
      return given?.value ? sizeOf(reading, at, given.value, given.outer) : null;
    }
    case "UnaryExpression":
      return node.operator === "@" ? ONE : node.operator === "#" ? null : inner(node.arguments[0]);
    case "BinaryExpression":
      return [":", " ", ","].includes(node.operator) ? null : widest(node.arguments.map(inner));
    case "LetExpression": {
      let names = scope;
      for (const { id, init } of node.declarations) names = { name: id.name.toLowerCase(), value: init, outer: names };
      return node.body ? sizeOf(reading, at, node.body, names) : null;
    }
    case "CallExpression":
      return calledSize(node, inner);
    default:
      return null;
  }
}

/** Single cells, rows and columns are repeated over the largest. */
function widest(sizes: (Size | null)[]): Size | null {
  return sizes.reduce((one, other) => one && other && { rows: Math.max(one.rows, other.rows), columns: Math.max(one.columns, other.columns) }, ONE);
}

type Inner = (node: AstExpression | null | undefined) => Size | null;

function calledSize(node: CallNode, inner: Inner): Size | null {
  const name = calledName(node) ?? "";
  const args = argumentsOf(node);
  const own = ownName(name);
  if (own !== null) return isKnown(own) ? ownSize(own, args, inner) : null;
  if (ALL.has(name)) return ONE;
  if (name === "XLOOKUP") return inner(args[2])?.columns === 1 ? inner(args[0]) : null;
  if (!EACH.has(name)) return null;
  // RANK compares one number with many.
  return name.startsWith("RANK") ? inner(args[0]) : widest(args.filter((arg) => arg !== null).map(inner));
}

function ownSize(name: FunctionName, args: (AstExpression | null)[], inner: Inner): Size | null {
  const rows = inner(args[0]);
  if (!rows) return null;
  const isGiven = (parameter: string) => args.some((arg, i) => arg !== null && parameterAt(name, i) === parameter);
  switch (name) {
    case "DIGEST":
      return ONE;
    case "GRADE":
      return { rows: rows.rows, columns: 3 };
    case "PROGRESS":
      return { rows: rows.rows, columns: isGiven("lights") ? 2 : 1 };
    case "SEATS": {
      const ratios = inner(args[1]);
      return ratios && { rows: rows.rows, columns: ratios.columns };
    }
    case "ATTAIN":
      return isGiven("output") ? null : rows;
    case "STEPPED":
    case "EFFICACY":
    case "TIER":
    case "COEFFICIENT":
      return rows;
    case "POOL": {
      const shares = inner(args[1]);
      return shares && { rows: shares.rows, columns: 1 };
    }
    default:
      return { rows: rows.rows, columns: 1 };
  }
}
