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
import { Table, told } from "./table";

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
