/**
 * 年度考核 of persons, as 公务员 and 事业单位 both do it: seats for 优秀 by the unit's situation, 平时考核 and 年度测评
 * merged into one score, grades within the unit, then what follows from the grade and the years before. The two differ
 * in their words and in what their rules fix.
 */
import type { Log } from "../schema/parts";
import type { Track } from "../schema/scheme";
import type { LookupTable, Parameter } from "../schema/tables";
import { missingParameter, ratioParameter, roundingParameter, scoreLimits, tiesParameters, waitingParameter, weightTable } from "./common";

/** 每3 counts from where a streak began: six years show two times three. */
export const YEARS_BEFORE = 5;

export const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];

/** A date as Excel counts it. */
export function dateCell(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

interface AnnualWords {
  year: number;
  /** Name of the sheet with the persons, and of its table. */
  persons: string;
  personTable: string;
  /** Header of the streak of poor years, made of the words in the parameter 计差等次. */
  poorStreak: string;
  unitTask: string;
}

export function annualParameters(words: { poor: string; reviewDays: number }): Parameter[] {
  return [
    ...scoreLimits("最低分", "最高分"),
    missingParameter("renormalise", "测评缺项"),
    waitingParameter(),
    ratioParameter("优秀比例上限", 0.25, "任何单位的优秀比例都不高于"),
    roundingParameter(),
    ...tiesParameters(),
    { name: "计优等次", kind: "text", value: "优秀", meaning: "优秀连续年数数的是哪个等次" },
    { name: "计差等次", kind: "text", value: words.poor, meaning: "靠后等次的连续年数数的是哪些等次，多个用顿号隔开" },
    { name: "公示工作日", kind: "count", value: 5, meaning: "优秀等次人选至少公示几个工作日", least: 1, most: 60 },
    { name: "复核工作日", kind: "count", value: words.reviewDays, meaning: "收到申请后几个工作日内答复", least: 1, most: 120 },
  ];
}

/** How many may be 优秀 by the unit's situation. */
export function situationTable(rows: [situation: string, ratio: number][]): LookupTable {
  return {
    name: "情形比例",
    caption: "优秀比例（按单位情形）",
    columns: [
      { header: "情形", kind: "text", width: 16, prompt: "“单位”表里能选的情形，不要重复。" },
      { header: "优秀比例", kind: "ratio", prompt: "填 0%—100%。高于“优秀比例上限”的按上限算。" },
    ],
    rows,
  };
}

export function annualTables(): LookupTable[] {
  return [
    weightTable("得分构成", "得分构成", "来源", [
      ["平时得分", 0.4],
      ["测评得分", 0.6],
    ]),
    weightTable("测评指标", "年度测评指标", "指标", [
      ["德", 0.2],
      ["能", 0.2],
      ["勤", 0.15],
      ["绩", 0.3],
      ["廉", 0.15],
    ]),
  ];
}

/** Only the days at the turn of the year are the same every year; the office adds the others. */
export function holidayTable(year: number): LookupTable {
  return {
    name: "放假日",
    caption: "放假日（周末不用填）",
    columns: [{ header: "日期", kind: "date", width: 18, prompt: "国家放假的日子，一行一天。算公示、复核的工作日时跳过。" }],
    rows: [year, year + 1].map((y) => [dateCell(y, 1, 1)]),
    spare: 30,
  };
}

export function annualTracks({ year, persons, personTable, poorStreak, unitTask }: AnnualWords): Track[] {
  return [
    {
      word: "单位",
      group: "单位类别",
      list: {
        name: "单位",
        table: "单位表",
        task: unitTask,
        columns: [
          { header: "情形", kind: "word", width: 16, choices: "情形比例", prompt: "选本单位今年的情形，决定优秀比例。情形和比例在“方案参数”的“情形比例”里。" },
          { header: "结转小数", kind: "coefficient", width: 12, least: 0, most: 0.999, prompt: "去年没用完的名额小数，例如 0.6。名额取整是去尾时才算。没有就留空。" },
        ],
      },
      parts: [],
      personSeats: {
        sheet: "优秀名额",
        seats: "优秀",
        headcount: { from: "track", track: "姓名" },
        by: { from: "list", column: "情形" },
        table: "情形比例",
        rounding: "名额取整",
        most: "优秀比例上限",
        carry: "结转小数",
      },
    },
    {
      word: "姓名",
      group: "单位",
      upper: "单位",
      list: { name: persons, table: personTable, task: "填姓名、所在单位。有处分、立案、新进、长期请假等情形的，在“标记”里写明。" },
      parts: [
        {
          kind: "periods",
          name: "平时考核",
          table: "平时考核表",
          score: "平时得分",
          task: "每季度填平时考核得分。没有考核的季度留空，不要填 0。加人时，名单、平时考核、年度测评、历年等次各在最后一行下面接着填。",
          least: "最低分",
          most: "最高分",
          periods: QUARTERS,
        },
        {
          kind: "indicators",
          name: "年度测评",
          table: "年度测评表",
          score: "测评得分",
          task: "填德、能、勤、绩、廉各项得分。加指标时，在最右边加一列，在“方案参数”的“测评指标”里加一行权重。",
          by: "weights",
          items: "测评指标",
          value: "权重",
          missing: "测评缺项",
          least: "最低分",
          most: "最高分",
        },
      ],
      summary: {
        sheet: "得分汇总",
        columns: [
          { kind: "part", header: "平时得分", part: "平时考核" },
          { kind: "part", header: "测评得分", part: "年度测评" },
          { kind: "merge", header: "年度得分", of: ["平时得分", "测评得分"], weights: "得分构成", missing: "来源不齐" },
        ],
      },
      grading: {
        sheet: "等次",
        total: "年度得分",
        grades: "等次标准",
        marks: "标记规则",
        ties: "并列",
        passOn: "递补",
        ratio: { kind: "upper" },
        sealed: true,
      },
      outcome: {
        sheet: "结果运用",
        current: { from: "grade" },
        history: { sheet: "历年等次", table: "历年等次表", years: Array.from({ length: YEARS_BEFORE }, (_, i) => `${year - YEARS_BEFORE + i}年`) },
        table: "结果运用规则",
        streaks: [
          { header: "优秀连续年数", words: "计优等次" },
          { header: poorStreak, words: "计差等次" },
        ],
      },
    },
  ];
}

export function annualLogs({ review }: { review: string }): Log[] {
  return [
    {
      name: "公示",
      table: "公示表",
      task: "优秀等次人选公示时记一行。公示满以前不要定等次。",
      columns: [
        { header: "单位", kind: "text", width: 24 },
        { header: "公示内容", kind: "text", width: 30, prompt: "公示什么，例如“优秀等次人选名单”。" },
        { header: "公示开始", kind: "date", width: 18 },
        { header: "公示满", kind: "date", width: 18, computed: { kind: "workdays", from: "公示开始", days: "公示工作日", holidays: "放假日" } },
        { header: "反映情况", kind: "text", width: 26, prompt: "公示期间收到的反映。没有就写“无”。" },
        { header: "处理结果", kind: "text", width: 26 },
        { header: "经办人", kind: "text", width: 12 },
      ],
      spare: 30,
    },
    {
      name: review,
      table: "复核表",
      task: "对等次有异议的，收到申请当天记一行，按期答复。",
      columns: [
        { header: "姓名", kind: "text", width: 16 },
        { header: "收到申请", kind: "date", width: 18 },
        { header: "理由", kind: "text", width: 32, prompt: "对哪一项有异议，为什么。" },
        { header: "答复期限", kind: "date", width: 18, computed: { kind: "workdays", from: "收到申请", days: "复核工作日", holidays: "放假日" } },
        { header: "答复日期", kind: "date", width: 18 },
        { header: "复核结果", kind: "text", width: 26, prompt: "维持，或改定为什么等次；改的要同时改“标记”或得分。" },
        { header: "经办人", kind: "text", width: 12 },
      ],
      spare: 30,
    },
    {
      name: "签发",
      table: "签发表",
      task: "定了等次，编制、审核、签发各记一行，把“等次”表的校验码抄（粘贴为值）进来。以后改了数，这里会提醒。",
      columns: [
        { header: "环节", kind: "text", width: 14, prompt: "编制、审核、签发等。" },
        { header: "签字人", kind: "text", width: 14 },
        { header: "签字日期", kind: "date", width: 18 },
        { header: "校验码", kind: "text", width: 28, prompt: "签字时“等次”表右边的校验码，复制后选择性粘贴为值。" },
        { header: "是否一致", kind: "text", width: 20, computed: { kind: "sealed", code: "校验码" } },
      ],
      spare: 10,
    },
  ];
}
