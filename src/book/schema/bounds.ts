/** What a quantity allows where nobody says anything narrower. */
import type { Quantity } from "./tables";

const WIDEST: Partial<Record<Quantity, readonly [least: number, most: number]>> = {
  score: [-1000, 1000],
  signed: [-1000, 1000],
  ratio: [0, 1],
  coefficient: [0, 5],
  factor: [0, 10],
  count: [0, 100_000],
  money: [0, 1e12],
  date: [36_526, 73_415],
};

/** Least and most of a number; null of words. */
export function boundsOf(
  kind: Quantity,
  { least, most }: { least?: number | undefined; most?: number | undefined } = {},
): readonly [least: number, most: number] | null {
  const widest = WIDEST[kind];
  return widest ? [least ?? widest[0], most ?? widest[1]] : null;
}
