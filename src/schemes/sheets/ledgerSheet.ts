/** 加扣分台账: one line per reward or deduction; its multiplier follows the unit's quarter (L3, L6). */
import { cellAddress } from "../../sheet/address";
import { ask, SheetDraft } from "../draft";
import type { SheetPlan } from "../plan";
import { parameter, tableColumn, type SheetContext } from "./context";
import type { MonthlySheet } from "./monthlySheet";
import type { ParameterSheet } from "./parameterSheet";
import type { UnitSheet } from "./unitSheet";

export function ledgerSheet(
  context: SheetContext,
  parameters: ParameterSheet,
  units: UnitSheet,
  monthly: MonthlySheet,
): SheetPlan {
  const { scheme, names } = context;
  const { entries, spareRows, kinds } = scheme.ledger;
  const rows = entries.length + spareRows;
  const limits = kinds.map((k) => `${k.kind}每次 ${k.least}—${k.most} 分`).join("，");
  const draft = new SheetDraft(
    names.sheet("加扣分台账"),
    { title: `${scheme.title}加扣分台账`, office: scheme.office, unit: "单位：分", legend: ["input", "computed"] },
    { freezeColumns: 2 },
  );
  const [, , kind, , points] = draft.add({
    table: names.table("台账表"),
    filter: true,
    rows,
    columns: [
      {
        header: "月份",
        kind: "input",
        width: 7,
        align: "center",
        numberFormat: "0",
        cells: entries.map((e) => e.month),
        validation: ask({ kind: "whole", least: 1, most: 12 }, "月份", "填 1—12。决定按哪个季度加倍。"),
      },
      {
        header: "单位",
        kind: "input",
        width: 20,
        wrap: true,
        cells: entries.map((e) => e.unit),
        validation: ask({ kind: "list", source: `=${units.unitNames}` }, "单位", "从名单里选。名单在“单位”表。"),
      },
      {
        header: "类别",
        kind: "input",
        width: 8,
        align: "center",
        cells: entries.map((e) => e.kind),
        validation: ask({ kind: "list", source: `=${parameters.ledgerKinds}` }, "类别", "从“方案参数”的加扣分规则里选。"),
      },
      {
        header: "事项",
        kind: "input",
        width: 28,
        wrap: true,
        cells: entries.map((e) => e.item),
        validation: ask({ kind: "text" }, "事项", "同一单位的同一事项只算最大的一笔，写法要一样。"),
      },
      {
        header: "分值",
        kind: "input",
        unit: "分",
        width: 9,
        numberFormat: "0.00",
        cells: entries.map((e) => e.points),
        validation: ask({ kind: "atLeast", least: 0 }, "分值", `填正数，扣分也填正数。${limits}；0 分总可以填。`),
      },
      { header: "依据", kind: "input", width: 24, wrap: true, cells: entries.map((e) => e.basis) },
      { header: "登记人", kind: "input", width: 10, align: "center", cells: entries.map((e) => e.person) },
      {
        header: "倍数",
        kind: "computed",
        width: 8,
        numberFormat: "0.0",
        align: "center",
        formula: multiplier(context, monthly),
      },
    ],
  });
  const [entry, of] = [points!, kind!].map(({ row, column }) => `$${cellAddress(row, column)}`) as [string, string];
  const bound = (cells: string) => `INDEX(${cells},MATCH(${of},${parameters.ledgerKinds},0))`;
  // 0 is always legal; a bound left empty does not bind.
  const outside = `AND(ISNUMBER(${entry}),${entry}<>0,OR(${entry}<${bound(parameters.ledgerLeast)},AND(${bound(parameters.ledgerMost)}<>"",${entry}>${bound(parameters.ledgerMost)})))`;
  draft.condition({ area: draft.body(points!, rows), formula: `=IFERROR(${outside},FALSE)`, look: "error" });
  draft.condition({ area: draft.body(points!, rows), formula: `=ISTEXT(${entry})`, look: "warning" });
  return draft.finish();
}

/** Rewards double in a quarter of 优绩, deductions in one of 差绩; before there is a quarter score, nothing does. */
function multiplier(context: SheetContext, monthly: MonthlySheet): string {
  const unit = "[@单位]";
  const quarters = monthly.quarters.map((q) => q.spill).join(",");
  const names = tableColumn(context, "月度成绩表", "单位");
  const score = `XLOOKUP(${unit},${names},CHOOSE(ROUNDUP([@月份]/3,0),${quarters}),"")`;
  const direction = `XLOOKUP([@类别],${tableColumn(context, "加扣分规则", "类别")},${tableColumn(context, "加扣分规则", "方向")},"")`;
  const p = (name: string) => parameter(context, name);
  return (
    `=IF(OR(${unit}="",[@月份]=""),"",LET(均分,${score},方向,${direction},IF(均分="",1,` +
    `IF(AND(方向="加",均分>=${p("优绩线")}),${p("优绩倍数")},IF(AND(方向="减",均分<${p("差绩线")}),${p("差绩倍数")},1)))))`
  );
}
