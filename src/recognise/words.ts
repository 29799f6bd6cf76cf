/** What clerks call things in headers. Chinese first; the first role that fits is taken. */
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

const HEADERS: [Role, RegExp][] = [
  ["serial", /^(序号|编号|序|no\.?|#)$/i],
  ["year", /^(19|20)\d\d\s*年?(度)?(等次|结果|考核)?$/],
  ["group", /组别|分组|考核组|类别组|所在组|^组$|^类别$|^分类$|\bgroup\b/i],
  ["person", /姓名|人员|\bperson\b/i],
  ["mark", /标记|否优|否决|备注情形|不参加|\bmarks?\b/i],
  ["unit", /单位|部门|班子|乡镇|街道|学校|科室|对象|名称|\bunit\b|\bname\b|\boffice\b/i],
  ["weight", /权重|比重|\bweights?\b/i],
  ["target", /目标|任务数|计划数|\btarget\b/i],
  ["actual", /完成|实际|实绩数|\bactual\b/i],
  ["rule", /计分规则|计分办法|评分规则|\brule\b/i],
  ["grade", /等次|等级|\bgrade\b/i],
  ["place", /名次|排名|位次|\brank\b|\bplace\b/i],
  ["seats", /名额|\bseats?\b/i],
  ["headcount", /人数|应考核|单位数|\bheadcount\b/i],
  ["ratio", /比例|占比|\bratio\b/i],
  ["coefficient", /系数|\bcoefficient\b/i],
  ["contribution", /贡献/],
  ["total", /总分|合计|总得分|总成绩|综合得分|最终得分|年度得分|加权得分|汇总|\btotal\b/i],
  ["date", /日期|时间|\bdate\b/i],
  ["basis", /依据|文号|\bbasis\b/i],
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
