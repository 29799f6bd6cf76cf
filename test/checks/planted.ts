/**
 * Mistakes as people make them, put into the sheets that hold none, one at a time: a constant typed over a formula, 分 behind a number, a
 * total that ends a row early, a sum that leaves its last column out, a range that is not held fast. Told is best once.
 */
import { runChecks } from "../../src/checks";
import type { CellChange } from "../../src/book/cellChange";
import type { SheetSnapshot, Snapshot } from "../../src/book/snapshot";
import { groupBy } from "../../src/basics/groupBy";
import { cellAddress, columnIndex, columnLetters } from "../../src/sheet/address";
import { fixtureFrom } from "../support/fixtureBook";
import { numbersFrom, ordinaryBooks } from "./ordinary";

export type PlantKind =
  | "constant in the first row"
  | "constant in the last row"
  | "constant in between"
  | "text for a number"
  | "total a row short"
  | "sum a column short"
  | "range not held fast";

export interface Planted {
  kind: PlantKind;
  book: string;
  changes: CellChange[];
}

export interface PlantedResult {
  planted: Planted;
  /** Rules that tell of it, once for each finding. */
  told: string[];
}

/** @param every one of so many, spread over the books */
export function plantedMistakes(every = 1): PlantedResult[] {
  return ordinaryBooks().flatMap(({ name, text }) => {
    const planted = mistakesFor(name, fixtureFrom(text).snapshot()).filter((_, i) => i % every === 0);
    return planted.map((one) => {
      const fixture = fixtureFrom(text);
      fixture.mend(one.changes);
      return { planted: one, told: runChecks(fixture.snapshot()).findings.map(({ rule }) => rule) };
    });
  });
}

interface FormulaCell {
  row: number;
  column: number;
  text: string;
}

function mistakesFor(book: string, { sheets }: Snapshot): Planted[] {
  const random = numbersFrom(book);
  return sheets.flatMap((sheet) => {
    const change = ({ row, column }: { row: number; column: number }, after: string | number): CellChange => {
      return { sheet: sheet.name, row, column, before: "", after };
    };
    const plant = (kind: PlantKind, changes: CellChange[]): Planted[] => (changes.length > 0 ? [{ kind, book, changes }] : []);
    const columns = filledColumns(sheet);
    const inputs = inputsOf(sheet);
    const texts = inputs.length === 0 ? [] : [0, 1, 2].map(() => inputs[Math.floor(random() * inputs.length)]!);
    return [
      ...columns.flatMap((cells) => {
        const [first, last] = [cells[0]!, cells[cells.length - 1]!];
        const other = (cell: FormulaCell) => change(cell, otherValue(sheet, cell));
        return [
          ...plant("constant in the first row", [other(first)]),
          ...plant("constant in the last row", [other(last)]),
          ...plant("constant in between", [other(cells[cells.length >> 1]!)]),
          ...plant(
            "sum a column short",
            narrowed(cells).map(({ cell, text }) => change(cell, text)),
          ),
          ...plant(
            "range not held fast",
            unheld(cells).map(({ cell, text }) => change(cell, text)),
          ),
        ];
      }),
      ...formulasOf(sheet).flatMap((cell) => shortened(cell).flatMap((text) => plant("total a row short", [change(cell, text)]))),
      ...texts.flatMap((cell) => plant("text for a number", [change(cell, `${cell.value}分`)])),
    ];
  });
}

function formulasOf(sheet: SheetSnapshot): FormulaCell[] {
  return sheet.formulas.flatMap((line, i) =>
    line.flatMap((text, j) =>
      typeof text === "string" && text.startsWith("=") ? [{ row: sheet.row + i, column: sheet.column + j, text }] : [],
    ),
  );
}

/** Five cells or more of one formula in a column. */
function filledColumns(sheet: SheetSnapshot): FormulaCell[][] {
  const groups = groupBy(
    formulasOf(sheet),
    ({ row, column }) => `${column} ${sheet.formulasR1C1[row - sheet.row]![column - sheet.column]}`,
  );
  return [...groups.values()].filter((cells) => cells.length >= 5);
}

/** What is typed; on a sheet where results spill that cannot be told from the cells. */
function inputsOf(sheet: SheetSnapshot): { row: number; column: number; value: number }[] {
  if (formulasOf(sheet).some(({ text }) => text.includes("KAOHE."))) return [];
  return sheet.values.flatMap((line, i) =>
    line.flatMap((value, j) => {
      const isTyped = typeof value === "number" && sheet.formulas[i]![j] === value;
      return isTyped ? [{ row: sheet.row + i, column: sheet.column + j, value }] : [];
    }),
  );
}

function otherValue(sheet: SheetSnapshot, { row, column }: FormulaCell): string | number {
  const value = sheet.values[row - sheet.row]![column - sheet.column]!;
  return typeof value === "number" ? Math.round(value * 100) / 100 + 1 : `${value}改`;
}

/** `=SUM(B2:B9)` without its last row, and without its first. */
function shortened({ text }: FormulaCell): string[] {
  const [, by, column, from, , to] = /^=(SUM|AVERAGE)\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)$/.exec(text) ?? [];
  const isDown = by !== undefined && text.includes(`:${column}${to}`) && Number(to) - Number(from) >= 4;
  return isDown ? [`=${by}(${column}${from}:${column}${Number(to) - 1})`, `=${by}(${column}${Number(from) + 1}:${column}${to})`] : [];
}

/** `SUM(B2:E2)` as `SUM(B2:D2)`, in all of its cells or in none. */
function narrowed(cells: readonly FormulaCell[]): { cell: FormulaCell; text: string }[] {
  const found = cells.map((cell) => ({
    cell,
    text: cell.text.replace(
      /(SUM|AVERAGE)\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)/,
      (all, by: string, from: string, row: string, to: string, end) =>
        row === end && columnIndex(to) - columnIndex(from) >= 2 ? `${by}(${from}${row}:${columnLetters(columnIndex(to) - 1)}${row})` : all,
    ),
  }));
  return found.every(({ cell, text }) => text !== cell.text) ? found : [];
}

/** The first cell's formula without `$` before its rows, filled down. */
function unheld(cells: readonly FormulaCell[]): { cell: FormulaCell; text: string }[] {
  const [first] = cells;
  if (!first || !/[A-Z]\$\d/.test(first.text)) return [];
  return cells.map((cell) => ({
    cell,
    text: first.text.replace(
      /(\$?[A-Z]{1,2})\$?(\d+)/g,
      (_, letters: string, row: string) => `${letters}${Number(row) + cell.row - first.row}`,
    ),
  }));
}

/** `甲书: constant in the last row, F9 =1` */
export function describePlanted({ planted: { kind, book, changes }, told }: PlantedResult): string {
  const [first] = changes;
  const where = first ? `${first.sheet}!${cellAddress(first.row, first.column)} ${first.after}` : "";
  return `${book}: ${kind}, ${where}${told.length > 0 ? ` — ${told.join(", ")}` : ""}`;
}
