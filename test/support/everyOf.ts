/**
 * What the slow run takes in full (`npm run test:slow`, which sets BATON_EVERY) and `npm test` in part or not at all, for its
 * length. The slow run finds the files that import this one.
 */
import type { Blanks } from "./planBook";

const inFull = Boolean(process.env.BATON_EVERY);

export function everyOf<One>(all: readonly One[], some: readonly One[]): readonly One[] {
  return inFull ? all : some;
}

/** How many random cases a property meets. */
export function runsOf(all: number, some: number): number {
  return inFull ? all : some;
}

/** A test of the slow run alone, among others that `npm test` runs too. */
export function testInFull(name: string, run: () => Promise<void>, timeout?: number): void {
  if (inFull) test(name, run, timeout);
}

/** That a template as inserted shows the same in both modes is in templates.test.ts, for every template. */
export const blankModes = everyOf<Blanks>(["desktop", "web"], ["web"]);
