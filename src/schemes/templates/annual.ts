/**
 * 年度考核 of persons, as 公务员 and 事业单位 both do it: seats for 优秀 by the unit's situation, 平时考核 and 年度测评
 * merged into one score, grades within the unit, then what follows from the grade and the years before. The two differ
 * in their words and in what their rules fix.
 */
import { DONE, NOT_DONE } from "../optionWords";
import type { Log } from "../../book/schema/parts";
import type { RuleNote, Track } from "../../book/schema/scheme";
import type { LookupTable, Parameter, TableColumn } from "../../book/schema/tables";
import {
  blankParameter,
  EXEMPT_ITEMS,
  missingParameter,
  NEXT_MARK,
  ratioParameter,
  roundingParameter,
  scoreLimits,
  tiesParameters,
  unfinishedParameter,
  waitingParameter,
  weightTable,
} from "./common";

/** 每3 counts from where a streak began: six years show two times three. */
export const YEARS_BEFORE = 5;

export const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];

/** What the two regimes call the same things. */
export interface AnnualWords {
  year: number;
  /** 等次 of 公务员, 档次 of staff of 事业单位: also the sheet of the results. */
  grade: "等次" | "档次";
  /** Name of the sheet with the persons, and of its table. */
  persons: string;
  personTable: string;
  /** Header of what a person does: 职务职级, 岗位. */
  post: string;
  /** Results of which running years are counted, each by itself, beside 优秀. */
  counted: readonly string[];
  unitTask: string;
  /** Where terms of employment are appraised as well (聘期考核). */
  employed?: boolean;
  /** Where 优秀 has to come from those whose 平时考核 was good: the article that says so stands in the rules. */
  gated?: boolean;
}

const [TERM_START, TERM_TASK] = ["聘期起始年", "聘期任务"];
const TERM_COLUMNS: TableColumn[] = [
  {
    header: TERM_START,
    kind: "count",
    width: 12,
    least: 1990,
    most: 2100,
    prompt: "今年聘期届满的，填聘期从哪一年开始，例如 2022。没有届满就留空。",
  },
  {
    header: TERM_TASK,
    kind: "word",
    width: 12,
    words: [DONE, NOT_DONE],
    prompt: "今年聘期届满的，选聘期目标任务是否完成。没有届满就留空。",
  },
];

/** The mark of who was rated in 平时考核 and had too few good results. */
export const NOT_GOOD = "平时考核未达";

/** Column of the units that share their seats. */
const POOL = "合并到";

/** Parameter with the words of a streak: 优秀连续计入. */
const countedBy = (result: string): string => `${result}连续计入`;

export function annualParameters({ grade, counted }: Pick<AnnualWords, "grade" | "counted">, days: Parameter[]): Parameter[] {
  return [
    ...scoreLimits("最低分", "最高分"),
    blankParameter(),
    missingParameter("renormalise", "测评缺项", undefined, EXEMPT_ITEMS),
    waitingParameter(),
    ratioParameter("优秀比例上限", 0.25, "“情形比例”里填得再高，也按这个比例计算"),
    roundingParameter(),
    {
      name: "按人数封顶",
      kind: "word",
      value: "否",
      meaning: "是：任何单位的优秀人数都不超过比例折成的整数人（只舍不入）；否：按名额取整、结转的结果",
      words: ["是", "否"],
    },
    ...tiesParameters(),
    unfinishedParameter(),
    ...["优秀", ...counted].map(
      (result): Parameter => ({
        name: countedBy(result),
        kind: "text",
        value: result,
        meaning: `统计${result}连续年数时计入的${grade}，多个用顿号隔开`,
      }),
    ),
    { name: "公示工作日", kind: "count", value: 5, meaning: "优秀人选公示的工作日数，不少于5个", least: 5, most: 60 },
    ...days,
  ];
}

/** What 平时考核 ends in, and which of it is good. */
export function ratingTable(): LookupTable {
  return {
    name: "平时考核等次",
    caption: "平时考核结果",
    columns: [
      { header: "结果", kind: "word", width: 12, prompt: "“平时考核结果”表里能选的词。" },
      { header: "计为好", kind: "word", width: 10, words: ["是", "否"], prompt: "是：算作平时考核结果好。" },
    ],
    rows: [
      ["好", "是"],
      ["较好", "否"],
      ["一般", "否"],
      ["较差", "否"],
    ],
  };
}

