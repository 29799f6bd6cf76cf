/** Pages of the reference as Markdown, from the table of functions and their words. */
import { load } from "../typescript.mjs";
import { cellsOf, writtenAs } from "./example.mjs";
import { problemsOf } from "./problems.mjs";
import { regimeOf, ruleLine } from "./rules.mjs";
import { pageWords } from "./words.mjs";

/** @typedef {import("../../src/i18n").Locale} Locale */
/** @typedef {ReturnType<typeof import("../../src/functions/catalogue").functionCatalogue>[number]} Entry */
/** @typedef {import("../../src/vocabulary/functions").PlacedArgument} PlacedArgument */
/** @typedef {import("../../src/vocabulary/functionRow").FunctionRow} FunctionRow */
/** @typedef {(typeof pageWords)[Locale]} PageWords */
/** @typedef {{ words: readonly string[] }} Choice */

/** @type {typeof import("../../src/vocabulary/functions")} */
const { argumentsOf, functionRow } = load("src/vocabulary/functions.ts");
/** @type {typeof import("../../src/i18n/index")} */
const { locales, wordsOf } = load("src/i18n/index.ts");

/**
 * Everything about one function.
 * @param {Entry} entry
 * @param {Locale} locale
 */
export function functionPage(entry, locale) {
  const words = pageWords[locale];
  const row = functionRow(entry.id);
  const placed = argumentsOf(entry.id);
  return join([
    `# ${entry.name}`,
    entry.summary,
    `\`${entry.syntax}\``,
    `${words.result}${locale === "zh-CN" ? "：" : ": "}${entry.result}`,
    `## ${words.arguments}`,
    argumentTable(entry, placed, words),
    ...optionParts(entry, placed, row, locale),
    `## ${words.example}`,
    ...exampleParts(entry, locale),
    `## ${words.errors}`,
    words.errorsLead,
    errorList(problemsOf(placed, row), locale),
    `## ${words.rules}`,
    ...ruleParts(row, locale),
    `[${words.back}](README.md) · ${otherLanguages(`${entry.id}.md`, locale)}`,
  ]);
}

/**
 * @param {readonly Entry[]} entries
 * @param {Locale} locale
 */
export function indexPage(entries, locale) {
  const words = pageWords[locale];
  const groups = [...new Set(entries.map((entry) => entry.groupTitle))];
  const { columns } = words;
  return join([
    `# ${words.index}`,
    words.indexLead,
    otherLanguages("README.md", locale),
    ...groups.flatMap((group) => [
      `## ${group}`,
      table(
        [columns.function, columns.summary],
        entries.filter((entry) => entry.groupTitle === group).map((entry) => [`[${entry.id}](${entry.id}.md)`, entry.summary]),
      ),
    ]),
    `## ${words.conventions}`,
    words.conventionList.map((line) => `- ${line}`).join("\n"),
  ]);
}

/**
 * @param {Entry} entry
 * @param {readonly PlacedArgument[]} placed
 * @param {PageWords} words
 */
function argumentTable(entry, placed, words) {
  const { columns } = words;
  const sizes = placed.map((argument) => argument.sizes.map((size) => (size === "1 × 1" ? words.oneCell : size)).join(" / "));
  return table(
    [columns.argument, columns.size, columns.omitted, columns.meaning],
    entry.parameters.map(({ name, optional, description }, index) => [
      name,
      sizes[index] || words.seeMeaning,
      optional ? words.optional : words.required,
      description,
    ]),
  );
}

/**
 * Words an argument takes, and words that stand in its tables.
 * @param {Entry} entry
 * @param {readonly PlacedArgument[]} placed
 * @param {FunctionRow} row
 * @param {Locale} locale
 */
