/** Formulas that Excel holds as texts: behind an apostrophe, in a cell formatted as text, or with a full-width equals sign. */
import type { AstExpression } from "@borgar/fx";
import { fact } from "../../basics/fact";
import { parseFormula } from "../../formulas/parse";
import { calledName } from "../../formulas/called";
import { walk } from "../../formulas/walk";
import { formulaAt } from "../../recognise/grid";
import { isFormula } from "../../sheet/formula";
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
  const found: TextFormula[] = [];
  for (const [i, line] of sheet.values.entries()) {
    // Every cell of a workbook passes here.
    for (let j = 0; j < line.length; j++) {
      const value = line[j];
      if (typeof value !== "string" || !BEGINS.test(value)) continue;
      const [row, column] = [sheet.row + i, sheet.column + j];
      const formula = isFormula(formulaAt(sheet, row, column)) ? null : meantBy(value);
      if (formula !== null) found.push({ row, column, written: value, formula });
    }
  }
  return found;
});

export function isTextFormula(sheet: SheetSnapshot, row: number, column: number): boolean {
  return placesOf(sheet).has(`${row},${column}`);
}

const placesOf = fact((sheet: SheetSnapshot) => new Set(textFormulas(sheet).map(({ row, column }) => `${row},${column}`)));

const BEGINS = /^\s*[=＝]\s*\S/;

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
