/**
 * 格尔木 computed by hand: from the rules' words in exact fractions, not from the product's code. `byHand` reads what a
 * clerk filled in and says what every unit, task and group must get; `shownIn` reads the same out of the sheets.
 */
import { minus, over, rounded, seen, times, total, zero, order, type F } from "../functions/oracle/fraction";
import { bottomByCounting } from "../functions/oracle/bottom";
import { gradesByCounting } from "../functions/oracle/grade";
import { streakByRule } from "../functions/oracle/streak";
import {
  byName,
  consequencesByHand,
  effectsIn,
  readOnce,
  roundedTo as to,
  rulesIn,
  textIn as text,
  whole,
  wholeSeats,
  wordsIn,
  yearsIn,
  type Inputs,
} from "./handTools";
import { talliesByHand } from "./tasksByHand";
import type { PlanReader, Row, Shown } from "./planReader";

type Cells = Record<string, string | number>;

export interface GolmudResults {
  /** By unit: scores, total, place, grade, outcome. */
  units: Record<string, Cells>;
  /** By unit: places by month and quarter. */
  places: Record<string, Cells>;
  /** By group. */
  seats: Record<string, Cells>;
  /** By unit and task. */
  tasks: Record<string, Cells>;
  /** By leader: scores, total, place, grade. */
  leaders: Record<string, Cells>;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];
const STAGES = ["单位提出", "业务部门初审", "考核办审核", "分管领导审查", "领导小组审定", "常委会议研究确定"];
const TASK = ["目标", "较上年", "得分", "联审进度", "进度差", "预警"];
const OUTCOME = ["今年", "结果运用", "连续优秀", "连续靠后", "奖励", "疗（休）养"];
const LEADER = ["分管单位得分", "专项工作得分", "重点工作得分", "领导得分"];

const mean = (scores: F[]): F => over(total(scores), whole(scores.length));
const numbers = (cells: (Shown | undefined)[]): number[] => cells.filter((cell) => typeof cell === "number");
const shownScore = (value: F | null): number | "" => (value === null ? "" : rounded(value, 2));

export function byHand(sheets: Inputs): GolmudResults {
  const reader = readOnce(sheets);
  const p = (name: string) => reader.parameter(name);
  const list = reader.rows("单位表");
  const effectsOf = effectsIn(reader, "标记规则");
  const tasks = reader.rows("清单表").map((row) => taskByHand(reader, row));
  const rows = list.map((row) => {
    const name = text(row.单位);
    const listed = listScore(
      reader,
      tasks.filter((task) => task.unit === name),
    );
    const rated = ratedScore(reader, name);
    const monthly = monthScores(reader, name);
    const year = monthly.some((score) => score !== null) ? to(mean(monthly.filter((score) => score !== null)), 2) : null;
    const merged = mergedScore(reader, [
      ["清单得分", listed],
      ["评价得分", rated],
      ["月度得分", year],
    ]);
    const taken = total([deductions(reader, name), cardPoints(reader, name)]);
    return {
      name,
      group: text(row.组别),
      effects: effectsOf(row.标记),
      listed,
      rated,
      monthly,
      year,
      merged,
      taken,
      score: merged && to(minus(merged, taken), 2),
    };
  });

  const ratios = new Map(reader.rows("分组优秀比例").map((row) => [text(row.组别), seen(row.优秀比例 as number)]));
  const result: GolmudResults = { units: {}, places: {}, seats: {}, tasks: {}, leaders: {} };
  // Who has a place is the same with any number of seats.
  const placedInAll = [...new Set(rows.map((row) => row.group))].flatMap((group) => {
    const all = rows.filter((row) => row.group === group);
    const places = gradesByCounting(all, rulesIn(reader, "等次标准", [0]));
    return all.filter((row) => places.get(row)!.place !== "").map(({ score }) => score!);
  });
  for (const group of new Set(rows.map((row) => row.group))) {
    const all = rows.filter((row) => row.group === group);
    const counted = all.filter(({ effects }) => !effects.includes("不参加"));
    const seats = Math.max(wholeSeats(times(ratios.get(group)!, whole(counted.length)), reader, "名额取整"), Number(p("每组最少名额")));
    const rules = rulesIn(reader, "等次标准", [seats]);
    const graded = gradesByCounting(all, rules);
    const placed = all.filter((row) => graded.get(row)!.place !== "").map(({ score }) => score!);
    const held = (grade: string) => all.filter((row) => graded.get(row)!.grade === grade).length;
    result.seats[group] = { 优秀: seats, 应考核: counted.length, 优秀已评: held(rules.grades[0]!.word), 待定: held("待定") };
    for (const row of all) {
      const { grade, place } = graded.get(row)!;
      const field = text(p("末位范围")) === "全部" ? placedInAll : placed;
      const last = place === "" ? "" : bottomByCounting(row.score!, field, Number(p("末位人数")), text(p("末位并列")));
      result.units[row.name] = {
        清单得分: shownScore(row.listed),
        评价得分: shownScore(row.rated),
        月度得分: shownScore(row.year),
        综合得分: shownScore(row.merged),
        督查扣分: rounded(minus(zero, deductions(reader, row.name)), 10),
        督办扣分: rounded(minus(zero, cardPoints(reader, row.name)), 10),
        总分: shownScore(row.score),
        等次: grade,
        名次: place,
        末位: last,
        ...outcomeByHand(reader, row.name, grade, place, last),
      };
      result.places[row.name] = placesByHand(row, all);
    }
  }
  for (const { key, shown } of tasks) result.tasks[key] = shown;
  result.leaders = leadersByHand(reader, new Map(rows.map(({ name, score }) => [name, score])));
  return result;
}

