/** Small schemes for ways of grading that no template has. */
import { gradeTable, markTable, tiesParameters } from "../../src/schemes/templates/common";
import { number, table, values, type Given } from "./waysOfScoring";

/** Of each group as many are 优秀 as the mean of its totals allows, between two bounds. */
export const byGroupMean: Given = {
  ...values(96, 94, 70, 60),
  columns: [{ kind: "list", header: "数值", column: "数值" }],
  parameters: [...tiesParameters(), { name: "下限", kind: "ratio", value: 0.3, meaning: "下限" }, number("上限", 0.5)],
  tables: [
    gradeTable("等次标准", "等次", [
      ["优秀", null],
      ["一般", null],
    ]),
    markTable("标记规则", "标记", [["诫勉", "不得优秀"]]),
    table(
      "比例档次",
      ["均分下限", "比例"],
      [
        [0, 0.1],
        [80, 0.2],
        [95, 0.9],
      ],
    ),
  ],
  track: {
    grading: {
      sheet: "等次",
      total: "数值",
      grades: "等次标准",
      marks: "标记规则",
      ties: "并列",
      passOn: "递补",
      ratio: { kind: "groupMean", of: "数值", table: "比例档次", least: "下限", most: "上限" },
    },
  },
};

/** 甲 and 乙 have the same total, and so have 丙 and 丁, who are equal in what comes next too. */
export const tied = (thenBy: string[] | undefined): Given => ({
  ...values(80, 80, 90, 90),
  targets: [5, 7, 3, 3],
  columns: [
    { kind: "list", header: "目标值", column: "目标值" },
    { kind: "list", header: "数值", column: "数值" },
  ],
  parameters: [...tiesParameters(), number("优秀数", 0.5)],
  tables: [
    gradeTable("等次标准", "等次", [
      ["优秀", null],
      ["一般", null],
    ]),
    markTable("标记规则", "标记", [["诫勉", "不得优秀"]]),
  ],
  track: {
    grading: {
      sheet: "等次",
      total: "数值",
      grades: "等次标准",
      marks: "标记规则",
      ties: "并列",
      passOn: "递补",
      ratio: { kind: "all", parameters: ["优秀数"] },
      ...(thenBy && { thenBy }),
    },
  },
});
