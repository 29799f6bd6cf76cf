/** A cell that holds a formula, with what it last came to. */
import { CellError, type CellValue, type GridArea } from "../../grid";
import { FormulaSyntaxError, type Expression } from "../../../formula/syntax";
import { parseFormula } from "../../../formula/parse";
import type { Matrix } from "./values";

const volatileFunctions = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT"]);

export class FormulaCell {
  /** `null` where the text is no formula. */
  readonly tree: Expression | null;
  readonly volatile: boolean;
  /** Set when the result covers more than one cell, or is an array of one. */
  matrix: Matrix | null = null;
  value: CellValue = null;
  /** The answer of a custom function is still out. */
  waiting = false;
  dirty = false;
  /** Evaluations within one calculation, so that a circle ends. */
  runs = 0;

  constructor(
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    readonly text: string,
  ) {
    this.tree = parsed(text);
    this.volatile = this.tree !== null && callsIn(this.tree).some((name) => volatileFunctions.has(name));
  }

  /** The anchor and everything it spills into. */
  area(): GridArea {
    return {
      sheet: this.sheet,
      row: this.row,
      column: this.column,
      rows: this.matrix?.length ?? 1,
      columns: this.matrix?.[0]?.length ?? 1,
    };
  }

  /** Whether `A1#` may name the cell: its result is an array, or a function's single value where an array may come. */
  isAnchor(): boolean {
    if (this.matrix) return true;
    if (this.value instanceof CellError && this.value.code === "#SPILL!") return false;
    return this.tree !== null && (callsIn(this.tree).length > 0 || ["range", "table", "spill", "array"].includes(this.tree.kind));
  }
}

const parsedTexts = new Map<string, Expression | null>();

/** The tree of a formula; the same text is parsed once. `null` where the text is no formula. */
export function parsed(text: string): Expression | null {
  let tree = parsedTexts.get(text);
  if (tree === undefined) {
    try {
      tree = parseFormula(text);
    } catch (thrown) {
      if (!(thrown instanceof FormulaSyntaxError)) throw thrown;
      tree = null;
    }
    if (parsedTexts.size > 20000) parsedTexts.clear();
    parsedTexts.set(text, tree);
  }
  return tree;
}

const knownCalls = new WeakMap<Expression, readonly string[]>();

/** Of a whole formula; of the same one they are gathered once. */
function callsIn(tree: Expression): readonly string[] {
  let known = knownCalls.get(tree);
  if (!known) knownCalls.set(tree, (known = calls(tree)));
  return known;
}

function calls(tree: Expression): string[] {
  switch (tree.kind) {
    case "call":
      return [tree.name, ...tree.args.flatMap((arg) => (arg ? calls(arg) : []))];
    case "binary":
      return [...calls(tree.left), ...calls(tree.right)];
    case "range":
      return [...calls(tree.from), ...calls(tree.to)];
    case "spill":
      return calls(tree.anchor);
    case "implicit":
    case "negate":
    case "plus":
    case "percent":
      return calls(tree.of);
    default:
      return [];
  }
}
