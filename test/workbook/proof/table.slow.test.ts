/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** The whole table. What it holds is told in docs/testing.md. */
import { acts } from "./acts";
import { openOffice } from "./office";
import { plans } from "./plans";
import { Table } from "./table";

jest.mock("../../../src/preview/files/capture", () => jest.requireActual<object>("../../support/bookInHand"));
jest.setTimeout(600_000);

test.each(plans.map((plan) => [plan.name, plan] as const))("%s", async (_, plan) => {
  const table = await Table.of(await openOffice(), plan);
  const wrong: string[] = [];
  for (const one of table.cases(acts)) wrong.push(...(await table.run(one)));
  expect(wrong).toEqual([]);
});
