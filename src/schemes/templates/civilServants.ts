/**
 * 公务员年度考核 under 公务员法 (2018) and 公务员考核规定 (2020): seats for 优秀 office by office, 平时考核 by quarter and 年度测评 by
 * 德能勤绩廉, what each 等次 leads to, honours by running years, notice in working days, review in days of the calendar. 不称职 has
 * effects in law: only 优秀 asks for a score here, and the two lower ones are given by mark, unless an office writes least scores
 * beside them. Marks of which only secondary tables were found say so in their own cells.
 */
import type { Regime } from "../template";
import {
  annualLogs,
  annualParameters,
  annualTables,
  annualTracks,
  NOT_GOOD,
  ratingParameters,
  ratingTable,
  remedyTable,
  situationTable,
  type AnnualWords,
} from "./annual";
import { civilServantsRules } from "./civilServantsRules";
import { civilServantsSample } from "./civilServantsSample";
import { consequenceTable, gradeTable, lawfulMarkTable } from "./common";
import { holidayTable, workedTable } from "./records";

const UNGRADED = "不确定等次";
/** Of what the extracts of the rules do not hold, tables that agree with each other were read. */
const TABLES = "公开整理的处分影响表，请核对";

const words = (year: number): AnnualWords => ({
  year,
  grade: "等次",
  persons: "公务员",
  personTable: "公务员表",
  post: "职务职级",
  counted: ["基本称职", "不称职", UNGRADED],
  gated: true,
  unitTask: "填单位和今年的情形，决定优秀比例；提高比例的，先经同级公务员主管部门审核同意。去年有名额小数结转的，填上。",
});

