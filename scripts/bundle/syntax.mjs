/**
 * Reads scripts as the oldest browser that Excel may bring would: ES2021, and no lookbehind in a regular expression, which
 * WKWebView lacks before Safari 16.4. There one such literal is a syntax error, and nothing of its file runs.
 */
import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { parse } from "acorn";

const ECMA_VERSION = 2021;

/**
 * @param {string} code of a script
 * @returns {string[]} what such a browser would refuse
 */
export function syntaxProblems(code) {
  const problems = [];
  const at = (start, says) => {
    const before = code.slice(0, start).split("\n");
    problems.push(`${before.length}:${before.at(-1).length + 1} ${says}`);
  };
  let program;
  try {
    program = parse(code, { ecmaVersion: ECMA_VERSION, sourceType: "script" });
  } catch (error) {
    at(error.pos ?? 0, `is not ES${ECMA_VERSION}: ${error.message}`);
    return problems;
  }
  for (const node of walk(program)) {
    const expression = expressionOf(node);
    if (expression) for (const says of expressionProblems(expression)) at(node.start, says);
  }
  return problems;
}

/** Every node of a tree. A bundle nests deeper than calls may, so nothing here calls itself. */
function* walk(root) {
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    yield node;
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child.type === "string") waiting.push(child);
      }
    }
  }
}

/** A literal, or `RegExp("…")` with or without `new`; patterns put together as the script runs are not seen here. */
function expressionOf(node) {
  if (node.type === "Literal" && node.regex) return node.regex;
  const isCall = node.type === "NewExpression" || node.type === "CallExpression";
  if (!isCall || node.callee.type !== "Identifier" || node.callee.name !== "RegExp") return null;
  const [pattern, flags] = node.arguments.map(textOf);
  return pattern === undefined || pattern === null ? null : { pattern, flags: flags ?? "" };
}

function textOf(node) {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return null;
}

function expressionProblems({ pattern, flags }) {
  const shown = `/${pattern}/${flags}`;
  const parser = new RegExpParser({ ecmaVersion: ECMA_VERSION });
  try {
    parser.parseFlags(flags);
    const problems = [];
    visitRegExpAST(parser.parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") }), {
      onAssertionEnter(assertion) {
        if (assertion.kind === "lookbehind") problems.push(`${shown} looks behind`);
      },
    });
    return problems;
  } catch (error) {
    return [`${shown} is not ES${ECMA_VERSION}: ${error.message}`];
  }
}
