/**
 * Made-up figures at the regime's real scale: 86 offices in 4 classes, ten counties and districts, some 400 tasks, 20 lead departments.
 * Planted among them: two offices tied at the last seat, two tied at the third from the end of all, a class of three, vetoes, a forced
 * grade, tasks without figures, areas without tasks, no half-year result, a class without votes, and broken streaks.
 */
import { requireValue } from "../../basics/requireValue";
import type { Scheme } from "../../book/schema/scheme";
import type { Cell } from "../../book/schema/words";
import { saidExempt } from "./common";
import { inTurn } from "./inTurn";
import { dateCell } from "../days";

/** What the tasks of an office belong to, and those of a county. */
export const AREAS = ["重点工作", "目标任务"];
export const COUNTY_AREAS = ["产业集聚发展", "重大项目建设", "脱贫攻坚、民生幸福工程、生态文明建设", "其他考核内容"];
/** The four classes as published. */
export const CLASSES: [name: string, size: number][] = [
  ["经济管理", 36],
  ["执法监督和公共服务", 28],
  ["党群机关", 19],
  ["中央和省属驻宿单位", 3],
];
/** Counties and districts are ranked together. */
export const COUNTIES = "县区";
export const VOTERS: [word: string, weight: number][] = [
  ["人大代表、政协委员", 0.25],
  ["市级领导班子成员", 0.35],
  ["服务对象等评议代表", 0.25],
  ["网上宿迁一人一号", 0.15],
];
export const CHOICES: [word: string, points: number][] = [
  ["满意", 100],
  ["较满意", 80],
  ["一般", 60],
  ["不满意", 40],
];
/** How many there are of each class, in the same order. */
const VOTES = [76, 31, 80, 60];

const GROUPS = CLASSES.flatMap(([group, size]) => Array<string>(size).fill(group));

/** A unit that has the figures of another, by number: ties. */
const TWINS: Record<number, number> = { 35: 28, 51: 9 };

const MARKS: Record<number, string> = {
  22: "安全生产否决",
  47: "研究确定为诫勉",
  53: "环境保护否决",
  61: "不参加考核",
  70: "新设单位",
  78: "廉洁自律否决",
};

/** No half-year result: set up after June. */
const NEW_UNIT = 50;

export function sampleContent(year: number): Scheme["content"] {
  const numbers = GROUPS.map((_, i) => i + 1);
  return {
    单位表: GROUPS.map((group, i): Cell[] => [
      unitName(i + 1),
      group,
      i + 1 === NEW_UNIT ? null : 100,
      headcount(i + 1),
      MARKS[i + 1] ?? null,
    ]),
    效能表: saidExempt(numbers.map((n): Cell[] => [unitName(n), efficiency(n, 21), n === 38 ? null : efficiency(n, 22)])),
    任务清单表: numbers.flatMap(tasks),
    满意度表: numbers.map((n): Cell[] => [unitName(n), ...votes(n)]),
    半年扣分表: faults(year),
    单项奖表: awards(year),
    月报表: numbers.map((n): Cell[] => [unitName(n), ...reports(n, n === NEW_UNIT ? 7 : 0)]),
    督办表: reminders(year),
    异议处理表: [[unitName(30), dateCell(year, 12, 22), "对满意度得分有异议", dateCell(year, 12, 23), null, null, null, null, "示例"]],
    县区表: COUNTY_NAMES.map((name): Cell[] => [name, COUNTIES, name === "区04" ? "环境保护否决" : null]),
    县区任务表: COUNTY_NAMES.flatMap(countyTasks),
    县区月报表: COUNTY_NAMES.map((name, i): Cell[] => [name, ...reports(i + 101, i === 9 ? 7 : 0)]),
    历年结果表: numbers.map((n): Cell[] => [unitName(n), ...history(n)]),
    牵头部门表: leaders(),
    牵头部门历年表: leaders().map(([name], i) => [name ?? null, ...leaderHistory(i)]),
  };
}

