/** Opens a formula of ours again: each argument as it would be typed. Only a single call can be, since only that was built. */
import type { AstExpression } from "@borgar/fx";
import { argumentNodes, calledName, filledColumn } from "../formulas/called";
import { textOfNode } from "../formulas/extent";
import { parseWithPlaces } from "../formulas/parse";
import { cellAddress, parseAddress, type Place } from "../sheet/address";
import { isFormula } from "../sheet/formula";
import type { SheetSnapshot, Snapshot } from "../book/snapshot";
import { isFunctionId, NAMESPACE } from "../vocabulary/functions";
import { compose, type Entries, type FormulaDraft } from "./compose";
import { fieldsOf } from "./fields";
import { firstOf } from "../basics/itemAt";
import { formulaAt } from "../recognise/grid";

export function readDraft(snapshot: Snapshot, { sheet: name, address }: Place): FormulaDraft | null {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const at = parseAddress(address);
  if (!sheet || !at) return null;
  for (const anchor of anchorsOver(sheet, at.row, at.column)) {
    const draft = draftAt(sheet, anchor.row, anchor.column);
    if (!draft) continue;
    const { rows, columns } = compose(snapshot, draft);
    const reaches = at.row < anchor.row + rows && at.column < anchor.column + columns;
    if (reaches) return draft;
  }
  return null;
}

/** The cell itself, then formulas above it and to its left: one of them may have spilled here. */
function* anchorsOver(sheet: SheetSnapshot, row: number, column: number): Generator<{ row: number; column: number }> {
  const hasFormulaAt = (r: number, c: number) => isFormula(formulaAt(sheet, r, c));
  for (let c = column; c >= Math.max(sheet.column, column - MOST_COLUMNS); c--) {
    for (let r = row; r >= sheet.row; r--) {
      if (!hasFormulaAt(r, c)) continue;
      yield { row: r, column: c };
      break;
    }
  }
}

/** How far to the left a wide result may begin. */
const MOST_COLUMNS = 30;

function draftAt(sheet: SheetSnapshot, row: number, column: number): FormulaDraft | null {
  const text = formulaAt(sheet, row, column);
  if (!isFormula(text)) return null;
  const tree = parseWithPlaces(text);
  if (tree?.type !== "CallExpression") return null;
  const [namespace, id = ""] = (calledName(tree) ?? "").split(".");
  if (namespace !== NAMESPACE || !isFunctionId(id)) return null;
  const fields = fieldsOf(id);
  const args = argumentNodes(tree);
  if (args.length > fields.length) return null;
  const entries: Entries = {};
  for (const [i, field] of fields.entries()) {
    const entry = entryIn(text, args[i] ?? null);
    if (entry === null) return null;
    entries[field.key] = entry;
  }
  return { id, sheet: sheet.name, target: cellAddress(row, column), header: "", entries };
}

/** `IF(x="","",x)` is `x`; words lose their quotes, addresses their dollars. */
function entryIn(text: string, node: AstExpression | null): string | null {
  if (!node) return "";
  if (node.type === "CallExpression" && calledName(node) === "IF") {
    const [test, , value] = argumentNodes(node);
    const isTest = test?.type === "BinaryExpression" && test.operator === "=";
    const tested = isTest ? textOfNode(text, firstOf(test.arguments)) : null;
    return value && tested !== null && tested === textOfNode(text, value) ? entryIn(text, value) : null;
  }
  const merged = filledColumn(node);
  if (merged) return entryIn(text, merged);
  const parts = partsOf(node);
  if (parts) {
    const entries = parts.map((part) => entryIn(text, part));
    return entries.some((entry) => entry === null) ? null : entries.join(",");
  }
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  const source = textOfNode(text, node);
  if (node.type === "Literal" || node.type === "ArrayExpression" || node.type === "UnaryExpression") return source;
  if (node.type !== "ReferenceIdentifier") return null;
  // A dollar between brackets belongs to the header.
  return source.includes("[") ? source : source.replace(/\$/g, "");
}

/** The columns of `CHOOSE({1,2},…)`, where it takes each of them in order. */
function partsOf(node: AstExpression): AstExpression[] | null {
  if (node.type !== "CallExpression" || calledName(node) !== "CHOOSE") return null;
  const [which, ...columns] = argumentNodes(node);
  if (which?.type !== "ArrayExpression" || which.elements.length !== 1) return null;
  const numbers = firstOf(which.elements).map((one) => (one.type === "Literal" ? one.value : null));
  if (numbers.length !== columns.length || numbers.some((number, i) => number !== i + 1)) return null;
  return columns.every((column) => column?.type === "ReferenceIdentifier") ? columns : null;
}
