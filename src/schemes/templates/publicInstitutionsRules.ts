/** 事业单位工作人员考核规定 (2023), article by article, and where the workbook computes them. SYa and on: what the rules leave to the office. */
import type { RuleNote } from "../../book/schema/scheme";
import { pooledSeatsRule } from "./annual";

export const publicInstitutionsRules: RuleNote[] = [
  {
    id: "SY5",
    phrase: "第5条：全面考核德、能、勤、绩、廉，突出对德和绩的考核",
    effect: "年度测评按五项打分，按“测评指标”的权重加权，德和绩的权重最大；权重由考核单位确定，不适用的项留空，其余各项折算",
    parameters: ["测评缺项"],
    fixedBy: "law",
    at: [
      { sheet: "测评参数", column: "权重", by: "fill" },
      { sheet: "年度测评", column: "测评得分", by: "WEIGHTED" },
    ],
  },
  {
    id: "SY10",
    phrase: "第10条：年度考核的结果分为优秀、合格、基本合格、不合格四个档次；第11—14条按情形确定",
    effect:
      "优秀按得分和名额确定，其余的为合格；基本合格、不合格按第13、14条的情形，用标记确定。考核单位要按得分确定的，在“档次标准”里填最低分",
    parameters: ["并列", "递补"],
    fixedBy: "law",
    at: [{ sheet: "档次", column: "档次", by: "GRADE" }],
  },
  {
    id: "SY15",
    phrase:
      "第15条：优秀一般不超过本单位应参加年度考核的工作人员总人数的20%；获集体记功以上奖励、取得重大工作创新或者作出突出贡献并经认定、单位绩效考核优秀的，经审核同意，一般掌握在25%；单位绩效考核不合格的，以及问题较多、被问责的，一般不超过15%",
    effect:
      "每个单位的优秀名额 = 应考核人数 × “情形比例”里的比例，比例高于“优秀比例上限”的按上限算。审核同意的手续在表外办；推荐时向一线岗位、艰苦岗位和获得表彰奖励的人员倾斜",
    parameters: ["优秀比例上限"],
    fixedBy: "law",
    at: [
      { sheet: "单位", column: "情形", by: "fill" },
      { sheet: "优秀名额", column: "应考核", by: "MMULT" },
      { sheet: "优秀名额", column: "比例", by: "XLOOKUP" },
      { sheet: "优秀名额", column: "优秀", by: "SEATS" },
    ],
  },
  {
    id: "SY17",
    phrase: "第17条：拟确定为优秀的，在本单位范围内公示，一般不少于5个工作日；考核结果书面告知本人，由本人签署意见",
    effect: "填公示开始的日期，算出公示期满的那一天；周末和“放假日”不算，“调休上班日”算。“告知书”逐人打印，“花名册”按单位列出",
    parameters: ["公示工作日"],
    fixedBy: "law",
    at: [
      { sheet: "公示", column: "公示期满", by: "MMULT" },
      { sheet: "花名册", column: "单位", by: "SORTBY" },
    ],
  },
  {
    id: "SY20",
    phrase: "第20条：聘期考核分为合格、不合格；完成聘期目标任务，且聘期内年度考核均在合格以上的，聘期考核确定为合格",
    effect:
      "今年聘期届满的，在名单填聘期起始年和聘期任务；聘期内有基本合格、不合格，或者任务未完成的，写“不合格”。我们的理解：有年度不确定档次的，条文没有写，由单位研究",
    parameters: [],
    fixedBy: "law",
    at: [
      { sheet: "工作人员", column: "聘期任务", by: "fill" },
      { sheet: "结果运用", column: "聘期考核", by: "LET" },
    ],
  },
  {
    id: "SY28",
    phrase: "第28条：合格以上的，增加一级薪级工资，发放绩效工资，计为任职年限；优秀的，绩效工资倾斜，同等条件下优先",
    effect: "今年优秀、合格的，列出这些事项",
    parameters: ["优秀连续计入"],
    fixedBy: "law",
    at: [
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "结果运用", column: "优秀连续年数", by: "STREAK" },
    ],
  },
  {
    id: "SY29",
    phrase:
      "第29条：基本合格的，责令作出书面检查、限期改进，不增加薪级工资，核减绩效工资，不计任职年限，下一年度不得晋升；连续两年的，予以组织调整或者组织处理",
    effect: "今年基本合格、连续2年基本合格的，列出这些事项；中间有一年没有考核就重新数",
    parameters: ["基本合格连续计入"],
    fixedBy: "law",
    at: [
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "结果运用", column: "基本合格连续年数", by: "STREAK" },
    ],
  },
  {
    id: "SY30",
    phrase:
      "第30条：不合格的，不增加薪级工资，核减绩效工资，向低一级岗位（职员）等级调整，不计任职年限；连续两年的，可以按规定解除聘用（任）合同",
    effect: "今年不合格、连续2年不合格的，列出这些事项；已因处理、处分降低等级的不再降；不同意调整岗位的，也可以按规定解除，由考核单位填办",
    parameters: ["不合格连续计入"],
    fixedBy: "law",
    at: [
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "结果运用", column: "不合格连续年数", by: "STREAK" },
    ],
  },
  {
    id: "SY31",
    phrase: "第31条：不确定档次的，不增加薪级工资，核减绩效工资，不计任职年限；连续两年的，视情况调整工作岗位",
    effect: "今年不确定档次、连续2年不确定档次的，列出这些事项；三种情形各数各的年数",
    parameters: ["不确定档次连续计入"],
    fixedBy: "law",
    at: [
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "结果运用", column: "不确定档次连续年数", by: "STREAK" },
    ],
  },
  {
    id: "SY36",
    phrase: "第36条：对确定为基本合格、不合格有异议的，可以按照有关规定申请复核、提出申诉",
    effect: "填收到申请的日期，按自然日算出答复期限；期限考核规定没有写，由考核单位确定",
    parameters: ["复核答复日"],
    fixedBy: "law",
    at: [{ sheet: "复核申诉", column: "答复期限", by: "IF" }],
  },
  {
    id: "SY37",
    phrase:
      "第37条：初次就业、在本单位工作不满半年的，参加考核，只写评语，不确定档次；非初次就业的，年内在其他单位的时间合并计算，不满半年的也不确定档次，满半年的照常",
    effect: "标记“初次就业不满半年”“年内工作不满半年”：计入应考核人数，不排名，写“不确定档次”",
    parameters: [],
    fixedBy: "law",
    at: [
      { sheet: "工作人员", column: "标记", by: "fill" },
      { sheet: "优秀名额", column: "应考核", by: "MMULT" },
      { sheet: "档次", column: "档次", by: "GRADE" },
    ],
  },
  {
    id: "SY41",
    phrase: "第41条：病假、事假、非单位派出外出学习培训累计超过考核年度半年的，不确定档次；产假超过半年的，确定档次",
    effect: "标记“病事假外出学习超半年”：计入应考核人数，不排名；休产假的不加标记，照常考核",
    parameters: [],
    fixedBy: "law",
    at: [
      { sheet: "工作人员", column: "标记", by: "fill" },
      { sheet: "档次", column: "档次", by: "GRADE" },
    ],
  },
  {
    id: "SY42",
    phrase: "第42条：立案审查调查尚未结案的，不写评语，不确定档次；结案后没有受处分或者受警告处分的，补定档次",
    effect: "标记“立案未结”：计入应考核人数，不排名；结案后改标记，在“补定档次”表记一行",
    parameters: [],
    fixedBy: "law",
    at: [
      { sheet: "工作人员", column: "标记", by: "fill" },
      { sheet: "档次", column: "档次", by: "GRADE" },
      { sheet: "补定档次", column: "补定的档次", by: "fill" },
    ],
  },
  {
    id: "SY43",
    phrase: "第43条：受处分、组织处理、诫勉的，按有关规定办；同时有几种的，按影响较重的办",
    effect: "按“特殊情形及处理”办；影响延续到下一年的，结转下年时自动换成“次年标记”",
    parameters: [],
    fixedBy: "law",
    at: [
      { sheet: "情形参数", column: "次年标记", by: "fill" },
      { sheet: "档次", column: "理由", by: "GRADE" },
    ],
  },
  {
    id: "SY44",
    phrase: "第44条：无正当理由不参加考核，经教育后仍然拒绝参加的，直接确定为不合格",
    effect: "标记“拒不参加考核”：计入应考核人数，定为不合格",
    parameters: [],
    fixedBy: "law",
    at: [
      { sheet: "工作人员", column: "标记", by: "fill" },
      { sheet: "档次", column: "档次", by: "GRADE" },
    ],
  },
  {
    id: "SYa",
    phrase: "名额的小数怎么处理，考核规定没有写",
    effect:
      "可以去尾、四舍五入、进一；去尾时加上去年的小数，今年剩下的列出来，结转下年。各单位的“占比”是名额占应考核人数的比例，高于规定比例的会提醒；要每个单位都不超过的，把“按人数封顶”改为“是”",
    parameters: ["名额取整", "按人数封顶"],
    fixedBy: "office",
    at: [
      { sheet: "优秀名额", column: "优秀", by: "SEATS" },
      { sheet: "优秀名额", column: "占比", by: "IF" },
      { sheet: "优秀名额", column: "结转下年", by: "INT" },
    ],
  },
  {
    id: "SYb",
    phrase: "不进行考核的人，不计入应考核人数",
    effect: "标记“不进行考核”：不作名额基数，不排名，不确定档次",
    parameters: [],
    fixedBy: "office",
    at: [{ sheet: "优秀名额", column: "应考核", by: "MMULT" }],
  },
  {
    id: "SYc",
    phrase: "平时考核（第24、34条：结果作为年度考核的重要参考）和年度测评怎么合成，由考核单位确定",
    effect: "平时得分是各季度的平均；再按“得分构成”与测评得分合并",
    parameters: ["来源不齐"],
    fixedBy: "office",
    at: [
      { sheet: "平时考核", column: "平时得分", by: "JUDGES" },
      { sheet: "得分汇总", column: "年度得分", by: "ROUND" },
    ],
  },
  {
    id: "SYd",
    phrase: "确定档次以后，改动要看得出来",
    effect: "签字时把校验码抄录下来；以后姓名、得分、档次有一处不同，就提醒",
    parameters: [],
    fixedBy: "office",
    at: [
      { sheet: "档次", column: "校验码", by: "DIGEST" },
      { sheet: "签发", column: "是否一致", by: "IF" },
    ],
  },
  pooledSeatsRule("SYe", "档次"),
];
