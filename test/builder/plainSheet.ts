/** A sheet a clerk made: merged title and headers, a row of weights, a hidden column, a total row, small tables beside. */
import { clerkBook, clerkSheet } from "../support/clerkSheet";

export const units: [string, string, number | null, number, number, number][] = [
  ["财政局", "一组", 92, 88, 95, 90],
  ["教育局", "一组", 85, 90, 80, 84],
  ["民政局", "一组", 92, 88, 95, 90],
  ["水利局", "二组", 70, 65, 80, 72],
  ["林业局", "二组", null, 95, 91, 93],
  ["审计局", "二组", 88, 79, 84, 90],
];

export function plainSheet(mergedKnown = true) {
  return clerkBook([
    clerkSheet(
      "年度考核",
      [
        ["2026年度考核得分表", "<", "<", "<", "<", "<", "<", "<"],
        ["序号", "单位", "组别", "党的建设", "<", "业务工作", "<", "备注"],
        ["^", "^", "^", "政治建设", "作风建设", "重点任务", "日常工作", "^"],
        ["权重", null, null, 0.3, 0.2, 0.3, 0.2, null],
        ...units.map(([name, group, ...scores], i) => [i + 1, name, group, ...scores, null]),
        ["合计", null, null, 427, 505, 525, 519, null],
        [null],
        [null, "档次", "<"],
        [null, "得分下限", "系数"],
        [null, 0, 0.9],
        [null, 80, 1],
        [null, 90, 1.1],
        [null],
        [null, "等次", "最低分"],
        [null, "优秀", 85],
        [null, "良好", 75],
        [null, "一般", null],
        [null],
        [null, "组别", "人数", "优秀比例", "良好比例"],
        [null, "一组", 3, 0.34, 0.34],
        [null, "二组", 3, 0.34, 0.34],
      ],
      { hiddenColumns: [4], mergedKnown },
    ),
  ]);
}

/** One whose last column no header explains: it may be scored, or counted. */
export function unsureSheet() {
  return clerkBook([
    clerkSheet("考核", [
      ["单位", "党的建设", "业务工作", "总分", "信访"],
      ["甲局", 40, 52, 92, 3],
      ["乙局", 42, 43, 85, 5],
      ["丙局", 38, 50, 88, 1],
      ["丁局", 41, 49, 90, 4],
    ]),
  ]);
}
