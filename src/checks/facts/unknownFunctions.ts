/** Functions of ours that are written otherwise than Excel knows them. */
import type { AstExpression } from "@borgar/fx";
import { fact } from "../../basics/fact";
import { itemAt } from "../../basics/itemAt";
import { calledName, ownName } from "../../formulas/called";
import { type FormulaAt, treeOf } from "../../formulas/formulaCells";
import { bindingOf } from "../../formulas/scope";
import { walk } from "../../formulas/walk";
import { valueAt } from "../../recognise/grid";
import { FUNCTION_IDS, isFunctionId, NAMESPACE } from "../../vocabulary/functions";
import type { Snapshot } from "../../book/snapshot";

export interface UnknownFunction {
  /** As written. */
  written: string;
  /** `KAOHE.PLACE`; "" where nothing comes near. */
  meant: string;
  /** The name is right, only what stands before it is not. */
  prefixOnly: boolean;
}

/** Letters that may differ. */
const NEAR = 2;

/** `null` for a function of ours as it should be, and for all others. `failed` where the cell shows #NAME?. */
export function unknownFunction(node: AstExpression, failed: boolean): UnknownFunction | null {
  const called = calledName(node);
  if (called === null || node.type !== "CallExpression") return null;
  const written = writtenName(node);
  const own = ownName(called);
  if (own !== null && called === `${NAMESPACE}.${own}` && isFunctionId(own)) return null;
  const bare = own ?? bareName(called, failed);
  if (bare === null) return null;
  const isKnown = isFunctionId(bare);
  const nearest = isKnown ? bare : nearestName(bare);
  return { written, meant: nearest === null ? "" : `${NAMESPACE}.${nearest}`, prefixOnly: isKnown };
}

/**
 * A formula of ours that shows #NAME? though all its names are right: it was written, or its workbook opened, before Excel knew
 * the functions. The same formula written again is calculated.
 */
export function isStuck(book: Snapshot, formula: FormulaAt): boolean {
  if (valueAt(formula.sheet, formula.row, formula.column) !== "#NAME?" || !/KAOHE/i.test(formula.r1c1)) return false;
  const known = namesKnown(book);
  let [calls, right] = [false, true];
  walk(treeOf(formula), (node, scope) => {
    const called = calledName(node);
    if (called !== null && ownName(called) !== null) calls = true;
    if (unknownFunction(node, true)) right = false;
    const isName = node.type === "ReferenceIdentifier" && node.kind === "name";
    if (isName && !known.has(node.value.toLowerCase()) && !bindingOf(node.value, scope)) right = false;
  });
  return calls && right;
}

function writtenName({ callee }: Extract<AstExpression, { type: "CallExpression" }>): string {
  const { name, value } = callee as { name?: string; value?: string };
  return name ?? value ?? "";
}

const namesKnown = fact(
  ({ names, tables, lists }: Snapshot) => new Set([...names, ...tables, ...lists].map(({ name }) => name.toLowerCase())),
);

/** Where Excel knows no such function: without the prefix, or with one that is misspelt. */
function bareName(called: string, failed: boolean): string | null {
  if (!failed) return null;
  const plain = called.normalize("NFKC").replace(/。/g, ".");
  if (isFunctionId(plain)) return plain;
  const end = plain.search(/[._]/);
  if (end >= 3 && distance(plain.slice(0, end), "KAOHE") <= NEAR) return plain.slice(end + 1);
  return plain.startsWith("KAOHE") && plain !== "KAOHE" ? plain.slice("KAOHE".length).replace(/^[._]/, "") : null;
}

function nearestName(name: string): string | null {
  let [best, least] = [null as string | null, Math.min(NEAR, Math.floor(name.length / 2)) + 1];
  for (const known of FUNCTION_IDS) {
    if (Math.abs(name.length - known.length) >= least) continue;
    const far = distance(name, known);
    if (far < least) [best, least] = [known, far];
  }
  return best;
}

/** Letters to put in, leave out, change or swap with the next. */
function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(itemAt(last, j) + 1, itemAt(row, j - 1) + 1, itemAt(last, j - 1) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(itemAt(row, j), itemAt(before, j - 2) + 1);
    }
    [before, last] = [last, row];
  }
  return itemAt(last, b.length);
}
