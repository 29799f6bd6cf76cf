/** A template's sheets as a snapshot, as they would stand in a workbook. */
import type { Choices, Template } from "../../src/schemes";
import type { Snapshot } from "../../src/sheet/snapshot";
import { bookSnapshot } from "../support/bookSnapshot";
import { PlanBook } from "../support/planBook";

export function standingBook(template: Template, choices: Choices) {
  const scheme = template.scheme(choices);
  const plan = template.plan(choices, { sheets: [], tables: [], names: [] });
  const book = new PlanBook(plan);
  const snapshot: Snapshot = bookSnapshot(book, { sheets: plan.sheets.map(({ name }) => name), names: plan.names, schemes: [plan.record] });
  return { scheme, plan, book, snapshot };
}
