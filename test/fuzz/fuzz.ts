/** Random calls of one function, held against an oracle that was written from the rule. */
import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { LARGEST_CELL } from "../../src/core/decimal";
import type { FunctionId } from "../../src/vocabulary/functions";
import { ERROR, FAILS } from "../functions/oracle/result";

export interface Fuzz<Case> {
  id: FunctionId;
  cases: fc.Arbitrary<Case>;
  /** The arguments as Excel would hand them over. */
  args(from: Case): unknown[];
  /** The cells that must come out, or FAILS. */
  expected(from: Case): unknown[][] | typeof FAILS;
  /** The cells the oracle speaks of, where it does not speak of all. */
  compared?(cells: unknown[][]): unknown[][];
}

export interface FuzzReport {
  cases: number;
  mismatches: number;
  /** The smallest input found that still goes wrong, if any does. */
  smallest: { args: unknown[]; wanted: unknown; got: unknown } | null;
}

export interface FuzzRun {
  id: FunctionId;
  run(seed: number, cases: number): FuzzReport;
  /** Arguments of random calls. */
  sample(seed: number, cases: number): unknown[][];
}

/** Each function's file gives one of these. */
export function fuzz<Case>({ id, cases: arbitrary, args, expected, compared }: Fuzz<Case>): FuzzRun {
  const outcome = (from: Case) => {
    const got = outcomeOf(id, args(from));
    return compared && Array.isArray(got) ? compared(got as unknown[][]) : got;
  };
  const agrees = (from: Case) => agree(outcome(from), expected(from));
  return {
    id,
    run(seed, cases) {
      const report: FuzzReport = { cases: 0, mismatches: 0, smallest: null };
      // The first pass only counts: a check that fails stops at its first mismatch.
      const counting = fc.property(arbitrary, (from) => {
        report.cases++;
        if (!agrees(from)) report.mismatches++;
      });
      fc.assert(counting, { seed, numRuns: cases });
      if (report.mismatches === 0) return report;
      const { counterexample } = fc.check(fc.property(arbitrary, agrees), { seed, numRuns: cases });
      const [from] = counterexample!;
      return { ...report, smallest: { args: args(from), wanted: plain(expected(from)), got: plain(outcome(from)) } };
    },
    sample: (seed, cases) => fc.sample(arbitrary, { seed, numRuns: cases }).map(args),
  };
}

/** The cells of a call, or the error it fails with. A fault of the program is neither, and ends the run. */
function outcomeOf(id: FunctionId, args: unknown[]): unknown {
  try {
    return customFunctions[id]!(...args);
  } catch (error) {
    if (error instanceof Error && "code" in error) return error;
    throw error;
  }
}

function agree(got: unknown, wanted: unknown): boolean {
  // A number beyond Excel's is no result, but the error that says so.
  const isTooLarge = typeof wanted === "number" && Math.abs(wanted) > LARGEST_CELL;
  if (wanted === ERROR || wanted === FAILS || isTooLarge) return got instanceof Error;
  if (!Array.isArray(wanted)) return Object.is(got, wanted);
  return Array.isArray(got) && got.length === wanted.length && wanted.every((part, index) => agree(got[index], part));
}

/** As it can be printed, and sent from one thread to another. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Error) return `error: ${value.message}`;
  return typeof value === "symbol" ? value.description : value;
}
