/**
 * What the functions' sources say beyond their words: the sizes of arguments, the option words they read, the rules they
 * serve and the problems they can report. Found by following every name from a function to its declaration, so that a
 * function is said to report what its own code can reach and nothing else.
 */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { root } from "../typescript.mjs";

const ts = createRequire(import.meta.url)("typescript");
const FOLDERS = ["src/functions", "src/core"].map((folder) => join(root, folder) + sep);
const CHOICES = join(root, "src/functions/choices.ts");
/** Sizes that follow from how an argument is read; the second thing a reader is given is the argument's number. */
const ONE_CELL = ["1 × 1"];
const SPREAD = ["1 × 1", "1 × k", "n × 1", "n × k"];
const READERS = {
  optionalChoice: ONE_CELL,
  optionalDigits: ONE_CELL,
  optionalCount: ONE_CELL,
  optionalNumber: ONE_CELL,
  spreadOver: SPREAD,
  optionalSpread: SPREAD,
};

/**
 * @typedef {object} Source
 * @property {string[]} rules
 * @property {boolean} servesPublished formulas of schemes beside the five regimes
 * @property {string[][]} sizes per argument; none where its comment states none
 * @property {Map<string, number | null>} choices names in choices.ts, with the argument that takes one of their words
 * @property {Set<string>} problems codes, and those of steps on the way
 *
 * @returns {Map<string, Source>} by the functions' ids
 */
export function readSources() {
  const folder = join(root, "src/functions");
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts")).map((name) => join(folder, name));
  const program = ts.createProgram(files, compilerOptions());
  const checker = program.getTypeChecker();
  const sources = new Map();
  for (const file of files) {
    for (const statement of program.getSourceFile(file).statements) {
      const id = ts.isFunctionDeclaration(statement) && tagOf(statement, "customfunction")?.comment;
      if (id) sources.set(String(id).trim(), { ...described(statement), ...reached(statement, checker) });
    }
  }
  return sources;
}

function compilerOptions() {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  // Names are all that is asked for: what tests and pages declare is of no use here.
  return { ...options, types: [], lib: ["lib.es2021.d.ts"], noEmit: true };
}

function tagOf(declaration, name) {
  return ts.getJSDocTags(declaration).find((tag) => tag.tagName.text === name);
}

/** From the comment: the rules' ids, and the sizes of each argument, such as `n × 1`; else from how it is read. */
function described(declaration) {
  const [{ comment }] = ts.getJSDocCommentsAndTags(declaration);
  const text = ts.getTextOfJSDocComment(comment) ?? "";
  const rules = /\bRules? ((?:[A-Z]\d+(?:, )?)+)/.exec(text)?.[1].match(/[A-Z]\d+/g) ?? [];
  const sizesRead = sizesByReader(declaration);
  const sizes = declaration.parameters.map((parameter, argument) => {
    const [tag] = ts.getJSDocParameterTags(parameter);
    const said = (tag && ts.getTextOfJSDocComment(tag.comment)) ?? "";
    const stated = [...(/\bone cell\b/i.test(said) ? ONE_CELL : []), ...(said.match(/\b(?:\d+|[a-z]) × (?:\d+|[a-z])\b/g) ?? [])];
    return stated.length > 0 ? [...new Set(stated)] : (sizesRead.get(argument) ?? []);
  });
  return { rules, servesPublished: /published schemes/i.test(text), sizes };
}

function sizesByReader(declaration) {
  const found = new Map();
  const walk = (node) => {
    const reader = ts.isCallExpression(node) && READERS[node.expression.getText()];
    if (reader && ts.isNumericLiteral(node.arguments[1])) found.set(Number(node.arguments[1].text), reader);
    ts.forEachChild(node, walk);
  };
  walk(declaration);
  return found;
}

/** From the code: what the function and everything it uses can report and read. */
function reached(declaration, checker) {
  const problems = new Set();
  const choices = new Map();
  const seen = new Set();

  const follow = (name) => {
    let symbol = checker.getSymbolAtLocation(name);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    for (const target of symbol?.declarations ?? []) {
      const file = target.getSourceFile().fileName;
      if (dirname(file) + sep !== FOLDERS[0] && dirname(file) + sep !== FOLDERS[1]) continue;
      const isChoice = file === CHOICES && ts.isVariableDeclaration(target) && ts.isSourceFile(target.parent.parent.parent);
      if (isChoice && !choices.has(symbol.name)) choices.set(symbol.name, null);
      if (ts.isFunctionLike(target) || ts.isVariableDeclaration(target) || ts.isClassDeclaration(target)) walk(target);
    }
  };
  const walk = (node) => {
    if (seen.has(node)) return;
    seen.add(node);
    if (ts.isPropertyAssignment(node) && node.name.getText() === "code") {
      for (const code of codesOf(checker.getTypeAtLocation(node.initializer))) problems.add(code);
    }
    const choice = ts.isCallExpression(node) && choiceTaken(node, checker);
    if (choice) choices.set(choice.name, choice.argument);
    if (ts.isIdentifier(node) && !ts.isTypeNode(node.parent)) follow(node);
    ts.forEachChild(node, walk);
  };
  walk(declaration);
  return { problems, choices };
}

/** The choices a call reads an argument by: `optionalChoice(x, 2, TIES)`, or `spreadChoice(y, row, column, RULES)`. */
function choiceTaken(call, checker) {
  const reader = call.expression.getText();
  const words = call.arguments.at(-1)?.getText();
  if (reader === "optionalChoice" && ts.isNumericLiteral(call.arguments[1])) {
    return { name: words, argument: Number(call.arguments[1].text) };
  }
  if (reader !== "spreadChoice") return null;
  const spread = checker.getSymbolAtLocation(call.arguments[0])?.valueDeclaration?.initializer;
  const argument = spread && ts.isCallExpression(spread) ? spread.arguments[1] : undefined;
  return argument && ts.isNumericLiteral(argument) ? { name: words, argument: Number(argument.text) } : null;
}

/** The texts a value may be, where its type names them: `"a"`, or something that is `"a" | "b"`. */
function codesOf(type) {
  const types = type.isUnion() ? type.types : [type];
  return types.filter((one) => one.isStringLiteral()).map((one) => one.value);
}
