/**
 * Writes what Excel and the functions' script are told of the functions, into src/functions/generated/: the metadata Excel
 * reads, one file per locale, and the names of the arguments. With --check it writes nothing and fails when the files have
 * drifted.
 *
 * node scripts/functions-metadata.mjs [--check]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { argumentNames, metadataFor } from "./reference/metadata.mjs";
import { load, root } from "./typescript.mjs";

/** @type {typeof import("../src/i18n/index")} */
const { locales } = load("src/i18n/index.ts");

const files = [["argumentNames", argumentNames()], ...locales.map((locale) => [`functions.${locale}`, metadataFor(locale)])];
const check = process.argv.includes("--check");
const drifted = [];
for (const [name, content] of files) {
  const file = join(root, "src/functions/generated", `${name}.json`);
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (check) {
    if (readIfThere(file) !== text) drifted.push(file);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
if (drifted.length > 0) {
  console.error(`Out of date, run node scripts/functions-metadata.mjs:\n${drifted.join("\n")}`);
  process.exit(1);
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
