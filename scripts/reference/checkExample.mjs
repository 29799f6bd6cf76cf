/** A rule's fixture as an example: what was typed, what the cells show, and what the rule finds in them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load, root } from "../typescript.mjs";

/** @type {typeof import("../../test/support/fixtureBook")} */
const { cellsOf, fixtureFrom, headingOf, partsOf } = load("test/support/fixtureBook.ts");
/** @type {typeof import("../../src/checks/index")} */
const { runChecks } = load("src/checks/index.ts");
/** @type {typeof import("../../src/sheet/address")} */
const { cellAddress } = load("src/sheet/address.ts");

/** @typedef {(typeof import("../../src/checks").rules)[number]} Rule */
/** @typedef {{ address: string, text: string }} ShownCell */
/** @typedef {{ name: string, row: number, column: number, cells: ShownCell[][], formulas: { address: string, formula: string }[] }} ShownSheet */
/**
 * Over a template what was typed is shown, as `[address, content]`; of a fixture of its own all sheets.
 * @typedef {{ findings: import("../../src/checks").AnyFinding[] } & (
 *   { template: string, typed: [address: string, content: string][] } | { template: null, sheets: ShownSheet[] }
 * )} Example
 */

/**
 * `null` while the rule has no fixture.
 * @param {Rule} rule
 * @returns {Example | null}
 */
export function exampleOf(rule) {
  const file = join(root, "test/checks/fixtures", `${rule.id}.md`);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  const fixture = fixtureFrom(text);
  const snapshot = fixture.snapshot();
  const { findings, failed } = runChecks(snapshot, [rule]);
  for (const { message } of failed) throw new Error(`${rule.id}: ${message}`);
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("<!--"));
  const template = /^# template (\S+)/.exec(lines[0] ?? "")?.[1];
  if (template !== undefined) return { findings, template, typed: typedOver(lines.slice(1)) };
  const written = writtenIn(lines);
  const sheets = snapshot.sheets.filter(({ values }) => values.length > 0).map((sheet) => shownSheet(sheet, written));
  return { findings, template: null, sheets };
}

/**
 * Cells a person typed into over a template's sample, as `[address, content]`.
 * @param {string[]} lines
 * @returns {[address: string, content: string][]}
 */
function typedOver(lines) {
  return lines.flatMap((line) => {
    const [address, ...rest] = cellsOf(line);
    const { content } = partsOf(rest.join("|"));
    return address === undefined || content === "" ? [] : [[address, content === "空" ? "" : content.replace(/^'/, "")]];
  });
}

/**
 * What was typed, letter by letter, by `sheet!address`: `30%` and not 0.3.
 * @param {string[]} lines
 */
function writtenIn(lines) {
  /** @type {Map<string, string>} */
  const written = new Map();
  let sheet = "";
  let next = { row: 0, column: 0 };
  for (const line of lines) {
    if (line.startsWith("# ")) {
      const { title, at } = headingOf(line.slice(2));
      [sheet, next] = [title, { ...at }];
    } else if (line.startsWith("|")) {
      cellsOf(line).forEach((cell, i) => {
        const { content } = partsOf(cell);
        if (content !== "") written.set(`${sheet}!${cellAddress(next.row, next.column + i)}`, content);
      });
      next.row += 1;
    }
  }
  return written;
}

/**
 * As a person sees the sheet; formulas are told below it.
 * @param {import("../../src/book/snapshot").SheetSnapshot} sheet
 * @param {Map<string, string>} written
 * @returns {ShownSheet}
 */
function shownSheet({ name, row, column, values, formulas }, written) {
  /** @type {ShownSheet["formulas"]} */
  const found = [];
  const cells = values.map((line, i) =>
    line.map((value, j) => {
      const address = cellAddress(row + i, column + j);
      const formula = formulas[i]?.[j];
      const typed = written.get(`${name}!${address}`);
      const isFormula = typeof formula === "string" && formula.startsWith("=");
      if (isFormula) found.push({ address, formula });
      return { address, text: isFormula || typed === undefined ? String(value) : typed.replace(/^'/, "") };
    }),
  );
  return { name, row, column, cells, formulas: found };
}
