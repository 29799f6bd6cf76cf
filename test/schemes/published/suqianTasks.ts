/** 宿迁: points of tasks and of the half-year, satisfaction from votes, and who is told to be behind, counted by hand. */
import type { Shown } from "../../support/planReader";
import { expectRows } from "./compare";
import { Exact, least, most, ONE, sum, tier, weighed, ZERO } from "./exact";
import { figure, type Line, type Workbook } from "./workbook";

export interface TaskPoints {
  due: Exact | null;
  kept: Exact | null;
  full: Exact | null;
  gap: Exact | null;
  light: Shown;
}

const isReversed = (line: Line) => String(line["计分办法"]).startsWith("逆向");

/** The target reached is the basic points and no more; below it in proportion, or nothing; less is better where it is reversed. */
export function pointsOf(line: Line, elapsed: Exact, lights: readonly Line[]): TaskPoints {
  const done = figure(line["完成"]);
  if (!done) return { due: null, kept: null, full: null, gap: null, light: null };
  const [full, target, way] = [Exact.of(line["分值"]), Exact.of(line["目标"]), String(line["计分办法"])];
  const rate = done.over(target);
  const share = isReversed(line) ? Exact.of(2).minus(rate) : rate;
  const isReached = share.atLeast(ONE);
  const due = isReached ? full : way.includes("达标") ? ZERO : full.times(most(share, ZERO));
  const kept = most(due.minus(figure(line["扣分"]) ?? ZERO), ZERO);
  const gap = isReversed(line) ? null : rate.minus(elapsed);
  const light = gap && tier(gap, boundsOf(lights, "进度差下限", "预警"));
  return { due, kept, full, gap, light: light ?? null };
}

function boundsOf(lines: readonly Line[], from: string, to: string): (readonly [Exact, Shown])[] {
  return lines.map((line) => [Exact.of(line[from]), line[to]!] as const);
}

/** How far the half-year was ahead of the time that had gone, and the points for it. */
export function halfYearOf(book: Workbook, line: Line): { gap: Exact | null; points: Exact | null } {
  const done = figure(line["半年完成"]);
  if (!done) return { gap: null, points: null };
  const [full, rate, time] = [
    Exact.of(line["分值"]),
    done.over(Exact.of(line["目标"])),
    book.number("半年时间").over(book.number("全年时间")),
  ];
  const gap = isReversed(line) ? time.minus(rate) : rate.minus(time);
  const share =
    book.parameter("比较评分方式") === "分档"
      ? Exact.of(tier(gap, boundsOf(book.table("评分参数", "县区半年比较评分"), "进度差下限", "得分比例")))
      : most(least(ONE.plus(gap.over(time)), ONE), ZERO);
  return { gap, points: full.times(share) };
}

/** Points of a part's tasks brought to its full mark; tasks without a figure are not there. */
export function partOf(book: Workbook, tasks: readonly TaskPoints[]): Exact | null {
  const there = tasks.flatMap(({ kept, full }) => (kept && full ? [{ kept, full }] : []));
  if (there.length === 0) return null;
  const share = sum(there.map(({ kept }) => kept)).over(sum(there.map(({ full }) => full)));
  return share.times(book.number("板块满分")).rounded(2);
}

export function elapsedOf(book: Workbook): Exact {
  return book.number("已过时间").over(book.number("全年时间"));
}

/** Valid votes in four answers to points, and the four kinds of voters by their weights. */
export function satisfactionOf(book: Workbook, line: Line): { groups: Record<string, Exact | null>; all: Exact | null } {
  const answers = book.table("满意度参数", "票数折算");
  const weights = book.table("满意度参数", "满意度权重");
  const groups = Object.fromEntries(
    weights.map((weight) => {
      const votes = answers.map((answer) => figure(line[`${weight["评价人"]}${answer["选项"]}`]) ?? ZERO);
      const all = sum(votes);
      const points = sum(votes.map((count, i) => count.times(Exact.of(answers[i]!["折算分"]))));
      return [String(weight["评价人"]), all.compare(ZERO) === 0 ? null : points.over(all)];
    }),
  );
  const joint = weighed(weights.map((weight) => [groups[String(weight["评价人"])]!, Exact.of(weight["权重"])] as const));
  return { groups, all: joint?.rounded(2) ?? null };
}

/** Every task's points, points after deductions, full mark, gap and light, and the half-year's where there is one. */
export function expectTaskPoints(book: Workbook, sheet: string, key: string): void {
  const rows = book.wide(sheet, key);
  const [lights, elapsed] = [book.table("评分参数", "进度预警"), elapsedOf(book)];
  expectRows(rows, "任务", (_, row) => {
    const { due, kept, full, gap, light } = pointsOf(row, elapsed, lights);
    const half = "半年完成" in row ? halfYearOf(book, row) : null;
    return {
      应得分: due,
      实得分: kept,
      计分满分: full,
      进度差: gap,
      预警: light,
      ...(half && { 半年得分进度差: half.gap, 半年得分应得: half.points }),
    };
  });
}

/** Tasks that the quarter's bulletin has to name, with how far they are behind. */
export function behindOf(book: Workbook, sheet: string, key: string): { gap: Exact; text: string }[] {
  const [lights, elapsed] = [book.table("评分参数", "进度预警"), elapsedOf(book)];
  return book.wide(sheet, key).flatMap((line) => {
    const { gap, light } = pointsOf(line, elapsed, lights);
    return gap && String(light).includes("通报") ? [{ gap, text: `${line[key]}“${line["任务"]}”${light}` }] : [];
  });
}
