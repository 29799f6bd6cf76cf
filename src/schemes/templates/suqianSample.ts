/**
 * Made-up figures at the regime's real scale: 86 units in 4 categories, about 500 tasks, 20 single-item works. Planted
 * among them: two units tied at the last seat, two tied at the third from the end, a category of three, vetoes, a forced
 * grade, tasks without figures, areas without tasks, no half-year result, a class without votes, and broken streaks.
 */
import { requireValue } from "../../basics/requireValue";
import type { Scheme } from "../../book/schema/scheme";
import type { Cell } from "../../book/schema/words";
import { inTurn } from "./inTurn";

export const AREAS = ["产业集聚", "重大项目", "民生实事", "部门职能"];
export const CLASSES: [word: string, weight: number][] = [
  ["人大代表", 0.2],
  ["政协委员", 0.2],
  ["市领导", 0.3],
  ["服务对象", 0.3],
];
export const CHOICES: [word: string, points: number][] = [
  ["满意", 100],
  ["较满意", 80],
  ["一般", 60],
  ["不满意", 40],
];
/** How many there are of each class, in the same order. */
const VOTERS = [40, 36, 11, 80];

const GROUP_SIZES: [string, number][] = [
  ["一类", 36],
  ["二类", 28],
  ["三类", 19],
  ["四类", 3],
];
export const sampleGroups = GROUP_SIZES.map(([group]) => group);
const GROUPS = GROUP_SIZES.flatMap(([group, size]) => Array<string>(size).fill(group));

/** A unit that has the figures of another, by number: ties. */
const TWINS: Record<number, number> = { 9: 8, 58: 39 };

const MARKS: Record<number, string> = {
  22: "安全否决",
  47: "追责",
  53: "环保否决",
  61: "不参加",
  70: "不定等次",
  78: "廉洁否决",
};

/** No half-year result: set up after June. */
const NEW_UNIT = 50;

export function sampleContent(year: number): Scheme["content"] {
  const numbers = GROUPS.map((_, i) => i + 1);
  return {
    单位表: GROUPS.map((group, i): Cell[] => [unitName(i + 1), group, halfYear(i + 1), headcount(i + 1), MARKS[i + 1] ?? null]),
    任务清单表: numbers.flatMap(tasks),
    满意度表: numbers.map((n): Cell[] => [unitName(n), ...votes(n)]),
    单项奖表: awards(year),
    历年结果表: numbers.map((n): Cell[] => [unitName(n), ...history(n)]),
    单项工作表: works(),
    单项工作历年表: works().map((_, i): Cell[] => [workName(i + 1), ...workHistory(i)]),
  };
}

function unitName(number: number): string {
  return `单位${String(number).padStart(2, "0")}`;
}

const workName = (number: number) => `单项工作${String(number).padStart(2, "0")}`;
const source = (number: number) => TWINS[number] ?? number;
/** Between 0 and 1, the same for the same numbers. */
const wave = (a: number, b: number) => ((a * 37 + b * 53 + a * b * 11) % 101) / 100;

function halfYear(number: number): number | null {
  if (number === NEW_UNIT) return null;
  return Math.round((82 + wave(source(number), 5) * 14) * 10) / 10;
}

/** 7 × 15 % = 1.05 among them. */
function headcount(number: number): number {
  return number === 7 ? 7 : 8 + ((number * 17) % 46);
}

/** One unit's tasks: its own number of them in each area, and in some none at all. */
function tasks(number: number): Cell[][] {
  const s = source(number);
  const counts = [1 + (s % 2), s % 11 === 7 ? 0 : 1, 1 + Number(s % 3 === 0), 2 + Number(s % 4 === 1)];
  return AREAS.flatMap((area, a) =>
    Array.from({ length: requireValue(counts[a], "a count for each area") }, (_, i) => task(number, area, a, i)),
  );
}

