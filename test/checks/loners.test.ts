/** A score beside the others where no limits are known: the only one above 100 and far from the rest, the only one below 0. */
import { fixtureFrom } from "../support/fixtureBook";
import { found } from "./found";

function told(scores: readonly (number | string)[]): string[] {
  const lines = scores.map((score, i) => `| 第${i}局 | ${score} | ${i === 0 ? `=KAOHE.PLACE(B2:B${scores.length + 1})` : ""} |`);
  const snapshot = fixtureFrom(["# 成绩", "| 单位 | 得分 | 名次 |", ...lines].join("\n")).snapshot();
  return found("score-range", snapshot).map((one) => one.replace("成绩!", ""));
}

test.each<[string, (number | string)[], string[]]>([
  ["one that is twice the highest", [90, 80, 180, 70, 60, 50], ["B4 alone-above"]],
  ["one that is less than twice the highest", [90, 80, 179.9, 70, 60, 50], []],
  ["just above a hundred, where the others are small", [50, 40, 100.5, 30, 20, 10], ["B4 alone-above"]],
  ["a hundred itself", [50, 40, 100, 30, 20, 10], []],
  ["two above: another scale", [90, 80, 955, 870, 70, 60, 50], []],
  ["one below nothing", [90, 80, -5, 70, 60, 50], ["B4 alone-below"]],
  ["nothing itself", [90, 80, 0, 70, 60, 50], []],
  ["two below nothing", [90, 80, -5, -6, 70, 60, 50], []],
  ["one above and one below", [90, 955, -5, 70, 60, 50, 40], ["B3 alone-above", "B4 alone-below"]],
  ["two above and one below", [90, 955, 870, -5, 70, 60, 50, 40], ["B5 alone-below"]],
  ["one above and two below", [90, 955, -5, -6, 70, 60, 50, 40], ["B3 alone-above"]],
  ["beside five others", [90, 80, 70, 60, 50, 955], ["B7 alone-above"]],
  ["beside four others", [90, 80, 70, 60, 955], []],
  ["words do not count among the others", [90, 80, 70, 60, "不适用", 955], []],
  ["what is worked out is nobody's slip", [90, 80, 70, 60, 50, "=900+B2*0"], []],
])("%s", (_, scores, wanted) => expect(told(scores)).toEqual(wanted));
