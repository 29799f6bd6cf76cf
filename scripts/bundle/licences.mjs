/** The licences of what a build holds of others, as one text to hand on with it. Throws where a package brings no text. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Packages whose licence stands in their repository and not in what npm brings.
 * @type {Record<string, string[]>}
 */
const KNOWN = { "@fluentui/react-icons": ["MIT License", "Copyright (c) 2020 Microsoft Corporation"] };

/** @typedef {{ folder: string, name: string, version: string, license: string }} Package */

/** @param {import("webpack").Compilation} compilation */
export function licencesText(compilation) {
  const folders = new Set([...compilation.modules].flatMap(filesOf).flatMap(packageFolder));
  /** @type {Package[]} */
  const packages = [...folders].map((folder) => ({ folder, ...JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) }));
  const byName = new Map(packages.sort((a, b) => (a.name < b.name ? -1 : 1)).map((one) => [one.name, one]));
  return [...byName.values()]
    .map((one) => `${one.name} ${one.version} (${one.license})\n\n${licenceOf(one)}\n`)
    .join(`\n${"-".repeat(80)}\n\n`);
}

/**
 * A module that webpack has joined from several tells these as its own.
 * @param {import("webpack").Module} module
 * @returns {string[]}
 */
function filesOf(module) {
  if ("modules" in module) return /** @type {import("webpack").Module[]} */ (module.modules).flatMap(filesOf);
  return ["resource" in module && typeof module.resource === "string" ? module.resource : ""];
}

/**
 * The folder of the package a file belongs to: the last one below node_modules.
 * @param {string} file
 */
function packageFolder(file) {
  const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file.replace(/\?.*$/, ""));
  return match && existsSync(path.join(match[0], "package.json")) ? [match[0]] : [];
}

/** @param {Package} package */
function licenceOf({ folder, name }) {
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file !== undefined) return readFileSync(path.join(folder, file), "utf8").trim();
  const known = KNOWN[name];
  if (known) return [...known, mitTerms()].join("\n\n");
  throw new Error(`${name} brings no text of its licence: scripts/bundle/licences.mjs has to know it.`);
}

function mitTerms() {
  const own = readFileSync(new URL("../../LICENSE", import.meta.url), "utf8");
  return own.slice(own.indexOf("Permission is hereby granted")).trim();
}
