/**
 * Made-up figures at the regime's real scale: 200 institutions in 6 groups with 32 common items. Planted among them: two
 * units tied at the last seat of A, a group of three, a unit barred from A and one that is fixed to C, units without a
 * grade, items that do not apply, a missing round of evaluation, streaks of A and C and two that are broken.
 */
import { dateCell } from "../days";
import { requireValue } from "../../basics/requireValue";
import type { Scheme } from "../../book/schema/scheme";
import type { Cell } from "../../book/schema/words";
import { inTurn } from "./inTurn";

export const ROUNDS = ["半年", "年底"];

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

/** Aspects are published, the items in them are not: names an office puts its own in place of. */
const REGISTRATION: Record<string, string[]> = {
  法人登记: ["设立登记", "变更登记", "注销登记", "证书管理"],
  年度报告公示: ["报告报送", "报告内容", "报告公示"],
  履行宗旨和开展业务: ["履行宗旨", "开展业务", "服务质量"],
  信息公开: ["公开时限", "公开内容", "公开渠道"],
  材料提报: ["提报时限", "材料齐全", "材料真实", "材料归档"],
  群众投诉举报: ["投诉受理", "按期办结", "办结反馈"],
};
const POSTS: Record<string, string[]> = {
  实名制数据库维护: ["信息更新", "数据准确", "人编对应", "定期核对"],
  用编进人计划核准: ["计划申报", "按计划进人", "手续完备", "编制控制"],
  进出编业务办理: ["入编办理", "出编办理", "材料报送", "办理时限"],
};
const itemsOf = (aspects: Record<string, string[]>, points: (i: number) => number) =>
  Object.entries(aspects)
    .flatMap(([aspect, items]) => items.map((item): [string, string] => [item, aspect]))
    .map(([item, aspect], i): [string, string, number] => [item, aspect, points(i)]);
export const registrationItems = itemsOf(REGISTRATION, () => 5);
export const postItems = itemsOf(POSTS, (i) => (i % 4 === 0 ? 12 : i % 4 === 1 ? 8 : i < 8 ? 7 : 6));

/** A unit that has the figures of another, by number: ties. */
const TWINS: Record<number, number> = { 61: 101 };
/** Not yet appraised: set up in autumn. */
const NEW_UNIT = 90;
const MARKS: Record<number, string> = {
  10: "研究确定为C级",
  56: "研究确定为C级",
  60: "一票否优",
  [NEW_UNIT]: "不确定等次",
  119: "追责",
  189: "不参加",
  200: "一票否优",
};

