/** What the words of a check rule are, and what their sentences have in common. */
import type { FindingsOf, RuleId } from "../../../checks";

export interface RuleWords<Id extends RuleId> {
  title: string;
  /** A sentence for each problem the rule knows. Its `switch` has no default: a problem without words does not compile. */
  message: (params: FindingsOf[Id]) => string;
  why: string;
  fix: string;
  /** What each option of the rule means, by its key. */
  options?: Record<string, string>;
}

/** Several names come one per line. */
export const named = (lines: string) =>
  lines
    .split("\n")
    .map((name) => `“${name}”`)
    .join("、");

/** The unit in a sentence, or its row where nobody wrote a name beside it. */
export const unitOrRow = ({ unit, row }: { unit: string; row: number }) => (unit ? `“${unit}”` : `第 ${row} 行`);
