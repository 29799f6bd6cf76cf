/** A template inserted, saved as a file, opened and saved again: the same workbook, part by part. */
import { strFromU8, unzipSync } from "fflate";
import { fromFileFormula, toFileFormula } from "excel-stand-in/files/formula/fileFormula";
import { readWorkbook } from "excel-stand-in/files/read";
import type { AddIn, SheetFile, WorkbookFile } from "excel-stand-in/files/workbookFile";
import { writeWorkbook } from "excel-stand-in/files/write";
import { openExcel } from "excel-stand-in/testing/officeInJsdom";
import { templates } from "../../../src/schemes";
import type { TemplateId } from "../../../src/schemes/templateIds";
import { isInside } from "../../../src/sheet/address";
import { NAMESPACE } from "../../../src/vocabulary/functions";
import { takeValues } from "../../support/calculated";
import { PlanBook } from "../../support/planBook";
import { writes } from "../../support/writes";

const addIn: AddIn = { id: "f81712df-f374-4225-8e31-b0bf54ce4963", version: "1.0.0.0", namespace: NAMESPACE };

/** Formulas as they come back: `[@组]` as `[@[组]]`, the rest as it was. That they mean the same is another test's. */
function respelt(file: WorkbookFile): WorkbookFile {
  const formulaIn = (formula: string, table?: string) =>
    fromFileFormula(toFileFormula(formula, { table, namespace: NAMESPACE }), { table });
  const sheet = (one: SheetFile): SheetFile => ({
    ...one,
    cells: one.cells.map((cell) => {
      const table = one.tables.find(({ area }) => isInside(area, cell.row, cell.column))?.name;
      return cell.formula === undefined ? cell : { ...cell, formula: formulaIn(cell.formula, table) };
    }),
    tables: one.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.formula === undefined ? column : { ...column, formula: formulaIn(column.formula, table.name) },
      ),
    })),
  });
  return { ...file, sheets: file.sheets.map(sheet) };
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = unzipSync(bytes, { filter: ({ name }) => name !== "docProps/core.xml" });
  return Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strFromU8(content)]));
}

export function roundTrips(ids: readonly TemplateId[]): void {
  jest.setTimeout(180_000);

  test.each(templates.filter(({ id }) => ids.some((one) => one === id)).map((template) => [template.id, template] as const))(
    "%s saved, opened and saved again is the same workbook",
    async (_, template) => {
      const first = await openExcel();
      const { plan } = await writes.insert((taken) => template.plan({ sample: true, year: 2026 }, taken), {
        progress: () => undefined,
        signal: new AbortController().signal,
      });
      const calculated = new PlanBook(plan as ReturnType<typeof template.plan>);
      takeValues(first.grid, plan as ReturnType<typeof template.plan>, calculated);
      const before = first.host.workbook();
      const bytes = await writeWorkbook(before, addIn);
      const read = await readWorkbook(bytes, addIn);
      if (!read.file) throw new Error(read.problem);
      expect(read.left).toEqual({});
      expect(read.file).toEqual(respelt(before));

      const second = await openExcel();
      expect(second.host.replaceWorkbook(read.file)).toEqual({});
      takeValues(second.grid, plan as ReturnType<typeof template.plan>, calculated);
      const after = second.host.workbook();
      expect(after).toEqual(respelt(before));
      expect(partsOf(await writeWorkbook(after, addIn))).toEqual(partsOf(await writeWorkbook(respelt(before), addIn)));
    },
  );
}