export const civilServants: Regime = {
  id: "civil-servants",
  sizes: { units: 20, groups: 0, persons: 260 },
  parameterSheets: {
    测评参数: ["得分构成", "测评指标", "平时考核等次"],
    情形参数: ["标记规则"],
    结果参数: ["结果运用规则", "异议办法"],
    日期参数: ["放假日", "调休上班日"],
  },
  sample: { groups: [], content: civilServantsSample },
  declare: ({ year }) => ({
    edition: 4,
    title: `${year}年度公务员考核`,
    source: "《公务员法》（2018年）、《公务员考核规定》（2020年）；领导成员另按有关规定考核。法律规定没有写的由考核单位确定",
    purpose: "填报每季度的平时考核和年末的测评，算出每个单位的优秀名额、每个人的得分、名次和等次，再列出结果运用和需办理事项。",
    digits: 2,
    parameters: annualParameters(words(year), [
      ...ratingParameters,
      { name: "申请复核日", kind: "count", value: 30, meaning: "知道考核结果之日起多少日（自然日）内可以申请复核", least: 1, most: 120 },
      { name: "复核答复日", kind: "count", value: 30, meaning: "收到复核申请后多少日（自然日）内作出决定", least: 1, most: 120 },
      { name: "申诉日", kind: "count", value: 15, meaning: "接到复核决定之日起多少日（自然日）内可以申诉", least: 1, most: 120 },
    ]),
    tables: [
      situationTable([
        ["常规", 0.2],
        ["经审核同意提高", 0.25],
        ["被问责", 0.15],
      ]),
      ...annualTables(),
      ratingTable(),
      gradeTable("等次标准", "等次（从高到低）", [
        ["优秀", 85],
        ["称职", null],
        ["基本称职", null],
        ["不称职", null],
      ]),
      lawfulMarkTable("标记规则", UNGRADED, [
        ["试用期内", UNGRADED, "考核规定第25条：新录用，只写评语"],
        ["病事假超过半年", UNGRADED, "考核规定第27条：病、事假累计；产假不算"],
        ["立案未结", UNGRADED, "考核规定第28条：不写评语；结案后补定"],
        ["拒不参加考核", "定为不称职", "2007年的考核规定（试行）；2020年的条文没有查到，请核对"],
        ["警告", "不得优秀", "考核规定第29条"],
        ["记过", UNGRADED, "考核规定第29条：当年只写评语"],
        ["记大过", UNGRADED, "考核规定第29条：当年和第二年", "记大过第二年"],
        ["记大过第二年", UNGRADED, "考核规定第29条"],
        ["降级", UNGRADED, "考核规定第29条：当年和第二年", "降级第二年"],
        ["降级第二年", UNGRADED, "考核规定第29条"],
        ["撤职", UNGRADED, "考核规定第29条：当年和第二年", "撤职第二年"],
        ["撤职第二年", UNGRADED, "考核规定第29条"],
        ["党内警告", "不得优秀", TABLES],
        ["党内严重警告", UNGRADED, TABLES],
        ["撤销党内职务", "定为不称职", TABLES],
        ["留党察看一年", "定为不称职", TABLES, "留党察看第二年"],
        ["留党察看两年", "定为不称职", TABLES, "留党察看两年之第二年"],
        ["留党察看两年之第二年", UNGRADED, TABLES, "留党察看两年之第三年"],
        ["留党察看第二年", UNGRADED, TABLES],
        ["留党察看两年之第三年", UNGRADED, TABLES],
        ["开除党籍", "定为不称职", TABLES],
        [NOT_GOOD, "不得优秀", "考核规定第15条：优秀从平时考核结果好的人里产生"],
        ["诫勉", "不得优秀", TABLES],
        ["调整职务", "不得优秀", TABLES],
        ["责令辞职", UNGRADED, TABLES],
        ["免职", UNGRADED, TABLES],
        ["降职", UNGRADED, TABLES],
        ["基本称职情形", "定为基本称职", "对照考核规定所列情形，集体研究"],
        ["不称职情形", "定为不称职", "对照考核规定所列情形，集体研究"],
        ["研究确定为优秀", "定为优秀", "集体研究，由考核单位确定"],
        ["研究不确定为优秀", "不得优秀", "集体研究，由考核单位确定"],
        ["不进行考核", "不参加", "由考核单位确定，例如年内调离、退休"],
      ]),
      consequenceTable("结果运用规则", "考核结果运用", [
        ["优秀", 1, "嘉奖、通报表扬；晋升职级年限缩短半年"],
        ["优秀", "每3", "连续三年优秀，记三等功"],
        ["优秀、称职", 1, "计晋升年限，享受年度考核奖金"],
        ["优秀、称职", "累计2（已晋档后）", "累计两年称职以上，晋升一个工资档次"],
        ["优秀、称职", "累计5（已晋级后）", "累计五年称职以上，晋升一个级别"],
        ["基本称职", 1, "予以诫勉，作书面检查，限期改进；不计晋升工资级别、档次的年限，不计晋升的任职年限"],
        ["不称职", 1, "按照规定程序降低一个职务或者职级层次任职"],
        ["不称职", 2, "连续两年不称职：予以辞退（公务员法第89条所列情形除外）"],
      ]),
      remedyTable("等次", [
        [
          "不称职",
          "对考核结果不服的，可以自知道结果之日起30日内向本机关申请复核，对复核决定不服的，自接到之日起15日内申诉；也可以不经复核，自知道结果之日起30日内直接申诉。",
        ],
      ]),
      holidayTable(year),
      workedTable(),
    ],
    tracks: annualTracks(words(year)),
    logs: annualLogs("等次", {
      name: "复核申诉",
      table: "复核表",
      task: "定为不称职的，本人可以在知道结果之日起30日内申请复核，或者直接申诉；收到申请当天记一行，按期决定。其他等次不受理。",
      columns: [
        { header: "姓名", kind: "text", width: 16 },
        { header: "知道结果", kind: "date", width: 18, prompt: "书面告知本人的日期。" },
        { header: "申请截止", kind: "date", width: 18, computed: { kind: "days", from: "知道结果", days: "申请复核日" } },
        { header: "收到申请", kind: "date", width: 18 },
        { header: "理由", kind: "text", width: 32, prompt: "对哪一项有异议，为什么。" },
        { header: "答复期限", kind: "date", width: 18, computed: { kind: "days", from: "收到申请", days: "复核答复日" } },
        { header: "答复日期", kind: "date", width: 18 },
        { header: "申诉截止", kind: "date", width: 18, computed: { kind: "days", from: "答复日期", days: "申诉日" } },
        { header: "复核结果", kind: "text", width: 26, prompt: "维持，或改定为什么等次；改的要同时改“标记”或得分。" },
        { header: "经办人", kind: "text", width: 12 },
      ],
      spare: 30,
    }),
    rules: civilServantsRules,
  }),
};
