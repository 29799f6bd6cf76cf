import { cellOfFormula, type FormulaAt, formulasIn } from "../../formulas/formulaCells";
import { type Cell, valueAt } from "../../recognise/grid";
import { headingOf } from "../../recognise/headings";
import { showsErrors } from "../../recognise/tally";
import { cellAddress } from "../../sheet/address";
import { findBlocker } from "../facts/spillBlocker";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found =
  | { problem: "table"; table: string; label: string; anchor: string }
  | { problem: "unknown"; label: string; anchor: string }
  | { problem: "cell" | "spaces"; value: string; label: string; anchor: string };

/**
 * A result that cannot unfold, told at the cell that stands in its way. It loses the whole result, not the one cell:
 * that is why typing over a spilled cell is told here and not as a lost formula.
 */
export const spillBlocked: Rule<"spill-blocked", Found> = {
  id: "spill-blocked",
  severity: "error",
  about: "formulas",
  check(book) {
    const found = new Map<string, Observation<Found>>();
    const mayBe = book.sheets.filter(({ name }) => showsErrors(book, name));
    for (const formula of mayBe.flatMap(({ name }) => formulasIn(book).ofSheet(name))) {
      if (valueAt(formula.sheet, formula.row, formula.column) !== "#SPILL!") continue;
      const one = observed(book, formula, cellOfFormula(formula));
      const key = `${one.place.sheet}!${one.place.address}`;
      // One cell may stand in the way of several results.
      const known = found.get(key);
      if (known) known.params.label = `${known.params.label}\n${one.params.label}`;
      else found.set(key, one);
    }
    return [...found.values()];
  },
};

function observed(book: Snapshot, formula: FormulaAt, cell: Cell): Observation<Found> {
  const { sheet, row, column } = formula;
  const anchor = { label: headingOf(sheet, row, column), anchor: cellAddress(row, column) };
  const table = book.tables.find(
    (one) =>
      one.sheet === sheet.name && row > one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  );
  if (table) return { place: placeOf(cell), params: { problem: "table", table: table.name, ...anchor } };
  const blocker = findBlocker(book, formula);
  if (!blocker) return { place: placeOf(cell), params: { problem: "unknown", ...anchor } };
  const value = String(blocker.value).trim();
  return { place: placeOf(blocker), params: { problem: value === "" ? "spaces" : "cell", value, ...anchor } };
}
