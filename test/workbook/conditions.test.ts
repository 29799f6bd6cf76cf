/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Conditional formats neither pile up nor change their order, whatever is changed, undone and highlighted. */
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { Scheme } from "../../src/schemes";
import { unchanged, type Wanted } from "../../src/standing";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion, Restructuring } from "../../src/workbook/port";
import { everyOf } from "../support/everyOf";
import { changeOf, planLaizhou } from "../support/laizhouChange";
import { writes } from "../support/writes";
import { watched } from "../support/watching";

jest.setTimeout(120_000);

let excel: OpenExcel;
let insertion: Insertion;
beforeEach(async () => {
  excel = await openExcel();
  insertion = await writes.insert(planLaizhou, watched());
});

/** Each sheet's conditional formats, the first first. */
function conditions() {
  return excel.grid.sheets().map(({ id, name }) => [
    name,
    excel.grid
      .conditionalFormats(id)
      .sort((one, other) => one.priority - other.priority)
      .map(({ area, formula, format: { fill } }) => JSON.stringify([area, formula, fill])),
  ]);
}

function change(wanted: (scheme: Scheme) => Wanted): Promise<Restructuring> {
  return writes.restructure(changeOf(insertion, wanted), watched());
}

const withIndicator = (scheme: Scheme, at: "first" | "last"): Wanted => {
  const table = scheme.tables.find(({ name }) => name === "登记管理指标")!;
  const fresh = ["新指标", ...table.rows[0]!.slice(1)];
  const rows = at === "first" ? [fresh, ...table.rows] : [...table.rows, fresh];
  return unchanged({ ...scheme, tables: scheme.tables.map((one) => (one === table ? { ...one, rows } : one)) });
};
const withoutIndicator = (scheme: Scheme): Wanted => {
  const table = scheme.tables.find(({ name }) => name === "登记管理指标")!;
  return unchanged({
    ...scheme,
    tables: scheme.tables.map((one) => (one === table ? { ...one, rows: table.rows.filter(([name]) => name !== "新指标") } : one)),
  });
};

test.each(everyOf<"first" | "last">(["first", "last"], ["first"]))(
  "an indicator that comes %s and goes again leaves them as they were",
  async (at) => {
    const before = conditions();
    for (const round of everyOf([0, 1, 2], [1])) {
      await change((scheme) => withIndicator(scheme, at));
      await change(withoutIndicator);
      expect([round, conditions()]).toEqual([round, before]);
    }
  },
);

test.each(everyOf<"first" | "last">(["first", "last"], ["last"]))(
  "undo of an indicator that came %s, and of one that went, leaves them as they were",
  async (at) => {
    const before = conditions();
    const come = await change((scheme) => withIndicator(scheme, at));
    const between = conditions();
    const gone = await change(withoutIndicator);
    await excelWorkbook.undo(gone, null, watched());
    expect(conditions()).toEqual(between);
    await excelWorkbook.undo(come, null, watched());
    expect(conditions()).toEqual(before);
  },
);
