import { named, unitOrRow, type RuleWords } from "./words";

const weightsTotal: RuleWords<"weights-total"> = {
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
      case "unit-total":
        return `${unitOrRow(p)}的权重合计 ${p.sum}，应为 ${p.total}`;
      case "most-unit-total":
        return `${p.total} 行权重里有 ${p.count} 行合计不对`;
      case "stated":
        return `权重加起来是 ${p.sum}，写的合计是 ${p.total}`;
      case "total":
        return `权重合计 ${p.sum}，应为 ${p.total}`;
    }
  },
  why: "权重加起来不等于应有的合计，就算不出总分，或者总分普遍偏高、偏低。",
  fix: "逐项核对权重，把写错、漏填的改过来，让合计正好等于应有的数。",
};

const what = (p: { what: "points" | "weight" }) => ({ points: "满分", weight: "权重" })[p.what];
const quoteNames = (label: string) => (label ? `“${label}”` : "这一列");

const weightsUnmatched: RuleWords<"weights-unmatched"> = {
  title: "权重和指标对不上",
  message: (p) => {
    switch (p.problem) {
      case "none":
        return `已经有成绩，${what(p)}一个也没填`;
      case "order":
        return `权重的顺序和成绩的列不一样：“${p.label}”的权重用在了“${p.header}”上`;
      case "name":
        return `权重写的是“${p.label}”，对应的成绩列叫“${p.header}”，请核对是不是同一项`;
      case "unit-no-weight":
        return `${unitOrRow(p)}有 ${p.count} 个成绩没有${what(p)}${p.labels ? `：${named(p.labels)}` : ""}`;
      case "most-unit-no-weight":
        return `${p.total} 行里有 ${p.count} 行的成绩没有${what(p)}`;
      case "no-class":
        return p.rater ? `“${p.rater}”打了分，没填类别` : "这一列打了分，没填类别";
      case "class-unlisted":
        return `类别“${p.label}”没有权重`;
      case "class-unused":
        return `类别“${p.label}”有权重，没有评分的人`;
      case "no-indicator":
        return `“${p.label}”有权重，成绩表里没有这一列`;
      case "no-weight":
        return p.spare
          ? `${quoteNames(p.label)}没有${what(p)}；权重表里多出${named(p.spare)}，可能是名称不一致`
          : `${quoteNames(p.label)}有成绩，没有${what(p)}`;
    }
  },
  why: "有成绩没权重，总分算不出来；有权重没成绩，这部分分数谁也拿不到；顺序错了，分数会算到别的指标上。",
  fix: "把成绩表的列标题和权重表逐项对一遍：名称写成一样，缺的补上，多的删掉，顺序排成一致。",
};

const weightsDiffer: RuleWords<"weights-differ"> = {
  title: "同组权重不一样",
  message: (p) => {
    switch (p.problem) {
      case "mixed":
        return `“${p.group}”的 ${p.count} 个单位有 ${p.kinds} 种${what(p)}`;
      case "differs":
        return `${unitOrRow(p)}${p.labels ? `${named(p.labels)}的` : ""}${what(p)}是 ${p.value || "空的"}，“${p.group}”多数单位是 ${p.usual || "空的"}`;
    }
  },
  why: "同一组的单位要放在一起排名，权重不一样，得分就没法比。多半是改权重时漏了一行。",
  fix: "对照方案，把这一行改成和同组一样。确实要区别对待的，可以不改，最好在备注里写明依据。",
};

export const weights = {
  "weights-total": weightsTotal,
  "weights-unmatched": weightsUnmatched,
  "weights-differ": weightsDiffer,
};
