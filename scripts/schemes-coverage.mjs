/**
 * Writes docs/schemes/: a page per template with the table that maps each rule of its regime to sheet, column and function,
 * the open numbers with what they start from, and the sheets. From the schemes themselves, so that it cannot be wrong about
 * them. With --check it writes nothing and fails when pages have drifted.
 *
 * node scripts/schemes-coverage.mjs [--check]
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { renewOrCheck } from "./generated.mjs";
import { requireValue } from "./requireValue.mjs";
import { load, root } from "./typescript.mjs";

/** @type {typeof import("../src/schemes/index")} */
const { templates } = load("src/schemes/index.ts");
/** @type {typeof import("../src/i18n/index")} */
const { wordsOf } = load("src/i18n/index.ts");

/** @typedef {import("../src/schemes").Template} Template */

const folder = join(root, "docs/schemes");
/** A year of its own, so that pages do not change with the calendar. */
const YEAR = 2026;
const FIXED_BY = {
  law: "法律规定 the law",
  report: "公开报道 a report",
  office: "由考核单位确定 the office",
  published: "已公布的方案 a published scheme",
};

/** @type {[file: string, text: string][]} */
const pages = templates.map((template) => [join(folder, `${template.id}.md`), pageOf(template)]);
renewOrCheck([folder], new Map([[join(folder, "README.md"), index()], ...pages]), "npm run schemes");

function index() {
  const rows = templates.map((template) => {
    const { scheme, plan, words } = read(template);
    const lists = scheme.tracks.map(({ list }) => `${list.name} ${scheme.content[list.table]?.length ?? 0}`).join("，");
    return `| [${words.title}](${template.id}.md) | ${words.line} | ${lists} | ${plan.sheets.length} | ${scheme.rules.length} |`;
  });
  return [
    "# 考核方案 · Schemes",
    "",
    "每个方案一页：哪条规则由哪张表的哪一列算出，哪些数留给本单位定。由方案本身生成（`npm run schemes`），测试核对每一格。",
    "",
    "A page per template: which column of which sheet computes which rule, and which numbers are the office's own. Generated from",
    "the schemes; a test checks every cell. How to add a regime: [a worked example](../new-template.md).",
    "",
    "| 方案 Template | 做什么 | 示例规模 Sample | 表 Sheets | 规则 Rules |",
    "| --- | --- | --- | --: | --: |",
    ...rows,
    "",
  ].join("\n");
}

/** @param {Template} template */
function pageOf(template) {
  const { scheme, plan, words } = read(template);
  const english = wordsIn("en-US", template);
  const picture = `../../assets/schemes/${template.id}.png`;
  const covered = scheme.rules.flatMap((rule) =>
    rule.at.map(({ sheet, column, by }, i) => [
      i === 0 ? rule.id : "",
      i === 0 ? cell(rule.phrase) : "",
      i === 0 ? cell(rule.effect) : "",
      sheet,
      cell(column),
      by === "fill" ? "填 input" : `\`${by}\``,
      i === 0 ? FIXED_BY[rule.fixedBy] : "",
    ]),
  );
  const open = scheme.parameters.map(({ name, meaning, value, kind }) => [name, shown(value, kind), cell(meaning)]);
  const sheets = plan.sheets.map(({ name, inputCells }) => [name, inputCells === 0 ? "–" : String(inputCells)]);
  return [
    `# ${words.title}`,
    "",
    `${words.purpose} 依据：${words.source}`,
    "",
    `${english.title}. ${english.purpose}`,
    "",
    ...(existsSync(join(folder, picture)) ? [`![${words.title}](${picture})`, ""] : []),
    "## 规则 · Rules",
    "",
    ...table(["规则 Rule", "公布的话 Published", "怎么算 Computed", "表 Sheet", "列 Column", "函数 Function", "由谁定 Fixed by"], covered),
    "",
    "## 参数 · Open numbers",
    "",
    "每个数都在“方案参数”表的格子里，这里是开始的值。Each stands in a cell of 方案参数; these are the values it starts from.",
    "",
    ...table(["参数 Parameter", "开始的值 Starts from", "意思 Meaning"], open),
    "",
    "## 表 · Sheets",
    "",
    ...table(["表 Sheet", "示例里要填的格 Input cells of the sample"], sheets),
    "",
  ].join("\n");
}

/** @param {Template} template */
function read(template) {
  const choices = { sample: true, year: YEAR };
  return {
    scheme: template.scheme(choices),
    plan: template.plan(choices, { sheets: [], tables: [], names: [] }),
    words: wordsIn("zh-CN", template),
  };
}

/**
 * @param {import("../src/i18n").Locale} locale
 * @param {Template} template
 */
function wordsIn(locale, { id }) {
  return requireValue(Object.entries(wordsOf[locale].templates).find(([key]) => key === id)?.[1], `words of ${id}`);
}

/**
 * @param {string[]} headers
 * @param {string[][]} rows
 */
function table(headers, rows) {
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)];
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll("|", "｜");
}

/**
 * @param {string | number | boolean | null} value
 * @param {string} kind
 */
function shown(value, kind) {
  if (value === null) return "空";
  // As Excel counts days, from the last day of 1899 on.
  if (typeof value !== "number") return String(value);
  if (kind === "date") return new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return kind === "ratio" ? `${Number((value * 100).toFixed(4))}%` : String(value);
}
