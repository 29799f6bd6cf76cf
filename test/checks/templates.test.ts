/** The rules over every template as it is inserted, calculated: what is told is what its sample has planted, and no more. */
import { rules, runChecks, type Finding } from "../../src/checks";
import { templates } from "../../src/schemes";
import { everyTemplate } from "../support/everyOf";
import { bookSnapshot } from "../support/bookSnapshot";
import { PlanBook } from "../support/planBook";

// Whole workbooks are calculated, which takes its time on a busy machine.
jest.setTimeout(60_000);

/** Scores that are missing on purpose, ties to be decided, one rater who rated itself, and seats above the national ceiling of persons. */
const planted = new Set(["score-missing", "tie-at-seats", "self-rating", "ratio-ceiling"]);
const inputs = new Set(rules.filter(({ about }) => ["weights", "scores", "units"].includes(about)).map(({ id }) => id));

function findingsIn(id: string, sample: boolean): Finding[] {
  const plan = templates.find((template) => template.id === id)!.plan({ sample, year: 2026 }, { sheets: [], tables: [], names: [] });
  const snapshot = bookSnapshot(new PlanBook(plan), {
    sheets: plan.sheets.map(({ name }) => name),
    names: plan.names,
    schemes: [plan.record],
  });
  const report = runChecks(snapshot);
  expect(report.failed).toEqual([]);
  expect(report.rulesRun).toBe(rules.length);
  return report.findings;
}

const told = ({ rule, severity, place, params }: Finding) =>
  `${severity} ${rule} ${place.sheet}!${place.address} ${JSON.stringify(params)}`;
/** Hints are for a clerk to weigh; those about inputs would tell something that is not there. */
const counts = ({ rule, severity }: Finding) => severity !== "hint" || inputs.has(rule);

test.each(templates.map(({ id }) => id))("the sample of %s has nothing but what is planted", (id) => {
  const findings = findingsIn(id, true).filter(counts);
  expect(findings.filter(({ rule }) => !planted.has(rule)).map(told)).toEqual([]);
  expect(findings.filter(({ rule }) => rule === "self-rating").length).toBeLessThanOrEqual(1);
});

test.each(everyTemplate(templates).map(({ id }) => id))("a %s just inserted is told only that no scores are there yet", (id) => {
  const isEmpty = ({ severity, rule, params }: Finding) =>
    severity === "hint" && rule === "score-missing" && params.problem === "most-empty";
  expect(
    findingsIn(id, false)
      .filter((finding) => counts(finding) && !isEmpty(finding))
      .map(told),
  ).toEqual([]);
});
