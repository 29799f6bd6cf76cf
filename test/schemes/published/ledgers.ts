/** A ledger of tasks against a day, the cards it leaves, and the bulletin of a month or quarter, from what the sheets show. */
import type { Shown } from "../../support/planReader";
import { expectRows } from "./compare";
import { Exact, tier, ZERO } from "./exact";
import { lastOf, placesOf } from "./grading";
import { isBlank, type Line, type Workbook } from "./workbook";

export const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
export const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];
export const quarterOf = (month: number): number => Math.floor(month / 3);

export interface Task {
  late: number | null;
  light: string;
  card: string | null;
}

const STRUCK_OFF = "已销号";
const TO_STRIKE_OFF = "待销号";
const NO_DEADLINE = "未定时限";

const dayOf = (cell: Shown | undefined): number | null => (isBlank(cell) ? null : Number(cell));

/** Causes found, measures taken, results verified: without all three nothing is struck off, where a regime asks for them. */
const CHECKS = ["根源已查清", "措施已落实", "结果已核验"];

const dateOf = (day: number): string => {
  const date = new Date(Date.UTC(1899, 11, 30 + day));
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
};

/** A task is as late as it was when done, or as it is on the day; struck off, it has no light but keeps its card. */
function taskOn(line: Line, lights: readonly Line[], today: number): Task {
  const until = (day: number | null) => (day !== null && day <= today ? day : null);
  const [limit, done, off] = [dayOf(line["时限"]), until(dayOf(line["完成日期"])), until(dayOf(line["销号日期"]))];
  const isChecked = CHECKS.every((check) => !(check in line) || line[check] === "是");
  // Struck off without a day on which it was done, it was late until it was struck off, and that day is asked for.
  const late = limit === null ? null : (done ?? off ?? today) - limit;
  const bounds = lights.map((one) => [Exact.of(one["逾期天数下限"]), one] as const);
  const reached = late === null ? undefined : tier(Exact.of(late), bounds);
  return { late, light: light(), card: (reached?.["记牌"] as string | null | undefined) ?? null };

  function light(): string {
    if (off !== null) return done === null ? "▲ 缺完成日期" : isChecked ? STRUCK_OFF : "▲ 核验未齐";
    if (done !== null) return TO_STRIKE_OFF;
    return limit === null ? NO_DEADLINE : String(reached?.["灯"] ?? "");
  }
}

interface Cards {
  任务: number;
  已销号: number;
  待销号: number;
  未定时限: number;
  黄牌: number;
  红牌: number;
  督办扣分: Exact;
  约谈: string | null;
}

/** A unit's tasks counted, and what its cards bring: points for so many yellow ones and for each red one, a talk from n cards on. */
function cardsOf(book: Workbook, tasks: readonly Task[]): Cards {
  const count = (is: (task: Task) => boolean) => tasks.filter(is).length;
  const [yellow, red] = [count(({ card }) => card === "黄牌"), count(({ card }) => card === "红牌")];
  const talks = Number(book.parameter("约谈牌数"));
  const points = book
    .number("黄牌扣分")
    .times(Exact.of(Math.floor(yellow / Number(book.parameter("黄牌次数")))))
    .plus(book.number("红牌扣分").times(Exact.of(red)));
  return {
    任务: tasks.length,
    已销号: count(({ light }) => light === STRUCK_OFF),
    待销号: count(({ light }) => light === TO_STRIKE_OFF),
    未定时限: count(({ light }) => light === NO_DEADLINE),
    黄牌: yellow,
    红牌: red,
    督办扣分: ZERO.minus(points),
    约谈: talks > 0 && yellow + red >= talks ? "约谈" : null,
  };
}

interface Ranked {
  name: string;
  group: string;
  now: Exact | null;
  before: Exact | null;
}

interface BulletinLine {
  place: number;
  before: number | null;
  moved: string | null;
  end: string | null;
}

/** Places within the groups now and before, and who stands first and last. */
function bulletinOf(all: readonly Ranked[], first: number, last: number): Map<string, BulletinLine> {
  const found = new Map<string, BulletinLine>();
  for (const group of new Set(all.map((one) => one.group))) {
    const scores = (of: "now" | "before") =>
      new Map(all.flatMap((one) => (one.group === group && one[of] ? [[one.name, one[of]] as const] : [])));
    const [now, before] = [placesOf(scores("now")), placesOf(scores("before"))];
    const behind = lastOf(scores("now"), last);
    for (const [name, place] of now) {
      const was = before.get(name) ?? null;
      const moved = was === null ? null : was === place ? "持平" : was > place ? `上升${was - place}位` : `下降${place - was}位`;
      const end = place <= first ? "前列" : behind.has(name) ? "靠后" : null;
      found.set(name, { place, before: was, moved, end });
    }
  }
  return found;
}

/** A sentence's parts between its separators, the full stop left out. */
export function listed(text: Shown): string[] {
  return String(text ?? "")
    .replace(/。$/, "")
    .split("；");
}

/** The tasks of a ledger with their lights and cards; returns them beside their lines. */
export function tasksOf(book: Workbook, ledger: string, lights: string): { line: Line; task: Task }[] {
  const bounds = book.table(lights, "任务亮灯和记牌");
  return book.list(ledger, "单位").map((line) => ({ line, task: taskOn(line, bounds, Number(book.parameter("督办统计日"))) }));
}

