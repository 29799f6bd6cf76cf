/**
 * 20 offices with 260 persons, all made up. Planted: a tie at the last seat, a leader under 警告, two fixed grades, quarters
 * and an indicator without a score, persons who count without a grade, one who does not take part, an office of two without
 * a seat, a carried decimal that makes a seat, streaks of three, of six and a broken one, and a second year of 不称职.
 */
import type { Scheme } from "../../book/schema/scheme";
import { dateCell } from "../days";
import { annualSample, type SampleException, type SampleUnit } from "./annualSample";

const office = (situation: string, persons: number, level: number, carry?: number): SampleUnit => ({
  category: persons > 12 ? "县直机关" : "乡镇",
  situation,
  persons,
  level,
  carry,
});

const OFFICES: SampleUnit[] = [
  office("经审核同意提高", 22, 86),
  office("常规", 18, 83, 0.2),
  office("常规", 15, 84),
  office("被问责", 16, 79),
  office("常规", 14, 82, 0.4),
  office("常规", 13, 85),
  office("常规", 12, 80),
  office("经审核同意提高", 20, 87),
  office("常规", 10, 84),
  office("常规", 9, 82),
  office("常规", 8, 81, 0.3),
  // 7 × 20% + 0.6 = 2: the carried decimal makes the second seat.
  office("常规", 7, 86, 0.6),
  office("常规", 11, 83),
  office("被问责", 13, 78),
  office("常规", 25, 85),
  office("常规", 12, 81),
  office("常规", 14, 84, 0.15),
  office("常规", 10, 83),
  office("常规", 9, 80),
  // 2 × 20% = 0.4: no seat.
  office("常规", 2, 88),
];

const [GOOD, FAIR, POOR] = ["优秀", "称职", "不称职"];

const EXCEPTIONS: SampleException[] = [
  // First of 单位01, barred: the seat passes on.
  { n: 3, score: 98, mark: "警告", before: [GOOD, GOOD, FAIR, GOOD, GOOD] },
  { n: 6, score: 97, before: [FAIR, FAIR, FAIR, GOOD, GOOD] },
  // Five years 优秀 before this one: the second 三等功, and more years to look up.
  { n: 8, score: 96, before: [GOOD, GOOD, GOOD, GOOD, GOOD] },
  // A year without appraisal breaks the streak.
  { n: 9, score: 95.5, before: [GOOD, GOOD, GOOD, null, GOOD] },
  // 单位03 has three seats: the third and fourth are equal.
  { n: 41, score: 97 },
  { n: 44, score: 96 },
  { n: 47, score: 94.5, before: [FAIR, FAIR, GOOD, GOOD, GOOD] },
  { n: 50, score: 94.5 },
  { n: 60, mark: "不称职情形", before: [FAIR, FAIR, FAIR, FAIR, POOR] },
  // A low score by itself makes nobody 基本称职 or 不称职.
  { n: 66, score: 55, before: [FAIR, FAIR, FAIR, POOR, FAIR] },
  { n: 75, mark: "基本称职情形", before: [FAIR, FAIR, FAIR, FAIR, "基本称职"] },
  { n: 90, blankQuarters: [2] },
  { n: 100, blankItems: [4] },
  // 单位09: ten count, and so two seats, though the newcomer has neither a full year nor a grade.
  { n: 135, mark: "试用期内", blankQuarters: [0, 1], blankItems: [0, 1, 2, 3, 4], before: [null, null, null, null, null] },
  { n: 152, mark: "立案未结" },
  { n: 170, mark: "病事假超过半年", blankQuarters: [1, 2, 3], blankItems: [0, 1, 2, 3, 4] },
  { n: 181, mark: "记过、警告" },
  { n: 200, mark: "诫勉" },
  // 单位18: nine take part, and so one seat and not two.
  { n: 243, mark: "不进行考核", blankQuarters: [0, 1, 2, 3], blankItems: [0, 1, 2, 3, 4] },
  { n: 259, score: 96, before: [FAIR, GOOD, GOOD, GOOD, FAIR] },
];

export function civilServantsSample(year: number): Scheme["content"] {
  return annualSample({
    personTable: "公务员表",
    historyTable: "历年等次表",
    posts: ["科长", "副科长", "四级主任科员", "一级科员"],
    units: OFFICES,
    exceptions: EXCEPTIONS,
    usual: {
      best: "优秀",
      next: "称职",
      settled: [
        { word: "已晋档", every: 2 },
        { word: "已晋级", every: 5 },
      ],
    },
    ratingsTable: "平时考核结果表",
    logs: {
      公示表: [
        ["单位01", "拟确定为优秀人选名单", dateCell(year, 12, 21), "无", "按拟定等次上报", "示例"],
        ["单位02", "拟确定为优秀人选名单", dateCell(year, 12, 22), "有1人反映考勤问题", "核实后不影响等次", "示例"],
      ],
      复核表: [["人员060", dateCell(year, 12, 25), dateCell(year, 12, 29), "认为不应定为不称职", null, null, "示例"]],
      签发表: [["编制"], ["审核"], ["签发"]],
    },
  });
}
