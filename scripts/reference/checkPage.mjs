/** Pages of the check rules as Markdown. */
import { requireValue } from "../requireValue.mjs";
import { load } from "../typescript.mjs";
import { checkWords } from "./checkWords.mjs";

/** @typedef {import("../../src/i18n").Locale} Locale */
/** @typedef {import("./checkExample.mjs").Rule} Rule */
/** @typedef {import("./checkExample.mjs").Example} Example */
/** @typedef {{ rule: Rule, example: Example | null }} Entry */
/** @typedef {(typeof checkWords)[Locale]} PageWords */
/** @typedef {{ title: string, why: string, fix: string, options?: Record<string, string>, message(params: any): string }} RuleWords what a page needs of a rule's words */

/** @type {typeof import("../../src/checks/index")} */
const { abouts } = load("src/checks/index.ts");
/** @type {typeof import("../../src/sheet/address")} */
const { columnLetters } = load("src/sheet/address.ts");
/** @type {typeof import("../../src/i18n/index")} */
const { locales, wordsOf } = load("src/i18n/index.ts");

/** Formulas shown in full below a sheet; more are more of the same. */
const FORMULAS = 6;

/**
 * Everything about one rule.
 * @param {Entry} entry
 * @param {Locale} locale
 */
export function rulePage({ rule, example }, locale) {
  const words = checkWords[locale];
  const own = wordsOf[locale].checks.rules[rule.id];
  return join([
    `# ${own.title}`,
    [`\`${rule.id}\``, words.severities[rule.severity], words.abouts[rule.about], words.mends[mended(example)]].join(" · "),
    `## ${words.why}`,
    own.why,
    `## ${words.fix}`,
    own.fix,
    ...optionParts(rule, own, words),
    ...(example ? exampleParts(example, own, words, locale) : []),
    `[${words.back}](README.md) · ${otherLanguages(`${rule.id}.md`, locale)}`,
  ]);
}

/**
 * @param {readonly Entry[]} entries
 * @param {Locale} locale
 */
export function indexPage(entries, locale) {
  const words = checkWords[locale];
  const { columns } = words;
  const groups = abouts.filter((about) => entries.some(({ rule }) => rule.about === about));
  return join([
    `# ${words.index}`,
    words.lead,
    otherLanguages("README.md", locale),
    ...groups.flatMap((about) => [
      `## ${words.abouts[about]}`,
      table(
        [columns.rule, columns.severity, columns.mended, columns.why],
        entries
          .filter(({ rule }) => rule.about === about)
          .map(({ rule, example }) => {
            const { title, why } = wordsOf[locale].checks.rules[rule.id];
            return [`[${title}](${rule.id}.md)`, words.severities[rule.severity], words.mendedShort[mended(example)], why];
          }),
      ),
    ]),
    `## ${words.severity}`,
    words.severityList.map((line) => `- ${line}`).join("\n"),
  ]);
}

/**
 * Whether what the rule finds can be mended with one click, as its example shows.
 * @param {Example | null} example
 */
function mended(example) {
  const findings = example?.findings ?? [];
  const count = findings.filter(({ fix }) => fix !== undefined).length;
  return count === 0 ? "none" : count === findings.length ? "all" : "some";
}

/**
 * @param {Rule} rule
 * @param {RuleWords} own
 * @param {PageWords} words
 */
function optionParts({ options = [] }, own, words) {
  if (options.length === 0) return [];
  const rows = options.map(({ key, initial, least, most }) => [
    `\`${key}\``,
    own.options?.[key] ?? "",
    String(initial),
    `${least}–${most}`,
  ]);
  const { columns } = words;
  return [`## ${words.options}`, table([columns.option, columns.meaning, columns.initial, columns.range], rows)];
}

/**
 * @param {Example} example
 * @param {RuleWords} own
 * @param {PageWords} words
 * @param {Locale} locale
 */