/** A leader's score from the units in his charge and his works, over what there is of the three (G13); grades as for units (G6). */
function leadersByHand(reader: Inputs, scores: ReadonlyMap<string, F | null>): Record<string, Cells> {
  const weights = new Map(reader.rows("领导权重").map((line) => [text(line.来源), seen(line.权重 as number)]));
  const effectsOf = effectsIn(reader, "标记规则");
  const works = reader.rows("领导工作表");
  const shares = new Map(reader.rows("等级折算").map((line) => [text(line.等级), seen(line.得分比例 as number)]));
  const leaders = reader.rows("市级领导表").map((row) => {
    const name = text(row.市级领导);
    const charged = reader
      .rows("单位表")
      .filter((unit) => text(unit.分管领导) === name)
      .flatMap((unit) => scores.get(text(unit.单位)) ?? []);
    const ofKind = (kind: string): F | null =>
      listScore(
        reader,
        works
          .filter((work) => text(work.市级领导) === name && text(work.工作类别) === kind)
          .map((work) => {
            const full = seen(work.分值 as number);
            return { full, points: work.等级 === null ? null : to(times(full, shares.get(text(work.等级))!), 9) };
          }),
      );
    const sources: [string, F | null][] = [
      ["分管单位得分", charged.length === 0 ? null : to(mean(charged), 2)],
      ["专项工作得分", ofKind("分管领域专项工作")],
      ["重点工作得分", ofKind("年度重点工作")],
    ];
    const present = sources.filter(([, score]) => score !== null);
    const waits = present.length < 3 && reader.parameter("领导来源不齐") !== "折算";
    const sum = () => total(present.map(([word, score]) => times(weights.get(word)!, score!)));
    const score = present.length === 0 || waits ? null : to(over(sum(), total(present.map(([word]) => weights.get(word)!))), 2);
    return { name, group: text(row.序列), sources, score, effects: effectsOf(row.标记) };
  });
  const ratio = seen(reader.parameter("领导优秀比例") as number);
  return Object.fromEntries(
    leaders.map((leader) => {
      const group = leaders.filter((other) => other.group === leader.group);
      const counted = group.filter(({ effects }) => !effects.includes("不参加"));
      const seats = wholeSeats(times(ratio, whole(counted.length)), reader, "名额取整");
      const { grade, place } = gradesByCounting(group, rulesIn(reader, "等次标准", [seats])).get(leader)!;
      const shown = Object.fromEntries(leader.sources.map(([word, score]) => [word, shownScore(score)]));
      return [leader.name, { ...shown, 领导得分: shownScore(leader.score), 等次: grade, 名次: place }];
    }),
  );
}

interface Task {
  key: string;
  unit: string;
  full: F;
  points: F | null;
  shown: Cells;
}

/**
 * The grade's share of the full points (G3); the most demanding target, and whether it asks for more than last year (G11); the light
 * (G9); how far the sign-offs are, of which those before it was sent back are void (G10).
 */
