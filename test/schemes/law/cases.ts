/**
 * What the national rules make of persons, article by article: written from their texts, without a look at the templates. A person without
 * a case of its own (`ordinary`) fills a unit up. Years before are oldest first, `""` a year without appraisal.
 */
export interface Case {
  /** The article, or the two that meet. */
  of: string;
  unit: string;
  /** Every quarter and every indicator. Who was not there has none. */
  score?: number;
  marks?: string;
  /** Results of 平时考核, quarter by quarter; without any, nobody has looked yet. */
  quarters?: string[];
  before?: string[];
  /** A term of employment that ends this year: when it began, whether its task is done, and how it is appraised. */
  term?: { start: number; task: "完成" | "未完成"; result: string };
  result: string;
  /** What has to be listed for the person, in parts of a sentence; nothing else may name these subjects. */
  leadsTo?: string[];
  never?: string[];
  /** Whether the person is in the base of the ratio; so is everybody but who is not appraised at all. */
  counted?: false;
  place?: "none";
}

export interface Unit {
  name: string;
  situation: string;
  /** Persons beside those of the cases. */
  ordinary: number;
  carried?: number;
  base: number;
  seats: number;
  /** Seats where no unit may have more than its ratio in whole persons. */
  capped: number;
  remark?: string;
}

export interface Law {
  template: string;
  list: string;
  history: string;
  ratings?: string;
  /** Terms of employment are appraised. */
  terms?: true;
  result: "等次" | "档次";
  ordinary: string;
  worst: string;
  units: Unit[];
  cases: Case[];
}

const RAISE = "增加一级薪级工资";
const LOWERED = "向低一级岗位（职员）等级调整";

