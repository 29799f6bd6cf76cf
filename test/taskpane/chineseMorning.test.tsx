/**
 * @jest-environment ./test/support/shanghaiJsdom.js
 *
 * Seven in the morning in China: what is dated then bears the day that the clerk's calendar shows, which in UTC is the next one.
 */
import { templates } from "../../src/schemes";
import { planWorkbook } from "../../src/schemes/planner";
import { dateText } from "../../src/taskpane/pages/checks/dateText";
import { reportText } from "../../src/taskpane/pages/selfCheck/reportText";
import { wordsOf } from "../../src/i18n";
import { PlanBook } from "../support/planBook";
import { bookSnapshot } from "../support/bookSnapshot";
import { FakeWorkbook } from "./support/fakeWorkbook";
import { button, closePane, openPane, press, settle, type } from "./support/pane";

jest.setTimeout(30_000);

const SEVEN = new Date("2026-11-25T23:00:00Z");
const others = [
  "setTimeout",
  "clearTimeout",
  "setInterval",
  "clearInterval",
  "setImmediate",
  "clearImmediate",
  "nextTick",
  "queueMicrotask",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "requestIdleCallback",
  "cancelIdleCallback",
  "performance",
  "hrtime",
] as const;

beforeEach(() => void jest.useFakeTimers({ now: SEVEN, doNotFake: [...others] }));

afterEach(async () => {
  jest.useRealTimers();
  await closePane();
});

function standingLanzhou() {
  const scheme = templates.find(({ id }) => id === "lanzhou")!.scheme({ sample: true, year: 2026 });
  const plan = planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "lanzhou-1");
  const port = new FakeWorkbook();
  port.contents = bookSnapshot(new PlanBook(plan), {
    sheets: plan.sheets.map(({ name }) => name),
    names: plan.names,
    schemes: [plan.record],
  });
  return { port, title: scheme.title };
}

test("the machine's clock is China's", () => {
  expect([new Date().getHours(), new Date().getDate(), new Date().toISOString().slice(0, 10)]).toEqual([7, 26, "2026-11-25"]);
});

test("the archive is dated with the clerk's day, the one on which the change is made", async () => {
  const { port, title } = standingLanzhou();
  await openPane({ port });
  await press(button(new RegExp(title)));
  await settle();
  type("去掉", "单位05");
  await settle();
  const days = () =>
    port.restructured[0]!.steps.flatMap((step) =>
      step.kind === "addSheets"
        ? step.plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.map(([first]) => first)))
        : [],
    );
  // The pane stays open until the next morning.
  jest.setSystemTime(new Date("2026-11-26T23:30:00Z"));
  await press(button(/^改这/));
  await settle();
  expect(days()).toContain("2026-11-27");
  expect(days()).not.toContain("2026-11-26");
  expect(days()).not.toContain("2026-11-25");
});

test("times that are shown and copied are the clerk's", () => {
  expect(dateText(SEVEN.toISOString())).toBe("2026-11-26 07:00");
  const host = { platform: "", version: "", language: "", contentLanguage: "", sets: [], browser: "" };
  expect(reportText(wordsOf["zh-CN"], { host, results: [] } as unknown as Parameters<typeof reportText>[1], 0, SEVEN).split("\n")[0]).toBe(
    "Baton 指挥棒 自检 2026-11-26 07:00",
  );
});
