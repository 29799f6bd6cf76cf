/** Where the result of a call stands, and what is written beside and above it. */
import type { AstExpression } from "@borgar/fx";
import type { SheetSnapshot } from "../../book/snapshot";
import { headsGroups, headsNames } from "../../vocabulary/headerWords";
import type { Call } from "./calls";
import { cellAt, holdsFormula, isBlank, nameIn, type Cell } from "./lookup";
import type { Reading } from "./reading";

export interface Output {
  sheet: SheetSnapshot;
  row: number;
  column: number;
  /** All columns of the result, or the first alone: `INDEX(…,0,1)`. */
  whole: boolean;
}

/** `null` where the formula makes something else of the result. */
export function outputOf(reading: Reading, call: Call): Output | null {
  const { formula } = call;
  const tree = reading.formulas.tree(formula);
  const found = tree && extentOf(tree, call.node, new Map());
  return found ? { sheet: formula.sheet, row: formula.row, column: formula.column, whole: found === "whole" } : null;
}

type Extent = "whole" | "first" | null;

function extentOf(node: AstExpression, wanted: AstExpression, names: ReadonlyMap<string, AstExpression>): Extent {
  if (node === wanted) return "whole";
  switch (node.type) {
    case "LetExpression": {
      const inner = new Map(names);
      for (const { id, init } of node.declarations) inner.set(id.name.toLowerCase(), init as AstExpression);
      return node.body ? extentOf(node.body, wanted, inner) : null;
    }
    case "ReferenceIdentifier": {
      const given = names.get(node.value.toLowerCase());
      const outer = new Map(names);
      outer.delete(node.value.toLowerCase());
      return given ? extentOf(given, wanted, outer) : null;
    }
    case "CallExpression": {
      const args = node.arguments as (AstExpression | null)[];
      const at = (index: number) => (args[index] ? extentOf(args[index], wanted, names) : null);
      const is = (index: number, value: number) => {
        const arg = args[index];
        return arg?.type === "Literal" && arg.value === value;
      };
      switch (node.callee.name.toUpperCase()) {
        case "IF":
          return at(1) ?? at(2);
        case "IFERROR":
        case "IFNA":
          return at(0);
        case "INDEX":
          return is(2, 1) && (is(1, 0) || !args[1]) && at(0) ? "first" : null;
        case "CHOOSECOLS":
          return is(1, 1) && at(0) ? "first" : null;
        case "TAKE":
          return !args[1] && is(2, 1) && at(0) ? "first" : null;
        default:
          return null;
      }
    }
    default:
      return null;
  }
}

/** The words above a column, where a table or a list has them. */
export function headerAbove(sheet: SheetSnapshot, row: number, column: number): string {
  if (row === 0) return "";
  const cell = cellAt(sheet, row - 1, column);
  return typeof cell.value === "string" && !/^#/.test(cell.value) ? nameIn(cell) : "";
}

/** What the rows on the right are called: a column headed so, else the first words of a row for units, the nearest for groups. */
export function nameColumn(sheet: SheetSnapshot, { row, column, rows }: { row: number; column: number; rows: number }, of: "units" | "groups"): number | null {
  const headsThem = (header: string) => headsNames(header) || (of === "groups" && headsGroups(header));
  const isWords = (at: number) => {
    for (let i = 0; i < Math.min(rows, 20); i += 1) {
      const cell = cellAt(sheet, row + i, at);
      if (!isBlank(cell)) return typeof cell.value === "string" && cell.kind !== "Error";
    }
    return false;
  };
  let other: number | null = null;
  for (let at = column - 1; at >= sheet.column; at -= 1) {
    if (!isWords(at)) continue;
    if (headsThem(headerAbove(sheet, row, at))) return at;
    other = of === "units" ? at : (other ?? at);
  }
  return other;
}

/** A constant a person typed. */
export function isTyped(cell: Cell): boolean {
  return !isBlank(cell) && !holdsFormula(cell);
}
