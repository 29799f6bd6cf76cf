/**
 * What the slow run takes in full (`npm run test:slow`, which sets BATON_REST), and `npm test` in part or not at all, for its length.
 * The slow run finds the files that import this one.
 */
export const inFull = Boolean(process.env.BATON_REST);

/** A test of the slow run alone, among others that `npm test` runs too. */
export function testInFull(name: string, run: () => Promise<void>, timeout?: number): void {
  if (inFull) test(name, run, timeout);
}
