/** TIER by a plain search among bounds that ascend. */
import * as exact from "./fraction";

export const SIDES = ["含下限", "含上限"] as const;
export type Side = (typeof SIDES)[number];

/** The bound of the tier a value lies in; undefined outside all. */
export function tierByRule(value: number, bounds: readonly number[], side: Side, digits: number | "" = ""): number | undefined {
  const read = exact.seen(digits === "" ? value : exact.rounded(exact.seen(value), digits));
  const against = (bound: number) => exact.order(read, exact.seen(bound));
  return side === "含下限" ? bounds.filter((bound) => against(bound) >= 0).at(-1) : bounds.find((bound) => against(bound) <= 0);
}
