/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** The whole table. What it holds, and how one case is repeated, is told in docs/testing.md. */
import { acts } from "./acts";
import { openOffice } from "./office";
import { plans } from "./plans";
import { nameOf, Table } from "./table";

jest.mock("../../../src/preview/files/capture", () => jest.requireActual<object>("../../support/bookInHand"));
jest.setTimeout(600_000);

test.each(plans.map((plan) => [plan.name, plan] as const))("%s", async (_, plan) => {
  const table = await Table.of(await openOffice(), plan);
  const wrong: string[] = [];
  const wanted = process.env.BATON_CASE;
  const cases = table.cases(acts).filter((one) => wanted === undefined || nameOf(one).includes(wanted));
  for (const one of cases) wrong.push(...(await table.run(one)));
  expect(wrong).toEqual([]);
});
