/**
 * 宿迁 computed by hand: from the words of S1–S12 in exact fractions, not from the product's code. It reads what a clerk
 * sees and says what every unit must get; `shownIn` says what the sheets show, in the same shape.
 */
import { minus, order, over, plus, rounded, seen, times, total, zero, type F } from "../functions/oracle/fraction";
import { bottomByCounting } from "../functions/oracle/bottom";
import { gradesByCounting } from "../functions/oracle/grade";
import { streakByRule } from "../functions/oracle/streak";
import {
  byName,
  consequencesByHand,
  effectsIn,
  number,
  numberIn,
  numbersBy,
  roundedTo,
  roundingIn,
  rulesIn,
  seatsByHand,
  shownCell,
  textIn,
  whole,
  wholeSeats,
  wordsIn,
  yearsIn,
} from "./handTools";
import type { PlanReader, Row, Shown } from "./planReader";

export interface SuqianUnit {
  /** Areas, classes of voters and the columns up to the total; `null` where there is nothing. */
  areas: Shown[];
  classes: Shown[];
  satisfaction: Shown;
  yearEnd: Shown;
  composite: Shown;
  awards: Shown;
  total: Shown;
  place: Shown;
  grade: Shown;
  bottom: Shown;
  ratio: Shown;
  personSeats: Shown;
  outcome: Shown;
  behind: Shown;
}

export interface SuqianResults {
  units: Record<string, SuqianUnit>;
  /** 先进 seats by category. */
  seats: Record<string, Shown>;
  /** Each task's points before and after deductions, how far it is ahead of time, and its light. */
  tasks: Shown[][];
  works: Record<string, { outcome: Shown; poor: Shown }>;
}

const AREAS = ["产业集聚", "重大项目", "民生实事", "部门职能"];
const out = (value: F | null, digits: number): number | null => value && rounded(value, digits);

export function byHand(reader: PlanReader): SuqianResults {
  const taskRows = reader.rows("任务清单表");
  const earned = taskRows.map(earnedPoints);
  const votes = byName(reader.rows("满意度表"), "单位");
  const awards = reader.rows("单项奖表");
  const effectsOf = effectsIn(reader, "标记规则");
  const units = reader.rows("单位表").map((row) => {
    const name = textIn(row["单位"]);
    const areas = AREAS.map((area) => areaScore(reader, name, area, taskRows, earned));
    const classes = classScores(reader, votes.get(name));
    const satisfaction = weighed(classes, reader.rows("满意度权重"), "评价人", true);
    const yearEnd = weighed([...areas, satisfaction], reader.rows("考核权重"), "内容", reader.parameter("板块不齐") === "折算");
    const composite = blend(reader, numberIn(row["半年得分"]), yearEnd);
    const award = awardSum(
      reader,
      awards.filter((entry) => entry["单位"] === name),
    );
    const score = composite && roundedTo(plus(composite, award), 2);
    return {
      row,
      name,
      group: textIn(row["类别"]),
      effects: effectsOf(row["标记"]),
      areas,
      classes,
      satisfaction,
      yearEnd,
      composite,
      award,
      score,
    };
  });

  const seats: SuqianResults["seats"] = {};
  const graded = new Map<string, { place: Shown; grade: Shown; bottom: boolean }>();
  for (const group of new Set(units.map((unit) => unit.group))) {
    const members = units.filter((unit) => unit.group === group);
    const headcount = members.filter(({ effects }) => !effects.includes("不参加")).length;
    const [limit] = seatsByHand(
      headcount,
      [Number(reader.parameter("先进比例"))],
      roundingIn(reader, "名额取整"),
      Number(reader.parameter("每类最少名额")),
    );
    seats[group] = limit!;
    const grades = gradesByCounting(members, rulesIn(reader, "等次标准", [limit!]));
    const placed = members.filter((member) => grades.get(member)!.place !== "").map(({ score }) => score!);
    for (const [{ name, score }, { place, grade }] of grades) {
      const isLast = place !== "" && bottomByCounting(score!, placed, Number(reader.parameter("末位人数")), "全列") !== "";
      graded.set(name, { place: shownCell(place), grade: shownCell(grade), bottom: isLast });
    }
  }

  const past = byName(reader.rows("历年结果表"), "单位");
  return {
    units: Object.fromEntries(
      units.map(({ row, name, ...unit }): [string, SuqianUnit] => {
        const { place, grade, bottom } = graded.get(name)!;
        const ratio = personRatio(reader, bottom ? "诫勉" : grade);
        const headcount = numberIn(row["应考核人数"]);
        const now = grade === null ? [] : [textIn(grade), ...(bottom ? ["末位"] : []), ...wordsIn(row["标记"])];
        const years = [...yearsIn(past.get(name)), now];
        return [
          name,
          {
            areas: unit.areas.map((area) => out(area, 2)),
            classes: unit.classes.map((score) => out(score, 10)),
            satisfaction: out(unit.satisfaction, 2),
            yearEnd: out(unit.yearEnd, 2),
            composite: out(unit.composite, 2),
            awards: out(unit.award, 10),
            total: out(unit.score, 2),
            place,
            grade,
            bottom: bottom ? "末位" : null,
            ratio: out(ratio, 9),
            personSeats: ratio && headcount !== null ? wholeSeats(times(whole(headcount), ratio), reader, "个人名额取整") : null,
            outcome: consequencesByHand(years, reader.rows("结果运用规则")) || null,
            behind: shownCell(streakByRule(years, wordsIn(reader.parameter("落后词")))),
          },
        ];
      }),
    ),
    seats,
    tasks: taskRows.map((row, i) => [out(attained(row), 10), out(earned[i]!, 6), ...pace(reader, row)]),
    works: worksByHand(reader),
  };
}

