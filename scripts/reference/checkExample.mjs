/** A rule's fixture as an example: what was typed, what the cells show, and what the rule finds in them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load, root } from "../typescript.mjs";

const { cellsOf, fixtureFrom, headingOf, partsOf } = load("test/support/fixtureBook.ts");
const { runChecks } = load("src/checks/index.ts");
const { cellAddress } = load("src/sheet/address.ts");

/** `null` while the rule has no fixture. */
export function exampleOf(rule) {
  const file = join(root, "test/checks/fixtures", `${rule.id}.md`);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  const fixture = fixtureFrom(text);
  const snapshot = fixture.snapshot();
  const { findings, failed } = runChecks(snapshot, [rule]);
  if (failed.length > 0) throw new Error(`${rule.id}: ${failed[0].message}`);
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("<!--"));
  const template = /^# template (\S+)/.exec(lines[0])?.[1] ?? null;
  const base = { findings, template };
  if (template) return { ...base, typed: typedOver(lines.slice(1)) };
  const written = writtenIn(lines);
  return { ...base, sheets: snapshot.sheets.filter(({ values }) => values.length > 0).map((sheet) => shownSheet(sheet, written)) };
}

/** Cells a person typed into over a template's sample, as `[address, content]`. */
function typedOver(lines) {
  return lines.flatMap((line) => {
    const [address, ...rest] = cellsOf(line);
    const { content } = partsOf(rest.join("|"));
    return address === undefined || content === "" ? [] : [[address, content === "空" ? "" : content.replace(/^'/, "")]];
  });
}

/** What was typed, letter by letter, by `sheet!address`: `30%` and not 0.3. */
function writtenIn(lines) {
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

/** As a person sees the sheet; formulas are told below it. */
function shownSheet({ name, row, column, values, formulas }, written) {
  const found = [];
  const cells = values.map((line, i) =>
    line.map((value, j) => {
      const address = cellAddress(row + i, column + j);
      const formula = formulas[i][j];
      const isFormula = typeof formula === "string" && formula.startsWith("=");
      if (isFormula) found.push({ address, formula });
      const typed = written.get(`${name}!${address}`);
      return { address, text: isFormula || typed === undefined ? String(value) : typed.replace(/^'/, "") };
    }),
  );
  return { name, row, column, cells, formulas: found };
}
