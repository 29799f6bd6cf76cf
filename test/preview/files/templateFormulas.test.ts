/** Every formula of every template goes into a file and comes back as it was, judged by @borgar/fx. */
import { parseStructRef, tokenize } from "@borgar/fx";
import { tokenize as tokenizeFile } from "@borgar/fx/xlsx";
import { fromFileFormula, toFileFormula } from "excel-stand-in/files/formula/fileFormula";
import { templates } from "../../../src/schemes";
import { isInside } from "../../../src/sheet/address";
import { holdsFormula, isFormula } from "../../../src/sheet/formula";
import { everyTemplate } from "../../support/everyOf";
import { NAMESPACE } from "../../../src/vocabulary/functions";

/** The tokens, structured references by what they mean: `[@组]` and `[@[组]]` are the same. */
function meaning(formula: string): unknown[] {
  return tokenize(formula, { withLocation: false }).map(({ type, value }) => {
    const parsed = type === "structured" ? parseStructRef(value) : null;
    return parsed ? { type, table: parsed.table ?? "", columns: parsed.columns, sections: parsed.sections } : { type, value };
  });
}

const placed = everyTemplate(templates).flatMap((template) => {
  const plan = template.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] });
  return plan.sheets.flatMap((sheet) => [
    ...sheet.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, r) =>
        line.flatMap((cell, c) => {
          const table = sheet.tables.find(({ area }) => isInside(area, row + r, column + c))?.name;
          return holdsFormula(cell) ? [{ formula: cell.formula, table }] : [];
        }),
      ),
    ),
    ...sheet.conditions.map(({ formula }) => ({ formula, table: undefined })),
    ...sheet.validations.flatMap(({ rule }) =>
      Object.values<unknown>(rule)
        .flatMap((bound) => (typeof bound === "string" && isFormula(bound) ? [bound] : []))
        .map((formula) => ({ formula, table: undefined })),
    ),
  ]);
});

test("every formula of every template comes back from its file form as it was", () => {
  expect(placed.length).toBeGreaterThan(2000);
  const files = placed.map(({ formula, table }) => toFileFormula(formula, { table, namespace: NAMESPACE }));
  const back = files.map((file, at) => fromFileFormula(file, placed[at]));
  expect(back.map(meaning)).toEqual(placed.map(({ formula }) => meaning(formula)));
  // Nothing of the cell's own spelling is left, and a second reader of formulas knows every token.
  const strange = files.filter((file) =>
    tokenizeFile(`=${file}`, { withLocation: false }).some(
      ({ type, value }) =>
        type === "unknown" ||
        (type === "operator" && (value === "#" || value === "@")) ||
        (type === "structured" && value.startsWith("[")) ||
        (type === "func" && value.includes(".") && !value.startsWith("_xl")),
    ),
  );
  expect(strange).toEqual([]);
});
