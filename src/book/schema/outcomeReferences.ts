/** Of what a year's results lead to: that its tables, parameters and columns are there, and grades where it goes by them. */
import type { Outcome } from "./grading";
import type { Checks } from "./problems";
import type { Track } from "./scheme";

/** @param listed reports a name that is no column of the track's list */
export function checkOutcome(
  { grading }: Track,
  outcome: Outcome,
  at: string,
  { report, parameter, table }: Checks,
  listed: (path: string, name: string) => void,
): void {
  table(at, outcome.table, 3);
  if (outcome.current.from === "list") listed(at, outcome.current.column);
  else if (!grading) report(at, "unknown", "grading");
  if (outcome.marks && !grading) report(at, "unknown", "grading");
  if (outcome.term) {
    for (const column of [outcome.term.start, outcome.term.task]) listed(`${at}.term`, column);
    if (!grading) report(`${at}.term`, "unknown", "grading");
  }
  for (const { words } of outcome.streaks ?? []) parameter(`${at}.streaks`, words);
  for (const lookup of outcome.lookups ?? []) {
    table(`${at}.lookups`, lookup.table, lookup.with === undefined ? 2 : 3);
    if (lookup.with !== undefined) listed(`${at}.lookups`, lookup.with);
    if (!grading) report(`${at}.lookups`, "unknown", "grading");
    if (lookup.notForLast && !grading?.bottom) report(`${at}.lookups`, "unknown", "bottom");
  }
}
