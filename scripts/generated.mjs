/** Pages that are generated and kept in the repository: written anew, or with --check compared with what is there. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./typescript.mjs";

/**
 * @param {string[]} folders folders that hold nothing but generated pages
 * @param {Map<string, string>} wanted file → text of every page
 * @param {string} command what to run when pages have drifted
 */
export function renewOrCheck(folders, wanted, command) {
  const found = new Map(folders.flatMap(pagesThere));
  const drifted = [...new Set([...wanted.keys(), ...found.keys()])].filter((file) => wanted.get(file) !== found.get(file));
  if (!process.argv.includes("--check")) {
    drifted.forEach((file) => renew(file, wanted));
  } else if (drifted.length > 0) {
    console.error(`Out of date, run ${command}:\n${drifted.map((file) => relative(root, file)).join("\n")}`);
    process.exit(1);
  }
}

/**
 * @param {string} folder
 * @returns {[file: string, text: string][]}
 */
function pagesThere(folder) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : [];
  return names.map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")]);
}

/**
 * A page that nothing asks for any more goes.
 * @param {string} file
 * @param {Map<string, string>} wanted
 */
function renew(file, wanted) {
  mkdirSync(dirname(file), { recursive: true });
  const text = wanted.get(file);
  if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
}
