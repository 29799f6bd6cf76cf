/** Pages of the check rules as Markdown. */
import { load } from "../typescript.mjs";
import { checkWords } from "./checkWords.mjs";

const { abouts } = load("src/checks/index.ts");
const { columnLetters } = load("src/sheet/address.ts");
const { locales, wordsOf } = load("src/i18n/index.ts");

/** Formulas shown in full below a sheet; more are more of the same. */
const FORMULAS = 6;

/** Everything about one rule. */
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

/** Whether what the rule finds can be mended with one click, as its example shows. */
function mended(example) {
  const findings = example?.findings ?? [];
  const count = findings.filter(({ fix }) => fix !== undefined).length;
  return count === 0 ? "none" : count === findings.length ? "all" : "some";
}

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

function exampleParts(example, own, words, locale) {
  const marks = marksOf(example.findings);
  const cells = example.template
    ? typedParts(example, marks, words, locale)
    : example.sheets.flatMap((sheet) => sheetParts(sheet, marks, words));
  const told = example.findings.map((finding, i) => {
    const { sheet, address } = finding.place;
    const mend = finding.fix ? `${words.stop}${mendWords(finding.fix, words)}` : "";
    return `- ${markOf(i)} **${sheet}!${address}** ${words.severities[finding.severity]}${words.colon}${own.message(finding.params)}${mend}`;
  });
  return [`## ${words.example}`, ...cells, words.told, told.join("\n")];
}

/** Numbers of the findings by the cell they begin at. */
function marksOf(findings) {
  const marks = new Map();
  findings.forEach(({ place }, i) => {
    const key = `${place.sheet}!${place.address.split(":")[0]}`;
    marks.set(key, `${marks.get(key) ?? ""}${markOf(i)}`);
  });
  return marks;
}

const markOf = (i) => (i < 20 ? String.fromCharCode(0x2460 + i) : `(${i + 1})`);

function sheetParts({ name, column, row, cells, formulas }, marks, words) {
  const marked = ({ address, text }) => {
    const mark = marks.get(`${name}!${address}`);
    return mark ? `${text === "" ? "" : `**${text}** `}${mark}` : text;
  };
  const letters = cells[0].map((_, i) => columnLetters(column + i));
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

/** Over a template there are too many cells to show: what was typed, and where something was found. */
function typedParts({ template, typed, findings }, marks, words, locale) {
  const { title } = wordsOf[locale].templates[template];
  const rows = typed.map(([address, content]) => [address, content === "" ? words.emptied : content, marks.get(address) ?? ""]);
  const others = [...marks].filter(([address]) => !typed.some(([at]) => at === address));
  rows.push(...others.map(([address, mark]) => [address, words.untouched, mark]));
  return [words.over(title), findings.length + typed.length === 0 ? "" : table([words.columns.cell, words.columns.typed, ""], rows)];
}

function mendWords(fix, words) {
  const [first] = fix;
  if (fix.every(({ after }) => after === "")) return words.emptiedBy(fix.length);
  return fix.length === 1 ? words.mendedTo(String(first.after)) : words.mendedCells(fix.length);
}

function otherLanguages(file, locale) {
  return locales
    .filter((other) => other !== locale)
    .map((other) => `[${checkWords[other].language}](../${other}/${file})`)
    .join(" · ");
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const join = (parts) => `${parts.filter((part) => part !== "").join("\n\n")}\n`;
