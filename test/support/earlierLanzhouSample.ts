/**
 * Made-up figures at the regime's real scale: 35 teams in 3 groups over 12 months. Planted among them: a leader barred
 * from 优秀 by 一票否优, two units tied at the last seat of their group, missing months, quarters that double rewards and
 * deductions, and one item entered twice.
 */
import type { Scheme } from "../../src/book/schema/scheme";
import type { Cell } from "../../src/book/schema/words";
import { inTurn } from "../../src/schemes/templates/inTurn";

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

export function sampleContent(): Scheme["content"] {
  const units = sampleUnits();
  return {
    单位表: units,
    月度成绩表: sampleScores().map((scores, i): Cell[] => [unitName(i + 1), ...scores]),
    台账表: sampleEntries(),
    副职表: sampleDeputies(),
  };
}

function sampleUnits(): Cell[][] {
  const groups = GROUP_SIZES.flatMap(([group, size]) => Array<string>(size).fill(group));
  return groups.map((group, i) => [
    unitName(i + 1),
    group,
    i === 30 ? null : ((twinOf(i) * 37) % 200) / 100,
    i === 0 ? "一票否优" : i === 10 ? "诫勉" : null,
  ]);
}

/** Leaders' marks for deputies; the first two of 单位02 tie at the last seat, one has no mark yet to be given a grade. */
function sampleDeputies(): Cell[][] {
  let number = 0;
  return LEVELS.flatMap((level, unit) =>
    Array.from({ length: inTurn(DEPUTIES, unit) }, (_, i): Cell[] => {
      number += 1;
      const wave = ((unit * 13 + i * 29) % 17) - 6;
      const score = unit === 1 && i < 2 ? 99 : Math.min(100, Math.round(level + wave));
      const mark = number === 40 ? "诫勉" : number === 77 ? "处分" : number === 120 ? "不定等次" : null;
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
    entry(2, 3, "奖励", "重点项目提前开工", 4),
    entry(3, 1, "奖励", "省级表彰", 6),
    entry(3, 11, "扣分", "督查通报", 2),
    entry(4, 13, "奖励", "招商引资超额", 5.5),
    entry(5, 35, "扣分", "安全生产约谈", 3),
    entry(6, 16, "奖励", "市级表彰", 3),
    entry(6, 16, "奖励", "市级表彰", 2),
    entry(7, 25, "奖励", "省级试点", 5),
    entry(8, 31, "扣分", "环保问题整改不力", 4.5),
    entry(9, 28, "奖励", "国家级表彰", 8),
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
