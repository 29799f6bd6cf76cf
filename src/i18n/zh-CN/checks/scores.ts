import type { RuleWords } from "./words";

const scoreMissing: RuleWords = {
  title: "成绩缺项",
  message: (p) => {
    switch (p.problem) {
      case "gap":
        return `“${p.unit}”中间缺 ${p.count} 个成绩：${String(p.months).split("\n").join("、")}`;
      case "behind":
        return `“${p.unit}”还没填到${p.month}`;
      case "most-behind":
        return `${p.total} 个单位里有 ${p.count} 个还没填到${p.month}`;
      case "empty":
        return `“${p.unit}”一个成绩也没填`;
      case "most-empty":
        return Number(p.count) === Number(p.total) ? "成绩还没开始填" : `${p.total} 个单位里有 ${p.count} 个一个成绩也没填`;
      case "most-no-row":
        return `名单里 ${p.total} 个单位，有 ${p.count} 个在成绩表里没有这一行`;
      default:
        return `名单里的“${p.unit}”在成绩表里没有这一行`;
    }
  },
  why: "空着的成绩不算 0 分，而是不计入。漏填会让这个单位的平均分不准，排名跟着不准。",
  fix: "补上成绩。确实不适用的，填“不适用”，就不再提醒。单位名称要和名单里写得一样。",
};

const scoreRange: RuleWords = {
  title: "成绩超出范围",
  message: (p) => {
    const whose = `“${p.unit}”${p.column}`;
    switch (p.problem) {
      case "above":
        return `${whose}填了 ${p.value}，高于最高分 ${p.most}`;
      case "digits":
        return `${whose}填了 ${p.value}，最多 ${p.digits} 位小数`;
      case "text":
        return `${whose}填了文字“${p.value}”，应填分数`;
      case "error":
        return `${whose}显示 ${p.value}，算不出来`;
      default:
        return `${whose}填了 ${p.value}，低于最低分 ${p.least}`;
    }
  },
  why: "粘贴进来的数不受填写限制。超出范围的分会把排名带偏；多出来的小数看不见，会让同分看着像不同分。",
  fix: "对照原始材料改成范围内的分数。不适用的填“不适用”或留空。",
};

const numberAsText: RuleWords = {
  title: "数字存成了文本",
  message: (p) => `“${p.value}”是文本，看着像 ${p.looksLike}`,
  why: "全角数字、数字前后的空格、数字后面的“分”、前面的撇号，都会让 Excel 把它当成文字，求和、排名时不算它。",
  fix: "选中单元格，重新用半角数字填一遍，不带“分”和空格。",
};

export const scores = {
  "score-missing": scoreMissing,
  "score-range": scoreRange,
  "number-as-text": numberAsText,
};
