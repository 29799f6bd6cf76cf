/** Rows that are no data, by the words clerks write in them: worked out from other rows, measuring them, or explaining them. */

/** Spaces and breaks only spread a word over its cell. Most words have none, and these functions are asked about every row of a workbook. */
function squeezed(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, "") : text;
}

/** Colons behind a word and remarks in brackets say nothing either. */
function plain(text: string): string {
  const word = squeezed(text);
  return /[)）:：]$/.test(word) ? word.replace(/[（(][^（）()]*[）)]$/, "").replace(/[:：]$/, "") : word;
}

const OF = "(?:得分|分数|分值|成绩|人数|次数|数|分|值|率|比例)?";
/** The word may stand behind what it is of, as in 第一组小计 and 全县平均分: no unit is called so. */
const SUMMARY_BEHIND = new RegExp(`(?:合计|总计|小计|共计|平均|均值|中位)${OF}$`);
const SUMMARY_ALONE = new RegExp(`^(?:累计|汇总|均|总|最高|最低|最大|最小|标准差|极差|方差|中位|上半年|下半年|全年)${OF}$`);
const SUMMARY_ENGLISH = /^(?:sub-?total|grand total|total|sum|average|mean|median|max(?:imum)?|min(?:imum)?|standard deviation)\b/i;

/** 目标办公室 is an office: only a measure's own word, and what it is of, count. */
const STANDARD = /^(?:(?:满分|权重|比重|分值|标准|目标|系数|占比|比例)(?:分|值|分值|系数|比例|任务)?(?:$|[（(:：\d%])|单位[:：])/;
const STANDARD_ENGLISH = /^(?:weight|full|target)s?\b/i;
const WEIGHTS = /^(?:权重|比重|weights?)/i;
const POINTS = /^(?:满分|分值|标准分|full\s*points?)/i;
/** 审批 begins the name of an office, 审批人 does not. */
const NOTE =
  /^(?:(?:备注|附注|注|说明|填表说明|日期|note)(?:$|[:：.、\d一二三四五六])|(?:填表|制表|审核|审批|负责|复核|经办|联系)(?:人|$|[:：]|日期|单位[:：]))/i;
/** No name of a unit or person is longer. */
const LONGEST_NAME = 25;

/** 合计, 第一组小计, 平均得分, 中位数 and the like: worked out from other rows. */
export function isSummary(text: string): boolean {
  const word = plain(text);
  return SUMMARY_BEHIND.test(word) || SUMMARY_ALONE.test(word) || SUMMARY_ENGLISH.test(text.trim());
}

/** 满分, 权重: a row that the data are measured by. */
export function isStandard(text: string): boolean {
  return STANDARD.test(squeezed(text)) || STANDARD_ENGLISH.test(text.trim());
}

/** Of a row that the data are measured by: weights, or full points; `null` for one of another kind. */
export function measureIn(text: string): "weights" | "points" | null {
  const word = squeezed(text);
  if (WEIGHTS.test(word)) return "weights";
  return POINTS.test(word) ? "points" : null;
}

/** 备注, 制表人, or a whole sentence: written beside the data. */
export function isNote(text: string): boolean {
  return NOTE.test(squeezed(text)) || text.trim().length > LONGEST_NAME;
}

const MADE_BY = "(?:填表|制表|填报|监票|计票|唱票|审核|复核|审批|经办|考核组|负责|报送)";
const WHO = "(?:人|单位|日期|时间|部门|领导)";
/** Names of those who made, checked or approved a sheet, or room for them, and the day they did. 材料审核 is a task. */
const SIGNATURE = new RegExp(`签字|签名|签章|盖章|签发|${MADE_BY}${WHO}?[:：]|${MADE_BY}${WHO}$|^${MADE_BY}$|^(?:日期|年月日)[:：]?$`);

/** 填表人：, 单位（盖章）, 人力资源部   制表人: a line to sign on. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(squeezed(text));
}

/** 一、党群部门, （二）政府部门: the name of a group above its rows. */
export function isListed(text: string): boolean {
  return /^[（(]?[一二三四五六七八九十]{1,2}[)）、.．]/.test(text.trim());
}

/** 第一组小计: of some rows, not of all. */
export function isOfSome(text: string): boolean {
  return /小计|sub-?total/i.test(plain(text));
}

/** 填表日期：2026年, 单位：万元: said about the sheet before it begins. */
export function isCaption(text: string): boolean {
  return /[:：]/.test(text) || /^\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?$/.test(squeezed(text));
}

/** What a label may begin or hold that is no plain name: the words above, spaces, brackets, colons, Latin letters. */
const NO_NAME = new RegExp(
  [SUMMARY_BEHIND, SUMMARY_ALONE, STANDARD, WEIGHTS, POINTS, NOTE, SIGNATURE, /[\s()（）:：a-z]/].map(({ source }) => source).join("|"),
  "i",
);

/** A short label with none of the words above: nearly every row of a workbook begins with one, which one look tells. */
export function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && !NO_NAME.test(text);
}
