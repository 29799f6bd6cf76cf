/** What clerks call things in headers. Chinese first. */

export type Role =
  | "serial"
  | "unit"
  | "person"
  | "group"
  | "weight"
  | "points"
  | "target"
  | "actual"
  | "rule"
  | "total"
  | "grade"
  | "place"
  | "mark"
  | "ratio"
  | "headcount"
  | "year"
  | "item"
  | "kind"
  | "basis"
  | "date"
  | "seats"
  | "coefficient"
  | "contribution"
  | "score"
  | "text"
  | "blank";

/** Small tables that functions are given: tiers, grades, seats, weights, limits, marks. */
export type TableKind = "tiers" | "grades" | "seats" | "weights" | "limits" | "marks";

const UNIT = /单位|部门|班子|乡镇|街道|学校|科室|对象|名称|\bunits?\b|\bnames?\b|\boffices?\b/i;
const PERSON = /姓名|人员|\bpersons?\b/i;
/** 单位类别 puts units in groups, and 序列号 is a number. */
const GROUP = /组别|名额单元|分组|考核组|所在组|小组|组名|^组$|类别|^分类$|序列(?!号)|\bgroups?\b/i;
const GRADE = /等次|等级|\bgrades?\b/i;
const MARK = /标记|否优|否决|备注情形|不参加|\bmarks?\b/i;
/** 3月份 heads the figures of a month. */
const DATE = /日期|时间|(?:^|[^\d一二三四五六七八九十])月份|\bdate\b|^month$/i;
const BASIS = /依据|文件|文号|佐证|\bbasis\b|\bdocuments?\b/i;
const SEATS = /名额|\bseats?\b/i;

/** The first role that fits is taken. */
const HEADERS: [Role, RegExp][] = [
  ["serial", /^(序号|编号|序|no\.?|#)$/i],
  ["year", /^(19|20)\d\d\s*年?(度)?(等次|结果|考核)?$/],
  ["group", GROUP],
  ["person", PERSON],
  ["mark", MARK],
  ["unit", UNIT],
  ["weight", /权重|比重|\bweights?\b/i],
  ["target", /目标|任务数|计划数|\btarget\b/i],
  ["actual", /完成|实际|实绩数|\bactual\b/i],
  ["rule", /计分规则|计分办法|评分规则|\brule\b/i],
  ["grade", GRADE],
  ["place", /名次|排名|位次|\brank\b|\bplace\b/i],
  ["seats", SEATS],
  ["headcount", /人数|应考核|单位数|\bheadcount\b/i],
  ["ratio", /比例|占比|\bratio\b/i],
  ["coefficient", /系数|\bcoefficient\b/i],
  ["contribution", /贡献/],
  ["total", /总分|合计|总得分|总成绩|综合得分|最终得分|年度得分|加权得分|汇总|\btotal\b/i],
  ["date", DATE],
  ["basis", BASIS],
  ["item", /事项|内容|项目|\bitem\b/i],
  ["points", /分值|满分|标准分|加扣分|扣分|加分|\bpoints\b/i],
  ["kind", /类型|方向|\bkind\b/i],
];

/** A header of two rows is told by its lower part first: 政治建设/得分 is a score of 政治建设. */
export function roleOfHeader(header: string): Role | null {
  const parts = header.split("/").reverse();
  for (const part of parts) {
    const plain = part.replace(/[（(].*?[）)]/g, "").trim();
    const found = HEADERS.find(([, words]) => words.test(plain));
    if (found) return found[0];
  }
  return null;
}

/** Words that go with a name and are none: 单位类别, 人员情形. */
const OF_A_NAME = /类别|类型|等次|情形/;

/** Heads a column of names: units, or persons. */
export function headsNames(header: string): boolean {
  return (UNIT.test(header) || PERSON.test(header)) && !OF_A_NAME.test(header);
}

/** Heads a column that puts each row in a group. */
export function headsGroups(header: string): boolean {
  return GROUP.test(header);
}

/** Heads grades that a person wrote beside the calculated ones: 审定等次, 最终等次. */
export function headsDecidedGrades(header: string): boolean {
  return DECIDED.test(header);
}

const DECIDED =
  /^(?:最终|最后|审定|审批|审核|拟定|拟|建议|核定|确定|认定|公布|公示|上报|今年|本年度?|年度|考核)*等[次级]$|^(?:final|approved|decided|proposed) grade$/i;

/** Heads a column in which a person says why. */
export function headsReasons(header: string): boolean {
  return /备注|说明|原因|理由|依据|notes?$|reason/i.test(header);
}

/** What else an entry of a ledger has beside unit, kind and points. */
export const LEDGER_HEADERS = {
  basis: BASIS,
  date: DATE,
  person: /登记人|填报人|填表人|经办人|录入人|记录人|entered by|recorded by/i,
} as const;

/** Heads a count of persons, not of units. */
export function countsPersons(header: string): boolean {
  return /人|person|staff|headcount/i.test(header);
}

/** The first header of a table of grades, of limits, of marks, of seats. */
export const TABLE_HEADERS = {
  grades: GRADE,
  limits: /类别|类型|\bkinds?\b/i,
  marks: /标记|情形|\bmarks?\b/i,
  seats: /组/,
} as const;

/** `优秀` of `优秀比例`: what a ratio is the ratio of. */
export function ratioOf(header: string): string {
  return header
    .replace(/^.*\//s, "")
    .replace(/比例|占比/g, "")
    .trim();
}
