/** Records of 格尔木 that are kept by hand: prizes for inspection work, and what is done day by day and week by week (G7, G9). */
import type { Log } from "../../book/schema/parts";

export const golmudLogs: Log[] = [
  {
    name: "督查工作单项奖",
    table: "单项奖表",
    task: "督查工作成绩突出的单位，给予单项奖的记一行。单项奖不计入总分。",
    columns: [
      { header: "单位", kind: "text", width: 22 },
      { header: "奖项", kind: "text", width: 20 },
      { header: "授奖日期", kind: "date", width: 18 },
      { header: "依据", kind: "text", width: 28 },
      { header: "奖励", kind: "money", width: 14 },
      { header: "经办人", kind: "text", width: 12 },
    ],
    spare: 10,
  },
  {
    name: "日常监督记录",
    table: "日常监督表",
    task: "日办理、周自查、半年总结和日常监督，有记录的记一行；月排名、季通报见“通报”，年终考评见“名额与等次”。",
    columns: [
      { header: "单位", kind: "text", width: 22 },
      { header: "类别", kind: "word", width: 12, words: ["日办理", "周自查", "半年总结", "日常监督"] },
      { header: "日期", kind: "date", width: 18 },
      { header: "内容", kind: "text", width: 30 },
      { header: "发现问题", kind: "text", width: 26, prompt: "没有就写“无”。" },
      { header: "整改情况", kind: "text", width: 26 },
      { header: "登记人", kind: "text", width: 12 },
    ],
    spare: 40,
  },
];
