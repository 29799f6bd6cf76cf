/** Traces of 莱州 (Z10): who changed which score on what basis, objections and their answers, and what was signed. */
import type { Log } from "../../book/schema/parts";

export const laizhouLogs: Log[] = [
  {
    name: "改分登记",
    table: "改分登记表",
    task: "个性指标、社会评价的评分和修改都记一行：谁、什么时候、依据什么；打完分再改的，原分、新分都写上。两本台账自己就是记录。",
    columns: [
      { header: "日期", kind: "date", width: 16 },
      { header: "单位", kind: "text", width: 20 },
      { header: "考核内容", kind: "word", width: 12, words: ["登记管理", "机构编制", "个性指标", "社会评价"] },
      { header: "指标", kind: "text", width: 16, prompt: "改的是哪一项，写法和填报表一样。" },
      { header: "原分", kind: "score", width: 9, prompt: "改以前的分。第一次打分就留空。" },
      { header: "新分", kind: "score", width: 9, prompt: "改以后的分。" },
      { header: "依据", kind: "text", width: 30, prompt: "依据什么打分、改分，写文件或记录的名称。" },
      { header: "经办人", kind: "word", width: 10 },
      { header: "审核人", kind: "word", width: 10 },
    ],
    spare: 60,
  },
  {
    name: "小结抽查",
    table: "小结抽查表",
    task: "月小结、季大结、半年一回顾和随机抽查，每次记一行；查出的问题转入整改台账。",
    columns: [
      { header: "日期", kind: "date", width: 16 },
      { header: "类型", kind: "word", width: 14, words: ["月小结", "季大结", "半年一回顾", "随机抽查"] },
      { header: "单位", kind: "text", width: 20, prompt: "抽查哪个单位。小结、回顾可以不填。" },
      { header: "情况", kind: "text", width: 34 },
      { header: "发现的问题", kind: "text", width: 30, prompt: "没有就留空。" },
      { header: "经办人", kind: "word", width: 10 },
    ],
    spare: 30,
  },
  {
    name: "申诉复核",
    table: "申诉复核表",
    task: "单位对结果有异议的，收到就登记，按期答复。",
    columns: [
      { header: "收到日期", kind: "date", width: 16 },
      { header: "单位", kind: "text", width: 20 },
      { header: "申诉事项", kind: "text", width: 30 },
      {
        header: "答复期限",
        kind: "date",
        width: 16,
        computed: { kind: "workdays", from: "收到日期", days: "申诉答复期限", holidays: "放假日", worked: "调休上班日" },
      },
      { header: "受理", kind: "date", width: 16 },
      { header: "复核", kind: "date", width: 16 },
      { header: "答复", kind: "date", width: 16 },
      { header: "办理进度", kind: "word", width: 20, computed: { kind: "stage", stages: ["受理", "复核", "答复"] } },
      { header: "复核结果", kind: "text", width: 24 },
      { header: "经办人", kind: "word", width: 10 },
    ],
    spare: 20,
  },
  {
    name: "签发登记",
    table: "签发登记表",
    task: "结果签发时，把“名额与等次”表的校验码抄下来。以后结果有变，这里会提醒。",
    columns: [
      { header: "签发日期", kind: "date", width: 16 },
      { header: "环节", kind: "word", width: 14, words: ["初步结果", "公示结果", "最终结果"] },
      { header: "签发人", kind: "word", width: 12 },
      { header: "校验码", kind: "word", width: 30, prompt: "从“名额与等次”表的“校验码”复制，粘贴为值。" },
      { header: "核对", kind: "word", width: 20, computed: { kind: "sealed", code: "校验码" } },
      { header: "备注", kind: "text", width: 24 },
    ],
    note: "签发后再改动数据，须重新签发",
    spare: 10,
  },
];
