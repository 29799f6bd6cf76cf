/**
 * Calls as people mean them: a formula filled down over a hundred rows is one use of the function, with arguments that
 * reach from its first row to its last.
 */
import type { AstExpression } from "@borgar/fx";
import type { WeightedMissing } from "../../core/weighted";
import { fact } from "../../basics/fact";
import { gridOf } from "../../formulas/argumentGrid";
import { argumentOf, type Call, callsIn } from "../../formulas/calls";
import { wordIn } from "../../recognise/names";
import type { SheetArea } from "../../sheet/address";
import type { Argument } from "../../vocabulary/functionRow";
import { type ArgumentOf, argumentsOf, type FunctionId, isFunctionId, type PlacedArgument } from "../../vocabulary/functions";
import { chosenOrDefault } from "../../vocabulary/optionWords";
import type { Snapshot } from "../../book/snapshot";

type Role = NonNullable<Argument["role"]>;

export interface FilledCall<Name extends FunctionId = FunctionId> {
  name: Name;
  /** The first of the calls. */
  call: Call;
  /** What the arguments stand for, all rows together. */
  areas: (SheetArea | null)[];
  /** Whether an argument goes down along with the formula. */
  moves: boolean[];
}

/** Every call of a function of ours, a formula filled down being one use; in the order of the cells they begin in. */
export const filledCalls = fact((book: Snapshot): FilledCall[] => {
  const found: FilledCall[] = [];
  const open = new Map<string, { use: FilledCall; last: Call }>();
  let before: Call["formula"] | null = null;
  let nth = 0;
  for (const call of callsIn(book)) {
    nth = call.formula === before ? nth + 1 : 0;
    before = call.formula;
    if (!isFunctionId(call.name)) continue;
    const { formula } = call;
    const key = `${nth} ${formula.column} ${formula.sheet.name} ${formula.r1c1}`;
    const run = open.get(key);
    if (run && goesOn(run.use, run.last, call)) {
      run.last = call;
      continue;
    }
    const areas = call.args.map(({ resolved }) => resolved && { ...resolved.area });
    const use: FilledCall = { name: call.name, call, areas, moves: areas.map(() => false) };
    found.push(use);
    open.set(key, { use, last: call });
  }
  return found;
});

/** Adds the next row's call to a use; false where it is another one. */
function goesOn(use: FilledCall, last: Call, next: Call): boolean {
  if (next.formula.row !== last.formula.row + 1 || next.args.length !== last.args.length) return false;
  const steps: number[] = [];
  for (const [i, { resolved }] of next.args.entries()) {
    const [a, b] = [last.args[i]?.resolved?.area, resolved?.area];
    if (!a !== !b) return false;
    if (a && b && (a.sheet !== b.sheet || a.column !== b.column || a.columns !== b.columns || a.rows !== b.rows)) return false;
    const step = a && b ? b.row - a.row : 0;
    if (step !== 0 && step !== 1) return false;
    // Whole ranges that slide down are no rows of one range.
    if (step === 1 && a && a.rows !== 1) return false;
    steps.push(step);
  }
  for (const [i, area] of use.areas.entries()) {
    if (!area || steps[i] !== 1) continue;
    area.rows += 1;
    use.moves[i] = true;
  }
  return true;
}

export function areaGiven<Name extends FunctionId>(use: FilledCall<Name>, parameter: ArgumentOf<Name>): SheetArea | null {
  const argument = argumentOf(use.call, use.name, parameter);
  return argument && (use.areas[use.call.args.indexOf(argument)] ?? null);
}

export function isUseOf<Name extends FunctionId>(use: FilledCall, name: Name): use is FilledCall<Name> & FilledCall {
  return use.name === name;
}

/** Whether the function has an argument with this part in its work. */
export function hasRole({ name }: FilledCall, role: Role): boolean {
  return argumentsOf(name).some((argument) => argument.role === role);
}

/** The cells that the argument with this part in the function's work stands for. */
export function areaInRole(use: FilledCall, role: Role): SheetArea | null {
  const placed = argumentsOf(use.name).find((argument) => argument.role === role);
  return placed ? (use.areas[placed.index] ?? null) : null;
}

/** Whether a word in the scores of some functions stands for no number, for each of them. */
export function meansNoScore(uses: readonly FilledCall[], value: string): boolean {
  return (
    uses.length > 0 && uses.every(({ name }) => argumentsOf(name).some(({ role, saysNone }) => role === "scores" && saysNone?.(value)))
  );
}

/** Whether weights may add up to anything. */
export function takesAnySum(book: Snapshot, use: FilledCall): boolean {
  const placed = argumentsOf(use.name).find(({ key }) => key === "weightSum");
  return placed !== undefined && optionSaid(book, use.call, placed) === "any";
}

/** The option an argument says, the default where nothing is given; null where only a calculation could tell, or for no option. */
function optionSaid(book: Snapshot, use: Pick<Call, "args">, { choices, index }: PlacedArgument): unknown {
  const given = use.args[index];
  if (!choices) return null;
  if (!given?.node) return choices[0].value;
  const grid = gridOf(book, given);
  return grid && grid.rows * grid.columns === 1 ? chosenOrDefault(wordIn(grid.value(0, 0)), choices) : null;
}

/** What a use makes of a missing score; null for functions that nobody tells. */
export type Missing = WeightedMissing | "unknown";

export function missingOf(book: Snapshot, use: FilledCall): Missing | null {
  const placed = argumentsOf(use.name).find(({ key }) => key === "missing");
  return placed ? ((optionSaid(book, use.call, placed) as Missing | null) ?? "unknown") : null;
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
