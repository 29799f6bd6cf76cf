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
  const results = { "+": left + right, "-": left - right, "*": left * right, "/": left / right, "^": left ** right };
  const result = results[operator];
  return Number.isFinite(result) ? result : new CellError("#NUM!");
}

/** Numbers before text before booleans; text without regard to case; numbers to 15 digits. */
export function compare(left: CellValue, right: CellValue): number {
  const a = left === null ? blankLike(right) : left;
  const b = right === null ? blankLike(left) : right;
  const byType = rank(a) - rank(b);
  if (byType !== 0) return byType;
  if (typeof a === "number" && typeof b === "number") return Number(a.toPrecision(15)) - Number(b.toPrecision(15));
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  return Number(a) - Number(b);
}

/** A blank cell compares as 0, as "" or as FALSE, whichever the other side is. */
function blankLike(other: CellValue): CellValue {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: CellValue): number {
  return { number: 0, string: 1, boolean: 2 }[typeof value as "number" | "string" | "boolean"];
}
