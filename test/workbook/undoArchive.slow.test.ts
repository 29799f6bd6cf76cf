/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** An undo that archives: whichever of its answers is lost, the undo is whole or was never begun. */
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { excelWorkbook } from "../../src/workbook/excel";
import type { WorkbookProblem } from "../../src/workbook/port";
import { watched } from "../support/watching";
import { writes } from "../support/writes";
import { openOffice, planSmall } from "./proof/office";
import { placeIn, type } from "./proof/acts";
import { archiveHomeless as archive } from "../support/secondPerson";

jest.setTimeout(60_000);

const sheetsOf = ({ grid }: OpenExcel) => grid.sheets().map(({ name }) => name);

test("one lost answer, of any request, is found out by the undo itself", async () => {
  const excel = await openOffice();
  const own = sheetsOf(excel);
  const outcomes = new Set<string>();
  let requests = 0;
  // None in the first round, which counts them.
  for (let lost = 0; lost <= requests; lost++) {
    const done = await writes.insert(planSmall, watched());
    const written = sheetsOf(excel);
    type(excel.grid, placeIn(excel.grid, "指标得分表", "甲局", "党的建设"), 55);
    await excel.grid.calculated();
    excel.host.resetStats();
    if (lost > 0) excel.host.failRequest(lost, { lost: true });
    const outcome = await excelWorkbook.undo(done, archive, watched()).catch((problem: WorkbookProblem) => problem);
    if (lost === 0) requests = excel.host.stats().syncs;
    if (outcome instanceof Error) {
      expect([lost, outcome, sheetsOf(excel)]).toMatchObject([lost, { untouched: true }, written]);
      await excelWorkbook.undo(done, archive, watched());
      outcomes.add("untouched");
    } else outcomes.add("undone");
    expect([lost, sheetsOf(excel)]).toEqual([lost, [...own, "存档"]]);
    expect([lost, (await excelWorkbook.history()).interrupted]).toEqual([lost, []]);
    excel.grid.deleteSheet(excel.grid.id("存档"));
  }
  expect([...outcomes].sort()).toEqual(["undone", "untouched"]);
});
