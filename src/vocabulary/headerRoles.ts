/**
 * What a column is for, by the words above it. A whole header that says so is sure; a word within a longer one is a hint, which the
 * values have to bear out: 目标 heads targets, and 目标任务 may well be an area that is scored.
 */

export type Role =
  /** 1, 2, 3 down the rows; and codes that tell one from another. */
  | "serial"
  | "identifier"
  | "unit"
  | "person"
  | "group"
  /** Of a list of what is scored. */
  | "item"
  | "score"
  | "bonus"
  | "deduction"
  /** Points with their sign, added or taken off. */
  | "adjustment"
  | "votes"
  /** Worked out from other columns: a sum, plain or weighted; a score times its weight; a mean; the highest and lowest. */
  | "total"
  | "weighted"
  | "mean"
  | "highest"
  | "lowest"
  | "weight"
  | "points"
  | "target"
  | "actual"
  | "rule"
  | "grade"
  | "place"
  | "mark"
  | "ratio"
  | "headcount"
  | "seats"
  | "coefficient"
  | "contribution"
  | "year"
  | "kind"
  | "basis"
  | "date"
  /** A number that is counted or measured and is no score: days, money, age. */
  | "quantity"
  | "note"
  | "text"
  | "blank";

export interface Meaning {
  role: Role;
  /** The whole header says so. */
  sure: boolean;
}

const OFFICES =
  "单位|部门|班子|乡镇|街道|学校|科室|股室|处室|院系|学院|班级|支部|党组织|公司|网点|门店|县区|区县|县市区?|市县|地区|社区|村|镇街?|代表队|参赛队|队伍|机构|团队";
const PERSONS = "姓名|人员|员工|职工|教师|学生|学员|选手|申请人|候选人|被考核人|被评议?人|参评人|干部|党员|队员|运动员";

