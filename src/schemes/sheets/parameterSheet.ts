/** 方案参数: every number the rules leave open, each in a cell. */
import { fixedAddress } from "../../sheet/address";
import type { NamePlan, PlanCell, SheetPlan, ValidationRule } from "../plan";
import { ask, SheetDraft, type Column, type PlacedColumn } from "../draft";
import { parametersOf } from "../parameters";
import { tableColumn, type SheetContext } from "./context";
import { QUARTERS } from "./monthlySheet";

export interface ParameterSheet {
  sheet: SheetPlan;
  names: NamePlan[];
  /** Cells of the list of grades, best first: conditional formats may not use structured references. */
  gradeWords: string;
  /** Address of a parameter's cell on this sheet, with the sheet. */
  cell(name: string): string;
  /** `$K$7:$K$26` of the kinds of ledger entry, for a drop-down. */
  ledgerKinds: string;
  /** The same rows of the smallest and the largest entry allowed. */
  ledgerLeast: string;
  ledgerMost: string;
}

const SPARE = 4;
const SCORE: ValidationRule = { kind: "decimal", least: -1000, most: 1000 };

export function parameterSheet(context: SheetContext): ParameterSheet {
  const { scheme, names } = context;
  const draft = new SheetDraft(
    names.sheet("方案参数"),
    { title: `${scheme.title}方案参数`, office: scheme.office, unit: "改动前请报领导审定", legend: ["input", "result"] },
    { captions: true, freezeColumns: 0 },
  );
  const parameters = parametersOf(scheme);
  const [, value] = draft.add({
    caption: "单个参数",
    rows: parameters.length,
    columns: [
      { header: "参数", kind: "label", width: 18, cells: parameters.map((p) => p.name) },
      { header: "值", kind: "input", width: 10, align: "center", cells: parameters.map((p) => p.value) },
      { header: "意思", kind: "label", width: 36, wrap: true, cells: parameters.map((p) => p.meaning) },
    ],
  }) as [PlacedColumn, PlacedColumn, PlacedColumn];
  const cell = (name: string) => {
    const i = parameters.findIndex((p) => p.name === name);
    if (i < 0) throw new Error(`no parameter ${name}`);
    return draft.prefix + fixedAddress(value.row + i, value.column);
  };

  const [, weight] = draft.add({
    table: names.table("季度权重"),
    caption: "季度权重 合计",
    captionFormula: { formula: `=SUM(${tableColumn(context, "季度权重", "权重")})`, numberFormat: "0.0%" },
    rows: 4,
    columns: [
      { header: "季度", kind: "label", width: 14, align: "center", cells: QUARTERS },
      {
        header: "权重",
        kind: "input",
        width: 10,
        numberFormat: "0.0%",
        cells: scheme.monthly.quarterWeights,
        validation: ask({ kind: "decimal", least: 0, most: 1 }, "权重", "填 0%—100%。四个季度加起来要等于 100%。"),
      },
    ],
  }) as [PlacedColumn, PlacedColumn];
  const total = { row: draft.firstRow - 3, column: weight.column };
  draft.condition({
    area: { ...total, rows: 1, columns: 1 },
    formula: `=ROUND(${fixedAddress(total.row, total.column)},9)<>1`,
    look: "error",
  });
  draft.add({
    table: names.table("系数档次"),
    caption: "考核系数六档",
    rows: scheme.coefficient.tiers.length,
    columns: [
      {
        header: "得分下限",
        kind: "input",
        unit: "分",
        width: 11,
        numberFormat: "0.00",
        cells: scheme.coefficient.tiers.map((t) => t[0]),
        validation: ask(SCORE, "得分下限", "填这一档的最低分，从小到大，不要重复。达到它就进这一档。"),
      },
      {
        header: "基准系数",
        kind: "input",
        width: 11,
        numberFormat: "0.000",
        cells: scheme.coefficient.tiers.map((t) => t[1]),
        validation: ask({ kind: "decimal", least: 0, most: 5 }, "基准系数", "填 0—5，最多三位小数。"),
      },
    ],
  });
  draft.add({
    table: names.table("优秀比例档次"),
    caption: "优秀比例档次",
    rows: scheme.seats.ratios.length,
    columns: [
      {
        header: "组均分下限",
        kind: "input",
        unit: "分",
        width: 12,
        numberFormat: "0.00",
        cells: scheme.seats.ratios.map((t) => t[0]),
        validation: ask(SCORE, "组均分下限", "填全组年度得分平均的最低分，从小到大，不要重复。"),
      },
      {
        header: "优秀比例",
        kind: "input",
        width: 11,
        numberFormat: "0.0%",
        cells: scheme.seats.ratios.map((t) => t[1]),
        validation: ask({ kind: "decimal", least: 0, most: 1 }, "优秀比例", "填 0%—100%。算出后还要受上下限约束。"),
      },
    ],
  });
  const { kinds } = scheme.ledger;
  const [kind, , least, most] = draft.add({
    table: names.table("加扣分规则"),
    caption: "加扣分规则",
    rows: kinds.length,
    columns: [
      {
        header: "类别",
        kind: "input",
        width: 9,
        align: "center",
        cells: kinds.map((k) => k.kind),
        validation: ask({ kind: "text" }, "类别", "台账里能选的类别，不要重复。"),
      },
      {
        header: "方向",
        kind: "input",
        width: 7,
        align: "center",
        cells: kinds.map((k) => k.direction),
        validation: ask({ kind: "list", source: "加,减" }, "方向", "选“加”或“减”。"),
      },
      limit("每次最少", "每笔至少多少分，填正数。不限就留空。", kinds.map((k) => k.least)),
      limit("每次最多", "每笔最多多少分，填正数。不限就留空。", kinds.map((k) => k.most)),
      limit("全年上限", "一个单位全年合计最多多少分，填正数。不限就留空。", kinds.map((k) => k.cap)),
    ],
  }) as [PlacedColumn, PlacedColumn, PlacedColumn, PlacedColumn];
  const [grade] = draft.add({
    table: names.table("等次标准"),
    caption: "等次（从高到低）",
    rows: scheme.grades.length,
    columns: [
      {
        header: "等次",
        kind: "input",
        width: 12,
        align: "center",
        cells: scheme.grades.map((g) => g.word),
        validation: ask({ kind: "text" }, "等次", "从高到低，一行一个。第一个等次按名额评。"),
      },
      {
        header: "最低分",
        kind: "input",
        unit: "分",
        width: 10,
        numberFormat: "0.00",
        cells: scheme.grades.map((g) => g.least),
        validation: ask(SCORE, "最低分", "总分达到多少才能评这个等次。不要求就留空。"),
      },
    ],
  }) as [PlacedColumn];
  draft.add({
    table: names.table("标记规则"),
    caption: "标记和后果",
    rows: scheme.marks.length + SPARE,
    columns: [
      {
        header: "标记",
        kind: "input",
        width: 14,
        cells: scheme.marks.map((m) => m.word),
        validation: ask({ kind: "text" }, "标记", "写在“单位”表里的词，例如一票否优。"),
      },
      {
        header: "后果",
        kind: "input",
        width: 16,
        cells: scheme.marks.map((m) => m.effect),
        validation: ask({ kind: "text" }, "后果", "写：不参加、不定等次、不得优秀、最高良好、定为一般，或定为一般不占（不占名额）。"),
      },
    ],
  });

  const sheet = draft.finish();
  parameters.forEach((p, i) => {
    const area = { row: value.row + i, column: value.column, rows: 1, columns: 1 };
    if (p.numberFormat) sheet.formats.push({ area, numberFormat: p.numberFormat });
    sheet.validations.push({ area, ...ask(p.rule, p.name, `${p.meaning}。`) });
  });
  const column = ({ row, column }: PlacedColumn, rows: number) =>
    `${draft.prefix}${fixedAddress(row, column)}:${fixedAddress(row + rows - 1, column)}`;
  const ties = parameters.findIndex((p) => p.name === "并列");
  return {
    sheet,
    names: [
      ...parameters.map((p) => ({ name: names.name(p.name), formula: `=${cell(p.name)}` })),
      {
        name: names.name("评定选项"),
        formula: `=${draft.prefix}${fixedAddress(value.row + ties, 0)}:${fixedAddress(value.row + ties + 1, value.column)}`,
      },
    ],
    gradeWords: column(grade, scheme.grades.length),
    cell,
    ledgerKinds: column(kind, kinds.length),
    ledgerLeast: column(least, kinds.length),
    ledgerMost: column(most, kinds.length),
  };
}

function limit(header: string, prompt: string, cells: PlanCell[]): Column {
  return {
    header,
    kind: "input",
    unit: "分",
    width: 10,
    numberFormat: "0.00",
    cells,
    validation: ask({ kind: "atLeast", least: 0 }, header, prompt),
  };
}
