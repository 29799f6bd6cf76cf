import { unitOrRow, type RuleWords } from "./words";

const scoreMissing: RuleWords<"score-missing"> = {
  title: "成绩缺项",
  message: (p) => {
    switch (p.problem) {
      case "gap":
        return `${unitOrRow(p)}中间缺 ${p.count} 个成绩${p.months ? `：${p.months.split("\n").join("、")}` : ""}`;
      case "behind":
        return `${unitOrRow(p)}还没填到${p.month}`;
      case "most-behind":
        return `${p.total} 个单位里有 ${p.count} 个还没填到${p.month}`;
      case "empty":
        return `${unitOrRow(p)}一个成绩也没填`;
      case "most-empty":
        return p.count === p.total ? "成绩还没开始填" : `${p.total} 个单位里有 ${p.count} 个一个成绩也没填`;
      case "no-points":
        return `${unitOrRow(p)}有一项定了分值，没填得分`;
      case "most-no-points":
        return `${p.total} 项里有 ${p.count} 项没填得分`;
    }
  },
  why: "空着的成绩不算 0 分，而是不计入。漏填会让这个单位的平均分不准，排名跟着不准。",
  fix: "补上成绩。确实不适用的，填“不适用”，就不再提醒。",
};

const scoreRange: RuleWords<"score-range"> = {
  title: "成绩超出范围",
  message: (p) => {
    const whose = `${unitOrRow(p)}${p.column}`;
    switch (p.problem) {
      case "above":
        return `${whose}填了 ${p.value}，高于最高分 ${p.most}`;
      case "above-full":
        return `${whose}填了 ${p.value}，超过满分 ${p.most}`;
      case "alone-above":
        return `${whose}填了 ${p.value}，其他成绩都不超过 100`;
      case "alone-below":
        return `${whose}填了 ${p.value}，其他成绩都不是负数`;
      case "digits":
        return `${whose}填了 ${p.value}，最多 ${p.digits} 位小数`;
      case "text":
        return `${whose}填了文字“${p.value}”，应填分数`;
      case "error":
        return `${whose}显示 ${p.value}，算不出来`;
      case "below":
        return `${whose}填了 ${p.value}，低于最低分 ${p.least}`;
    }
  },
  why: "粘贴进来的数不受填写限制。超出范围的分会把排名带偏；多出来的小数看不见，会让同分看着像不同分。",
  fix: "对照原始材料改成范围内的分数。不适用的填“不适用”或留空。",
  options: { others: "没有规定范围时，至少有几个正常的成绩才比较" },
};

const numberAsText: RuleWords<"number-as-text"> = {
  title: "数字存成了文本",
  message: (p) =>
    "problem" in p
      ? `这一列 ${p.total} 个数里有 ${p.count} 个是文本，例如“${p.value}”看着像 ${p.looksLike}`
      : `“${p.value}”是文本，看着像 ${p.looksLike}`,
  why: "全角数字、数字前后的空格、数字后面的“分”、前面的撇号，都会让 Excel 把它当成文字，求和、排名时不算它。",
  fix: "选中单元格，重新用半角数字填一遍，不带“分”和空格。",
};

const selfRating: RuleWords<"self-rating"> = {
  title: "给自己打了分",
  message: (p) => `“${p.unit}”给自己打了 ${p.value} 分`,
  why: "单位互评一般不给自己打分，自己打的分往往偏高，会影响排名。",
  fix: "把这一格清空，或者填“不适用”。方案允许自评的，可以不管。",
};

const raterOutlier: RuleWords<"rater-outlier"> = {
  title: "有人打分偏得多",
  message: (p) =>
    `${p.rater ? `“${p.rater}”` : "这一列"}打的 ${p.count} 个分，普遍比别人${{ lower: "低", higher: "高" }[p.problem]} ${p.distance} 分左右`,
  why: "一个人的尺度和大家差得太远，平均分会被他一个人带偏。也可能是录错了一列，或者分制不一样。",
  fix: "先核对这一列有没有录错、是不是同一分制。确实是这样打的，请考核办研究怎么处理，不要自己改分。",
  options: {
    percent: "和大家的差距超过一般得分的百分之几才提示",
    times: "差距超过打分人通常差距的几倍才提示",
    raters: "至少几个人打分才比较",
    units: "一个人至少给几个单位打了分才比较",
  },
};

const zeroBlank: RuleWords<"zero-blank"> = {
  title: "0 分可能是没填",
  message: (p) => {
    switch (p.problem) {
      case "most":
        return `${p.total} 列里有 ${p.count} 列，多数单位空着，有的填了 0`;
      case "among-blanks":
        return `${p.column ? `“${p.column}”` : "这一列"}有 ${p.blanks} 个单位空着，${p.zeros} 个填了 0`;
      case "single":
        return `${unitOrRow(p)}${p.column}是 0 分，其他单位最低 ${p.lowest} 分`;
    }
  },
  why: "空着不计入，0 分要计入，会把平均分拉得很低。从别的表粘贴过来时，空格常常变成 0。",
  fix: "查原始材料。没有成绩的，把 0 删掉，或者填“不适用”；确实得 0 分的，可以不管。",
  options: {
    others: "至少有几个别的成绩才比较",
    percent: "最低的成绩至少是中间成绩的百分之几，才算别人都不低",
  },
};

const columnEqual: RuleWords<"column-equal"> = {
  title: "整列分数一样",
  message: (p) => {
    switch (p.problem) {
      case "most":
        return `${p.total} 列成绩里有 ${p.count} 列，所有单位的分数一样`;
      case "column":
        return `${p.column ? `“${p.column}”` : "这一列"}的 ${p.count} 个成绩都是 ${p.value}`;
    }
  },
  why: "大家分数一样，这一项就分不出高低。也可能是先统一填了一个数，后来忘了改。",
  fix: "核对这一列是不是真的都一样。是临时填的，换成真实成绩。",
  options: { scores: "至少有几个成绩才提示" },
};

export const scores = {
  "score-missing": scoreMissing,
  "score-range": scoreRange,
  "number-as-text": numberAsText,
  "self-rating": selfRating,
  "rater-outlier": raterOutlier,
  "zero-blank": zeroBlank,
  "column-equal": columnEqual,
};
