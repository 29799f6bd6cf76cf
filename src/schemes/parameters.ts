/**
 * The single numbers a regime leaves open. Each stands in one named cell of 方案参数, so that a formula reads 系数上限 and
 * not $B$15, and an official can change it in sight of everyone.
 */
import type { Scheme } from "./scheme";
import type { PlanCell, ValidationRule } from "./plan";

export interface Parameter {
  /** Also the cell's defined name. */
  name: string;
  value: PlanCell;
  meaning: string;
  numberFormat?: string;
  rule: ValidationRule;
}

const points = (least: number, most: number): ValidationRule => ({ kind: "decimal", least, most });
const words = (...list: string[]): ValidationRule => ({ kind: "list", source: list.join(",") });

/** In the order a clerk reads them. 并列 and 递补 stand together: GRADE reads the two rows as its options. */
export function parametersOf(scheme: Scheme): Parameter[] {
  const { monthly, quarters, coefficient, seats, bottom } = scheme;
  const score = points(-1000, 1000);
  return [
    { name: "月度最低分", value: monthly.least, meaning: "月度成绩不能低于这个分", numberFormat: "0.00", rule: score },
    { name: "月度最高分", value: monthly.most, meaning: "月度成绩不能高于这个分", numberFormat: "0.00", rule: score },
    { name: "优绩线", value: quarters.good, meaning: "季度均分达到这条线是优绩", numberFormat: "0.00", rule: score },
    { name: "优绩倍数", value: quarters.goodFactor, meaning: "优绩季度的奖励乘以几", numberFormat: "0.0", rule: points(0, 10) },
    { name: "差绩线", value: quarters.poor, meaning: "季度均分低于这条线是差绩", numberFormat: "0.00", rule: score },
    { name: "差绩倍数", value: quarters.poorFactor, meaning: "差绩季度的扣分乘以几", numberFormat: "0.0", rule: points(0, 10) },
    {
      name: "贡献系数率",
      value: coefficient.rate,
      meaning: "贡献率每1个百分点，系数增加多少",
      numberFormat: "0.000",
      rule: points(0, 1),
    },
    { name: "系数下限", value: coefficient.least, meaning: "考核系数不低于", numberFormat: "0.000", rule: points(0, 5) },
    { name: "系数上限", value: coefficient.most, meaning: "考核系数不高于", numberFormat: "0.000", rule: points(0, 5) },
    { name: "优秀比例下限", value: seats.least, meaning: "各组优秀比例不低于", numberFormat: "0.0%", rule: points(0, 1) },
    { name: "优秀比例上限", value: seats.most, meaning: "各组优秀比例不高于", numberFormat: "0.0%", rule: points(0, 1) },
    {
      name: "国家优秀比例上限",
      value: seats.ceiling,
      meaning: "超过它只提醒，不改名额",
      numberFormat: "0.0%",
      rule: points(0, 1),
    },
    { name: "名额取整", value: seats.rounding, meaning: "名额有小数时怎么办", rule: words("去尾", "四舍五入", "进一") },
    {
      name: "每组最少名额",
      value: seats.leastSeats,
      meaning: "小组按比例不足1个时，至少给几个",
      numberFormat: "0",
      rule: { kind: "whole", least: 0, most: 100 },
    },
    { name: "并列", value: scheme.ties, meaning: "名额边上同分：待定、从严、从宽", rule: words("待定", "从严", "从宽") },
    { name: "递补", value: scheme.passOn ? "是" : "否", meaning: "不得优秀让出的名额是否递补", rule: words("是", "否") },
    {
      name: "末位人数",
      value: bottom.count,
      meaning: "每组列入末尾督考的单位数",
      numberFormat: "0",
      rule: { kind: "whole", least: 0, most: 100 },
    },
    { name: "末位并列", value: bottom.ties, meaning: "末位同分：全列、待定", rule: words("全列", "待定") },
  ];
}
