/** Tables and parameters that most regimes have, with the field's usual words. Every number is a starting value in a cell. */
import {
  BOTTOM_TIES,
  GRADE_TIES,
  LEDGER_DIRECTION,
  LOST_SEATS,
  MISSING,
  optionWord,
  ROUNDING,
  UNFINISHED,
  type Choices,
} from "../../vocabulary/optionWords";
import { ADDS, BLANK, RENORMALISE, TAKES, WAIT } from "../optionWords";
import type { LookupTable, Parameter } from "../../book/schema/tables";
import type { Cell } from "../../book/schema/words";

type ValueOf<Options> = Options extends Choices<infer Value> ? Value : never;

/** All words of an argument's options, the default first. */
const wordsOf = (choices: Choices<unknown>): string[] => choices.map(({ words }) => words[0]);

/** 等次标准: grades from best to worst, with the least score of each (`null`: none is asked). */
export function gradeTable(name: string, caption: string, grades: [word: string, least: number | null][], word = "等次"): LookupTable {
  return {
    name,
    caption,
    columns: [
      { header: word, kind: "word", prompt: `从高到低，一行一个。前面的${word}按名额评。` },
      { header: "最低分", kind: "score", width: 10, prompt: `总分达到多少才能评这个${word}。不要求就留空。` },
    ],
    rows: grades,
  };
}

/** 标记规则 of a national rule: what each says, what a mark becomes next year where its effect lasts, and where that is written. */
export function lawfulMarkTable(
  name: string,
  ungraded: string,
  marks: [word: string, effect: string, basis: string, next?: string][],
): LookupTable {
  return {
    name,
    caption: "特殊情形及处理",
    columns: [
      { header: "标记", kind: "text", width: 20, prompt: "写在名单“标记”栏里的词，多个用顿号隔开；同时有几种的，按较重的办。" },
      { header: "后果", kind: "text", width: 16, prompt: `写：不参加、${ungraded}、不得优秀，或定为某一${ungraded.slice(-2)}。` },
      { header: NEXT_MARK, kind: "text", width: 20, prompt: "影响延续到下一年的，写下一年的标记；结转下年时自动换成它。只管当年的留空。" },
      { header: "依据", kind: "text", width: 30, prompt: "依据哪一条。由本单位确定的也写明。" },
    ],
    rows: marks.map(([word, effect, basis, next]) => [word, effect, next ?? null, basis]),
    spare: 6,
  };
}

export const NEXT_MARK = "次年标记";

/** What a unit's mark does to the ratio of its persons; blank does nothing. */
export function vetoRatioTable(name: string, marks: string[]): LookupTable {
  return {
    name,
    caption: "单位特殊情形对个人优秀比例的影响",
    columns: [
      { header: "单位标记", kind: "text", width: 18, prompt: "写法和单位的“标记”一样。一个单位有几种的，按排在前面的。" },
      { header: "优秀比例不高于", kind: "ratio", width: 16, prompt: "这样的单位个人优秀比例最高多少。不影响就留空。" },
    ],
    rows: marks.map((mark) => [mark, null]),
    spare: 3,
  };
}

/** 标记规则: what a word beside a name does to its grade; spare rows for the office's own words. */
export function markTable(name: string, caption: string, marks: [word: string, effect: string][]): LookupTable {
  return {
    name,
    caption,
    columns: [
      { header: "标记", kind: "text", width: 14, prompt: "写在名单“标记”栏里的词，例如一票否优。" },
      {
        header: "后果",
        kind: "text",
        width: 18,
        prompt: "写：不参加、不定等次、不得优秀、最高良好、定为一般，或定为一般不占（不占名额）。",
      },
    ],
    rows: marks,
    spare: 4,
  };
}

/**
 * 加扣分规则: kinds of ledger entries with direction, limits per entry and a cap for the year, `null` where there is none; where some
 * count under one cap together, the kind that has it.
 */
export function kindTable(
  name: string,
  caption: string,
  kinds: [
    kind: string,
    direction: ValueOf<typeof LEDGER_DIRECTION>,
    least: number | null,
    most: number | null,
    cap: number | null,
    under?: string,
  ][],
): LookupTable {
  const together = kinds.some(([, , , , , under]) => under !== undefined);
  return {
    name,
    caption,
    columns: [
      { header: "类别", kind: "word", width: 12, prompt: "台账里能选的类别，不要重复。" },
      { header: "方向", kind: "word", width: 7, words: [ADDS, TAKES] },
      { header: "每次最少", kind: "score", width: 10, least: 0, prompt: "每笔至少多少分，填正数。不限就留空。" },
      { header: "每次最多", kind: "score", width: 10, least: 0, prompt: "每笔最多多少分，填正数。不限就留空。" },
      { header: "全年上限", kind: "score", width: 10, least: 0, prompt: "一个单位全年合计最多多少分，填正数。不限就留空。" },
      ...(together
        ? [
            {
              header: "合计归入",
              kind: "word" as const,
              width: 12,
              prompt: "几类合计不超过一个数的，写合计那一类的名称，合计的上限填在那一类。单独计算的留空。",
            },
          ]
        : []),
    ],
    rows: kinds.map(([kind, direction, least, most, cap, under]) => [
      kind,
      optionWord(LEDGER_DIRECTION, direction),
      ...[least, most, cap],
      ...(together ? [under ?? null] : []),
    ]),
  };
}

