/** What was published of 宿迁, rule by rule, and where the workbook computes it. */
import type { RuleNote } from "../../book/schema/scheme";

export const suqianRules: RuleNote[] = [
  {
    id: "S1",
    phrase: "市级机关分经济管理、执法监督和公共服务、党群机关、中央和省属驻宿单位四类；县区是三县七区",
    effect: "市级机关按四类分别排名、算名额，县区一起排名；县区一起排名是我们的理解。不排名的类别可以在“不排名类别”里写",
    parameters: ["先进比例", "名额取整", "不排名类别"],
    fixedBy: "report",
    at: [
      { sheet: "名额与等次", column: "名次", by: "GRADE" },
      { sheet: "名额与等次", column: "先进", by: "SEATS" },
      { sheet: "县区名次", column: "名次", by: "GRADE" },
    ],
  },
  {
    id: "S2",
    phrase:
      "县区：产业集聚发展10%，重大项目建设10%，脱贫攻坚、民生幸福工程、生态文明建设20%；市级机关：办事效率、服务质量、工作满意度，1—2项重点工作",
    effect: "县区、市级机关各用自己的权重，各板块折成满分后相加；县区其余60%和市级机关的权重没有公布，四类可以各不相同",
    parameters: ["板块满分", "板块不齐"],
    fixedBy: "report",
    at: [
      { sheet: "评分参数", column: "权重", by: "fill" },
      { sheet: "县区汇总", column: "年终得分", by: "XLOOKUP" },
      { sheet: "效能评分", column: "效能得分", by: "WEIGHTED" },
      { sheet: "汇总", column: "年终得分", by: "MMULT" },
    ],
  },
  {
    id: "S3",
    phrase: "达到目标任务即得基本分，不再超额加分",
    effect:
      "应得分 = 分值 × 完成 ÷ 目标，最多得满分；没达到就不给分的选“达标得分”，越少越好的选“逆向”，超出目标几成扣几成。没达到的按比例给分是我们的理解",
    parameters: ["缺项处理"],
    fixedBy: "report",
    at: [
      { sheet: "任务清单", column: "应得分", by: "ATTAIN" },
      { sheet: "县区任务清单", column: "应得分", by: "ATTAIN" },
    ],
  },
  {
    id: "S4",
    phrase: "半年考核：县区量化指标按序时进度比较评分，市级机关定性扣分；季度未达序时进度的公开通报",
    effect:
      "县区半年进度差 = 半年完成 ÷ 目标 − 半年时间 ÷ 全年时间，按“比较评分”的档次或按比例得分，档次没有公布，各板块按“县区权重”加权（我们的理解）；市级机关从基准分里扣。通报按所选的季度列出落后的任务",
    parameters: ["比较评分方式", "半年时间", "全年时间", "已过时间"],
    fixedBy: "report",
    at: [
      { sheet: "县区任务清单", column: "半年得分应得", by: "XLOOKUP" },
      { sheet: "县区汇总", column: "半年得分", by: "SUMIFS" },
      { sheet: "汇总", column: "半年扣分", by: "LEDGER" },
      { sheet: "任务清单", column: "预警", by: "PROGRESS" },
      { sheet: "县区任务清单", column: "预警", by: "PROGRESS" },
    ],
  },
  {
    id: "S5",
    phrase: "半年考核结果计入年终总分",
    effect: "综合得分 = 半年得分 × 半年占比 + 年终得分 ×（1 − 半年占比）；占比没有公布",
    parameters: ["半年占比", "半年不齐"],
    fixedBy: "report",
    at: [
      { sheet: "汇总", column: "综合得分", by: "ROUND" },
      { sheet: "县区汇总", column: "总分", by: "ROUND" },
    ],
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
    phrase: "20 家牵头部门报送单项工作结果，表彰单项工作先进",
    effect: "先进奖逐个登记，就是表彰名单。文章没有说加分，起始值是 0；要加分的由考核单位在“单项奖分值”里定",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "单项奖台账", column: "级别", by: "fill" },
      { sheet: "汇总", column: "单项奖加分", by: "LEDGER" },
    ],
  },
  {
    id: "S8",
    phrase: "人大代表、政协委员，市级领导班子全体成员，服务对象等评议代表，“网上宿迁”一人一号",
    effect: "有效票按 100、80、60、40 折成平均分，再按“满意度权重”相加；哪一类没有票，权重让给其他类。折算分和权重没有公布",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "满意度", column: "市级领导班子成员", by: "VOTES" },
      { sheet: "满意度", column: "满意度得分", by: "XLOOKUP" },
    ],
  },
  {
    id: "S9",
    phrase: "市直单位考评结果后三位：主要负责人诫勉谈话，班子成员当年取消评先评优，书面报告整改情况，限期整改",
    effect: "全部市级机关总分最后三名，边上同分的都算；等次在各表都是诫勉，这是我们的理解，不这样定的，在“标记规则”里改“后三位”的后果",
    parameters: ["末位人数", "末位并列", "末位范围"],
    fixedBy: "report",
    at: [
      { sheet: "名额与等次", column: "后三位", by: "BOTTOM" },
      { sheet: "名额与等次", column: "适用标记", by: "IF" },
      { sheet: "名额与等次", column: "等次", by: "GRADE" },
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
    ],
  },
  {
    id: "S10",
    phrase: "排名靠后或者廉洁自律、安全生产、社会稳定、环境保护一票否决的，取消其他方面评先评优",
    effect: "列出这一事项。有否决标记的单位不得评先进、名额递补，这是我们的理解；排名靠后按后三位算",
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
    phrase: "先进单位优秀比例在15%的基础上提高3%，达标单位15%，诫勉单位调低3%",
    effect:
      "按单位等次查比例，乘应考核人数得名额；3% 是百分点还是倍数可以选。15% 是2015年的，现在国家规定一般不超过20%，在“优秀基准比例”里改",
    parameters: ["优秀基准比例", "比例调整方式", "个人名额取整"],
    fixedBy: "report",
    at: [
      { sheet: "结果参数", column: "优秀比例", by: "ROUND" },
      { sheet: "个人优秀名额", column: "优秀", by: "SEATS" },
    ],
  },
  {
    id: "S12",
    phrase: "连续三年落后的，建议对主要负责人调整或免职；牵头部门得分较低的次年整改，连续两年较差的第三年取消其牵头考核部门权力",
    effect: "落后按后三位算，这是我们的理解；没有考核的年份留空，连续就断了",
    parameters: ["计入落后的情形", "计入较差的满意度"],
    fixedBy: "report",
    at: [
      { sheet: "结果运用", column: "连续落后", by: "STREAK" },
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "牵头部门结果", column: "结果运用", by: "OUTCOME" },
    ],
  },
  {
    id: "S13",
    phrase: "结果公示；有异议的质询，由牵头部门解释，领导小组复核",
    effect: "公示名单和期满日自动列出；异议走到哪一步、哪天答复期满，在台账里看。工作日天数没有公布",
    parameters: ["公示工作日", "异议答复日"],
    fixedBy: "report",
    at: [
      { sheet: "公示", column: "单位", by: "SORTBY" },
      { sheet: "异议处理", column: "进度", by: "COUNT" },
      { sheet: "异议处理", column: "答复期限", by: "MMULT" },
    ],
  },
  {
    id: "S14",
    phrase: "月报、季度通报；督查催办单、提醒单",
    effect: "月报排出当月和季度名次，选好季度，通报自动列出名次升降、落后的任务和督办情况；催办单、提醒单按时限亮灯。督办扣分起始值是 0",
    parameters: ["督办统计日"],
    fixedBy: "report",
    at: [
      { sheet: "月报", column: "12月", by: "fill" },
      { sheet: "季度通报", column: "名次", by: "SORTBY" },
      { sheet: "县区通报", column: "名次", by: "SORTBY" },
      { sheet: "督办台账", column: "亮灯", by: "XLOOKUP" },
    ],
  },
];
