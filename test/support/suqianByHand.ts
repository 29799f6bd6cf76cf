/**
 * 宿迁 computed by hand: from the words of S1–S14 in exact fractions, not from the product's code. It reads what a clerk
 * sees and says what every unit must get; `shownIn` says what the sheets show, in the same shape.
 */
import { minus, order, over, plus, rounded, seen, times, total, zero, type F } from "../functions/oracle/fraction";
import { bottomByCounting } from "../functions/oracle/bottom";
import { gradesByCounting } from "../functions/oracle/grade";
import { streakByRule } from "../functions/oracle/streak";
import {
  amount,
  byName,
  consequencesByHand,
  effectsIn,
  number,
  numberIn,
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
import { attained, earnedPoints, pace, areaScore, classScores, weighed, blend, levelSum, personRatio } from "./suqianScores";

export interface SuqianUnit {
  /** The columns up to the total; `null` where there is nothing. */
  efficiency: Shown;
  areas: Shown[];
  classes: Shown[];
  satisfaction: Shown;
  yearEnd: Shown;
  fault: Shown;
  halfYear: Shown;
  composite: Shown;
  awards: Shown;
  cards: Shown;
  total: Shown;
  place: Shown;
  grade: Shown;
  bottom: Shown;
  ratio: Shown;
  personSeats: Shown;
  outcome: Shown;
  behind: Shown;
}

interface County {
  areas: Shown[];
  yearEnd: Shown;
  halfYear: Shown;
  total: Shown;
  place: Shown;
  grade: Shown;
}

export interface SuqianResults {
  units: Record<string, SuqianUnit>;
  /** 先进 seats by class. */
  seats: Record<string, Shown>;
  /** Each task's points before and after deductions, how far it is ahead of time, and its light. */
  tasks: Shown[][];
  counties: Record<string, County>;
  /** The same of the counties' tasks, and how far each was at half-year, with its points. */
  countyTasks: Shown[][];
  leaders: Record<string, { outcome: Shown; poor: Shown }>;
}

const AREAS = ["重点工作", "目标任务"];
const COUNTY_AREAS = ["产业集聚发展", "重大项目建设", "脱贫攻坚、民生幸福工程、生态文明建设", "其他考核内容"];
const out = (value: F | null, digits: number): number | null => value && rounded(value, digits);
const passes = (reader: PlanReader) => reader.parameter("板块不齐") === "折算";

export function byHand(reader: PlanReader): SuqianResults {
  const taskRows = reader.rows("任务清单表");
  const earned = taskRows.map(earnedPoints);
  const [votes, efficiency] = [byName(reader.rows("满意度表"), "单位"), byName(reader.rows("效能表"), "单位")];
  const effectsOf = effectsIn(reader, "标记规则");
  const units = reader.rows("单位表").map((row) => {
    const [name, group] = [textIn(row["单位"]), textIn(row["类别"])];
    const own = (table: string) => reader.rows(table).filter((entry) => entry["单位"] === name);
    const quick = weighed(
      [amount(efficiency.get(name)?.["办事效率"]), amount(efficiency.get(name)?.["服务质量"])],
      reader.rows("效能权重"),
      "指标",
      "权重",
      true,
    );
    const areas = AREAS.map((area) => areaScore(reader, "单位", name, area, taskRows, earned));
    const classes = classScores(reader, votes.get(name));
    const satisfaction = weighed(classes, reader.rows("满意度权重"), "评价人", "权重", true);
    // S1, S2: each class by its own column of weights.
    const yearEnd = weighed([quick, satisfaction, ...areas], reader.rows("考核权重"), "内容", group, passes(reader));
    const fault = minus(zero, levelSum(reader, "半年扣分规则", "半年扣分情节", "扣分", own("半年扣分表")));
    const base = amount(row["半年基准分"]);
    const halfYear = base && roundedTo(plus(base, fault), 2);
    const composite = blend(reader, halfYear, yearEnd);
    const award = levelSum(reader, "单项奖规则", "单项奖分值", "加分", own("单项奖表"));
    const cards = minus(zero, cardPoints(reader, own("督办表")));
    const score = composite && roundedTo(plus(plus(composite, award), cards), 2);
    return {
      row,
      name,
      group,
      effects: effectsOf(row["标记"]),
      quick,
      areas,
      classes,
      satisfaction,
      yearEnd,
      fault,
      halfYear,
      composite,
      award,
      cards,
      score,
    };
  });

  // S9: the last ones of all offices, or of each class; who is not placed is not among them.
  const isUnranked = (group: string) => wordsIn(reader.parameter("不排名类别")).includes(group);
  const inField = units.filter(
    ({ effects, score, group }) => score && !effects.includes("不参加") && !effects.includes("不确定等次") && !isUnranked(group),
  );
  const isLast = (unit: (typeof units)[number]): boolean => {
    if (!inField.includes(unit)) return false;
    const field = reader.parameter("末位范围") === "全部" ? inField : inField.filter(({ group }) => group === unit.group);
    const scores = field.map(({ score }) => score!);
    return bottomByCounting(unit.score!, scores, Number(reader.parameter("末位人数")), "全列") !== "";
  };
  const last = new Set(units.filter(isLast));
  const [lastEffect] = effectsOf("后三位");
  const marked = units.map((unit) => ({
    ...unit,
    effects: last.has(unit) ? [...unit.effects, lastEffect!] : unit.effects,
    isLast: last.has(unit),
  }));

  const seats: SuqianResults["seats"] = {};
  const graded = new Map<string, { place: Shown; grade: Shown; bottom: boolean }>();
  for (const group of new Set(marked.map((unit) => unit.group))) {
    const members = marked.filter((unit) => unit.group === group);
    const headcount = members.filter(({ effects }) => !effects.includes("不参加")).length;
    const [limit] = isUnranked(group)
      ? [0]
      : seatsByHand(
          headcount,
          [Number(reader.parameter("先进比例"))],
          roundingIn(reader, "名额取整"),
          Number(reader.parameter("每类最少名额")),
        );
    seats[group] = limit!;
    for (const [member, { place, grade }] of gradesByCounting(members, rulesIn(reader, "等次标准", [limit!])))
      graded.set(member.name, { place: isUnranked(group) ? null : shownCell(place), grade: shownCell(grade), bottom: member.isLast });
  }

  const past = byName(reader.rows("历年结果表"), "单位");
  return {
    units: Object.fromEntries(
      units.map(({ row, name, ...unit }): [string, SuqianUnit] => {
        const { place, grade, bottom } = graded.get(name)!;
        const ratio = personRatio(reader, grade);
        const headcount = numberIn(row["应考核人数"]);
        const now = grade === null ? [] : [textIn(grade), ...(bottom ? ["末位"] : []), ...wordsIn(row["标记"])];
        const years = [...yearsIn(past.get(name)), now];
        return [
          name,
          {
            efficiency: out(unit.quick, 2),
            areas: unit.areas.map((area) => out(area, 2)),
            classes: unit.classes.map((score) => out(score, 10)),
            satisfaction: out(unit.satisfaction, 2),
            yearEnd: out(unit.yearEnd, 2),
            fault: out(unit.fault, 10),
            halfYear: out(unit.halfYear, 2),
            composite: out(unit.composite, 2),
            awards: out(unit.award, 10),
            cards: out(unit.cards, 10),
            total: out(unit.score, 2),
            place,
            grade,
            bottom: bottom ? "末位" : null,
            ratio: out(ratio, 9),
            personSeats: ratio && headcount !== null ? wholeSeats(times(whole(headcount), ratio), reader, "个人名额取整") : null,
            outcome: consequencesByHand(years, reader.rows("结果运用规则")) || null,
            behind: shownCell(streakByRule(years, wordsIn(reader.parameter("计入落后的情形")))),
          },
        ];
      }),
    ),
    seats,
    tasks: taskRows.map((row, i) => [out(attained(row), 10), out(earned[i]!, 6), ...pace(reader, row)]),
    ...countiesByHand(reader),
    leaders: leadersByHand(reader),
  };
}

/** S2, S4, S5: counties by their own weights, with the half-year, by the same, from how far each task was against the time that was gone. */
function countiesByHand(reader: PlanReader): Pick<SuqianResults, "counties" | "countyTasks"> {
  const rows = reader.rows("县区任务表");
  const earned = rows.map(earnedPoints);
  const halves = rows.map((row) => halfPoints(reader, row));
  const effectsOf = effectsIn(reader, "标记规则");
  const list = reader.rows("县区表").map((row) => {
    const name = textIn(row["县区"]);
    const areas = COUNTY_AREAS.map((area) => areaScore(reader, "县区", name, area, rows, earned));
    const yearEnd = weighed(areas, reader.rows("县区权重"), "内容", "权重", passes(reader));
    const own = rows.map((task, i) => ({ task, half: halves[i]! })).filter(({ task }) => task["县区"] === name);
    const halfAreas = COUNTY_AREAS.map((area) => {
      const tasks = own.filter(({ task }) => task["板块"] === area);
      const known = tasks.filter(({ half }) => half.points);
      if (known.length === 0) return null;
      const full = total((reader.parameter("缺项处理") === "计零" ? tasks : known).map(({ task }) => seen(Number(task["分值"]))));
      return times(over(total(known.map(({ half }) => half.points!)), full), number(reader, "板块满分"));
    });
    const halfYear = weighed(halfAreas, reader.rows("县区权重"), "内容", "权重", true);
    return { name, effects: effectsOf(row["标记"]), areas, yearEnd, halfYear, score: blend(reader, halfYear, yearEnd) };
  });
  const [seats] = seatsByHand(list.length, [Number(reader.parameter("县区先进比例"))], roundingIn(reader, "名额取整"));
  const graded = gradesByCounting(list, rulesIn(reader, "等次标准", [seats!]));
  return {
    counties: Object.fromEntries(
      list.map((county): [string, County] => {
        const { place, grade } = graded.get(county)!;
        return [
          county.name,
          {
            areas: county.areas.map((area) => out(area, 2)),
            yearEnd: out(county.yearEnd, 2),
            halfYear: out(county.halfYear, 2),
            total: out(county.score, 2),
            place: shownCell(place),
            grade: shownCell(grade),
          },
        ];
      }),
    ),
    countyTasks: rows.map((row, i) => [
      out(attained(row), 10),
      out(earned[i]!, 6),
      ...pace(reader, row),
      out(halves[i]!.gap, 9),
      out(halves[i]!.points, 6),
    ]),
  };
}

/** S4: where less is better, having less than the time that is gone is being ahead. */
function halfPoints(reader: PlanReader, row: Row): { gap: F | null; points: F | null } {
  const [full, target, actual] = ["分值", "目标", "半年完成"].map((header) => amount(row[header]));
  if (!full || !target || !actual || order(target, zero) <= 0) return { gap: null, points: null };
  const time = over(number(reader, "半年时间"), number(reader, "全年时间"));
  const ahead = minus(over(actual, target), time);
  const gap = textIn(row["计分办法"]).startsWith("逆向") ? minus(zero, ahead) : ahead;
  if (reader.parameter("比较评分方式") === "按比例") {
    const share = plus(whole(1), over(gap, time));
    const held = order(share, zero) < 0 ? zero : order(share, whole(1)) > 0 ? whole(1) : share;
    return { gap, points: times(full, held) };
  }
  const tiers = reader.rows("比较评分").filter((tier) => order(roundedTo(gap, 9), seen(Number(tier["进度差下限"]))) >= 0);
  return { gap, points: times(full, seen(Number(tiers[tiers.length - 1]!["得分比例"]))) };
}

/** S14: cards by how many days a reminder is late, or was when it was done; so many yellow ones take points, and each red one. */
function cardPoints(reader: PlanReader, rows: Row[]): F {
  const today = Number(reader.parameter("督办统计日"));
  const cards = rows.map((row) => {
    const [due, done, struck] = ["时限", "完成日期", "销号日期"].map((header) => numberIn(row[header]));
    if (due === null || due === undefined) return "";
    const end = [done, struck].find((day) => typeof day === "number" && day <= today) ?? today;
    const lights = reader.rows("督办灯").filter((light) => end - due >= Number(light["逾期天数下限"]));
    return textIn(lights[lights.length - 1]?.["记牌"]);
  });
  const count = (word: string) => cards.filter((card) => card === word).length;
  const yellow = Math.floor(count("黄牌") / Number(reader.parameter("黄牌次数")));
  return plus(times(whole(yellow), number(reader, "黄牌扣分")), times(whole(count("红牌")), number(reader, "红牌扣分")));
}

/** S12: lead departments that were poor two years running, or low this year. */
function leadersByHand(reader: PlanReader): SuqianResults["leaders"] {
  const past = byName(reader.rows("牵头部门历年表"), "牵头部门");
  return Object.fromEntries(
    reader.rows("牵头部门表").map((row) => {
      const name = textIn(row["牵头部门"]);
      const years = [...yearsIn(past.get(name)), wordsIn(row["满意度"])];
      return [
        name,
        {
          outcome: consequencesByHand(years, reader.rows("牵头结果规则")) || null,
          poor: shownCell(streakByRule(years, wordsIn(reader.parameter("计入较差的满意度")))),
        },
      ];
    }),
  );
}

export function shownIn(reader: PlanReader): SuqianResults {
  const [satisfaction, persons, outcomes] = [
    byName(reader.rows("满意度表"), "单位"),
    byName(reader.list("个人优秀名额", "单位"), "单位"),
    byName(reader.list("结果运用", "单位"), "单位"),
  ];
  const summary = byName(reader.list("汇总", "序号"), "单位");
  const voted = [...satisfaction.keys()];
  const beside = (header: string) => reader.column("满意度", header, voted.length);
  const classes = reader.rows("满意度权重").map((row) => beside(textIn(row["评价人"])));
  return {
    units: Object.fromEntries(
      reader.list("名额与等次", "单位").map((row): [string, SuqianUnit] => {
        const name = textIn(row["单位"]);
        const [sums, person, outcome] = [summary.get(name)!, persons.get(name)!, outcomes.get(name)!];
        return [
          name,
          {
            efficiency: shownCell(sums["效能得分"]),
            areas: AREAS.map((area) => shownCell(sums[area])),
            classes: classes.map((column) => shownCell(column[voted.indexOf(name)])),
            satisfaction: shownCell(sums["工作满意度"]),
            yearEnd: shownCell(sums["年终得分"]),
            fault: shownCell(sums["半年扣分"]),
            halfYear: shownCell(sums["半年得分"]),
            composite: shownCell(sums["综合得分"]),
            awards: shownCell(sums["单项奖加分"]),
            cards: shownCell(sums["督办扣分"]),
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
    tasks: shownTasks(reader, "任务清单", "任务清单表"),
    ...shownCounties(reader),
    leaders: Object.fromEntries(
      reader
        .list("牵头部门结果", "牵头部门")
        .map((row) => [textIn(row["牵头部门"]), { outcome: shownCell(row["结果运用"]), poor: shownCell(row["连续较差"]) }]),
    ),
  };
}

/** Points after the deduction are taken from rounded ones, so their last decimals say nothing. */
function shownTasks(reader: PlanReader, sheet: string, table: string): Shown[][] {
  const count = reader.rows(table).length;
  const columns = ["应得分", "实得分", "进度差", "预警"].map((header) => reader.column(sheet, header, count));
  return Array.from({ length: count }, (_, i) => columns.map((column, c) => (c === 1 ? sixDecimals(column[i]) : shownCell(column[i]))));
}

function shownCounties(reader: PlanReader): Pick<SuqianResults, "counties" | "countyTasks"> {
  const graded = byName(reader.list("县区名次", "县区"), "县区");
  const rows = reader.rows("县区任务表");
  return {
    counties: Object.fromEntries(
      reader.list("县区汇总", "序号").map((row): [string, County] => {
        const name = textIn(row["县区"]);
        return [
          name,
          {
            areas: COUNTY_AREAS.map((area) => shownCell(row[area])),
            yearEnd: shownCell(row["年终得分"]),
            halfYear: shownCell(row["半年得分"]),
            total: shownCell(row["总分"]),
            place: shownCell(graded.get(name)!["名次"]),
            grade: shownCell(graded.get(name)!["等次"]),
          },
        ];
      }),
    ),
    countyTasks: shownTasks(reader, "县区任务清单", "县区任务表").map((task, i) => [
      ...task,
      shownCell(rows[i]!["半年得分进度差"]),
      sixDecimals(rows[i]!["半年得分应得"]),
    ]),
  };
}

function sixDecimals(cell: Shown | undefined): Shown {
  return typeof cell === "number" ? rounded(seen(cell), 6) : shownCell(cell);
}

/** Groups beside the seats: the list's own column of groups has the same header, so they are counted, not looked for. */
function seatGroups(reader: PlanReader): string[] {
  return [...new Set(reader.rows("单位表").map((row) => textIn(row["类别"])))];
}
