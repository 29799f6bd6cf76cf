/** What the journal reckons of sheets with more rows than a call takes arguments. */
import { constantGrid } from "../../../src/workbook/contents";
import { countDifferences } from "../../../src/workbook/journal/asLeft";
import { goingAreas } from "../../../src/workbook/journal/goingAreas";
import { contentAt, withContents } from "../../../src/workbook/journal/state";
import { sheetPlan } from "./smallBook";
import { sheetOf, stateOf, tableOf } from "./stateOf";

test("a sheet of more rows than a call takes arguments is planned, kept and compared as any other", () => {
  const rows = Array.from({ length: 150_000 }, (_, row) => row);
  const blank = stateOf([sheetOf("长", [["头"]])]);
  const full = withContents(
    blank,
    rows.map((row) => ({ sheet: "#长", row, column: 1, content: row })),
  );
  expect([full.sheets[0]!.contents.formulas.length, contentAt(full.sheets[0]!, 149_999, 1)]).toEqual([150_000, 149_999]);
  expect(countDifferences(blank, full)).toBe(150_000);
  expect(constantGrid(sheetPlan("长", { blocks: [{ row: 0, column: 0, cells: rows.map((row) => [row]) }] }))).toHaveLength(150_000);
  const table = stateOf([sheetOf("长", [["头"]])], [tableOf("长表", "长", [0, 0, 150_002, 1])]);
  expect(goingAreas([{ kind: "deleteRows", table: "长表", rows: rows }], table)).toEqual([]);
});
