/**
 * 事业单位工作人员年度考核 under the rules of 2023 (人社部发〔2023〕6号): seats for 优秀 by the unit's situation (art. 15), who counts
 * without a 档次 (arts. 37, 41–44), notice (art. 17), what each 档次 leads to (arts. 28–31), review (art. 36). The rules say
 * 档次, never 等次. They define the 档次 by conduct (arts. 11–14): only 优秀 asks for a score here, and the two lower ones are given
 * by mark, unless an office writes least scores beside them. Of rounding they say nothing.
 */
import type { Regime } from "../template";
import { annualLogs, annualParameters, annualTables, annualTracks, remedyTable, situationTable, type AnnualWords } from "./annual";
import { consequenceTable, gradeTable, lawfulMarkTable } from "./common";
import { holidayTable, workedTable } from "./records";
import { publicInstitutionsRules } from "./publicInstitutionsRules";
import { publicInstitutionsSample } from "./publicInstitutionsSample";

const UNGRADED = "不确定档次";

const words = (year: number): AnnualWords => ({
  year,
  grade: "档次",
  persons: "工作人员",
  personTable: "工作人员表",
  post: "岗位（职务）",
  counted: ["基本合格", "不合格", UNGRADED],
  employed: true,
  unitTask: "填单位和今年的情形，决定优秀比例；提高比例的，先经主管机关（部门）或人事综合管理部门审核同意。去年有名额小数结转的，填上。",
});

export const publicInstitutions: Regime = {
  id: "public-institutions",
  sizes: { units: 25, groups: 0, persons: 300 },
  parameterSheets: {
    测评参数: ["得分构成", "测评指标"],
    情形参数: ["标记规则"],
    结果参数: ["结果运用规则", "异议办法"],
    日期参数: ["放假日", "调休上班日"],
  },
  sample: { groups: [], content: publicInstitutionsSample },
  declare: ({ year }) => ({
    edition: 5,
    title: `${year}年度事业单位工作人员考核`,
    gradeWord: "档次",
    source: "《事业单位工作人员考核规定》（人社部发〔2023〕6号）；领导人员另按有关规定考核。规定没有写的由考核单位确定",
    purpose: "填报每季度的平时考核和年末的测评，算出每个单位的优秀名额、每个人的得分、名次和档次，再列出结果运用和需办理事项。",
    digits: 2,
    parameters: annualParameters(words(year), [
      {
        name: "复核答复日",
        kind: "count",
        value: 30,
        meaning: "收到复核申请后多少日（自然日）内答复；考核规定没有写，由考核单位对照有关规定确定",
        least: 1,
        most: 120,
      },
    ]),
    tables: [
      situationTable([
        ["常规", 0.2],
        ["集体记功以上奖励", 0.25],
        ["重大创新或突出贡献", 0.25],
        ["单位绩效考核优秀", 0.25],
        ["单位绩效考核不合格", 0.15],
        ["问题较多、被问责", 0.15],
      ]),
      ...annualTables(),
      gradeTable(
        "档次标准",
        "档次（从高到低）",
        [
          ["优秀", 85],
          ["合格", null],
          ["基本合格", null],
          ["不合格", null],
        ],
        "档次",
      ),
      lawfulMarkTable("标记规则", UNGRADED, [
        ["初次就业不满半年", UNGRADED, "第37条：只写评语"],
        ["年内工作不满半年", UNGRADED, "第37条：非初次就业，年内在其他单位的时间合并计算"],
        ["病事假外出学习超半年", UNGRADED, "第41条：病假、事假、非单位派出外出学习培训累计；产假不算"],
        ["立案未结", UNGRADED, "第42条：不写评语；结案后补定"],
        ["拒不参加考核", "定为不合格", "第44条：无正当理由，经教育仍拒绝"],
        ["警告", "不得优秀", "第43条和处分规定"],
        ["记过", UNGRADED, "第43条和处分规定：当年只写评语"],
        ["降低岗位等级", UNGRADED, "第43条和处分规定：当年和第二年", "降低岗位等级第二年"],
        ["降低岗位等级第二年", UNGRADED, "第43条和处分规定"],
        ["诫勉", "不得优秀", "第43条和有关规定"],
        ["基本合格情形", "定为基本合格", "第13条所列情形"],
        ["不合格情形", "定为不合格", "第14条所列情形"],
        ["研究确定为优秀", "定为优秀", "集体研究，由考核单位确定"],
        ["研究不确定为优秀", "不得优秀", "集体研究，由考核单位确定"],
        ["不进行考核", "不参加", "由考核单位确定，例如年内调离、退休"],
      ]),
      consequenceTable(
        "结果运用规则",
        "考核结果运用",
        [
          ["优秀、合格", 1, "增加一级薪级工资，发放绩效工资，计任职年限"],
          ["优秀", 1, "绩效工资倾斜，同等条件下优先"],
          ["基本合格", 1, "作书面检查、限期改进；不增加薪级工资，核减绩效工资；不计任职年限，下一年度不得晋升"],
          ["基本合格", 2, "连续两年基本合格：予以组织调整或者组织处理"],
          ["不合格", 1, "不增加薪级工资，核减绩效工资；向低一级岗位（职员）等级调整；不计任职年限"],
          ["不合格", 2, "连续两年不合格：可以按规定解除聘用（任）合同"],
          [UNGRADED, 1, "不增加薪级工资，核减绩效工资；不计任职年限"],
          [UNGRADED, 2, "连续两年不确定档次：视情况调整工作岗位"],
        ],
        "档次",
      ),
      remedyTable("档次", [
        ["基本合格", "对考核结果有异议的，可以按照有关规定申请复核、提出申诉。"],
        ["不合格", "对考核结果有异议的，可以按照有关规定申请复核、提出申诉。"],
      ]),
      holidayTable(year),
      workedTable(),
    ],
    tracks: annualTracks(words(year)),
    logs: annualLogs("档次", {
      name: "复核申诉",
      table: "复核表",
      task: "确定为基本合格、不合格的，本人可以申请复核、提出申诉；收到申请当天记一行，按期答复。其他档次不受理。",
      columns: [
        { header: "姓名", kind: "text", width: 16 },
        { header: "收到申请", kind: "date", width: 18 },
        { header: "理由", kind: "text", width: 32, prompt: "对哪一项有异议，为什么。" },
        { header: "答复期限", kind: "date", width: 18, computed: { kind: "days", from: "收到申请", days: "复核答复日" } },
        { header: "答复日期", kind: "date", width: 18 },
        { header: "复核结果", kind: "text", width: 26, prompt: "维持，或改定为什么档次；改的要同时改“标记”或得分。" },
        { header: "经办人", kind: "text", width: 12 },
      ],
      spare: 30,
    }),
    rules: publicInstitutionsRules,
  }),
};