export const ratingParameters: Parameter[] = [
  {
    name: "好季度数",
    kind: "count",
    value: 1,
    meaning: "平时考核结果为好的季度少于这个数的，不得优秀；填 0 不限。考核规定没有写次数，由考核单位确定",
    least: 0,
    most: 4,
  },
  {
    name: "平时考核好比例",
    kind: "ratio",
    value: 0.4,
    meaning: "每个单位每季度结果为好的一般不超过这个比例，超过的提醒",
    least: 0,
    most: 1,
  },
];

/** How many may be 优秀 by the unit's situation. */
export function situationTable(rows: [situation: string, ratio: number][]): LookupTable {
  return {
    name: "情形比例",
    caption: "优秀比例（按单位情形）",
    columns: [
      { header: "情形", kind: "text", width: 24, prompt: "“单位”表里能选的情形，不要重复。" },
      { header: "优秀比例", kind: "ratio", prompt: "填 0%—100%。高于“优秀比例上限”的按上限算。" },
    ],
    spare: 3,
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
      ["德", 0.3],
      ["能", 0.15],
      ["勤", 0.1],
      ["绩", 0.3],
      ["廉", 0.15],
    ]),
  ];
}

/** What may be asked against each result, for the written notice. */
export function remedyTable(grade: string, rows: [result: string, remedy: string][]): LookupTable {
  return {
    name: "异议办法",
    caption: "告知书上的异议办法",
    columns: [
      { header: grade, kind: "text", width: 14, prompt: `对哪个${grade}。` },
      { header: "办法", kind: "text", width: 60, prompt: "告知本人可以怎么办、多少日内办。不受理的留空。" },
    ],
    rows,
    spare: 3,
  };
}

