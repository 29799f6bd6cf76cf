/**
 * Made-up figures at the regime's real scale: 35 teams in 3 groups over 12 months, their heads and more than 200 deputies. Planted
 * among them: a leader barred from 优秀 by 一票否优, two units tied at the last seat of their group, missing months, a month without
 * completion, quarters that double rewards and deductions, and one item entered twice.
 */
import { requireValue } from "../../basics/requireValue";
import type { Scheme } from "../../book/schema/scheme";
import type { Cell } from "../../book/schema/words";
import { inTurn } from "./inTurn";
import { dateCell } from "../days";

/** Typical score of each unit; 单位14 and 单位15 are twins. */
const LEVELS = [
  94.2, 88.1, 91.3, 84.5, 79.2, 86.4, 82.3, 77.8, 85.2, 80.6, 74.1, 83.3, 93.4, 90.2, 90.2, 91.6, 86.1, 84.2, 87.3, 81.4, 79.9, 83.1, 78.5,
  85.5, 89.4, 86.3, 82.2, 92.1, 79.3, 84.6, 73.2, 81.5, 88.2, 76.4, 71.3,
];
const TWIN = 14;

const GROUP_SIZES: [string, number][] = [
  ["一组", 12],
  ["二组", 12],
  ["三组", 11],
];

export const sampleGroups = GROUP_SIZES.map(([group]) => group);

/** Deputies: 5 or 6 in each unit, more than 200 in all. */
const DEPUTIES = [6, 6, 6, 5];

export const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);

const GROWTH = [0.081, 0.079, 0.092, 0.088, 0.085, 0.097, 0.09, 0.086, 0.083, 0.091, 0.094, 0.089];
export const sampleRows = { 月度增速: MONTHS.map((month, i) => [month, requireValue(GROWTH[i], "a month's growth")]) };

export function sampleContent(year: number): Scheme["content"] {
  const names = LEVELS.map((_, i) => unitName(i + 1));
  const byUnit = (figures: (number | null)[][]) => figures.map((months, i): Cell[] => [requireValue(names[i], "a unit"), ...months]);
  const deputies = sampleDeputies();
  return {
    单位表: sampleUnits(),
    月度成绩表: byUnit(sampleScores()),
    月度完成率表: byUnit(sampleCompletion()),
    月度贡献率表: byUnit(sampleContributions()),
    台账表: sampleEntries(),
    整改督办表: sampleTasks(year),
    一把手表: names.map((unit, i): Cell[] => [
      `一把手${unit.slice(-2)}`,
      groupOf(i),
      unit,
      headScore(i),
      i === 7 ? "诫勉" : i === 20 ? "不确定等次" : null,
    ]),
    一把手历年等次表: names.map((unit, i): Cell[] => [
      `一把手${unit.slice(-2)}`,
      i % 5 === 0 ? "优秀" : "称职",
      i % 4 === 0 ? "优秀" : "称职",
    ]),
    副职表: deputies,
    副职历年等次表: deputies.map(([name], i): Cell[] => [name ?? null, i % 6 === 0 ? "优秀" : "称职", i % 5 === 0 ? "优秀" : "称职"]),
  };
}

const groupOf = (index: number) => inTurn(UNIT_GROUPS, index);
const UNIT_GROUPS = GROUP_SIZES.flatMap(([group, size]) => Array<string>(size).fill(group));

function sampleUnits(): Cell[][] {
  return LEVELS.map((_, i) => [unitName(i + 1), groupOf(i), i === 0 ? "一票否优" : i === 10 ? "诫勉" : null]);
}

const headScore = (index: number) => (index === 20 ? null : Math.round((inTurn(LEVELS, index) + ((index * 17) % 9) - 3) * 10) / 10);

/** Of its month's tasks a good unit completes more; 单位20 has not told of one month. */
function sampleCompletion(): (number | null)[][] {
  return LEVELS.map((_, i) =>
    MONTHS.map((_, month) => {
      if ((i === 19 && month === 4) || (i === 33 && month >= 10)) return null;
      const unit = twinOf(i);
      const wave = ((unit + 5) * 31 + (month + 2) * 43) % 37;
      return Math.round((inTurn(LEVELS, unit) * 1.15 + wave - 14) * 10) / 10;
    }),
  );
}

