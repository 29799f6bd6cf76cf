/** A workbook in memory with one scheme that stands in it, small enough to be opened in every test. */
import { ownScheme } from "../../../src/schemes/edit/ownScheme";
import { planWorkbook } from "../../../src/schemes/planner";
import { bookSnapshot } from "../../support/bookSnapshot";
import { PlanBook } from "../../support/planBook";
import { FakeWorkbook } from "./fakeWorkbook";

export function standingWorkbook(): { port: FakeWorkbook; title: string } {
  const scheme = ownScheme(2026);
  const plan = planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "own-1");
  const port = new FakeWorkbook();
  port.contents = bookSnapshot(new PlanBook(plan), {
    sheets: plan.sheets.map(({ name }) => name),
    names: plan.names,
    schemes: [plan.record],
  });
  const [first] = plan.sheets as [(typeof plan.sheets)[number]];
  port.active = first.name;
  port.selected = { sheet: first.name, address: "A1" };
  return { port, title: scheme.title };
}
