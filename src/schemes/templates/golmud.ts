/**
 * 格尔木 as reported in December 2017: a checklist of base and dynamic tasks per unit, six classes of raters, monthly scores with places,
 * a ledger of tasks of inspection and one of deductions, ratios of 优秀 per group, what follows from first and last places, and 市级领导
 * by what they are in charge of (rules G1–G13). Hardly a number was published: every one here is a starting value in a cell.
 */
import type { SummaryColumn } from "../../book/schema/parts";
import type { Regime } from "../template";
import {
  bottomParameters,
  consequenceTable,
  gradeTable,
  kindTable,
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
import { RENORMALISE, SCOPE } from "../optionWords";
import { golmudLogs } from "./golmudLogs";
import { golmudRules } from "./golmudRules";
import { RATERS, sampleContent, sampleGroups } from "./golmudSample";

const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];

const RECOMMENDED = "从班子成员或中层干部中推荐1—2名优秀干部";
const CHARGES = ["分管领域专项工作", "年度重点工作"];

/** By position, so that groups differ from the start: one ratio for all is what the rule wants to prevent (G2). */
const GROUP_RATIOS = [0.2, 0.2, 0.15, 0.15, 0.25, 0.3];

export const golmud: Regime = {
  id: "golmud",
  sizes: { units: 60, groups: 6, others: { 市级领导: { count: 12, group: "全体" } } },
  parameterSheets: {
    清单参数: ["等级折算", "预警档次", "综合权重", "扣分规则"],
    评价参数: ["评价权重", "评价人"],
    结果参数: ["领导权重", "等次奖励", "等次疗养", "结果运用规则"],
    督办参数: ["督办灯", "督查方式", "放假日", "调休上班日"],
  },
  sample: { groups: sampleGroups, content: sampleContent },
  declare: ({ year, groups }) => ({
    edition: 4,
    title: `${year}年度格尔木市清单式动态考核`,
    source: "据公开报道（2017年12月）整理；没有公布的数由考核单位确定",
    purpose:
      "每个单位一张清单，任务年中可以增加。填报等级、评价、月度成绩和督查情况，算出部门和市级领导的得分、名次、等次，以及奖励和需办理事项。修改任一单元格，结果随之更新。",
    digits: 2,
    parameters: [
      { name: "清单满分", kind: "score", value: 100, meaning: "清单得分折算为多少分，任务数量和分值合计不同的单位由此可比", least: 1 },
      missingParameter("renormalise", "清单缺项", WITHOUT_MEAN),
      { name: "已过月份", kind: "count", value: 12, meaning: "已经过去几个月，每月更新；进度预警按此计算", least: 1, most: 12 },
      { name: "全年月份", kind: "count", value: 12, meaning: "目标按几个月确定", least: 1, most: 12 },
      ...scoreLimits("评价最低分", "评价最高分"),
      missingParameter("renormalise", "评价缺项"),
      ...scoreLimits("月度最低分", "月度最高分"),
      waitingParameter(),
      roundingParameter(),
      { name: "每组最少名额", kind: "count", value: 0, meaning: "小组按比例不足1个时，至少给几个", most: 100 },
      ...tiesParameters(),
      unfinishedParameter(),
      ...bottomParameters(1, "总分最后几名算末位"),
      {
        name: "末位范围",
        kind: "word",
        value: SCOPE.all,
        meaning: "末位在全部单位里算，还是在每个组里算",
        words: [SCOPE.all, SCOPE.group],
      },
      ...taskParameters(year),
      ...bulletinParameters(),
      ...publicationParameters("优秀、良好、一般"),
      objectionParameter(10),
      { name: "连续优秀计入", kind: "text", value: "优秀", meaning: "统计连续优秀年数时计入的等次，多个用顿号隔开" },
      { name: "连续靠后计入", kind: "text", value: "末位、一般", meaning: "统计连续靠后年数时计入的等次和情形，多个用顿号隔开" },
      ratioParameter("领导优秀比例", 0.2, "市级领导中评定为优秀的比例"),
      waitingParameter(RENORMALISE, "领导来源不齐"),
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
      weightTable("领导权重", "市级领导得分权重", "来源", [
        ["分管单位得分", 0.5],
        ["专项工作得分", 0.25],
        ["重点工作得分", 0.25],
      ]),
      markTable("标记规则", "特殊情形及等次处理", [
        ["诫勉", "不得优秀"],
        ["追责", "定为一般"],
        ["不参加考核", "不参加"],
        ["不确定等次", "不确定等次"],
        ["研究确定为优秀", "定为优秀"],
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
      {
        name: "等次疗养",
        caption: "疗（休）养",
        columns: [
          { header: "等次", kind: "word", prompt: "写法和“等次标准”一样。" },
          { header: "疗（休）养", kind: "text", width: 26, prompt: "怎样安排，写成一句短话。不安排就留空。" },
        ],
        rows: [
          ["优秀", "安排疗（休）养"],
          ["良好", null],
          ["一般", null],
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
      consequenceTable("结果运用规则", "考核结果运用", [
        ["第一名", 1, RECOMMENDED],
        ["优秀", 2, RECOMMENDED],
        ["末位", 1, "对主要负责人和具体责任人组织调整、停职、下基层锻炼，取消当年文明单位等各类奖励"],
        ["末位、一般", 2, "对主要负责人和具体责任人降职、免职、责令辞职"],
      ]),
    ],
    tracks: [
      {
        word: "单位",
        group: "组别",
        list: {
          name: "单位",
          table: "单位表",
          task: "填单位、组别和分管的市级领导。因督查被诫勉、追责的，在“标记”里写明。增加组别时，“分组优秀比例”也要增加一行。",
          columns: [{ header: "分管领导", kind: "text", width: 16, names: "市级领导" }],
        },
        parts: [
          {
            kind: "checklist",
            name: "考核清单",
            table: "清单表",
            score: "清单得分",
            task: "一个单位一项任务一行，年中新增的任务在最后一行下面接着填。牵头单位按进度和质量评等级；指标逐级审定，每一级填通过日期，没有新突破的填退回日期和意见。",
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
              direction: "指标方向",
              last: "上年完成",
              actual: "完成数",
              progress: { elapsed: "已过月份", of: "全年月份", lights: "预警档次" },
            },
            stages: ["单位提出", "业务部门初审", "考核办审核", "分管领导审查", "领导小组审定", "常委会议研究确定"],
            returned: { date: "退回日期", reason: "退回意见" },
            outOf: "清单满分",
            missing: "清单缺项",
            spare: 40,
          },
          {
            kind: "raters",
            name: "多方评价",
            table: "评价表",
            score: "评价得分",
            task: "一行一个单位，一列一个评价人。没有评的留空。评价人的类别在“评价人”里确定，增加评价人在最后一列右边接着加。",
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
            task: "每月填一列。没有成绩的留空，不要填 0。同时更新“方案参数”里的“已过月份”。",
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
            task: "每次督查扣分记一行，填正数。同一事项只扣最大的一笔，月度已扣的写同一个事项，年度不重复扣。",
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
              { header: "督查方式", kind: "word", width: 10, choices: "督查方式" },
              {
                header: "环节",
                kind: "word",
                width: 10,
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
          unfinished: "未齐名次",
          ratio: { kind: "groups", table: "分组优秀比例" },
          rounding: "名额取整",
          leastSeats: "每组最少名额",
          bottom: { header: "末位", count: "末位人数", ties: "末位并列", scope: "末位范围" },
        },
        ranking: { sheet: "排名表" },
        bulletin: bulletinOf("通报", { part: "月度成绩", checklist: "考核清单", ledger: "督查扣分台账", tasks: "督查任务台账" }),
        thematic: { sheet: "专项通报", tasks: "督查任务台账", column: "督查方式" },
        publication: publicationOf(),
        outcome: {
          sheet: "结果运用",
          current: { from: "grade" },
          history: { sheet: "历年等次", table: "历年表", years: [3, 2, 1].map((ago) => `${year - ago}年`) },
          table: "结果运用规则",
          first: "第一名",
          streaks: [
            { header: "连续优秀", words: "连续优秀计入" },
            { header: "连续靠后", words: "连续靠后计入" },
          ],
          lookups: [
            { header: "奖励", table: "等次奖励", money: true, notForLast: true },
            { header: "疗（休）养", table: "等次疗养", notForLast: true },
          ],
        },
      },
      {
        word: "市级领导",
        group: "序列",
        list: {
          name: "市级领导",
          table: "市级领导表",
          task: "填姓名、序列（在同一序列内排名）和职务。因督查被诫勉、追责的，在“标记”里写明。分管哪些单位在“单位”表里选。",
          columns: [
            { header: "职务", kind: "text", width: 18 },
            { header: "分管领域", kind: "text", width: 24 },
          ],
        },
        parts: [
          {
            kind: "checklist",
            name: "领导分管工作",
            table: "领导工作表",
            score: "分管工作得分",
            task: "市级领导分管领域的专项工作、牵头的年度重点工作，一项一行，按推进情况评等级。",
            item: "工作",
            full: "分值",
            areas: { column: "工作类别", words: CHARGES },
            columns: [{ header: "推进情况", kind: "text", width: 28, prompt: "推进到什么程度。" }],
            scoring: { kind: "words", column: "等级", table: "等级折算", word: "等级", value: "得分比例", effect: "share" },
            outOf: "清单满分",
            missing: "清单缺项",
            spare: 20,
          },
        ],
        summary: {
          sheet: "领导得分汇总",
          columns: [
            { kind: "charge", header: "分管单位得分", track: "单位", by: "分管领导", column: "总分" },
            ...CHARGES.map(
              (span, i): SummaryColumn => ({
                kind: "part",
                header: inTurn(["专项工作得分", "重点工作得分"], i),
                part: "领导分管工作",
                span,
              }),
            ),
            {
              kind: "merge",
              header: "领导得分",
              of: ["分管单位得分", "专项工作得分", "重点工作得分"],
              weights: "领导权重",
              missing: "领导来源不齐",
            },
          ],
        },
        grading: {
          sheet: "领导等次",
          total: "领导得分",
          grades: "等次标准",
          marks: "标记规则",
          ties: "并列",
          passOn: "递补",
          unfinished: "未齐名次",
          ratio: { kind: "all", parameters: ["领导优秀比例"] },
          rounding: "名额取整",
        },
        ranking: { sheet: "领导排名表" },
      },
    ],
    logs: [objectionLog("单位"), ...golmudLogs],
    rules: golmudRules,
  }),
};
