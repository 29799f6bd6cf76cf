/** Questions to the table of functions. */
import type { Argument, FunctionGroup, FunctionRow } from "./functionRow";
import { FUNCTIONS } from "./functionTable";

/** As typed before a function's name: `KAOHE.WEIGHTED`. */
export const NAMESPACE = "KAOHE";

export type FunctionId = keyof typeof FUNCTIONS;
/** Keys of a function's arguments. */
export type ArgumentOf<Id extends FunctionId> = { [One in Id]: keyof (typeof FUNCTIONS)[One]["arguments"] & string }[Id];

export const FUNCTION_IDS = Object.keys(FUNCTIONS) as FunctionId[];
export const FUNCTION_GROUPS = [...new Set(FUNCTION_IDS.map((id) => functionRow(id).group))] satisfies FunctionGroup[];

const ids: ReadonlySet<string> = new Set(FUNCTION_IDS);

export function isFunctionId(name: string): name is FunctionId {
  return ids.has(name);
}

export function functionRow(id: FunctionId): FunctionRow {
  return FUNCTIONS[id];
}

export interface PlacedArgument extends Argument {
  key: string;
  /** Its place among the arguments, from 0. */
  index: number;
}

/** A function's arguments, in order. */
export function argumentsOf(id: FunctionId): readonly PlacedArgument[] {
  let placed = known.get(id);
  if (!placed) known.set(id, (placed = Object.entries(functionRow(id).arguments).map(([key, one], index) => ({ ...one, key, index }))));
  return placed;
}

const known = new Map<FunctionId, readonly PlacedArgument[]>();

/** Its key is its English name. */
export function argumentName({ key, name }: PlacedArgument, language: "zh-CN" | "en-US"): string {
  return language === "zh-CN" ? name : key;
}

export function argumentAt(id: FunctionId, index: number): PlacedArgument | undefined {
  return argumentsOf(id)[index];
}

/** Where the arguments of one call stand, as far as whoever asks can tell. */
interface AskedCall {
  /** Rows and columns of an argument; null where they cannot be told. */
  sizeOf(key: string): { rows: number; columns: number } | null;
  isGiven(key: string): boolean;
  /** The option an argument says; null where it cannot be told. */
  optionOf(key: string): unknown;
}

/** Rows and columns of the result of a call; null where they cannot be told. */
export function resultSize(id: FunctionId, call: AskedCall): { rows: number; columns: number } | null {
  const { rows: rowsFrom, columns: columnsFrom, unless } = functionRow(id).result;
  const rows = rowsFrom === null ? 1 : call.sizeOf(rowsFrom)?.rows;
  let columns: number | undefined = typeof columnsFrom === "number" ? columnsFrom : call.sizeOf(columnsFrom)?.columns;
  if (unless && call.isGiven(unless.argument)) {
    const said = unless.says === undefined ? undefined : call.optionOf(unless.argument);
    if (said === null) return null;
    if (said === unless.says) columns = unless.columns;
  }
  return rows === undefined || columns === undefined ? null : { rows, columns };
}
