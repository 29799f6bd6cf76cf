/**
 * Formulas as a cell shows them and as a file holds them, both ways. Only what the file says differently is touched, token
 * by token: names of functions and variables, `A1#`, `@A1:A3`, and references to the row of one's own table.
 *
 *     =LET(x,A6#,ADDIN.RANK(x,[@[Group]]))
 *     _xlfn.LET(_xlpm.x,_xlfn.ANCHORARRAY(A6),_xldudf_ADDIN_RANK(_xlpm.x,T[[#This Row],[Group]]))
 */
import { tokenize, type Token } from "@borgar/fx";
import { tokenize as tokenizeFile } from "@borgar/fx/xlsx";
import { fileFunctionName, fileVariableName, isCustomInFile, shownFunctionName, shownVariableName } from "./functionNames";
import { readStructured, writeStructured, writtenHeaders } from "../../formula/structured";

export interface FormulaPlace {
  /** The table the cell lies in: a file always names it, a cell leaves it out. */
  table?: string | undefined;
  /** Of the add-in's functions, without the dot; a file marks these. */
  namespace?: string;
}

const SPILL = "_xlfn.ANCHORARRAY";
const SINGLE = "_xlfn.SINGLE";
const tokenOptions = { mergeRefs: true, withLocation: false, negativeNumbers: false };

/** @param formula with its `=` */
export function toFileFormula(formula: string, { table, namespace = "" }: FormulaPlace = {}): string {
  const isCustom = (name: string) => namespace !== "" && name.startsWith(`${namespace.toUpperCase()}.`);
  const tokens = tokenize(formula, tokenOptions).filter(({ type }) => type !== "fx_prefix");
  const text = tokens.map(({ value }) => value);
  const variables = variablesIn(tokens);
  tokens.forEach((token, at) => {
    if (variables.has(at)) text[at] = fileVariableName(token.value);
    else if (token.type === "func") text[at] = fileFunctionName(token.value, isCustom);
    else if (token.type === "structured") text[at] = structuredInFile(token.value, table);
  });
  tokens.forEach((token, at) => {
    if (!isOperator(token, "#")) return;
    const start = operandStart(tokens, at - 1);
    text[start] = `${SPILL}(${text[start]}`;
    text[at] = ")";
  });
  tokens.forEach((token, at) => {
    if (!isOperator(token, "@")) return;
    const end = operandEnd(tokens, at + 1);
    text[at] = `${SINGLE}(`;
    text[end] = `${text[end]})`;
  });
  return text.join("");
}

/** @param text as it stands in `<f>`, without `=` */
export function fromFileFormula(text: string, { table }: FormulaPlace = {}): string {
  const tokens = tokenizeFile(`=${text}`, tokenOptions).slice(1);
  const shown = tokens.map(({ value }) => value);
  tokens.forEach((token, at) => {
    if (token.type === "structured") shown[at] = structuredInCell(token.value, table);
    else if (token.type === "range_named") shown[at] = shownVariableName(token.value);
    else if (token.type === "func") {
      shown[at] = shownFunctionName(token.value);
      // `[2]!_xldudf_…`: the file had been without the add-in and took the function for another workbook's.
      if (isCustomInFile(token.value) && tokens[at - 2]?.type === "context") shown[at - 2] = shown[at - 1] = "";
    }
  });
  tokens.forEach((token, at) => {
    if (token.type !== "func" || !isOperator(tokens[at + 1], "(")) return;
    const name = token.value.toUpperCase();
    if (name !== SPILL.toUpperCase() && name !== SINGLE.toUpperCase()) return;
    const close = closing(tokens, at + 1);
    if (close === null) return;
    const keeps = isPrimary(tokens, at + 2, close) ? { open: "", close: "" } : { open: "(", close: ")" };
    const spill = name === SPILL.toUpperCase();
    shown[at] = spill ? "" : "@";
    shown[at + 1] = keeps.open;
    shown[close] = keeps.close + (spill ? "#" : "");
  });
  return `=${shown.join("")}`;
}

function isOperator(token: Token | undefined, value: string): boolean {
  return token?.type === "operator" && token.value === value;
}

/** Where the parenthesis that opens at `at` closes. */
function closing(tokens: readonly Token[], at: number): number | null {
  for (let depth = 0, i = at; i < tokens.length; i++) {
    if (isOperator(tokens[i], "(")) depth++;
    else if (isOperator(tokens[i], ")") && --depth === 0) return i;
  }
  return null;
}