function exampleParts(example, own, words, locale) {
  const marks = marksOf(example.findings);
  const cells =
    example.template !== null
      ? typedParts(example, marks, words, locale)
      : example.sheets.flatMap((sheet) => sheetParts(sheet, marks, words));
  const told = example.findings.map((finding, i) => {
    const { sheet, address } = finding.place;
    const mend = finding.fix ? `${words.stop}${mendWords(finding.fix, words)}` : "";
    return `- ${markOf(i)} **${sheet}!${address}** ${words.severities[finding.severity]}${words.colon}${own.message(finding.params)}${mend}`;
  });
  return [`## ${words.example}`, ...cells, words.told, told.join("\n")];
}

/**
 * Numbers of the findings by the cell they begin at.
 * @param {Example["findings"]} findings
 */
function marksOf(findings) {
  /** @type {Map<string, string>} */
  const marks = new Map();
  findings.forEach(({ place }, i) => {
    const key = `${place.sheet}!${place.address.split(":")[0]}`;
    marks.set(key, `${marks.get(key) ?? ""}${markOf(i)}`);
  });
  return marks;
}

/** @param {number} i */
const markOf = (i) => (i < 20 ? String.fromCharCode(0x2460 + i) : `(${i + 1})`);

/**
 * @param {import("./checkExample.mjs").ShownSheet} sheet
 * @param {Map<string, string>} marks
 * @param {PageWords} words
 */
function sheetParts({ name, column, row, cells, formulas }, marks, words) {
  /** @param {import("./checkExample.mjs").ShownCell} cell */
  const marked = ({ address, text }) => {
    const mark = marks.get(`${name}!${address}`);
    return mark ? `${text === "" ? "" : `**${text}** `}${mark}` : text;
  };
  const letters = (cells[0] ?? []).map((_, i) => columnLetters(column + i));
  const lines = formulas.slice(0, FORMULAS).map(({ address, formula }) => `- ${address} \`${formula}\``);
  if (formulas.length > FORMULAS) lines.push(`- ${words.moreFormulas(formulas.length - FORMULAS)}`);
  return [
    `**${name}**`,
    table(
      ["", ...letters],
      cells.map((line, i) => [String(row + i + 1), ...line.map(marked)]),
    ),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
  ];
}

/**
 * Over a template there are too many cells to show: what was typed, and where something was found.
 * @param {Extract<Example, { template: string }>} example
 * @param {Map<string, string>} marks
 * @param {PageWords} words
 * @param {Locale} locale
 */
function typedParts({ template, typed, findings }, marks, words, locale) {
  const { title } = requireValue(Object.entries(wordsOf[locale].templates).find(([id]) => id === template)?.[1], `template ${template}`);
  const rows = typed.map(([address, content]) => [address, content === "" ? words.emptied : content, marks.get(address) ?? ""]);
  const others = [...marks].filter(([address]) => !typed.some(([at]) => at === address));
  rows.push(...others.map(([address, mark]) => [address, words.untouched, mark]));
  return [words.over(title), findings.length + typed.length === 0 ? "" : table([words.columns.cell, words.columns.typed, ""], rows)];
}

/**
 * @param {readonly import("../../src/checks").CellChange[]} fix
 * @param {PageWords} words
 */
function mendWords(fix, words) {
  const [first] = fix;
  if (fix.every(({ after }) => after === "")) return words.emptiedBy(fix.length);
  return fix.length === 1 ? words.mendedTo(String(first?.after)) : words.mendedCells(fix.length);
}

/**
 * @param {string} file
 * @param {Locale} locale
 */
function otherLanguages(file, locale) {
  return locales
    .filter((other) => other !== locale)
    .map((other) => `[${checkWords[other].language}](../${other}/${file})`)
    .join(" · ");
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  /** @param {readonly string[]} cells */
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** @param {readonly string[]} parts */
const join = (parts) => `${parts.filter((part) => part !== "").join("\n\n")}\n`;