/** The first that fits is taken; a header no whole form fits is searched for the words of the parts. */
const MEANINGS: readonly { role: Role; whole?: RegExp; part?: RegExp }[] = [
  { role: "year", whole: /^(?:19|20)\d\d\s*年?度?(?:等次|结果|考核)?$/ },
  {
    role: "note",
    whole: /备注|说明|签字|签名|签章|签收|评语|意见|附件|^remarks?$|comments?$|^notes?$|signature/,
  },
  {
    role: "text",
    whole:
      /职务|职称|职级|岗位|性别|民族|学历|政治面貌|负责人|联系人|责任人|班主任|分管|登记人|填报人|填表人|经办人|录入人|记录人|审核人|^考核人$|评价人|(?:情况|进展|措施|原因|理由)$|^(?:奖励|奖品|荣誉)(?:名称|项目|称号)?$|^(?:manager|supervisor|title|gender|role|reviewer|entered by|recorded by)$/,
  },
  { role: "serial", whole: /^(?:序号|序|编号|行号|出场序号|出场顺序|no\.?|#|s\/?n|index)$/ },
  {
    role: "identifier",
    whole:
      /(?:编号|代码|编码|号码|学号|工号|职工号|员工号|考号|证号|卡号|账号|选手号|手机号?|电话|联系方式|代号|序列号|身份证|邮编)$|^(?:.* )?(?:id|no\.|number|code|phone|mobile)$/,
  },
  { role: "mark", part: /标记|否优|否决|备注情形|不参加|\bmarks?\b/ },
  { role: "seats", part: /名额|\bseats?\b/ },
  { role: "headcount", part: /人数|员数|户数|应到|实到|应考核|单位数|\bheadcount\b/ },
  { role: "rule", part: /计分规则|计分办法|评分规则|\brule\b/ },
  {
    role: "ratio",
    whole:
      /比例$|占比$|百分比$|比率$|增速$|增幅$|(?:完成|得票|合格|优秀|良好|增长|同意|参与|出勤|到位|达标)率$|^(?:share|ratio|percent(?:age)?)$|[^\d]%$/,
    part: /率$|比例|占比|\bratio\b|\bshare\b/,
  },
  { role: "coefficient", part: /系数|\bcoefficient\b/ },
  { role: "contribution", part: /贡献/ },
  { role: "weight", whole: /权重|比重|权数|\bweights?\b/ },
  {
    role: "place",
    whole: /名次|排名|位次|排序|次序|排位|[班年级校组总区]排$|\brank(?:ing)?$|^(?:place|position)$/,
    part: /\brank\b|\bplace\b/,
  },
  {
    role: "grade",
    whole: /等次|等级|评级|^档次$|星级|奖项|(?:评议|考核|评定)结果$|^(?:结果|结论)$|^是否|\bgrades?$|\brating$|^(?:award|prize|medal)$/,
    part: /等次|等级|\bgrades?\b/,
  },
  { role: "total", whole: /^(?:总|合计|累计)得?票数?$/ },
  { role: "votes", whole: /票数?$|^得票数?$|\bvotes?$/ },
  {
    role: "quantity",
    whole:
      /年龄|工龄|教龄|年限|金额|奖金|工资|薪酬|补贴|津贴|补助|单价|天数|次数|数量|件数|学时|课时|工时|小时数|时长|面积|总额|收入|支出|编制数|^(?:age|amount|salary|days|hours|count|bonus amount)$/,
  },
  {
    role: "date",
    whole: /^(?:年月|月份|日期|时间)$|(?:日期|时间|时限|期限|时间节点|截止日)$|^date$|^month$/,
  },
  { role: "basis", part: /依据|文件|文号|佐证|\bbasis\b|\bdocuments?\b/ },
  { role: "highest", whole: /^(?:去掉)?(?:一个)?最高(?:得?分|成绩)?$|^max(?:imum)?(?: score)?$|^highest(?: score)?$/ },
  { role: "lowest", whole: /^(?:去掉)?(?:一个)?最低(?:得?分|成绩)?$|^min(?:imum)?(?: score)?$|^lowest(?: score)?$/ },
  { role: "mean", whole: /平均|^均分$|^均值$|\baverage\b|\bavg\b|\bmean\b/ },
  { role: "weighted", whole: /^折(?:算|合)?(?:后|后的)?(?:得?分|成绩)$|^weighted points$/ },
  {
    role: "total",
    whole:
      /总分|合计|总计|小计|累计|总得分|总成绩|综合得分|综合成绩|(?:最终|最后)(?:得分|成绩)|加权(?:后)?(?:得?分|成绩)|汇总|总评|总票数|\btotal\b|^weighted(?: score)?$|\boverall\b|^final(?: score| result)?$/,
    part: /年度得分/,
  },
  { role: "adjustment", whole: /加减分|加扣分|奖惩分|增减分|^adjustments?$/ },
  { role: "deduction", whole: /(?:扣|减)分(?:项|合计|数|值)?$|^deductions?$|^penalt(?:y|ies)$/ },
  { role: "bonus", whole: /(?:加|附加|奖励|奖)分(?:项|合计|数|值)?$|^bonus(?: points?)?$/ },
  { role: "points", whole: /^(?:满分|分值|标准分值?|总分值|full(?: marks?| points?| score)?|points?|max points)$/, part: /分值|满分/ },
  {
    role: "score",
    whole:
      /(?:得分|评分|成绩|分数|打分|测评分?|评议分?|互评|自评|原始分|标准分)$|^分$|^(?:评委|专家)\S{0,3}$|^(?:第?[一二三四1-4]季度|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?)$|^q[1-4]$|\bscores?$|^judge ?\d*$/,
    part: /分$/,
  },
  {
    role: "target",
    whole: /^(?:目标|任务|计划|年度目标|年度任务|年度计划|全年目标|全年任务|target|plan)$|(?:目标值|目标数|任务数|计划数|指标值)$/,
    part: /目标|任务数|计划数|\btarget\b/,
  },
  {
    role: "actual",
    whole: /^(?:(?:实际|累计|已)?完成(?:值|数|量|额|数量)?|实际|实绩|实际值|实际数|实绩数|actual|achieved)$|^完成投资$/,
    part: /完成|实际|\bactual\b/,
  },
  {
    role: "group",
    whole:
      /^(?:所属|所在).+$|^(?:.{0,4}组别|分组|考核组|所在组|小组|组名|组|类别|.{1,4}类别|分类|序列|片区|系统|专业|groups?|category|division|region|area|district|zone|section)$/,
  },
  {
    role: "person",
    whole: new RegExp(
      `^.{0,6}(?:${PERSONS})(?:姓名)?$|^(?:employee|staff|student|full|candidate|person|participant)? ?(?:name|person)s?$|^(?:employee|staff|candidate)s?$`,
    ),
  },
  {
    role: "unit",
    whole: new RegExp(
      `^(?:被?考核|被评价?|参评|参赛|责任|承办|主办|填报)?(?:${OFFICES}|对象|名称)(?:名称)?$|^(?:units?|teams?|departments?|offices?|branch(?:es)?|schools?|organi[sz]ations?)(?: name)?$|^names?$`,
    ),
    part: new RegExp(`${OFFICES}|对象|名称|\\bunits?\\b|\\bnames?\\b|\\boffices?\\b|\\bteams?\\b`),
  },
  { role: "group", part: /组别|分组|考核组|所在组|小组|组名|类别|序列(?!号)|\bgroups?\b/ },
  { role: "person", part: /姓名|人员|\bpersons?\b/ },
  {
    role: "item",
    whole: /^(?:.{0,4}(?:指标|事项|事由|项目|内容|任务)(?:名称)?|items?|indicators?|criteria|criterion)$/,
    part: /事项|内容|项目|指标|\bitem\b/,
  },
  { role: "kind", whole: /^(?:类型|方向|加减方向|kind)$/, part: /类型|方向|\bkind\b/ },
  // Counted, unless it is points that are counted.
  { role: "quantity", part: /[^分]数$/ },
];

/** @param word as `headerPart` gives it */
export function meaningOf(word: string): Meaning | null {
  if (word === "") return null;
  for (const { role, whole } of MEANINGS) if (whole?.test(word)) return { role, sure: true };
  for (const { role, part } of MEANINGS) if (part?.test(word)) return { role, sure: false };
  return null;
}

/** 优秀, 称职: what grades are called. Above numbers they head what was given to each. */
const GRADES =
  /^(?:优秀?|良好?|中|差|较好|较差|好|一般|称职|基本称职|不称职|合格|基本合格|不合格|达标|不达标|满意|基本满意|不满意|通过|未通过|不通过|同意|不同意|弃权|[一二三]等奖?|[一二三四五]星级?|优胜奖?|[金银铜]奖|gold|silver|bronze|[a-e][+-]?|excellent|outstanding|good|fair|average|poor|pass|fail|exceeds|meets|below)$/i;

export function isGrade(word: string): boolean {
  return GRADES.test(word);
}

/** What a header says beside its word. */
export interface HeaderPart {
  word: string;
  weight?: number;
  full?: number;
  /** Of what is counted or measured, not scored: 万元, 人. */
  unit?: string;
}

const MEASURES = /^(?:单位[:：])?(?:万?元|亿元|人|人次|天|次|个|件|项|户|公里|亩|吨|小时|平方米|万?吨|岁|分钟)$/;
const ENUMERATED = /^(?:[a-z]\d{0,2}|[一二三四五六七八九十]{1,2}|\d{1,2})[—\-–、.．]+(?=\D)/;

/**
 * A header's text without what only sets it out: spaces and breaks between Chinese letters, full width, the number it is listed
 * under, remarks in brackets. Weights (`党建(30%)`) and full marks (`业务（满分40）`) are read off.
 */
export function headerPart(text: string): HeaderPart {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .replace(/([^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "$1")
    .trim()
    .toLowerCase();
  const part: HeaderPart = { word: plain };
  const bare = plain.replace(/[([【]([^()[\]【】]*)[)\]】]/g, (_, remark: string) => {
    Object.assign(part, measureIn(remark.trim()));
    return "";
  });
  const behind = /^(.*?)[*×x]?(\d+(?:\.\d+)?)(%|分)$/.exec(bare);
  if (behind) {
    const [, before = "", amount = "", sign = ""] = behind;
    part.word = before;
    if (sign === "%") part.weight ??= Number(amount) / 100;
    else part.full ??= Number(amount);
  } else part.word = bare;
  part.word = part.word
    .replace(ENUMERATED, "")
    .replace(/[:：*]$/, "")
    .trim();
  return part;
}

function measureIn(remark: string): Omit<HeaderPart, "word"> {
  const percent = /^(?:权重|占比?|比重|weight)?[:：]?(\d+(?:\.\d+)?)%$/.exec(remark);
  if (percent) return { weight: Number(percent[1]) / 100 };
  const share = /^(?:权重|比重|weight)?[:：×*]?(0?\.\d+)$/.exec(remark);
  if (share) return { weight: Number(share[1]) };
  const full = /^(?:满分|分值|共|max|out of)?[:：]? ?(\d+(?:\.\d+)?)分?$/.exec(remark);
  if (full) return { full: Number(full[1]) };
  return MEASURES.test(remark) ? { unit: remark } : {};
}
