/**
 * 事业单位工作人员年度考核 under the rules of 2023: seats for 优秀 by the unit's situation (art. 15), who counts without a
 * grade (arts. 37, 41, 42), notice (art. 17), two running years below 合格 (arts. 29–31), review (art. 36). The rules say
 * nothing of rounding, and weights and least scores are the office's own.
 */
import type { Regime } from "../template";
import { annualLogs, annualParameters, annualTables, annualTracks, holidayTable, situationTable } from "./annual";
import { consequenceTable, gradeTable, markTable } from "./common";
import { publicInstitutionsRules } from "./publicInstitutionsRules";
import { publicInstitutionsSample } from "./publicInstitutionsSample";

export const publicInstitutions: Regime = {
  id: "public-institutions",
  sizes: { units: 25, groups: 0, persons: 300 },
  parameterSheets: { 测评参数: ["得分构成", "测评指标"], 结果参数: ["结果运用规则", "放假日"] },
  sample: { groups: [], content: publicInstitutionsSample },
  declare: ({ year }) => ({
    edition: 1,
    title: `${year}年度事业单位工作人员考核`,
    source: "《事业单位工作人员考核规定》（2023年）；规定没有写的数由本单位定",
    purpose: "填每季度的平时考核和年末的测评，算出每个单位的优秀名额、每个人的得分、名次和等次，再列出奖励和连续几年需要处理的人。",
    digits: 2,
    parameters: annualParameters({ poor: "基本合格、不合格、不定等次", reviewDays: 15 }),
    tables: [
      situationTable([
        ["一般", 0.2],
        ["表彰", 0.25],
        ["单位优秀", 0.25],
        ["未完成任务", 0.15],
        ["被问责", 0.15],
      ]),
      ...annualTables(),
      gradeTable("等次标准", "等次（从高到低）", [
        ["优秀", 85],
        ["合格", 70],
        ["基本合格", 60],
        ["不合格", null],
      ]),
      markTable("标记规则", "标记和后果", [
        ["警告", "不得优秀"],
        ["记过以上", "定为基本合格"],
        ["新进不满半年", "不定等次"],
        ["请假超过半年", "不定等次"],
        ["立案未结", "不定等次"],
        ["限期整改", "定为基本合格"],
        ["严重违规", "定为不合格"],
        ["研究定优", "定为优秀"],
        ["研究不定优", "不得优秀"],
        ["不参加", "不参加"],
      ]),
      consequenceTable("结果运用规则", "等次带来什么", [
        ["优秀", 1, "可以嘉奖"],
        ["优秀", "每3", "可以记功"],
        ["基本合格", 1, "谈话提醒，限期改进"],
        ["基本合格", 2, "研究调整岗位"],
        ["不合格", 1, "研究降低岗位等级"],
        ["不合格", 2, "研究解除聘用合同"],
        ["不定等次", 2, "研究岗位安排"],
      ]),
      holidayTable(year),
    ],
    tracks: annualTracks({
      year,
      persons: "工作人员",
      personTable: "工作人员表",
      poorStreak: "未达合格连续年数",
      unitTask: "填单位和今年的情形（一般、表彰、单位优秀、未完成任务、被问责），决定优秀比例；去年有名额小数结转的，填上。",
    }),
    logs: annualLogs({ review: "异议复核" }),
    rules: publicInstitutionsRules,
  }),
};
