/** ATTAIN by the rule: r as the rule writes it, then r × points. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

export const ATTAIN_RULES = ["封顶比例", "达标得分", "超额加分", "逆向", "逆向比值", "逆向达标"] as const;

export interface Indicator {
  target: number;
  points: number;
  rule: (typeof ATTAIN_RULES)[number];
  cap: number | "";
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
function earned(actual: number, { target, points, rule, cap }: Indicator): exact.F | null {
  const [a, t, p] = [exact.seen(actual), exact.seen(target), exact.seen(points)];
  if (rule === "达标得分") return exact.order(a, t) >= 0 ? p : exact.zero;
  if (rule === "逆向达标") return exact.order(a, t) <= 0 ? p : exact.zero;
  if (t.n < 0n) return null;
  if (t.n === 0n) return rule.startsWith("逆向") && actual <= 0 ? p : null;
  if (rule === "逆向比值") return actual <= 0 ? p : exact.times(p, within(exact.over(t, a), one));
  if (rule === "逆向") return exact.times(p, within(exact.minus(exact.seen(2), exact.over(a, t)), one));
  const most = rule === "封顶比例" ? one : cap === "" ? null : exact.seen(cap);
  return exact.times(p, within(exact.over(a, t), most));
}

function within(share: exact.F, most: exact.F | null): exact.F {
  return exact.clamped(share, exact.zero, most);
}
