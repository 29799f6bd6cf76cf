/**
 * Scheme → WorkbookPlan. Each sheet has a file of its own in `sheets/`; here they are put in order and their inputs,
 * formulas and results are written down in the record that is stored with the workbook.
 */
import { cellAddress, isInside } from "../sheet/address";
import { isFormula } from "../sheet/formula";
import { chooseNames } from "./names";
import type { SheetPlan, Taken, WorkbookPlan } from "./plan";
import type { Field, FormulaCell, SchemeRecord } from "./record";
import type { Scheme } from "./scheme";
import { guideSheet } from "./sheets/guideSheet";
import { ledgerSheet } from "./sheets/ledgerSheet";
import { MONTHS, monthlySheet } from "./sheets/monthlySheet";
import { parameterSheet } from "./sheets/parameterSheet";
import { resultSheet } from "./sheets/resultSheet";
import { summarySheet } from "./sheets/summarySheet";
import { unitSheet } from "./sheets/unitSheet";
import type { SheetContext } from "./sheets/context";

/** @param id one per insertion, so that two schemes in one workbook stay apart */
export function planWorkbook(scheme: Scheme, taken: Taken, id: string): WorkbookPlan {
  const context: SheetContext = { scheme, names: chooseNames(taken) };
  const parameters = parameterSheet(context);
  const units = unitSheet(context);
  const monthly = monthlySheet(context, parameters, units);
  const ledger = ledgerSheet(context, parameters, units, monthly);
  const summary = summarySheet(context, monthly);
  const results = resultSheet(context, parameters, summary);
  const sheets = [
    guideSheet(context),
    parameters.sheet,
    units.sheet,
    monthly.sheet,
    ledger,
    summary.sheet,
    results.sheet,
  ];
  const record: SchemeRecord = {
    version: 1,
    template: scheme.template,
    id,
    sheets: sheets.map((sheet) => sheet.name),
    fields: fieldsOf(context),
    formulas: sheets.flatMap(formulasOf),
    results: [results.result],
  };
  return { sheets, names: parameters.names, record, open: { sheet: parameters.sheet.name, row: 6, column: 1 } };
}

function fieldsOf({ scheme, names }: SheetContext): Field[] {
  const { least, most, digits } = scheme.monthly;
  const units = names.table("单位表");
  const months = names.table("月度成绩表");
  return [
    { kind: "unit", table: units, column: "单位", isList: true },
    { kind: "unit", table: months, column: "单位", isList: false },
    {
      kind: "score",
      table: months,
      columns: MONTHS,
      unitColumn: "单位",
      least: { name: names.name("月度最低分"), initial: least },
      most: { name: names.name("月度最高分"), initial: most },
      digits,
    },
    { kind: "weight", table: names.table("季度权重"), column: "权重", labelColumn: "季度", total: 1 },
    {
      kind: "ledger",
      table: names.table("台账表"),
      unitColumn: "单位",
      kindColumn: "类别",
      pointsColumn: "分值",
      limitsTable: names.table("加扣分规则"),
      limits: { kind: "类别", least: "每次最少", most: "每次最多" },
    },
  ];
}

/** Every formula of the sheet with the words above it; a calculated column of a table counts once. */
function formulasOf(sheet: SheetPlan): FormulaCell[] {
  // Headers stand in the last frozen row; a formula above them (a total) has its caption to the left and needs no label.
  const header = sheet.freeze.rows - 1;
  const labels = new Map(sheet.blocks.flatMap((b) => (b.row === header ? [[b.column, b.cells[0]![0]] as const] : [])));
  return sheet.blocks.flatMap(({ row, column, cells }) => {
    const table = sheet.tables.find(({ area }) => row > area.row && isInside(area, row, column));
    const rows = table ? cells.slice(0, 1) : cells;
    return rows.flatMap((line, i) =>
      line.flatMap((cell, j): FormulaCell[] => {
        if (!isFormula(cell)) return [];
        const label = row > header ? labels.get(column + j) : undefined;
        return [
          {
            sheet: sheet.name,
            address: cellAddress(row + i, column + j),
            formula: cell,
            label: typeof label === "string" && !isFormula(label) ? label : "",
            ...(table ? { table: table.name } : {}),
          },
        ];
      }),
    );
  });
}
