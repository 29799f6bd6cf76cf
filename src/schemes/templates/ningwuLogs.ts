/** Records 宁武 keeps by hand: who is a 担当作为 cadre (N9), and what each visit leaves in writing (N10). */
import { TEAMS } from "./ningwuSample";
import type { Log } from "../../book/schema/parts";

export const ningwuLogs: Log[] = [
  {
    name: "担当作为台账",
    table: "担当表",
    task: "担当作为干部经谈话推荐，统一登记；“是否认定”写“是”的，奖金按“担当系数”算。",
    columns: [
      { header: "姓名", kind: "text", width: 16 },
      { header: "推荐日期", kind: "date", width: 18 },
      { header: "推荐方式", kind: "word", width: 12, prompt: "例如谈话推荐。" },
      { header: "主要表现", kind: "text", width: 40, prompt: "哪件事，担当了什么。" },
      { header: "是否认定", kind: "word", width: 12, words: ["是", "否"] },
      { header: "认定日期", kind: "date", width: 18 },
      { header: "经办人", kind: "text", width: 12 },
    ],
    spare: 20,
  },
  {
    name: "考核工作记录",
    table: "工作记录表",
    task: "“3+2+2”谈话、“三加一”述职，考核组交来的报告、问题、经验，每项记一行。“两头”名单自动列出。",
    columns: [
      { header: "日期", kind: "date", width: 18 },
      { header: "考核组", kind: "word", width: 14, words: TEAMS },
      { header: "种类", kind: "word", width: 16, words: ["“3+2+2”谈话", "“三加一”述职", "报告", "问题", "经验"] },
      { header: "单位", kind: "text", width: 20, prompt: "说的是哪个单位。整组的报告留空。" },
      { header: "对象", kind: "text", width: 18, prompt: "同谁谈话，或者谁述职。没有就留空。" },
      { header: "主要内容", kind: "text", width: 50 },
      { header: "经办人", kind: "text", width: 12 },
    ],
    spare: 60,
  },
];
