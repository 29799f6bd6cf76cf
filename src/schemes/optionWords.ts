/**
 * Option words in the cells and formulas of a scheme: those that native formulas read as our functions do, and those that only native
 * formulas know, so that a parameter's words and the formula that asks for them cannot drift apart.
 */
import { UNFILLED } from "../vocabulary/cellWords";
import { ATTAIN_RULE, LEDGER_DIRECTION, MISSING, optionWord, PENDING as WAITING, ROUNDING } from "../vocabulary/optionWords";

export const PENDING = WAITING[0].words[0];
export const RENORMALISE = optionWord(MISSING, "renormalise");
export const ZERO = optionWord(MISSING, "zero");
export const CUT_OFF = optionWord(ROUNDING, "down");
export const ROUND_UP = optionWord(ROUNDING, "up");
export const ADDS = optionWord(LEDGER_DIRECTION, "adds");
export const TAKES = optionWord(LEDGER_DIRECTION, "takes");
export const CAPPED = optionWord(ATTAIN_RULE, "capped");
export const INVERSE = optionWord(ATTAIN_RULE, "inverse");

/** What a task in a ledger is where no light says more. */
export const STRUCK_OFF = "已销号";
export const TO_STRIKE_OFF = "待销号";
export const NO_DEADLINE = "未定时限";
/** What being late brings, and what many of them do. */
export const CARDS = { yellow: "黄牌", red: "红牌" };
export const TALK = "约谈";

/** What a blank among scores says: that it is still to be filled in, or that the item does not apply. */
export const BLANK = { unfilled: UNFILLED, exempt: "不适用" };
/** A total waits until all its sources are there. */
export const WAIT = "等齐";
/** What an entry of a ledger by item says: points off, or that the item does not apply to the unit. */
export const ENTRY = { off: "扣分", exempt: "不适用" };
/** Whose last ones are counted: of all together, or of each group. */
export const SCOPE = { all: "全部", group: "本组" };
/** Points by tiers of the gap to time, or in the proportion of what should be done by then. */
export const PACE = { tiers: "分档", share: "按比例" };
/** Whether an uplift raises the seats or their ratio. */
export const UPLIFT = { seats: "名额上浮", ratio: "比例上浮" };
/** Whether a ratio is changed in percentage points or by a factor. */
export const CHANGE = { points: "百分点", factor: "倍数" };
/** Whether the head of a unit takes one of its seats. */
export const HEAD = { inside: "占名额", outside: "不占名额" };

/** Whether the task of a term of employment was done. */
export const [DONE, NOT_DONE] = ["完成", "未完成"] as const;
