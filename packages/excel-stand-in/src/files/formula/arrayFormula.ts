/**
 * Which formulas a file has to mark as dynamic. In a file, a formula without the mark is one of the times before dynamic
 * arrays: Excel would take a single cell of every area that meets an operator, and show an `@` there. So everything is
 * marked that is not certainly about single values; a mark too many changes nothing.
 */
import { parseFormula } from "../../formula/parse";
import type { Expression } from "../../formula/syntax";

/** Takes areas in these arguments as they are ("all" of them, or from the first on by position) and gives one value. */
const takesAreas = new Map<string, "all" | readonly number[]>([
  ...(
    [
      "AND",
      "AVERAGE",
      "CONCAT",
      "COUNT",
      "COUNTA",
      "COUNTBLANK",
      "MAX",
      "MEDIAN",
      "MIN",
      "OR",
      "PRODUCT",
      "STDEV",
      "STDEV.P",
      "STDEV.S",
      "SUM",
      "SUMPRODUCT",
      "VAR",
      "COLUMNS",
      "ROWS",
      "ISREF",
    ] as const
  ).map((name) => [name, "all"] as const),
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
    return isArray(parseFormula(formula), false, { isOneCell, doubtful: true });
  } catch {
    return true;
  }
}

/** Whether a formula without the mark certainly takes a single cell of an area: Excel shows an `@` in it. */
export function impliesSingleCells(formula: string): boolean {
  try {
    return isArray(parseFormula(formula), false, { isOneCell: () => true, doubtful: false });
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
function isArray(node: Expression | null, welcome: boolean, judgement: Judgement): boolean {
  if (node === null) return false;
  const inner = (child: Expression | null) => isArray(child, false, judgement);
  switch (node.kind) {
    case "literal":
    case "error":
    case "cell":
    case "implicit":
      return false;
    case "array":
    case "rows":
    case "columns":
    case "range":
    case "spill":
      return !welcome;
    case "table":
      return !welcome && !(node.sections.includes("thisRow") && node.last === undefined);
    case "name":
      return !welcome && !judgement.isOneCell(node.sheet === undefined ? node.name : `${node.sheet}!${node.name}`);
    case "negate":
    case "plus":
    case "percent":
      return inner(node.of);
    case "binary":
      return inner(node.left) || inner(node.right);
    case "call": {
      const areas = takesAreas.get(node.name);
      if (areas) return node.args.some((argument, at) => isArray(argument, areas === "all" || areas.includes(at), judgement));
      if (givesOne.has(node.name)) return node.args.some(inner);
      return judgement.doubtful || node.args.some((argument) => isArray(argument, true, judgement));
    }
  }
}