function taskByHand(reader: Inputs, row: Row): Task {
  const shares = new Map(reader.rows("等级折算").map((line) => [text(line.等级), seen(line.得分比例 as number)]));
  const full = seen(row.分值 as number);
  const points = row.等级 === null ? null : to(times(full, shares.get(text(row.等级))!), 9);
  const targets = numbers([row.上级目标, row.市里目标, row.自报目标]);
  const isLess = row.指标方向 === "越少越好";
  const target = targets.length === 0 ? null : isLess ? Math.min(...targets) : Math.max(...targets);
  const before = row.上年完成;
  const raised = target !== null && typeof before === "number" && (isLess ? target < before : target > before);
  const actual = row.完成数;
  let gap: F | null = null;
  let light = "";
  if (typeof actual === "number" && target !== null && target > 0 && !isLess) {
    const elapsed = over(seen(reader.parameter("已过月份") as number), seen(reader.parameter("全年月份") as number));
    gap = minus(over(seen(actual), seen(target)), elapsed);
    const reached = reader.rows("预警档次").filter((line) => order(gap!, seen(line.进度差下限 as number)) >= 0);
    light = text(reached[reached.length - 1]!.灯);
  }
  const returned = typeof row.退回日期 === "number" ? row.退回日期 : 0;
  const dates = STAGES.map((stage) => typeof row[stage] === "number" && row[stage] > returned);
  const reached = dates.lastIndexOf(true);
  const passed =
    reached < 0
      ? returned > 0
        ? "▲ 退回重新制定"
        : "未开始"
      : dates.slice(0, reached).includes(false)
        ? "▲ 前一环节未填"
        : STAGES[reached]!;
  return {
    key: `${text(row.单位)} ${text(row.任务)}`,
    unit: text(row.单位),
    full,
    points,
    shown: {
      目标: target ?? "",
      较上年: target === null || typeof before !== "number" ? "" : raised ? "有提升" : "▲ 未提升",
      得分: points === null ? "" : rounded(points, 9),
      联审进度: passed,
      进度差: gap === null ? "" : rounded(gap, 10),
      预警: light,
    },
  };
}

/** Base and added tasks alike; what has no grade yet leaves its weight to the others (G1). */
function listScore(reader: Inputs, tasks: Pick<Task, "full" | "points">[]): F | null {
  if (tasks.length === 0) return null;
  const graded = tasks.filter(({ points }) => points !== null);
  const asked = text(reader.parameter("清单缺项"));
  if (graded.length === 0 && asked !== "计零") return null;
  const of = asked === "计零" ? tasks : graded;
  const share = over(total(graded.map(({ points }) => points!)), total(of.map(({ full }) => full)));
  return to(times(share, seen(reader.parameter("清单满分") as number)), 2);
}

/** Mean per class, then by the classes' weights; nobody rates himself (G4). */
function ratedScore(reader: Inputs, name: string): F | null {
  const row = reader.rows("评价表").find((line) => text(line.单位) === name);
  if (!row) return null;
  const people = reader.rows("评价人");
  const classes = reader.rows("评价权重").map((line) => {
    const raters = people.filter((person) => person.类别 === line.类别 && text(person.评价人) !== name);
    const scores = numbers(raters.map((person) => row[text(person.评价人)])).map(seen);
    return { weight: seen(line.权重 as number), scores };
  });
  const rated = classes.filter(({ scores }) => scores.length > 0);
  const zeros = reader.parameter("评价缺项") === "计零";
  if (rated.length === 0 && !zeros) return null;
  const weights = zeros ? classes : rated;
  const sum = total(rated.map(({ weight, scores }) => times(weight, mean(scores))));
  return to(over(sum, total(weights.map(({ weight }) => weight))), 2);
}

function monthScores(reader: Inputs, name: string): (F | null)[] {
  const row = reader.rows("月度表").find((line) => text(line.单位) === name);
  return MONTHS.map((month) => (typeof row?.[month] === "number" ? seen(row[month]) : null));
}

function mergedScore(reader: Inputs, sources: [string, F | null][]): F | null {
  const weights = new Map(reader.rows("综合权重").map((line) => [text(line.来源), seen(line.权重 as number)]));
  const present = sources.filter(([, score]) => score !== null);
  if (present.length === 0 || (present.length < sources.length && reader.parameter("来源不齐") !== "折算")) return null;
  const sum = total(present.map(([word, score]) => times(weights.get(word)!, score!)));
  return to(over(sum, total(present.map(([word]) => weights.get(word)!))), 2);
}

/** Each item's largest deduction, once (G5). */
function deductions(reader: Inputs, name: string): F {
  const largest = new Map<string, F>();
  reader
    .rows("台账表")
    .filter((row) => text(row.单位) === name)
    .forEach((row, i) => {
      const item = text(row.事项) || `第${i}笔`;
      const points = seen(row.分值 as number);
      const known = largest.get(item);
      if (!known || order(points, known) > 0) largest.set(item, points);
    });
  return total([...largest.values()]);
}

/** What the cards of late tasks take off (G12). */
function cardPoints(reader: Inputs, name: string): F {
  return seen(talliesByHand(reader, "督查任务表").get(name)?.points ?? 0);
}

