/** The formula the record of a scheme has for a cell, where putting it back guesses nothing. */
import type { AstExpression } from "@borgar/fx";
import { requireValue } from "../../basics/requireValue";
import { type FormulaAt, standing } from "../../formulas/formulaCells";
import { parseFormula } from "../../formulas/parse";
import { resolve } from "../../formulas/resolve";
import { bindingOf } from "../../formulas/scope";
import { walk } from "../../formulas/walk";
import { type Cell, cellAt, hasFormula } from "../../recognise/grid";
import { oneLine } from "../../recognise/headings";
import { sheetNamed } from "../../recognise/tables";
import { parseAddress } from "../../sheet/address";
import type { Snapshot, SheetSnapshot } from "../../book/snapshot";
import type { FormulaCell } from "../../book/record";

/**
 * Nothing has moved where every other formula left on the sheet stands at its address with its own text, and the
 * label above is the recorded one. What the formula refers to has to be there too, or Excel would refuse it.
 */
export function recordedFormula(book: Snapshot, lost: FormulaCell, singles: readonly FormulaCell[]): string | null {
  const sheet = sheetNamed(book, lost.sheet);
  const at = parseAddress(lost.address);
  if (!sheet || !at) return null;
  const others = singles.filter((one) => one.sheet === lost.sheet && one !== lost);
  const left = others.filter((one) => hasFormula(cellOf(sheet, one)));
  if (left.length === 0 || left.some((one) => cellOf(sheet, one).formula !== one.formula)) return null;
  const header = cellAt(sheet, at.row - 1, at.column);
  if (lost.label !== "" && typeof header.value === "string" && oneLine(header.value) !== oneLine(lost.label)) return null;
  const formula = standing({ sheet, row: at.row, column: at.column, text: lost.formula, r1c1: "" });
  const tree = parseFormula(lost.formula);
  return tree && isComplete(book, formula, tree) ? lost.formula : null;
}

function cellOf(sheet: SheetSnapshot, { address }: FormulaCell): Cell {
  const { row, column } = requireValue(parseAddress(address), `an address in ${address}`);
  return cellAt(sheet, row, column);
}

function isComplete(book: Snapshot, at: FormulaAt, tree: AstExpression): boolean {
  let complete = true;
  walk(tree, (node, scope) => {
    if (node.type !== "ReferenceIdentifier" || bindingOf(node.value, scope)) return;
    if (resolve(book, at, node, scope) === null) complete = false;
  });
  return complete;
}
