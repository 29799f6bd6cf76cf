/**
 * Writes docs/checks/<locale>/: a page for each check rule and an index, from the rules, their words and their fixtures, whose
 * cells are calculated and checked again for it. With --check it writes nothing and fails when pages have drifted.
 *
 * node scripts/checks-reference.mjs [--check]
 */
import { join } from "node:path";
import { renewOrCheck } from "./generated.mjs";
import { exampleOf } from "./reference/checkExample.mjs";
import { indexPage, rulePage } from "./reference/checkPage.mjs";
import { load, root } from "./typescript.mjs";

/** @typedef {import("../src/i18n").Locale} Locale */

/** @type {typeof import("../src/checks/index")} */
const { rules } = load("src/checks/index.ts");
/** @type {typeof import("../src/i18n/index")} */
const { locales } = load("src/i18n/index.ts");

/** @param {Locale} locale */
const folderOf = (locale) => join(root, "docs/checks", locale);
const entries = rules.map((rule) => ({ rule, example: exampleOf(rule) }));
renewOrCheck(locales.map(folderOf), new Map(locales.flatMap(pagesOf)), "npm run checks");

/**
 * File and text of every page in one language.
 * @param {Locale} locale
 * @returns {[file: string, text: string][]}
 */
function pagesOf(locale) {
  /** @type {(name: string, text: string) => [file: string, text: string]} */
  const page = (name, text) => [join(folderOf(locale), `${name}.md`), text];
  return [page("README", indexPage(entries, locale)), ...entries.map((entry) => page(entry.rule.id, rulePage(entry, locale)))];
}
