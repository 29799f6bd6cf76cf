export const templates = {
  lanzhou: {
    title: "兰州新区：动态系数考核",
    line: "按月打分，六档系数，加扣分按季度加倍",
    purpose: "每月填成绩和加扣分，自动算出年度得分、考核系数、各组优秀名额、名次、等次和理由。",
    source: "兰州新区领导班子动态考核的公开报道。没有公布的数都在“方案参数”表里，可以改。",
    options: {
      sample: { label: "带示例数据", hint: "固定 35 个单位、3 个组，全是编的，只供试用。" },
      year: { label: "考核年度", hint: "填 2000—2100。" },
      units: { label: "单位数", hint: "填 1—400，以后可以再加。" },
      groups: { label: "组数", hint: "填 1—20。" },
      office: { label: "制表单位", hint: "印在每张表的第二行，可以不填。" },
    },
  },
  suqian: {
    title: "宿迁：综合绩效考核",
    line: "任务清单按板块加权，满意度折票，后三位诫勉谈话",
    purpose: "填任务完成数、满意度票数和单项奖，自动算出总分、各类别的名次和等次、后三位、个人优秀名额和结果运用。",
    source: "宿迁市综合考核“1+20”办法的公开报道。没有公布的数都在“方案参数”表里，可以改。",
    options: {
      sample: { label: "带示例数据", hint: "固定 86 个单位、4 个类别、20 个单项工作，全是编的，只供试用。" },
      year: { label: "考核年度", hint: "填 2000—2100。" },
      units: { label: "单位数", hint: "填 1—400，以后可以再加。" },
      groups: { label: "类别数", hint: "填 1—20。" },
      office: { label: "制表单位", hint: "印在每张表的第二行，可以不填。" },
    },
  },
  laizhou: {
    title: "莱州：事业单位绩效考核",
    line: "共性 32 项加个性分档，评 A、B、C，优秀名额上浮",
    purpose: "填共性指标、个性指标和社会评价，自动算出总分、组内名次、A、B、C 等次、优秀名额、经费档次和结果运用，改分、申诉、签发都留痕。",
    source: "莱州市事业单位绩效考核办法的公开报道。没有公布的数都在“方案参数”表里，可以改。",
    options: {
      sample: { label: "带示例数据", hint: "固定 200 个单位、6 个组、32 项共性指标，全是编的，只供试用。" },
      year: { label: "考核年度", hint: "填 2000—2100。" },
      units: { label: "单位数", hint: "填 1—400，以后可以再加。" },
      groups: { label: "组数", hint: "填 1—20。" },
      office: { label: "制表单位", hint: "印在每张表的第二行，可以不填。" },
    },
  },
};
export type TemplatesWords = typeof templates;
