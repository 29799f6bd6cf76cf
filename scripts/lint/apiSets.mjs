/**
 * Which requirement sets code needs, as Microsoft's type definitions tell: each member of Office.js is tagged with the set it
 * came with. Code may use what the manifest declares, and more only where it has asked `supports` for it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { at, readXml } from "../manifest/xml.mjs";

/** @typedef {{ file: string, line: number, message: string }} Finding */
/** @typedef {{ set: string, version: string, parameter: string | null }} Need what one part of a tag asks for */
/** @typedef {{ name: string, declaration: ts.Declaration | ts.SignatureDeclaration, passed: number | null }} Use of a member of Office.js */
/** @typedef {(node: ts.Node, message: string) => void} Tell */

const GUARD = path.join("src", "workbook", "supports.ts");

/** @param {string} manifest its path @returns {Map<string, string>} versions by set */
export function declaredSets(manifest) {
  const { root } = readXml(readFileSync(manifest, "utf8"));
  const sets = root === null ? [] : at(root, "Requirements", "Sets", "Set");
  return new Map(sets.map(({ attributes: { Name = "", MinVersion = "" } }) => [Name, MinVersion]));
}

/**
 * A program of the files with the definitions of Office.js.
 * @param {string[]} files
 * @param {string} project
 */
export function officeProgram(files, project) {
  return ts.createProgram(files, {
    ...readOptions(project),
    typeRoots: [path.join(project, "node_modules/@types")],
    types: ["office-js", "custom-functions-runtime", "node"],
  });
}

/**
 * @param {ts.Program} program
 * @param {string[]} files paths of files in it
 * @param {Map<string, string>} declared
 * @param {string} project
 * @returns {Finding[]}
 */
export function findUndeclared(program, files, declared, project) {
  const judge = new Judge(program.getTypeChecker(), declared, project);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`There is no file ${file}`);
    return judge.judgeFile(source);
  });
}

/** @param {string} project */
function readOptions(project) {
  const file = path.join(project, "tsconfig.json");
  return ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, project).options;
}

class Judge {
  /**
   * @param {ts.TypeChecker} checker
   * @param {Map<string, string>} declared
   * @param {string} project
   */
  constructor(checker, declared, project) {
    this.checker = checker;
    this.declared = declared;
    this.project = project;
    /** @type {Map<ts.Node, Need[]>} */
    this.needs = new Map();
  }

  /** @param {ts.SourceFile} source */
  judgeFile(source) {
    /** @type {Finding[]} */
    const findings = [];
    if (source.fileName.endsWith(GUARD.split(path.sep).join("/"))) return findings;
    /** @type {Tell} */
    const tell = (node, message) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      findings.push({ file: path.relative(this.project, source.fileName), line: line + 1, message });
    };
    /** @param {ts.Node} node */
    const visit = (node) => {
      for (const { name, declaration, passed } of this.uses(node, tell)) this.judge(node, name, declaration, passed, tell);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return findings;
  }

