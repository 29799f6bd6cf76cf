/** The formula the record of a scheme has for a cell, where putting it back guesses nothing. */
import type { AstExpression } from "@borgar/fx";
import type { FormulaCell } from "../book/record";
import { parseAddress } from "../sheet/address";
import type { SheetSnapshot } from "../book/snapshot";
import { parsed, type FormulaAt } from "./reading/formulas";
import { oneLine } from "./reading/labels";
import { cellAt, findSheet, holdsFormula, type Cell } from "./reading/lookup";
import type { Reading } from "./reading/reading";
import { resolve } from "./reading/resolve";
import { bindingOf, walk } from "../formulas/walk";

/**
 * Nothing has moved where every other formula left on the sheet stands at its address with its own text, and the
 * label above is the recorded one. What the formula refers to has to be there too, or Excel would refuse it.
 */
export function recordedFormula(reading: Reading, lost: FormulaCell, singles: readonly FormulaCell[]): string | null {
  const sheet = findSheet(reading.snapshot, lost.sheet);
  const at = parseAddress(lost.address);
  if (!sheet || !at) return null;
  const others = singles.filter((one) => one.sheet === lost.sheet && one !== lost);
  const left = others.filter((one) => holdsFormula(cellOf(sheet, one)));
  if (left.length === 0 || left.some((one) => cellOf(sheet, one).formula !== one.formula)) return null;
  const header = cellAt(sheet, at.row - 1, at.column);
  if (lost.label !== "" && typeof header.value === "string" && oneLine(header.value) !== oneLine(lost.label)) return null;
  const shape = { r1c1: "", cells: [] as FormulaAt[] };
  const formula: FormulaAt = { sheet, row: at.row, column: at.column, text: lost.formula, r1c1: "", shape };
  shape.cells.push(formula);
  const tree = parsed(lost.formula);
  return tree && isComplete(reading, formula, tree) ? lost.formula : null;
}

function cellOf(sheet: SheetSnapshot, { address }: FormulaCell): Cell {
  const { row, column } = parseAddress(address)!;
  return cellAt(sheet, row, column);
}

function isComplete(reading: Reading, at: FormulaAt, tree: AstExpression): boolean {
  let complete = true;
  walk(tree, (node, scope) => {
    if (node.type !== "ReferenceIdentifier" || bindingOf(node.value, scope)) return;
    if (resolve(reading, at, node, scope) === null) complete = false;
  });
  return complete;
}
