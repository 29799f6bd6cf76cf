/** The questions how far formulas spill, where there are more of them than a call takes arguments. */
import type { SheetSnapshot } from "../../src/book/snapshot";
import { SpillQuestions } from "../../src/workbook/spills";

const ROWS = 200_000;

/** A sheet that answers of each cell that nothing spills from it. */
function quietSheet(): Excel.Worksheet {
  const none = { isNullObject: true, load: () => none };
  return { getRange: () => ({ getSpillingToRangeOrNullObject: () => none }) } as unknown as Excel.Worksheet;
}

test("two hundred thousand cells of one formula, each of which may spill, are all asked about", () => {
  const formulas = Array.from({ length: ROWS }, () => ["=A$1:A$2", ""]);
  const kinds = formulas.map((): SheetSnapshot["kinds"][number] => ["Double", "Empty"]);
  const sheet: SheetSnapshot = {
    name: "表",
    visible: true,
    protected: false,
    row: 0,
    column: 1,
    values: formulas.map(() => [1, ""]),
    formulas,
    formulasR1C1: formulas,
    kinds,
    hiddenRows: [],
    hiddenColumns: [],
    merged: [],
    spills: [],
  };
  const questions = new SpillQuestions();
  questions.add(sheet, quietSheet(), []);
  let rounds = 0;
  for (; questions.open; rounds++) {
    questions.queue();
    questions.take();
  }
  // The first alone, and then as many as one request holds.
  expect(rounds).toBe(1 + Math.ceil((ROWS - 1) / 5_000));
  expect(sheet.spills).toEqual([]);
});
