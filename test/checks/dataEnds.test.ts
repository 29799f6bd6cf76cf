/** Where the data of a sheet end is one answer for rules, builder and adoption: totals are no units, and a table beside the data is none of them. */
import { fixtureFrom } from "../support/fixtureBook";
import { findingsOf, found } from "./found";

const fixesOf = (sheet: string) =>
  findingsOf("range-short", fixtureFrom(sheet).snapshot()).flatMap(({ fix = [] }) => fix.map(({ after }) => after));

test("a range that is mended ends before a total whose word stands far from it", () => {
  const sheet = `# 名次
| 序号 | 单位 | | 得分 | 名次 |
| 1 | 甲局 | | 91 | =RANK(D2,D$2:D$4) |
| 2 | 乙局 | | 88 | =RANK(D3,D$2:D$4) |
| 3 | 丙局 | | 95 | =RANK(D4,D$2:D$4) |
| 4 | 丁局 | | 76 | |
| 5 | 戊局 | | 83 | |
| 合计 | | | 433 | |`;
  expect(fixesOf(sheet)).toEqual([2, 3, 4].map((row) => `=RANK(D${row},D$2:D$6)`));
});

test("a range that is mended ends before notes and signatures", () => {
  const sheet = `# 平均
| 单位 | 备注 | 得分 | | 平均 | =AVERAGE(C2:C3) |
| 甲局 | 迟报 | 91 |
| 乙局 | | 88 |
| 丙局 | | 95 |
| 制表人： | | 2026 |`;
  expect(fixesOf(sheet)).toEqual(["=AVERAGE(C2:C4)"]);
});

test("a range that already takes the total is not told to be short", () => {
  const sheet = `# 名次
| 单位 | 得分 | 名次 |
| 甲局 | 91 | =RANK(B2,B$2:B$4) |
| 乙局 | 88 | =RANK(B3,B$2:B$4) |
| 丙局 | 95 | =RANK(B4,B$2:B$4) |
| 合计 | 274 | |`;
  expect(fixesOf(sheet)).toEqual([]);
});

const graded = (header: string) => `# 等次
| 单位 | 得分 | 算出等次 | 名次 | 理由 | | ${header} | 最低分 |
| 甲局 | 70 | =KAOHE.GRADE(B2:B5,标准!A2:B4) | | | | 优秀 | 90 |
| 乙局 | 80 | | | | | 良好 | 75 |
| 丙局 | 95 | | | | | 一般 | |
| 丁局 | 92 | | | | | | |
# 标准
| 等次 | 最低分 |
| 优秀 | 90 |
| 良好 | 75 |
| 一般 | |`;

test.each(["等次", "考核等次"])("a table of grades headed %s beside the data is nobody's grades", (header) => {
  expect(found("better-score-worse-grade", fixtureFrom(graded(header)).snapshot())).toEqual([]);
});

test("grades that were decided beside the calculated ones are", () => {
  const sheet = `# 等次
| 单位 | 得分 | 算出等次 | 名次 | 理由 | 审定等次 |
| 甲局 | 70 | =KAOHE.GRADE(B2:B5,标准!A2:B4) | | | 优秀 |
| 乙局 | 80 | | | | 良好 |
| 丙局 | 95 | | | | 优秀 |
| 丁局 | 92 | | | | 优秀 |
# 标准
| 等次 | 最低分 |
| 优秀 | 90 |
| 良好 | 75 |
| 一般 | |`;
  expect(found("better-score-worse-grade", fixtureFrom(sheet).snapshot())).toEqual(["等次!F3 too-bad"]);
});
