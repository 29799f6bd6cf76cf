/** What is known of 公务员年度考核, article by article, and where the workbook computes it. 法 is 公务员法, 规定 is 公务员考核规定. */
import type { RuleNote } from "../../book/schema/scheme";
import { pooledSeatsRule } from "./annual";

export const civilServantsRules: RuleNote[] = [
  {
    id: "GW1",
    phrase: "优秀等次一般不超过本机关应参加年度考核人数的20%，经同级公务员主管部门审核同意，可以提高到25%",
    effect:
      "每个单位的优秀名额 = 应考核人数 × “情形比例”里的比例，比例高于“优秀比例上限”的按上限算。审核同意的手续在表外办；这一条的原文没有查到，比例取自公开的解读",
    parameters: ["优秀比例上限"],
    fixedBy: "report",
    at: [
      { sheet: "单位", column: "情形", by: "fill" },
      { sheet: "优秀名额", column: "应考核", by: "MMULT" },
      { sheet: "优秀名额", column: "比例", by: "XLOOKUP" },
      { sheet: "优秀名额", column: "优秀", by: "SEATS" },
    ],
  },
  {
    id: "GW2",
    phrase: "单位被问责的，考核单位把优秀比例降到15%",
    effect: "单位情形选“被问责”的按这个比例；比例在“情形比例”里改",
    parameters: [],
    fixedBy: "office",
    at: [{ sheet: "优秀名额", column: "比例", by: "XLOOKUP" }],
  },
  {
    id: "GW3",
    phrase: "名额的小数怎么处理，由考核单位确定",
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
    id: "GW35",
    phrase: "法第35条：全面考核德、能、勤、绩、廉，重点考核政治素质和工作实绩",
    effect: "年度测评按五项打分，按“测评指标”的权重加权，德和绩的权重最大；权重由考核单位确定，不适用的项留空，其余各项折算",
    parameters: ["测评缺项"],
    fixedBy: "law",
    at: [
      { sheet: "测评参数", column: "权重", by: "fill" },
      { sheet: "年度测评", column: "测评得分", by: "WEIGHTED" },
    ],
  },
  {
    id: "GW36",
    phrase: "法第36条：考核分为平时考核、专项考核和定期考核，定期考核以平时考核、专项考核为基础",
    effect: "平时得分是各季度的平均，没有考核的季度不算；年度得分按“得分构成”的权重合并，权重由考核单位确定",
    parameters: ["来源不齐"],
    fixedBy: "law",
    at: [
      { sheet: "平时考核", column: "平时得分", by: "JUDGES" },
      { sheet: "得分汇总", column: "年度得分", by: "ROUND" },
    ],
  },
  {
    id: "GW38",
    phrase: "法第38条：定期考核的结果分为优秀、称职、基本称职、不称职四个等次，以书面形式通知本人",
    effect:
      "优秀按得分和名额确定，其余的为称职；基本称职、不称职按规定的情形，用标记确定。考核单位要按得分确定的，在“等次标准”里填最低分。“告知书”逐人打印，“花名册”按单位列出",
    parameters: ["并列", "递补"],
    fixedBy: "law",
    at: [
      { sheet: "等次", column: "等次", by: "GRADE" },
      { sheet: "花名册", column: "单位", by: "SORTBY" },
    ],
  },
  {
    id: "GW50",
    phrase: "法第50条：定期考核中被确定为不称职的，按照规定程序降低一个职务或者职级层次任职",
    effect: "今年不称职的，列出这一事项",
    parameters: [],
    fixedBy: "law",
    at: [{ sheet: "结果运用", column: "结果运用", by: "OUTCOME" }],
  },
  {
    id: "GW88",
    phrase:
      "法第88条：连续两年被确定为不称职的，予以辞退；第89条：因公致残丧失工作能力、在规定的医疗期内、女性在孕期产假哺乳期内等，不得辞退",
    effect: "连续2年不称职的，列出予以辞退；中间有一年没有考核就重新数",
    parameters: ["不称职连续计入"],
    fixedBy: "law",
    at: [
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "结果运用", column: "不称职连续年数", by: "STREAK" },
    ],
  },
  {
    id: "GW95",
    phrase: "法第95、96条：对定为不称职不服的，自知道之日起30日内申请复核，30日内作出决定；不服的，15日内申诉，也可以直接申诉",
    effect: "填知道结果、收到申请、答复的日期，按自然日算出三个期限",
    parameters: ["申请复核日", "复核答复日", "申诉日"],
    fixedBy: "law",
    at: [
      { sheet: "复核申诉", column: "申请截止", by: "IF" },
      { sheet: "复核申诉", column: "答复期限", by: "IF" },
      { sheet: "复核申诉", column: "申诉截止", by: "IF" },
    ],
  },
  {
    id: "GK14",
    phrase: "规定第14条：拟定为优秀等次的，在本机关范围内公示，不少于5个工作日",
    effect: "填公示开始的日期，算出公示期满的那一天；周末和“放假日”不算，“调休上班日”算",
    parameters: ["公示工作日"],
    fixedBy: "law",
    at: [{ sheet: "公示", column: "公示期满", by: "MMULT" }],
  },
  {
    id: "GK15",
    phrase: "规定第15条：优秀应当从当年平时考核、专项考核结果好的公务员中产生",
    effect:
      "填了平时考核结果、好的季度又少于“好季度数”的，不得优秀，理由写“平时考核未达”；每个单位每季度好的占比另列，高于“平时考核好比例”的提醒（比例取自公开报道）。专项考核的结果由考核单位用标记写明",
    parameters: ["好季度数", "平时考核好比例"],
    fixedBy: "law",
    at: [
      { sheet: "平时考核结果", column: "一季度", by: "fill" },
      { sheet: "平时考核结果", column: "好的季度", by: "MMULT" },
      { sheet: "平时考核结果", column: "一季度占比", by: "MMULT" },
      { sheet: "等次", column: "理由", by: "GRADE" },
    ],
  },
  {
    id: "GK19",
    phrase: "规定第19条：优秀的，给予嘉奖，通报表扬，晋升上一职级所要求的任职年限缩短半年；连续三年优秀的，记三等功",
    effect: "今年优秀的列出；连续第3年、第6年优秀的，列出记三等功（第6年再记，是我们的理解）。历年等次要填到连续开始的那一年",
    parameters: ["优秀连续计入"],
    fixedBy: "law",
    at: [
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "结果运用", column: "优秀连续年数", by: "STREAK" },
    ],
  },
  {
    id: "GK20",
    phrase: "规定第20条：称职以上的，计为晋升的任职年限，享受年度考核奖金；累计两年晋升一个工资档次，累计五年晋升一个级别",
    effect: "今年优秀、称职的，列出这些事项；累计年数不必连续，从“历年等次”写有“已晋档”“已晋级”的次年数起，没有写的从表上最早一年数起",
    parameters: [],
    fixedBy: "law",
    at: [{ sheet: "结果运用", column: "结果运用", by: "OUTCOME" }],
  },
  {
    id: "GK21",
    phrase: "规定第21条：基本称职的，予以诫勉，责令作出书面检查，限期改进，本年度不计为晋升的年限",
    effect: "今年基本称职的，列出这些事项；连续年数另有一列",
    parameters: ["基本称职连续计入"],
    fixedBy: "law",
    at: [
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "结果运用", column: "基本称职连续年数", by: "STREAK" },
    ],
  },
  {
    id: "GK25",
    phrase: "规定第25条：新录用公务员在试用期内的（法第34条：一年），参加考核，只写评语，不确定等次",
    effect: "标记“试用期内”：计入应考核人数，不排名，写“不确定等次”",
    parameters: [],
    fixedBy: "law",
    at: [
      { sheet: "公务员", column: "标记", by: "fill" },
      { sheet: "优秀名额", column: "应考核", by: "MMULT" },
      { sheet: "等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "GK27",
    phrase: "规定第27条：病、事假累计超过考核年度半年的，参加考核，不确定等次",
    effect: "标记“病事假超过半年”：计入应考核人数，不排名；休产假的不加标记，照常考核",
    parameters: ["不确定等次连续计入"],
    fixedBy: "law",
    at: [
      { sheet: "公务员", column: "标记", by: "fill" },
      { sheet: "等次", column: "等次", by: "GRADE" },
      { sheet: "结果运用", column: "不确定等次连续年数", by: "STREAK" },
    ],
  },
  {
    id: "GK28",
    phrase: "规定第28条：立案审查调查尚未结案的，参加考核，不写评语，不确定等次；结案后没有受处分或者受警告处分的，补定等次",
    effect: "标记“立案未结”：计入应考核人数，不排名；结案后改标记，在“补定等次”表记一行",
    parameters: [],
    fixedBy: "law",
    at: [
      { sheet: "公务员", column: "标记", by: "fill" },
      { sheet: "等次", column: "等次", by: "GRADE" },
      { sheet: "补定等次", column: "补定的等次", by: "fill" },
    ],
  },
  {
    id: "GK29",
    phrase:
      "规定第29条：受警告处分的当年，不得定为优秀；受记过处分的当年，只写评语，不确定等次；受记大过、降级、撤职处分的当年和第二年，不确定等次",
    effect:
      "按“特殊情形及处理”办，同时有几种的按较重的办；影响延续到下一年的，结转下年时自动换成“次年标记”。党纪处分和诫勉等，条文没有查到，按公开整理的表列出，请核对",
    parameters: [],
    fixedBy: "law",
    at: [
      { sheet: "情形参数", column: "次年标记", by: "fill" },
      { sheet: "等次", column: "理由", by: "GRADE" },
    ],
  },
  {
    id: "GWa",
    phrase: "不进行考核的人，不计入应考核人数；无正当理由拒不参加考核的，定为不称职",
    effect: "标记“不进行考核”：不作名额基数，不排名。标记“拒不参加考核”：计入应考核人数，定为不称职（2007年的写法，现行条文没有查到）",
    parameters: [],
    fixedBy: "office",
    at: [
      { sheet: "优秀名额", column: "应考核", by: "MMULT" },
      { sheet: "等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "GWb",
    phrase: "确定等次以后，改动要看得出来",
    effect: "签字时把校验码抄录下来；以后姓名、得分、等次有一处不同，就提醒",
    parameters: [],
    fixedBy: "office",
    at: [
      { sheet: "等次", column: "校验码", by: "DIGEST" },
      { sheet: "签发", column: "是否一致", by: "IF" },
    ],
  },
  pooledSeatsRule("GWc", "等次"),
];