/** S3: what was promised earns the points, more earns no more, less earns its share. */
function attained(row: Row): F | null {
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
function earnedPoints(row: Row): F | null {
  const points = attained(row);
  const left = points && minus(points, seen(numberIn(row["扣分"]) ?? 0));
  return left && (order(left, zero) < 0 ? zero : left);
}

/** S4: ahead of or behind the part of the year that is gone; where less is better there is no such pace. */
function pace(reader: PlanReader, row: Row): Shown[] {
  const [target, actual] = [numberIn(row["目标"]), numberIn(row["完成"])];
  if (target === null || actual === null || target <= 0 || textIn(row["计分办法"]).startsWith("逆向")) return [null, null];
  const gap = minus(over(seen(actual), seen(target)), over(number(reader, "已过时间"), number(reader, "全年时间")));
  const lights = reader.rows("进度预警").filter((light) => order(gap, seen(Number(light["进度差下限"]))) >= 0);
  return [rounded(gap, 10), textIn(lights[lights.length - 1]!["预警"])];
}

/** S2: one area's points out of those it has, brought to the same number for all; without tasks there is no score. */
function areaScore(reader: PlanReader, unit: string, area: string, rows: Row[], earned: (F | null)[]): F | null {
  const all = rows.map((row, i) => ({ row, points: earned[i]! })).filter(({ row }) => row["单位"] === unit);
  if (all.every(({ points }) => points === null)) return null;
  const own = all.filter(({ row }) => row["板块"] === area);
  const known = own.filter(({ points }) => points !== null);
  const full = (items: typeof own) => total(items.map(({ row }) => seen(Number(row["分值"]))));
  const counted = reader.parameter("缺项处理") === "计零" ? own : known;
  if (counted.length === 0) return null;
  return roundedTo(times(over(total(known.map(({ points }) => points)), full(counted)), number(reader, "板块满分")), 2);
}

/** S8: the mean of the valid votes in each class of voters. */
function classScores(reader: PlanReader, row: Row | undefined): (F | null)[] {
  const choices = reader.rows("票数折算");
  return reader.rows("满意度权重").map((voters) => {
    const votes = choices.map((choice) => numberIn(row?.[`${textIn(voters["评价人"])}${textIn(choice["选项"])}`]) ?? 0);
    const valid = votes.reduce((sum, count) => sum + count, 0);
    if (valid === 0) return null;
    return over(total(choices.map((choice, i) => times(whole(votes[i]!), seen(Number(choice["折算分"]))))), whole(valid));
  });
}

/** Σ score × weight over what is there; whether the weights of what is not there pass to the rest is the office's choice. */
function weighed(scores: (F | null)[], weights: Row[], word: string, passes: boolean): F | null {
  const shares = numbersBy(weights, word, "权重");
  const parts = [...shares.values()].flatMap((weight, i) => (scores[i] ? [{ score: scores[i], weight: seen(weight) }] : []));
  if (parts.length === 0 || (parts.length < scores.length && !passes)) return null;
  return roundedTo(over(total(parts.map(({ score, weight }) => times(score, weight))), total(parts.map(({ weight }) => weight))), 2);
}

/** S5 */
function blend(reader: PlanReader, halfYear: number | null, yearEnd: F | null): F | null {
  const first = halfYear === null ? null : seen(halfYear);
  if (!first || !yearEnd) return reader.parameter("半年不齐") === "折算" ? (first ?? yearEnd) : null;
  const share = number(reader, "半年占比");
  return roundedTo(plus(times(first, share), times(yearEnd, minus(whole(1), share))), 2);
}

/** S7: of one work only the best award, and no more than the cap in all. */
function awardSum(reader: PlanReader, entries: Row[]): F {
  const points = numbersBy(reader.rows("单项奖分值"), "级别", "加分");
  const best = new Map<string, F>();
  for (const entry of entries) {
    const [work, worth] = [textIn(entry["事项"]), seen(points.get(textIn(entry["级别"]))!)];
    if (!best.has(work) || order(worth, best.get(work)!) > 0) best.set(work, worth);
  }
  const cap = numberIn(reader.rows("单项奖规则")[0]!["全年上限"]);
  const sum = total([...best.values()]);
  return cap !== null && order(sum, seen(cap)) > 0 ? seen(cap) : sum;
}

/** S11: 15 % and three points or three per cent more or less. */
function personRatio(reader: PlanReader, grade: Shown): F | null {
  const change = numbersBy(reader.rows("个人优秀比例"), "单位等次", "提高或调低").get(textIn(grade));
  if (change === undefined) return null;
  const base = number(reader, "优秀基准比例");
  return reader.parameter("比例调整方式") === "倍数" ? times(base, plus(whole(1), seen(change))) : plus(base, seen(change));
}

/** S12: works whose lead department was poor two years running. */
function worksByHand(reader: PlanReader): SuqianResults["works"] {
  const past = byName(reader.rows("单项工作历年表"), "单项工作");
  return Object.fromEntries(
    reader.rows("单项工作表").map((row) => {
      const name = textIn(row["单项工作"]);
      const years = [...yearsIn(past.get(name)), wordsIn(row["满意度"])];
      return [
        name,
        {
          outcome: consequencesByHand(years, reader.rows("单项结果规则")) || null,
          poor: shownCell(streakByRule(years, wordsIn(reader.parameter("较差词")))),
        },
      ];
    }),
  );
}

export function shownIn(reader: PlanReader): SuqianResults {
  const [satisfaction, persons, outcomes, works] = [
    byName(reader.rows("满意度表"), "单位"),
    byName(reader.list("个人优秀名额", "单位"), "单位"),
    byName(reader.list("结果运用", "单位"), "单位"),
    reader.list("单项工作结果", "单项工作"),
  ];
  const summary = byName(reader.list("汇总", "序号"), "单位");
  const voted = [...satisfaction.keys()];
  const beside = (header: string) => reader.column("满意度", header, voted.length);
  const classes = reader.rows("满意度权重").map((row) => beside(textIn(row["评价人"])));
  const count = reader.rows("任务清单表").length;
  const tasks = ["应得分", "实得分", "进度差", "预警"].map((header) => reader.column("任务清单", header, count));
  return {
    units: Object.fromEntries(
      reader.list("名额与等次", "单位").map((row): [string, SuqianUnit] => {
        const name = textIn(row["单位"]);
        const [sums, person, outcome] = [summary.get(name)!, persons.get(name)!, outcomes.get(name)!];
        return [
          name,
          {
            areas: AREAS.map((area) => shownCell(sums[area])),
            classes: classes.map((column) => shownCell(column[voted.indexOf(name)])),
            satisfaction: shownCell(sums["满意度"]),
            yearEnd: shownCell(sums["年终得分"]),
            composite: shownCell(sums["综合得分"]),
            awards: shownCell(sums["单项奖加分"]),
            total: shownCell(row["总分"]),
            place: shownCell(row["名次"]),
            grade: shownCell(row["等次"]),
            bottom: shownCell(row["后三位"]),
            ratio: shownCell(person["比例"]),
            personSeats: shownCell(person["优秀"]),
            outcome: shownCell(outcome["结果运用"]),
            behind: shownCell(outcome["连续落后"]),
          },
        ];
      }),
    ),
    seats: Object.fromEntries(reader.list("名额与等次", "先进").map((row, i) => [textIn(seatGroups(reader)[i]), shownCell(row["先进"])])),
    // Points after the deduction are taken from rounded ones, so their last decimals say nothing.
    tasks: Array.from({ length: count }, (_, i) => tasks.map((column, c) => (c === 1 ? sixDecimals(column[i]) : shownCell(column[i])))),
    works: Object.fromEntries(
      works.map((row) => [textIn(row["单项工作"]), { outcome: shownCell(row["结果运用"]), poor: shownCell(row["连续较差"]) }]),
    ),
  };
}

function sixDecimals(cell: Shown | undefined): Shown {
  return typeof cell === "number" ? rounded(seen(cell), 6) : shownCell(cell);
}

/** Groups beside the seats: the list's own column of groups has the same header, so they are counted, not looked for. */
function seatGroups(reader: PlanReader): string[] {
  return [...new Set(reader.rows("单位表").map((row) => textIn(row["类别"])))];
}
