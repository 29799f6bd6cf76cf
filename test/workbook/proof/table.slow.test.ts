/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** The whole table. What it holds, and how one case is repeated, is told in docs/testing.md. */
import { acts } from "./acts";
import { known, knownOf, type Known } from "./known";
import { openOffice } from "./office";
import { plans } from "./plans";
import { nameOf, Table, told } from "./table";

jest.mock("../../../src/preview/files/capture", () => jest.requireActual<object>("../../support/bookInHand"));
jest.setTimeout(600_000);

const seen = new Set<Known>();
const only = process.env.BATON_CASE;

test.each(plans.map((plan) => [plan.name, plan] as const))("%s", async (_, plan) => {
  const table = await Table.of(await openOffice(), plan);
  const wrong: string[] = [];
  for (const one of table.cases(acts)) {
    if (only !== undefined && !nameOf(one).includes(only)) continue;
    for (const complaint of await table.run(one)) {
      const fault = knownOf(complaint);
      if (fault) seen.add(fault);
      else wrong.push(told(complaint));
    }
  }
  expect(wrong).toEqual([]);
});

test("what is known to be wrong is wrong still", () => {
  if (only === undefined) expect(known.filter((fault) => !seen.has(fault)).map(({ why }) => why)).toEqual([]);
});
