/** 月度成绩: units × 12 months to fill in; quarter means and the year's score beside them (L3, L4). */
import { cellAddress, fixedAddress } from "../../sheet/address";
import { blankSafe, ask, SheetDraft, type Column, type PlacedColumn } from "../draft";
import type { SheetPlan } from "../plan";
import { scoreFormat, tableColumn, type SheetContext } from "./context";
import type { ParameterSheet } from "./parameterSheet";
import type { UnitSheet } from "./unitSheet";

export const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
export const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];

export interface MonthlySheet {
  sheet: SheetPlan;
  quarters: PlacedColumn[];
  year: PlacedColumn;
}

export function monthlySheet(context: SheetContext, parameters: ParameterSheet, units: UnitSheet): MonthlySheet {
  const { scheme, names } = context;
  const { monthly } = scheme;
  const decimals = scoreFormat(context);
  const draft = new SheetDraft(
    names.sheet("月度成绩"),
    { title: `${scheme.title}月度成绩`, office: scheme.office, unit: "单位：分", legend: ["input", "computed"] },
    { captions: true },
  );
  const month = (label: string, i: number): Column => ({
    header: label,
    kind: "input",
    unit: "分",
    width: 9,
    numberFormat: decimals,
    cells: monthly.scores.map((row) => row[i] ?? null),
    validation: ask(
      { kind: "decimal", least: `=${parameters.cell("月度最低分")}`, most: `=${parameters.cell("月度最高分")}` },
      `${label}成绩`,
      `填 ${monthly.least}—${monthly.most}，最多 ${monthly.digits} 位小数。还没有成绩或不适用就留空，不要填 0。`,
    ),
  });
  const [, january] = draft.add({
    table: names.table("月度成绩表"),
    caption: "各月权重",
    rows: scheme.units.length,
    columns: [
      {
        header: "单位",
        kind: "input",
        width: 22,
        wrap: true,
        cells: scheme.units.map((u) => u.name),
        validation: ask({ kind: "list", source: `=${units.unitNames}` }, "单位", "从名单里选。名单在“单位”表。"),
      },
      ...MONTHS.map(month),
    ],
  }) as [PlacedColumn, PlacedColumn];
  const weightRow = draft.firstRow - 3;
  const weights = `${fixedAddress(weightRow, january.column)}:${fixedAddress(weightRow, january.column + 11)}`;
  const scores = blankSafe(tableColumn(context, "月度成绩表", "1月", "12月"));
  const placed = draft.add({
    columns: [
      ...QUARTERS.map((header, q): Column => ({
        header,
        kind: "computed",
        unit: "均分",
        width: 10,
        numberFormat: decimals,
        formula: `=${quarterMean(context, q)}`,
      })),
      {
        header: "年度得分",
        kind: "result",
        unit: "加权",
        width: 11,
        numberFormat: decimals,
        // Weights count only where there is a score, so the year so far is a mean over the months that have one (L4).
        formula: `=LET(成绩,${scores},KAOHE.WEIGHTED(成绩,IF(成绩="","",${weights}),"折算",${monthly.digits}))`,
      },
    ],
  });
  // Pasting passes validation, so what is out of range shows its colour too; `ISTEXT` is also a number typed as text.
  const first = cellAddress(january.row, january.column);
  const area = draft.body(january, scheme.units.length, MONTHS.length);
  const [low, high] = [parameters.cell("月度最低分"), parameters.cell("月度最高分")];
  draft.condition({ area, formula: `=AND(ISNUMBER(${first}),OR(${first}<${low},${first}>${high}))`, look: "error" });
  draft.condition({ area, formula: `=ISTEXT(${first})`, look: "warning" });
  const sheet = draft.finish();
  sheet.blocks.push({
    row: weightRow,
    column: january.column,
    cells: [MONTHS.map((_, m) => monthWeight(context, m))],
  });
  sheet.formats.push({
    area: { row: weightRow, column: january.column, rows: 1, columns: 12 },
    role: "computed",
    numberFormat: "0.0%",
    align: "center",
  });
  sheet.inputCells = scheme.units.length * MONTHS.length;
  return { sheet, quarters: placed.slice(0, 4), year: placed[4]! };
}

/**
 * Each month carries its quarter's weight. Weights that do not add up put words here, which WEIGHTED refuses: a year's
 * score must not be computed quietly from weights nobody decided.
 */
function monthWeight(context: SheetContext, month: number): string {
  const weights = tableColumn(context, "季度权重", "权重");
  const quarter = QUARTERS[Math.floor(month / 3)]!;
  return `=IF(ROUND(SUM(${weights}),9)=1,XLOOKUP("${quarter}",${tableColumn(context, "季度权重", "季度")},${weights}),"合计≠100%")`;
}

/** A quarter without any score stays empty instead of being an error. */
function quarterMean(context: SheetContext, quarter: number): string {
  const months = MONTHS.slice(quarter * 3, quarter * 3 + 3);
  const all = tableColumn(context, "月度成绩表", months[0]!, months[2]);
  const joined = months.map((m) => tableColumn(context, "月度成绩表", m)).join("&");
  return `IF(${joined}="","",KAOHE.JUDGES(${blankSafe(all)},0,0))`;
}
