/**
 * Writes the reference of the custom functions, docs/functions/<locale>/: a page for each function and an index, from the
 * functions' sources, their words and their metadata. With --check it writes nothing and fails when pages have drifted.
 *
 * node scripts/functions-reference.mjs [--check]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { functionPage, indexPage } from "./reference/page.mjs";
import { readSources } from "./reference/source.mjs";
import { load, root } from "./typescript.mjs";

const { functionCatalogue } = load("src/functions/catalogue.ts");
const { locales } = load("src/i18n/index.ts");

const isCheck = process.argv.includes("--check");
const folderOf = (locale) => join(root, "docs/functions", locale);

const sources = readSources();
const wanted = new Map(locales.flatMap(pagesOf));
const found = new Map(locales.flatMap(pagesThere));
const drifted = [...new Set([...wanted.keys(), ...found.keys()])].filter((file) => wanted.get(file) !== found.get(file));

if (!isCheck) drifted.forEach(renew);
else if (drifted.length > 0) {
  console.error(`Out of date, run npm run functions:\n${drifted.map((file) => relative(root, file)).join("\n")}`);
  process.exit(1);
}

/** File and text of every page in one language. */
function pagesOf(locale) {
  const entries = functionCatalogue(locale);
  const page = (name, text) => [join(folderOf(locale), `${name}.md`), text];
  return [
    page("README", indexPage(entries, locale)),
    ...entries.map((entry) => page(entry.id, functionPage(entry, sources.get(entry.id), locale))),
  ];
}

function pagesThere(locale) {
  const folder = folderOf(locale);
  const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  return files.map((file) => [file, readFileSync(file, "utf8")]);
}

/** A page that nothing asks for any more goes. */
function renew(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (wanted.has(file)) writeFileSync(file, wanted.get(file));
  else rmSync(file);
}