export const publicInstitutionsLaw: Law = {
  template: "public-institutions",
  list: "工作人员",
  history: "历年档次表",
  terms: true,
  result: "档次",
  ordinary: "合格",
  worst: "不合格",
  units: [
    // Art. 15: 20 % in the ordinary way.
    { name: "常规一", situation: "常规", ordinary: 8, base: 10, seats: 2, capped: 2 },
    // Two ask for a seat with one score.
    { name: "常规二", situation: "常规", ordinary: 3, base: 5, seats: 1, capped: 1 },
    { name: "不足一", situation: "常规", ordinary: 3, base: 4, seats: 0, capped: 0 },
    // 25 % with consent, in each of the three situations.
    { name: "记功", situation: "集体记功以上奖励", ordinary: 7, base: 8, seats: 2, capped: 2 },
    { name: "创新", situation: "重大创新或突出贡献", ordinary: 4, base: 4, seats: 1, capped: 1 },
    { name: "绩优", situation: "单位绩效考核优秀", ordinary: 4, base: 4, seats: 1, capped: 1 },
    // 15 % at most, in both.
    { name: "绩差", situation: "单位绩效考核不合格", ordinary: 7, base: 7, seats: 1, capped: 1 },
    { name: "问责", situation: "问题较多、被问责", ordinary: 6, base: 6, seats: 0, capped: 0 },
    // The decimal of last year makes a seat that is 28.6 % of seven persons.
    { name: "结转", situation: "常规", ordinary: 7, carried: 0.6, base: 7, seats: 2, capped: 1, remark: "占比28.6%，高于20.0%" },
    // Those who get none of the results and those who refuse count, and who is not appraised does not.
    { name: "情形", situation: "常规", ordinary: 0, base: 32, seats: 6, capped: 6 },
  ],
  cases: [
    { of: "第20条", unit: "情形", score: 80, term: { start: 2024, task: "完成", result: "合格" }, result: "合格" },
    { of: "第20条 任务", unit: "情形", score: 80, term: { start: 2024, task: "未完成", result: "不合格" }, result: "合格" },
    {
      of: "第20条 有一年基本合格",
      unit: "情形",
      score: 80,
      before: ["合格", "合格", "合格", "基本合格", "合格"],
      term: { start: 2024, task: "完成", result: "不合格" },
      result: "合格",
    },
    {
      of: "第20条 聘期以前的不算",
      unit: "情形",
      score: 80,
      before: ["合格", "不合格", "基本合格", "合格", "优秀"],
      term: { start: 2024, task: "完成", result: "合格" },
      result: "合格",
    },
    {
      of: "第20条 今年",
      unit: "情形",
      score: 80,
      marks: "不合格情形",
      term: { start: 2022, task: "完成", result: "不合格" },
      result: "不合格",
    },
    {
      of: "第20条 没有写的",
      unit: "情形",
      score: 80,
      before: ["合格", "合格", "合格", "不确定档次", "合格"],
      term: { start: 2024, task: "完成", result: "▲ 聘期内有年度未定档次，由单位研究" },
      result: "合格",
    },
    {
      of: "第20条 更早",
      unit: "情形",
      score: 80,
      term: { start: 2019, task: "完成", result: "▲ 聘期始于更早年份，须查档" },
      result: "合格",
    },
    { of: "第15条、第28条", unit: "常规一", score: 96, result: "优秀", leadsTo: [RAISE, "倾斜"] },
    { of: "第28条", unit: "常规一", score: 80, result: "合格", leadsTo: [RAISE, "计任职年限"], never: ["倾斜"] },
    { of: "名额临界处同分", unit: "常规二", score: 95, result: "待定" },
    { of: "名额临界处同分", unit: "常规二", score: 95, result: "待定" },
    { of: "不足一名", unit: "不足一", score: 99, result: "合格" },
    { of: "第11条", unit: "记功", score: 84, result: "合格", leadsTo: [RAISE] },
    // A low score alone makes nobody 基本合格 or 不合格 (arts. 13, 14 ask for conduct).
    { of: "第13条", unit: "情形", score: 69.9, result: "合格", leadsTo: [RAISE] },
    { of: "第14条", unit: "情形", score: 41, result: "合格", leadsTo: [RAISE] },
    {
      of: "第13条、第29条",
      unit: "情形",
      score: 90,
      marks: "基本合格情形",
      result: "基本合格",
      leadsTo: ["书面检查", "限期改进", "核减绩效工资", "下一年度不得晋升"],
      never: [RAISE, "组织调整"],
    },
    {
      of: "第29条 两年",
      unit: "情形",
      score: 70,
      marks: "基本合格情形",
      before: ["合格", "合格", "合格", "合格", "基本合格"],
      result: "基本合格",
      leadsTo: ["予以组织调整或者组织处理"],
    },
    {
      of: "第29条 中断",
      unit: "情形",
      score: 70,
      marks: "基本合格情形",
      before: ["合格", "合格", "合格", "基本合格", ""],
      result: "基本合格",
      never: ["组织调整"],
    },
    {
      of: "第14条、第30条",
      unit: "情形",
      score: 90,
      marks: "不合格情形",
      result: "不合格",
      leadsTo: [LOWERED, "核减绩效工资", "不计任职年限"],
      never: [RAISE, "解除"],
    },
    {
      of: "第30条 两年",
      unit: "情形",
      score: 60,
      marks: "不合格情形",
      before: ["合格", "合格", "合格", "合格", "不合格"],
      result: "不合格",
      leadsTo: ["可以按规定解除聘用（任）合同"],
    },
    // The three kinds of bad years run separately.
    {
      of: "第29、30条 分别计算",
      unit: "情形",
      score: 60,
      marks: "不合格情形",
      before: ["合格", "合格", "合格", "合格", "基本合格"],
      result: "不合格",
      never: ["解除", "组织调整"],
    },
    {
      of: "第37条 初次就业",
      unit: "情形",
      marks: "初次就业不满半年",
      before: ["", "", "", "", ""],
      result: "不确定档次",
      place: "none",
      leadsTo: ["不计任职年限"],
      never: [RAISE],
    },
    { of: "第37条 非初次就业，合并不满半年", unit: "情形", marks: "年内工作不满半年", result: "不确定档次", place: "none" },
    { of: "第37条 非初次就业，合并满半年", unit: "情形", score: 78, result: "合格", leadsTo: [RAISE] },
    { of: "第41条 病事假", unit: "情形", marks: "病事假外出学习超半年", result: "不确定档次", place: "none" },
    { of: "第41条 产假", unit: "情形", score: 82, result: "合格", leadsTo: [RAISE] },
    {
      of: "第31条 两年",
      unit: "情形",
      marks: "病事假外出学习超半年",
      before: ["合格", "合格", "合格", "合格", "不确定档次"],
      result: "不确定档次",
      leadsTo: ["视情况调整工作岗位"],
    },
    { of: "第42条 未结", unit: "情形", score: 97, marks: "立案未结", result: "不确定档次", place: "none" },
    { of: "第42条 结案，未受处分", unit: "情形", score: 83, result: "合格", leadsTo: [RAISE] },
    { of: "第42、43条 结案，警告", unit: "情形", score: 98, marks: "警告", result: "合格", leadsTo: [RAISE], never: ["倾斜"] },
    { of: "第43条 记过", unit: "情形", score: 90, marks: "记过", result: "不确定档次", place: "none" },
    { of: "第43条 降低岗位等级", unit: "情形", score: 90, marks: "降低岗位等级", result: "不确定档次", place: "none" },
    {
      of: "第43条 降低岗位等级第二年",
      unit: "情形",
      score: 90,
      marks: "降低岗位等级第二年",
      before: ["合格", "合格", "合格", "合格", "不确定档次"],
      result: "不确定档次",
      leadsTo: ["视情况调整工作岗位"],
    },
    { of: "第43条 诫勉", unit: "情形", score: 97, marks: "诫勉", result: "合格" },
    // Of several the heavier counts.
    { of: "第43条 较重的", unit: "情形", score: 90, marks: "警告、记过", result: "不确定档次", place: "none" },
    { of: "第43、44条 较重的", unit: "情形", score: 90, marks: "诫勉、拒不参加考核", result: "不合格", leadsTo: [LOWERED] },
    { of: "第44条", unit: "情形", marks: "拒不参加考核", result: "不合格", leadsTo: [LOWERED] },
    { of: "不进行考核", unit: "情形", marks: "不进行考核", result: "", counted: false, place: "none" },
    { of: "第42条、不进行考核", unit: "情形", marks: "立案未结、不进行考核", result: "", counted: false, place: "none" },
    { of: "集体研究", unit: "情形", score: 86, marks: "研究确定为优秀", result: "优秀", leadsTo: ["倾斜"] },
  ],
};

