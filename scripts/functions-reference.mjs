/**
 * Writes the reference of the custom functions, docs/functions/<locale>/: a page for each function and an index, from the
 * table of functions and their words. With --check it writes nothing and fails when pages have drifted.
 *
 * node scripts/functions-reference.mjs [--check]
 */
import { join } from "node:path";
import { renewOrCheck } from "./generated.mjs";
import { functionPage, indexPage } from "./reference/page.mjs";
import { load, root } from "./typescript.mjs";

/** @typedef {import("../src/i18n").Locale} Locale */

/** @type {typeof import("../src/functions/catalogue")} */
const { functionCatalogue } = load("src/functions/catalogue.ts");
/** @type {typeof import("../src/i18n/index")} */
const { locales } = load("src/i18n/index.ts");

/** @param {Locale} locale */
const folderOf = (locale) => join(root, "docs/functions", locale);
renewOrCheck(locales.map(folderOf), new Map(locales.flatMap(pagesOf)), "npm run functions");

/**
 * File and text of every page in one language.
 * @param {Locale} locale
 * @returns {[file: string, text: string][]}
 */
function pagesOf(locale) {
  const entries = functionCatalogue(locale);
  /** @type {(name: string, text: string) => [file: string, text: string]} */
  const page = (name, text) => [join(folderOf(locale), `${name}.md`), text];
  return [page("README", indexPage(entries, locale)), ...entries.map((entry) => page(entry.id, functionPage(entry, locale)))];
}
