/** What was published of 莱州, rule by rule, and where the workbook computes it. */
import type { RuleNote } from "../../book/schema/scheme";

export const laizhouRules: RuleNote[] = [
  {
    id: "Z1",
    phrase: "共性指标：登记管理 6 方面 20 项、机构编制 3 方面 12 项",
    effect: "各项得分相加，满分合计都是 100，再按“考核权重”计入总分；不适用的项折算",
    parameters: ["缺项处理"],
    fixedBy: "report",
    at: [
      { sheet: "共性指标", column: "满分", by: "fill" },
      { sheet: "登记管理", column: "登记管理得分", by: "TOTAL" },
      { sheet: "机构编制", column: "机构编制得分", by: "TOTAL" },
    ],
  },
  {
    id: "Z2",
    phrase: "个性指标设Ⅰ、Ⅱ、Ⅲ档及分值差，一个单位一张考核单",
    effect: "Ⅰ档得满分，每低一档少一个档差；各单位的指标和满分可以不一样，合计折成个性满分",
    parameters: ["档差", "个性满分"],
    fixedBy: "report",
    at: [
      { sheet: "个性指标", column: "档次", by: "fill" },
      { sheet: "个性指标", column: "得分", by: "XLOOKUP" },
      { sheet: "汇总", column: "个性指标", by: "CHECKLIST" },
    ],
  },
  {
    id: "Z3",
    phrase: "社会评价每半年、年底各一次",
    effect: "社会评价得分是评过的几次的平均，没有评的那次不算",
    parameters: ["评价最低分", "评价最高分"],
    fixedBy: "report",
    at: [{ sheet: "社会评价", column: "社会评价得分", by: "JUDGES" }],
  },
  {
    id: "Z4",
    phrase: "按组别综合得分排序，评出 A、B、C",
    effect: "总分在组内排名次，按比例评 A、B，其余是 C；A 和 B 的名额合起来取整",
    parameters: ["A级比例", "B级比例", "名额取整", "来源不齐"],
    fixedBy: "office",
    at: [
      { sheet: "汇总", column: "总分", by: "XLOOKUP" },
      { sheet: "名额与等次", column: "A", by: "SEATS" },
      { sheet: "名额与等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "Z5",
    phrase: "A 级单位主要负责人直接确定为优秀",
    effect: "默认不占本单位名额；选“占名额”时，其他人的名额少一个",
    parameters: ["负责人占名额"],
    fixedBy: "report",
    at: [
      { sheet: "个人优秀名额", column: "主要负责人", by: "IF" },
      { sheet: "个人优秀名额", column: "其他人名额", by: "IF" },
    ],
  },
  {
    id: "Z6",
    phrase: "A 级单位优秀数额全部上浮 10%",
    effect: "名额上浮是算出名额后乘 1.1 再取整，比例上浮是比例加 10 个百分点；上浮后都不超过上限",
    parameters: ["上浮方式", "优秀比例上限", "个人名额取整"],
    fixedBy: "report",
    at: [
      { sheet: "个人优秀名额", column: "比例", by: "XLOOKUP" },
      { sheet: "个人优秀名额", column: "优秀", by: "SEATS" },
    ],
  },
  {
    id: "Z7",
    phrase: "C 级单位警告，负责人不得参加评先",
    effect: "今年是 C 级就列出",
    parameters: [],
    fixedBy: "report",
    at: [{ sheet: "结果运用", column: "结果运用", by: "OUTCOME" }],
  },
  {
    id: "Z8",
    phrase: "连续三年 A 级优先提拔，连续两年 C 级降免职或解聘",
    effect: "从今年往回数；没有考核的年份留空，连续就断了",
    parameters: ["A级词", "C级词"],
    fixedBy: "report",
    at: [
      { sheet: "结果运用", column: "连续A级", by: "STREAK" },
      { sheet: "结果运用", column: "连续C级", by: "STREAK" },
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
    ],
  },
  {
    id: "Z9",
    phrase: "考核结果作为经费安排的依据",
    effect: "按等次查“经费档次”；各档怎么安排由本单位定",
    parameters: [],
    fixedBy: "office",
    at: [{ sheet: "结果运用", column: "经费安排", by: "XLOOKUP" }],
  },
  {
    id: "Z10",
    phrase: "可申诉、可查询、可追溯的痕迹管理",
    effect: "打分、改分、申诉、签发都登记；签发后结果有变，“核对”会提醒",
    parameters: ["申诉答复期限"],
    fixedBy: "report",
    at: [
      { sheet: "改分登记", column: "依据", by: "fill" },
      { sheet: "申诉复核", column: "答复期限", by: "WORKDAY" },
      { sheet: "名额与等次", column: "校验码", by: "DIGEST" },
      { sheet: "签发登记", column: "核对", by: "IF" },
    ],
  },
];
