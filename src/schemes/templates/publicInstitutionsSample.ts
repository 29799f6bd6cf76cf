/**
 * 25 institutions with 300 persons, all made up. Planted: a tie at the last seat, a leader under 警告, fixed grades, quarters
 * and an indicator without a score, persons who count without a grade, one who does not take part, a unit of two that
 * shares its seats with another, a carried decimal that makes a seat, a streak of three and a broken one, and second years below 合格.
 */
import type { Scheme } from "../../book/schema/scheme";
import { DONE, NOT_DONE } from "../optionWords";
import { dateCell } from "../days";
import { annualSample, type SampleException, type SampleUnit } from "./annualSample";

const unit = (situation: string, persons: number, level: number, carry?: number, pool?: string): SampleUnit => ({
  category: persons % 2 === 0 ? "公益一类" : "公益二类",
  situation,
  persons,
  level,
  carry,
  pool,
});

const UNITS: SampleUnit[] = [
  unit("集体记功以上奖励", 20, 86),
  unit("常规", 16, 83, 0.8),
  unit("常规", 12, 84),
  unit("单位绩效考核不合格", 14, 79),
  unit("常规", 10, 82),
  unit("常规", 18, 85, 0.25),
  unit("常规", 9, 80),
  unit("常规", 8, 84, 0.4),
  unit("常规", 15, 83),
  unit("常规", 12, 82),
  unit("常规", 11, 81),
  unit("问题较多、被问责", 13, 77),
  // 7 × 20% + 0.6 = 2: the carried decimal makes the second seat.
  unit("常规", 7, 86, 0.6),
  unit("常规", 10, 83),
  unit("常规", 16, 82),
  unit("单位绩效考核优秀", 22, 87),
  unit("常规", 12, 84),
  unit("常规", 9, 81),
  unit("常规", 14, 85),
  unit("常规", 11, 83),
  unit("常规", 6, 82, 0.5, "直属小单位"),
  unit("单位绩效考核不合格", 12, 78),
  unit("常规", 10, 84),
  unit("常规", 11, 80),
  // 2 × 20% = 0.4 is no seat; with 单位21 it is 8 × 20% + 0.5 = 2.1.
  unit("常规", 2, 88, undefined, "直属小单位"),
];

const [GOOD, FAIR, NEAR, POOR, NONE] = ["优秀", "合格", "基本合格", "不合格", "不确定档次"];

const EXCEPTIONS: SampleException[] = [
  // First of 单位01, barred: the seat passes on.
  { n: 2, score: 98, mark: "警告" },
  { n: 5, score: 97, before: [FAIR, FAIR, FAIR, GOOD, GOOD] },
  // A year without appraisal breaks the streak.
  { n: 8, score: 95.5, before: [GOOD, GOOD, GOOD, null, GOOD] },
  { n: 11, score: 94, before: [GOOD, GOOD, GOOD, GOOD, GOOD] },
  { n: 55, mark: "不合格情形", before: [FAIR, FAIR, FAIR, FAIR, POOR] },
  { n: 60, mark: "基本合格情形", score: 64, before: [FAIR, FAIR, FAIR, FAIR, NEAR] },
  { n: 84, blankQuarters: [1] },
  { n: 95, blankItems: [0, 4] },
  // 单位09 has three seats: the third and fourth are equal.
  { n: 110, score: 97 },
  { n: 113, score: 96 },
  { n: 116, score: 94.5, before: [FAIR, FAIR, GOOD, GOOD, GOOD] },
  { n: 119, score: 94.5 },
  { n: 140, mark: "基本合格情形" },
  // A low score by itself makes nobody 基本合格 or 不合格.
  { n: 150, score: 57, before: [FAIR, FAIR, FAIR, POOR, FAIR] },
  { n: 151, mark: "记过、警告" },
  // 单位14: ten count, and so two seats, though the newcomer has neither a full year nor a grade.
  { n: 170, mark: "初次就业不满半年", blankQuarters: [0, 1], blankItems: [0, 1, 2, 3, 4], before: [null, null, null, null, null] },
  // 单位18: eight take part.
  { n: 230, mark: "不进行考核", blankQuarters: [0, 1, 2, 3], blankItems: [0, 1, 2, 3, 4] },
  {
    n: 250,
    mark: "病事假外出学习超半年",
    blankQuarters: [0, 1, 2, 3],
    blankItems: [0, 1, 2, 3, 4],
    before: [FAIR, FAIR, FAIR, FAIR, NONE],
  },
  { n: 262, mark: "立案未结", before: [FAIR, FAIR, FAIR, POOR, NEAR] },
  { n: 299, score: 96, before: [FAIR, GOOD, GOOD, GOOD, FAIR] },
];

export function publicInstitutionsSample(year: number): Scheme["content"] {
  return annualSample({
    personTable: "工作人员表",
    historyTable: "历年档次表",
    posts: ["管理七级", "专业技术九级", "专业技术十一级", "工勤三级"],
    units: UNITS,
    exceptions: EXCEPTIONS,
    usual: { best: "优秀", next: "合格" },
    // Every sixth term ends this year, after three years or six; one task in ten was not done.
    termOf: (p) => (p % 6 === 0 ? [year - (p % 12 === 0 ? 2 : 5), p % 60 === 54 ? NOT_DONE : DONE] : [null, null]),
    logs: {
      公示表: [
        ["单位01", "拟确定为优秀人选名单", dateCell(year, 12, 14), "无", "按拟定档次上报", "示例"],
        ["单位16", "拟确定为优秀人选名单", dateCell(year, 12, 29), "有1人反映测评程序", "核实后不影响档次", "示例"],
      ],
      复核表: [["人员055", dateCell(year, 12, 30), "认为不应定为不合格", null, null, "示例"]],
      签发表: [["编制"], ["审核"], ["签发"]],
    },
  });
}
