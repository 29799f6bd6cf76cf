/**
 * Made-up figures at the regime's real scale: 60 departments in 6 groups, each with a list of base tasks and some with
 * tasks added in mid-year. Planted among them: the first of a group barred by 诫勉, one that is both 诫勉 and 追责, twins at
 * the last seat, twins at the end of a group, a group of two, a class nobody rated, missing months, tasks without a grade
 * or a target, a unit with a history that has a blank year, and one item entered twice in the ledger.
 */
import { dateCell } from "../days";
import { requireValue } from "../../basics/requireValue";
import type { Scheme } from "../../book/schema/scheme";
import type { Cell } from "../../book/schema/words";
import { inTurn } from "./inTurn";

const GROUP_SIZES: [string, number][] = [
  ["党群综合组", 14],
  ["经济发展组", 14],
  ["社会事业组", 12],
  ["执法监管组", 10],
  ["乡镇街道组", 8],
  ["派驻机构组", 2],
];

export const sampleGroups = GROUP_SIZES.map(([group]) => group);

/** Typical score of each unit, group by group. */
const LEVELS = [
  [95, 92, 90, 88, 87, 86, 85, 84, 83, 82, 81, 79, 76, 72],
  [94, 90, 90, 88, 87, 86, 85, 83, 82, 81, 80, 78, 75, 71],
  [93, 95, 89, 87, 86, 84, 83, 82, 80, 78, 75, 88],
  [92, 89, 88, 86, 85, 83, 82, 79, 76, 71],
  [91, 90, 87, 85, 83, 80, 74, 74],
  [92, 84],
].flat();

/** Units whose figures are those of the one before: 单位17 at the last seat of its group, 单位58 at the end of its group. */
const TWINS = new Set([17, 58]);
/** Set up this year, so that there is no grade to give; and the unit without a class of raters, and without some months. */
const NEW_UNIT = 40;
const UNRATED = 45;
const LATE = 47;

/** Departments that rate the others this year, two of each large group. */
const PEERS = [3, 9, 18, 25, 31, 36, 43, 49, 52, 55];

/** Name and class of each rater. */
export const RATERS: [name: string, type: string][] = [
  ...raters("民主测评", 1, 6),
  ...raters("市领导评价", 7, 5),
  ...raters("考核组评价", 12, 3),
  ...raters("社会评价", 15, 4),
  ...raters("群众满意度", 19, 4),
  ...PEERS.map((number): [string, string] => [unitName(number), "部门互评"]),
];

function raters(type: string, first: number, count: number): [string, string][] {
  return Array.from({ length: count }, (_, i) => [`评价人${String(first + i).padStart(2, "0")}`, type]);
}

export function sampleContent(year: number): Scheme["content"] {
  const units = LEVELS.map((_, i) => i + 1);
  const leaders = Array.from({ length: LEADERS }, (_, i) => i + 1);
  return {
    单位表: sampleUnits(),
    历年表: units.map(sampleHistory),
    清单表: [...units.flatMap((unit) => baseTasks(year, unit)), ...addedTasks(year)],
    评价表: units.map(sampleRatings),
    月度表: units.map(sampleMonths),
    台账表: sampleEntries(year),
    督查任务表: sampleTasks(year),
    市级领导表: sampleLeaders(),
    领导工作表: leaders.flatMap(leaderWorks),
    单项奖表: [["单位02", "督查工作先进单位", dateCell(year, 12, 28), "示例通报〔12〕号", 5000, "示例"]],
    日常监督表: [
      ["单位05", "周自查", dateCell(year, 3, 6), "对照清单逐项自查", "2项进度偏慢", "已调整力量", "示例"],
      ["单位14", "日常监督", dateCell(year, 4, 15), "查看项目现场", "手续不全", "限期补办", "示例"],
      ["单位27", "半年总结", dateCell(year, 7, 3), "上半年工作总结", "无", null, "示例"],
    ],
    异议处理表: [
      ["单位16", dateCell(year, 12, 21), "对督查扣分有异议", dateCell(year, 12, 21), dateCell(year, 12, 23), null, null, null, "示例"],
      ["单位50", dateCell(year, 12, 22), "对等次有异议", dateCell(year, 12, 22), null, dateCell(year, 12, 24), null, null, "示例"],
    ],
  };
}

