/** Small schemes, one for each way of scoring that no template has: what is given, and what 甲, 乙, 丙 and 丁 must get by hand. */
import type { Part, SummaryColumn } from "../../src/book/schema/parts";
import type { Scheme, Track } from "../../src/book/schema/scheme";
import type { LookupTable, Parameter } from "../../src/book/schema/tables";
import type { Cell } from "../../src/book/schema/words";
import { scoreLimits } from "../../src/schemes/templates/common";
import type { FUNCTIONS } from "../../src/vocabulary/functionTable";
import { ENTRY_WAYS } from "./waysOfEntries";

export const UNITS = ["甲", "乙", "丙", "丁"];
/** 甲 and 乙 are of one group, 丙 and 丁 of the other. */
const GROUPS = ["一组", "一组", "二组", "二组"];

export const number = (name: string, value: number): Parameter => ({ name, kind: "score", value, meaning: name, least: -1000 });
const words = (name: string, value: string, choice: string[]): Parameter => ({ name, kind: "word", value, meaning: name, words: choice });
export const table = (name: string, headers: string[], rows: Cell[][]): LookupTable => ({
  name,
  caption: name,
  columns: headers.map((header) => ({ header, kind: typeof rows[0]?.[headers.indexOf(header)] === "number" ? "score" : "text" })),
  rows,
});

/** A list column to score: what 甲, 乙, 丙 and 丁 reached. */
export const values = (...cells: Cell[]): Given => ({
  listed: cells,
  columns: [{ kind: "list", header: "数值", column: "数值" }],
});

export interface Given {
  listed?: Cell[];
  /** A second column of the list. */
  targets?: Cell[];
  parts?: Part[];
  columns?: SummaryColumn[];
  parameters?: Parameter[];
  tables?: LookupTable[];
  content?: Scheme["content"];
  track?: Partial<Track>;
}

export function schemeOf({
  listed,
  targets,
  parts = [],
  columns = [],
  parameters = [],
  tables = [],
  content = {},
  track = {},
}: Given): Scheme {
  const asked = [...(listed ? ["数值"] : []), ...(targets ? ["目标值"] : [])];
  return {
    format: 1,
    template: "small",
    edition: 1,
    title: "2026年度考核",
    source: "示例",
    purpose: "示例。",
    office: "",
    digits: 2,
    parameters,
    tables,
    tracks: [
      {
        word: "单位",
        group: "组别",
        list: {
          name: "单位",
          table: "单位表",
          task: "填单位。",
          columns: asked.map((header) => ({ header, kind: "score", least: -1000, most: 1e6 })),
        },
        parts,
        summary: { sheet: "汇总", columns },
        ...track,
      },
    ],
    logs: [],
    rules: [],
    content: {
      单位表: UNITS.map((unit, i): Cell[] => [unit, GROUPS[i]!, ...(listed ? [listed[i]!] : []), ...(targets ? [targets[i]!] : [])]),
      ...content,
    },
  };
}

const part = (made: Part): SummaryColumn => ({ kind: "part", header: "得分", part: made.name });
const panel: Part = {
  kind: "panel",
  name: "评委打分",
  table: "评委打分表",
  score: "平均分",
  task: "填分。",
  least: "最低分",
  most: "最高分",
  judges: "评委",
  dropHigh: "去高",
  dropLow: "去低",
  from: "起去人数",
};
const votes: Part = {
  kind: "votes",
  name: "测评",
  table: "测评表",
  score: "测评得分",
  task: "填票。",
  classes: "票类",
  choices: "票种",
  bands: { choices: ["优"], table: "优秀率档" },
};
const weights = (name: string, rows: [string, number][]): LookupTable => ({
  ...table(name, ["名称", "权重"], rows),
  columns: [
    { header: "名称", kind: "text" },
    { header: "权重", kind: "ratio" },
  ],
});

