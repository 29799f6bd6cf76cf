/** 说明: what a clerk fills in and where, how an official reads the rest, and which rule stands behind which column. */
import { linkTo } from "../../sheet/link";
import { quotedText } from "../../sheet/quotedText";
import type { PlanCell, SheetPlan } from "../../book/plan";
import { hasRowPerMember } from "../../book/schema/parts";
import { moreSheets } from "../../book/schema/references";
import type { RuleNote, Scheme, Track } from "../../book/schema/scheme";
import { gradeWord, INDEX_SHEET, newDraft, numberFormat, parameter, type SheetContext } from "./context";
import { fullnessOf } from "./fullness";
import { PARAMETERS } from "./parameterSheet";

/** @param sheets all others, laid out */
export function guideSheet(context: SheetContext, sheets: readonly SheetPlan[]): SheetPlan {
  const draft = newDraft(context, INDEX_SHEET, { title: "使用说明", legend: ["input", "computed", "result"] }, { freezeColumns: 0 });
  const lines = [...purpose(context), ...steps(context, sheets), ...rules(context), ...handover(), ...signatures(), ...version(context)];
  draft.add({
    rows: lines.length,
    columns: [
      { header: "事项", kind: "label", width: 14, wrap: true, cells: lines.map((l) => l[0]) },
      { header: "内容", kind: "label", width: 76, wrap: true, cells: lines.map((l) => l[1]) },
      { header: "现在的值", kind: "label", width: 20, wrap: true, align: "center", cells: lines.map((l) => l[2]) },
      { header: "由谁定", kind: "label", width: 14, align: "center", cells: lines.map((l) => l[3]) },
      { header: "已填", kind: "label", width: 14, align: "center", cells: lines.map((l) => l[4]) },
    ],
  });
  const sheet = draft.finish();
  sheet.print.titleRows = { first: 1, last: 1 };
  sheet.freeze = { rows: 1, columns: 0 };
  return sheet;
}

const FIXED_BY: Record<RuleNote["fixedBy"], string> = {
  law: "法律规定",
  report: "公开报道",
  office: "由考核单位确定",
  published: "公开报道",
};

type Line = [subject: PlanCell, text: PlanCell, value: PlanCell, by: PlanCell, filled: PlanCell];

const line = (subject: PlanCell, text: PlanCell, value: PlanCell = null, by: PlanCell = null, filled: PlanCell = null): Line => {
  return [subject, text, value, by, filled];
};

function purpose({ scheme }: SheetContext): Line[] {
  return [
    line("用途", scheme.purpose),
    line("依据", scheme.source),
    line("标签颜色", "橙色标签的表核对参数，黄色标签的表要填，绿色标签的表自动计算。"),
  ];
}

/** Who does what a step says. */
const [FILLED, COMPUTED, APPROVED] = ["经办人填报", "自动计算", "领导审定"];

interface Step {
  text: string;
  sheet: string;
  by: string;
}

/** Sheet by sheet, every one of them, in the order a clerk goes through them: all is filled in before results can be read. */
function steps(context: SheetContext, sheets: readonly SheetPlan[]): Line[] {
  const { scheme, names } = context;
  const byName = scheme.tracks.flatMap(({ parts, outcome }) => [
    ...parts.filter(hasRowPerMember).map(({ table }) => table),
    ...(outcome ? [outcome.history.table] : []),
  ]);
  const perMember = new Set(byName.map(names.table));
  const filled = (key: string, by: string) => {
    const sheet = by === FILLED ? sheets.find((one) => one.key === key) : undefined;
    return sheet ? fullnessOf(sheet, perMember) : null;
  };
  const word = gradeWord(context);
  const link = (sheet: string) => linkTo({ sheet: names.sheet(sheet), address: "A1" }, `到“${names.sheet(sheet)}”表`);
  const todo: Step[] = [
    { text: `核对参数：权重、系数、比例、${word}标准。黄底格可以改，改动前请报领导审定。`, sheet: PARAMETERS, by: APPROVED },
    ...parameterSheets(scheme).map((sheet) => ({ text: "核对这张表里的标准，同样可以改。", sheet, by: APPROVED })),
    ...scheme.tracks.flatMap((track) => fillSteps(track, word)),
    ...scheme.tracks.flatMap((track) => lookSteps(track, word)),
    ...scheme.logs.map(({ task, name }) => ({ text: task, sheet: name, by: FILLED })),
  ];
  const told = todo.map(({ text, sheet, by }, i) => line(`第${i + 1}步`, text, link(sheet), by, filled(sheet, by)));
  return [...told, line(`第${told.length + 1}步`, "报送前在“考核”面板里点“校验”，把查出的问题改完。", null, "经办人")];
}