  /**
   * Members of Office.js that a node uses. `passed` is how many arguments a call hands over, `null` where nothing is called.
   * @param {ts.Node} node
   * @param {Tell} tell
   * @returns {Use[]}
   */
  uses(node, tell) {
    const { checker } = this;
    /** @param {ts.Symbol | undefined} symbol */
    const of = (symbol) =>
      (symbol?.declarations ?? []).slice(0, 1).map((declaration) => ({ name: symbol?.name ?? "", declaration, passed: null }));
    if (ts.isPropertyAccessExpression(node)) {
      if (ts.isCallExpression(node.parent) && node.parent.expression === node) return this.called(node.parent, node, tell);
      return of(checker.getSymbolAtLocation(node.name));
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      return ts.isIdentifier(name) ? of(checker.getTypeAtLocation(node.parent).getProperty(name.text)) : [];
    }
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      const names = node.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
      return type ? names.flatMap((name) => of(propertyOf(checker, type, name))) : [];
    }
    return [];
  }

  /**
   * @param {ts.CallExpression} call
   * @param {ts.PropertyAccessExpression} callee
   * @param {Tell} tell
   * @returns {Use[]}
   */
  called(call, { name, expression }, tell) {
    const declaration = this.checker.getResolvedSignature(call)?.declaration;
    if (!declaration || !isOffice(declaration)) return [];
    if (name.text === "isSetSupported") tell(call, `ask through supports() of ${GUARD}`);
    const loaded = name.text === "load" ? this.loaded(call, this.checker.getTypeAtLocation(expression), tell) : [];
    return [{ name: name.text, declaration, passed: call.arguments.length }, ...loaded];
  }

  /**
   * Properties asked for as text: `items/name,items/format/fill/color`.
   * @param {ts.CallExpression} call
   * @param {ts.Type} type
   * @param {Tell} tell
   * @returns {Use[]}
   */
  loaded(call, type, tell) {
    const [asked] = call.arguments;
    if (!asked) return [];
    const texts = ts.isArrayLiteralExpression(asked) ? [...asked.elements] : [asked];
    return texts.flatMap((text) => {
      if (ts.isObjectLiteralExpression(text)) return [];
      if (!ts.isStringLiteralLike(text)) {
        tell(text, "what is loaded has to be written as it is, or nobody can tell which set it needs");
        return [];
      }
      return text.text.split(",").flatMap((one) => this.alongPath(one.trim(), type, text, tell));
    });
  }

  /**
   * @param {string} loaded
   * @param {ts.Type} start
   * @param {ts.Node} node
   * @param {Tell} tell
   */
  alongPath(loaded, start, node, tell) {
    /** @type {Use[]} */
    const found = [];
    let type = this.checker.getNonNullableType(start);
    for (const name of loaded.split("/")) {
      const property = this.checker.getPropertyOfType(type, name);
      const declaration = property?.declarations?.[0];
      if (!property || !declaration) {
        tell(node, `${this.checker.typeToString(type)} has no ${name} to load`);
        return found;
      }
      found.push({ name, declaration, passed: null });
      const next = this.checker.getTypeOfSymbol(property);
      type = (name === "items" && this.checker.getIndexTypeOfType(next, ts.IndexKind.Number)) || next;
    }
    return found;
  }

  /**
   * @param {ts.Node} node
   * @param {string} name
   * @param {ts.Declaration} declaration
   * @param {number | null} passed
   * @param {Tell} tell
   */
  judge(node, name, declaration, passed, tell) {
    for (const { set, version, parameter } of this.needsOf(declaration)) {
      if (passed !== null && parameter !== null && !isPassed(declaration, parameter, passed)) continue;
      if (!atLeast(this.declared.get(set), version) && !this.isGuarded(node, set, version)) {
        const declared = this.declared.get(set);
        tell(node, `${ownerOf(declaration)}${name} needs ${set} ${version}, the manifest declares ${declared ?? "nothing of it"}`);
      }
    }
  }

  /** @param {ts.Declaration} declaration */
  needsOf(declaration) {
    if (!isOffice(declaration)) return [];
    let needs = this.needs.get(declaration);
    if (!needs) this.needs.set(declaration, (needs = needsIn(commentOf(declaration), declaration) ?? []));
    return needs;
  }

  /**
   * Whether it is reached only where `supports` has said yes.
   * @param {ts.Node} node
   * @param {string} set
   * @param {string} version
   */
  isGuarded(node, set, version) {
    /** @type {(condition: ts.Expression, wanted: boolean) => boolean} */
    const says = (condition, wanted) => this.says(condition, wanted, set, version);
    for (let child = node, { parent } = node; parent; child = parent, parent = parent.parent) {
      if (ts.isIfStatement(parent) && parent.thenStatement === child && says(parent.expression, true)) return true;
      if (ts.isIfStatement(parent) && parent.elseStatement === child && says(parent.expression, false)) return true;
      if (ts.isConditionalExpression(parent) && parent.whenTrue === child && says(parent.condition, true)) return true;
      if (ts.isConditionalExpression(parent) && parent.whenFalse === child && says(parent.condition, false)) return true;
      if (
        ts.isBinaryExpression(parent) &&
        parent.right === child &&
        parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
        says(parent.left, true)
      )
        return true;
      if (ts.isBlock(parent)) {
        const before = parent.statements.filter(({ end }) => end <= child.pos);
        if (before.some((one) => ts.isIfStatement(one) && leaves(one.thenStatement) && says(one.expression, false))) return true;
      }
    }
    return false;
  }

  /**
   * Whether the set is there for certain once the condition has come out as wanted.
   * @param {ts.Expression} condition
   * @param {boolean} wanted
   * @param {string} set
   * @param {string} version
   * @returns {boolean}
   */
  says(condition, wanted, set, version) {
    if (ts.isParenthesizedExpression(condition)) return this.says(condition.expression, wanted, set, version);
    if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) {
      return this.says(condition.operand, !wanted, set, version);
    }
    if (ts.isBinaryExpression(condition)) {
      const both = condition.operatorToken.kind === (wanted ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken);
      return both && [condition.left, condition.right].some((one) => this.says(one, wanted, set, version));
    }
    if (!wanted || !ts.isCallExpression(condition)) return false;
    const asked = this.checker.getResolvedSignature(condition)?.declaration?.getSourceFile().fileName ?? "";
    const [name, least] = condition.arguments;
    if (!name || !least || !ts.isStringLiteral(name) || !ts.isStringLiteral(least)) return false;
    return asked.endsWith(GUARD.split(path.sep).join("/")) && name.text === set && atLeast(least.text, version);
  }
}