function task(number: number, area: string, a: number, i: number): Cell[] {
  const s = source(number);
  const name = `${area}任务${i + 1}`;
  const row = (points: number, target: Cell, actual: Cell, rule: Cell, deduction: Cell = null): Cell[] => [
    unitName(number),
    area,
    name,
    points,
    target,
    actual,
    rule,
    deduction,
  ];
  // The two figures that were published: 37 of 57 and 635 of 655.
  if (s === 1 && a === 1) return row(10, 57, 37, "封顶比例");
  if (s === 2 && a === 2) return row(10, 655, 635, "封顶比例");
  const target = 20 + ((s * 13 + a * 29 + i * 7) % 60) * 5;
  const share = 0.74 + wave(s + i, a + 3) * 0.34;
  // 单位45 has reported nothing of one area yet.
  const actual = s === 45 && a === 2 ? null : Math.round(target * share);
  if (a === 3 && i === 1) {
    // Accidents and the like: fewer are better.
    const limit = 4 + (s % 5);
    return row(15, limit, Math.max(0, limit - 3 + (s % 5)), s % 2 === 0 ? "逆向" : "逆向达标");
  }
  if (a === 0 && i === 1 && s % 8 === 3) return row(10, target, null, "封顶比例");
  const rule = a === 2 && s % 7 === 2 ? "达标得分" : "封顶比例";
  const deduction = s % 13 === 4 && a === 3 && i === 0 ? 2 : s === 60 && a === 1 ? 12 : null;
  return row(a === 3 ? 20 : 10, target, actual, rule, deduction);
}

function votes(number: number): (number | null)[] {
  const s = source(number);
  return VOTERS.flatMap((voters, c) => {
    // The second class gave 单位31 no valid vote.
    if (number === 31 && c === 1) return [null, null, null, null];
    const good = Math.round(voters * (0.45 + wave(s, c + 7) * 0.4));
    const fair = Math.round((voters - good) * 0.6);
    const poor = Math.round((voters - good - fair) * 0.7);
    return [good, fair, poor, voters - good - fair - poor];
  });
}

/** Each work has a few winners; one unit is entered twice for one work, and one reaches the cap. */
function awards(year: number): Cell[][] {
  const day = (month: number) => Math.round((Date.UTC(year, month - 1, 15) - Date.UTC(1899, 11, 30)) / 86_400_000);
  const entry = (work: number, unit: number, level: string): Cell[] => [
    day(12),
    unitName(unit),
    "先进奖",
    level,
    workName(work),
    `示例文件〔${work}〕号`,
    "示例",
  ];
  const winners = Array.from({ length: 20 }, (_, i) => i + 1).flatMap((work) => [
    entry(work, ((work * 7) % 30) + 1, "一等奖"),
    entry(work, ((work * 11) % 26) + 37, "二等奖"),
    entry(work, ((work * 5) % 18) + 65, "三等奖"),
  ]);
  const all = [...winners, entry(4, 29, "三等奖"), ...[2, 3, 6, 9].map((work) => entry(work, 20, "一等奖"))];
  // Twins have the same awards, or they would not tie.
  return Object.entries(TWINS).reduce(
    (rows, [twin, original]) => [
      ...rows.filter((row) => row[1] !== unitName(Number(twin))),
      ...rows.filter((row) => row[1] === unitName(original)).map((row) => row.map((cell, i) => (i === 1 ? unitName(Number(twin)) : cell))),
    ],
    all,
  );
}

const GOOD_ENOUGH = ["好", "较好", "一般"];

function works(): Cell[][] {
  return Array.from({ length: 20 }, (_, i): Cell[] => [
    workName(i + 1),
    unitName(((i * 9) % 80) + 1),
    i % 5 === 2 ? "较差" : inTurn(GOOD_ENOUGH, i),
  ]);
}

/** The eighth was poor before, but not asked about last year. */
function workHistory(i: number): Cell[] {
  return i === 7 ? ["较差", null] : [inTurn([...GOOD_ENOUGH, "较差"], i * 3), i % 5 === 2 ? "较差" : inTurn(GOOD_ENOUGH, i * 2)];
}

/** 单位44 and 单位16 were last before, 单位59 too, but for a year without appraisal; 单位47 was set up last year. */
const PAST: Record<number, (string | null)[]> = {
  16: ["达标", "达标、末位", "诫勉、末位"],
  23: ["先进", "达标", "达标、末位"],
  44: ["达标", "达标、末位", "达标、末位"],
  47: [null, null, "达标"],
  59: ["达标、末位", null, "达标、末位"],
};

function history(number: number): (string | null)[] {
  if (PAST[number]) return PAST[number];
  const word = (year: number) => (wave(number, year) > 0.8 ? "先进" : "达标");
  return [1, 2, 3].map(word);
}
