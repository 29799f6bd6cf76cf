/**
 * Which cells show what another cell's formula spilled. What Excel gives as the formula of such a cell is written down nowhere:
 * its value, the anchor's formula or nothing. So the formulas are asked how far they spill, and a spilled cell then reads as its
 * value, whatever Excel says.
 */
import { cellAddress, isInside, parseAddress, type Area } from "../sheet/address";
import { isFormula } from "../sheet/formula";
import type { SheetSnapshot } from "../book/snapshot";
import { isSpilled } from "../book/spilled";

/** Questions of one request: some 400 bytes each, and half of that in the answer. */
const QUESTIONS_PER_REQUEST = 5_000;

interface Question {
  sheet: SheetSnapshot;
  worksheet: Excel.Worksheet;
  row: number;
  column: number;
}

/** Asks how far formulas spill along with whatever is read next, so that it costs a round trip only at the end. */
export class SpillQuestions {
  private readonly waiting: Question[] = [];
  /** Questions that are asked when it is known what the cell above or before spills: then most need not be. */
  private readonly later: Question[] = [];
  private asked: { question: Question; range: Excel.Range }[] = [];

  /** @param tables of the sheet: nothing spills inside a table */
  add(sheet: SheetSnapshot, worksheet: Excel.Worksheet, tables: readonly Area[]): void {
    sheet.formulas.forEach((line, i) =>
      line.forEach((formula, j) => {
        if (!isFormula(formula)) return;
        const [row, column] = [sheet.row + i, sheet.column + j];
        if (!maySpill(sheet, i, j) || tables.some((table) => row > table.row && isInside(table, row, column))) return;
        const repeats = formula === sheet.formulas[i - 1]?.[j] || formula === line[j - 1];
        (repeats ? this.later : this.waiting).push({ sheet, worksheet, row, column });
      }),
    );
  }

  get open(): boolean {
    return this.waiting.length + this.later.length + this.asked.length > 0;
  }

  /** Before a sync. */
  queue(): void {
    if (this.waiting.length === 0) {
      for (const question of this.later.splice(0)) {
        if (!isSpilled(question.sheet, question.row, question.column)) this.waiting.push(question);
      }
    }
    this.asked = this.waiting
      .splice(0, QUESTIONS_PER_REQUEST)
      .map((question) => ({ question, range: askSpill(question.worksheet, question) }));
  }

  /** After a sync. */
  take(): void {
    for (const { question, range } of this.asked.splice(0)) {
      const spills = (question.sheet.spills ??= []);
      for (const area of spillOf(range)) spills.push(area);
    }
  }
}

/** How far the formula in a cell spills. */
function askSpill(worksheet: Excel.Worksheet, { row, column }: { row: number; column: number }): Excel.Range {
  return worksheet.getRange(cellAddress(row, column)).getSpillingToRangeOrNullObject().load("address");
}

/** The area that a formula fills, its own cell included; none where it fills no other cell. */
function spillOf(range: Excel.Range): Area[] {
  const area = range.isNullObject ? null : parseAddress(range.address.slice(range.address.lastIndexOf("!") + 1));
  return area ? [{ row: area.row, column: area.column, rows: area.rows, columns: area.columns }] : [];
}

/** A formula can spill only to the right or down: not where both cells have formulas of their own, or nothing is used any more. */
function maySpill({ formulas }: SheetSnapshot, i: number, j: number): boolean {
  const own = formulas[i]?.[j];
  return [formulas[i]?.[j + 1], formulas[i + 1]?.[j]].some((content) => content !== undefined && (!isFormula(content) || content === own));
}

/** Spilled cells read as their values, in every notation. */
export function readAsValues(sheet: SheetSnapshot): void {
  for (const area of sheet.spills ?? []) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const [i, j] = [row - sheet.row, column - sheet.column];
        const [value, formulas, formulasR1C1] = [sheet.values[i]?.[j], sheet.formulas[i], sheet.formulasR1C1[i]];
        if (value === undefined || !formulas || !formulasR1C1 || (row === area.row && column === area.column)) continue;
        formulas[j] = value;
        formulasR1C1[j] = value;
      }
    }
  }
}
