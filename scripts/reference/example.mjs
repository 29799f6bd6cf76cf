/** Runs an example as it is written: `=KAOHE.TIER({90;89.99},{0,"三档";90,"一档"})`. */
import { load } from "../typescript.mjs";

/** @type {typeof import("../../src/functions/index")} */
const { customFunctions } = load("src/functions/index.ts");
/** @type {typeof import("../../src/functions/language")} */
const { setLanguage } = load("src/functions/language.ts");

/**
 * The cells a formula gives in a language.
 * @param {string} formula
 * @param {import("../../src/i18n").Locale} locale
 */
export function cellsOf(formula, locale) {
  const [, id = "", list = ""] = /^=KAOHE\.([A-Z]+)\((.*)\)$/s.exec(formula) ?? raise(`No call of a function: ${formula}`);
  setLanguage(locale);
  const compute = customFunctions[id] ?? raise(`No function: ${id}`);
  /** @type {unknown[][]} */
  const cells = compute(...partsOf(list).map((text) => (text.trim() === "" ? null : constantOf(text.trim()))));
  const broken = cells.flat().find((cell) => cell instanceof Error);
  return broken ? raise(`${formula}: ${broken.message}`) : cells;
}

/**
 * Cells as Excel writes them: `{1,2;3,4}`, and a single one bare.
 * @param {readonly (readonly unknown[])[]} cells
 */
export function writtenAs(cells) {
  const rows = cells.map((row) => row.map((cell) => (typeof cell === "string" ? `"${cell.replaceAll('"', '""')}"` : String(cell))));
  const text = rows.map((row) => row.join(",")).join(";");
  return cells.length === 1 && cells[0]?.length === 1 ? text : `{${text}}`;
}

/**
 * Commas outside braces and quotes part arguments.
 * @param {string} list
 */
function partsOf(list) {
  const parts = [""];
  let depth = 0;
  let isQuoted = false;
  for (const character of list) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && character === "{") depth++;
    if (!isQuoted && character === "}") depth--;
    if (character === "," && depth === 0 && !isQuoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** @param {string} text */
function constantOf(text) {
  const body = text.startsWith("{") ? text.slice(1, -1) : text;
  /** @type {(string | number | boolean)[][]} */
  const rows = [];
  /** @type {(string | number | boolean)[]} */
  let row = [];
  rows.push(row);
  for (const [, quoted, plain = "", separator] of body.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^",;]*))\s*([,;]|$)/g)) {
    if (quoted === undefined && plain === "" && separator === "") break;
    row.push(quoted === undefined ? valueOf(plain.trim()) : quoted.replaceAll('""', '"'));
    if (separator === ";") rows.push((row = []));
  }
  return rows;
}

/** @param {string} text */
function valueOf(text) {
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : raise(`No constant: ${text}`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function raise(message) {
  throw new Error(message);
}
