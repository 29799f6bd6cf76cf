/** What a mark (标记) does, as the table of marks says it in words: 不参加, 不确定等次, 最高良好, 不得优秀, 定为一般. */
import type { SeatUse } from "../core/marks";
import { SEPARATORS } from "./cellWords";
import { chosen, SEAT_USE } from "./optionWords";

/** An effect as it is written, grades still as text. */
type WrittenEffect =
  | { kind: "absent" | "ungraded" }
  | { kind: "atMost" | "not"; grade: string }
  /** `seat` is null where nothing is said of it. */
  | { kind: "fixed"; grade: string; seat: SeatUse | null };

/** Who takes no part is counted nowhere. The civil servants' list of codes calls it 不进行考核. */
export const ABSENT_EFFECTS = ["不参加", "不参加考核", "不进行考核"] as const;
/** Who is counted and gets no grade: 公务员 are 不确定等次, staff of 事业单位 不确定档次; 不定等次 is what older sheets say. */
export const UNGRADED_EFFECTS = ["不确定等次", "不确定档次", "不定等次", "不定档次"] as const;

const ABSENT = new RegExp(`^(?:${ABSENT_EFFECTS.join("|")}|absent)$`, "i");
const UNGRADED = new RegExp(`^(?:${UNGRADED_EFFECTS.join("|")}|ungraded)$`, "i");
const AT_MOST = /^(?:最高|at most)[\s:：]*(.+)$/i;
const NOT = /^(?:不得(?:评为|评定为|确定为)?|not)[\s:：]*(.+)$/i;
const FIXED = /^(?:(?:确|评)?定为|set(?: to)?)[\s:：]*(.+)$/i;
const SEAT_AT_END = /[\s,，(（]*((?:不)?占(?:名额)?|(?:no |with )?seat)[)）]?$/i;

/** `null` for words that say no effect. */
export function effectWritten(text: string): WrittenEffect | null {
  if (ABSENT.test(text)) return { kind: "absent" };
  if (UNGRADED.test(text)) return { kind: "ungraded" };
  const [, atMost] = AT_MOST.exec(text) ?? [];
  if (atMost !== undefined) return { kind: "atMost", grade: atMost.trim() };
  const [, not] = NOT.exec(text) ?? [];
  if (not !== undefined) return { kind: "not", grade: not.trim() };
  const [, fixed] = FIXED.exec(text) ?? [];
  if (fixed === undefined) return null;
  const [ending = "", seat] = SEAT_AT_END.exec(fixed) ?? [];
  return {
    kind: "fixed",
    grade: fixed.slice(0, fixed.length - ending.length).trim(),
    seat: seat === undefined ? null : chosen(seat, SEAT_USE),
  };
}

/** Whether one of a cell's words keeps its row from being placed. */
export function saysUnplaced(value: unknown): boolean {
  return typeof value === "string" && value.split(SEPARATORS).some((word) => ABSENT.test(word) || UNGRADED.test(word));
}