function unitName(number: number): string {
  return `单位${String(number).padStart(2, "0")}`;
}

const COUNTY_NAMES = [...[1, 2, 3].map((n) => `县0${n}`), ...[1, 2, 3, 4, 5, 6, 7].map((n) => `区0${n}`)];
const workName = (number: number) => `单项工作${String(number).padStart(2, "0")}`;
const source = (number: number) => TWINS[number] ?? number;
/** Between 0 and 1, the same for the same numbers. */
const wave = (a: number, b: number) => ((a * 37 + b * 53 + a * b * 11) % 101) / 100;

function efficiency(number: number, item: number): number {
  return Math.round((80 + wave(source(number), item) * 18) * 10) / 10;
}

/** Twelve months' progress; nothing before somebody was there to report. */
function reports(number: number, from: number): Cell[] {
  return Array.from({ length: 12 }, (_, month) =>
    month < from ? null : Math.round((70 + wave(source(number), month + 31) * 28) * 10) / 10,
  );
}

/** Half-year's deductions: one office above the cap, one for two faults. */
function faults(year: number): Cell[][] {
  const fault = (unit: number, level: string, item: string): Cell[] => [
    dateCell(year, 7, 5),
    unitName(unit),
    "半年扣分",
    level,
    item,
    "示例",
    "示例",
  ];
  const many = ["一", "二", "三", "四", "五", "六"].map((n) => fault(79, "情节严重", `问题${n}`));
  return [fault(10, "情节轻", "材料迟报"), fault(10, "情节较重", "推进迟缓"), fault(33, "情节轻", "会议纪律"), ...many];
}

/** 督查催办单 and 提醒单: closed, late and within time. */
function reminders(year: number): Cell[][] {
  const at = (month: number, day: number) => dateCell(year, month, day);
  const row = (unit: number, item: string, given: number, due: number, done: Cell, struck: Cell): Cell[] => [
    unitName(unit),
    item,
    given,
    due,
    "示例",
    "示例",
    done,
    struck,
  ];
  return [
    row(5, "催办单：项目用地手续", at(4, 6), at(5, 31), at(5, 20), at(5, 25)),
    row(29, "催办单：整改方案", at(8, 3), at(9, 15), null, null),
    row(29, "提醒单：月报迟报", at(9, 7), at(9, 20), at(9, 28), at(9, 30)),
    row(44, "催办单：窗口服务整改", at(11, 2), at(12, 25), null, null),
    row(60, "提醒单：建议提案办理", at(12, 7), at(12, 31), null, null),
  ];
}

/** 7 × 15 % = 1.05 among them. */
function headcount(number: number): number {
  return number === 7 ? 7 : 8 + ((number * 17) % 46);
}

/** One office's tasks: one or two of 重点工作, in some none at all, and three to five others. */
function tasks(number: number): Cell[][] {
  const s = source(number);
  const counts = [s % 11 === 7 ? 0 : 1 + (s % 2), 3 + (s % 3)];
  return AREAS.flatMap((area, a) =>
    Array.from({ length: requireValue(counts[a], "a count for each area") }, (_, i) => task(number, area, a, i)),
  );
}

function task(number: number, area: string, a: number, i: number): Cell[] {
  const s = source(number);
  const row = (points: number, target: Cell, actual: Cell, rule: Cell, deduction: Cell = null): Cell[] => [
    unitName(number),
    area,
    `${area}${i + 1}`,
    points,
    target,
    actual,
    rule,
    deduction,
  ];
  const target = 20 + ((s * 13 + a * 29 + i * 7) % 60) * 5;
  const share = 0.74 + wave(s + i, a + 3) * 0.34;
  // 单位45 has reported nothing of one area yet.
  const actual = s === 45 && a === 1 ? null : Math.round(target * share);
  if (a === 1 && i === 1 && s !== 45) {
    // Accidents and the like: fewer are better.
    const limit = 4 + (s % 5);
    return row(15, limit, Math.max(0, limit - 3 + (s % 5)), s % 2 === 0 ? "逆向" : "逆向达标");
  }
  if (a === 0 && i === 1 && s % 8 === 3) return row(10, target, null, "封顶比例");
  const rule = a === 1 && i === 0 && s % 7 === 2 ? "达标得分" : "封顶比例";
  const deduction = s % 13 === 4 && a === 1 && i === 0 ? 2 : s === 60 && a === 0 ? 12 : null;
  return row(a === 1 ? 20 : 10, target, actual, rule, deduction);
}