function sampleUnits(): Cell[][] {
  const marks: Record<number, string> = { 1: "诫勉", 30: "诫勉、追责", [NEW_UNIT]: "不确定等次", 50: "追责" };
  return GROUP_SIZES.flatMap(([group, size]) => Array<string>(size).fill(group)).map((group, i) => [
    unitName(i + 1),
    group,
    // 领导12 has no unit in his charge, and 单位60 nobody who is in charge of it.
    i === 59 ? null : leaderName((i % 11) + 1),
    marks[i + 1] ?? null,
  ]);
}

const LEADERS = 12;

/** One is under 诫勉 and one was held to account: what these do is the same as with units. */
function sampleLeaders(): Cell[][] {
  const marks: Record<number, string> = { 1: "诫勉", 4: "追责" };
  const fields = ["综合、人事", "经济、项目", "农牧、水利", "城建、交通", "政法、信访", "教育、卫生"];
  return Array.from({ length: LEADERS }, (_, i) => [
    leaderName(i + 1),
    i < 5 ? "市委序列" : "政府序列",
    null,
    fields[i % fields.length] ?? null,
    marks[i + 1] ?? null,
  ]);
}

/** 领导07 answers for no key work of the year; one work of 领导09 has not been judged yet. */
function leaderWorks(leader: number): Cell[][] {
  const grade = (n: number) => inTurn(["A", "B", "A", "C", "B", "A", "B"], leader * 3 + n);
  const special: Cell[][] = [1, 2].map((n) => [
    leaderName(leader),
    "分管领域专项工作",
    "按计划推进",
    `专项工作${n}`,
    n * 10,
    leader === 9 && n === 2 ? null : grade(n),
  ]);
  return leader === 7 ? special : [...special, [leaderName(leader), "年度重点工作", "按计划推进", "重点工作", 20, grade(3)]];
}

function leaderName(number: number): string {
  return `领导${String(number).padStart(2, "0")}`;
}

/** 单位02 and 单位03 were 优秀 last year too; 单位53 two years ago, with nothing in between; 单位27 was 末位, 单位14 一般. */
function sampleHistory(unit: number): Cell[] {
  const known: Record<number, Cell[]> = {
    2: ["优秀", "良好", "优秀"],
    3: ["良好", "良好", "优秀、第一名"],
    53: ["优秀", "优秀", null],
    14: ["良好", "良好", "一般"],
    27: ["良好", "良好", "良好、末位"],
    50: ["一般", "良好", "一般"],
    [NEW_UNIT]: [null, null, null],
  };
  return [unitName(unit), ...(known[unit] ?? [wave(unit, 1, 5) > 1 ? "优秀" : "良好", "良好", wave(unit, 2, 9) < -3 ? "一般" : "良好"])];
}

const BASE: [name: string, full: number][] = [
  ["重点工作任务", 30],
  ["项目投资", 20],
  ["依法行政", 15],
  ["党的建设", 15],
  ["民生实事", 10],
  ["安全稳定", 10],
];
const STEPS = 6;

