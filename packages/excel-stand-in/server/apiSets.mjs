#!/usr/bin/env node
/**
 * Which requirement set each member of the Excel object model came with, read from the tags of Microsoft's type definitions.
 * The page's build makes `api-sets.json` of it, for the mode in which Excel has the declared sets and no more.
 *
 *   node server/apiSets.mjs      prints the table
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const typeDefinitions = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");

/**
 * @param {string} definitions text of office-js's index.d.ts
 * @returns {Record<string, Record<string, string>>} by class and member, as `ExcelApi 1.12`
 */
export function apiSets(definitions) {
  const source = ts.createSourceFile("office-js.d.ts", definitions, ts.ScriptTarget.Latest);
  /** @type {Record<string, Record<string, string>>} */
  const table = {};
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel" || !statement.body) continue;
    if (!ts.isModuleBlock(statement.body)) continue;
    for (const one of statement.body.statements) if (ts.isClassDeclaration(one) && one.name) table[one.name.text] = membersOf(one, source);
  }
  return table;
}

/**
 * A member without a tag of its own is as old as its class; of several signatures the first decides.
 * @param {import("typescript").ClassDeclaration} declaration
 * @param {import("typescript").SourceFile} source
 */
function membersOf(declaration, source) {
  const own = setIn(declaration, source);
  /** @type {Record<string, string>} */
  const members = {};
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
    const set = setIn(member, source) ?? own;
    if (name !== null && set !== null && !(name in members)) members[name] = set;
  }
  return members;
}

/**
 * `ExcelApi 1.1 for getting the name; 1.4 for setting it` asks for 1.1. What is not released yet is `ExcelApi beta`.
 * @param {import("typescript").Node} node
 * @param {import("typescript").SourceFile} source
 */
function setIn(node, source) {
  const comment = source.text.slice(node.getFullStart(), node.getStart(source));
  const tag = /\[Api set: (\w+)([^\]]*)\]/.exec(comment);
  if (!tag) return null;
  const [, set, rest = ""] = tag;
  return `${set} ${/\d+\.\d+/.exec(rest)?.[0] ?? "beta"}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(apiSets(readFileSync(typeDefinitions, "utf8"))));
}
