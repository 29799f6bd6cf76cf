/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** A request of a change that stops anywhere in its middle: what it has made is found, and nothing else is taken for its own. */
import { openExcel } from "excel-stand-in/testing/officeInJsdom";
import { differenceOf, rollOver, standingSchemes } from "../../src/standing";
import type { Snapshot } from "../../src/book/snapshot";
import { everything, planLaizhou } from "../support/laizhouChange";
import { writes } from "../support/writes";
import { problemOf, watched } from "../support/watching";

jest.setTimeout(120_000);

/** The request that makes, after four that look. */
const MAKING = 5;
/** Around the columns that come, each between two tables' other steps, and among the contents behind them. */
const ACTIONS = [18, 19, 20, 21, 22, 23, 24, 25, 26, 60, 120];

test("a change into the next year that stops after any of its actions leaves nothing", async () => {
  const excel = await openExcel();
  const { plan } = await writes.insert(planLaizhou, watched());
  const planner = (now: Snapshot) =>
    differenceOf(now, plan.record!.id, rollOver(now, standingSchemes(now)[0]!).wanted, { when: "2026-11-29", reason: "测试" });
  const before = await everything(excel);
  for (const afterActions of ACTIONS) {
    excel.host.failRequest(MAKING, { afterActions });
    expect([afterActions, await problemOf(writes.restructure(planner, watched()))]).toMatchObject([
      afterActions,
      { code: "hostFailed", untouched: true },
    ]);
    expect([afterActions, await everything(excel)]).toEqual([afterActions, before]);
  }
});
