import type { weights as chinese } from "../../zh-CN/checks/weights";
import { list, unitOrRow, type RuleWords } from "./words";

const weightsTotal: RuleWords<"weights-total"> = {
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
      case "unit-total":
        return `${unitOrRow(p)}: the weights add up to ${p.sum}; they must add up to ${p.total}`;
      case "most-unit-total":
        return `${p.count} of ${p.total} rows of weights do not add up`;
      case "stated":
        return `The weights add up to ${p.sum}, and their total says ${p.total}`;
      case "total":
        return `The weights add up to ${p.sum}; they must add up to ${p.total}`;
    }
  },
  why: "When weights do not add up, the total score cannot be worked out, or every total is too high or too low.",
  fix: "Go through the weights, correct what is wrong or missing, until the sum is exactly right.",
};

const what = (p: { what: "points" | "weight" }) => ({ points: "full points", weight: "weight" })[p.what];
const quoteNames = (label: string) => (label ? `“${label}”` : "This column");

const weightsUnmatched: RuleWords<"weights-unmatched"> = {
  title: "Weights and indicators do not match",
  message: (p) => {
    switch (p.problem) {
      case "none":
        return `There are scores, but no ${what(p)} at all`;
      case "order":
        return `The weights are in another order than the scores: the weight of “${p.label}” is used for “${p.header}”`;
      case "name":
        return `The weight is called “${p.label}”, its column of scores “${p.header}”: check that they are the same`;
      case "unit-no-weight":
        return `${unitOrRow(p)}: scores without ${what(p)} (${p.count})${p.labels ? `: ${list(p.labels)}` : ""}`;
      case "most-unit-no-weight":
        return `${p.count} of ${p.total} rows have scores without ${what(p)}`;
      case "no-class":
        return p.rater ? `“${p.rater}” has rated but belongs to no class` : "This column has ratings but no class";
      case "class-unlisted":
        return `The class “${p.label}” has no weight`;
      case "class-unused":
        return `The class “${p.label}” has a weight but no raters`;
      case "no-indicator":
        return `“${p.label}” has a weight but no column in the score table`;
      case "no-weight":
        return p.spare
          ? `${quoteNames(p.label)} has no ${what(p)}; left over among the weights: ${list(p.spare)}. The names may differ`
          : `${quoteNames(p.label)} has scores but no ${what(p)}`;
    }
  },
  why: "Scores without a weight cannot be totalled, a weight without scores is lost to everybody, and in a wrong order scores count for another indicator.",
  fix: "Compare the headers of the score table with the table of weights: same names, same order, none missing and none left over.",
};

const weightsDiffer: RuleWords<"weights-differ"> = {
  title: "Weights differ within a group",
  message: (p) => {
    switch (p.problem) {
      case "mixed":
        return `“${p.group}”: ${p.count} units have ${p.kinds} kinds of ${what(p)}`;
      case "differs":
        return `${unitOrRow(p)}: the ${what(p)}${p.labels ? ` of ${list(p.labels)}` : ""} is ${p.value || "blank"}, for most units of “${p.group}” ${p.usual || "blank"}`;
    }
  },
  why: "Units of a group are ranked together, and scores with different weights cannot be compared. Most likely one row was forgotten when weights changed.",
  fix: "Make the row like the others of its group. Where the difference is meant, leave it and note what it rests on.",
};

export const weights: typeof chinese = {
  "weights-total": weightsTotal,
  "weights-unmatched": weightsUnmatched,
  "weights-differ": weightsDiffer,
};
