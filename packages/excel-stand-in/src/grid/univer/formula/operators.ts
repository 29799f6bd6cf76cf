/** Excel's operators on single values; `broadcast` carries them over arrays. */
import { CellError, type CellValue } from "../../grid";
import type { BinaryOperator } from "../../../formula/syntax";
import { asNumber, asText } from "./values";

const collator = new Intl.Collator("zh-CN", { sensitivity: "accent" });

export function applyBinary(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  switch (operator) {
    case "&":
      return asText(left) + asText(right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">":
      return compare(left, right) > 0;
    case ">=":
      return compare(left, right) >= 0;
    default:
      return arithmetic(operator, asNumber(left), asNumber(right));
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", left: number, right: number): CellValue {
  if (operator === "/" && right === 0) return new CellError("#DIV/0!");
  if (operator === "^" && left === 0 && right === 0) return new CellError("#NUM!");
  const result = computed(operator, left, right);
  return Number.isFinite(result) ? result : new CellError("#NUM!");
}

function computed(operator: "+" | "-" | "*" | "/" | "^", left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "^":
      return left ** right;
  }
}

/** Numbers before text before booleans; text without regard to case; numbers to 15 digits. */
export function compare(left: CellValue, right: CellValue): number {
  const a = left === null ? blankLike(right) : left;
  const b = right === null ? blankLike(left) : right;
  // Most of what a sheet compares is the very same, or far apart.
  if (a === b) return 0;
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  const byType = rank(a) - rank(b);
  if (byType !== 0) return byType;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  return Number(a) - Number(b);
}

/** Numbers that are further apart than their fifteenth digits may be rounded need no rounding. */
function compareNumbers(a: number, b: number): number {
  const apart = a - b;
  if (Math.abs(apart) > 1e-13 * Math.max(Math.abs(a), Math.abs(b))) return apart;
  return Number(a.toPrecision(15)) - Number(b.toPrecision(15));
}

/** A blank cell compares as 0, as "" or as FALSE, whichever the other side is. */
function blankLike(other: CellValue): CellValue {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
