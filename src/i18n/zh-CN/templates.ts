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
  golmud: {
    title: "格尔木：清单式动态考核",
    line: "一个单位一张清单，任务年中可加，六类评价，各组比例不同",
    purpose: "填清单等级、评价、月度成绩和督查扣分，自动算出总分、名次、等次、奖励和结果运用，进度慢的亮灯。",
    source: "格尔木市部门绩效考核的公开报道。没有公布的数都在“方案参数”表里，可以改。",
    options: {
      sample: { label: "带示例数据", hint: "固定 60 个部门、6 个组，全是编的，只供试用。" },
      year: { label: "考核年度", hint: "填 2000—2100。" },
      units: { label: "单位数", hint: "填 1—400，以后可以再加。" },
      groups: { label: "组数", hint: "填 1—20。" },
      office: { label: "制表单位", hint: "印在每张表的第二行，可以不填。" },
    },
  },
  ningwu: {
    title: "宁武：年度目标责任考核",
    line: "五方面评分合成，民生权重可提高，单位等次带个人名额和奖金",
    purpose: "填平时分、实地考核分、几方面的评分和奖扣分，自动算出单位总分、名次、等次，再算个人名额、等次、嘉奖记功和奖金。",
    source: "宁武县目标责任考核的公开报道。没有公布的数都在“方案参数”表里，可以改。",
    options: {
      sample: { label: "带示例数据", hint: "固定 75 个县直单位、12 个乡镇、346 人，全是编的，只供试用。" },
      year: { label: "考核年度", hint: "填 2000—2100。" },
      units: { label: "单位数", hint: "县直单位和乡镇一起，填 1—400，以后可以再加。" },
      groups: { label: "考核组数", hint: "填 1—20。" },
      persons: { label: "人数", hint: "填 1—2000，平均分到各单位，以后可以改。" },
      office: { label: "制表单位", hint: "印在每张表的第二行，可以不填。" },
    },
  },
};
export type TemplatesWords = typeof templates;
