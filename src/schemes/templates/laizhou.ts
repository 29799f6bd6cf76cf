/**
 * 莱州: public institutions appraised by two daily ledgers of common items, own items whose result falls into a tier, and two rounds of
 * social evaluation; A by seats of each group, B from a score on, C below it or by mark; and what an A or a C brings for the head,
 * for seats, funds and posts (rules Z1–Z12). Published are aspects and numbers of items, the three tiers, the 10 % and the years
 * of the streaks; every other number is a starting value.
 */
import { HEAD, UPLIFT } from "../optionWords";
import type { Regime } from "../template";
import type { Part } from "../../book/schema/parts";
import type { LookupTable } from "../../book/schema/tables";
import {
  consequenceTable,
  gradeTable,
  markTable,
  missingParameter,
  ratioParameter,
  roundingParameter,
  scoreLimits,
  tiesParameters,
  unfinishedParameter,
  waitingParameter,
  weightTable,
  WITHOUT_MEAN,
} from "./common";
import { holidayTable, taskLights, taskParameters, tasksPart, workedTable } from "./records";
import { laizhouLogs } from "./laizhouLogs";
import { laizhouRules } from "./laizhouRules";
import { postItems, registrationItems, ROUNDS, sampleContent, sampleGroups } from "./laizhouSample";

/** Items of a common ledger; their points add up to 100, so that both can be weighed. */
const itemTable = (name: string, caption: string, rows: LookupTable["rows"]): LookupTable => ({
  name,
  caption,
  columns: [
    { header: "指标", kind: "text", width: 18, prompt: "台账里能选的项目，不要重复。" },
    { header: "方面", kind: "word", width: 20, prompt: "这一项属于哪个方面。" },
    { header: "满分", kind: "score", width: 10, least: 0, prompt: "这一项的满分。各项加起来要等于 100。" },
  ],
  rows,
  total: { column: "满分", is: 100 },
});

/** A daily ledger of one half of the common items. */
const commonLedger = (name: string, task: string): Part => ({
  kind: "itemLedger",
  name: `${name}台账`,
  table: `${name}台账表`,
  score: `${name}得分`,
  scores: `${name}得分`,
  task,
  items: `${name}指标`,
  value: "满分",
  missing: "缺项处理",
  spare: 100,
});

/** Whether the unit's result of own items falls into a tier, or each item does. */
const OWN_TIERS = { result: "按单位结果", items: "按每个项目" };
/** 三不放过: nothing is struck off before all three are 是. */
const CONFIRMED = ["根源已查清", "措施已落实", "结果已核验"];
const KINDS = ["中小学", "其他单位"];
const SOURCES = ["登记管理", "机构编制", "个性指标", "社会评价"];

