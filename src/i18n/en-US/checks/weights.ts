import type { weights as chinese } from "../../zh-CN/checks/weights";
import type { RuleWords } from "./words";

const weightsTotal: RuleWords = {
  title: "Weights do not add up",
  message: (p) => {
    switch (p.problem) {
      case "none":
        return `No weight is filled in; they must add up to ${p.total}`;
      case "blank":
        return `“${p.label}” has no weight`;
      case "text":
        return `The weight of “${p.label}” is the text “${p.value}” and cannot be added`;
      case "error":
        return `The weight of “${p.label}” shows ${p.value} and cannot be added`;
      case "negative":
        return `The weight of “${p.label}” is negative: ${p.value}`;
      default:
        return `The weights add up to ${p.sum}; they must add up to ${p.total}`;
    }
  },
  why: "When weights do not add up, the total score cannot be worked out, or every total is too high or too low.",
  fix: "Go through the weights, correct what is wrong or missing, until the sum is exactly right.",
};

export const weights: typeof chinese = {
  "weights-total": weightsTotal,
};
