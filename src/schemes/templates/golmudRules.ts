/** What was published of 格尔木, rule by rule, and where the workbook computes it. */
import type { RuleNote } from "../../book/schema/scheme";

export const golmudRules: RuleNote[] = [
  {
    id: "G1",
    phrase: "基础指标加动态指标，新任务实时分解到部门",
    effect: "只算分给本单位的任务，不考核的留空不算 0 分；得分占分值的比例折成“清单满分”，任务多少不影响高低",
    parameters: ["清单满分", "清单缺项"],
    fixedBy: "office",
    at: [
      { sheet: "考核清单", column: "类型", by: "fill" },
      { sheet: "考核清单", column: "加入月份", by: "fill" },
      { sheet: "汇总", column: "清单得分", by: "CHECKLIST" },
    ],
  },
  {
    id: "G2",
    phrase: "考核分组、评优比例的调整，防止“一刀切”",
    effect: "每组按自己的比例算优秀名额，组和组之间不借名额",
    parameters: ["名额取整", "每组最少名额"],
    fixedBy: "office",
    at: [
      { sheet: "名额与等次", column: "优秀比例", by: "XLOOKUP" },
      { sheet: "名额与等次", column: "优秀", by: "SEATS" },
    ],
  },
  {
    id: "G3",
    phrase: "牵头单位按进度及质量等级评分",
    effect: "评的等级按“等级折算”换成分值的百分之几",
    parameters: [],
    fixedBy: "office",
    at: [
      { sheet: "考核清单", column: "等级", by: "fill" },
      { sheet: "考核清单", column: "得分", by: "XLOOKUP" },
    ],
  },
  {
    id: "G4",
    phrase: "民主测评、市领导评价、考核组评价、社会评价、群众满意度、部门互评",
    effect: "每类先平均，再按类别权重加总；自己给自己的分不算，没有人评的类别按“评价缺项”处理",
    parameters: ["评价缺项"],
    fixedBy: "office",
    at: [
      { sheet: "多方评价", column: "评价得分", by: "RATERS" },
      { sheet: "汇总", column: "综合得分", by: "LET" },
    ],
  },
  {
    id: "G5",
    phrase: "因督查扣除的分数，年度结果同步扣除",
    effect: "台账里的扣分从综合得分里减一次，同一单位同一事项只减最大的一笔（我们的理解）；任务记牌折成的扣分一并减去，不设分值即为不扣",
    parameters: ["黄牌扣分", "红牌扣分"],
    fixedBy: "report",
    at: [
      { sheet: "汇总", column: "督查扣分", by: "LEDGER" },
      { sheet: "汇总", column: "督办扣分", by: "XLOOKUP" },
      { sheet: "汇总", column: "总分", by: "ROUND" },
    ],
  },
  {
    id: "G6",
    phrase: "因督查被诫勉的市级领导和部门，不得评定为优秀；被追责的，直接确定为一般",
    effect: "部门和市级领导各自按“标记”确定等次，两种都有的按追责；让出的优秀名额是否递补，由“递补”确定",
    parameters: ["递补"],
    fixedBy: "report",
    at: [
      { sheet: "单位", column: "标记", by: "fill" },
      { sheet: "名额与等次", column: "等次", by: "GRADE" },
      { sheet: "市级领导", column: "标记", by: "fill" },
      { sheet: "领导等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "G7",
    phrase: "优秀、良好、一般三类等次，按等次兑现奖励、安排疗（休）养；督查工作单项奖",
    effect: "达到分数线又有名额的评定为优秀；奖励和疗（休）养按等次带出；单项奖另行登记，不计入总分",
    parameters: ["并列"],
    fixedBy: "report",
    at: [
      { sheet: "名额与等次", column: "等次", by: "GRADE" },
      { sheet: "结果运用", column: "奖励", by: "XLOOKUP" },
      { sheet: "结果运用", column: "疗（休）养", by: "XLOOKUP" },
      { sheet: "督查工作单项奖", column: "奖项", by: "fill" },
    ],
  },
  {
    id: "G8",
    phrase:
      "第一名或连续两年优秀的，推荐1—2名优秀干部；年度考核居末位的，对主要负责人和具体责任人组织调整、停职、下基层锻炼，取消当年文明单位等各类奖励；连续两年末位或一般的，降职、免职、责令辞职",
    effect:
      "末位在全部单位里算，可改为每组；末位一年和连续两年的后果不同，与往年等次连续起来查“考核结果运用”，一年末位、一年一般也算连续两年；居末位的不再列奖励和疗（休）养；第一名在组内，并列的都算，没有考核的年份打断连续（我们的理解）",
    parameters: ["末位范围", "末位人数", "末位并列"],
    fixedBy: "report",
    at: [
      { sheet: "名额与等次", column: "末位", by: "BOTTOM" },
      { sheet: "结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "结果运用", column: "连续优秀", by: "STREAK" },
    ],
  },
  {
    id: "G9",
    phrase: "日办理、周自查、月排名、季通报、半年总结、年终考评、动态预警、日常监督",
    effect:
      "每月每季各排一次组内名次，通报按所选月份或季度自动生成，写明升降、前后几名、进度滞后和扣分；完成进度慢于时间进度的亮黄灯或红灯；其余逐项登记",
    parameters: ["已过月份", "全年月份", "通报前几名", "通报后几名"],
    fixedBy: "office",
    at: [
      { sheet: "月度名次", column: "1月", by: "PLACE" },
      { sheet: "月度名次", column: "一季度", by: "PLACE" },
      { sheet: "通报", column: "上期名次", by: "SORTBY" },
      { sheet: "考核清单", column: "预警", by: "PROGRESS" },
      { sheet: "日常监督记录", column: "类别", by: "fill" },
    ],
  },
  {
    id: "G10",
    phrase:
      "四级联审：单位提出，业务部门初审核实，考核办审核把关，分管市级领导审查，领导小组审定，常委会议研究确定；没有新突破的，责成重新制定",
    effect: "每项任务六栏日期，另有退回日期和意见；退回以前通过的环节要重新通过（我们的理解）；当前环节自动显示，遗漏环节的提醒",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "考核清单", column: "业务部门初审", by: "fill" },
      { sheet: "考核清单", column: "常委会议研究确定", by: "fill" },
      { sheet: "考核清单", column: "退回日期", by: "fill" },
      { sheet: "考核清单", column: "联审进度", by: "LET" },
    ],
  },
  {
    id: "G11",
    phrase: "指标在以往基础上有所提升；和省州目标任务相关的，就高不就低",
    effect: "几个来源的目标里取要求最严的：越多越好的取最高，“指标方向”填越少越好的取最低（我们的理解）；与上年完成数比较，未提升的提醒",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "考核清单", column: "目标", by: "MAX" },
      { sheet: "考核清单", column: "目标", by: "MIN" },
      { sheet: "考核清单", column: "较上年", by: "IF" },
    ],
  },
  {
    id: "G12",
    phrase: "动态督查（清单制定、任务交办、进度汇报、审核评定）和实地督查（立项、通知、现场、总结汇报、整改反馈），专项通报、月通报",
    effect:
      "督查任务一项一行，按“督办统计日”与时限比较亮灯，逾期记牌，牌数折成扣分、列出约谈名单；核实后销号。月通报按所选月份或季度自动生成；专项通报只列所选督查方式的任务，专门的督查在“督查方式”里另加一种（我们的理解）",
    parameters: ["督办统计日", "黄牌次数", "黄牌扣分", "红牌扣分", "约谈牌数"],
    fixedBy: "office",
    at: [
      { sheet: "督查任务台账", column: "销号日期", by: "fill" },
      { sheet: "督查任务台账", column: "亮灯", by: "XLOOKUP" },
      { sheet: "督办统计", column: "督办扣分", by: "INT" },
      { sheet: "汇总", column: "督办扣分", by: "XLOOKUP" },
      { sheet: "通报", column: "升降", by: "SORTBY" },
      { sheet: "专项通报", column: "事项", by: "SORTBY" },
    ],
  },
  {
    id: "G13",
    phrase: "市级领导与分管领域专项工作、年度重点工作推进情况挂钩",
    effect:
      "市级领导的得分由分管单位总分的平均、分管领域专项工作和年度重点工作的得分加权（分管单位一项和权重是我们的理解）；没有的一项由其余的折算",
    parameters: ["领导来源不齐", "领导优秀比例"],
    fixedBy: "office",
    at: [
      { sheet: "单位", column: "分管领导", by: "fill" },
      { sheet: "领导得分汇总", column: "分管单位得分", by: "SUMIFS" },
      { sheet: "领导得分汇总", column: "专项工作得分", by: "CHECKLIST" },
      { sheet: "领导得分汇总", column: "领导得分", by: "LET" },
      { sheet: "领导等次", column: "等次", by: "GRADE" },
    ],
  },
];
