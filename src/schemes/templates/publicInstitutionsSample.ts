/**
 * 25 institutions with 300 persons, all made up. Planted: a tie at the last seat, a leader under 警告, fixed grades, quarters
 * and an indicator without a score, persons who count without a grade, one who does not take part, a unit of two without a
 * seat, a carried decimal that makes a seat, a streak of three and a broken one, and second years below 合格.
 */
import type { Scheme } from "../../book/schema/scheme";
import { dateCell } from "./annual";
import { annualSample, type SampleException, type SampleUnit } from "./annualSample";

const unit = (situation: string, persons: number, level: number, carry?: number): SampleUnit => ({
  category: persons % 2 === 0 ? "公益一类" : "公益二类",
  situation,
  persons,
  level,
  carry,
});

const UNITS: SampleUnit[] = [
  unit("表彰", 20, 86),
  unit("一般", 16, 83, 0.8),
  unit("一般", 12, 84),
  unit("未完成任务", 14, 79),
  unit("一般", 10, 82),
  unit("一般", 18, 85, 0.25),
  unit("一般", 9, 80),
  unit("一般", 8, 84, 0.4),
  unit("一般", 15, 83),
  unit("一般", 12, 82),
  unit("一般", 11, 81),
  unit("被问责", 13, 77),
  // 7 × 20% + 0.6 = 2: the carried decimal makes the second seat.
  unit("一般", 7, 86, 0.6),
  unit("一般", 10, 83),
  unit("一般", 16, 82),
  unit("单位优秀", 22, 87),
  unit("一般", 12, 84),
  unit("一般", 9, 81),
  unit("一般", 14, 85),
  unit("一般", 11, 83),
  unit("一般", 6, 82, 0.5),
  unit("未完成任务", 12, 78),
  unit("一般", 10, 84),
  unit("一般", 11, 80),
  // 2 × 20% = 0.4: no seat.
  unit("一般", 2, 88),
];

const [GOOD, FAIR, NEAR, POOR, NONE] = ["优秀", "合格", "基本合格", "不合格", "不定等次"];

const EXCEPTIONS: SampleException[] = [
  // First of 单位01, barred: the seat passes on.
  { n: 2, score: 98, mark: "警告" },
  { n: 5, score: 97, before: [FAIR, FAIR, FAIR, GOOD, GOOD] },
  // A year without appraisal breaks the streak.
  { n: 8, score: 95.5, before: [GOOD, GOOD, GOOD, null, GOOD] },
  { n: 11, score: 94, before: [GOOD, GOOD, GOOD, GOOD, GOOD] },
  { n: 55, mark: "严重违规", before: [FAIR, FAIR, FAIR, FAIR, POOR] },
  { n: 60, score: 64, before: [FAIR, FAIR, FAIR, FAIR, NEAR] },
  { n: 84, blankQuarters: [1] },
  { n: 95, blankItems: [0, 4] },
  // 单位09 has three seats: the third and fourth are equal.
  { n: 110, score: 97 },
  { n: 113, score: 96 },
  { n: 116, score: 94.5, before: [FAIR, FAIR, GOOD, GOOD, GOOD] },
  { n: 119, score: 94.5 },
  { n: 140, mark: "限期整改" },
  { n: 150, score: 57, before: [FAIR, FAIR, FAIR, POOR, FAIR] },
  { n: 151, mark: "记过以上、警告" },
  // 单位14: ten count, and so two seats, though the newcomer has neither a full year nor a grade.
  { n: 170, mark: "新进不满半年", blankQuarters: [0, 1], blankItems: [0, 1, 2, 3, 4], before: [null, null, null, null, null] },
  // 单位18: eight take part.
  { n: 230, mark: "不参加", blankQuarters: [0, 1, 2, 3], blankItems: [0, 1, 2, 3, 4] },
  { n: 250, mark: "请假超过半年", blankQuarters: [0, 1, 2, 3], blankItems: [0, 1, 2, 3, 4], before: [FAIR, FAIR, FAIR, FAIR, NONE] },
  { n: 262, mark: "立案未结", before: [FAIR, FAIR, FAIR, POOR, NEAR] },
  { n: 299, score: 96, before: [FAIR, GOOD, GOOD, GOOD, FAIR] },
];

export function publicInstitutionsSample(year: number): Scheme["content"] {
  return annualSample({
    personTable: "工作人员表",
    units: UNITS,
    exceptions: EXCEPTIONS,
    usual: { best: "优秀", next: "合格" },
    logs: {
      公示表: [
        ["单位01", "优秀等次人选名单", dateCell(year, 12, 14), "无", "按拟定等次上报", "示例"],
        ["单位16", "优秀等次人选名单", dateCell(year, 12, 29), "有1人反映测评程序", "核实后不影响等次", "示例"],
      ],
      复核表: [["人员055", dateCell(year, 12, 30), "认为不应定为不合格", null, null, "示例"]],
      签发表: [["编制"], ["审核"], ["签发"]],
    },
  });
}
