/**
 * 公务员年度考核: seats for 优秀 office by office, 平时考核 by quarter and 年度测评 by 德能勤绩廉, honours by streaks. The
 * ratios of 20 % and 25 %, 嘉奖, 三等功, dismissal after two years and the days of notice are national rules; every other
 * number is the office's own starting value.
 */
import type { Regime } from "../template";
import { annualLogs, annualParameters, annualTables, annualTracks, holidayTable, situationTable } from "./annual";
import { civilServantsRules } from "./civilServantsRules";
import { civilServantsSample } from "./civilServantsSample";
import { consequenceTable, gradeTable, markTable } from "./common";

export const civilServants: Regime = {
  id: "civil-servants",
  sizes: { units: 20, groups: 0, persons: 260 },
  parameterSheets: { 测评参数: ["得分构成", "测评指标"], 结果参数: ["结果运用规则", "放假日"] },
  sample: { groups: [], content: civilServantsSample },
  declare: ({ year }) => ({
    edition: 1,
    title: `${year}年度公务员考核`,
    source: "公务员法和公务员考核的国家规定；国家没有定的数由本单位定",
    purpose: "填每季度的平时考核和年末的测评，算出每个单位的优秀名额、每个人的得分、名次和等次，再列出嘉奖、三等功和需要处理的人。",
    digits: 2,
    parameters: annualParameters({ poor: "不称职", reviewDays: 20 }),
    tables: [
      situationTable([
        ["一般", 0.2],
        ["表彰", 0.25],
        ["问责", 0.15],
      ]),
      ...annualTables(),
      gradeTable("等次标准", "等次（从高到低）", [
        ["优秀", 85],
        ["称职", 70],
        ["基本称职", 60],
        ["不称职", null],
      ]),
      markTable("标记规则", "标记和后果", [
        ["警告", "不得优秀"],
        ["诫勉", "不得优秀"],
        ["记过以上", "不定等次"],
        ["立案未结", "不定等次"],
        ["新录用不满半年", "不定等次"],
        ["请假超过半年", "不定等次"],
        ["限期改进", "定为基本称职"],
        ["严重失职", "定为不称职"],
        ["研究定优", "定为优秀"],
        ["研究不定优", "不得优秀"],
        ["不参加", "不参加"],
      ]),
      consequenceTable("结果运用规则", "等次带来什么", [
        ["优秀", 1, "嘉奖"],
        ["优秀", "每3", "记三等功"],
        ["基本称职", 1, "谈话诫勉，限期改进"],
        ["基本称职", 2, "研究岗位调整"],
        ["不称职", 1, "研究降低职务职级"],
        ["不称职", 2, "予以辞退"],
      ]),
      holidayTable(year),
    ],
    tracks: annualTracks({
      year,
      persons: "公务员",
      personTable: "公务员表",
      poorStreak: "不称职连续年数",
      unitTask: "填单位和今年的情形（一般、表彰、问责），决定优秀比例；去年有名额小数结转的，填上。",
    }),
    logs: annualLogs({ review: "复核申诉" }),
    rules: civilServantsRules,
  }),
};
