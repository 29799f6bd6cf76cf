/** Calls of the `KAOHE` functions with what their arguments stand for: how rules read a sheet that is not ours. */
import type { AstExpression } from "@borgar/fx";
import type { SchemeRecord } from "../../book/record";
import { parseAddress } from "../../sheet/address";
import { argumentsOf, type ArgumentOf, type FunctionId } from "../../vocabulary/functions";
import { alone, type FormulaAt } from "./formulas";
import { findSheet } from "./lookup";
import type { Reading } from "./reading";
import { resolve, type Resolved } from "./resolve";
import { argumentsOf as partsOf, calledName, walk, type CallNode, type Scope } from "../../formulas/walk";

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
}

/** Excel writes the functions of an add-in that is not there as `_xldudf_KAOHE_PLACE`. */
const PREFIX = /^(?:_XLDUDF_)?KAOHE[._]/;

/** `PLACE` of `KAOHE.PLACE`, in capitals; `null` for a function of Excel's own. */
export function ownName(called: string): string | null {
  return PREFIX.test(called) ? called.replace(PREFIX, "") : null;
}

export function callsIn(reading: Reading): Call[] {
  const { formulas } = reading;
  const found = new Map<FormulaAt, Call[]>();
  for (const shape of formulas.shapes) {
    // Most formulas have no call of ours: the text tells that faster than a tree. The tree tells it for certain.
    if (!/KAOHE/i.test(shape.r1c1)) continue;
    const calls = callsBelow(formulas.tree(shape.cells[0]!));
    if (calls.length > 0) for (const formula of shape.cells) found.set(formula, calls.map((call) => callAt(reading, formula, call)));
  }
  return formulas.all.flatMap((formula) => found.get(formula) ?? []);
}

/** Calls in formulas that an insertion wrote and that are typed over now: what their results were made from. */
export function lostCalls({ formulas }: SchemeRecord, reading: Reading): Call[] {
  return formulas.flatMap((recorded) => {
    const [sheet, at] = [findSheet(reading.snapshot, recorded.sheet), parseAddress(recorded.address)];
    if (!sheet || !at || !/KAOHE/i.test(recorded.formula) || reading.formulas.at(sheet.name, at.row, at.column)) return [];
    const { formula, tree } = alone({ sheet, row: at.row, column: at.column, text: recorded.formula, r1c1: recorded.formula });
    return callsBelow(tree).map((call) => callAt(reading, formula, call));
  });
}

interface Found {
  node: CallNode;
  name: string;
  scope: Scope;
}

function callsBelow(tree: AstExpression | null): Found[] {
  const calls: Found[] = [];
  walk(tree, (node, scope) => {
    const name = ownName(calledName(node) ?? "");
    if (name !== null && node.type === "CallExpression") calls.push({ node, name, scope });
  });
  return calls;
}

function callAt(reading: Reading, formula: FormulaAt, { node, name, scope }: Found): Call {
  return { formula, name, node, args: partsOf(node).map((arg) => new Given(reading, formula, arg, scope)) };
}

/** Resolved when a rule asks: of a thousand rows most rules look at one. */
class Given implements Argument {
  private known: Resolved | null | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly formula: FormulaAt,
    readonly node: AstExpression | null,
    readonly scope: Scope,
  ) {}

  get resolved(): Resolved | null {
    if (this.known === undefined) this.known = this.node && resolve(this.reading, this.formula, this.node, this.scope);
    return this.known;
  }
}

export function callsOf(reading: Reading, name: FunctionId): Call[] {
  return reading.calls.filter((call) => call.name === name);
}

export function argumentOf<Name extends FunctionId>(call: Call, name: Name, parameter: ArgumentOf<Name>): Argument | null {
  const index = argumentsOf(name).findIndex(({ key }) => key === parameter);
  return call.args[index] ?? null;
}
