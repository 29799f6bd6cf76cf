/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Each request costs a round trip to Excel: how many a write takes, and how large they are, is counted. */
import { openExcel } from "excel-stand-in/testing/officeInJsdom";
import { templates, type Scheme } from "../../src/schemes";
import { differenceOf, standingSchemes, unchanged, type Wanted } from "../../src/standing";
import type { Snapshot } from "../../src/book/snapshot";
import { excelWorkbook } from "../../src/workbook/excel";
import { writes } from "../support/writes";
import { watched } from "../support/watching";

test("a change of 87 units takes at most ten requests", async () => {
  const { host } = await openExcel();
  const ningwu = templates.find(({ id }) => id === "ningwu")!;
  const insertion = await writes.insert((taken) => ningwu.plan({ sample: true, year: 2026 }, taken), watched());
  const wanted = (scheme: Scheme): Wanted => ({
    ...unchanged(scheme),
    members: [{ track: scheme.tracks[0]!.word, added: [{ name: "新来的单位", group: null }], removed: [], renamed: [] }],
  });
  const planner = (now: Snapshot) =>
    differenceOf(now, insertion.plan.record!.id, wanted(standingSchemes(now)[0]!.scheme), { when: "2026-11-29", reason: "测试" });
  host.resetStats();
  const done = await writes.restructure(planner, watched());
  expect(host.stats().syncs).toBeLessThanOrEqual(10);
  expect(host.stats().largestRequest).toBeLessThan(5_000_000);
  host.resetStats();
  await excelWorkbook.undo(done, null, watched());
  expect(host.stats().syncs).toBeLessThanOrEqual(14);
}, 60_000);