/** 同一事项依次酌减: what the second, third and later entries still count for. A blank is nothing. */
export function repeatTable(name: string, shares: [which: string, share: number | null][]): LookupTable {
  return {
    name,
    caption: "同一事项依次酌减",
    columns: [
      { header: "次序", kind: "word", width: 12, prompt: "同一事项从大到小的第几笔；最大的一笔全算。" },
      { header: "按几成计", kind: "ratio", width: 10, prompt: "填 0%—100%。不计的留空。" },
    ],
    rows: shares,
  };
}

/** 权重表: words and weights that have to add up to 100 %. */
export function weightTable(name: string, caption: string, word: string, weights: [word: string, weight: number][]): LookupTable {
  return {
    name,
    caption,
    columns: [
      { header: word, kind: "text", width: 18, prompt: "名称要和填报表的表头一样。" },
      { header: "权重", kind: "ratio", width: 10, prompt: "填 0%—100%。加起来要等于 100%。" },
    ],
    rows: weights,
    total: { column: "权重", is: 1 },
  };
}

/** 结果运用规则: which words in how many running years lead to what. */
export function consequenceTable(
  name: string,
  caption: string,
  rows: [words: string, years: number | string, consequence: string][],
  word = "等次",
): LookupTable {
  return {
    name,
    caption,
    columns: [
      { header: "情形", kind: "text", width: 16, prompt: `${word}或情形的词，例如优秀、末位；多个用顿号隔开。` },
      {
        header: "年数",
        kind: "word",
        width: 10,
        prompt: "3 是连续 3 年以上；每3 是第 3、6、9 年；累计2 不必连续；累计2（已晋档后）从写有“已晋档”的次年数起。",
      },
      { header: "后果", kind: "text", width: 30, prompt: "办理什么，写成一句短话。" },
    ],
    rows,
    spare: 4,
  };
}

export const scoreLimits = (least: string, most: string, from = 0, to = 100): Parameter[] => [
  { name: least, kind: "score", value: from, meaning: "填报的成绩不能低于这个分" },
  { name: most, kind: "score", value: to, meaning: "填报的成绩不能高于这个分" },
];

export const ratioParameter = (name: string, value: number, meaning: string): Parameter => ({ name, kind: "ratio", value, meaning });

export const roundingParameter = (name = "名额取整", value: ValueOf<typeof ROUNDING> = "down"): Parameter => ({
  name,
  kind: "word",
  value: optionWord(ROUNDING, value),
  meaning: "名额有小数时的取整办法",
  words: wordsOf(ROUNDING),
});

export const tiesParameters = (ties = "并列", passOn = "递补"): Parameter[] => [
  {
    name: ties,
    kind: "word",
    value: optionWord(GRADE_TIES, "pending"),
    meaning: `名额临界处得分相同时：${wordsOf(GRADE_TIES).join("、")}`,
    words: wordsOf(GRADE_TIES),
  },
  {
    name: passOn,
    kind: "word",
    value: optionWord(LOST_SEATS, "passOn"),
    meaning: "不得优秀让出的名额是否递补",
    words: wordsOf(LOST_SEATS),
  },
];

/** What the others of a group get while somebody's result is missing. */
export const unfinishedParameter = (): Parameter => ({
  name: "未齐名次",
  kind: "word",
  value: optionWord(UNFINISHED, "provisional"),
  meaning: "同组有人成绩没齐时，其他人的名次：暂排（注明还缺谁），或不排（齐了再排）",
  words: wordsOf(UNFINISHED),
});

export const bottomParameters = (count: number, meaning: string, names = { count: "末位人数", ties: "末位并列" }): Parameter[] => [
  { name: names.count, kind: "count", value: count, meaning, least: 0, most: 100 },
  {
    name: names.ties,
    kind: "word",
    value: optionWord(BOTTOM_TIES, "all"),
    meaning: `末位得分相同时：${wordsOf(BOTTOM_TIES).join("、")}`,
    words: wordsOf(BOTTOM_TIES),
  },
];

type Missing = ValueOf<typeof MISSING>;

/** A checklist has no columns to take a mean of. */
export const WITHOUT_MEAN: readonly Missing[] = ["renormalise", "zero", "error"];

/** What a missing score means; each regime says which it starts with, and which score is meant. */
export function missingParameter(
  value: Missing,
  name = "缺项处理",
  offered: readonly Missing[] = ["renormalise", "zero", "mean", "error"],
  missing = "没有成绩或不适用的项",
): Parameter {
  const words = offered.map((one) => optionWord(MISSING, one));
  return { name, kind: "word", value: optionWord(MISSING, value), meaning: `${missing}：${words.join("、")}`, words };
}

/** What is said of items that a person has to write 不适用 for. */
export const EXEMPT_ITEMS = "写“不适用”的项";

/** Whether a blank among the scores is waited for. */
export const blankParameter = (): Parameter => ({
  name: "空白成绩",
  kind: "word",
  value: BLANK.unfilled,
  meaning: "打分表里的空白：未填（补齐后再算），或不适用（空着就当不适用）；写“不适用”或“／”的总当不适用",
  words: [BLANK.unfilled, BLANK.exempt],
});

/** Scores as an office fills them in: what is left out in a row that was filled in does not apply, and says so. */
export function saidExempt(rows: Cell[][]): Cell[][] {
  return rows.map(([name = null, ...scores]) => [
    name,
    ...scores.map((score) => (score === null && scores.some((other) => other !== null) ? BLANK.exempt : score)),
  ]);
}

/** Whether a total waits for all its sources. */
export const waitingParameter = (value = WAIT, name = "来源不齐"): Parameter => ({
  name,
  kind: "word",
  value,
  meaning: "几个来源没有到齐时：等齐再算，或按已有的折算",
  words: [WAIT, RENORMALISE],
});
