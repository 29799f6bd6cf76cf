/**
 * What most offices keep beside their scores, each taken by a line: a ledger of tasks with lights and cards, the bulletin, 公示 with its
 * working days, and the log of objections. Numbers are starting values in cells.
 */
import { dateCell } from "../days";
import type { Bulletin, Publication } from "../../book/schema/grading";
import type { Log, LogColumn, PartOf } from "../../book/schema/parts";
import type { LookupTable, Parameter, TableColumn } from "../../book/schema/tables";
import { CARDS } from "../optionWords";

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

/** 调休: which weekend days are worked, the government says year by year. */
export function workedTable(): LookupTable {
  return {
    name: "调休上班日",
    caption: "调休上班的周末",
    columns: [{ header: "日期", kind: "date", width: 18, prompt: "按国家公布的放假安排要上班的周六、周日，一行一天。" }],
    rows: [],
    spare: 15,
  };
}

/** Lights by days overdue, and the card that each brings. */
export function taskLights(name = "督办灯"): LookupTable {
  return {
    name,
    caption: "任务亮灯和记牌",
    columns: [
      {
        header: "逾期天数下限",
        kind: "count",
        width: 14,
        least: -3650,
        most: 3650,
        prompt: "从小到大，不要重复；负数是离时限还有几天。达到它就亮这盏灯。",
      },
      { header: "灯", kind: "word", width: 10, prompt: "红灯、黄灯会变颜色，并作为逾期列入通报。" },
      { header: "记牌", kind: "word", width: 8, words: [CARDS.yellow, CARDS.red], prompt: "亮这盏灯记什么牌。不记就留空。" },
    ],
    rows: [
      [-3650, "正常", null],
      [-7, "临期", null],
      [1, "黄灯", CARDS.yellow],
      [16, "红灯", CARDS.red],
    ],
  };
}

/** What a ledger of tasks is reckoned by: names of a table and of parameters, which several ledgers may share. */
export type TaskTerms = Pick<PartOf<"tasks">, "today" | "lights" | "yellowEach" | "yellowPoints" | "redPoints" | "talks">;

const TASK_TERMS: TaskTerms = {
  today: "督办统计日",
  lights: "督办灯",
  yellowEach: "黄牌次数",
  yellowPoints: "黄牌扣分",
  redPoints: "红牌扣分",
  talks: "约谈牌数",
};

/** Points begin at 0: whether cards take any is for the office to say. */
export function taskParameters(year: number, terms = TASK_TERMS): Parameter[] {
  return [
    { name: terms.today, kind: "date", value: dateCell(year, 12, 31), meaning: "任务台账的灯和牌按哪一天计算，定期更新" },
    { name: terms.yellowEach, kind: "count", value: 2, meaning: "每满几次黄牌扣一次分", least: 1, most: 100 },
    { name: terms.yellowPoints, kind: "score", value: 0, meaning: "每满上述次数扣多少分，填正数；0 为不扣", least: 0 },
    { name: terms.redPoints, kind: "score", value: 0, meaning: "每次红牌扣多少分，填正数；0 为不扣", least: 0 },
    { name: terms.talks, kind: "count", value: 3, meaning: "黄牌、红牌合计达到几次列入约谈名单；0 为不列", least: 0, most: 100 },
  ];
}

/** The ledger of tasks of a track; `columns` are what a regime has beside the usual ones, `confirmed` those that must say 是. */
export function tasksPart(
  called: { name: string; table: string; score: string; tally: string; task: string },
  columns: TableColumn[] = [],
  { confirmed = [], terms = TASK_TERMS }: { confirmed?: string[]; terms?: TaskTerms } = {},
): PartOf<"tasks"> {
  return {
    kind: "tasks",
    ...called,
    today: terms.today,
    lights: terms.lights,
    yellowEach: terms.yellowEach,
    yellowPoints: terms.yellowPoints,
    redPoints: terms.redPoints,
    talks: terms.talks,
    ...(columns.length > 0 && { columns }),
    ...(confirmed.length > 0 && { confirmed }),
    spare: 60,
  };
}

export function bulletinParameters(first = 3, last = 3): Parameter[] {
  return [
    { name: "通报前几名", kind: "count", value: first, meaning: "通报里每组列出前几名", least: 0, most: 50 },
    { name: "通报后几名", kind: "count", value: last, meaning: "通报里每组列出后几名", least: 0, most: 50 },
    { name: "通报列示数", kind: "count", value: 10, meaning: "通报里每段最多列几项，其余只写总数", least: 1, most: 50 },
  ];
}

/** @param of the parts it tells of */
export function bulletinOf(sheet: string, of: Pick<Bulletin, "part" | "checklist" | "ledger" | "tasks">): Bulletin {
  return { sheet, ...of, first: "通报前几名", last: "通报后几名", named: "通报列示数" };
}

/** @param grades the results that are published, parted by 、 */
export function publicationParameters(grades: string, days = 5): Parameter[] {
  return [
    { name: "公示结果", kind: "text", value: grades, meaning: "公示哪些结果，多个用顿号隔开" },
    { name: "公示工作日", kind: "count", value: days, meaning: "公示几个工作日", least: 1, most: 60 },
    { name: "异议受理", kind: "text", value: "考核办（电话：＿＿＿＿＿＿）", meaning: "公示期内向谁反映、怎么反映" },
  ];
}

/** @param sheet needs the tables 放假日 and 调休上班日 */
export function publicationOf(sheet = "公示"): Publication {
  return { sheet, grades: "公示结果", days: "公示工作日", contact: "异议受理", holidays: "放假日", worked: "调休上班日" };
}

export const objectionParameter = (days: number, meaning = "收到异议后几个工作日内答复"): Parameter => ({
  name: "异议答复日",
  kind: "count",
  value: days,
  meaning,
  least: 1,
  most: 120,
});

/**
 * Objections against published results: who has asked what, how far it is, and what came of it.
 * @param stages one after another, each a date; the last is the answer
 */
export function objectionLog(word: string, stages: readonly string[] = ["受理", "核实", "复核", "答复"], name = "异议处理"): Log {
  const date = (header: string, prompt: string): LogColumn => ({ header, kind: "date", width: 15, prompt });
  return {
    name,
    table: `${name}表`,
    task: `收到异议当天记一行，走到哪一步填哪一步的日期，按期答复。`,
    columns: [
      { header: word, kind: "text", width: 18 },
      date("收到日期", "收到异议的日期。"),
      { header: "异议内容", kind: "text", width: 24, prompt: "对哪一项有异议，为什么。" },
      ...stages.map((stage) => date(stage, `${stage}的日期。没到这一步就留空。`)),
      { header: "进度", kind: "text", width: 16, computed: { kind: "stage", stages: [...stages] } },
      {
        header: "答复期限",
        kind: "date",
        width: 15,
        computed: { kind: "workdays", from: "收到日期", days: "异议答复日", holidays: "放假日", worked: "调休上班日" },
      },
      { header: "处理结果", kind: "text", width: 22, prompt: "维持，或改为什么；改的要同时改“标记”或得分。" },
      { header: "经办人", kind: "text", width: 9 },
    ],
    spare: 20,
  };
}
