/** Values that repeat, where there are more units or persons than values: the first again after the last. */
import { requireValue } from "../../basics/requireValue";

export function inTurn<T>(values: readonly T[], index: number): T {
  return requireValue(values[index % values.length], "a value to take in turn");
}
