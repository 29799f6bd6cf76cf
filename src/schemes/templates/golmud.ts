/**
 * 格尔木: a checklist of base and dynamic tasks per unit, six classes of raters, monthly scores with places, a ledger of
 * supervision deductions, ratios of 优秀 per group, and what follows from first and last places (rules G1–G11). Hardly a
 * number was published: every one here is a starting value in a cell.
 */
import type { Regime } from "../template";
import {
  bottomParameters,
  consequenceTable,
  gradeTable,
  kindTable,
  markTable,
  missingParameter,
  roundingParameter,
  scoreLimits,
  tiesParameters,
  waitingParameter,
  weightTable,
  WITHOUT_MEAN,
} from "./common";
import {
  bulletinOf,
  bulletinParameters,
  holidayTable,
  objectionLog,
  objectionParameter,
  publicationOf,
  publicationParameters,
  taskLights,
  taskParameters,
  tasksPart,
  workedTable,
} from "./records";
import { inTurn } from "./inTurn";
import { golmudRules } from "./golmudRules";
import { RATERS, sampleContent, sampleGroups } from "./golmudSample";

const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];

/** By position, so that groups differ from the start: one ratio for all is what the rule wants to prevent (G2). */
const GROUP_RATIOS = [0.2, 0.2, 0.15, 0.15, 0.25, 0.3];

