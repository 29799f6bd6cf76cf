/** What makes a formula show an error, where one cell that it reads does: a blank to divide by, a text to reckon with, a name that is not found. */
import type { AstExpression } from "@borgar/fx";
import { argumentNodes, calledName } from "../../formulas/called";
import { type FormulaAt, treeOf } from "../../formulas/formulaCells";
import { lookedUpIn } from "../../formulas/lookedUp";
import { resolve } from "../../formulas/resolve";
import type { Scope } from "../../formulas/scope";
import { walk } from "../../formulas/walk";
import { type Cell, cellAt, hasFormula, isBlank } from "../../recognise/grid";
import { sheetNamed } from "../../recognise/tables";
import { hasNumber } from "../../recognise/typedColumns";
import type { SheetArea } from "../../sheet/address";
import type { Snapshot } from "../../book/snapshot";

export interface ErrorCause {
  /** A blank or a 0 to divide by, cells without a number, a text, a "" that a formula gives, a name nobody has. */
  because: "blank" | "zero" | "no-numbers" | "text" | "empty-text" | "key";
  area: SheetArea;
  /** What stands there. */
  text: string;
}

/** @param error as the cell shows it */
export function errorCause(book: Snapshot, formula: FormulaAt, error: string): ErrorCause | null {
  switch (error) {
    case "#DIV/0!":
      return firstIn(formula, (node, scope) => divisorOf(book, formula, node, scope));
    case "#VALUE!":
      return firstIn(formula, (node, scope) => operandOf(book, formula, node, scope));
    case "#N/A":
      return keyOf(book, formula);
    default:
      return null;
  }
}

function firstIn(formula: FormulaAt, causeAt: (node: AstExpression, scope: Scope) => ErrorCause | null): ErrorCause | null {
  let found: ErrorCause | null = null;
  walk(treeOf(formula), (node, scope) => {
    found ??= causeAt(node, scope);
  });
  return found;
}

function singleCell(book: Snapshot, at: FormulaAt, node: AstExpression | undefined, scope: Scope): { area: SheetArea; cell: Cell } | null {
  const area = node && resolve(book, at, node, scope)?.area;
  const sheet = area && sheetNamed(book, area.sheet);
  return area && sheet && area.rows === 1 && area.columns === 1 ? { area, cell: cellAt(sheet, area.row, area.column) } : null;
}

function divisorOf(book: Snapshot, at: FormulaAt, node: AstExpression, scope: Scope): ErrorCause | null {
  if (node.type === "BinaryExpression" && node.operator === "/") {
    const under = singleCell(book, at, node.arguments[1], scope);
    if (under && isBlank(under.cell) && !hasFormula(under.cell)) return { because: "blank", area: under.area, text: "" };
    return under?.cell.value === 0 ? { because: "zero", area: under.area, text: "0" } : null;
  }
  if (node.type !== "CallExpression" || calledName(node) !== "AVERAGE") return null;
  const [of] = argumentNodes(node);
  const area = of && resolve(book, at, of, scope)?.area;
  const sheet = area && sheetNamed(book, area.sheet);
  if (!area || !sheet) return null;
  for (let column = area.column; column < area.column + area.columns; column++)
    if (hasNumber(sheet, area.row, area.rows, column)) return null;
  return { because: "no-numbers", area, text: "" };
}

const RECKONING = new Set(["+", "-", "*", "/", "^"]);

function operandOf(book: Snapshot, at: FormulaAt, node: AstExpression, scope: Scope): ErrorCause | null {
  const isReckoned = (node.type === "BinaryExpression" || node.type === "UnaryExpression") && RECKONING.has(node.operator);
  if (!isReckoned) return null;
  for (const operand of node.arguments) {
    const found = singleCell(book, at, operand, scope);
    if (found?.cell.kind !== "String") continue;
    const text = String(found.cell.value).trim();
    if (text === "") return { because: "empty-text", area: found.area, text: "" };
    // Excel reckons with what it can read as a number.
    if (Number.isNaN(Number(text.replace(/[,%]/g, "")))) return { because: "text", area: found.area, text };
  }
  return null;
}

function keyOf(book: Snapshot, at: FormulaAt): ErrorCause | null {
  for (const { key, scope } of lookedUpIn(treeOf(at))) {
    const found = singleCell(book, at, key, scope);
    if (found && !isBlank(found.cell)) return { because: "key", area: found.area, text: String(found.cell.value) };
  }
  return null;
}