/** Two of the six tasks have numbers for targets, from one to three sources; every fourth unit has one where less is better. */
function baseTasks(year: number, unit: number): Cell[][] {
  if (unit === NEW_UNIT) return [];
  return BASE.map(([name, full], item) => {
    const isFewer = item === 5 && numberOf(unit) % 4 === 0;
    const goal = 40 + ((numberOf(unit) * 7 + item * 13) % 60);
    const targets: Cell[] =
      item === 1
        ? [goal, goal + 5, numberOf(unit) % 3 === 0 ? goal + 8 : null]
        : item === 4
          ? [null, goal, null]
          : isFewer
            ? [6, 5, null]
            : [null, null, null];
    const before = item === 1 ? goal + (numberOf(unit) % 5 === 0 ? 12 : 2) : isFewer ? 4 + (numberOf(unit) % 3) : null;
    const reached = item === 1 ? goal + 5 + wave(unit, item, 11) : item === 4 ? goal + wave(unit, item, 9) : isFewer ? 3 : null;
    // 单位22 has no investment to answer for: the line stands there with nothing in it.
    const applies = !(unit === 22 && item === 1);
    return [
      unitName(unit),
      "基础",
      1,
      "评价人12",
      name,
      full,
      ...(applies ? [...targets, isFewer ? "越少越好" : null, before, reached] : [null, null, null, null, null, null]),
      applies && !(unit === 36 && item === 3) ? letter(unit, item) : null,
      ...passDates(year, 1, STEPS),
    ];
  });
}

/** Tasks that came during the year, each for a few departments; some still wait for their sign-offs. */
function addedTasks(year: number): Cell[][] {
  const added: [month: number, name: string, full: number, units: number[], steps: number][] = [
    [3, "专项整治", 10, [5, 11, 20, 33, 42, 53], STEPS],
    [5, "重大项目前期", 15, [15, 18, 19, 21, 43, 51], STEPS],
    [6, "迎检保障", 5, [2, 6, 30, 38, 46, 59], STEPS],
    [8, "防汛抢险", 10, [47, 51, 54, 56, 60], STEPS],
    [10, "年底攻坚", 10, [4, 12, 24, 35, 48], 3],
  ];
  // Days of the sign-offs: one was left out; sent back and not handed in again; handed in again; a later step passed before the first was.
  const signed: Record<number, (number | null)[]> = {
    48: [6, null, 12, null, null, null],
    24: [6, 10, 14, null, null, null],
    35: [16, 20, 22, null, null, null],
    12: [6, 20, null, null, null, null],
  };
  const returned: Record<number, number> = { 24: 18, 35: 12, 12: 12 };
  return added.flatMap(([month, name, full, units, steps], item) =>
    units.map((unit): Cell[] => [
      unitName(unit),
      "动态",
      month,
      "评价人13",
      `${name}（${month}月加）`,
      full,
      null,
      item === 1 ? 20 : null,
      null,
      null,
      null,
      item === 1 ? 14 + (unit % 8) : null,
      // What was added last has not been judged everywhere yet.
      month === 10 && unit > 20 ? null : letter(unit, item + 6),
      ...(signed[unit]?.map((day) => (day === null ? null : dateCell(year, month, day))) ?? passDates(year, month, steps)),
      ...(month === 10 && returned[unit] ? [dateCell(year, month, returned[unit]), "领导小组退回：没有新突破"] : []),
    ]),
  );
}

function levelOf(unit: number): number {
  return requireValue(LEVELS[unit - 1], `a level of the unit ${unit}`);
}

function letter(unit: number, item: number): string {
  const worth = levelOf(unit) + wave(unit, item, 13);
  return worth >= 92 ? "A" : worth >= 81 ? "B" : worth >= 70 ? "C" : worth >= 55 ? "D" : "E";
}

/** Dates of the first steps of the sign-off, a few days apart. */
function passDates(year: number, month: number, steps: number): Cell[] {
  return Array.from({ length: STEPS }, (_, step) => (step < steps ? dateCell(year, month, 6 + step * 4) : null));
}

function sampleRatings(unit: number): Cell[] {
  const scores = RATERS.map(([name, type], rater) => {
    if (unit === NEW_UNIT || (unit === UNRATED && type === "社会评价")) return null;
    // 单位09 has filled in its own line as well: that mark does not count.
    if (name === unitName(unit)) return unit === 9 ? 100 : null;
    return Math.min(100, levelOf(unit) + wave(unit, rater + 3, 9));
  });
  return [unitName(unit), ...scores];
}

