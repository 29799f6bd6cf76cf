/** What was reported of 宁武, rule by rule, and where the workbook computes it. */
import type { RuleNote } from "../../book/schema/scheme";

export const ningwuRules: RuleNote[] = [
  {
    id: "N1",
    phrase: "6 个考核组考核 75 个县直单位和 12 个乡镇",
    effect:
      "名次和优秀名额按县直单位、乡镇两类分别算；考核组只是去考核的人，不影响名次。分两类排名是我们的理解。12 个乡镇乘 15% 是 1.8 个，给几个由“名额取整”定",
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
    phrase: "目标任务评分、责任单位评分、县领导评分、乡镇县直互评、单位人员评价",
    effect:
      "五方面各算一次，按“综合得分权重”加总。目标任务由考核组实地查看、查阅资料、听取汇报后打分；责任单位评分就是平时分，来自日常工作、平时考核、现场调研。权重没有公布",
    parameters: ["责任单位缺项", "来源不齐"],
    fixedBy: "report",
    at: [
      { sheet: "目标任务评分", column: "目标任务评分", by: "WEIGHTED" },
      { sheet: "责任单位评分", column: "责任单位评分", by: "WEIGHTED" },
      { sheet: "县领导评分", column: "县领导评分", by: "RATERS" },
      { sheet: "互评", column: "互评得分", by: "RATERS" },
      { sheet: "人员评价", column: "班子成员", by: "VOTES" },
      { sheet: "汇总", column: "综合得分", by: "MMULT" },
    ],
  },
  {
    id: "N3",
    phrase: "提高乡镇高质量发展考核中农业产业、乡村振兴、卫生健康的分数比例；部门考核差异化",
    effect:
      "两类各用自己的指标和权重，留空的指标不考核那一类。乡镇提高了的按提高后的权重算，其余按原来的比例减少，合计还是 100%；提高多少没有公布",
    parameters: ["目标缺项"],
    fixedBy: "report",
    at: [
      { sheet: "评分参数", column: "乡镇", by: "SUMIFS" },
      { sheet: "目标任务评分", column: "目标任务评分", by: "WEIGHTED" },
    ],
  },
  {
    id: "N4",
    phrase: "获得重要荣誉、给全县争得加分的，按荣誉等级奖分；工作失误受到上级批评的，按情节扣分",
    effect: "分值按级别带出，同一事项只算最高的一级，全年不超过“奖扣分规则”的上限；分值和上限没有公布",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "荣誉批评台账", column: "分值", by: "XLOOKUP" },
      { sheet: "汇总", column: "奖扣分", by: "LEDGER" },
    ],
  },
  {
    id: "N5",
    phrase: "红线，一票否优",
    effect: "写了标记的单位不得评优秀，仍按得分排名、定等次。报道只说到这里，其他标记由考核单位确定；让出的名额是否递补由“递补”定",
    parameters: ["递补"],
    fixedBy: "report",
    at: [
      { sheet: "单位", column: "标记", by: "fill" },
      { sheet: "单位等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "N5a",
    phrase: "单位一票否优、触碰红线，对本单位个人和下一年有什么影响，由考核单位确定",
    effect: "“单位标记比例”里填了的，这样的单位个人优秀比例不高于它，留空不限；影响延续到下一年的，在“次年标记”里填，结转下年时自动换成它",
    parameters: [],
    fixedBy: "office",
    at: [
      { sheet: "人员参数", column: "优秀比例不高于", by: "fill" },
      { sheet: "个人名额", column: "比例", by: "MMULT" },
    ],
  },
  {
    id: "N6",
    phrase: "单位考核等次与评优比例相挂钩",
    effect: "单位评什么等次，本单位个人优秀就按什么比例给名额；比例没有公布，不高于国家规定的上限",
    parameters: ["个人名额取整", "个人优秀比例上限"],
    fixedBy: "report",
    at: [
      { sheet: "个人名额", column: "优秀", by: "SEATS" },
      { sheet: "人员等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "N7",
    phrase: "奖金与单位各项考核结果、个人年度考核结果、是否为担当作为干部相挂钩",
    effect:
      "份额 = 单位等次系数 × 其他考核系数 × 个人等次系数 × 担当系数，总额按份额分到最小单位，合计一分不差。几个系数相乘是我们的理解，系数没有公布",
    parameters: ["奖金总额", "奖金最小单位"],
    fixedBy: "report",
    at: [
      { sheet: "单位", column: "其他考核结果", by: "fill" },
      { sheet: "奖金分配", column: "份额", by: "ROUND" },
      { sheet: "奖金分配", column: "奖金", by: "POOL" },
    ],
  },
  {
    id: "N8",
    phrase: "优秀公务员嘉奖、记三等功",
    effect: "公务员考核规定第19条：当年优秀的嘉奖，连续三年优秀的记三等功；中间没有考核的年份会打断连续",
    parameters: ["计入连续优秀的等次"],
    fixedBy: "law",
    at: [
      { sheet: "嘉奖记功", column: "结果运用", by: "OUTCOME" },
      { sheet: "嘉奖记功", column: "连续优秀", by: "STREAK" },
    ],
  },
  {
    id: "N9",
    phrase: "担当作为干部：谈话推荐，统一建立台账",
    effect: "在台账里登记，认定为“是”的按担当系数分奖金；没有登记的按 1 算",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "担当作为台账", column: "是否认定", by: "fill" },
      { sheet: "奖金分配", column: "担当系数", by: "XLOOKUP" },
    ],
  },
  {
    id: "N10",
    phrase: "四个一：报告、“两头”名单、问题、经验；“3+2+2”谈话；“三加一”述职",
    effect: "“两头”名单按两类的名次自动列出前几名、后几名；谈话、述职和考核组交来的报告、问题、经验逐条登记",
    parameters: ["名单好的几个", "名单差的几个"],
    fixedBy: "report",
    at: [
      { sheet: "两头名单", column: "类别", by: "SORTBY" },
      { sheet: "考核工作记录", column: "种类", by: "fill" },
    ],
  },
];
