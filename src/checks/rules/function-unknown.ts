import { calledName } from "../../formulas/called";
import { alone, cellOfFormula, type Filling, fillingsOf, type FormulaAt, formulasIn, treeOf } from "../../formulas/formulaCells";
import { type Part, withParts } from "../../formulas/rewrite";
import { walk } from "../../formulas/walk";
import { headingOf } from "../../recognise/headings";
import { showsErrors } from "../../recognise/tally";
import { isStuck, type UnknownFunction, unknownFunction } from "../facts/unknownFunctions";
import type { CellChange } from "../finding";
import { allMended, changeTo } from "../findings/changes";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found =
  | { problem: "unknown" | "prefix" | "misspelt"; written: string; meant: string; label: string; count: number }
  | { problem: "stuck" | "stuck-protected"; sheet: string; label: string; count: number };

/**
 * A function of ours that Excel does not know: misspelt, or with what Excel wrote before its name while the add-in was
 * not there, or right and stuck at #NAME?. Told once for all cells the formula was filled into.
 */
export const functionUnknown: Rule<"function-unknown", Found> = {
  id: "function-unknown",
  severity: "error",
  about: "formulas",
  check: (book) =>
    formulasIn(book).shapes.flatMap((shape) =>
      fillingsOf(shape).flatMap((filling) => {
        const { first } = filling;
        const [unknown] = unknownIn(first);
        if (!unknown) return stuckAmong(book, filling);
        const { written, meant, prefixOnly } = unknown;
        return [
          {
            place: placeOf(cellOfFormula(first)),
            params: {
              problem: meant === "" ? "unknown" : prefixOnly ? "prefix" : "misspelt",
              written,
              meant,
              label: headingOf(first.sheet, first.row, first.column),
              count: filling.count,
            },
            ...allMended(filling.cells, mended),
          },
        ];
      }),
    ),
};

/** The same formula written again heals it, where the sheet can be written to. */
function stuckAmong(book: Snapshot, filling: Filling): Observation<Found>[] {
  if (!/KAOHE/i.test(filling.first.r1c1) || !showsErrors(book, filling.sheet.name)) return [];
  const stuck = filling.cells.filter((cell) => isStuck(book, cell));
  const [first] = stuck;
  if (!first) return [];
  const { sheet, row, column } = first;
  return [
    {
      place: placeOf(cellOfFormula(first)),
      params: {
        problem: sheet.protected ? "stuck-protected" : "stuck",
        sheet: sheet.name,
        label: headingOf(sheet, row, column),
        count: stuck.length,
      },
      ...(sheet.protected ? {} : allMended(stuck, (cell) => changeTo(cell, cell.text))),
    },
  ];
}

function unknownIn(formula: FormulaAt): UnknownFunction[] {
  const failed = cellOfFormula(formula).value === "#NAME?";
  // The text tells faster than a tree that a formula cannot have one.
  if (!failed && !/KAOHE/i.test(formula.r1c1)) return [];
  const found: UnknownFunction[] = [];
  walk(treeOf(formula), (node) => {
    const unknown = calledName(node) === null ? null : unknownFunction(node, failed);
    if (unknown) found.push(unknown);
  });
  return found;
}

/** Where the prefix alone is wrong; a misspelt name could have meant another function. */
function mended(formula: FormulaAt): CellChange | null {
  const failed = cellOfFormula(formula).value === "#NAME?";
  const parts: Part[] = [];
  const guesses: UnknownFunction[] = [];
  walk(alone(formula).tree, (node) => {
    const unknown = unknownFunction(node, failed);
    if (!unknown || node.type !== "CallExpression") return;
    if (unknown.prefixOnly) parts.push({ node: node.callee, text: unknown.meant });
    else guesses.push(unknown);
  });
  const after = guesses.length === 0 && parts.length > 0 ? withParts(formula.text, parts) : null;
  return after === null ? null : changeTo(formula, after);
}
