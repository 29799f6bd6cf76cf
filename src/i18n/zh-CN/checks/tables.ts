import type { RuleWords } from "./words";

const boundsOrder: RuleWords<"bounds-order"> = {
  title: "分档的界限不对",
  message: (p) => {
    const whose = `“${p.label}”`;
    switch (p.problem) {
      case "blank":
        return p.result === "" ? `${whose}有一档没填界限` : `${whose}里“${p.result}”这一档没填界限`;
      case "text":
        return `${whose}里的“${p.value}”是文字，应填一个数`;
      case "equal":
        return `${whose}里 ${p.value} 出现了两次，不知道归哪一档`;
      case "below":
        return `${whose}第一档从 ${p.value} 起，有 ${p.count} 个数比它小，最小是 ${p.least}，没有档可归`;
      case "above":
        return `${whose}最后一档到 ${p.value} 为止，有 ${p.count} 个数比它大，最大是 ${p.most}，没有档可归`;
      case "first-place":
        return `${whose}第一行是第 ${p.value} 名，应从第 1 名开始`;
      case "crossed":
        return `“${p.kind}”每次最少 ${p.least}，比每次最多 ${p.most} 还多`;
      case "order":
        return `${whose}里 ${p.value} 排在 ${p.above} 后面，应从小到大排`;
    }
  },
  why: "界限要从小到大排，不重复，第一档要低到所有的数都够得着，不然就归不了档，算不出结果。",
  fix: "照方案核对界限，从小到大排好。最低的一档，界限填得低一些，比如 0。",
};

const gradeOrder: RuleWords<"grade-order"> = {
  title: "等次的顺序不对",
  message: (p) => {
    switch (p.problem) {
      case "twice":
        return `等次“${p.grade}”写了两次`;
      case "blank":
        return p.least === "" ? "有一个等次没写名称" : `最低分 ${p.least} 这一行没写等次`;
      case "order":
        return `“${p.grade}”的最低分 ${p.least} 比上面“${p.above}”的 ${p.aboveLeast} 还高`;
    }
  },
  why: "等次要从高到低排，越往下最低分越低，名称不重复，不然评不出等次。",
  fix: "把等次从高到低排好，核对每个等次的最低分。不设最低分的，留空。",
};

const coefficientBounds: RuleWords<"coefficient-bounds"> = {
  title: "系数超出上下限",
  message: (p) => {
    switch (p.problem) {
      case "crossed":
        return `系数下限 ${p.least} 比上限 ${p.most} 还大`;
      case "above":
        return `“${p.tier}”这一档的系数 ${p.base} 高于上限 ${p.most}，实际只按 ${p.most} 算`;
      case "below":
        return `“${p.tier}”这一档的系数 ${p.base} 低于下限 ${p.least}，实际都按 ${p.least} 算`;
    }
  },
  why: "超出上下限的系数从来用不上，这一档和上下限是一回事。",
  fix: "照方案核对这一档的系数和上下限，看是哪一个填错了。",
};

const parameterUnfit: RuleWords<"parameter-unfit"> = {
  title: "参数填得不对",
  message: (p) => {
    switch (p.problem) {
      case "word":
        return `“${p.name}”填的是“${p.text}”，应从${p.words
          .split("\n")
          .map((word) => `“${word}”`)
          .join("")}里选`;
      case "text":
        return `“${p.name}”填的是文字“${p.text}”，应填数字`;
      case "blank":
        return `“${p.name}”没填`;
      case "range":
        return `“${p.name}”填的是 ${p.value}，应在 ${p.least} 到 ${p.most} 之间`;
    }
  },
  why: "参数管着所有单位的结果，填得不对，用到它的结果就都算不出来，或者算得不对。",
  fix: "照办法核对后改这一格。能选的从下拉框里选；粘贴进来的不受下拉框限制，要自己看一遍。",
};

export const tables = {
  "parameter-unfit": parameterUnfit,
  "bounds-order": boundsOrder,
  "grade-order": gradeOrder,
  "coefficient-bounds": coefficientBounds,
};
