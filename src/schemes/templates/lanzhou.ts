/**
 * 兰州新区: monthly scores, six coefficient tiers, a reward and deduction ledger that doubles by quarter, and a ratio of
 * 优秀 that moves with the group's results (rules L1–L6, L8). Only the end points of the tiers, the entry limits and
 * the bounds of the ratio were published; every other number here is a starting value, and stands in a cell.
 */
import { planWorkbook } from "../planner";
import type { Scheme } from "../scheme";
import { chosen, type Template, type TemplateOption } from "../template";
import { sampleEntries, sampleScores, sampleUnits } from "./lanzhouSample";

const options: TemplateOption[] = [
  { key: "sample", kind: "switch", initial: false },
  { key: "year", kind: "whole", least: 2000, most: 2100, initial: new Date().getFullYear() },
  { key: "units", unless: "sample", kind: "whole", least: 1, most: 400, initial: 35 },
  { key: "groups", unless: "sample", kind: "whole", least: 1, most: 20, initial: 3 },
  { key: "office", kind: "text", initial: "", maxLength: 40, advanced: true },
];

const GROUP_NAMES = "一二三四五六七八九十".split("");

export const lanzhou: Template = {
  id: "lanzhou",
  options,
  plan(choices, taken) {
    const choice = <T extends string | number | boolean>(key: string) => chosen<T>(options, choices, key);
    const sample = choice<boolean>("sample");
    const scheme = regime(choice<number>("year"), choice<string>("office"));
    const filled = sample ? withSample(scheme) : withEmptyUnits(scheme, choice("units"), choice("groups"));
    return planWorkbook(filled, taken, `lanzhou-${Date.now().toString(36)}`);
  },
};

function withSample(scheme: Scheme): Scheme {
  const units = sampleUnits();
  return {
    ...scheme,
    units,
    monthly: { ...scheme.monthly, scores: sampleScores() },
    ledger: { ...scheme.ledger, entries: sampleEntries(), spareRows: 20 },
  };
}

/** Rows ready to be overwritten: numbered units, dealt to the groups in order. */
function withEmptyUnits(scheme: Scheme, count: number, groupCount: number): Scheme {
  const groups = Array.from({ length: groupCount }, (_, i) => `${GROUP_NAMES[i] ?? i + 1}组`);
  const size = Math.ceil(count / groupCount);
  const digits = String(count).length;
  const units = Array.from({ length: count }, (_, i) => ({
    name: `单位${String(i + 1).padStart(Math.max(2, digits), "0")}`,
    group: groups[Math.floor(i / size)]!,
    contribution: null,
    marks: "",
  }));
  return { ...scheme, units, monthly: { ...scheme.monthly, scores: units.map(() => Array<null>(12).fill(null)) } };
}

function regime(year: number, office: string): Scheme {
  return {
    template: "lanzhou",
    edition: 1,
    title: `${year}年度兰州新区动态系数考核`,
    source: "兰州新区领导班子和领导干部动态考核办法（按公开报道整理）",
    office,
    units: [],
    monthly: { least: 0, most: 100, digits: 2, quarterWeights: [0.25, 0.25, 0.25, 0.25], scores: [] },
    coefficient: {
      tiers: [
        [0, 1],
        [75, 1.036],
        [80, 1.072],
        [85, 1.108],
        [90, 1.144],
        [95, 1.18],
      ],
      rate: 0.01,
      least: 1,
      most: 1.18,
    },
    quarters: { good: 90, goodFactor: 2, poor: 75, poorFactor: 2 },
    ledger: {
      kinds: [
        { kind: "奖励", direction: "加", least: 2, most: 8, cap: null },
        { kind: "扣分", direction: "减", least: 1, most: 6, cap: null },
      ],
      entries: [],
      spareRows: 60,
    },
    seats: {
      ratios: [
        [0, 0.15],
        [80, 0.2],
        [85, 0.25],
        [90, 0.3],
      ],
      least: 0.15,
      most: 0.3,
      ceiling: 0.25,
      rounding: "去尾",
      leastSeats: 0,
    },
    grades: [
      { word: "优秀", least: 90 },
      { word: "良好", least: 80 },
      { word: "一般", least: 70 },
      { word: "较差", least: null },
    ],
    marks: [
      { word: "一票否优", effect: "不得优秀" },
      { word: "诫勉", effect: "不得优秀" },
      { word: "追责", effect: "定为一般" },
      { word: "不参加", effect: "不参加" },
      { word: "不定等次", effect: "不定等次" },
    ],
    ties: "待定",
    passOn: true,
    bottom: { count: 1, ties: "全列" },
    rules: [
      {
        id: "L1",
        phrase: "1.0—1.18 六档考核系数",
        effect: "按年度得分查“考核系数六档”；只公布了两头和档数，中间各档由本单位定",
        parameters: ["系数下限", "系数上限"],
        fixedBy: "published",
      },
      {
        id: "L2",
        phrase: "基准系数 + 贡献系数，与月度完成情况和对 GDP 贡献率正向挂钩",
        effect: "考核系数 = 基准系数 + 贡献率 × 贡献系数率，再限制在下限和上限之间",
        parameters: ["贡献系数率"],
        fixedBy: "office",
      },
      {
        id: "L3",
        phrase: "季度“优绩”加倍奖励、“差绩”翻倍扣分",
        effect: "季度均分达到优绩线，该季度的奖励乘优绩倍数；低于差绩线，该季度的扣分乘差绩倍数",
        parameters: ["优绩线", "优绩倍数", "差绩线", "差绩倍数"],
        fixedBy: "office",
      },
      {
        id: "L4",
        phrase: "按月考核，月度成绩与年度成绩打通",
        effect: "年度得分是各月成绩按季度权重的平均，没有成绩的月份不算；四个季度权重相等时就是各月平均",
        parameters: [],
        fixedBy: "office",
      },
      {
        id: "L5",
        phrase: "15%—30% 优、差比例调控",
        effect: "各组优秀比例按组均分查“优秀比例档次”，再限制在下限和上限之间；高于国家上限时提醒",
        parameters: ["优秀比例下限", "优秀比例上限", "国家优秀比例上限"],
        fixedBy: "published",
      },
      {
        id: "L6",
        phrase: "月度 2—8 分奖励、1—6 分扣分",
        effect: "每笔必须在“加扣分规则”的范围内，同一事项只算最大的一笔，再求和、封顶；0 分总可以填",
        parameters: [],
        fixedBy: "published",
      },
      {
        id: "L8",
        phrase: "末尾督考",
        effect: "每组总分最后的几个单位列入督考",
        parameters: ["末位人数"],
        fixedBy: "office",
      },
    ],
  };
}
