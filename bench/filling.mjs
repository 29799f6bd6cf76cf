/** Fills the inputs of a plan as a clerk might, from what each cell asks for: the same made-up figures in every run. */
import { load } from "../scripts/typescript.mjs";

const { cellAddress, parseAddress, quoteSheet } = load("src/sheet/address.ts");

/** A day in 2026, as Excel counts it. */
const DAY = 46_100;
/** Tables with a row per entry, not per unit or person: these begin empty, and get as many entries as they have rows. */
const MOST_ENTRIES = 100;

/** Writes as `preview.write` takes them: an address and its cells, `null` where a cell stays as it is. */
export function fillingOf(plan) {
  return plan.sheets.flatMap((sheet) => sheet.tables.flatMap(({ area }) => tableFilling(plan, sheet, area)));
}

function tableFilling(plan, sheet, area) {
  const rows = area.rows - 1;
  const writes = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const asked = sheet.validations.find(({ area: a }) => a.row === area.row + 1 && column >= a.column && column < a.column + a.columns);
    const before = cellsOf(sheet, area.row + 1, column, rows);
    if (!asked || before.some((cell) => cell !== null)) continue;
    const isLog = rows <= MOST_ENTRIES;
    const cells = before.map((_, i) => [answer(plan, asked.rule, i, column, isLog)]);
    if (cells.every(([cell]) => cell === null)) continue;
    const address = `${cellAddress(area.row + 1, column)}:${cellAddress(area.row + rows, column)}`;
    writes.push([`${quoteSheet(sheet.name)}!${address}`, cells]);
  }
  return writes;
}

function answer(plan, rule, row, column, isLog) {
  const some = (row * 37 + column * 101 + ((row * row) % 13)) % 97;
  switch (rule.kind) {
    case "list": {
      const words = rule.source.startsWith("=") ? wordsAt(plan, rule.source.slice(1)) : rule.source.split(",");
      return words.length > 0 ? words[(isLog ? row * 7 : some) % words.length] : null;
    }
    case "whole":
      if (rule.least > 30_000) return DAY + (some % 60);
      return bounded(rule, isLog ? 2 : some % 20);
    case "decimal":
      // An entry's points lie within narrow limits of its kind.
      if (isLog) return bounded(rule, 2);
      // Where nobody says what is full, an indicator's few points may be.
      if (typeof rule.most !== "number" || rule.most > 200) return bounded(rule, 1 + (some % 4));
      return bounded(rule, rule.most <= 10 ? (rule.most * (50 + (some % 50))) / 100 : 60 + some * 0.4);
    case "atLeast":
      return isLog ? 2 : 60 + some;
    case "text":
      // A mark or a remark is for few; what an entry is about stands in each.
      return isLog ? `事项${row + 1}` : null;
  }
}

function bounded({ least, most }, value) {
  const [low, high] = [typeof least === "number" ? least : 0, typeof most === "number" ? most : 100];
  return Math.round(Math.min(high, Math.max(low, value)) * 1000) / 1000;
}

/** The constants of the cells a list is taken from. */
function wordsAt(plan, source) {
  const named = plan.names.find(({ name }) => name === source);
  const place = parseAddress((named ? named.formula.slice(1) : source).replaceAll("$", ""));
  const sheet = place && plan.sheets.find(({ name }) => name === place.sheet);
  return sheet ? cellsOf(sheet, place.row, place.column, place.rows).filter((cell) => cell !== null && !String(cell).startsWith("=")) : [];
}

function cellsOf(sheet, row, column, rows) {
  return Array.from({ length: rows }, (_, i) => {
    const block = sheet.blocks.find(
      ({ row: r, column: c, cells }) => row + i >= r && row + i < r + cells.length && column >= c && column < c + cells[0].length,
    );
    return block ? (block.cells[row + i - block.row][column - block.column] ?? null) : null;
  });
}
