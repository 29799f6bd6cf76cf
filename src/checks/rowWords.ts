/** Rows that are no data: what the words in them say. */

const SUMMARY = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|汇\s*总|平\s*均|均\s*分|均\s*值|最\s*高|最\s*低|最\s*大|最\s*小|上半年|下半年|中位数|标准差|total|sum|average|mean|max|min)/i;
const STANDARD = /^(?:满\s*分|权\s*重|分\s*值|标准分?|目标|系\s*数|占\s*比|比\s*例|单\s*位\s*[:：]|weight|full|target)/i;
const NOTE = /^(?:备\s*注|附\s*注|注|说\s*明|填表|制表|审核|审批|负责人|复核|经办|日期|note)/i;

/** 合计, 平均 and the like: worked out from the rows above. */
export function isSummary(text: string): boolean {
  return SUMMARY.test(text.trim());
}

/** 满分, 权重: a row below the header that the data are measured by. */
export function isStandard(text: string): boolean {
  return STANDARD.test(text.trim());
}

/** 备注, 制表人: written below the data. */
export function isNote(text: string): boolean {
  return NOTE.test(text.trim()) || text.trim().length > 25;
}
