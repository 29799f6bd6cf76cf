import type { ledger as chinese } from "../../zh-CN/checks/ledger";
import { counted, type RuleWords } from "./words";

const ledgerLimits: RuleWords = {
  title: "Ledger entry breaks the rules",
  message: (p) => {
    const whose = `“${p.unit}”, ${p.kind}:`;
    switch (p.problem) {
      case "no-unit":
        return "This entry has no unit";
      case "unknown-unit":
        return `“${p.unit}” is not on the list of units`;
      case "no-kind":
        return `This entry of “${p.unit}” has no kind`;
      case "unknown-kind":
        return `The rules know no kind “${p.kind}”`;
      case "no-points":
        return `${whose} no points are filled in`;
      case "text":
        return `${whose} the text “${p.value}” stands where points belong`;
      case "error":
        return `${whose} the cell shows ${p.value} and cannot be worked out`;
      case "above":
        return `${whose} ${counted(p.value, "point", "points")}, at most ${p.most} for one entry`;
      default:
        return `${whose} ${counted(p.value, "point", "points")}, at least ${p.least} for one entry`;
    }
  },
  why: "One entry that breaks the rules stops the unit's points from being worked out, or gives them to the wrong unit.",
  fix: "Correct the entry: unit from the list, kind from the rules, points inside the limits and positive; the kind says whether they are added or taken. If the rule itself is wrong, change it in 加扣分规则.",
};

export const ledger: typeof chinese = {
  "ledger-limits": ledgerLimits,
};