export const golmud: Regime = {
  id: "golmud",
  sizes: { units: 60, groups: 6 },
  parameterSheets: {
    清单参数: ["等级折算", "预警档次", "综合权重", "扣分规则"],
    评价参数: ["评价权重", "评价人"],
    结果参数: ["等次奖励", "结果运用规则"],
    督办参数: ["督办灯", "督查方式", "放假日", "调休上班日"],
  },
  sample: { groups: sampleGroups, content: sampleContent },
  declare: ({ year, groups }) => ({
    edition: 2,
    title: `${year}年度格尔木市清单式动态考核`,
    source: "格尔木市部门绩效考核办法（按公开报道整理）",
    purpose:
      "每个单位一张清单，任务年中可以加。填等级、评价、月度成绩和督查扣分，算出总分、名次、等次、奖励和需要办理的事项。改任何一格，结果马上跟着变。",
    digits: 2,
    parameters: [
      { name: "清单满分", kind: "score", value: 100, meaning: "清单得分按多少分折算。任务多少、分值合计不同的单位，这样才能比", least: 1 },
      missingParameter("renormalise", "清单缺项", WITHOUT_MEAN),
      { name: "已过月份", kind: "count", value: 12, meaning: "现在过了几个月，每月改一次。预警灯按它算", least: 1, most: 12 },
      { name: "全年月份", kind: "count", value: 12, meaning: "目标是按几个月定的", least: 1, most: 12 },
      ...scoreLimits("评价最低分", "评价最高分"),
      missingParameter("renormalise", "评价缺项"),
      ...scoreLimits("月度最低分", "月度最高分"),
      waitingParameter(),
      roundingParameter(),
      { name: "每组最少名额", kind: "count", value: 0, meaning: "小组按比例不足1个时，至少给几个", most: 100 },
      ...tiesParameters(),
      ...bottomParameters(1, "每组总分最后几名算末位"),
      ...taskParameters(year),
      ...bulletinParameters(),
      ...publicationParameters("优秀、良好、一般"),
      objectionParameter(10),
      { name: "优秀的词", kind: "text", value: "优秀", meaning: "数连续优秀年数时，哪些词算" },
      { name: "靠后的词", kind: "text", value: "末位、一般", meaning: "数连续靠后年数时，哪些词算" },
    ],
    tables: [
      {
        name: "分组优秀比例",
        caption: "分组优秀比例",
        columns: [
          { header: "组别", kind: "text", width: 18, prompt: "组名要和“单位”表里的一样，一组一行。" },
          { header: "优秀比例", kind: "ratio", prompt: "填 0%—100%。各组可以不同。" },
        ],
        rows: groups.map((group, i) => [group, inTurn(GROUP_RATIOS, i)]),
        spare: 2,
      },
      {
        name: "等级折算",
        caption: "等级折算",
        columns: [
          { header: "等级", kind: "word", width: 8, prompt: "清单里能评的等级。" },
          { header: "得分比例", kind: "ratio", prompt: "这个等级得分值的百分之几。" },
        ],
        rows: [
          ["A", 1],
          ["B", 0.88],
          ["C", 0.75],
          ["D", 0.6],
          ["E", 0],
        ],
      },
      {
        name: "预警档次",
        caption: "进度预警",
        columns: [
          {
            header: "进度差下限",
            kind: "ratio",
            width: 12,
            least: -1,
            most: 1,
            prompt: "进度减去时间进度，从小到大，不要重复。达到它就亮这盏灯。",
          },
          { header: "灯", kind: "word", width: 8, prompt: "红灯、黄灯会变颜色。" },
        ],
        rows: [
          [-1, "红灯"],
          [-0.1, "黄灯"],
          [0, "绿灯"],
        ],
      },
      weightTable("评价权重", "六类评价权重", "类别", [
        ["民主测评", 0.2],
        ["市领导评价", 0.25],
        ["考核组评价", 0.2],
        ["社会评价", 0.1],
        ["群众满意度", 0.15],
        ["部门互评", 0.1],
      ]),
      {
        name: "评价人",
        caption: "评价人",
        columns: [
          { header: "评价人", kind: "text", width: 14, prompt: "要和“多方评价”表的表头一样。部门互评写单位名称，自己给自己的分不算。" },
          { header: "类别", kind: "word", width: 14, prompt: "六类评价之一，写法和“六类评价权重”一样。" },
        ],
        rows: RATERS.map(([name, type]) => [name, type]),
        spare: 6,
      },
      weightTable("综合权重", "综合得分权重", "来源", [
        ["清单得分", 0.6],
        ["评价得分", 0.3],
        ["月度得分", 0.1],
      ]),
      kindTable("扣分规则", "督查扣分规则", [
        ["督查扣分", "takes", null, null, null],
        ["通报扣分", "takes", null, null, null],
      ]),
      gradeTable("等次标准", "等次（从高到低）", [
        ["优秀", 85],
        ["良好", 75],
        ["一般", null],
      ]),
      markTable("标记规则", "标记和后果", [
        ["诫勉", "不得优秀"],
        ["追责", "定为一般"],
        ["不参加", "不参加"],
        ["不定等次", "不定等次"],
        ["研究定优", "定为优秀"],
      ]),
      {
        name: "等次奖励",
        caption: "按等次兑现奖励",
        columns: [
          { header: "等次", kind: "word", prompt: "写法和“等次标准”一样。" },
          { header: "奖励", kind: "money", prompt: "填数字，单位：元。不奖就填 0。" },
        ],
        rows: [
          ["优秀", 30000],
          ["良好", 20000],
          ["一般", 0],
        ],
      },
      taskLights(),
      {
        name: "督查方式",
        caption: "督查方式",
        columns: [{ header: "方式", kind: "word", width: 12, prompt: "“督查任务台账”里能选的督查方式。" }],
        rows: [["动态督查"], ["实地督查"], ["专项督查"]],
        spare: 3,
      },
      holidayTable(year),
      workedTable(),
      consequenceTable("结果运用规则", "结果运用", [
        ["第一名", 1, "推荐优秀干部"],
        ["优秀", 2, "推荐优秀干部"],
        ["末位", 1, "研究调整班子"],
        ["末位、一般", 2, "研究调整班子"],
      ]),
    ],
    tracks: [
      {
        word: "单位",
        group: "组别",
        list: { name: "单位", table: "单位表", task: "填单位和组别。被诫勉、追责的，在“标记”里写明。加组时，“分组优秀比例”也要加一行。" },
        parts: [
          {
            kind: "checklist",
            name: "考核清单",
            table: "清单表",
            score: "清单得分",
            task: "一个单位一项任务一行。年中分下来的任务在最后一行下面接着填。牵头单位按进度和质量评等级，每审一级填一个日期。",
            item: "任务",
            full: "分值",
            columns: [
              { header: "类型", kind: "word", width: 8, words: ["基础", "动态"], prompt: "年初就有的是基础，年中加的是动态。" },
              { header: "加入月份", kind: "count", width: 10, least: 1, most: 12, prompt: "填 1—12。基础任务填 1。" },
              { header: "牵头单位", kind: "text", width: 14, prompt: "由谁评等级。" },
            ],
            scoring: { kind: "words", column: "等级", table: "等级折算", word: "等级", value: "得分比例", effect: "share" },
            target: {
              sources: ["上级目标", "市里目标", "自报目标"],
              actual: "完成数",
              progress: { elapsed: "已过月份", of: "全年月份", lights: "预警档次" },
            },
            stages: ["单位提出", "业务部门初审", "考核办审核", "分管领导审查", "领导小组审定"],
            outOf: "清单满分",
            missing: "清单缺项",
            spare: 40,
          },
          {
            kind: "raters",
            name: "多方评价",
            table: "评价表",
            score: "评价得分",
            task: "一行一个单位，一列一个评价人。没有评的留空。评价人的类别在“方案参数”的“评价人”里定，加评价人就在最后一列右边接着加。",
            raters: "评价人",
            classes: "评价权重",
            least: "评价最低分",
            most: "评价最高分",
            missing: "评价缺项",
          },
          {
            kind: "periods",
            name: "月度成绩",
            table: "月度表",
            score: "月度得分",
            task: "每月填一列。没有成绩的留空，不要填 0。同时在“方案参数”里改“已过月份”。",
            least: "月度最低分",
            most: "月度最高分",
            periods: MONTHS,
            spans: QUARTERS.map((word) => ({ word, count: 3 })),
            places: "月度名次",
          },
          {
            kind: "ledger",
            name: "督查扣分台账",
            table: "台账表",
            score: "督查扣分",
            task: "每次督查扣分记一行，填正数。同一件事只算最大的一笔，所以月度扣过的写同一个事项就不会重复扣。",
            kinds: "扣分规则",
            spare: 40,
          },
          tasksPart(
            {
              name: "督查任务台账",
              table: "督查任务表",
              score: "督办扣分",
              tally: "督办统计",
              task: "督查交办的任务一项一行：动态督查按清单制定、任务交办、进度汇报、审核评定，实地督查按立项、通知、现场、总结汇报、整改反馈，走到哪一步更新哪一步，核实后销号。",
            },
            [
              { header: "督查方式", kind: "word", width: 12, choices: "督查方式" },
              {
                header: "环节",
                kind: "word",
                width: 12,
                words: ["清单制定", "任务交办", "进度汇报", "审核评定", "立项", "通知", "现场", "总结汇报", "整改反馈"],
                prompt: "目前走到哪个环节。",
              },
            ],
          ),
        ],
        summary: {
          sheet: "汇总",
          columns: [
            { kind: "part", header: "清单得分", part: "考核清单" },
            { kind: "part", header: "评价得分", part: "多方评价" },
            { kind: "part", header: "月度得分", part: "月度成绩" },
            { kind: "merge", header: "综合得分", of: ["清单得分", "评价得分", "月度得分"], weights: "综合权重", missing: "来源不齐" },
            { kind: "part", header: "督查扣分", part: "督查扣分台账" },
            { kind: "part", header: "督办扣分", part: "督查任务台账" },
            { kind: "sum", header: "总分", add: ["综合得分", "督查扣分", "督办扣分"] },
          ],
        },
        grading: {
          sheet: "名额与等次",
          total: "总分",
          grades: "等次标准",
          marks: "标记规则",
          ties: "并列",
          passOn: "递补",
          ratio: { kind: "groups", table: "分组优秀比例" },
          rounding: "名额取整",
          leastSeats: "每组最少名额",
          bottom: { header: "末位", count: "末位人数", ties: "末位并列" },
        },
        bulletin: bulletinOf("通报", { part: "月度成绩", checklist: "考核清单", ledger: "督查扣分台账", tasks: "督查任务台账" }),
        publication: publicationOf(),
        outcome: {
          sheet: "结果运用",
          current: { from: "grade" },
          history: { sheet: "历年等次", table: "历年表", years: [3, 2, 1].map((ago) => `${year - ago}年`) },
          table: "结果运用规则",
          first: "第一名",
          streaks: [
            { header: "连续优秀", words: "优秀的词" },
            { header: "连续靠后", words: "靠后的词" },
          ],
          lookups: [{ header: "奖励", table: "等次奖励", money: true }],
        },
      },
    ],
    logs: [objectionLog("单位")],
    rules: golmudRules,
  }),
};
