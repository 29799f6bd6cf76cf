/** Calls of the `KAOHE` functions with what their arguments stand for: how rules read a sheet that is not ours. */
import type { AstExpression } from "@borgar/fx";
import type { SchemeRecord } from "../../schemes/record";
import { parseAddress } from "../../sheet/address";
import type { FormulaAt } from "./formulas";
import { findSheet } from "./lookup";
import type { Reading } from "./reading";
import { resolve, type Resolved } from "./resolve";

/** Arguments in order, by names of ours. */
const PARAMETERS = {
  WEIGHTED: ["scores", "weights", "missing", "digits"],
  TOTAL: ["points", "full", "missing", "digits"],
  CHECKLIST: ["units", "names", "points", "full", "missing", "digits"],
  ATTAIN: ["actual", "target", "points", "rule", "cap", "digits", "output"],
  STEPPED: ["actual", "target", "points", "step", "change", "floor", "cap", "digits"],
  EFFICACY: ["values", "worst", "best", "base", "span", "digits"],
  RELATIVE: ["values", "points", "groups", "direction", "digits"],
  PLACEPOINTS: ["values", "table", "groups", "direction", "digits"],
  JUDGES: ["scores", "dropHigh", "dropLow", "digits"],
  RATERS: ["scores", "classes", "weights", "missing", "digits"],
  VOTES: ["counts", "points", "digits"],
  LEDGER: ["units", "names", "points", "items", "kinds", "limits", "factors"],
  PROGRESS: ["actual", "annual", "elapsed", "of", "lights"],
  TIER: ["values", "table", "side"],
  COEFFICIENT: ["values", "table", "contribution", "rate", "least", "most", "side"],
  PLACE: ["scores", "groups", "ties", "direction", "digits"],
  BOTTOM: ["scores", "n", "groups", "ties"],
  SEATS: ["headcounts", "ratios", "rounding", "least", "most", "carry", "uplift"],
  GRADE: ["scores", "grades", "groups", "seats", "marks", "markRules", "options", "tieBreakers"],
  STREAK: ["current", "history", "words"],
  OUTCOME: ["current", "history", "table"],
  POOL: ["total", "shares", "unit"],
  DIGEST: ["range"],
} as const satisfies Record<string, readonly string[]>;

export type FunctionName = keyof typeof PARAMETERS;
export type ParameterOf<Name extends FunctionName> = (typeof PARAMETERS)[Name][number];

export interface Call {
  formula: FormulaAt;
  /** Without `KAOHE.`, in capitals; it may be no function of ours. */
  name: string;
  node: AstExpression;
  args: Argument[];
}

export interface Argument {
  node: AstExpression | null;
  /** The cells it stands for, where that can be told without calculating. */
  resolved: Resolved | null;
}

const PREFIX = /^(?:_XLDUDF_)?KAOHE[._]/;

export function callsIn(reading: Reading): Call[] {
  const { formulas } = reading;
  return formulas.all.flatMap((formula) => callsInFormula(reading, formula));
}

function callsInFormula(reading: Reading, formula: FormulaAt): Call[] {
  // Most formulas have no call of ours: the text tells that faster than a tree. The tree tells it for certain.
  if (!/KAOHE/i.test(formula.text)) return [];
  const tree = reading.formulas.tree(formula);
  return tree ? callsBelow(reading, formula, tree, new Map()) : [];
}

/** Calls in formulas that an insertion wrote and that are typed over now: what their results were made from. */
export function lostCalls({ formulas }: SchemeRecord, reading: Reading): Call[] {
  return formulas.flatMap((recorded) => {
    const [sheet, at] = [findSheet(reading.snapshot, recorded.sheet), parseAddress(recorded.address)];
    if (!sheet || !at || !/KAOHE/i.test(recorded.formula) || reading.formulas.at(sheet.name, at.row, at.column)) return [];
    const { formula: text } = recorded;
    return callsInFormula(reading, { sheet, row: at.row, column: at.column, text, r1c1: text });
  });
}

export function isKnown(name: string): name is FunctionName {
  return name in PARAMETERS;
}

export function callsOf(reading: Reading, name: FunctionName): Call[] {
  return reading.calls.filter((call) => call.name === name);
}

export function argumentOf<Name extends FunctionName>(call: Call, name: Name, parameter: ParameterOf<Name>): Argument | null {
  const parameters: readonly string[] = PARAMETERS[name];
  return call.args[parameters.indexOf(parameter)] ?? null;
}

function callsBelow(reading: Reading, formula: FormulaAt, node: AstExpression, scope: Map<string, AstExpression>): Call[] {
  const below = (child: AstExpression | null, names = scope) => (child ? callsBelow(reading, formula, child, names) : []);
  switch (node.type) {
    case "CallExpression": {
      const args = node.arguments as (AstExpression | null)[];
      const inner = args.flatMap((arg) => below(arg));
      const name = node.callee.name.toUpperCase();
      if (!PREFIX.test(name)) return inner;
      return [
        {
          formula,
          name: name.replace(PREFIX, ""),
          node,
          args: args.map((arg) => ({ node: arg, resolved: arg && resolve(reading, formula, arg, scope) })),
        },
        ...inner,
      ];
    }
    case "LetExpression": {
      const names = new Map(scope);
      const found: Call[] = [];
      for (const { id, init } of node.declarations) {
        found.push(...below(init, new Map(names)));
        names.set(id.name.toLowerCase(), init as AstExpression);
      }
      return [...found, ...below(node.body, names)];
    }
    case "BinaryExpression":
    case "UnaryExpression":
      return (node.arguments).flatMap((arg) => below(arg));
    default:
      return [];
  }
}