function optionParts(entry, placed, { words: inTables = [] }, locale) {
  const words = pageWords[locale];
  const taken = placed.filter(({ choices }) => choices);
  const parts = [];
  if (taken.length > 0) {
    const rows = taken.map(({ index, choices = [] }) => [entry.parameters[index]?.name ?? "", choiceWords(choices, locale, true)]);
    parts.push(`## ${words.options}`, table([words.columns.argument, words.columns.words], rows));
  }
  if (inTables.length > 0) {
    const lines = inTables.map((choices) => `- ${choiceWords(choices, locale, false)}`);
    parts.push(`## ${words.tableWords}`, lines.join("\n"));
  }
  return parts;
}

/**
 * `**折算** (renormalise, also renormalize)`: the page's own language first.
 * @param {readonly Choice[]} choices
 * @param {Locale} locale
 * @param {boolean} hasDefault
 */
function choiceWords(choices, locale, hasDefault) {
  const words = pageWords[locale];
  const own = locale === "zh-CN" ? 0 : 1;
  return choices
    .map((choice, index) => {
      const notes = [...(hasDefault && index === 0 ? [words.default] : []), choice.words[1 - own]];
      return `**${choice.words[own]}** (${notes.join(words.between)}${words.also(choice.words.slice(2))})`;
    })
    .join(" · ");
}

/**
 * The example's result is what the function gives; words that say otherwise stop the generator.
 * @param {Entry} entry
 * @param {Locale} locale
 */
function exampleParts({ id, example }, locale) {
  const cells = cellsOf(example.formula, locale);
  if (writtenAs(cells) !== example.answer) {
    throw new Error(`${id} gives ${writtenAs(cells)}, its words in ${locale} say ${example.answer}`);
  }
  const columns = (cells[0] ?? []).map((_, column) => String.fromCharCode(65 + column));
  return [
    fenced(example.formula),
    pageWords[locale].gives,
    table(
      ["", ...columns],
      cells.map((row, index) => [String(index + 1), ...row.map(String)]),
    ),
    example.explanation,
  ];
}

/**
 * Messages with gaps: `第…行第…列是文本“…”`.
 * @param {Set<string>} problems
 * @param {Locale} locale
 */
function errorList(problems, locale) {
  /** @type {Record<string, (params: any) => string>} */
  const sentences = wordsOf[locale].errors.sentences;
  for (const code of problems) if (!sentences[code]) throw new Error(`There is no sentence for ${code}`);
  const asked = Object.entries(sentences).filter(([code]) => problems.has(code));
  return asked.flatMap(([, sentence]) => variants(sentence).map((text) => `- ${text}`)).join("\n");
}

/**
 * A sentence may read differently as one number is above or below another, or above 1: all its readings.
 * @param {(params: any) => string} sentence
 */
function variants(sentence) {
  const rising = gaps((index) => index / 10);
  const falling = gaps((index) => 1000 - index);
  return [...new Set([sentence(rising), sentence(falling)])];
}

/**
 * Values that read `…` and compare as numbers.
 * @param {(index: number) => number} numberOf
 */
function gaps(numberOf) {
  let asked = 0;
  return new Proxy(
    {},
    {
      get: () => {
        const number = numberOf(asked++);
        return Object.assign(new String("…"), { valueOf: () => number });
      },
    },
  );
}

/**
 * @param {FunctionRow} row
 * @param {Locale} locale
 */
function ruleParts({ rules = [], published = false }, locale) {
  const words = pageWords[locale];
  const rows = rules.map((id) => [id, `${regimeOf(id)[locale]}${locale === "zh-CN" ? "：" : ": "}${ruleLine(id, locale)}`]);
  return [
    ...(rows.length > 0 ? [table([words.columns.rule, words.columns.asks], rows)] : []),
    ...(published || rows.length === 0 ? [words.published] : []),
  ];
}

/**
 * @param {string} file
 * @param {Locale} locale
 */
function otherLanguages(file, locale) {
  return locales
    .filter((other) => other !== locale)
    .map((other) => `[${pageWords[other].language}](../${other}/${file})`)
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

/** @param {string} text */
const fenced = (text) => `\`\`\`\n${text}\n\`\`\``;

/** @param {readonly string[]} parts */
const join = (parts) => `${parts.join("\n\n")}\n`;
