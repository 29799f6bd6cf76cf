/**
 * The rules over every template as it is calculated: a scheme just inserted is in order, and so is its sample but for what
 * was planted there to be decided.
 */
import { rules, runChecks } from "../../src/checks";
import { templates } from "../../src/schemes";
import { bookSnapshot } from "../support/bookSnapshot";
import { PlanBook } from "../support/planBook";

/** What samples leave open on purpose; every other error or warning is a mistake, of a template or of a rule. */
const PLANTED: Record<string, string[]> = {
  lanzhou: ["score-missing", "tie-at-seats"],
  golmud: ["score-missing", "tie-at-seats"],
  "civil-servants": ["score-missing", "tie-at-seats"],
};

const free = { sheets: [], tables: [], names: [] };

function told(id: string, sample: boolean): string[] {
  const plan = templates.find((one) => one.id === id)!.plan({ sample, year: 2026 }, free);
  const book = new PlanBook(plan);
  const snapshot = bookSnapshot(book, { sheets: plan.sheets.map(({ name }) => name), names: plan.names, schemes: [plan.record] });
  const report = runChecks(snapshot);
  expect(report.failed).toEqual([]);
  expect(report.rulesRun).toBe(rules.length);
  return report.findings
    .filter(({ severity }) => severity !== "hint")
    .map(({ rule, severity, place, params }) => `${severity} ${rule} ${place.sheet}!${place.address} ${JSON.stringify(params)}`);
}

describe.each(templates.map(({ id }) => id))("%s", (id) => {
  test("is in order when it has just been inserted", () => {
    expect(told(id, false)).toEqual([]);
  });

  test("has nothing in its sample but what was planted", () => {
    const planted = PLANTED[id] ?? [];
    const others = told(id, true).filter((line) => !planted.includes(line.split(" ")[1]!));
    expect(others).toEqual([]);
  });
});
