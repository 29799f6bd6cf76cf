/** 宿迁's scores computed by hand: of a task, an area, votes, levels and what is weighed, as S2–S8 and S11 say it. */
import { minus, order, over, plus, rounded, seen, times, total, zero, type F } from "../functions/oracle/fraction";
import { number, numberIn, numbersBy, roundedTo, textIn, whole } from "./handTools";
import type { PlanReader, Row, Shown } from "./planReader";

/** S3: what was promised earns the points, more earns no more, less earns its share. */
export function attained(row: Row): F | null {
  const [points, target, actual] = ["分值", "目标", "完成"].map((header) => numberIn(row[header]));
  if (actual === null || actual === undefined) return null;
  const [full, wanted, done] = [seen(points!), seen(target!), seen(actual)];
  const share = (value: F) => (order(value, zero) < 0 ? zero : order(value, whole(1)) > 0 ? whole(1) : value);
  switch (row["计分办法"] ?? "封顶比例") {
    case "达标得分":
      return order(done, wanted) >= 0 ? full : zero;
    case "逆向达标":
      return order(done, wanted) <= 0 ? full : zero;
    case "逆向":
      return times(full, share(minus(whole(2), over(done, wanted))));
    default:
      return times(full, share(over(done, wanted)));
  }
}

/** S6: a deduction takes no more than the task has. */
export function earnedPoints(row: Row): F | null {
  const points = attained(row);
  const left = points && minus(points, seen(numberIn(row["扣分"]) ?? 0));
  return left && (order(left, zero) < 0 ? zero : left);
}

/** S4: ahead of or behind the part of the year that is gone; where less is better there is no such pace. */
export function pace(reader: PlanReader, row: Row): Shown[] {
  const [target, actual] = [numberIn(row["目标"]), numberIn(row["完成"])];
  if (target === null || actual === null || target <= 0 || textIn(row["计分办法"]).startsWith("逆向")) return [null, null];
  const gap = minus(over(seen(actual), seen(target)), over(number(reader, "已过时间"), number(reader, "全年时间")));
  const lights = reader.rows("进度预警").filter((light) => order(gap, seen(Number(light["进度差下限"]))) >= 0);
  return [rounded(gap, 10), textIn(lights[lights.length - 1]!["预警"])];
}

/** S2: one area's points out of those it has, brought to the same number for all; without tasks there is no score. */
export function areaScore(reader: PlanReader, word: string, unit: string, area: string, rows: Row[], earned: (F | null)[]): F | null {
  const all = rows.map((row, i) => ({ row, points: earned[i]! })).filter(({ row }) => row[word] === unit);
  if (all.every(({ points }) => points === null)) return null;
  const own = all.filter(({ row }) => row["板块"] === area);
  const known = own.filter(({ points }) => points !== null);
  const full = (items: typeof own) => total(items.map(({ row }) => seen(Number(row["分值"]))));
  const counted = reader.parameter("缺项处理") === "计零" ? own : known;
  if (counted.length === 0) return null;
  return roundedTo(times(over(total(known.map(({ points }) => points)), full(counted)), number(reader, "板块满分")), 2);
}

/** S8: the mean of the valid votes in each class of voters. */
export function classScores(reader: PlanReader, row: Row | undefined): (F | null)[] {
  const choices = reader.rows("票数折算");
  return reader.rows("满意度权重").map((voters) => {
    const votes = choices.map((choice) => numberIn(row?.[`${textIn(voters["评价人"])}${textIn(choice["选项"])}`]) ?? 0);
    const valid = votes.reduce((sum, count) => sum + count, 0);
    if (valid === 0) return null;
    return over(total(choices.map((choice, i) => times(whole(votes[i]!), seen(Number(choice["折算分"]))))), whole(valid));
  });
}

/**
 * Σ score × weight over what is there; whether the weights of what is not there pass to the rest is the office's choice. What has no
 * weight is not asked for.
 */
export function weighed(scores: (F | null)[], weights: Row[], word: string, column: string, isPassed: boolean): F | null {
  const shares = numbersBy(weights, word, column);
  const asked = weights.flatMap((row, i) => {
    const weight = shares.get(textIn(row[word]));
    return weight === undefined ? [] : [{ score: scores[i]!, weight: seen(weight) }];
  });
  const parts = asked.flatMap(({ score, weight }) => (score ? [{ score, weight }] : []));
  if (parts.length === 0 || (parts.length < asked.length && !isPassed)) return null;
  return roundedTo(over(total(parts.map(({ score, weight }) => times(score, weight))), total(parts.map(({ weight }) => weight))), 2);
}

/** S5 */
export function blend(reader: PlanReader, halfYear: F | null, yearEnd: F | null): F | null {
  if (!halfYear || !yearEnd) return reader.parameter("半年不齐") === "折算" ? (halfYear ?? yearEnd) : null;
  const share = number(reader, "半年占比");
  return roundedTo(plus(times(halfYear, share), times(yearEnd, minus(whole(1), share))), 2);
}

/** S4, S7: points by level, of one matter only the most, and no more than the cap in all. */
export function levelSum(reader: PlanReader, kinds: string, levels: string, header: string, entries: Row[]): F {
  const points = numbersBy(reader.rows(levels), "级别", header);
  const most = new Map<string, F>();
  for (const entry of entries) {
    const [item, worth] = [textIn(entry["事项"]), seen(points.get(textIn(entry["级别"]))!)];
    if (!most.has(item) || order(worth, most.get(item)!) > 0) most.set(item, worth);
  }
  const cap = numberIn(reader.rows(kinds)[0]!["全年上限"]);
  const sum = total([...most.values()]);
  return cap !== null && order(sum, seen(cap)) > 0 ? seen(cap) : sum;
}

/** S11: 15 % and three points or three per cent more or less. */
export function personRatio(reader: PlanReader, grade: Shown): F | null {
  const change = numbersBy(reader.rows("个人优秀比例"), "单位等次", "提高或调低").get(textIn(grade));
  if (change === undefined) return null;
  const base = number(reader, "优秀基准比例");
  return reader.parameter("比例调整方式") === "倍数" ? times(base, plus(whole(1), seen(change))) : plus(base, seen(change));
}