export function sampleContent(year: number): Scheme["content"] {
  const numbers = GROUPS.map((_, i) => i + 1);
  return {
    单位表: GROUPS.map((group, i): Cell[] => [unitName(i + 1), group, kindOf(i + 1), headcount(i + 1), MARKS[i + 1] ?? null]),
    登记管理台账表: numbers.flatMap((n) => entries(year, n, registrationItems, 3)),
    机构编制台账表: numbers.flatMap((n) => entries(year, n, postItems, 7)),
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

const kindOf = (number: number) => (number % 4 === 2 ? "中小学" : "其他单位");

/** What was found of a unit through the year: the weaker it is, the more. */
function entries(year: number, number: number, items: [string, string, number][], salt: number): Cell[][] {
  const s = source(number);
  if (number === NEW_UNIT) return [];
  const found = 1 + Math.round((1 - level(number)) * 2 + wave(s, salt));
  const lines = Array.from({ length: found }, (_, i): Cell[] => {
    const at = (s * salt + i * 5) % items.length;
    const [item] = requireValue(items[at], "an item");
    const off = (1 + Math.floor(wave(s + i, salt) * 3 + (1 - level(number)) * 4)) / 2;
    const date = dateCell(year, 1 + ((s + i * 4) % 11), 1 + ((s * 3 + i) % 27));
    return [date, unitName(number), item, "扣分", off, "日常检查发现", "检查记录", salt === 3 ? "经办甲" : "经办乙"];
  });
  // Two units have no such business.
  if (salt !== 3 || (s !== 11 && s !== 12)) return lines;
  const [exempt] = requireValue(items[s === 11 ? 19 : 4], "an item");
  return [...lines, [dateCell(year, 1, 8), unitName(number), exempt, "不适用", null, "没有这项业务", "单位申请", "经办甲"]];
}

const OWN_POINTS = [
  [40, 30, 30],
  [25, 25, 25, 25],
  [20, 20, 20, 20, 15],
];

/** Own items, three to five, whose points need not add up to the same for all. */
function ownItems(number: number): Cell[][] {
  const s = source(number);
  return inTurn(OWN_POINTS, s).map((full, i): Cell[] => {
    const earned = Math.round(full * (1 - (1 - level(number)) * 0.35 - wave(s + i * 7, i + 5) * 0.12) * 2) / 2;
    const open = number === NEW_UNIT || (s === 66 && i === 2);
    return [unitName(number), `个性${i + 1}`, full, open ? null : earned];
  });
}

function rounds(number: number): Cell[] {
  const s = source(number);
  if (number === NEW_UNIT) return [null, null];
  return ROUNDS.map((_, i): Cell => {
    // 单位025 was left out of the second round, 单位140 of the first.
    if ((s === 25 && i === 1) || (s === 140 && i === 0)) return null;
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
  const on = (month: number, date: number) => dateCell(year, month, date);
  return {
    整改台账表: [
      [
        unitName(19),
        "年度报告补正公示",
        on(3, 10),
        on(3, 31),
        "指定专人、限期补正",
        "公示内容与报告一致",
        "是",
        "是",
        "是",
        "已完成",
        on(3, 28),
        on(3, 30),
        null,
      ],
      [
        unitName(56),
        "进人手续补办",
        on(5, 6),
        on(6, 5),
        "补办核准手续",
        "手续齐全",
        "是",
        "是",
        "是",
        "已完成",
        on(6, 20),
        on(6, 22),
        null,
      ],
      [unitName(10), "信息公开栏目更新", on(9, 1), on(9, 20), "建立更新制度", "按月更新", "是", "否", "否", "正在整改", null, null, null],
      [
        unitName(119),
        "群众投诉限期办结",
        on(10, 12),
        on(11, 10),
        "逐件回访",
        "按期办结",
        "是",
        "是",
        "否",
        "待核验",
        on(11, 9),
        null,
        null,
      ],
    ],
    小结抽查表: [
      [on(1, 31), "月小结", null, "各单位按月报送", null, "经办甲"],
      [on(3, 31), "季大结", null, "一季度汇总", null, "经办甲"],
      [on(3, 9), "随机抽查", unitName(19), "查阅年度报告", "公示内容与报告不一致", "经办乙"],
      [on(6, 30), "半年一回顾", null, "上半年回顾", null, "经办甲"],
    ],
    改分登记表: [
      [on(7, 6), unitName(25), "社会评价", "半年", null, 90, "半年社会评价汇总表", "经办甲", "审核甲"],
      [on(11, 20), unitName(30), "登记管理", "注销登记", 4, 4.5, "复核记录第1号，补交材料", "经办甲", "审核甲"],
      [on(12, 15), unitName(66), "个性指标", "个性1", 18, 19, "复核记录第2号，补计成果一项", "经办乙", "审核甲"],
    ],
    申诉复核表: [
      [on(12, 8), unitName(66), "个性指标1漏计一项成果", on(12, 9), on(12, 12), on(12, 15), "理由成立，已改分", "经办乙"],
      [on(12, 18), unitName(120), "对等次有异议", on(12, 19), null, null, null, "经办乙"],
    ],
    // The second code is that of the results of these very figures; a test says when it has to be copied anew.
    签发登记表: [
      [on(12, 10), "初步结果", "签发甲", "7KMX-3PAE-HT4C-9D6Y-EE3M", null],
      [on(12, 28), "最终结果", "签发甲", "YXC4-CH3D-64A7-M467-AEC4", null],
    ],
  };
}
