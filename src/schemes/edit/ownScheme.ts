/** A scheme of an office's own, to begin with: units in groups, weighted indicators, rewards and deductions, grades by seats. */
import { blankContent, groupNames } from "../blank";
import type { Scheme } from "../../book/schema/scheme";
import {
  consequenceTable,
  gradeTable,
  kindTable,
  markTable,
  blankParameter,
  EXEMPT_ITEMS,
  missingParameter,
  ratioParameter,
  roundingParameter,
  scoreLimits,
  tiesParameters,
  unfinishedParameter,
  weightTable,
} from "../templates/common";

const UNITS = 20;
const GROUPS = 2;

export function ownScheme(year: number): Scheme {
  const scheme: Scheme = {
    format: 1,
    template: "own",
    edition: 1,
    title: `${year}年度考核`,
    source: "本单位的考核办法",
    purpose: "填单位、各项指标得分和加扣分，算出总分、名次和等次。修改任一单元格，结果随之更新。",
    office: "",
    digits: 2,
    parameters: [
      ...scoreLimits("指标最低分", "指标最高分"),
      blankParameter(),
      missingParameter("renormalise", undefined, undefined, EXEMPT_ITEMS),
      ratioParameter("优秀比例", 0.2, "每组评优秀的单位占多少"),
      roundingParameter(),
      ...tiesParameters(),
      unfinishedParameter(),
      { name: "优秀等次", kind: "text", value: "优秀", meaning: "算连续优秀时看哪些等次，多个用顿号隔开" },
    ],
    tables: [
      weightTable("指标权重", "指标和权重", "指标", [
        ["重点工作", 0.5],
        ["职能工作", 0.3],
        ["党的建设", 0.2],
      ]),
      kindTable("加扣分规则", "加扣分规则", [
        ["加分", "adds", null, 5, 10],
        ["扣分", "takes", null, 5, null],
      ]),
      gradeTable("等次标准", "等次（从高到低）", [
        ["优秀", 90],
        ["良好", 80],
        ["一般", 60],
        ["较差", null],
      ]),
      markTable("标记规则", "特殊情形及等次处理", [
        ["一票否优", "不得优秀"],
        ["不参加", "不参加"],
        ["不定等次", "不定等次"],
      ]),
      consequenceTable("结果运用规则", "结果运用规则", [
        ["优秀", 2, "优先推荐表彰"],
        ["较差", 2, "约谈主要负责人"],
      ]),
    ],
    tracks: [
      {
        word: "单位",
        group: "组别",
        list: { name: "单位", table: "单位表", task: "填单位和组别。有一票否优等情形的，在“标记”里写明。" },
        parts: [
          {
            kind: "indicators",
            name: "指标得分",
            table: "指标得分表",
            score: "指标分",
            task: "填各项指标的得分。不适用的写“不适用”，不要填 0；空着的算没填。",
            by: "weights",
            items: "指标权重",
            value: "权重",
            missing: "缺项处理",
            blank: "空白成绩",
            least: "指标最低分",
            most: "指标最高分",
          },
          {
            kind: "ledger",
            name: "加扣分台账",
            table: "台账表",
            score: "加扣分",
            task: "每笔加分、扣分记一行，都填正数，写明依据和登记人。",
            kinds: "加扣分规则",
            spare: 40,
          },
        ],
        summary: {
          sheet: "汇总",
          columns: [
            { kind: "part", header: "指标分", part: "指标得分" },
            { kind: "part", header: "加扣分", part: "加扣分台账" },
            { kind: "sum", header: "总分", add: ["指标分", "加扣分"] },
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
          ratio: { kind: "all", parameters: ["优秀比例"] },
          rounding: "名额取整",
        },
        outcome: {
          sheet: "结果运用",
          current: { from: "grade" },
          history: { sheet: "历年等次", table: "历年等次表", years: [3, 2, 1].map((ago) => `${year - ago}年`) },
          table: "结果运用规则",
          streaks: [{ header: "连续优秀", words: "优秀等次" }],
        },
      },
    ],
    logs: [],
    rules: [],
    content: {},
  };
  const groups = groupNames(GROUPS).map((name): [string, number] => [name, 1]);
  return { ...scheme, content: blankContent(scheme, groups, { units: UNITS, persons: 0, others: {} }) };
}
