/**
 * Which formulas a file has to mark as dynamic. In a file, a formula without the mark is one of the times before dynamic
 * arrays: Excel would take a single cell of every area that meets an operator, and show an `@` there. So everything is
 * marked that is not certainly about single values; a mark too many changes nothing.
 */
import { parse, tokenize, type AstExpression } from "@borgar/fx";

/** Takes areas in these arguments as they are ("all" of them, or from the first on by position) and gives one value. */
const takesAreas = new Map<string, "all" | readonly number[]>([
  ...(["AND", "AVERAGE", "CONCAT", "COUNT", "COUNTA", "COUNTBLANK", "MAX", "MEDIAN", "MIN", "OR", "PRODUCT", "STDEV", "STDEV.P",
    "STDEV.S", "SUM", "SUMPRODUCT", "VAR", "COLUMNS", "ROWS", "ISREF"] as const).map((name) => [name, "all"] as const),
  ["AVERAGEIF", [0, 2]],
  ["AVERAGEIFS", [0, 1, 3, 5, 7, 9, 11]],
  ["COUNTIF", [0]],
  ["COUNTIFS", [0, 2, 4, 6, 8, 10]],
  ["HLOOKUP", [1]],
  ["LARGE", [0]],
  ["MATCH", [1]],
  ["MAXIFS", [0, 1, 3, 5, 7]],
  ["MINIFS", [0, 1, 3, 5, 7]],
  ["PERCENTILE", [0]],
  ["RANK", [1]],
  ["RANK.AVG", [1]],
  ["RANK.EQ", [1]],
  ["SMALL", [0]],
  ["SUBTOTAL", [1, 2, 3, 4]],
  ["SUMIF", [0, 2]],
  ["SUMIFS", [0, 1, 3, 5, 7, 9, 11]],
  ["TEXTJOIN", [0, 1, 2, 3, 4, 5]],
  ["VLOOKUP", [1]],
]);

/** Gives one value for single values. */
const givesOne = new Set(
  `ABS DATE DAY EDATE EOMONTH EXACT FIND HYPERLINK IF IFERROR IFNA INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LEFT LEN LOWER MID
  MOD MONTH N NETWORKDAYS NOT NOW POWER REPLACE RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SQRT SUBSTITUTE T TEXT TODAY TRIM TRUNC
  UPPER VALUE WORKDAY YEAR`.split(/\s+/),
);

/**
 * @param formula with its `=`
 * @param isOneCell whether a defined name stands for a single cell or value
 */
export function needsDynamicMark(formula: string, isOneCell: (name: string) => boolean): boolean {
  try {
    return isArray(parse(tokenize(formula)), false, { isOneCell, doubtful: true });
  } catch {
    return true;
  }
}

/** Whether a formula without the mark certainly takes a single cell of an area: Excel shows an `@` in it. */
export function impliesSingleCells(formula: string): boolean {
  try {
    return isArray(parse(tokenize(formula)), false, { isOneCell: () => true, doubtful: false });
  } catch {
    return false;
  }
}

interface Judgement {
  isOneCell: (name: string) => boolean;
  /** What to say of a function nobody here knows. */
  doubtful: boolean;
}

/** @param welcome whether an area may stand here as it is */
function isArray(node: AstExpression, welcome: boolean, judgement: Judgement): boolean {
  const inner = (child: AstExpression) => isArray(child, false, judgement);
  switch (node.type) {
    case "Literal":
    case "ErrorLiteral":
      return false;
    case "ArrayExpression":
      return !welcome;
    case "ReferenceIdentifier":
      return !welcome && !isSingle(node.kind, node.value, judgement.isOneCell);
    case "UnaryExpression":
      return node.operator === "#" ? !welcome : node.operator === "@" ? false : node.arguments.some(inner);
    case "BinaryExpression":
      return node.operator === ":" ? !welcome : node.arguments.some(inner);
    case "CallExpression": {
      const name = node.callee.name.toUpperCase();
      const areas = takesAreas.get(name);
      if (areas) return node.arguments.some((argument, at) => isArray(argument, areas === "all" || areas.includes(at), judgement));
      if (givesOne.has(name)) return node.arguments.some(inner);
      return judgement.doubtful || node.arguments.some((argument) => isArray(argument, true, judgement));
    }
    default:
      return judgement.doubtful;
  }
}

function isSingle(kind: string, reference: string, isOneCell: (name: string) => boolean): boolean {
  if (kind === "name") return isOneCell(reference);
  if (kind === "table") return /\[(@|\[#This Row\],)/i.test(reference) && !reference.includes(":");
  return kind === "range" && !reference.includes(":");
}