/** A county's tasks with what was done by June: one of 县02 had no figure then, 区07 had none at all. */
function countyTasks(name: string, n: number): Cell[][] {
  return COUNTY_AREAS.flatMap((area, a) =>
    Array.from({ length: 2 + ((n + a) % 2) }, (_, i): Cell[] => {
      const target = 40 + ((n * 17 + a * 23 + i * 11) % 40) * 5;
      const half = Math.round(target * (0.26 + wave(n + 3, a * 3 + i + 5) * 0.3));
      const isInverse = a === 2 && i === 1;
      const limit = 6 + (n % 4);
      const isMissing = name === "区07" || (name === "县02" && a === 1 && i === 0);
      return [
        name,
        area,
        `任务${a + 1}.${i + 1}`,
        10,
        isInverse ? limit : target,
        isMissing ? null : isInverse ? (n * 3) % 7 : half,
        isInverse ? (n * 5) % 11 : Math.round(target * (0.8 + wave(n, a + i + 2) * 0.3)),
        isInverse ? "逆向" : "封顶比例",
        name === "区05" && a === 0 && i === 0 ? 3 : null,
      ];
    }),
  );
}

function votes(number: number): (number | null)[] {
  const s = source(number);
  return VOTES.flatMap((voters, c) => {
    // The second class gave 单位31 no valid vote.
    if (number === 31 && c === 1) return [null, null, null, null];
    const good = Math.round(voters * (0.45 + wave(s, c + 7) * 0.4));
    const fair = Math.round((voters - good) * 0.6);
    const poor = Math.round((voters - good - fair) * 0.7);
    return [good, fair, poor, voters - good - fair - poor];
  });
}

/** Each work has a few winners: a list of commendations. */
function awards(year: number): Cell[][] {
  return Array.from({ length: 20 }, (_, i) => i + 1).flatMap((work) =>
    [((work * 7) % 30) + 1, ((work * 11) % 26) + 37, ((work * 5) % 18) + 65].map((unit): Cell[] => [
      dateCell(year, 12, 15),
      unitName(unit),
      "先进奖",
      "先进奖",
      workName(work),
      `示例文件〔${work}〕号`,
      "示例",
    ]),
  );
}

const GOOD_ENOUGH = ["好", "较好", "较低"];

function leaders(): Cell[][] {
  return Array.from({ length: 20 }, (_, i): Cell[] => [
    `牵头部门${String(i + 1).padStart(2, "0")}`,
    workName(i + 1),
    i % 5 === 2 ? "较差" : inTurn(GOOD_ENOUGH, i),
  ]);
}

/** The eighth was poor before, but not asked about last year. */
function leaderHistory(i: number): Cell[] {
  return i === 7 ? ["较差", null] : [inTurn([...GOOD_ENOUGH, "较差"], i * 3), i % 5 === 2 ? "较差" : inTurn(GOOD_ENOUGH, i * 2)];
}

/** 单位60 was last before, 单位09 too, but for a year without appraisal; 单位47 was set up last year. */
const PAST: Record<number, (string | null)[]> = {
  9: ["诫勉、末位", null, "诫勉、末位"],
  16: ["达标", "诫勉、末位", "诫勉、末位"],
  47: [null, null, "达标"],
  60: ["达标", "诫勉、末位", "诫勉、末位"],
};

function history(number: number): (string | null)[] {
  if (PAST[number]) return PAST[number];
  const word = (year: number) => (wave(number, year) > 0.8 ? "先进" : "达标");
  return [1, 2, 3].map(word);
}
