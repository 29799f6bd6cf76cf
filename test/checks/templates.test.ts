/** The rules over every template as it is inserted, calculated: what is told is what its sample has planted, and no more. */
import { rules, runChecks, type Finding } from "../../src/checks";
import { templates } from "../../src/schemes";
import { bookSnapshot } from "../support/bookSnapshot";
import { PlanBook } from "../support/planBook";

// Whole workbooks are calculated, which takes its time on a busy machine.
jest.setTimeout(60_000);

const inputs = rules.filter(({ about }) => ["weights", "scores", "units"].includes(about));

function findingsIn(id: string, sample: boolean): Finding[] {
  const plan = templates.find((template) => template.id === id)!.plan({ sample, year: 2026 }, { sheets: [], tables: [], names: [] });
  const snapshot = bookSnapshot(new PlanBook(plan), { sheets: plan.sheets.map(({ name }) => name), names: plan.names, schemes: [plan.record] });
  const report = runChecks(snapshot, inputs);
  expect(report.failed).toEqual([]);
  return report.findings;
}

/** Scores that are missing on purpose, and one rater who rated itself. */
const planted = new Set(["score-missing", "self-rating"]);

test.each(templates.map(({ id }) => id))("the sample of %s has nothing but what is planted", (id) => {
  const told = findingsIn(id, true).map(({ rule, severity, place }) => ({ rule, severity, place }));
  expect(told.filter(({ rule }) => !planted.has(rule))).toEqual([]);
  expect(told.filter(({ rule }) => rule === "self-rating").length).toBeLessThanOrEqual(1);
});

test.each(templates.map(({ id }) => id))("a %s just inserted is told only that no scores are there yet", (id) => {
  const told = new Set(findingsIn(id, false).map(({ rule, severity, params }) => `${severity} ${rule} ${params.problem}`));
  expect([...told].filter((one) => one !== "hint score-missing most-empty")).toEqual([]);
});
