/**
 * What the slow run takes in full (`npm run test:slow`, which sets BATON_EVERY) and `npm test` in part or not at all, for its
 * length. The slow run finds the files that import this one.
 */
import type { TemplateId } from "../../src/schemes/templateIds";
import type { Blanks } from "./planBook";

const inFull = Boolean(process.env.BATON_EVERY);

export function everyOf<One>(all: readonly One[], some: readonly One[]): readonly One[] {
  return inFull ? all : some;
}

/** The templates that between them have nearly every kind of part and way to grade. */
const MANIFOLD = ["golmud", "lanzhou"] satisfies TemplateId[];

/** All templates, or for `npm test` the two that have most in them. */
export function everyTemplate<One extends { id: string }>(templates: readonly One[]): readonly One[] {
  return everyOf(
    templates,
    templates.filter(({ id }) => MANIFOLD.some((one) => one === id)),
  );
}

/** How many random cases a property meets. */
export function runsOf(all: number, some: number): number {
  return inFull ? all : some;
}

/** A test of the slow run alone, among others that `npm test` runs too. */
export function testInFull(name: string, run: (() => void) | (() => Promise<void>), timeout?: number): void {
  if (inFull) test(name, run, timeout);
}

/** That a template as inserted shows the same in both modes is in templates.test.ts, for every template. */
export const blankModes = everyOf<Blanks>(["desktop", "web"], ["web"]);
