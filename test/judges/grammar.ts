/**
 * Judges formulas as Excel's entry does. Whether a text is a formula at all is said by @borgar/fx, unpatched; what no
 * grammar says (lengths, levels, where what may stand) is Excel's list of specifications and limits.
 */
import { mergeRefTokens, parse, parseA1Ref, tokenize, type AstExpression } from "@borgar/fx";
import { customFunctions } from "../../src/functions";
import { NAMESPACE } from "../../src/vocabulary/functions";
import { EXCEL_2021 } from "./excelFunctions";

/** Where a formula stands. Conditional formats and validations take less than cells, and so does a name used by one. */
export type Home = "cell" | "condition" | "validation" | "name";

const LONGEST = 8192;
const LONGEST_LITERAL = 255;
const MOST_ARGUMENTS = 255;
const DEEPEST = 64;
/** What the dialogs for conditional formats and validations take in one box. */
const LONGEST_IN_DIALOG = 255;

/** R, C and the like are rows and columns of the other notation to Excel. */
const LET_NAME = /^(?!(?:r\d*c?\d*|c\d*)$)[\p{L}_][\p{L}\p{N}._]*$/iu;

const ours = new Set(Object.keys(customFunctions).map((name) => `${NAMESPACE}.${name}`.toUpperCase()));

function rangeOf(text: string) {
  const reference = parseA1Ref(text);
  return reference && "range" in reference ? reference.range : undefined;
}

/** What Excel would refuse in the formula, in words for the test's output; none if it takes it. */
export function grammarProblems(formula: string, home: Home): string[] {
  const problems: string[] = [];
  if (!formula.startsWith("=")) return ["no formula"];
  if (formula.length > LONGEST) problems.push(`${formula.length} characters`);
  const isInDialog = home === "condition" || home === "validation";
  if (isInDialog && formula.length > LONGEST_IN_DIALOG) problems.push(`${formula.length} characters in a dialog`);
  let tree: AstExpression;
  try {
    tree = parse(mergeRefTokens(tokenize(formula, { withLocation: true })), { looseRefCalls: true });
  } catch (error) {
    return [...problems, `no formula to the parser: ${(error as Error).message}`];
  }
  visit(tree, 0);
  return problems;

  function visit(node: AstExpression | null, depth: number): void {
    if (!node) return;
    if (depth > DEEPEST) problems.push(`more than ${DEEPEST} levels`);
    switch (node.type) {
      case "Literal":
        if (typeof node.value === "string" && node.value.length > LONGEST_LITERAL)
          problems.push(`a text of ${node.value.length} characters`);
        return;
      case "ErrorLiteral":
        return;
      case "ArrayExpression":
        if (isInDialog) problems.push("an array constant");
        for (const line of node.elements) {
          if (line.length !== node.elements[0]!.length) problems.push("rows of an array constant differ in length");
          for (const cell of line)
            if (!/^(Literal|ErrorLiteral|UnaryExpression)$/.test(cell.type)) problems.push("an array constant of more than constants");
        }
        return;
      case "ReferenceIdentifier":
        if (isInDialog && node.kind === "table") problems.push(`a structured reference: ${node.value}`);
        return;
      case "UnaryExpression":
        if (node.operator === "#") spill(node.arguments[0]!);
        node.arguments.forEach((one) => visit(one, depth));
        return;
      case "BinaryExpression":
        node.arguments.forEach((one) => visit(one, depth));
        return;
      case "LetExpression":
        called("LET", node.declarations.length * 2 + 1);
        for (const { id, init } of node.declarations) {
          if (!LET_NAME.test(id.name)) problems.push(`no name for LET: ${id.name}`);
          visit(init, depth + 1);
        }
        visit(node.body, depth + 1);
        return;
      case "LambdaExpression":
        problems.push("LAMBDA is newer than Excel 2021");
        return;
      case "CallExpression": {
        const { callee } = node;
        if (callee.type === "Identifier") called(callee.name.toUpperCase(), node.arguments.length);
        else problems.push("a call of something without a name");
        node.arguments.forEach((one) => visit(one, depth + 1));
        return;
      }
      default:
        problems.push(`the parser knows more than this judge: ${(node as AstExpression).type}`);
    }
  }

  /** `A6#`: the `#` follows one cell, else it is an error. `$A$5:B6#` is `($A$5:B6)#`. */
  function spill(anchor: AstExpression): void {
    if (home !== "cell") problems.push(`a spill in a ${home}`);
    const range = anchor.type === "ReferenceIdentifier" && anchor.kind === "range" ? rangeOf(anchor.value) : undefined;
    const isOneCell = range && (range.bottom ?? range.top) === range.top && (range.right ?? range.left) === range.left;
    if (!isOneCell) problems.push("a # behind something that is no single cell");
  }

  function called(name: string, count: number): void {
    if (count > MOST_ARGUMENTS) problems.push(`${name} has ${count} arguments`);
    const isOurs = name.startsWith(`${NAMESPACE}.`);
    if (isOurs && home !== "cell") problems.push(`${name} in a ${home}`);
    if (isOurs ? !ours.has(name) : !EXCEL_2021.has(name)) problems.push(`${name} is no function of Excel 2021`);
  }
}
