/**
 * Made-up figures at the regime's real scale: 200 institutions in 6 groups with 32 common items. Planted among them: two
 * units tied at the last seat of A, a group of three, a unit barred from A and one that is fixed to C, units without a
 * grade, items that do not apply, a missing round of evaluation, streaks of A and C and two that are broken.
 */
import { requireValue } from "../../basics/requireValue";
import type { Scheme } from "../../book/schema/scheme";
import type { Cell } from "../../book/schema/words";
import { inTurn } from "./inTurn";

export const ROUNDS = ["上半年", "下半年", "年底"];

const GROUP_SIZES: [string, number][] = [
  ["一组", 60],
  ["二组", 50],
  ["三组", 40],
  ["四组", 30],
  ["五组", 17],
  ["六组", 3],
];
export const sampleGroups = GROUP_SIZES.map(([group]) => group);
const GROUPS = GROUP_SIZES.flatMap(([group, size]) => Array<string>(size).fill(group));

const numbered = (word: string, count: number) => Array.from({ length: count }, (_, i) => `${word}${String(i + 1).padStart(2, "0")}`);
const aspect = (number: number) => `方面${"一二三四五六"[number]}`;
/** Six aspects of three or four items. */
export const registrationItems = numbered("登记", 20).map((item, i): [string, string, number] => [
  item,
  aspect(Math.floor((i * 6) / 20)),
  5,
]);
/** Three aspects of four items. */
export const postItems = numbered("编制", 12).map((item, i): [string, string, number] => [
  item,
  aspect(Math.floor(i / 4)),
  i % 4 === 0 ? 12 : i % 4 === 1 ? 8 : i < 8 ? 7 : 6,
]);

/** A unit that has the figures of another, by number: ties. */
const TWINS: Record<number, number> = { 61: 82 };
/** Not yet appraised: set up in autumn. */
const NEW_UNIT = 90;
const MARKS: Record<number, string> = {
  60: "一票否优",
  [NEW_UNIT]: "不定等次",
  119: "追责",
  189: "不参加",
  200: "一票否优",
};

export function sampleContent(year: number): Scheme["content"] {
  const numbers = GROUPS.map((_, i) => i + 1);
  return {
    单位表: GROUPS.map((group, i): Cell[] => [unitName(i + 1), group, headcount(i + 1), MARKS[i + 1] ?? null]),
    登记管理表: numbers.map((n): Cell[] => [unitName(n), ...points(n, registrationItems, 3)]),
    机构编制表: numbers.map((n): Cell[] => [unitName(n), ...points(n, postItems, 7)]),
    个性指标表: numbers.flatMap(ownItems),
    社会评价表: numbers.map((n): Cell[] => [unitName(n), ...rounds(n)]),
    历年等次表: numbers.map((n): Cell[] => [unitName(n), ...history(n)]),
    ...logs(year),
  };
}

const unitName = (number: number) => `单位${String(number).padStart(3, "0")}`;
const source = (number: number) => TWINS[number] ?? number;
/** Between 0 and 1, the same for the same numbers. */
const wave = (a: number, b: number) => ((a * 37 + b * 53 + a * b * 11) % 101) / 100;
/** How well a unit does on the whole. */
const level = (number: number) => wave(source(number), 17);

/** 20 × 15 % = 3 among them, and units of three or four. */
function headcount(number: number): number {
  return number % 40 === 3 ? 20 : 3 + ((number * 19) % 58);
}

function points(number: number, items: [string, string, number][], salt: number): Cell[] {
  const s = source(number);
  if (number === NEW_UNIT) return items.map(() => null);
  return items.map(([, , full], i): Cell => {
    // Two units have no such business.
    if (salt === 3 && ((i === 19 && s === 11) || (i === 4 && s === 12))) return null;
    const lost = Math.floor((1 - level(number)) * 3 + wave(s * salt + i, i + 2) * 3) / 2;
    return Math.max(0, full - lost);
  });
}

const TIERS = ["Ⅰ", "Ⅱ", "Ⅲ"];
const OWN_POINTS = [
  [40, 30, 30],
  [25, 25, 25, 25],
  [20, 20, 20, 20, 15],
];

/** Own items, three to five, whose points need not add up to the same for all. */
function ownItems(number: number): Cell[][] {
  const s = source(number);
  return inTurn(OWN_POINTS, s).map((full, i): Cell[] => {
    const tier = Math.min(2, Math.floor((1 - level(number)) * 1.6 + wave(s + i * 7, i + 5) * 1.4));
    const open = number === NEW_UNIT || (s === 66 && i === 2);
    return [unitName(number), `个性${i + 1}`, full, open ? null : requireValue(TIERS[tier], "a tier")];
  });
}

function rounds(number: number): Cell[] {
  const s = source(number);
  if (number === NEW_UNIT) return [null, null, null];
  return ROUNDS.map((_, i): Cell => {
    // 单位025 was left out of the second round, 单位140 only took part in the last.
    if ((s === 25 && i === 1) || (s === 140 && i < 2)) return null;
    return Math.round((78 + level(number) * 14 + wave(s, i + 23) * 7) * 10) / 10;
  });
}

/** 单位014 is A the third year and 单位056 C the second; a year without appraisal breaks the runs of 单位046 and 单位010. */
const PAST: Record<number, Cell[]> = {
  10: ["C", "C", null],
  14: ["B", "A", "A"],
  46: ["A", null, "A"],
  56: ["B", "B", "C"],
  119: ["A", "B", "B"],
  [NEW_UNIT]: [null, null, null],
};

function history(number: number): Cell[] {
  return PAST[number] ?? [1, 2, 3].map((year) => (wave(number, year) > 0.85 ? "A" : wave(number, year) < 0.08 ? "C" : "B"));
}

function logs(year: number): Scheme["content"] {
  const day = (month: number, date: number) => Math.round((Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return {
    改分登记表: [
      [day(7, 6), unitName(25), "社会评价", "上半年", null, 90, "上半年社会评价汇总表", "经办甲", "审核甲"],
      [day(11, 20), unitName(30), "登记管理", "登记03", 4, 4.5, "复核记录第1号，补交材料", "经办甲", "审核甲"],
      [day(12, 15), unitName(66), "个性指标", "个性1", 35, 40, "复核记录第2号，改为Ⅰ档", "经办乙", "审核甲"],
    ],
    申诉复核表: [
      [day(12, 8), unitName(66), "个性指标1漏计一项成果", day(12, 9), day(12, 12), day(12, 15), "理由成立，已改分", "经办乙"],
      [day(12, 18), unitName(120), "对等次有异议", day(12, 19), null, null, null, "经办乙"],
    ],
    // The second code is that of the results of these very figures; a test says when it has to be copied anew.
    签发登记表: [
      [day(12, 10), "初步结果", "签发甲", "7KMX-3PAE-HT4C-9D6Y-EE3M", null],
      [day(12, 28), "最终结果", "签发甲", "DEXE-EXDA-9AHX-7XKE-YEYM", null],
    ],
  };
}
