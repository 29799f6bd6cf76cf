/** Records 宁武 keeps by hand: who is a 担当作为 cadre (N9), talks and reports on duty, and what each visit leaves in writing (N10). */
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
    name: "谈话述职记录",
    table: "谈话述职表",
    task: "“3+2+2”谈话、“三加一”述职，每次记一行。",
    columns: [
      { header: "日期", kind: "date", width: 18 },
      { header: "单位", kind: "text", width: 20 },
      { header: "方式", kind: "word", width: 16, words: ["“3+2+2”谈话", "“三加一”述职"] },
      { header: "对象", kind: "text", width: 18, prompt: "同谁谈话，或者谁述职。" },
      { header: "主要内容", kind: "text", width: 44 },
      { header: "考核组", kind: "text", width: 14 },
      { header: "记录人", kind: "text", width: 12 },
    ],
    spare: 40,
  },
  {
    name: "四个一清单",
    table: "四个一表",
    task: "每个考核组交一份报告、一份“两头”名单、一份问题清单、一份经验清单。报告、问题、经验逐条记在这里。",
    columns: [
      { header: "考核组", kind: "text", width: 14 },
      { header: "种类", kind: "word", width: 12, words: ["报告", "问题", "经验"] },
      { header: "单位", kind: "text", width: 20, prompt: "说的是哪个单位。整组的报告留空。" },
      { header: "内容", kind: "text", width: 50 },
      { header: "提交日期", kind: "date", width: 18 },
      { header: "经办人", kind: "text", width: 12 },
    ],
    spare: 40,
  },
];
