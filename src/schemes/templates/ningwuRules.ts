/** What was published of 宁武, rule by rule, and where the workbook computes it. */
import type { RuleNote } from "../../book/schema/scheme";

export const ningwuRules: RuleNote[] = [
  {
    id: "N1",
    phrase: "75 个县直单位和 12 个乡镇，6 个考核组",
    effect: "名次和优秀名额都在组内算；12 个乡镇乘 15% 是 1.8 个，给几个由“名额取整”定",
    parameters: ["单位优秀比例", "名额取整"],
    fixedBy: "report",
    at: [
      { sheet: "单位", column: "考核组", by: "fill" },
      { sheet: "单位等次", column: "优秀", by: "SEATS" },
      { sheet: "单位等次", column: "名次", by: "GRADE" },
    ],
  },
  {
    id: "N2",
    phrase: "目标任务评分、责任单位评分、县领导评分、乡镇县直互评、单位人员评价；平时分加实地考核分",
    effect: "平时分和实地考核分按“平时占比”合成目标任务评分，再和另外四项按“综合得分权重”加总",
    parameters: ["平时占比", "来源不齐"],
    fixedBy: "office",
    at: [
      { sheet: "汇总", column: "目标任务评分", by: "ROUND" },
      { sheet: "县领导评分", column: "县领导评分", by: "RATERS" },
      { sheet: "互评", column: "互评得分", by: "RATERS" },
      { sheet: "人员评价", column: "班子成员", by: "VOTES" },
      { sheet: "汇总", column: "综合得分", by: "LET" },
    ],
  },
  {
    id: "N3",
    phrase: "提高民生重点工作的分数比例",
    effect: "填了“提高”的指标按提高后的权重算，其余按原来的比例减少，合计还是 100%",
    parameters: ["目标缺项"],
    fixedBy: "office",
    at: [
      { sheet: "评分参数", column: "权重", by: "SUMIFS" },
      { sheet: "实地考核", column: "实地考核分", by: "WEIGHTED" },
    ],
  },
  {
    id: "N4",
    phrase: "重要荣誉按等级奖分；受上级批评按情节扣分",
    effect: "分值按级别带出，同一事项只算最高的一级，全年不超过“奖扣分规则”的上限",
    parameters: [],
    fixedBy: "office",
    at: [
      { sheet: "荣誉批评台账", column: "分值", by: "XLOOKUP" },
      { sheet: "汇总", column: "奖扣分", by: "LEDGER" },
    ],
  },
  {
    id: "N5",
    phrase: "红线，一票否优",
    effect: "一票否优只是不得优秀；一票否决取消评先，最高评一般；追责直接定为较差",
    parameters: ["递补"],
    fixedBy: "report",
    at: [
      { sheet: "单位", column: "标记", by: "fill" },
      { sheet: "单位等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "N6",
    phrase: "单位等次与评优比例挂钩",
    effect: "单位评什么等次，本单位个人优秀就按什么比例给名额",
    parameters: ["个人名额取整", "个人优秀比例上限"],
    fixedBy: "office",
    at: [
      { sheet: "个人名额", column: "优秀", by: "SEATS" },
      { sheet: "人员等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "N7",
    phrase: "个人奖金与单位结果、个人结果、是否担当作为挂钩",
    effect: "份额 = 单位系数 × 个人系数 + 担当加减，总额按份额分到最小单位，合计一分不差",
    parameters: ["奖金总额", "奖金最小单位"],
    fixedBy: "office",
    at: [
      { sheet: "人员", column: "担当情形", by: "fill" },
      { sheet: "奖金分配", column: "份额", by: "ROUND" },
      { sheet: "奖金分配", column: "奖金", by: "POOL" },
    ],
  },
  {
    id: "N8",
    phrase: "优秀公务员嘉奖、三等功",
    effect: "当年优秀的嘉奖，连续优秀每满三年记三等功；中间没有考核的年份会打断连续",
    parameters: ["优秀的词"],
    fixedBy: "report",
    at: [
      { sheet: "嘉奖记功", column: "结果运用", by: "OUTCOME" },
      { sheet: "嘉奖记功", column: "连续优秀", by: "STREAK" },
    ],
  },
];
