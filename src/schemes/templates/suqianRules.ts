/** What was published of 宿迁, rule by rule, and where the workbook computes it. */
import type { RuleNote } from "../../book/schema/scheme";

export const suqianRules: RuleNote[] = [
  {
    id: "S1",
    phrase: "4 个类别分类考核",
    effect: "总分只在本类别里排名次，名额也按类别算",
    parameters: ["先进比例", "名额取整"],
    fixedBy: "report",
    at: [
      { sheet: "名额与等次", column: "名次", by: "GRADE" },
      { sheet: "名额与等次", column: "先进", by: "SEATS" },
    ],
  },
  {
    id: "S2",
    phrase: "产业集聚、重大项目各 10%，民生等 20%",
    effect: "各板块折成满分后按“考核权重”相加；部门职能和满意度的权重没有公布，由本单位定",
    parameters: ["板块满分", "板块不齐"],
    fixedBy: "report",
    at: [
      { sheet: "评分参数", column: "权重", by: "fill" },
      { sheet: "汇总", column: "年终得分", by: "XLOOKUP" },
    ],
  },
  {
    id: "S3",
    phrase: "达到目标任务即得基本分，不再超额加分",
    effect: "应得分 = 分值 × 完成 ÷ 目标，最多得满分；没达到就不给分的选“达标得分”，越少越好的选“逆向”",
    parameters: ["缺项处理"],
    fixedBy: "report",
    at: [{ sheet: "任务清单", column: "应得分", by: "ATTAIN" }],
  },
  {
    id: "S4",
    phrase: "按序时进度比较评分，未达到序时进度的通报",
    effect: "进度差 = 完成 ÷ 目标 − 已过时间 ÷ 全年时间，对照“进度预警”亮灯；“逆向”的任务不比进度",
    parameters: ["已过时间", "全年时间"],
    fixedBy: "report",
    at: [
      { sheet: "任务清单", column: "进度差", by: "PROGRESS" },
      { sheet: "任务清单", column: "预警", by: "PROGRESS" },
    ],
  },
  {
    id: "S5",
    phrase: "半年考核结果计入年终总分",
    effect: "综合得分 = 半年得分 × 半年占比 + 年终得分 ×（1 − 半年占比）",
    parameters: ["半年占比", "半年不齐"],
    fixedBy: "office",
    at: [{ sheet: "汇总", column: "综合得分", by: "ROUND" }],
  },
  {
    id: "S6",
    phrase: "任务未完成或解释不清的，扣减该项分值",
    effect: "实得分 = 应得分 − 扣分，扣到 0 为止",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "任务清单", column: "扣分", by: "fill" },
      { sheet: "任务清单", column: "实得分", by: "ROUND" },
    ],
  },
  {
    id: "S7",
    phrase: "20 个单项工作先进奖",
    effect: "按级别加分，同一单项工作只算最高的一次，全年合计不超过上限，加进总分",
    parameters: [],
    fixedBy: "office",
    at: [
      { sheet: "单项奖台账", column: "分值", by: "XLOOKUP" },
      { sheet: "汇总", column: "单项奖加分", by: "LEDGER" },
    ],
  },
  {
    id: "S8",
    phrase: "人大代表、政协委员、市领导、服务对象等满意度评价",
    effect: "有效票按 100、80、60、40 折成平均分，再按“满意度权重”相加；哪一类没有票，权重让给其他类",
    parameters: [],
    fixedBy: "office",
    at: [
      { sheet: "满意度", column: "人大代表", by: "VOTES" },
      { sheet: "满意度", column: "满意度得分", by: "XLOOKUP" },
    ],
  },
  {
    id: "S9",
    phrase: "后三位诫勉谈话、取消评先",
    effect: "各类别总分最后三名；边上同分的都算，小类别里第一名不算",
    parameters: ["末位人数", "末位并列"],
    fixedBy: "report",
    at: [
      { sheet: "名额与等次", column: "后三位", by: "BOTTOM" },
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
    ],
  },
  {
    id: "S10",
    phrase: "廉洁、安全、稳定、环保一票否决",
    effect: "写了否决标记的单位不得评先进，名额递补，并取消各项评先",
    parameters: ["递补"],
    fixedBy: "report",
    at: [
      { sheet: "单位", column: "标记", by: "fill" },
      { sheet: "名额与等次", column: "等次", by: "GRADE" },
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
    ],
  },
  {
    id: "S11",
    phrase: "先进单位优秀比例提高 3%，达标 15%，诫勉调低 3%",
    effect: "按单位等次查比例，乘应考核人数得名额；后三位按诫勉算；3% 是百分点还是倍数可以选",
    parameters: ["优秀基准比例", "比例调整方式", "个人名额取整"],
    fixedBy: "report",
    at: [
      { sheet: "结果参数", column: "优秀比例", by: "ROUND" },
      { sheet: "个人优秀名额", column: "优秀", by: "SEATS" },
    ],
  },
  {
    id: "S12",
    phrase: "连续三年落后的调整或免职；单项工作牵头部门满意度连续两年较差，第三年取消",
    effect: "落后就是后三位；没有考核的年份留空，连续就断了",
    parameters: ["落后词", "较差词"],
    fixedBy: "report",
    at: [
      { sheet: "结果运用", column: "连续落后", by: "STREAK" },
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "单项工作结果", column: "结果运用", by: "OUTCOME" },
    ],
  },
];
