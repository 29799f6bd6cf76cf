/** Option words (选项词) that arguments take, in Chinese and English: part of the formulas, the same in every locale. */
import type { Missing, WeightedMissing } from "../core/weighted";
import type { AttainRule } from "../core/attainment";
import type { TierSide } from "../core/tier";
import type { BottomTies, Direction, PlaceTies } from "../core/rank";
import type { SeatUse } from "../core/marks";
import type { GradeTies, LostSeats } from "../core/grade";
import type { SeatCounting } from "../core/seats";
import type { Rounding } from "../core/whole";

/** The first two words are the ones shown; case and spaces do not matter. */
export interface Choice<T> {
  value: T;
  words: readonly [chinese: string, english: string, ...others: string[]];
}

/** The first is the default. */
export type Choices<T> = readonly [Choice<T>, ...Choice<T>[]];

/** In a long list there is no column to take a mean of. */
export const LIST_MISSING: Choices<Exclude<Missing, "mean">> = [
  { value: "error", words: ["报错", "error"] },
  { value: "zero", words: ["计零", "zero"] },
  { value: "renormalise", words: ["折算", "renormalise", "renormalize"] },
];

export const MISSING: Choices<Missing> = [...LIST_MISSING, { value: "mean", words: ["平均", "mean", "average"] }];

/** Where weights are given, one that is missing can go elsewhere. */
export const WEIGHTED_MISSING: Choices<WeightedMissing> = [
  ...MISSING,
  { value: "equally", words: ["均摊", "equally"] },
  { value: "toOne", words: ["归入", "to one"] },
];

export const WEIGHT_SUM: Choices<"whole" | "any"> = [
  { value: "whole", words: ["1或100", "1 or 100"] },
  { value: "any", words: ["不限", "any"] },
];

export const ATTAIN_RULE: Choices<AttainRule> = [
  { value: "capped", words: ["封顶比例", "capped"] },
  { value: "reached", words: ["达标得分", "reached", "达标"] },
  { value: "surplus", words: ["超额加分", "surplus"] },
  { value: "inverse", words: ["逆向", "inverse"] },
  { value: "inverseRatio", words: ["逆向比值", "inverse ratio"] },
  { value: "inverseReached", words: ["逆向达标", "inverse reached", "逆向达标得分"] },
  { value: "segments", words: ["分段", "segments"] },
];

export const ATTAIN_OUTPUT: Choices<"items" | "total"> = [
  { value: "items", words: ["各项", "items"] },
  { value: "total", words: ["合计", "total"] },
];

export const TIER_SIDE: Choices<TierSide> = [
  { value: "lower", words: ["含下限", "lower"] },
  { value: "upper", words: ["含上限", "upper"] },
];

export const PLACE_TIES: Choices<PlaceTies> = [
  { value: "skip", words: ["跳号", "skip"] },
  { value: "dense", words: ["连号", "dense"] },
  { value: "mean", words: ["平均", "mean", "average"] },
  { value: "lower", words: ["取后", "lower", "并列取后"] },
];

export const DIRECTION: Choices<Direction> = [
  { value: "highFirst", words: ["从高到低", "high first", "descending"] },
  { value: "lowFirst", words: ["从低到高", "low first", "ascending"] },
];

/** What is written beside somebody whose tie crosses a limit, until a person decides. */
export const PENDING: Choices<"pending"> = [{ value: "pending", words: ["待定", "pending"] }];

export const BOTTOM_TIES: Choices<BottomTies> = [{ value: "all", words: ["全列", "all"] }, ...PENDING];

const DOWN: Choice<"down"> = { value: "down", words: ["去尾", "down", "floor"] };
const HALF: Choice<"half"> = { value: "half", words: ["四舍五入", "nearest", "round"] };
const UP: Choice<"up"> = { value: "up", words: ["进一", "up", "ceiling"] };
/** GB/T 8170: a half goes to the even neighbour. */
const EVEN: Choice<"even"> = { value: "even", words: ["四舍六入", "half even", "四舍六入五成双", "四舍六入五留双"] };

/** What templates offer for seats. */
export const ROUNDING: Choices<Exclude<Rounding, "even">> = [DOWN, HALF, UP];

export const SEAT_ROUNDING: Choices<Rounding> = [...ROUNDING, EVEN];

/** Of scores. */
export const SCORE_ROUNDING: Choices<Rounding> = [HALF, EVEN, DOWN, UP];

export const SEAT_COUNTING: Choices<SeatCounting> = [
  { value: "running", words: ["累计", "running"] },
  { value: "each", words: ["分别", "each"] },
];

export const GRADE_TIES: Choices<GradeTies> = [
  ...PENDING,
  { value: "strict", words: ["从严", "strict"] },
  { value: "lenient", words: ["从宽", "lenient"] },
];

export const LOST_SEATS: Choices<LostSeats> = [
  { value: "passOn", words: ["是", "yes", "递补", "pass on", "true"] },
  { value: "lapse", words: ["否", "no", "空缺", "lapse", "false"] },
];

/** What becomes of the others of a group in which somebody's result is not there yet: places for the time being, or none. */
export type Unfinished = "provisional" | "held";
export const UNFINISHED: Choices<Unfinished> = [
  { value: "provisional", words: ["暂排", "provisional"] },
  { value: "held", words: ["不排", "held"] },
];

/** Names of GRADE's options. */
export const GRADE_OPTION: Choices<"ties" | "passOn" | "unfinished" | "digits"> = [
  { value: "ties", words: ["并列", "ties"] },
  { value: "passOn", words: ["递补", "pass on"] },
  { value: "unfinished", words: ["未齐", "unfinished"] },
  { value: "digits", words: ["小数位", "digits"] },
];

export const SEAT_USE: Choices<SeatUse> = [
  { value: "taken", words: ["占", "seat", "占名额", "with seat", "yes"] },
  { value: "free", words: ["不占", "no seat", "不占名额", "no"] },
];

export const LEDGER_DIRECTION: Choices<"adds" | "takes"> = [
  { value: "adds", words: ["加", "add", "加分", "奖", "bonus"] },
  { value: "takes", words: ["减", "deduct", "减分", "扣", "扣分", "deduction"] },
];

/** The Chinese word of an option, as it stands in cells and formulas of ours. */
export function optionWord<T>(choices: Choices<T>, value: T): string {
  const [first, ...others] = choices;
  return (others.find((choice) => choice.value === value) ?? first).words[0];
}

/** The choice a word stands for, or null. */
export function chosen<T>(text: string, choices: Choices<T>): T | null {
  const wanted = plain(text);
  return choices.find((choice) => choice.words.some((word) => plain(word) === wanted))?.value ?? null;
}

/** As `chosen`, the default for a cell that is left blank. */
export function chosenOrDefault<T>(text: string, choices: Choices<T>): T | null {
  return text.trim() === "" ? choices[0].value : chosen(text, choices);
}

function plain(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}
