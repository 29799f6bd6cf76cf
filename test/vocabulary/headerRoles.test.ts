/** What is read off a header, and what its word means. */
import { headerPart, isGrade, meaningOf } from "../../src/vocabulary/headerRoles";

test.each([
  ["总  分", { word: "总分" }],
  ["序\n号", { word: "序号" }],
  ["备　注", { word: "备注" }],
  ["Ｎｏ．", { word: "no." }],
  ["Employee  Name", { word: "employee name" }],
  ["党建(30%)", { word: "党建", weight: 0.3 }],
  ["党建（权重：0.25）", { word: "党建", weight: 0.25 }],
  ["学习成绩70%", { word: "学习成绩", weight: 0.7 }],
  ["40%", { word: "", weight: 0.4 }],
  ["业务（满分40）", { word: "业务", full: 40 }],
  ["业务\n（60分）", { word: "业务", full: 60 }],
  ["（12.5分）", { word: "", full: 12.5 }],
  ["Quality (40%)", { word: "quality", weight: 0.4 }],
  ["A2—附加分", { word: "附加分" }],
  ["一、党的建设", { word: "党的建设" }],
  ["1.经济发展", { word: "经济发展" }],
  ["绩效奖金(元)", { word: "绩效奖金", unit: "元" }],
  ["综合(A)得分", { word: "综合得分" }],
  ["2024年度等次", { word: "2024年度等次" }],
  ["3月份30%", { word: "3月份", weight: 0.3 }],
  ["3月", { word: "3月" }],
  ["1至3月得分", { word: "1至3月得分" }],
  ["90分以上", { word: "90分以上" }],
])("%j", (text, part) => expect(headerPart(text)).toEqual(part));

test.each([
  ["总分", "total", true],
  ["班排", "place", true],
  ["选手号", "identifier", true],
  ["得票率", "ratio", true],
  ["总票数", "total", true],
  ["同意票", "votes", true],
  ["目标值", "target", true],
  ["目标任务数", "target", true],
  ["目标考评", "target", false],
  ["完成质量", "actual", false],
  ["组织建设", null, false],
  ["教学成绩", "score", true],
  ["平均分", "mean", true],
  ["最高分", "highest", true],
  ["去掉最低分", "lowest", true],
  ["扣分依据", "basis", false],
  ["所属系统", "group", true],
  ["单位类别", "group", true],
  ["负责人签字", "note", true],
  ["党员数", "headcount", false],
  ["", null, false],
])("%s means %s", (word, role, sure) => expect(meaningOf(word)).toEqual(role === null ? null : { role, sure }));

test.each(["优秀", "基本称职", "B+", "Exceeds", "五星", "未通过"])("%s is a grade", (word) => expect(isGrade(word)).toBe(true));
test.each(["优秀率", "甲局", "好人好事", ""])("%s is none", (word) => expect(isGrade(word)).toBe(false));
