/** What a data validation says of a value. Rules are Office.js's; formulas are relative to the area's first cell. */
import { CellError, type CellValue } from "../grid";
import type { Calculator } from "./formula/calculator";
import { asBoolean, asText, isMatrix } from "./formula/values";
import type { PlacedValidation } from "./rules";

interface Bounded {
  formula1: number | string;
  formula2?: number | string;
  operator: string;
}

interface OfficeRule {
  list?: { source: string; inCellDropDown: boolean };
  custom?: { formula: string };
  wholeNumber?: Bounded;
  decimal?: Bounded;
  date?: Bounded;
  time?: Bounded;
  textLength?: Bounded;
}

type Place = { row: number; column: number };

/** The choices of a list rule; `null` where the rule is another. */
export function choicesOf(placed: PlacedValidation, place: Place, calculator: Calculator): string[] | null {
  const { list } = placed.validation.rule as OfficeRule;
  if (!list) return null;
  if (!list.source.startsWith("=")) return list.source.split(",").map((choice) => choice.trim());
  const value = valueOf(list.source, placed, place, calculator);
  const cells = isMatrix(value) ? value.flat() : [value];
  return cells.filter((cell) => cell !== null && cell !== "" && !(cell instanceof CellError)).map(asText);
}

export function showsDropDown(placed: PlacedValidation): boolean {
  return (placed.validation.rule as OfficeRule).list?.inCellDropDown ?? false;
}

export function isAllowed(value: CellValue, placed: PlacedValidation, place: Place, calculator: Calculator): boolean {
  const rule = placed.validation.rule as OfficeRule;
  if (value === null && (placed.validation.ignoreBlanks ?? true)) return true;
  const choices = choicesOf(placed, place, calculator);
  if (choices) return value !== null && !(value instanceof CellError) && choices.includes(asText(value));
  if (rule.custom) {
    const verdict = valueOf(rule.custom.formula, placed, place, calculator);
    const first = isMatrix(verdict) ? (verdict[0]?.[0] ?? null) : verdict;
    return !(first instanceof CellError) && typeof first !== "string" && asBoolean(first);
  }
  const numeric = rule.decimal ?? rule.wholeNumber ?? rule.date ?? rule.time;
  if (rule.textLength) {
    return !(value instanceof CellError) && compares(asText(value).length, rule.textLength, placed, place, calculator);
  }
  if (!numeric) return true;
  if (typeof value !== "number" || (rule.wholeNumber && !Number.isInteger(value))) return false;
  return compares(value, numeric, placed, place, calculator);
}

function compares(value: number, bounds: Bounded, placed: PlacedValidation, place: Place, calculator: Calculator): boolean {
  const bound = (given: number | string | undefined): number => {
    if (typeof given === "number") return given;
    if (given === undefined) return NaN;
    const found = given.startsWith("=") ? valueOf(given, placed, place, calculator) : given;
    const first = isMatrix(found) ? (found[0]?.[0] ?? null) : found;
    return first instanceof CellError ? NaN : Number(first);
  };
  const first = bound(bounds.formula1);
  switch (bounds.operator) {
    case "NotBetween":
      return value < first || value > bound(bounds.formula2);
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
    default:
      return value >= first && value <= bound(bounds.formula2);
  }
}

function valueOf(formula: string, { area }: PlacedValidation, place: Place, calculator: Calculator) {
  const shifts = { rowShift: place.row - area.row, columnShift: place.column - area.column };
  return calculator.ruleValue(formula, { sheet: area.sheet, ...place, ...shifts });
}
