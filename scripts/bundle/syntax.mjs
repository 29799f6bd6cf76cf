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
  /** @type {string[]} */
  const problems = [];
  /**
   * @param {number} start
   * @param {string} says
   */
  const at = (start, says) => {
    const before = code.slice(0, start).split("\n");
    const [line = ""] = before.slice(-1);
    problems.push(`${before.length}:${line.length + 1} ${says}`);
  };
  let program;
  try {
    program = parse(code, { ecmaVersion: ECMA_VERSION, sourceType: "script" });
  } catch (error) {
    const { pos = 0, message } = /** @type {SyntaxError & { pos?: number }} */ (error);
    at(pos, `is not ES${ECMA_VERSION}: ${message}`);
    return problems;
  }
  for (const node of walk(program)) {
    const expression = expressionOf(node);
    if (expression) for (const says of expressionProblems(expression)) at(node.start, says);
  }
  return problems;
}

/**
 * Every node of a tree. A bundle nests deeper than calls may, so nothing here calls itself.
 * @param {import("acorn").Program} root
 * @returns {Generator<import("acorn").AnyNode>}
 */
function* walk(root) {
  /** @type {import("acorn").AnyNode[]} */
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child.type === "string") waiting.push(child);
      }
    }
  }
}

/**
 * A literal, or `RegExp("…")` with or without `new`; patterns put together as the script runs are not seen here.
 * @param {import("acorn").AnyNode} node
 */
function expressionOf(node) {
  if (node.type === "Literal" && node.regex) return node.regex;
  const isCall = node.type === "NewExpression" || node.type === "CallExpression";
  if (!isCall || node.callee.type !== "Identifier" || node.callee.name !== "RegExp") return null;
  const [pattern, flags] = node.arguments.map(textOf);
  return pattern === undefined || pattern === null ? null : { pattern, flags: flags ?? "" };
}

/** @param {import("acorn").AnyNode} node */
function textOf(node) {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked;
  return null;
}

/** @param {{ pattern: string, flags: string }} expression */
function expressionProblems({ pattern, flags }) {
  const shown = `/${pattern}/${flags}`;
  const parser = new RegExpParser({ ecmaVersion: ECMA_VERSION });
  try {
    parser.parseFlags(flags);
    /** @type {string[]} */
    const problems = [];
    visitRegExpAST(parser.parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") }), {
      onAssertionEnter(assertion) {
        if (assertion.kind === "lookbehind") problems.push(`${shown} looks behind`);
      },
    });
    return problems;
  } catch (error) {
    return [`${shown} is not ES${ECMA_VERSION}: ${/** @type {Error} */ (error).message}`];
  }
}
