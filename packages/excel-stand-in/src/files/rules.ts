/** Data validation in Office.js's words and in a file's. */
import type { DataValidation } from "hucre";
import type { GridValidation } from "../grid/grid";
import { fromFileFormula } from "./formula/fileFormula";
import { flagged } from "./package/xml";

const types = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
  list: "list",
  custom: "custom",
} as const;
type Kind = keyof typeof types;

const operators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;

const styles = { Stop: "stop", Warning: "warning", Information: "information" } as const;

export type FileValidation = Omit<DataValidation, "type"> & { type: DataValidation["type"] | "none" };

/** Written in the file as `showDropDown`, which hides the arrow. */
export function hidesArrow({ rule }: GridValidation): boolean {
  return (rule.list as { inCellDropDown?: boolean } | undefined)?.inCellDropDown === false;
}

/** @param inFile a formula as the file says it */
export function fileValidation(
  { rule, prompt, errorAlert, ignoreBlanks }: GridValidation,
  range: string,
  inFile: (formula: string) => string,
): FileValidation {
  const kind = Object.keys(rule)[0] as Kind | undefined;
  const inner = (kind === undefined ? {} : rule[kind]) as Record<string, unknown>;
  const validation: FileValidation = {
    type: kind === undefined ? "none" : types[kind],
    range,
    ...((ignoreBlanks ?? true) && { allowBlank: true }),
    ...((prompt?.showPrompt ?? true) && { showInputMessage: true }),
    ...((errorAlert?.showAlert ?? true) && { showErrorMessage: true }),
    ...(errorAlert && { errorStyle: styles[errorAlert.style as keyof typeof styles] }),
    ...(prompt?.title && { inputTitle: prompt.title }),
    ...(prompt?.message && { inputMessage: prompt.message }),
    ...(errorAlert?.title && { errorTitle: errorAlert.title }),
    ...(errorAlert?.message && { errorMessage: errorAlert.message }),
  };
  if (kind === "list") {
    const source = String(inner.source);
    validation.formula1 = source.startsWith("=") ? inFile(source) : `"${source.replace(/"/g, '""')}"`;
  } else if (kind === "custom") validation.formula1 = inFile(String(inner.formula));
  else if (kind !== undefined) {
    validation.operator = operators[inner.operator as keyof typeof operators];
    validation.formula1 = fileBound(inner.formula1, inFile);
    if (inner.formula2 !== undefined) validation.formula2 = fileBound(inner.formula2, inFile);
  }
  return validation;
}

/** A number, or a formula with its `=`; text without one is a number or a date as it was typed. */
function fileBound(value: unknown, inFile: (formula: string) => string): string {
  const text = String(value);
  return text.startsWith("=") ? inFile(text) : text;
}

/** A rule as the file's own elements say it; `null` for a kind that is not known. */
export function gridValidation(attributes: Record<string, string>, formula1: string, formula2: string): GridValidation | null {
  const type = attributes.type ?? "none";
  const kind = (Object.keys(types) as Kind[]).find((one) => types[one] === type);
  if (kind === undefined && type !== "none") return null;
  const operator = keyOf(operators, attributes.operator) ?? "Between";
  const style = keyOf(styles, attributes.errorStyle) ?? "Stop";
  const bounds = () => ({
    formula1: gridBound(formula1),
    ...((operator === "Between" || operator === "NotBetween") && { formula2: gridBound(formula2) }),
    operator,
  });
  const rule =
    kind === undefined
      ? {}
      : kind === "list"
        ? { list: { inCellDropDown: !flagged(attributes.showDropDown), source: listSource(formula1) } }
        : kind === "custom"
          ? { custom: { formula: fromFileFormula(formula1) } }
          : { [kind]: bounds() };
  return {
    rule,
    ignoreBlanks: flagged(attributes.allowBlank),
    prompt: { showPrompt: flagged(attributes.showInputMessage), title: attributes.promptTitle ?? "", message: attributes.prompt ?? "" },
    errorAlert: {
      showAlert: flagged(attributes.showErrorMessage),
      style,
      title: attributes.errorTitle ?? "",
      message: attributes.error ?? "",
    },
  };
}

/** The same rule, as it comes back from a file: everything said that was left to be understood. */
export function sameValidation(validation: GridValidation): GridValidation {
  const { rule, prompt, errorAlert, ignoreBlanks } = validation;
  return {
    rule,
    ignoreBlanks: ignoreBlanks ?? true,
    prompt: prompt ?? { showPrompt: true, title: "", message: "" },
    errorAlert: errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
  };
}

function listSource(formula: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"\s*$/.exec(formula);
  return quoted ? (quoted[1] ?? "").replace(/""/g, '"') : fromFileFormula(formula);
}

function gridBound(formula: string): string | number {
  const text = formula.trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : fromFileFormula(text);
}

function keyOf<Key extends string>(words: Record<Key, string>, word: string | undefined): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word);
}
