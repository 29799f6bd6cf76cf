/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/**
 * A request that breaks after any of its actions, and a pane that is closed right then: Excel tells nobody how far it got, and what
 * stands is taken back to the last format. The workbook is small, so that every action has its turn.
 */
import "fake-indexeddb/auto";
import { deserialize, serialize } from "node:v8";
import { closedWhereItFails, reopened } from "../../support/closedPane";
import { everyOf } from "../../support/everyOf";
import { copyOf, differences, everything, idsIn, putBack } from "../../support/wholeWorkbook";
import type { Plan } from "../proof/plans";
import { keepAgain, keptOf, quiet, writes } from "../proof/port";
import { Table, told } from "../proof/table";
import { openSmall } from "./smallBook";
import { smallPlans } from "./smallPlans";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(300_000);
// A browser has it; jsdom does not.
globalThis.structuredClone ??= (value: unknown) => deserialize(serialize(value)) as never;

/** Requests of each write that change the workbook, and how many actions they have at most. */
const writing: [plan: Plan, request: number, actions: number][] = [
  [smallPlans.change, 6, 78],
  [smallPlans.change, 11, 30],
  [smallPlans.undoOfChange, 6, 66],
  [smallPlans.undoOfChange, 8, 40],
  [smallPlans.undoOfChange, 13, 90],
  [smallPlans.undoWithArchive, 6, 30],
  [smallPlans.undoWithArchive, 10, 75],
  [smallPlans.insertion, 2, 60],
  [smallPlans.insertion, 4, 60],
  [smallPlans.undoOfInsertion, 6, 20],
  [smallPlans.undoOfInsertion, 8, 20],
  [smallPlans.removal, 9, 60],
  [smallPlans.undoOfRemoval, 9, 60],
  [smallPlans.undoOfRemoval, 14, 90],
  [smallPlans.undoOfRemoval, 21, 60],
  [smallPlans.fix, 2, 15],
  [smallPlans.fix, 3, 5],
  [smallPlans.undoOfFix, 2, 15],
  [smallPlans.undoOfFix, 3, 5],
];

/** Every action in the full run; else some of them, each at another place between an operation and its number. */
const upTo = (actions: number) => {
  const all = Array.from({ length: actions }, (_, i) => i);
  return everyOf(
    all,
    all.filter((i) => i % 5 === 2),
  );
};

test.each(writing.map(([plan, request, actions]) => [plan.name, request, plan, actions] as const))(
  "%s, request %i: what it breaks off is taken back, or stands whole",
  async (_name, request, plan, actions) => {
    const table = await Table.of(await openSmall(), plan);
    const wrong = [];
    for (const i of upTo(actions)) wrong.push(...(await table.run({ failure: { request, how: `after ${i} of its actions` } })));
    expect(wrong.map(told)).toEqual([]);
  },
);

const closed = writing.filter(([plan]) => !plan.name.includes("archive"));

test.each(closed.map(([plan, request, actions]) => [plan.name, request, plan, actions] as const))(
  "%s, request %i: what a pane that is closed then has left is found by the next one, and taken back",
  async (_name, request, plan, actions) => {
    const excel = await openSmall();
    const remade = plan.remakes === true ? [] : plan.remakes;
    const known = idsIn(excel, remade);
    const whole = () => everything(excel, known);
    const before = whole();
    const { write, standing } = await plan.prepare(excel);
    const [begun, ready, kept] = [whole(), copyOf(excel), await keptOf(standing.map(({ token }) => token))];
    for (const i of upTo(actions)) {
      putBack(excel, ready);
      await keepAgain(kept);
      excel.host.failRequest(request, { afterActions: i });
      await closedWhereItFails(excel, () => write(quiet()));
      reopened(excel);
      const { interrupted } = await writes.history();
      for (const { token } of interrupted) await writes.recover(token, false, quiet());
      // Of an undo nothing may have been made yet, or all of it.
      const ends = !plan.undoes ? [begun] : interrupted.length > 0 ? [before] : [begun, before];
      const [nearest] = ends.map((end) => differences(end, whole())).sort((one, other) => one.length - other.length);
      expect([i, nearest]).toEqual([i, []]);
    }
  },
);