/** Every task's days, light and card, and every unit's sums. */
export function expectTasks(book: Workbook, ledger: string, sums: string, lights: string, units: number, points = "督办扣分"): void {
  const tasks = tasksOf(book, ledger, lights);
  let next = 0;
  expectRows(book.list(ledger, "单位"), "事项", () => {
    const { late, light, card } = tasks[next++]!.task;
    return { 逾期天数: late, 亮灯: light, 记牌: card };
  });
  const rows = book.list(sums, "单位");
  expect(rows).toHaveLength(units);
  expectRows(rows, "单位", (name) => {
    const { 督办扣分, ...cards } = unitCards(book, tasks, name);
    return { ...cards, [points]: 督办扣分 };
  });
}

export function unitCards(book: Workbook, tasks: readonly { line: Line; task: Task }[], unit: string): Cards {
  return cardsOf(
    book,
    tasks.filter(({ line }) => line["单位"] === unit).map(({ task }) => task),
  );
}

interface Monthly {
  name: string;
  group: string;
  scores: (Exact | null)[];
  quarters: (Exact | null)[];
}

/** The month or quarter in the cell against the one before it: every line of the list, and who is told to be first and last. */
export function expectBulletin(book: Workbook, sheet: string, key: string, all: readonly Monthly[]): void {
  const period = String(book.beside(sheet, "通报期"));
  const isQuarter = period.endsWith("季度");
  const nth = (isQuarter ? QUARTERS : MONTHS).indexOf(period);
  const ranked = all.map(({ name, group, scores, quarters }) => {
    const of = isQuarter ? quarters : scores;
    return { name, group, now: of[nth] ?? null, before: of[nth - 1] ?? null };
  });
  const by = bulletinOf(ranked, Number(book.parameter("通报前几名")), Number(book.parameter("通报后几名")));
  const rows = book.list(sheet, "名次");
  expect(rows).toHaveLength(by.size);
  const scores = new Map(ranked.map(({ name, now }) => [name, now]));
  expectRows(rows, key, (name) => {
    const { place, before, moved, end } = by.get(name)!;
    return { 名次: place, 上期名次: before, 升降: moved, 得分: scores.get(name)!, 两头: end };
  });
  expect(book.beside(sheet, "参评情况")).toBe(`${key}名单共${all.length}个，本期有成绩的${by.size}个。`);
  for (const [words, which] of [
    ["排名前列", "前列"],
    ["排名靠后", "靠后"],
  ] as const) {
    const told = ranked.filter(({ name }) => by.get(name)?.end === which);
    const wanted = told.map(({ name, group }) => `${name}（${group}第${by.get(name)!.place}名）`);
    expect(listed(book.beside(sheet, words)).sort()).toEqual(wanted.sort());
  }
}

/** What the bulletin says of tasks on the day: their numbers, those that are late with the latest first, and who is to be talked to. */
export function expectSupervision(book: Workbook, bulletin: string, ledger: string, lights: string): void {
  const all = tasksOf(book, ledger, lights);
  const count = (is: (task: Task) => boolean) => all.filter(({ task }) => is(task)).length;
  const late = all.flatMap(({ line, task }) => (task.light === "黄灯" || task.light === "红灯" ? [{ line, task }] : []));
  const [offs, done] = [count(({ light }) => light === STRUCK_OFF), count(({ light }) => light === TO_STRIKE_OFF)];
  const day = dateOf(Number(book.parameter("督办统计日")));
  const told = String(book.beside(bulletin, "任务督办"));
  const [sums, ...rest] = told.split("。");
  expect(sums).toBe(`截至${day}，交办${all.length}项，已销号${offs}项，待销号${done}项，逾期未完成${late.length}项`);
  const wanted = late
    .sort((a, b) => b.task.late! - a.task.late!)
    .map(({ line, task }) => `${line["单位"]}“${line["事项"]}”逾期${task.late}天、${task.light}`);
  expect(rest.join("。")).toBe(wanted.length > 0 ? `${wanted.join("；")}。` : "");
  const units = [...new Set(all.map(({ line }) => String(line["单位"])))];
  const talks = units.flatMap((unit) => {
    const { 黄牌, 红牌, 约谈 } = unitCards(book, all, unit);
    return 约谈 === null ? [] : [`${unit}（黄牌${黄牌}次、红牌${红牌}次）`];
  });
  expect(listed(book.beside(bulletin, "约谈")).sort()).toEqual(talks.length > 0 ? talks.sort() : ["无"]);
}

/** The furthest behind come first, so many are named, and the number of all is told. */
export function expectBehind(book: Workbook, bulletin: string, behind: readonly { gap: Exact; text: string }[]): void {
  const shown = Math.min(Number(book.parameter("通报列示数")), behind.length);
  const told = listed(book.beside(bulletin, "进度滞后"));
  expect(told.slice(shown)).toEqual(behind.length === 0 ? ["无"] : behind.length > shown ? [`等共${behind.length}项`] : []);
  const named = told.slice(0, shown).map((text) => behind.find((one) => one.text === text)?.gap);
  const worst = behind.map(({ gap }) => gap).sort((a, b) => a.compare(b));
  expect(named.map((gap) => gap?.number())).toEqual(worst.slice(0, shown).map((gap) => gap.number()));
}