const AWARD = "嘉奖";
const YEAR = "计晋升年限";

export const civilServantsLaw: Law = {
  template: "civil-servants",
  list: "公务员",
  history: "历年等次表",
  ratings: "平时考核结果表",
  result: "等次",
  ordinary: "称职",
  worst: "不称职",
  units: [
    { name: "常规一", situation: "常规", ordinary: 12, base: 15, seats: 3, capped: 3 },
    { name: "提高", situation: "经审核同意提高", ordinary: 6, base: 8, seats: 2, capped: 2 },
    { name: "问责", situation: "被问责", ordinary: 7, base: 7, seats: 1, capped: 1 },
    { name: "结转", situation: "常规", ordinary: 7, carried: 0.6, base: 7, seats: 2, capped: 1, remark: "占比28.6%，高于20.0%" },
    { name: "情形", situation: "常规", ordinary: 0, base: 31, seats: 6, capped: 6 },
  ],
  cases: [
    { of: "规定第19条", unit: "常规一", score: 97, result: "优秀", leadsTo: [AWARD, "缩短半年", YEAR], never: ["三等功"] },
    // Out of those whose 平时考核 was good; the best score alone is not enough.
    { of: "规定第15条", unit: "提高", score: 99, quarters: ["一般", "较好", "一般", "一般"], result: "称职", never: [AWARD] },
    { of: "规定第15条 一次好", unit: "提高", score: 98, quarters: ["一般", "好", "较好", ""], result: "优秀", leadsTo: [AWARD] },
    {
      of: "规定第19条 三年",
      unit: "常规一",
      score: 96,
      before: ["称职", "称职", "称职", "优秀", "优秀"],
      result: "优秀",
      leadsTo: [AWARD, "记三等功"],
    },
    {
      of: "规定第19条 中断",
      unit: "常规一",
      score: 95,
      before: ["优秀", "优秀", "优秀", "", "优秀"],
      result: "优秀",
      leadsTo: [AWARD],
      never: ["三等功"],
    },
    { of: "规定第20条", unit: "情形", score: 80, result: "称职", leadsTo: [YEAR, "年度考核奖金"], never: [AWARD] },
    {
      of: "规定第20条 累计两年",
      unit: "情形",
      score: 80,
      before: ["称职、已晋档", "称职", "称职、已晋档、已晋级", "称职", "基本称职"],
      result: "称职",
      leadsTo: [YEAR, "晋升一个工资档次"],
      never: ["晋升一个级别"],
    },
    {
      of: "规定第20条 累计五年",
      unit: "情形",
      score: 80,
      before: ["优秀", "称职", "", "称职", "优秀、已晋档"],
      result: "称职",
      leadsTo: [YEAR, "晋升一个级别"],
      never: ["晋升一个工资档次"],
    },
    // A low score alone has no effect in law.
    { of: "法第38条 低分", unit: "情形", score: 45, result: "称职", leadsTo: [YEAR] },
    {
      of: "规定第21条",
      unit: "情形",
      score: 88,
      marks: "基本称职情形",
      result: "基本称职",
      leadsTo: ["诫勉", "书面检查", "限期改进"],
      never: [YEAR],
    },
    {
      of: "规定第21条 两年",
      unit: "情形",
      score: 70,
      marks: "基本称职情形",
      before: ["称职", "称职", "称职", "称职", "基本称职"],
      result: "基本称职",
      never: ["辞退"],
    },
    {
      of: "法第50条",
      unit: "情形",
      score: 80,
      marks: "不称职情形",
      result: "不称职",
      leadsTo: ["降低一个职务或者职级层次"],
      never: ["辞退", YEAR],
    },
    {
      of: "法第88条",
      unit: "情形",
      score: 80,
      marks: "不称职情形",
      before: ["称职", "称职", "称职", "称职", "不称职"],
      result: "不称职",
      leadsTo: ["予以辞退"],
    },
    {
      of: "法第88条 中断",
      unit: "情形",
      score: 80,
      marks: "不称职情形",
      before: ["称职", "称职", "称职", "不称职", ""],
      result: "不称职",
      never: ["辞退"],
    },
    // Within the year of probation, eight months or two, there is no 等次.
    {
      of: "规定第25条",
      unit: "情形",
      score: 90,
      marks: "试用期内",
      before: ["", "", "", "", ""],
      result: "不确定等次",
      place: "none",
      never: [YEAR],
    },
    { of: "规定第27条 病事假", unit: "情形", marks: "病事假超过半年", result: "不确定等次", place: "none" },
    { of: "产假", unit: "情形", score: 81, result: "称职", leadsTo: [YEAR] },
    { of: "规定第28条 未结", unit: "情形", score: 98, marks: "立案未结", result: "不确定等次", place: "none" },
    { of: "规定第28、29条 结案，警告", unit: "情形", score: 98, marks: "警告", result: "称职", never: [AWARD] },
    { of: "规定第29条 记过", unit: "情形", score: 90, marks: "记过", result: "不确定等次", place: "none" },
    { of: "规定第29条 记大过", unit: "情形", score: 90, marks: "记大过", result: "不确定等次", place: "none" },
    { of: "规定第29条 记大过第二年", unit: "情形", score: 90, marks: "记大过第二年", result: "不确定等次", place: "none" },
    { of: "规定第29条 降级", unit: "情形", score: 90, marks: "降级", result: "不确定等次", place: "none" },
    { of: "规定第29条 撤职第二年", unit: "情形", score: 90, marks: "撤职第二年", result: "不确定等次", place: "none" },
    { of: "诫勉", unit: "情形", score: 97, marks: "诫勉", result: "称职", never: [AWARD] },
    { of: "党内警告", unit: "情形", score: 97, marks: "党内警告", result: "称职", never: [AWARD] },
    { of: "党内严重警告", unit: "情形", score: 97, marks: "党内严重警告", result: "不确定等次", place: "none" },
    { of: "撤销党内职务", unit: "情形", score: 97, marks: "撤销党内职务", result: "不称职" },
    { of: "留党察看一年", unit: "情形", score: 97, marks: "留党察看一年", result: "不称职" },
    { of: "留党察看第二年", unit: "情形", score: 97, marks: "留党察看第二年", result: "不确定等次", place: "none" },
    { of: "责令辞职", unit: "情形", score: 90, marks: "责令辞职", result: "不确定等次", place: "none" },
    { of: "调整职务", unit: "情形", score: 97, marks: "调整职务", result: "称职", never: [AWARD] },
    // Of several the heavier counts.
    { of: "较重的", unit: "情形", score: 97, marks: "警告、记大过", result: "不确定等次", place: "none" },
    { of: "拒不参加", unit: "情形", marks: "拒不参加考核", result: "不称职", leadsTo: ["降低一个职务或者职级层次"] },
    { of: "不进行考核", unit: "情形", marks: "不进行考核", result: "", counted: false, place: "none" },
    { of: "集体研究", unit: "情形", score: 86, marks: "研究确定为优秀", result: "优秀", leadsTo: [AWARD] },
    { of: "集体研究", unit: "情形", score: 99, marks: "研究不确定为优秀", result: "称职", never: [AWARD] },
  ],
};
