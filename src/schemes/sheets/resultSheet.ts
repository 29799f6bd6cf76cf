/** 名额与等次: seats per group, and every unit's grade, place and the reason for it (L5, L8). */
import { cellAddress, fixedAddress } from "../../sheet/address";
import { blankSafe, SheetDraft, SPARE_ROWS, type Column } from "../draft";
import type { ConditionLook, SheetPlan } from "../plan";
import type { GradeResult } from "../record";
import { parameter, scoreFormat, tableColumn, type SheetContext } from "./context";
import type { ParameterSheet } from "./parameterSheet";
import type { SummarySheet } from "./summarySheet";

export const PENDING = "待定";

export interface ResultSheet {
  sheet: SheetPlan;
  result: GradeResult;
}

/** Columns of the list and of the seats, as the formulas between them need to name each other. */
const at = { unit: 0, group: 1, score: 2, grade: 3, place: 4, reason: 5, bottom: 6, seatGroup: 8, seats: 9, count: 10, mean: 11, ratio: 12, held: 13, pending: 14, notice: 15 };

export function resultSheet(context: SheetContext, parameters: ParameterSheet, summary: SummarySheet): ResultSheet {
  const { scheme, names } = context;
  const draft = new SheetDraft(
    names.sheet("名额与等次"),
    { title: `${scheme.title}名额与等次`, office: scheme.office, unit: "单位：分、个", legend: ["computed", "result"] },
    { freezeColumns: 1 },
  );
  const row = draft.firstRow;
  const spill = (column: number) => `${cellAddress(row, column)}#`;
  /** The first cell of a column, for formats that go down row by row. */
  const cell = (column: number) => `$${cellAddress(row, column)}`;
  const list = draft.add({ columns: gradeColumns(context, summary, spill, row) });
  const seats = draft.add({ columns: seatColumns(context, summary, spill, row) });

  const filled = (column: number) => `=${cell(column)}<>""`;
  const grade = cell(at.grade);
  const looks: ConditionLook[] = ["gradeFirst", "gradeSecond", "gradeThird", "gradeLast"];
  const place = (n: number) => `=IFERROR(MATCH(${grade},${parameters.gradeWords},0),0)=${n}`;
  const gradeArea = draft.body(list[at.grade]!);
  draft.condition({ area: gradeArea, formula: `=${grade}="${PENDING}"`, look: "pending" });
  looks.forEach((look, i) => {
    const n = look === "gradeLast" ? scheme.grades.length : i + 1;
    if (i < scheme.grades.length) draft.condition({ area: gradeArea, formula: place(n), look });
  });
  draft.condition({ area: draft.body(list[at.bottom]!), formula: filled(at.bottom), look: "warning" });
  draft.condition({ area: draft.body(list[0]!, undefined, at.bottom + 1), formula: filled(at.unit), look: "computedGrid" });
  const notice = seats[at.notice - at.seatGroup]!;
  const noticeCell = cell(at.notice);
  draft.condition({ area: draft.body(notice), formula: `=LEFT(${noticeCell},1)="⊗"`, look: "error" });
  draft.condition({ area: draft.body(notice), formula: `=LEFT(${noticeCell},1)="▲"`, look: "warning" });
  draft.condition({ area: draft.body(seats[1]!), formula: filled(at.seatGroup), look: "total" });
  draft.condition({ area: draft.body(seats[0]!, undefined, seats.length), formula: filled(at.seatGroup), look: "computedGrid" });

  const first = scheme.grades[0]!.word;
  return {
    sheet: draft.finish(),
    result: {
      sheet: draft.name,
      firstRow: row,
      columns: { unit: at.unit, group: at.group, score: at.score, grade: at.grade, place: at.place, reason: at.reason },
      seats: { sheet: draft.name, headerRow: row - 1, groupColumn: at.seatGroup, gradeColumns: [{ grade: first, column: at.seats }] },
      grades: scheme.grades.map((g) => g.word),
      pending: PENDING,
    },
  };
}

/** The whole room of a spilled column: GRADE's three columns have one anchor, and COUNTIFS wants just the first. */
function spareColumn(column: number, row: number): string {
  return `${fixedAddress(row, column)}:${fixedAddress(row + SPARE_ROWS - 1, column)}`;
}

