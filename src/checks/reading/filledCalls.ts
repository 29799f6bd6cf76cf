/**
 * Calls as people mean them: a formula filled down over a hundred rows is one use of the function, with arguments that
 * reach from its first row to its last.
 */
import type { AstExpression } from "@borgar/fx";
import { argumentOf, isKnown, type Call, type FunctionName, type ParameterOf } from "./calls";
import { findSheet } from "./lookup";
import type { Reading } from "./reading";
import type { SheetArea } from "./resolve";

export interface Use<Name extends FunctionName = FunctionName> {
  name: Name;
  /** The first of the calls. */
  call: Call;
  /** What the arguments stand for, all rows together. */
  areas: (SheetArea | null)[];
  /** Whether an argument goes down along with the formula. */
  moves: boolean[];
}

/** Uses in the order of the cells they begin in. */
export function usesIn(reading: Reading): Use[] {
  const found: Use[] = [];
  const open = new Map<string, { use: Use; last: Call }>();
  let before: Call["formula"] | null = null;
  let nth = 0;
  for (const call of reading.calls) {
    nth = call.formula === before ? nth + 1 : 0;
    before = call.formula;
    if (!isKnown(call.name)) continue;
    const { formula } = call;
    const key = `${nth} ${formula.column} ${formula.sheet.name} ${formula.r1c1}`;
    const run = open.get(key);
    if (run && goesOn(run.use, run.last, call)) {
      run.last = call;
      continue;
    }
    const areas = call.args.map(({ resolved }) => resolved && { ...resolved.area });
    const use: Use = { name: call.name, call, areas, moves: areas.map(() => false) };
    found.push(use);
    open.set(key, { use, last: call });
  }
  return found;
}

/** Adds the next row's call to a use; false where it is another one. */
function goesOn(use: Use, last: Call, next: Call): boolean {
  if (next.formula.row !== last.formula.row + 1 || next.args.length !== last.args.length) return false;
  const steps: number[] = [];
  for (let i = 0; i < next.args.length; i++) {
    const [a, b] = [last.args[i]!.resolved?.area, next.args[i]!.resolved?.area];
    if (!a !== !b) return false;
    if (a && b && (a.sheet !== b.sheet || a.column !== b.column || a.columns !== b.columns || a.rows !== b.rows)) return false;
    const step = a && b ? b.row - a.row : 0;
    if (step !== 0 && step !== 1) return false;
    // Whole ranges that slide down are no rows of one range.
    if (step === 1 && a!.rows !== 1) return false;
    steps.push(step);
  }
  steps.forEach((step, i) => {
    if (step === 0) return;
    use.areas[i]!.rows += 1;
    use.moves[i] = true;
  });
  return true;
}

export function areaOf<Name extends FunctionName>(use: Use<Name>, parameter: ParameterOf<Name>): SheetArea | null {
  const argument = argumentOf(use.call, use.name, parameter);
  return argument && (use.areas[use.call.args.indexOf(argument)] ?? null);
}

export function isUseOf<Name extends FunctionName>(use: Use, name: Name): use is Use<Name> & Use {
  return use.name === name;
}

/** What a use makes of a missing score. The words are those of the functions. */
export type Missing = "error" | "zero" | "renormalise" | "mean" | "unknown";

const MISSING_WORDS: Record<string, Missing> = {
  "": "error",
  报错: "error",
  error: "error",
  计零: "zero",
  zero: "zero",
  折算: "renormalise",
  renormalise: "renormalise",
  renormalize: "renormalise",
  平均: "mean",
  mean: "mean",
  average: "mean",
};

export function missingOf(reading: Reading, use: Use<"WEIGHTED"> | Use<"TOTAL"> | Use<"CHECKLIST"> | Use<"RATERS">): Missing {
  const argument = argumentOf<FunctionName>(use.call, use.name, "missing");
  if (!argument?.node) return "error";
  if (argument.node.type === "Literal") return MISSING_WORDS[String(argument.node.value).trim().toLowerCase()] ?? "unknown";
  const area = argument.resolved?.area;
  const sheet = area && area.rows * area.columns === 1 ? findSheet(reading.snapshot, area.sheet) : undefined;
  if (!area || !sheet) return "unknown";
  const word = sheet.values[area.row - sheet.row]?.[area.column - sheet.column] ?? "";
  return MISSING_WORDS[String(word).trim().toLowerCase()] ?? "unknown";
}

/** `IF(scores="","",weights)`: one row of weights becomes as many as there are scores, whatever cells it stands for. */
export function isSpread(node: AstExpression | null): boolean {
  if (node?.type !== "CallExpression" || node.callee.name.toUpperCase() !== "IF") return false;
  const [condition, , wanted] = node.arguments as (AstExpression | null)[];
  const known = new Set(referencesIn(wanted));
  return referencesIn(condition).some((name) => !known.has(name));
}

function referencesIn(node: AstExpression | null | undefined): string[] {
  if (!node) return [];
  if (node.type === "ReferenceIdentifier") return [node.value.toLowerCase()];
  if ("arguments" in node) return (node.arguments as (AstExpression | null)[]).flatMap(referencesIn);
  return [];
}
