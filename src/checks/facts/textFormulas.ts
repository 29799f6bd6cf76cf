/** Formulas that Excel holds as texts: behind an apostrophe, in a cell formatted as text, or with a full-width equals sign. */
import type { AstExpression } from "@borgar/fx";
import { fact } from "../../basics/fact";
import { parseFormula } from "../../formulas/parse";
import { calledName } from "../../formulas/called";
import { walk } from "../../formulas/walk";
import { EQUALS_SIGN, FORMULA, traitsOf } from "../../recognise/cellTraits";
import { valueAt } from "../../recognise/grid";
import type { SheetSnapshot } from "../../book/snapshot";

export interface TextFormula {
  row: number;
  column: number;
  /** As the cell shows it. */
  written: string;
  /** What it was meant to be. */
  formula: string;
}

/** Of a sheet, by rows; told apart from a text that only begins like a formula by what it refers to or calls. */
export const textFormulas = fact((sheet: SheetSnapshot): TextFormula[] => {
  const traits = traitsOf(sheet);
  const found: TextFormula[] = [];
  for (const { row: first, end } of traits.bands) {
    const columns = traits.columnsWith(EQUALS_SIGN, first).filter((column) => !(traits.at(first, column) & FORMULA));
    for (let row = first; row < end; row++) {
      for (const column of columns) {
        const written = String(valueAt(sheet, row, column));
        const formula = meantBy(written);
        if (formula !== null) found.push({ row, column, written, formula });
      }
    }
  }
  return found;
});

export function isTextFormula(sheet: SheetSnapshot, row: number, column: number): boolean {
  return placesOf(sheet).has(`${row},${column}`);
}

const placesOf = fact((sheet: SheetSnapshot) => new Set(textFormulas(sheet).map(({ row, column }) => `${row},${column}`)));

function meantBy(text: string): string | null {
  const formula = text.trim().replace(/^＝/, "=");
  // Signs of a Chinese keyboard are put right where the formula has no quotes, within which they may be meant.
  const plain = formula.includes('"') ? formula : formula.normalize("NFKC");
  const tree = parseFormula(plain);
  return tree && computes(tree) ? plain : null;
}

/** Refers to cells, or calls a function over some: 党建×0.3 does neither. */
function computes(tree: AstExpression): boolean {
  let found = false;
  walk(tree, (node) => {
    if (node.type === "ReferenceIdentifier" && node.kind !== "name") found = true;
    if (calledName(node) !== null && node.type === "CallExpression" && /^[A-Z][A-Z0-9._]*$/.test(calledName(node) ?? "")) found = true;
  });
  return found;
}