/** What is worked out, from what, and what 甲, 乙, 丙 and 丁 must get. */
export const WAYS: Record<string, { by: keyof typeof FUNCTIONS | null; given: Given; must: unknown[] }> = {
  "points by place in the group, a tie sharing its place": {
    by: "PLACEPOINTS",
    given: {
      ...values(80, 80, 90, 95),
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "placePoints", header: "名次分", of: "数值", table: "名次赋分" },
      ],
      tables: [
        table(
          "名次赋分",
          ["名次", "分值"],
          [
            [1, 10],
            [2, 8],
            [3, 6],
          ],
        ),
      ],
    },
    must: [10, 10, 8, 10],
  },
  "points by place among all, the lowest first, who has no value left out": {
    by: "PLACEPOINTS",
    given: {
      ...values(3, null, 1, 2),
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "placePoints", header: "名次分", of: "数值", table: "名次赋分", overall: true, direction: "顺序" },
      ],
      parameters: [words("顺序", "从低到高", ["从高到低", "从低到高"])],
      tables: [
        table(
          "名次赋分",
          ["名次", "分值"],
          [
            [1, 10],
            [2, 8],
            [3, 6],
          ],
        ),
      ],
    },
    must: [6, "", 10, 8],
  },
  "the coefficient of a tier, what was contributed, and the score times both": {
    by: "COEFFICIENT",
    given: {
      ...values(90, 75, 60, null),
      targets: [2, null, -9, 1],
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "list", header: "贡献", column: "目标值" },
        {
          kind: "coefficient",
          header: "系数",
          of: "数值",
          table: "档次",
          contribution: "贡献",
          rate: "每点",
          least: "系数下限",
          most: "系数上限",
        },
        { kind: "product", header: "折后分", of: ["数值", "系数"] },
      ],
      parameters: [number("每点", 0.05), number("系数下限", 0.9), number("系数上限", 1.18)],
      tables: [
        table(
          "档次",
          ["下限", "系数"],
          [
            [0, 1],
            [75, 1.05],
            [90, 1.1],
          ],
        ),
      ],
    },
    // 1.1 + 0.1 is held at 1.18; 1.05 and nothing told; 1 − 0.45 is held at 0.9.
    must: [106.2, 78.75, 54, ""],
  },
  "own ÷ best of the group × points": {
    by: "RELATIVE",
    given: {
      ...values(60, 80, 50, null),
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "relative", header: "实绩分", of: "数值", points: "满分" },
      ],
      parameters: [number("满分", 20)],
    },
    // 60 ÷ 80 × 20; 丙 is the only one of its group.
    must: [15, 20, 20, ""],
  },
  "60 + 40 × (value − worst) ÷ (best − worst), held between": {
    by: "EFFICACY",
    given: {
      ...values(50, 75, 120, null),
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "efficacy", header: "功效分", of: "数值", worst: "不允许值", best: "满意值" },
      ],
      parameters: [number("不允许值", 50), number("满意值", 100)],
    },
    must: [60, 80, 100, ""],
  },
  "efficacy with base and span of its own": {
    by: "EFFICACY",
    given: {
      ...values(50, 75, 100, 60),
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "efficacy", header: "功效分", of: "数值", worst: "不允许值", best: "满意值", base: "基础分", span: "功效分值" },
      ],
      parameters: [number("不允许值", 50), number("满意值", 100), number("基础分", 50), number("功效分值", 50)],
    },
    must: [50, 75, 100, 60],
  },
  "for each full percentage point short of the target 0.5 less, never below the floor": {
    by: "STEPPED",
    given: {
      ...values(98, 97.5, 50, 100),
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        {
          kind: "stepped",
          header: "分",
          of: "数值",
          target: { from: "parameter", parameter: "目标" },
          points: "起分",
          step: "步长",
          change: "扣分",
          floor: "保底",
        },
      ],
      parameters: [number("目标", 100), number("起分", 10), number("步长", 1), number("扣分", 0.5), number("保底", 4)],
    },
    // 2 steps; 2 full steps of 2.5; 50 steps, held at 4; none.
    must: [9, 9, 4, 10],
  },
  "each by a target of its own": {
    by: "STEPPED",
    given: {
      ...values(8, 20, null, 7),
      targets: [10, 20, 30, 7],
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "list", header: "目标值", column: "目标值" },
        {
          kind: "stepped",
          header: "分",
          of: "数值",
          target: { from: "column", column: "目标值" },
          points: "起分",
          step: "步长",
          change: "扣分",
        },
      ],
      parameters: [number("起分", 10), number("步长", 1), number("扣分", 2)],
    },
    must: [6, 10, "", 10],
  },
  "the tier a value lies in, as a word of another column": {
    by: "TIER",
    given: {
      ...values(90, 89.99, 60, null),
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "tier", header: "档", of: "数值", table: "档次", result: "档名", isWord: true },
      ],
      tables: [
        table(
          "档次",
          ["下限", "分", "档名"],
          [
            [0, 60, "Ⅲ"],
            [75, 80, "Ⅱ"],
            [90, 100, "Ⅰ"],
          ],
        ),
      ],
    },
    must: ["Ⅰ", "Ⅱ", "Ⅲ", ""],
  },
  "the tier's points, the bound belonging to the tier below": {
    by: "TIER",
    given: {
      ...values(90, 90.01, 75, 0),
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "tier", header: "档", of: "数值", table: "档次", side: "含界" },
      ],
      parameters: [words("含界", "含上限", ["含下限", "含上限"])],
      tables: [
        table(
          "档次",
          ["上限", "分"],
          [
            [75, 60],
            [90, 80],
            [100, 100],
          ],
        ),
      ],
    },
    must: [80, 100, 60, 60],
  },
  "the tier looked up natively, each bound with its own": {
    by: null,
    given: {
      ...values(90, 89.99, null, 60),
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "tier", header: "档", of: "数值", table: "档次", result: "得分", native: true },
      ],
      tables: [
        table(
          "档次",
          ["下限", "档", "得分"],
          [
            [60, "Ⅱ", 80],
            [90, "Ⅰ", 100],
          ],
        ),
      ],
    },
    must: [100, 80, "", 80],
  },
  "a tier that is switched off leaves the value as it is": {
    by: "TIER",
    given: {
      ...values(90, 40, null, 76),
      columns: [
        { kind: "list", header: "数值", column: "数值" },
        { kind: "tier", header: "档", of: "数值", table: "档次", while: { parameter: "方式", word: "定档" } },
      ],
      parameters: [words("方式", "照原分", ["定档", "照原分"])],
      tables: [table("档次", ["下限", "分"], [[0, 60]])],
    },
    must: [90, 40, "", 76],
  },
  "points by the share of votes that are 优, class by class": {
    by: "TIER",
    given: {
      parts: [votes],
      columns: [part(votes)],
      tables: [
        weights("票类", [
          ["领导", 0.6],
          ["群众", 0.4],
        ]),
        table(
          "票种",
          ["票", "折算"],
          [
            ["优", 100],
            ["良", 80],
            ["差", 40],
          ],
        ),
        table(
          "优秀率档",
          ["优秀率", "分"],
          [
            [0, 60],
            [0.5, 80],
            [0.9, 100],
          ],
        ),
      ],
      content: {
        测评表: [["甲", 9, 1, null, 5, 5, null], ["乙", 4, 6, null, 9, 1, null], ["丙", 1, 1, 1, null, null, null], ["丁"]],
      },
    },
    // 90 % and 50 %; 40 % and 90 %; a third and nobody asked; nobody at all.
    must: [100 * 0.6 + 80 * 0.4, 60 * 0.6 + 100 * 0.4, 60, ""],
  },
  "the mean without the highest and the lowest, from five marks on": {
    by: "JUDGES",
    given: {
      parts: [panel],
      columns: [part(panel)],
      parameters: [...scoreLimits("最低分", "最高分"), number("去高", 1), number("去低", 1), number("起去人数", 5)],
      tables: [table("评委", ["评委"], [["评委一"], ["评委二"], ["评委三"], ["评委四"], ["评委五"]])],
      content: {
        评委打分表: [
          ["甲", 100, 90, 80, 70, 20],
          ["乙", 100, 90, 80, 50, null],
          ["丙", 88, null, null, null, null],
          ["丁", null, null, null, null, null],
        ],
      },
    },
    // 90, 80 and 70; four marks are too few to drop any; one; none.
    must: [80, 80, 88, ""],
  },
  ...ENTRY_WAYS,
};
