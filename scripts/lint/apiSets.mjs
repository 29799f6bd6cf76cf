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

const GUARD = path.join("src", "workbook", "supports.ts");

/** @param {string} manifest its path @returns {Map<string, string>} versions by set */
export function declaredSets(manifest) {
  const { root } = readXml(readFileSync(manifest, "utf8"));
  const sets = root === null ? [] : at(root, "Requirements", "Sets", "Set");
  return new Map(sets.map(({ attributes }) => [attributes.Name, attributes.MinVersion]));
}

/**
 * @param {string[]} files absolute paths
 * @param {Map<string, string>} declared
 * @param {string} project
 * @returns {Finding[]}
 */
export function findUndeclared(files, declared, project) {
  const options = {
    ...readOptions(project),
    typeRoots: [path.join(project, "node_modules/@types")],
    types: ["office-js", "custom-functions-runtime", "node"],
  };
  const program = ts.createProgram(files, options);
  const judge = new Judge(program.getTypeChecker(), declared, project);
  return files.flatMap((file) => judge.judgeFile(program.getSourceFile(file)));
}

function readOptions(project) {
  const file = path.join(project, "tsconfig.json");
  return ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, project).options;
}

class Judge {
  constructor(checker, declared, project) {
    this.checker = checker;
    this.declared = declared;
    this.project = project;
    this.needs = new Map();
  }

  judgeFile(source) {
    /** @type {Finding[]} */
    const findings = [];
    if (source.fileName.endsWith(GUARD.split(path.sep).join("/"))) return findings;
    const tell = (node, message) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      findings.push({ file: path.relative(this.project, source.fileName), line: line + 1, message });
    };
    const visit = (node) => {
      for (const { name, declaration, passed } of this.uses(node, tell)) this.judge(node, name, declaration, passed, tell);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return findings;
  }

  /** Members of Office.js that a node uses. `passed` is how many arguments a call hands over, `null` where nothing is called. */
  uses(node, tell) {
    const { checker } = this;
    const of = (symbol, passed = null) =>
      (symbol?.declarations ?? []).slice(0, 1).map((declaration) => ({ name: symbol.name, declaration, passed }));
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

  called(call, { name, expression }, tell) {
    const declaration = this.checker.getResolvedSignature(call)?.declaration;
    if (!declaration || !isOffice(declaration)) return [];
    if (name.text === "isSetSupported") tell(call, `ask through supports() of ${GUARD}`);
    const loaded = name.text === "load" ? this.loaded(call, this.checker.getTypeAtLocation(expression), tell) : [];
    return [{ name: name.text, declaration, passed: call.arguments.length }, ...loaded];
  }

  /** Properties asked for as text: `items/name,items/format/fill/color`. */
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

  alongPath(loaded, start, node, tell) {
    const found = [];
    let type = this.checker.getNonNullableType(start);
    for (const name of loaded.split("/")) {
      const property = this.checker.getPropertyOfType(type, name);
      if (!property) {
        tell(node, `${this.checker.typeToString(type)} has no ${name} to load`);
        return found;
      }
      found.push({ name, declaration: property.declarations[0], passed: null });
      const next = this.checker.getTypeOfSymbol(property);
      type = (name === "items" && this.checker.getIndexTypeOfType(next, ts.IndexKind.Number)) || next;
    }
    return found;
  }

  judge(node, name, declaration, passed, tell) {
    for (const { set, version, parameter } of this.needsOf(declaration)) {
      if (passed !== null && parameter !== null && !isPassed(declaration, parameter, passed)) continue;
      if (!atLeast(this.declared.get(set), version) && !this.isGuarded(node, set, version)) {
        const declared = this.declared.get(set);
        tell(node, `${ownerOf(declaration)}${name} needs ${set} ${version}, the manifest declares ${declared ?? "nothing of it"}`);
      }
    }
  }

  needsOf(declaration) {
    if (!isOffice(declaration)) return [];
    let needs = this.needs.get(declaration);
    if (!needs) this.needs.set(declaration, (needs = needsIn(commentOf(declaration), declaration) ?? []));
    return needs;
  }

  /** Whether it is reached only where `supports` has said yes. */
  isGuarded(node, set, version) {
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
        const before = parent.statements.slice(0, parent.statements.indexOf(child));
        if (before.some((one) => ts.isIfStatement(one) && leaves(one.thenStatement) && says(one.expression, false))) return true;
      }
    }
    return false;
  }

  /** Whether the set is there for certain once the condition has come out as wanted. */
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
    const literal = name && least && ts.isStringLiteral(name) && ts.isStringLiteral(least);
    return asked.endsWith(GUARD.split(path.sep).join("/")) && literal && name.text === set && atLeast(least.text, version);
  }
}

/** The contextual type may be a union: an options object or a plain one. */
function propertyOf(checker, type, name) {
  const types = type.isUnion() ? type.types : [type];
  return types.map((one) => checker.getPropertyOfType(one, name)).find(Boolean);
}

function isOffice(declaration) {
  return /@types\/(office-js|custom-functions-runtime)\//.test(declaration.getSourceFile().fileName);
}

function commentOf(declaration) {
  const own = textAbove(declaration);
  // A variable's comment stands above its statement; a member without a tag is as old as what it belongs to.
  return TAG.test(own) || !declaration.parent || ts.isModuleBlock(declaration.parent) || ts.isSourceFile(declaration.parent)
    ? own
    : textAbove(declaration.parent);
}

function textAbove(node) {
  return node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
}

const TAG = /\[Api set: ([^\]]+)\]|\*\*Requirement set\*\*: \{@link [^|}]*\|\s*([^}]+)\}/;

/** Members that are not released are tagged `BETA` or `PREVIEW`: no manifest can declare those. */
function needsIn(comment, declaration) {
  const tag = TAG.exec(comment);
  if (!tag) return null;
  const text = (tag[1] ?? tag[2]).trim();
  const [set] = text.split(/\s/);
  // Members that all applications share carry such a tag for Outlook alone.
  if (set === "Mailbox") return null;
  if (/\b(BETA|PREVIEW)\b/.test(text)) return [{ set, version: "beta", parameter: null }];
  const parameters = (declaration.parameters ?? []).map(({ name }) => name.getText());
  return text.split(/[;,]/).flatMap((part) => {
    const version = /(?<![\d.])\d+\.\d+/.exec(part)?.[0];
    const parameter = parameters.find((name) => part.includes(`\`${name}\``) || new RegExp(`for ${name}\\b`).test(part)) ?? null;
    return version ? [{ set, version, parameter }] : [];
  });
}

function isPassed({ parameters }, parameter, passed) {
  return parameters.findIndex(({ name }) => name.getText() === parameter) < passed;
}

function ownerOf({ parent }) {
  const name = parent && "name" in parent && parent.name ? parent.name.getText() : null;
  return name === null ? "" : `${name}.`;
}

function atLeast(has, wanted) {
  if (has === undefined || !/^\d+\.\d+$/.test(wanted)) return false;
  const [major, minor] = has.split(".").map(Number);
  const [least, atLeastMinor] = wanted.split(".").map(Number);
  return major > least || (major === least && minor >= atLeastMinor);
}

function leaves(statement) {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}
