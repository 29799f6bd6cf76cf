import type { RuleWords } from "./words";

const weightsTotal: RuleWords = {
  title: "权重合计不对",
  message: (p) => {
    switch (p.problem) {
      case "none":
        return `权重都没填，合计应为 ${p.total}`;
      case "blank":
        return `“${p.label}”没填权重`;
      case "text":
        return `“${p.label}”的权重是文字“${p.value}”，加不起来`;
      case "error":
        return `“${p.label}”的权重显示 ${p.value}，加不起来`;
      case "negative":
        return `“${p.label}”的权重是负数 ${p.value}`;
      default:
        return `权重合计 ${p.sum}，应为 ${p.total}`;
    }
  },
  why: "权重加起来不等于应有的合计，就算不出总分，或者总分普遍偏高、偏低。",
  fix: "逐项核对权重，把写错、漏填的改过来，让合计正好等于应有的数。",
};

export const weights = {
  "weights-total": weightsTotal,
};