/** One decimal, as such scores are given. */
function sampleMonths(unit: number): Cell[] {
  const scores = Array.from({ length: 12 }, (_, month) => {
    if (unit === NEW_UNIT || (unit === LATE && month < 4)) return null;
    return Math.min(1000, levelOf(unit) * 10 + wave(unit, month * 5 + 1, 71)) / 10;
  });
  return [unitName(unit), ...scores];
}

function sampleEntries(year: number): Cell[][] {
  const entry = (month: number, unit: number, kind: string, item: string, points: number): Cell[] => [
    dateCell(year, month, 20),
    unitName(unit),
    kind,
    item,
    points,
    `示例督查通报〔${month}〕号`,
    "示例",
  ];
  return [
    entry(2, 11, "督查扣分", "重点工作进度慢", 1),
    entry(3, 24, "督查扣分", "报送材料不实", 0.5),
    entry(4, 30, "督查扣分", "整改不到位", 2),
    entry(5, 30, "督查扣分", "整改不到位", 1.5),
    entry(6, 50, "通报扣分", "安全隐患未消除", 3),
    entry(7, 14, "督查扣分", "会议纪律", 0.5),
    entry(9, 35, "督查扣分", "民生实事滞后", 1),
    entry(10, 28, "通报扣分", "信访积案", 1.5),
    entry(11, 54, "督查扣分", "防汛值守脱岗", 2),
  ];
}

/**
 * Tasks of inspection: struck off, done and not struck off yet, done late, without a deadline, struck off without having been done, due
 * within days, late a little and much. 单位14 has three cards, so that there is a 约谈.
 */
function sampleTasks(year: number): Cell[][] {
  const at = (month: number, day: number) => dateCell(year, month, day);
  const task = (
    unit: number,
    item: string,
    [given, due, done, struck]: [number, number | null, number | null, number | null],
    way: string,
    step: string,
  ): Cell[] => [unitName(unit), item, given, due, "明确专人，倒排工期", way, step, "见进度汇报", done, struck];
  return [
    task(14, "老旧小区改造", [at(3, 2), at(6, 30), at(6, 20), at(6, 28)], "动态督查", "审核评定"),
    task(14, "项目前期手续", [at(4, 1), at(7, 31), at(8, 6), at(8, 12)], "动态督查", "审核评定"),
    task(14, "信访积案化解", [at(8, 3), at(11, 30), null, null], "专项督查", "进度汇报"),
    task(14, "环保问题整改", [at(9, 7), at(12, 25), null, null], "实地督查", "整改反馈"),
    task(27, "防汛隐患排查", [at(5, 11), at(6, 15), at(6, 15), null], "实地督查", "总结汇报"),
    task(35, "民生实事", [at(3, 16), at(12, 20), null, null], "动态督查", "进度汇报"),
    task(35, "校园周边整治", [at(10, 12), null, null, null], "专项督查", "任务交办"),
    task(48, "值班值守", [at(11, 2), at(12, 1), null, at(12, 5)], "实地督查", "现场"),
    task(50, "安全隐患整改", [at(6, 22), at(9, 30), null, null], "实地督查", "整改反馈"),
    task(50, "问题线索核查", [at(7, 6), at(10, 31), null, null], "专项督查", "进度汇报"),
    task(2, "重大项目开工", [at(2, 16), at(4, 30), at(4, 30), at(5, 6)], "动态督查", "审核评定"),
    task(59, "年底攻坚", [at(12, 7), at(12, 31), null, null], "动态督查", "任务交办"),
  ];
}

/** A unit's figures vary with its number; a twin's with that of the one before. */
function numberOf(unit: number): number {
  return TWINS.has(unit) ? unit - 1 : unit;
}

/** A whole number between −spread/2 and spread/2 that looks irregular and is always the same. */
function wave(unit: number, item: number, spread: number): number {
  const n = numberOf(unit);
  return ((n * 37 + item * 53 + ((n * n * 7 + item * item * 11) % 29)) % spread) - Math.floor(spread / 2);
}

function unitName(number: number): string {
  return `单位${String(number).padStart(2, "0")}`;
}