/** Sheets of parameters besides the first. */
function parameterSheets({ tables }: Scheme): string[] {
  return [...new Set(tables.flatMap(({ sheet }) => (sheet === undefined || sheet === PARAMETERS ? [] : [sheet])))];
}

function fillSteps({ list, parts, outcome }: Track, word: string): Step[] {
  const history = outcome && {
    text: outcome.history.task ?? `填往年的${word}，没有考核的年份留空。连续几年的结果运用靠它。`,
    sheet: outcome.history.sheet,
  };
  return [
    { text: list.task, sheet: list.name },
    ...(history ? [history] : []),
    ...parts.map(({ task, name }) => ({ text: task, sheet: name })),
  ].map((step) => ({ ...step, by: FILLED }));
}

function lookSteps(track: Track, word: string): Step[] {
  const seats = track.grading?.ratio.kind === "upper" ? "" : "名额、";
  const step = (section: { sheet: string } | undefined, text: string, by = COMPUTED): Step[] =>
    section ? [{ text, sheet: section.sheet, by }] : [];
  return [
    ...track.parts.flatMap((part) => moreSheets(part).map((sheet) => ({ text: `查看由“${part.name}”汇总的结果。`, sheet, by: COMPUTED }))),
    ...step(track.monthly, "核对每月的系数、加扣分和结果，以及各月平均。"),
    ...step(track.summary, "核对总分计算过程（自左至右逐列计算）。灰底格自动计算，请勿改动。"),
    ...step(track.grading, `核对${seats}名次、${word}和理由。有“待定”的，由领导研究后在“${track.list.name}”表用标记写明。`),
    ...step(track.personSeats, "核对每个单位的个人名额。"),
    ...step(track.outcome, "查看结果运用：奖惩、连续年数、需办理事项。"),
    ...step(track.ranking, `查看按${track.group}从高到低的名次和理由。`),
    ...step(track.ends, "核对每类前几名和后几名的“两头”名单。"),
    ...step(track.bulletin, "选月份或季度，核对后打印通报。"),
    ...step(track.thematic, "选一个专项，核对后打印专项通报。"),
    ...step(track.publication, "填公示开始日期，核对后打印张贴。", FILLED),
    ...step(track.roster, "打印花名册，本人签字后报送。"),
    ...step(track.notice, "选一个人，打印书面告知书，由本人签署意见。"),
    ...step(track.payout, "查看个人分配数额，合计与总额一致。"),
  ];
}

function rules(context: SheetContext): Line[] {
  return context.scheme.rules.map((rule) => {
    // One value speaks for itself beside its rule; several are told by their names.
    const named = (name: string) =>
      rule.parameters.length > 1 ? `${quotedText(`${name}：`)}&${showValue(context, name)}` : showValue(context, name);
    const value = rule.parameters.map(named).join('&"，"&');
    return line(
      rule.id,
      `${rule.phrase}。${rule.effect}。见${placesOf(rule, context)}`,
      rule.parameters.length > 0 ? { formula: `=${value}` } : null,
      FIXED_BY[rule.fixedBy],
    );
  });
}

function showValue(context: SheetContext, name: string): string {
  const kind = context.scheme.parameters.find((p) => p.name === name)?.kind ?? "text";
  return `TEXT(${parameter(context, name)},${quotedText(numberFormat(context, kind) ?? "@")})`;
}

/** `“优秀名额”表的“应考核”“优秀”`, sheet by sheet. */
function placesOf(rule: RuleNote, { names }: SheetContext): string {
  const sheets = [...new Set(rule.at.map(({ sheet }) => sheet))];
  const columns = (of: string) => [...new Set(rule.at.filter(({ sheet }) => sheet === of).map(({ column }) => `“${column}”`))].join("");
  return sheets.map((sheet) => `“${names.sheet(sheet)}”表的${columns(sheet)}`).join("、");
}

function handover(): Line[] {
  return [
    line("未安装的电脑", "对方的 Excel 未安装“指挥棒”时，打开看到的是上次计算的结果；一旦重算，会显示 #NAME?。"),
    line("报送分发", "需要报送的，另存一份，把结果表全选、复制、选择性粘贴为“值”，再发。原件留着继续算。"),
  ];
}

function version({ scheme }: SheetContext): Line[] {
  return [line("模板", `${scheme.template} 第 ${scheme.edition} 版，由“指挥棒”插入。`)];
}

function signatures(): Line[] {
  return ["编制", "审核", "签发"].map((who) => line(who, "姓名：＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日"));
}
