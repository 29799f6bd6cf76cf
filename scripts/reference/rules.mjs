/** The rules functions cite, by the regime they come from: what must come out, in a line. */
import { requireValue } from "../requireValue.mjs";

/** @type {Record<string, Record<import("../../src/i18n").Locale, string>>} */
const regimes = {
  G: { "zh-CN": "格尔木", "en-US": "Golmud" },
  N: { "zh-CN": "宁武", "en-US": "Ningwu" },
  S: { "zh-CN": "宿迁", "en-US": "Suqian" },
  L: { "zh-CN": "兰州新区", "en-US": "Lanzhou New Area" },
  Z: { "zh-CN": "莱州", "en-US": "Laizhou" },
};

/** @type {Record<string, readonly [chinese: string, english: string]>} */
const lines = {
  G1: [
    "基础指标加动态指标，年中新增的只考承担单位",
    "base and dynamic indicators; those added during the year only for the units that carry them",
  ],
  G2: ["各考核组评优比例不同，按组算名额", "a ratio of its own for each group gives its seats"],
  G3: ["牵头单位按进度和质量定级，级别折算成分", "a letter for progress and quality is turned into points"],
  G4: ["民主测评、领导评价、互评等分类取平均再加权", "a mean for each class of raters, then weighted over the classes"],
  G5: ["督查扣的分，年度结果同步扣", "points lost in supervision are lost in the annual result too"],
  G6: ["被诫勉的不得评优秀，被追责的定为一般", "an admonished unit cannot have the top grade, one held accountable gets the last"],
  G7: ["评定优秀、良好、一般三等", "three grades"],
  G8: ["第一名、连续优秀，末位、连续末位或一般的后果", "what follows from being first or last, and from running years of it"],
  G9: ["按进度亮灯预警", "a warning light by progress"],
  G10: ["指标四级联审", "four sign-offs beside every indicator"],
  G11: ["目标就高不就低", "of several targets the highest holds"],
  N1: ["分类排名次", "places within a class"],
  N2: ["几方面评分按权重合并", "scores from several sources are merged by weight"],
  N3: ["提高民生重点工作的比重，合计仍为100%", "some weights are raised and the sum stays 100 %"],
  N4: ["荣誉按等级奖分，批评按情节扣分，同一事项计最高一次并封顶", "points by level, the highest once per item, up to a cap"],
  N5: ["红线，一票否优", "barred from the top grade only"],
  N6: ["单位等次决定个人评优比例", "the unit's grade decides the persons' ratio"],
  N7: ["奖金与单位、个人结果挂钩，合计等于奖金总额", "rewards follow the results and add up to the pool"],
  N8: ["优秀给予嘉奖，连续三年记三等功", "honours for the top grade and for running years of it"],
  S1: ["分类考核，各类内排名", "places inside each category"],
  S2: ["按权重计分，缺项另定", "a weighted score, with a rule for what does not apply"],
  S3: ["达到目标得基本分，超额不加分", "reaching the target earns the points, surplus adds none"],
  S4: ["与序时进度比较", "progress against the share of the year that has passed"],
  S5: ["半年结果计入年终", "the half-year's result counts towards the year's"],
  S6: ["未完成的扣减该项分值，扣完为止", "what is not done takes points, never more than the item has"],
  S7: ["单项工作奖汇入综合得分", "results of single items roll up into the composite"],
  S8: ["满意度评价和票数折算", "satisfaction votes are turned into points"],
  S9: ["每类后三位诫勉、取消评先", "the bottom three of each category"],
  S10: ["一票否决", "removed from honours"],
  S11: ["优秀比例随单位等次增减", "the ratio rises and falls with the unit's grade"],
  S12: ["连续三年落后、连续两年较差的后果", "what follows from running years at the bottom"],
  L1: ["六档考核系数", "a coefficient out of six tiers"],
  L2: ["基准系数加贡献系数", "a base coefficient plus one for the contribution"],
  L3: ["优绩加倍奖、差绩加倍扣", "a good or poor quarter doubles rewards or deductions"],
  L4: ["月度成绩与年度成绩打通", "monthly scores make the annual one"],
  L5: ["优秀比例控制在15%到30%", "the ratio is held between 15 % and 30 %"],
  L6: ["每次奖2到8分、扣1到6分，合计封顶", "each entry inside its range, their sum up to a cap"],
  L7: ["个人成绩与单位成绩挂钩", "a person's score is tied to the unit's"],
  L8: ["末尾督考", "the bottom n"],
  L9: ["35个领导班子、200余名干部的规模", "35 leading teams and 200 leading officials"],
  Z1: ["共性指标清单", "a checklist common to all units"],
  Z2: ["个性指标分档计分，一个单位一张考核单", "a unit's own indicators, by tier"],
  Z3: ["社会评价每半年一次，取平均", "the mean of the half-year rounds"],
  Z4: ["组内排序，评出A、B、C", "grades by order within the group"],
  Z5: ["A级单位主要负责人直接确定为优秀", "the head of an A unit has the top grade without competing"],
  Z6: ["A级单位优秀名额上浮10%", "an A unit's seats are raised by 10 %"],
  Z7: ["C级警告，负责人不得评先", "a C unit is warned and its head takes no honours"],
  Z8: ["连续三年A、连续两年C的后果", "what follows from running years of A or C"],
  Z9: ["结果作为经费安排依据", "the grade decides the funding band"],
  Z10: ["可申诉、可查询、可追溯", "every figure can be traced and questioned"],
};

/** Whose rule it is, by the letter its id begins with. @param {string} id */
export function regimeOf(id) {
  return requireValue(regimes[id.charAt(0)], `regime of the rule ${id}`);
}

/**
 * What a rule asks for; ids that nobody knows are mistakes in a comment.
 * @param {string} id
 * @param {import("../../src/i18n").Locale} locale
 */
export function ruleLine(id, locale) {
  const line = lines[id];
  if (!line) throw new Error(`No rule is called ${id}: name it in scripts/reference/rules.mjs or mend the comment that cites it.`);
  return line[locale === "zh-CN" ? 0 : 1];
}
