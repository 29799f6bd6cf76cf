/** What clerks call things in headers. Chinese first. What a column is for, by its header, `headerRoles.ts` says. */

import { headerPart } from "./headerRoles";

/** Small tables that functions are given: tiers, grades, seats, weights, limits, marks. */
export type TableKind = "tiers" | "grades" | "seats" | "weights" | "limits" | "marks";

const UNIT = /单位|部门|班子|乡镇|街道|学校|科室|对象|名称|\bunits?\b|\bnames?\b|\boffices?\b/i;
const PERSON = /姓名|人员|\bpersons?\b/i;
/** 单位类别 puts units in groups, and 序列号 is a number. */
const GROUP = /组别|名额单元|分组|考核组|所在组|小组|组名|^组$|类别|^分类$|序列(?!号)|\bgroups?\b/i;
const GRADE = /等次|等级|\bgrades?\b/i;
/** 3月份 heads the figures of a month. */
const DATE = /日期|时间|(?:^|[^\d一二三四五六七八九十])月份|\bdate\b|^month$/i;
const BASIS = /依据|文件|文号|佐证|\bbasis\b|\bdocuments?\b/i;

/** Words that go with a name and are none: 单位类别, 人员情形. */
const OF_A_NAME = /类别|类型|等次|情形/;

/** Heads a column of names: units, or persons. */
export function headsNames(header: string): boolean {
  const { word } = headerPart(header);
  return (UNIT.test(word) || PERSON.test(word)) && !OF_A_NAME.test(word);
}

/** Heads a column that puts each row in a group. */
export function headsGroups(header: string): boolean {
  return GROUP.test(headerPart(header).word);
}

/** Heads grades that a person wrote beside the calculated ones: 审定等次, 最终等次. */
export function headsDecidedGrades(header: string): boolean {
  return DECIDED.test(header);
}

const DECIDED =
  /^(?:最终|最后|审定|审批|审核|拟定|拟|建议|核定|确定|认定|公布|公示|上报|今年|本年度?|年度|考核)*等[次级]$|^(?:final|approved|decided|proposed) grade$/i;

/** Heads a figure of an earlier time, what later ones are measured by, or a vote that is none: beside figures, and no part of their sum. */
export function headsBesideSums(header: string): boolean {
  return /上[届年期次月季]|去年|往年|历年|同期|基[数期准]|弃权|无效|作废|\b(?:previous|prior|last|base(?:line)?|abst\w+|invalid|spoilt)\b/i.test(
    header,
  );
}

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
