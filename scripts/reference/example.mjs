/** Runs an example as it is written: `=KAOHE.TIER({90;89.99},{0,"三档";90,"一档"})`. */
import { load } from "../typescript.mjs";

const { customFunctions } = load("src/functions/index.ts");
const { setLanguage } = load("src/functions/language.ts");

/** The cells a formula gives in a language. */
export function cellsOf(formula, locale) {
  const [, id, list] = /^=KAOHE\.([A-Z]+)\((.*)\)$/s.exec(formula) ?? raise(`No call of a function: ${formula}`);
  setLanguage(locale);
  const cells = customFunctions[id](...partsOf(list).map((text) => (text.trim() === "" ? null : constantOf(text.trim()))));
  const broken = cells.flat().find((cell) => cell instanceof Error);
  return broken ? raise(`${formula}: ${broken.message}`) : cells;
}

/** Cells as Excel writes them: `{1,2;3,4}`, and a single one bare. */
export function writtenAs(cells) {
  const rows = cells.map((row) => row.map((cell) => (typeof cell === "string" ? `"${cell.replaceAll('"', '""')}"` : String(cell))));
  const text = rows.map((row) => row.join(",")).join(";");
  return cells.length === 1 && cells[0].length === 1 ? text : `{${text}}`;
}

/** Commas outside braces and quotes part arguments. */
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

function constantOf(text) {
  const body = text.startsWith("{") ? text.slice(1, -1) : text;
  const rows = [[]];
  for (const [, quoted, plain, separator] of body.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^",;]*))\s*([,;]|$)/g)) {
    if (quoted === undefined && plain === "" && separator === "") break;
    rows.at(-1).push(quoted === undefined ? valueOf(plain.trim()) : quoted.replaceAll('""', '"'));
    if (separator === ";") rows.push([]);
  }
  return rows;
}

function valueOf(text) {
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : raise(`No constant: ${text}`);
}

function raise(message) {
  throw new Error(message);
}
