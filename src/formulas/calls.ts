/** Calls of the `KAOHE` functions with what their arguments stand for: how rules read a sheet that is not ours. */
import type { AstExpression } from "@borgar/fx";
import { fact } from "../basics/fact";
import { type ArgumentOf, argumentsOf, type FunctionId } from "../vocabulary/functions";
import { argumentNodes, calledName, filledColumn, type CallNode, ownName } from "./called";
import { type FormulaAt, formulasIn, type Shape, treeOf } from "./formulaCells";
import { resolve, type Resolved } from "./resolve";
import type { Scope } from "./scope";
import { walk } from "./walk";
import type { Snapshot } from "../book/snapshot";

export interface Call {
  formula: FormulaAt;
  /** Without `KAOHE.`, in capitals; it may be no function of ours. */
  name: string;
  /** Part of the tree that the formula shares with others. */
  node: CallNode;
  args: Argument[];
}

export interface Argument {
  /** Part of a tree that the formula shares with others: `resolve` knows its cells, its text is that of the first of them. */
  node: AstExpression | null;
  /** Names that LET gives where it stands. */
  scope: Scope;
  /** The cells it stands for, where that can be told without calculating. */
  readonly resolved: Resolved | null;
  /** The column whose blanks it fills from above, as merged cells want it. */
  readonly filledDown: Resolved | null;
}

/** Every call of a `KAOHE` function, on our sheets and on the clerk's own. */
export const callsIn = fact((book: Snapshot): Call[] => {
  const formulas = formulasIn(book);
  const found = new Map<Shape, FoundCall[]>();
  for (const shape of formulas.shapes) {
    // Most formulas have no call of ours: the text tells that faster than a tree. The tree tells it for certain.
    const calls = /KAOHE/i.test(shape.r1c1) ? callsBelow(treeOf(shape.first)) : [];
    if (calls.length > 0) found.set(shape, calls);
  }
  if (found.size === 0) return [];
  return formulas.all.flatMap((formula) => (found.get(formula.shape) ?? []).map((call) => callAt(book, formula, call)));
});

export interface FoundCall {
  node: CallNode;
  name: string;
  scope: Scope;
}

export function callsBelow(tree: AstExpression | null): FoundCall[] {
  const calls: FoundCall[] = [];
  walk(tree, (node, scope) => {
    const name = ownName(calledName(node) ?? "");
    if (name !== null && node.type === "CallExpression") calls.push({ node, name, scope });
  });
  return calls;
}

export function callAt(book: Snapshot, formula: FormulaAt, { node, name, scope }: FoundCall): Call {
  return { formula, name, node, args: argumentNodes(node).map((arg) => new Given(book, formula, arg, scope)) };
}

/** Resolved when a rule asks: of a thousand rows most rules look at one. */
class Given implements Argument {
  private known: Resolved | null | undefined;

  constructor(
    private readonly book: Snapshot,
    private readonly formula: FormulaAt,
    readonly node: AstExpression | null,
    readonly scope: Scope,
  ) {}

  get resolved(): Resolved | null {
    if (this.known === undefined) this.known = this.node && resolve(this.book, this.formula, this.node, this.scope);
    return this.known;
  }

  get filledDown(): Resolved | null {
    const column = this.node && filledColumn(this.node);
    return column && resolve(this.book, this.formula, column, this.scope);
  }
}

export function callsOf(book: Snapshot, name: FunctionId): Call[] {
  return callsIn(book).filter((call) => call.name === name);
}

export function argumentOf<Name extends FunctionId>(call: Call, name: Name, parameter: ArgumentOf<Name>): Argument | null {
  const index = argumentsOf(name).findIndex(({ key }) => key === parameter);
  return call.args[index] ?? null;
}
