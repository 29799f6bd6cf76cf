/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Some cases of the table, the same in every run; all of them in table.slow.test.ts. */
import { runsOf } from "../../support/everyOf";
import { acts } from "./acts";
import { Chance, seedWanted } from "./chance";
import { knownOf } from "./known";
import { openOffice } from "./office";
import { plans } from "./plans";
import { nameOf, Table, told } from "./table";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(60_000);

const CASES = runsOf(3, 2);

test.each(["insertion", "fix", "change", "undo of insertion with an archive", "undo of change", "undo of removal"])(
  "%s: the workbook is as it was, or the write stands whole, whatever happens meanwhile",
  async (name) => {
    const table = await Table.of(await openOffice(), plans.find((plan) => plan.name === name)!);
    const chance = new Chance(seedWanted());
    const all = table.cases(acts);
    for (let i = 0; i < CASES; i++) {
      const wrong = await table.run(chance.one(all));
      expect(wrong.filter((complaint) => !knownOf(complaint)).map(told)).toEqual([]);
    }
  },
);

test("a row comes back where a filter, set in the moment before, has kept the row that came in its place", async () => {
  const table = await Table.of(await openOffice(), plans.find((plan) => plan.name === "undo of change")!);
  const cases = table.cases(acts).filter((one) => nameOf(one).includes("filters one of ours after request"));
  expect(cases.length).toBeGreaterThan(10);
  for (const one of cases) expect((await table.run(one)).filter((complaint) => !knownOf(complaint)).map(told)).toEqual([]);
});
