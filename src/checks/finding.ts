/** What every finding has: what is wrong, where, and how badly. What each rule can find wrong is in `rules`. */
import type { Place } from "../sheet/address";
import type { CellChange } from "../book/cellChange";

export type { CellChange };

export type Severity = "error" | "warning" | "hint";

/**
 * Names of people's things and numbers, put into the rule's sentence. Numbers are written out already, with as many
 * digits as the cell means; several names are one per line (`\n`), and the sentence joins them as its language does.
 * `problem` picks the sentence where a rule knows more than one.
 */
export type FindingParams = Record<string, string | number>;

/** A finding of whatever rule. Its words are made from `rule` and `params` in the pane's language. */
export interface AnyFinding {
  rule: string;
  severity: Severity;
  place: Place;
  params: FindingParams;
  fix?: CellChange[];
  /** Where a column has too many to be told one by one: how many more there are like this one, all at its place. */
  alike?: number;
}

/**
 * What a finding is known by when somebody has decided to leave it: another value there is another finding. Workbooks keep it, so
 * parameters of a rule keep their names, their order and how they are written. Those that only say more of the same (`because…`) are
 * no part of it.
 */
export function findingKey({ rule, place, params }: AnyFinding): string {
  const known = Object.entries(params).filter(([name]) => !name.startsWith("because"));
  return `${rule}|${place.sheet}!${place.address}|${JSON.stringify(Object.fromEntries(known))}`;
}