function opening(tokens: readonly Token[], at: number): number {
  for (let depth = 0, i = at; i >= 0; i--) {
    if (isOperator(tokens[i], ")")) depth++;
    else if (isOperator(tokens[i], "(") && --depth === 0) return i;
  }
  return 0;
}

/** The first token of what a `#` behind `at` belongs to: a reference, a parenthesis, a call. */
function operandStart(tokens: readonly Token[], at: number): number {
  if (!isOperator(tokens[at], ")")) return at;
  const open = opening(tokens, at);
  return tokens[open - 1]?.type === "func" ? open - 1 : open;
}

/** The last token of what an `@` before `at` belongs to, with the `#` and `:` behind it, which bind tighter. */
function operandEnd(tokens: readonly Token[], at: number): number {
  let end = tokens[at]?.type === "func" ? (closing(tokens, at + 1) ?? at) : isOperator(tokens[at], "(") ? (closing(tokens, at) ?? at) : at;
  while (isOperator(tokens[end + 1], "#")) end++;
  return isOperator(tokens[end + 1], ":") ? operandEnd(tokens, end + 2) : end;
}

/** Whether the tokens from `from` up to `end` need no parentheses before a `#` or behind an `@`. */
function isPrimary(tokens: readonly Token[], from: number, end: number): boolean {
  return end > from && operandEnd(tokens, from) === end - 1 && !isOperator(tokens[from], "@");
}

/**
 * The tokens that are variables of a LET or parameters of a LAMBDA, where they are named and where they are used. A name
 * holds from its declaration to the end of its parenthesis; in it, an inner one of the same spelling is another.
 */
function variablesIn(tokens: readonly Token[]): Set<number> {
  const found = new Set<number>();
  const scopes: { kind: "let" | "lambda" | "other"; argument: number; names: Set<string> }[] = [];
  const known = (name: string) => scopes.some(({ names }) => names.has(name.toLowerCase()));
  tokens.forEach((token, at) => {
    if (isOperator(token, "(") || isOperator(token, "{")) {
      const before = tokens[at - 1];
      const call = token.value === "(" && before?.type === "func" ? before.value.toUpperCase() : "";
      scopes.push({ kind: call === "LET" ? "let" : call === "LAMBDA" ? "lambda" : "other", argument: 0, names: new Set() });
    } else if (isOperator(token, ")") || isOperator(token, "}")) scopes.pop();
    else if (isOperator(token, ",")) {
      const scope = scopes.at(-1);
      if (scope) scope.argument++;
    } else if (token.type === "range_named") {
      const scope = scopes.at(-1);
      const alone = isOperator(nextSolid(tokens, at, 1), ",") && ["(", ","].some((mark) => isOperator(nextSolid(tokens, at, -1), mark));
      const declares = alone && (scope?.kind === "lambda" || (scope?.kind === "let" && scope.argument % 2 === 0));
      if (declares) scope.names.add(token.value.toLowerCase());
      if (declares || known(token.value)) found.add(at);
    } else if (token.type === "func" && known(token.value)) found.add(at);
  });
  return found;
}

function nextSolid(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  let i = at + step;
  while (tokens[i]?.type === "whitespace" || tokens[i]?.type === "newline") i += step;
  return tokens[i];
}

/** `[@[Score]]` → `T[[#This Row],[Score]]`, `[Score]` → `T[Score]`; anything else is the same in a file. */
function structuredInFile(text: string, own: string | undefined): string {
  const read = readStructured(text);
  if (!read) return text;
  const table = read.table || (own ?? "");
  if (!read.sections.includes("this row")) return read.table === "" ? table + text : text;
  return read.headers.length > 0 ? `${table}[[#This Row],${writtenHeaders(read.headers)}]` : `${table}[#This Row]`;
}

/** `T[[#This Row],[Score]]` → `[@[Score]]` in its own table, `T[@[Score]]` beside it. */
function structuredInCell(text: string, own: string | undefined): string {
  const read = readStructured(text);
  if (!read?.sections.includes("this row")) return text;
  const table = own !== undefined && read.table.toLowerCase() === own.toLowerCase() ? "" : read.table;
  return writeStructured({ table, sections: ["this row"], headers: read.headers });
}
