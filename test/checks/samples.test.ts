/** The rules of grades, ledgers and the record over every template: its sample, and what a clerk may do to it. */
import { rules, runChecks, type AnyFinding } from "../../src/checks";
import { templates } from "../../src/schemes";
import type { WorkbookPlan } from "../../src/book/plan";
import type { Snapshot } from "../../src/book/snapshot";
import { everyTemplate } from "../support/everyOf";
import { bookSnapshot } from "../support/bookSnapshot";
import { PlanBook } from "../support/planBook";
import { cellOf } from "../support/planCells";

const chosen = rules.filter(({ about }) => about === "grades" || about === "ledger" || about === "record");
const planOf = (id: string, sample: boolean) =>
  templates.find((one) => one.id === id)!.plan({ sample, year: 2026 }, { sheets: [], tables: [], names: [] });

function snapshotOf(plan: WorkbookPlan, book: PlanBook): Snapshot {
  return bookSnapshot(book, { sheets: plan.sheets.map(({ name }) => name), names: plan.names, schemes: [plan.record] });
}

function findingsIn(snapshot: Snapshot): AnyFinding[] {
  const report = runChecks(snapshot, chosen);
  expect(report.failed).toEqual([]);
  return report.findings;
}

const shown = ({ rule, place }: AnyFinding) => `${rule} ${place.sheet}!${place.address}`;

/** Ties are planted in samples, and units whose rounded or carried seats are above the national ceiling of persons. */
const isPlanted = ({ rule }: AnyFinding) => rule === "tie-at-seats" || rule === "ratio-ceiling";

test.each(everyTemplate(templates).map(({ id }) => id))("%s: no error and no warning but what is planted, filled in or not", (id) => {
  for (const sample of [true, false]) {
    const plan = planOf(id, sample);
    const findings = findingsIn(snapshotOf(plan, new PlanBook(plan))).filter(({ severity }) => severity !== "hint");
    expect(findings.filter((finding) => !(sample && isPlanted(finding))).map(shown)).toEqual([]);
  }
});

test("units that share their seats are held to the ceiling together", () => {
  const plan = planOf("civil-servants", true);
  const book = new PlanBook(plan);
  const before = findingsIn(snapshotOf(plan, book)).filter(({ rule }) => rule === "ratio-ceiling");
  for (const row of [18, 19]) book.write(cellOf(plan, "单位表", "合并到", row), "片区");
  // 9 and 2 persons are 2.2 seats, and the decimal brought forward makes the third.
  book.write(cellOf(plan, "单位表", "结转小数", 19), 0.9);
  const found = findingsIn(snapshotOf(plan, book)).filter(({ rule }) => rule === "ratio-ceiling");
  const added = found.filter(({ params }) => !before.some((one) => JSON.stringify(one.params) === JSON.stringify(params)));
  expect(added.map(({ params }) => params)).toEqual([
    { problem: "share", unit: "片区", headcount: "11", seats: "3", ratio: "27.3%", ceiling: "25%" },
  ]);
});

test("grades pasted as values over their formula are held against marks, scores and seats all the same", () => {
  const plan = planOf("lanzhou", true);
  const book = new PlanBook(plan);
  const graded = book.read("名额与等次!D6:F40");
  // 单位01 is barred from 优秀 by 一票否优; 单位25, graded by its score, was not.
  const rows = graded.map(([grade, place, reason], i) => [i === 0 ? "优秀" : grade!, place!, reason!]);
  book.write("名额与等次!D6:F40", rows);
  const found = findingsIn(snapshotOf(plan, book)).filter(({ severity, place }) => severity === "error" && place.sheet === "名额与等次");
  expect(found.map(shown)).toEqual(["seats-exceeded 名额与等次!D11", "barred-holds 名额与等次!D6"]);
});

test("an earlier record knows no columns of basis, date and person: their headers tell", () => {
  const plan = planOf("lanzhou", true);
  const book = new PlanBook(plan);
  const ledger = plan.record.fields.find((field) => field.kind === "ledger")!;
  delete ledger.columns;
  book.write("加扣分台账!F7", "");
  const found = findingsIn(snapshotOf(plan, book)).filter(({ rule }) => rule.startsWith("ledger"));
  expect(found.map((finding) => shown(finding))).toEqual(["ledger-incomplete 加扣分台账!F7"]);
});

test("a score changed after the sign-off is told at the log", () => {
  const plan = planOf("civil-servants", true);
  const book = new PlanBook(plan);
  const log = plan.sheets.find(({ tables }) => tables.some(({ name }) => name === "签发表"))!;
  const { row } = log.tables[0]!.area;
  const code = plan.record.formulas.find(({ label, sheet }) => label === "校验码" && sheet === "等次")!;
  book.write(`签发!D${row + 2}`, book.read(`等次!${code.address}`)[0]![0]!);
  expect(findingsIn(snapshotOf(plan, book)).filter(({ rule }) => rule === "changed-since-signoff")).toEqual([]);
  book.write("平时考核!B7", 61);
  const found = findingsIn(snapshotOf(plan, book)).filter(({ rule }) => rule === "changed-since-signoff");
  expect(found.map((finding) => [shown(finding), finding.params.step])).toEqual([[`changed-since-signoff 签发!D${row + 2}`, "编制"]]);
});

test("a person whom the history does not know is told by name", () => {
  const plan = planOf("civil-servants", true);
  const book = new PlanBook(plan);
  book.write("历年等次!A6", "");
  const found = findingsIn(snapshotOf(plan, book)).filter(({ rule }) => rule === "history-missing");
  expect(found.map(({ params }) => [params.problem, params.unit])).toEqual([["unit", "人员001"]]);
});
