/** Which formulas name something: a sheet, a table, a defined name. */
import { isFormula, type Content } from "./formula";
import { withSheetNames } from "./sheetNames";

export interface Named {
  sheets: readonly string[];
  /** Tables and defined names. */
  words: readonly string[];
}

/** Answers whether a content is a formula that names one of these. */
export function mentioning({ sheets, words }: Named): (content: Content) => boolean {
  const wanted = { sheets: lower(sheets), words: lower(words) };
  return (content) => isFormula(content) && (namesSheetOf(content, wanted.sheets) || namesWordOf(content, wanted.words));
}

function namesSheetOf(formula: string, sheets: ReadonlySet<string>): boolean {
  let found = false;
  withSheetNames(formula, (name) => {
    found ||= sheets.has(name.toLowerCase());
    return undefined;
  });
  return found;
}

function namesWordOf(formula: string, words: ReadonlySet<string>): boolean {
  const tokens =
    formula
      .replace(/'/g, "")
      .replace(/"(?:[^"]|"")*"/g, "")
      .toLowerCase()
      .match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? [];
  return tokens.some((token) => words.has(token));
}

function lower(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