/** Some contribute nothing that is told; a few take growth away. */
function sampleContributions(): (number | null)[][] {
  return LEVELS.map((_, i) => {
    const unit = twinOf(i);
    return MONTHS.map((_, month) => (unit % 7 === 6 && month % 3 > 0 ? null : Math.round(((unit * 37 + month * 13) % 200) - 20) / 25));
  });
}

function sampleTasks(year: number): Cell[][] {
  const on = (month: number, day: number) => dateCell(year, month, day);
  return [
    [unitName(11), "重点项目征迁滞后整改", on(2, 10), on(3, 15), "倒排工期，专班推进", "已完成", on(3, 12), on(3, 14), null],
    [unitName(31), "环保问题整改", on(8, 20), on(9, 30), "限期治理", "已完成", on(10, 9), on(10, 12), null],
    [unitName(35), "安全生产隐患整改", on(5, 12), on(6, 10), "逐项整改", "正在整改", null, null, null],
    [unitName(5), "报送迟延整改", on(9, 6), on(9, 20), "明确专人报送", "已完成", on(9, 18), on(9, 20), null],
    [unitName(23), "信访积案化解", on(11, 5), on(12, 31), "领导包案", "正在办理", null, null, null],
  ];
}

/** Leaders' marks for deputies; the first two of 单位02 tie at the last seat, one has no mark yet to be given a grade. */
function sampleDeputies(): Cell[][] {
  let number = 0;
  return LEVELS.flatMap((level, unit) =>
    Array.from({ length: inTurn(DEPUTIES, unit) }, (_, i): Cell[] => {
      number += 1;
      const wave = ((unit * 13 + i * 29) % 17) - 6;
      const score = unit === 1 && i < 2 ? 99 : Math.min(100, Math.round(level + wave));
      const mark = number === 40 ? "诫勉" : number === 77 ? "基本称职情形" : number === 120 ? "不确定等次" : null;
      return [`人员${String(number).padStart(3, "0")}`, unitName(unit + 1), score, mark];
    }),
  );
}

/** One decimal, as such scores are given; a wave per unit, so that quarters differ. */
function sampleScores(): (number | null)[][] {
  return LEVELS.map((level, i) =>
    Array.from({ length: 12 }, (_, month) => {
      if (i === 29 && month === 6) return null;
      if (i === 33 && month >= 10) return null;
      const unit = twinOf(i);
      const wave = (((unit + 3) * 29 + (month + 1) * 47 + unit * month * 11) % 81) - 40;
      return Math.min(1000, Math.round(level * 10) + wave) / 10;
    }),
  );
}

function sampleEntries(): Cell[][] {
  const entry = (month: number, unit: number, kind: string, item: string, points: number): Cell[] => [
    month,
    unitName(unit),
    kind,
    item,
    points,
    `示例文件〔${month}〕号`,
    "示例",
  ];
  return [
    entry(2, 3, "奖励", "重点项目提前开工", 3),
    entry(3, 1, "奖励", "省级表彰", 3.5),
    entry(3, 11, "扣分", "督查通报", 2),
    entry(4, 13, "奖励", "招商引资超额", 3.5),
    entry(5, 35, "扣分", "安全生产约谈", 2.5),
    entry(6, 16, "奖励", "市级表彰", 3),
    entry(6, 16, "奖励", "市级表彰", 2),
    entry(7, 25, "奖励", "省级试点", 5),
    entry(8, 31, "扣分", "环保问题整改不力", 2.5),
    entry(9, 28, "奖励", "国家级表彰", 3.5),
    entry(9, 5, "扣分", "报送迟延", 1),
    entry(10, 6, "奖励", "改革经验推广", 2.5),
    entry(11, 23, "扣分", "信访积案", 2),
    entry(12, 33, "奖励", "市级表彰", 3),
  ];
}

function twinOf(index: number): number {
  return index === TWIN ? TWIN - 1 : index;
}

function unitName(number: number): string {
  return `单位${String(number).padStart(2, "0")}`;
}
