import type { RuleWords } from "./words";

const ledgerLimits: RuleWords = {
  title: "加扣分不合规则",
  message: (p) => {
    const whose = `“${p.unit}”的“${p.kind}”`;
    switch (p.problem) {
      case "no-unit":
        return "这一条没填单位";
      case "unknown-unit":
        return `名单里没有“${p.unit}”`;
      case "no-kind":
        return `“${p.unit}”这一条没填类别`;
      case "unknown-kind":
        return `加扣分规则里没有“${p.kind}”这个类别`;
      case "no-points":
        return `${whose}没填分值`;
      case "text":
        return `${whose}填了文字“${p.value}”，应填分值`;
      case "error":
        return `${whose}显示 ${p.value}，算不出来`;
      case "above":
        return `${whose}填了 ${p.value} 分，每次最多 ${p.most} 分`;
      default:
        return `${whose}填了 ${p.value} 分，每次最少 ${p.least} 分`;
    }
  },
  why: "台账里有一条不合规则，相关单位的加扣分就算不出来，或者算错单位。",
  fix: "对照依据改这一条：单位从名单里选，类别从规则里选，分值在每次的范围内，填正数，加减由类别决定。规则本身要改，改“加扣分规则”表。",
};

export const ledger = {
  "ledger-limits": ledgerLimits,
};
