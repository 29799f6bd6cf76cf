/** 汇总: one line per unit, from the year's score through coefficient and ledger to the total. */
import { blankSafe, SheetDraft, type Column, type PlacedColumn } from "../draft";
import type { SheetPlan } from "../plan";
import { parameter, scoreFormat, tableColumn, type SheetContext } from "./context";
import type { MonthlySheet } from "./monthlySheet";

export interface SummarySheet {
  sheet: SheetPlan;
  unit: PlacedColumn;
  group: PlacedColumn;
  year: PlacedColumn;
  total: PlacedColumn;
}

export function summarySheet(context: SheetContext, monthly: MonthlySheet): SummarySheet {
  const { scheme, names } = context;
  const decimals = scoreFormat(context);
  const { digits } = scheme.monthly;
  const draft = new SheetDraft(
    names.sheet("汇总"),
    { title: `${scheme.title}得分汇总`, office: scheme.office, unit: "单位：分", legend: ["computed", "result"] },
    { freezeColumns: 2 },
  );
  const row = draft.firstRow + 1;
  const here = (letter: string) => `${letter}${row}#`;
  const [unit, year, contribution, coefficient, adjusted, ledger, total] = "BDEFGHI".split("").map(here);
  const units = (column: string) => blankSafe(tableColumn(context, "单位表", column));
  const of = (column: string) => blankSafe(tableColumn(context, "台账表", column));
  const p = (name: string) => parameter(context, name);
  const score = { width: 11, numberFormat: decimals } as const;
  const columns: Column[] = [
    { header: "序号", kind: "computed", width: 6, align: "center", numberFormat: "0", formula: `=IF(${unit}="","",SEQUENCE(ROWS(${unit})))` },
    { header: "单位", kind: "computed", width: 24, wrap: true, formula: `=${units("单位")}` },
    { header: "组别", kind: "computed", width: 12, align: "center", formula: `=${units("组别")}` },
    {
      header: "年度得分",
      kind: "computed",
      ...score,
      formula: `=IF(${unit}="","",XLOOKUP(${unit},${tableColumn(context, "月度成绩表", "单位")},${monthly.year.spill},""))`,
    },
    { header: "贡献率", kind: "computed", unit: "百分点", width: 10, numberFormat: "0.00", formula: `=${units("贡献率")}` },
    {
      header: "考核系数",
      kind: "computed",
      width: 10,
      numberFormat: "0.000",
      // A contribution that is not known yet counts as none, in plain sight.
      formula:
        `=KAOHE.COEFFICIENT(${year},${tableColumn(context, "系数档次", "得分下限", "基准系数")},` +
        `IF(${year}="","",IF(${contribution}="",0,${contribution})),${p("贡献系数率")},${p("系数下限")},${p("系数上限")})`,
    },
    {
      header: "系数后得分",
      kind: "computed",
      ...score,
      formula: `=IF(${year}="","",ROUND(ROUND(${year}*${coefficient},9),${digits}))`,
    },
    {
      header: "加扣分",
      kind: "computed",
      unit: "净额",
      width: 10,
      numberFormat: "+0.00;-0.00;0.00",
      formula:
        `=KAOHE.LEDGER(${unit},${of("单位")},${of("分值")},${of("事项")},${of("类别")},` +
        `${blankSafe(tableColumn(context, "加扣分规则", "类别", "全年上限"))},${of("倍数")})`,
    },
    {
      header: "总分",
      kind: "result",
      ...score,
      formula: `=IF(${adjusted}="","",ROUND(ROUND(${adjusted}+${ledger},9),${digits}))`,
    },
    {
      header: "提醒",
      kind: "computed",
      width: 22,
      wrap: true,
      formula: `=IF(${unit}="","",IF(${year}="","▲ 没有月度成绩",IF(ISERROR(${total}),"⊗ 算不出，看前面的错误","")))`,
    },
  ];
  const placed = draft.add({ columns });
  const filled = `$B${row}<>""`;
  draft.condition({ area: draft.body(placed[0]!, undefined, 8), formula: `=${filled}`, look: "computedGrid" });
  draft.condition({ area: draft.body(placed[8]!), formula: `=${filled}`, look: "total" });
  draft.condition({ area: draft.body(placed[9]!), formula: `=LEFT($J${row},1)="⊗"`, look: "error" });
  draft.condition({ area: draft.body(placed[9]!), formula: `=LEFT($J${row},1)="▲"`, look: "warning" });
  draft.condition({ area: draft.body(placed[9]!), formula: `=${filled}`, look: "computedGrid" });
  return { sheet: draft.finish(), unit: placed[1]!, group: placed[2]!, year: placed[3]!, total: placed[8]! };
}