function gradeColumns(
  context: SheetContext,
  summary: SummarySheet,
  spill: (column: number) => string,
  row: number,
): Column[] {
  const p = (name: string) => parameter(context, name);
  const seatTable = `${fixedAddress(row - 1, at.seatGroup)}:${spill(at.seats)}`;
  const marks = blankSafe(tableColumn(context, "单位表", "标记"));
  const grades = blankSafe(tableColumn(context, "等次标准", "等次", "最低分"));
  const rules = blankSafe(tableColumn(context, "标记规则", "标记", "后果"));
  const decimals = scoreFormat(context);
  // Before any score is in, there is nothing to grade, and no reason to show a wall of errors.
  const graded = (call: string) => `=IF(COUNT(${spill(at.score)})=0,"",${call})`;
  return [
    { header: "单位", kind: "computed", width: 22, wrap: true, formula: `=${summary.unit.spill}` },
    { header: "组别", kind: "computed", width: 10, align: "center", formula: `=${summary.group.spill}` },
    { header: "总分", kind: "computed", unit: "分", width: 10, numberFormat: decimals, formula: `=${summary.total.spill}` },
    {
      header: "等次",
      kind: "result",
      width: 9,
      align: "center",
      formula: graded(
        `KAOHE.GRADE(${spill(at.score)},${grades},${spill(at.group)},${seatTable},${marks},${rules},${p("评定选项")})`,
      ),
    },
    { header: "名次", kind: "result", unit: "组内", width: 11, align: "center", numberFormat: "0" },
    { header: "理由", kind: "result", width: 46, wrap: true },
    {
      header: "末尾督考",
      kind: "result",
      width: 10,
      align: "center",
      formula: graded(`KAOHE.BOTTOM(${spill(at.score)},${p("末位人数")},${spill(at.group)},${p("末位并列")})`),
    },
  ];
}

function seatColumns(
  context: SheetContext,
  summary: SummarySheet,
  spill: (column: number) => string,
  row: number,
): Column[] {
  const p = (name: string) => parameter(context, name);
  const table = (column: string) => tableColumn(context, "单位表", column);
  const best = `=INDEX(${tableColumn(context, "等次标准", "等次")},1)`;
  const group = spill(at.seatGroup);
  const groups = spareColumn(at.group, row);
  const grades = spareColumn(at.grade, row);
  const ratios = tableColumn(context, "优秀比例档次", "组均分下限");
  const least = p("优秀比例下限");
  const most = p("优秀比例上限");
  const named = `${table("组别")},${group},${table("单位")},"?*"`;
  return [
    {
      header: "组别",
      kind: "computed",
      width: 10,
      align: "center",
      formula: `=UNIQUE(FILTER(${summary.group.spill},${summary.group.spill}<>"",""))`,
    },
    {
      header: best,
      kind: "result",
      unit: "名额",
      width: 11,
      align: "center",
      numberFormat: "0",
      formula: `=KAOHE.SEATS(${spill(at.count)},${spill(at.ratio)},${p("名额取整")},${p("每组最少名额")})`,
    },
    {
      header: "应考核",
      kind: "computed",
      unit: "个",
      width: 9,
      align: "center",
      numberFormat: "0",
      formula: `=COUNTIFS(${named})-COUNTIFS(${named},${table("标记")},"*不参加*")`,
    },
    {
      header: "组均分",
      kind: "computed",
      unit: "年度得分",
      width: 15,
      numberFormat: "0.00",
      formula: `=IFERROR(ROUND(AVERAGEIFS(${summary.year.spill},${summary.group.spill},${group}),9),"")`,
    },
    {
      header: `${best}&"比例"`,
      kind: "computed",
      width: 10,
      align: "center",
      numberFormat: "0.0%",
      formula:
        `=LET(比例,IF(${spill(at.mean)}="",${least},XLOOKUP(${spill(at.mean)},${ratios},` +
        `${tableColumn(context, "优秀比例档次", "优秀比例")},${least},-1)),IF(比例<${least},${least},IF(比例>${most},${most},比例)))`,
    },
    {
      header: `${best}&"已评"`,
      kind: "computed",
      unit: "个",
      width: 10,
      align: "center",
      numberFormat: "0",
      formula: `=IF(${group}="","",COUNTIFS(${groups},${group},${grades},${best.slice(1)}))`,
    },
    {
      header: PENDING,
      kind: "computed",
      unit: "个",
      width: 8,
      align: "center",
      numberFormat: "0",
      formula: `=IF(${group}="","",COUNTIFS(${groups},${group},${grades},"${PENDING}"))`,
    },
    {
      header: "提醒",
      kind: "computed",
      width: 24,
      wrap: true,
      formula:
        `=IF(${group}="","",IF(${spill(at.held)}>${spill(at.seats)},"⊗ 评多了 ","")&IF(${spill(at.pending)}>0,"▲ 有并列待定 ","")&` +
        `IF(${spill(at.ratio)}>${p("国家优秀比例上限")},"▲ 高于国家比例 ","")&IF(${spill(at.seats)}=0,"▲ 没有名额",""))`,
    },
  ];
}
