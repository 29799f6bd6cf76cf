/** Random numbers that are the same in every run. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  /** A score as people type it, or with the noise of native sums. */
  score(): number;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const shapes = [
    () => whole(0, 100),
    () => whole(0, 1000) / 10,
    () => whole(0, 10000) / 100,
    () => whole(-500, 500) / 100,
    () => whole(0, 100) * 0.1 + 0.2,
    () => next() * 100,
    () => whole(0, 1000000000) * 1e-7,
  ];
  const pick = <T>(from: readonly T[]) => from[whole(0, from.length - 1)]!;
  return { next, whole, pick, score: () => pick(shapes)() };
}
