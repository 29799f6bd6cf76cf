/** Makes mutants with StrykerJS's instrumenter: one source that holds all of them, each behind a switch. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { requireValue } from "../requireValue.mjs";
import { root } from "../typescript.mjs";

/** @typedef {import("./kinds.mjs").Mutant} Mutant */

/** What `requireValue` would say is never said: what it asks for is there by construction. */
const neverSaid = {
  shouldIgnore: (/** @type {any} */ path) =>
    (path.isStringLiteral() || path.isTemplateLiteral()) && path.parent.callee?.name === "requireValue" ? "never said" : undefined,
};

const silent = /** @type {any} */ ({ isDebugEnabled: () => false, debug: () => undefined, info: () => undefined, warn: () => undefined });

/**
 * Source files of a folder, or the file itself; paths count from the root of the repository.
 * @param {string} path
 */
export function sourcesOf(path) {
  if (path.endsWith(".ts")) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${path}/${name}`)
    .sort();
}

/**
 * @param {string[]} files
 * @returns {Promise<{ code: Record<string, string>, mutants: Mutant[] }>} the sources with their switches by absolute path, and the mutants in the order of their places: `file` counts from the
 * root, `line` from 1, `from` and `to` are what stands there and what comes instead, without line breaks, `in` is the whole line
 */
export async function mutantsIn(files) {
  const read = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
  const sources = [...read].map(([name, content]) => ({ name, content, mutate: true }));
  const made = await new Instrumenter(silent).instrument(sources, { plugins: null, ignorers: [neverSaid], excludedMutations: [] });
  const mutants = made.mutants
    .filter(({ status }) => status !== "Ignored")
    .map(({ id, fileName: file, location: { start, end }, mutatorName, replacement }) => {
      const lines = requireValue(read.get(file), `source of ${file}`).split("\n");
      const from = [...lines.slice(start.line, end.line), (lines[end.line] ?? "").slice(0, end.column)].join("\n").slice(start.column);
      return {
        id,
        file,
        line: start.line + 1,
        column: start.column + 1,
        kind: mutatorName,
        in: (lines[start.line] ?? "").trim(),
        from: onOneLine(from),
        to: onOneLine(replacement),
      };
    });
  const place = (/** @type {Mutant} */ one, /** @type {Mutant} */ other) =>
    one.file < other.file
      ? -1
      : one.file > other.file
        ? 1
        : one.line - other.line || one.column - other.column || Number(one.id) - Number(other.id);
  return { code: Object.fromEntries(made.files.map(({ name, content }) => [join(root, name), content])), mutants: mutants.sort(place) };
}

/** @param {string} text */
function onOneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