export function annualTracks({ year, grade, persons, personTable, post, counted, unitTask, gated, employed }: AnnualWords): Track[] {
  return [
    {
      word: "单位",
      group: "单位类别",
      list: {
        name: "单位",
        table: "单位表",
        task: unitTask,
        columns: [
          {
            header: "情形",
            kind: "word",
            width: 24,
            choices: "情形比例",
            prompt: "选本单位今年的情形，决定优秀比例。情形和比例在“方案参数”的“情形比例”里。",
          },
          {
            header: "结转小数",
            kind: "coefficient",
            width: 12,
            least: 0,
            most: 0.999,
            prompt: "去年没用完的名额小数，例如 0.6。名额取整是去尾时才算。没有就留空。",
          },
          {
            header: POOL,
            kind: "text",
            width: 18,
            prompt: "人数少、按比例不足1名的单位，由主管部门合并计算名额的，几个单位填同一个名称。单独计算的留空。",
          },
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
        pool: POOL,
        capped: "按人数封顶",
        share: "占比",
      },
    },
    {
      word: "姓名",
      group: "单位",
      upper: "单位",
      list: {
        name: persons,
        table: personTable,
        task: "填姓名、所在单位。有处分、立案、新进、病事假超过半年等情形的，按“特殊情形及处理”里的词在“标记”里写明；产假不算，照常考核。",
        columns: [
          { header: post, kind: "text", width: 18, prompt: "照任免、聘用文件填写，花名册和告知书要用。" },
          ...(employed ? TERM_COLUMNS : []),
        ],
      },
      parts: [
        {
          kind: "periods",
          name: "平时考核",
          table: "平时考核表",
          score: "平时得分",
          task: `每季度填平时考核得分。没有考核的季度留空，不要填 0。加人时，名单、平时考核、年度测评、历年${grade}各在最后一行下面接着填。`,
          least: "最低分",
          most: "最高分",
          periods: QUARTERS,
        },
        ...(gated
          ? [
              {
                kind: "ratings" as const,
                name: "平时考核结果",
                table: "平时考核结果表",
                score: "好的季度",
                task: "每季度填平时考核的结果：好、较好、一般、较差。优秀从平时考核结果好的人里产生。",
                periods: QUARTERS,
                words: "平时考核等次",
                mostGood: "平时考核好比例",
              },
            ]
          : []),
        {
          kind: "indicators",
          name: "年度测评",
          table: "年度测评表",
          score: "测评得分",
          task: "填德、能、勤、绩、廉各项得分，不适用的写“不适用”；空着的算没填。加指标时，在最右边加一列，在“方案参数”的“测评指标”里加一行权重。",
          by: "weights",
          items: "测评指标",
          value: "权重",
          missing: "测评缺项",
          blank: "空白成绩",
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
        sheet: grade,
        total: "年度得分",
        grades: `${grade}标准`,
        marks: "标记规则",
        nextMark: NEXT_MARK,
        ...(gated && { gate: { part: "平时考核结果", needed: "好季度数", mark: NOT_GOOD } }),
        ties: "并列",
        passOn: "递补",
        unfinished: "未齐名次",
        ratio: { kind: "upper" },
        sealed: true,
      },
      roster: { sheet: "花名册", columns: [post] },
      notice: { sheet: "告知书", columns: [post], remedies: "异议办法" },
      outcome: {
        sheet: "结果运用",
        ...(employed && { term: { header: "聘期考核", start: TERM_START, task: TERM_TASK, passing: 2 } }),
        current: { from: "grade" },
        history: {
          sheet: `历年${grade}`,
          table: `历年${grade}表`,
          years: Array.from({ length: YEARS_BEFORE }, (_, i) => `${year - YEARS_BEFORE + i}年`),
        },
        table: "结果运用规则",
        streaks: ["优秀", ...counted].map((result) => ({ header: `${result}连续年数`, words: countedBy(result) })),
      },
    },
  ];
}

/** @param review the log of reviews, which the two regimes keep by different rules */
export function annualLogs(grade: "等次" | "档次", review: Log): Log[] {
  return [
    {
      name: "公示",
      table: "公示表",
      task: `拟确定为优秀的在本单位公示，每次记一行。公示期满以前不要确定${grade}。`,
      columns: [
        { header: "单位", kind: "text", width: 24 },
        { header: "公示内容", kind: "text", width: 30, prompt: "例如：拟确定为优秀人选名单。" },
        { header: "公示开始", kind: "date", width: 18 },
        {
          header: "公示期满",
          kind: "date",
          width: 18,
          computed: { kind: "workdays", from: "公示开始", days: "公示工作日", holidays: "放假日", worked: "调休上班日" },
        },
        { header: "反映情况", kind: "text", width: 26, prompt: "公示期间收到的反映。没有就写“无”。" },
        { header: "处理结果", kind: "text", width: 26 },
        { header: "经办人", kind: "text", width: 12 },
      ],
      spare: 30,
    },
    review,
    {
      name: `补定${grade}`,
      table: `补定${grade}表`,
      task: `立案审查调查结案后没有受到处分，或者受到警告处分的，补定${grade}，记一行；同时改“标记”，往年的改“历年${grade}”。`,
      columns: [
        { header: "姓名", kind: "text", width: 16 },
        { header: "考核年度", kind: "count", width: 12, least: 2000, most: 2099, prompt: "补定哪一年的，填四位年份。" },
        { header: "原因", kind: "text", width: 28, prompt: "例如：立案调查结案，未受处分。" },
        { header: `补定的${grade}`, kind: "text", width: 14 },
        { header: "确定日期", kind: "date", width: 18 },
        { header: "经办人", kind: "text", width: 12 },
      ],
      spare: 10,
    },
    {
      name: "签发",
      table: "签发表",
      task: `确定${grade}后，编制、审核、签发各记一行，把“${grade}”表的校验码复制（粘贴为值）进来。以后改动数据，这里会提醒。`,
      columns: [
        { header: "环节", kind: "text", width: 14, prompt: "编制、审核、签发等。" },
        { header: "签字人", kind: "text", width: 14 },
        { header: "签字日期", kind: "date", width: 18 },
        { header: "校验码", kind: "text", width: 28, prompt: `签字时“${grade}”表右边的校验码，复制后选择性粘贴为值。` },
        { header: "是否一致", kind: "text", width: 20, computed: { kind: "sealed", code: "校验码" } },
      ],
      spare: 10,
    },
  ];
}

/** No law says how seats of small units are used together. @param grades the sheet of the results */
export function pooledSeatsRule(id: string, grades: string): RuleNote {
  return {
    id,
    phrase: "人数少、按比例不足1名的单位，名额怎么合并使用，由考核单位确定",
    effect:
      "我们的理解：填同一个“合并到”的几个单位，各按自己的人数和比例合并计算名额，所有人一起排名；名额、占比按合并后的人数列出。单独计算的单位不填",
    parameters: [],
    fixedBy: "office",
    at: [
      { sheet: "单位", column: "合并到", by: "fill" },
      { sheet: "优秀名额", column: "单位数", by: "MMULT" },
      { sheet: "优秀名额", column: "优秀", by: "SEATS" },
      { sheet: grades, column: "名额单元", by: "XLOOKUP" },
    ],
  };
}