/**
 * The contextual type may be a union: an options object or a plain one.
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 * @param {string} name
 */
function propertyOf(checker, type, name) {
  const types = type.isUnion() ? type.types : [type];
  return types.map((one) => checker.getPropertyOfType(one, name)).find(Boolean);
}

/** @param {ts.Node} declaration */
function isOffice(declaration) {
  return /@types\/(office-js|custom-functions-runtime)\//.test(declaration.getSourceFile().fileName);
}

/** @param {ts.Node} declaration */
function commentOf(declaration) {
  const own = textAbove(declaration);
  // A variable's comment stands above its statement; a member without a tag is as old as what it belongs to.
  return TAG.test(own) || !declaration.parent || ts.isModuleBlock(declaration.parent) || ts.isSourceFile(declaration.parent)
    ? own
    : textAbove(declaration.parent);
}

/** @param {ts.Node} node */
function textAbove(node) {
  return node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
}

const TAG = /\[Api set: ([^\]]+)\]|\*\*Requirement set\*\*: \{@link [^|}]*\|\s*([^}]+)\}/;

/**
 * Members that are not released are tagged `BETA` or `PREVIEW`: no manifest can declare those.
 * @param {string} comment
 * @param {ts.Declaration} declaration
 * @returns {Need[] | null}
 */
function needsIn(comment, declaration) {
  const tag = TAG.exec(comment);
  if (!tag) return null;
  const text = (tag[1] ?? tag[2] ?? "").trim();
  const [set = ""] = text.split(/\s/);
  // Members that all applications share carry such a tag for Outlook alone.
  if (set === "Mailbox") return null;
  if (/\b(BETA|PREVIEW)\b/.test(text)) return [{ set, version: "beta", parameter: null }];
  const parameters = parametersOf(declaration);
  return text.split(/[;,]/).flatMap((part) => {
    const version = /(?<![\d.])\d+\.\d+/.exec(part)?.[0];
    const parameter = parameters.find((name) => part.includes(`\`${name}\``) || new RegExp(`for ${name}\\b`).test(part)) ?? null;
    return version ? [{ set, version, parameter }] : [];
  });
}

/** @param {ts.Declaration} declaration */
function parametersOf(declaration) {
  return ts.isFunctionLike(declaration) ? declaration.parameters.map(({ name }) => name.getText()) : [];
}

/**
 * @param {ts.Declaration} declaration
 * @param {string} parameter
 * @param {number} passed
 */
function isPassed(declaration, parameter, passed) {
  return parametersOf(declaration).indexOf(parameter) < passed;
}

/** @param {ts.Declaration} declaration */
function ownerOf({ parent }) {
  const name = "name" in parent ? /** @type {ts.Node | undefined} */ (parent.name)?.getText() : undefined;
  return name === undefined ? "" : `${name}.`;
}

/**
 * @param {string | undefined} has
 * @param {string} wanted
 */
function atLeast(has, wanted) {
  if (has === undefined || !/^\d+\.\d+$/.test(wanted)) return false;
  const [major = NaN, minor = NaN] = has.split(".").map(Number);
  const [least = NaN, atLeastMinor = NaN] = wanted.split(".").map(Number);
  return major > least || (major === least && minor >= atLeastMinor);
}

/** @param {ts.Statement} statement */
function leaves(statement) {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}