export const laizhou: Regime = {
  id: "laizhou",
  sizes: { units: 200, groups: 6 },
  parameterSheets: {
    共性指标: ["登记管理指标", "机构编制指标"],
    结果参数: ["个人优秀比例", "结果运用规则", "经费保障"],
    日期参数: ["督办灯", "放假日", "调休上班日"],
  },
  sample: { groups: sampleGroups, content: sampleContent },
  declare: ({ year }) => ({
    edition: 4,
    title: `${year}年度莱州市事业单位绩效考核`,
    source: "据公开报道（2016年12月）整理，办法原文未见；报道没有写的由考核单位确定",
    purpose:
      "日常登记两本台账，填个性指标和社会评价，算出各单位的总分、名次和 A、B、C 等次，再算优秀名额、经费保障和需办理事项。修改任一单元格，结果随之更新。",
    digits: 2,
    parameters: [
      missingParameter("renormalise", undefined, WITHOUT_MEAN, "不适用的指标"),
      {
        name: "个性定档",
        kind: "word",
        value: OWN_TIERS.result,
        meaning: "个性指标按单位的合计结果定一个档，还是每个项目各定一档",
        words: [OWN_TIERS.result, OWN_TIERS.items],
      },
      { name: "档差", kind: "score", value: 5, meaning: "个性指标每低一档扣减多少分", least: 0 },
      { name: "个性满分", kind: "score", value: 100, meaning: "每个单位的个性指标折成多少分，项目分值加起来多少都可以", least: 1 },
      ...scoreLimits("评价最低分", "评价最高分"),
      waitingParameter(),
      ratioParameter("A级比例", 0.2, "各组评 A 级的最多占多少"),
      roundingParameter("名额取整", "half"),
      ...tiesParameters(),
      unfinishedParameter(),
      {
        name: "上浮方式",
        kind: "word",
        value: UPLIFT.seats,
        meaning: "上浮10%：名额上浮是名额×1.1，比例上浮是比例加10个百分点",
        words: [UPLIFT.seats, UPLIFT.ratio],
      },
      ratioParameter("国家优秀比例上限", 0.25, "上浮以后，比例和折成的整数人数都不能超过"),
      roundingParameter("个人名额取整"),
      {
        name: "负责人占名额",
        kind: "word",
        value: HEAD.outside,
        meaning: "A 级单位主要负责人直接确定为优秀，占不占本单位名额",
        words: [HEAD.outside, HEAD.inside],
      },
      { name: "A级词", kind: "word", value: "A", meaning: "统计连续年数时计入 A 级的等次" },
      { name: "C级词", kind: "word", value: "C", meaning: "统计连续年数时计入 C 级的等次" },
      ...taskParameters(year),
      { name: "申诉答复期限", kind: "count", value: 15, meaning: "收到申诉后几个工作日内答复", least: 1, most: 250 },
    ],
    tables: [
      weightTable("考核权重", "考核权重", "内容", [
        ["登记管理", 0.25],
        ["机构编制", 0.15],
        ["个性指标", 0.4],
        ["社会评价", 0.2],
      ]),
      itemTable("登记管理指标", "登记管理（6方面20项）", registrationItems),
      itemTable("机构编制指标", "机构编制（3方面12项）", postItems),
      {
        name: "档次分差",
        caption: "个性指标档次和分值差",
        columns: [
          { header: "得分下限", kind: "score", width: 12, least: 0, prompt: "折成个性满分后达到多少进这一档，从小到大，不要重复。" },
          { header: "档次", kind: "word", width: 10, prompt: "从低到高，一行一档。" },
          { header: "扣减分值", kind: "score", width: 12, computed: { kind: "below", by: "档差" } },
          { header: "定档得分", kind: "score", width: 12, computed: { kind: "below", from: "个性满分", by: "档差" } },
        ],
        rows: [
          [0, "Ⅲ"],
          [70, "Ⅱ"],
          [85, "Ⅰ"],
        ],
      },
      gradeTable("等次标准", "等次（从高到低）", [
        ["A", null],
        ["B", 60],
        ["C", null],
      ]),
      markTable("标记规则", "特殊情形及等次处理", [
        ["一票否优", "不得A"],
        ["研究确定为C级", "定为C"],
        ["追责", "定为C"],
        ["不参加", "不参加"],
        ["不确定等次", "不确定等次"],
      ]),
      {
        name: "个人优秀比例",
        caption: "个人优秀比例和上浮",
        columns: [
          { header: "单位等次", kind: "word", prompt: "单位等次，从高到低，写法和“等次标准”一样。" },
          { header: "优秀比例", kind: "ratio" },
          { header: "名额上浮倍数", kind: "factor", width: 14, least: 0.5, most: 2, prompt: "上浮10%填 1.1，不上浮填 1。" },
          { header: "比例上浮", kind: "ratio", width: 11, prompt: "加10个百分点填 10%，不上浮填 0%。" },
        ],
        rows: [
          ["A", 0.2, 1.1, 0.1],
          ["B", 0.2, 1, 0],
          ["C", 0.2, 1, 0],
          ["不确定等次", 0.2, 1, 0],
        ],
      },
      consequenceTable("结果运用规则", "考核结果运用", [
        ["A", 1, "主要负责人直接确定为优秀；优秀数额上浮10%"],
        ["A", 1, "政策允许范围内编制调整和使用优先；予以表彰，颁发先进单位证书"],
        ["A", 3, "连续三年A级：主要负责人或法定代表人同等条件下可优先提拔"],
        ["C", 1, "警告；主要负责人和法定代表人不得参加当年度评先树优"],
        ["C", 2, "连续两年C级：法定代表人、有关责任人员降免职或解聘"],
      ]),
      {
        name: "经费保障",
        caption: "当年度经费保障",
        columns: [
          { header: "等次", kind: "word", prompt: "单位等次，写法和“等次标准”一样。" },
          { header: "单位类型", kind: "word", width: 12, words: KINDS },
          { header: "当年度经费", kind: "text", width: 34, prompt: "当年度经费怎样加大保障。没有就留空。" },
        ],
        rows: [
          ["A", "中小学", "加大保障：提高生均公用经费标准"],
          ["A", "其他单位", "加大保障：提高拨付比例"],
        ],
        spare: 4,
      },
      taskLights(),
      holidayTable(year),
      workedTable(),
    ],
    tracks: [
      {
        word: "单位",
        group: "组别",
        list: {
          name: "单位",
          table: "单位表",
          task: "填单位、组别、单位类型和应考核人数。有一票否优等情形的，在“标记”里写明。",
          columns: [
            { header: "单位类型", kind: "word", width: 12, words: KINDS, prompt: "中小学或其他单位，决定经费怎样保障。" },
            { header: "应考核人数", kind: "count", width: 12, prompt: "应参加年度考核的人数，不确定等次的也算。" },
          ],
        },
        parts: [
          commonLedger("登记管理", "发现一件记一行：日期、单位、哪一项、扣几分、依据什么。不适用的项目记一行“不适用”。"),
          commonLedger("机构编制", "发现一件记一行，写法和登记管理台账一样。没有记录的项目得满分。"),
          {
            kind: "checklist",
            name: "个性指标",
            table: "个性指标表",
            score: "个性指标得分",
            task: "一个单位一张考核单，一项记一行，填满分和评分。合计折成“个性满分”后定档。要看一个单位的考核单，用表头筛选。",
            item: "指标",
            full: "满分",
            outOf: "个性满分",
            scoring: { kind: "banded", table: "档次分差", value: "扣减分值", while: { parameter: "个性定档", word: OWN_TIERS.items } },
            missing: "缺项处理",
            spare: 60,
          },
          {
            kind: "periods",
            name: "社会评价",
            table: "社会评价表",
            score: "社会评价得分",
            task: "半年、年底各评一次，评完填一列。没有评的留空，按评过的平均。",
            least: "评价最低分",
            most: "评价最高分",
            periods: ROUNDS,
          },
          tasksPart(
            {
              name: "整改台账",
              table: "整改台账表",
              score: "整改扣分",
              tally: "整改统计",
              task: "抽查、督查发现的问题一项一行：目标、事项、时限、措施四个具体；根源、措施、结果三不放过，核实后销号。",
            },
            [
              { header: "目标", kind: "text", width: 20, prompt: "整改到什么程度。" },
              ...CONFIRMED.map((header) => ({
                header,
                kind: "word" as const,
                width: 12,
                words: ["是", "否"],
                prompt: "三不放过：三项都是“是”才能销号。",
              })),
            ],
            { confirmed: CONFIRMED },
          ),
        ],
        summary: {
          sheet: "汇总",
          columns: [
            { kind: "part", header: "登记管理", part: "登记管理台账" },
            { kind: "part", header: "机构编制", part: "机构编制台账" },
            { kind: "part", header: "个性合计", part: "个性指标" },
            { kind: "tier", header: "个性档次", of: "个性合计", table: "档次分差", isWord: true },
            {
              kind: "tier",
              header: "个性指标",
              of: "个性合计",
              table: "档次分差",
              result: "定档得分",
              native: true,
              while: { parameter: "个性定档", word: OWN_TIERS.result },
            },
            { kind: "part", header: "社会评价", part: "社会评价" },
            { kind: "merge", header: "总分", of: SOURCES, weights: "考核权重", missing: "来源不齐" },
          ],
        },
        grading: {
          sheet: "名额与等次",
          total: "总分",
          grades: "等次标准",
          marks: "标记规则",
          ties: "并列",
          passOn: "递补",
          unfinished: "未齐名次",
          ratio: { kind: "all", parameters: ["A级比例"] },
          rounding: "名额取整",
          sealed: true,
        },
        ranking: { sheet: "排名表" },
        personSeats: {
          sheet: "个人优秀名额",
          seats: "优秀",
          headcount: { from: "list", column: "应考核人数" },
          by: { from: "grade" },
          table: "个人优秀比例",
          rounding: "个人名额取整",
          most: "国家优秀比例上限",
          share: "占比",
          uplift: "上浮方式",
          head: { header: "主要负责人", inside: "负责人占名额" },
        },
        outcome: {
          sheet: "结果运用",
          current: { from: "grade" },
          history: { sheet: "历年等次", table: "历年等次表", years: [3, 2, 1].map((ago) => `${year - ago}年`) },
          table: "结果运用规则",
          streaks: [
            { header: "连续A级", words: "A级词" },
            { header: "连续C级", words: "C级词" },
          ],
          lookups: [{ header: "当年度经费", table: "经费保障", with: "单位类型" }],
        },
      },
    ],
    logs: laizhouLogs,
    rules: laizhouRules,
  }),
};
