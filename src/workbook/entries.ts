/**
 * The one place where contents go into cells and come out of them. Whatever is handed to Excel is read as if somebody had
 * typed it, so a text that may mean something else (`007`, `1-2`, `TRUE`, `=1+1`) goes in behind an apostrophe, which Excel
 * keeps to itself: the cell holds the text as it is, whatever its number format. A formula is what is typed as one.
 */
import type { PlanCell } from "../book/plan";
import { cellOf, contentOf, holdsFormula, type Content, type SnapshotValue } from "../sheet/formula";

/** A rectangle of cells; `null` leaves one alone and "" empties it. */
export function enterCells(range: Excel.Range, cells: readonly (readonly PlanCell[])[]): void {
  const entries = cells.map((line) => line.map(entryFor));
  if (cells.some((line) => line.some(holdsFormula))) range.formulas = entries;
  else range.values = entries;
}

/** As `enterCells`, from contents. */
export function enterContents(range: Excel.Range, contents: readonly (readonly Content[])[]): void {
  enterCells(
    range,
    contents.map((line) => line.map(cellOf)),
  );
}

/** A row of headers. What a person types over one later is text too, so that `1月` never becomes a date. */
export function enterHeaders(range: Excel.Range, headers: readonly PlanCell[]): void {
  range.numberFormat = [headers.map((header) => (holdsFormula(header) ? "General" : "@"))];
  enterCells(range, [headers]);
}

/** Rows at a table's end. A blank is no zero: what a calculated column holds comes by itself, or is written after. */
export function addTableRows(all: Excel.TableRowCollection, rows: readonly (readonly PlanCell[])[]): void {
  all.add(
    undefined,
    rows.map((line) => line.map((cell) => entryFor(cell) ?? "")),
  );
}

/** What a cell holds, from what Excel tells of it: a text that begins with `=` is told like a formula, but shows itself. */
export function contentFrom(formula: unknown, value: unknown): Content {
  return formula === value ? contentOf(value as SnapshotValue) : (formula as Content);
}

/** As `contentRead`, of all cells of a range. */
export function contentsFrom({ formulas, values }: { formulas: unknown[][]; values: unknown[][] }): Content[][] {
  return formulas.map((line, i) => line.map((formula, j) => contentFrom(formula, values[i]?.[j])));
}

function entryFor(cell: PlanCell): SnapshotValue | null {
  if (holdsFormula(cell)) return cell.formula;
  return typeof cell === "string" && cell !== "" && mayBecomeAnother(cell) ? `'${cell}` : cell;
}

/**
 * Anything but plain words: what has a digit, even in Chinese beside a unit of time, what begins with a sign or a space,
 * and the words for truth. Rather one apostrophe too many than a date for a unit.
 */
function mayBecomeAnother(text: string): boolean {
  return /^[^\p{L}（“《【▲⊗＿]|\p{N}|[零一二三四五六七八九十][年月日时点分]|^(true|false)$/iu.test(text);
}
