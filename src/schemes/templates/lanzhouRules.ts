/** What was published of 兰州新区, rule by rule, and where the workbook computes it. */
import type { RuleNote } from "../../book/schema/scheme";

export const lanzhouRules: RuleNote[] = [
  {
    id: "L1",
    phrase: "1.0—1.18 六档考核系数",
    effect: "按年度得分查“考核系数六档”；只公布了两头和档数，中间各档由本单位定",
    parameters: ["系数下限", "系数上限"],
    fixedBy: "report",
    at: [{ sheet: "汇总", column: "考核系数", by: "COEFFICIENT" }],
  },
  {
    id: "L2",
    phrase: "基准系数 + 贡献系数，与月度完成情况和对 GDP 贡献率正向挂钩",
    effect: "考核系数 = 基准系数 + 贡献率 × 贡献系数率，再限制在下限和上限之间",
    parameters: ["贡献系数率"],
    fixedBy: "office",
    at: [
      { sheet: "汇总", column: "考核系数", by: "COEFFICIENT" },
      { sheet: "汇总", column: "系数后得分", by: "ROUND" },
    ],
  },
  {
    id: "L3",
    phrase: "季度“优绩”加倍奖励、“差绩”翻倍扣分",
    effect: "季度均分达到优绩线，该季度的奖励乘优绩倍数；低于差绩线，该季度的扣分乘差绩倍数",
    parameters: ["优绩线", "优绩倍数", "差绩线", "差绩倍数"],
    fixedBy: "office",
    at: [
      { sheet: "加扣分台账", column: "倍数", by: "XLOOKUP" },
      { sheet: "汇总", column: "加扣分", by: "LEDGER" },
    ],
  },
  {
    id: "L4",
    phrase: "按月考核，月度成绩与年度成绩打通",
    effect: "年度得分是各月成绩按季度权重的平均，没有成绩的月份不算；四个季度权重相等时就是各月平均",
    parameters: [],
    fixedBy: "office",
    at: [{ sheet: "月度成绩", column: "年度得分", by: "WEIGHTED" }],
  },
  {
    id: "L5",
    phrase: "15%—30% 优、差比例调控",
    effect: "各组优秀比例按组均分查“优秀比例档次”，再限制在下限和上限之间；高于国家上限时提醒",
    parameters: ["优秀比例下限", "优秀比例上限", "国家优秀比例上限"],
    fixedBy: "report",
    at: [
      { sheet: "名额与等次", column: "优秀比例", by: "XLOOKUP" },
      { sheet: "名额与等次", column: "优秀", by: "SEATS" },
    ],
  },
  {
    id: "L6",
    phrase: "月度 2—8 分奖励、1—6 分扣分",
    effect: "每笔必须在“加扣分规则”的范围内，同一事项只算最大的一笔，再求和、封顶；0 分总可以填",
    parameters: [],
    fixedBy: "report",
    at: [{ sheet: "汇总", column: "加扣分", by: "LEDGER" }],
  },
  {
    id: "L7",
    phrase: "副职由分管领导打分，提高个人实绩占比；个人履责与单位成绩“全挂钩”，与特殊奖惩“同加减”",
    effect: "副职总分 = 个人实绩 × 占比 + 单位得分 ×（1 − 占比）+ 单位的加扣分",
    parameters: ["个人实绩占比"],
    fixedBy: "office",
    at: [
      { sheet: "副职汇总", column: "综合得分", by: "ROUND" },
      { sheet: "副职汇总", column: "副职总分", by: "ROUND" },
      { sheet: "副职等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "L8",
    phrase: "末尾督考",
    effect: "每组总分最后的几个单位列入督考",
    parameters: ["末位人数"],
    fixedBy: "office",
    at: [{ sheet: "名额与等次", column: "末尾督考", by: "BOTTOM" }],
  },
  {
    id: "L9",
    phrase: "35 个领导班子、200 余名领导干部、24 项考评细则",
    effect: "月度成绩按 24 项细则打分，满分合计 100；名单和细则都可以加行",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "考评细则", column: "满分", by: "fill" },
      { sheet: "副职", column: "姓名", by: "fill" },
    ],
  },
];
