/** 说明: what a clerk fills in and where, how an official reads the rest, and which rule stands behind which number. */
import { SheetDraft } from "../draft";
import { parametersOf } from "../parameters";
import type { PlanCell, SheetPlan } from "../plan";
import { parameter, type SheetContext } from "./context";

export function guideSheet(context: SheetContext): SheetPlan {
  const { scheme, names } = context;
  const draft = new SheetDraft(
    names.sheet("说明"),
    { title: `${scheme.title}使用说明`, office: scheme.office, unit: "", legend: ["input", "computed", "result"] },
    { freezeColumns: 0 },
  );
  const lines = [...purpose(context), ...steps(context), ...rules(context), ...handover(), ...signatures(), ...version(context)];
  draft.add({
    rows: lines.length,
    columns: [
      { header: "事项", kind: "label", width: 14, wrap: true, cells: lines.map((l) => l[0]) },
      { header: "内容", kind: "label", width: 76, wrap: true, cells: lines.map((l) => l[1]) },
      { header: "现在的值", kind: "label", width: 20, wrap: true, align: "center", cells: lines.map((l) => l[2]) },
      { header: "由谁定", kind: "label", width: 14, align: "center", cells: lines.map((l) => l[3]) },
    ],
  });
  const sheet = draft.finish();
  sheet.print.titleRows = 1;
  sheet.freeze = { rows: 1, columns: 0 };
  return sheet;
}

type Line = [PlanCell, PlanCell, PlanCell, PlanCell];

const line = (subject: PlanCell, text: PlanCell, value: PlanCell = null, by: PlanCell = null): Line => [subject, text, value, by];

function purpose({ scheme }: SheetContext): Line[] {
  return [line("用途", `按“${scheme.source}”算各单位的年度得分、考核系数、名额、名次和等次。改任何一格，结果马上跟着变。`)];
}

function steps({ names }: SheetContext): Line[] {
  const link = (sheet: string) => {
    const name = names.sheet(sheet);
    return `=HYPERLINK("#'${name.replace(/'/g, "''")}'!A1","到“${name}”表")`;
  };
  return [
    line("第1步", "核对参数：权重、系数、比例、等次标准。黄底格可以改，改动前请报领导审定。", link("方案参数")),
    line("第2步", "填单位、组别、贡献率。有一票否优等情形的，在“标记”里写明。", link("单位")),
    line("第3步", "每月填成绩。没有成绩的留空，不要填 0。加单位时，“单位”和“月度成绩”各在最后一行下面接着填。", link("月度成绩")),
    line("第4步", "每笔奖励、扣分记一行，都填正数，写明依据和登记人。", link("加扣分台账")),
    line("第5步", "看得分怎么来：年度得分 × 考核系数 + 加扣分 = 总分。灰底格是算出来的，不要改。", link("汇总")),
    line("第6步", "看名额、名次、等次和理由。有“待定”的，由领导研究后在“单位”表用标记写明。", link("名额与等次")),
    line("第7步", "报送前在“考核”面板里点“校验”，把查出的问题改完。"),
  ];
}

function rules(context: SheetContext): Line[] {
  const formats = new Map(parametersOf(context.scheme).map((p) => [p.name, p.numberFormat ?? "@"]));
  return context.scheme.rules.map((rule) => {
    const value = rule.parameters.map((name) => `TEXT(${parameter(context, name)},"${formats.get(name)}")`).join('&"，"&');
    return line(
      rule.id,
      `${rule.phrase}。${rule.effect}`,
      rule.parameters.length > 0 ? `=${value}` : null,
      rule.fixedBy === "published" ? "公布的文件" : "本单位定",
    );
  });
}

function handover(): Line[] {
  return [
    line("没装的人", "对方的 Excel 没有装“指挥棒”时，打开看到的是上次算好的数；一旦重算，会显示 #NAME?。"),
    line("交给别人", "要交出去的，另存一份，把结果表全选、复制、选择性粘贴为“值”，再发。原件留着继续算。"),
  ];
}

function version({ scheme }: SheetContext): Line[] {
  return [line("模板", `${scheme.template} 第 ${scheme.edition} 版，由“指挥棒”插入。`)];
}

function signatures(): Line[] {
  return ["编制", "审核", "签发"].map((who) => line(who, "姓名：＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日"));
}
