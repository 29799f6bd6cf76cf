/** ATTAIN by the rule: r as the rule writes it, then r × points. */
import * as exact from "./fraction";
import { alongLine, seenPoints, type Point } from "./line";
import { ERROR, isNumber } from "./result";

export const ATTAIN_RULES = ["封顶比例", "达标得分", "超额加分", "逆向", "逆向比值", "逆向达标", "分段"] as const;

export interface Indicator {
  target: number;
  points: number;
  rule: (typeof ATTAIN_RULES)[number];
  cap: number | "";
  /** The share where points begin. */
  start?: number | "";
  /** What a part above the target counts. */
  bonus?: number | "";
  /** Ratio and share. */
  segments?: readonly Point[];
}

const one = exact.seen(1);

/** One row's cells: item by item, or in total. A blank actual has no points, and a total with one is an error. */
export function attainByRule(actuals: unknown[], indicators: Indicator[], digits: number, isTotal: boolean): unknown[] {
  const parts = indicators.map((indicator, item) => {
    const actual = actuals[item];
    return isNumber(actual) ? earned(actual, indicator) : "";
  });
  if (!isTotal) return parts.map((part) => (part === null ? ERROR : part === "" ? "" : exact.rounded(part, digits)));
  const known = parts.filter((part) => part !== null && part !== "");
  return [known.length === parts.length ? exact.rounded(exact.total(known), digits) : ERROR];
}

/** Null where the rule has no answer. */
function earned(actual: number, { target, points, rule, cap, start = "", bonus = "", segments = [] }: Indicator): exact.F | null {
  const [a, t, p] = [exact.seen(actual), exact.seen(target), exact.seen(points)];
  if (rule === "达标得分") return exact.order(a, t) >= 0 ? p : exact.zero;
  if (rule === "逆向达标") return exact.order(a, t) <= 0 ? p : exact.zero;
  if (t.n < 0n) return null;
  if (t.n === 0n) return rule.startsWith("逆向") && actual <= 0 ? p : null;
  // None of what should be little is all that can be asked.
  if (rule.startsWith("逆向") && actual <= 0) return p;
  const ratio = rule === "逆向比值" ? exact.over(t, a) : rule === "逆向" ? exact.minus(exact.seen(2), exact.over(a, t)) : exact.over(a, t);
  if (start !== "" && exact.order(ratio, exact.seen(start)) < 0) return exact.zero;
  if (rule === "分段") {
    const [first, last] = [segments[0]!, segments.at(-1)!];
    if (exact.order(ratio, exact.seen(first[0])) < 0) return exact.zero;
    return exact.times(p, exact.order(ratio, exact.seen(last[0])) >= 0 ? exact.seen(last[1]) : alongLine(ratio, seenPoints(segments)));
  }
  if (rule !== "超额加分") return exact.times(p, within(ratio, one));
  const above = exact.minus(ratio, one);
  const raised = above.n > 0n && bonus !== "" ? exact.plus(one, exact.times(above, exact.seen(bonus))) : ratio;
  return exact.times(p, within(raised, cap === "" ? null : exact.seen(cap)));
}

function within(share: exact.F, most: exact.F | null): exact.F {
  return exact.clamped(share, exact.zero, most);
}
