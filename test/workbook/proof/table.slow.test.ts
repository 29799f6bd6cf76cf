/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** The whole table. What it holds, and how one case is repeated, is told in docs/testing.md. */
import { acts } from "./acts";
import { Chance, seedWanted } from "./chance";
import { known, knownOf, type Known } from "./known";
import { openOffice } from "./office";
import { plans } from "./plans";
import { nameOf, Table, told } from "./table";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(1_800_000);

/** Cases with several things at once, of each plan, and the share of the cases of plans that go the way of others. */
const SEVERAL = 12;
const SHARE = 0.3;

const seed = seedWanted();
const seen = new Set<Known>();
const only = process.env.BATON_CASE;

test.each(plans.map((plan) => [plan.name, plan] as const))("%s", async (_, plan) => {
  const table = await Table.of(await openOffice(), plan);
  const wrong: string[] = [];
  const chance = new Chance(seed);
  const each = table.cases(acts).filter(() => !plan.some || only !== undefined || chance.happens(SHARE));
  const several = Array.from({ length: SEVERAL }, () => table.several(acts, chance));
  for (const one of [...each, ...several]) {
    if (only !== undefined && !nameOf(one).includes(only)) continue;
    for (const complaint of await table.run(one)) {
      const fault = knownOf(complaint);
      if (fault) seen.add(fault);
      else wrong.push(told(complaint));
    }
  }
  expect({ seed, wrong }).toEqual({ seed, wrong: [] });
});

test("what is known to be wrong is wrong still", () => {
  if (only === undefined) expect(known.filter((fault) => !seen.has(fault)).map(({ why }) => why)).toEqual([]);
});
