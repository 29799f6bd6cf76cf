/**
 * What the code of a kernel can report and read, told by following every name from it to its declaration. The table of
 * functions says it for the reference; this holds the table against the code.
 */
import { dirname, join, resolve, sep } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");
const FOLDERS = ["src/functions", "src/core", "src/vocabulary"].map((folder) => join(root, folder) + sep);
const OPTION_WORDS = join(root, "src/vocabulary/optionWords.ts");

export interface Reached {
  /** Codes of problems, and of steps on the way. */
  codes: Set<string>;
  /** Names of lists of option words. */
  choices: Set<string>;
}

/** By the functions' ids. */
export function reachedByKernels(): Map<string, Reached> {
  const file = join(root, "src/functions/kernels.ts");
  const program = ts.createProgram([file], compilerOptions());
  const checker = program.getTypeChecker();
  const found = new Map<string, Reached>();
  const walk = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.initializer))
      found.set(node.name.getText(), reached(node.initializer, checker));
    ts.forEachChild(node, walk);
  };
  walk(program.getSourceFile(file)!);
  return found;
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (name) => ts.sys.readFile(name)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  // Names are all that is asked for: what tests and pages declare is of no use here.
  return { ...options, types: [], lib: ["lib.es2021.d.ts"], noEmit: true };
}

function reached(kernel: ts.Identifier, checker: ts.TypeChecker): Reached {
  const codes = new Set<string>();
  const choices = new Set<string>();
  const seen = new Set<ts.Node>();
  const follow = (name: ts.Identifier): void => {
    let symbol = checker.getSymbolAtLocation(name);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    for (const target of symbol?.declarations ?? []) {
      const file = target.getSourceFile().fileName;
      if (!FOLDERS.includes(dirname(file) + sep)) continue;
      if (file === OPTION_WORDS && ts.isVariableDeclaration(target)) choices.add(symbol!.name);
      if (ts.isFunctionLike(target) || ts.isVariableDeclaration(target) || ts.isClassDeclaration(target)) walk(target);
    }
  };
  const walk = (node: ts.Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (ts.isPropertyAssignment(node) && node.name.getText() === "code") {
      const type = checker.getTypeAtLocation(node.initializer);
      for (const one of type.isUnion() ? type.types : [type]) if (one.isStringLiteral()) codes.add(one.value);
    }
    if (ts.isIdentifier(node) && !ts.isTypeNode(node.parent)) follow(node);
    ts.forEachChild(node, walk);
  };
  follow(kernel);
  return { codes, choices };
}