/** 1, 2, 2, 4 among those of the group that have a score in the period (G9). */
function placesByHand(row: { monthly: (F | null)[]; year: F | null }, group: { monthly: (F | null)[]; year: F | null }[]): Cells {
  const quarter = (monthly: (F | null)[], q: number) => {
    const scores = monthly.slice(q * 3, q * 3 + 3).filter((score) => score !== null);
    return scores.length === 0 ? null : mean(scores);
  };
  const place = (scoreOf: (one: typeof row) => F | null): number | "" => {
    const own = scoreOf(row);
    if (own === null) return "";
    return 1 + group.filter((other) => scoreOf(other) !== null && order(scoreOf(other)!, own) > 0).length;
  };
  return Object.fromEntries([
    ...MONTHS.map((month, m) => [month, place(({ monthly }) => monthly[m]!)]),
    ...QUARTERS.map((word, q) => [word, place(({ monthly }) => quarter(monthly, q))]),
    ["累计", place(({ year }) => year)],
  ]) as Cells;
}

/** This year's words with those of the years before (G8), and the reward by the grade (G7), which the last lose (G8). */
function outcomeByHand(reader: Inputs, name: string, grade: string, place: number | "", last: string): Cells {
  const words = [grade, ...(place === 1 ? ["第一名"] : []), ...(last === "末位" ? ["末位"] : [])];
  const current = grade === "" ? "" : words.join("、");
  const years = [...yearsIn(byName(reader.rows("历年表"), "单位").get(name)), wordsIn(current)];
  const rewards = new Map(reader.rows("等次奖励").map((row) => [text(row.等次), row.奖励 as number]));
  const streak = (word: string) => streakByRule(years, wordsIn(reader.parameter(word)));
  return {
    今年: current,
    结果运用: consequencesByHand(years, reader.rows("结果运用规则")),
    连续优秀: streak("连续优秀计入"),
    连续靠后: streak("连续靠后计入"),
    奖励: last === "末位" ? "" : (rewards.get(grade) ?? ""),
    "疗（休）养": last === "末位" ? "" : text(reader.rows("等次疗养").find((row) => row.等次 === grade)?.["疗（休）养"] ?? ""),
  };
}

export function shownIn(reader: PlanReader): GolmudResults {
  const cell = (value: Shown | undefined): string | number => (typeof value === "number" ? value : text(value));
  const picked = (row: Row, headers: string[]): Cells => Object.fromEntries(headers.map((header) => [header, cell(row[header])]));
  const byUnit = (rows: Row[], headers: string[]) => new Map(rows.map((row) => [text(row.单位), picked(row, headers)]));
  const summary = byUnit(reader.list("汇总", "单位"), ["清单得分", "评价得分", "月度得分", "综合得分", "督查扣分", "督办扣分", "总分"]);
  const graded = byUnit(reader.list("名额与等次", "单位"), ["等次", "名次", "末位"]);
  const outcome = byUnit(reader.list("结果运用", "单位"), OUTCOME);
  const led = new Map(reader.list("领导等次", "市级领导").map((row) => [text(row.市级领导), picked(row, ["等次", "名次"])]));
  const leaders = reader
    .list("领导得分汇总", "市级领导")
    .map((row) => [text(row.市级领导), { ...picked(row, LEADER), ...led.get(text(row.市级领导))! }]);
  const groups = [...new Set(reader.rows("单位表").map((row) => text(row.组别)))];
  const seats = ["优秀", "应考核", "优秀已评", "待定"].map(
    (header) => [header, reader.column("名额与等次", header, groups.length)] as const,
  );
  // Rows that somebody left empty stand between the tasks.
  const most = 1000;
  const tasks = ["单位", "任务", ...TASK].map((header) => [header, reader.column("考核清单", header, most)] as const);
  const lines = Array.from({ length: most }, (_, i): Row => Object.fromEntries(tasks.map(([header, cells]) => [header, cells[i]!])));
  return {
    units: Object.fromEntries([...summary].map(([name, cells]) => [name, { ...cells, ...graded.get(name)!, ...outcome.get(name)! }])),
    leaders: Object.fromEntries(leaders) as Record<string, Cells>,
    places: Object.fromEntries(byUnit(reader.list("月度名次", "单位"), [...MONTHS, ...QUARTERS, "累计"])),
    seats: Object.fromEntries(
      groups.map((group, i) => [group, Object.fromEntries(seats.map(([header, cells]) => [header, cell(cells[i])]))]),
    ),
    tasks: Object.fromEntries(
      lines.filter((row) => text(row.单位) !== "").map((row) => [`${text(row.单位)} ${text(row.任务)}`, picked(row, TASK)]),
    ),
  };
}
