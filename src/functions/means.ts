/** Means of columns, items and classes over a whole argument. */
import type { Fraction } from "../core/fraction";
import type { MeanOf } from "../core/weighted";

/** Each is worked out when it is first asked for. */
export function askedOnce(meanOf: MeanOf): MeanOf {
  const known = new Map<number, Fraction | null>();
  return (index) => {
    let mean = known.get(index);
    if (mean === undefined) known.set(index, (mean = meanOf(index)));
    return mean;
  };
}
