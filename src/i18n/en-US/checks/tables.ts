import type { tables as chinese } from "../../zh-CN/checks/tables";
import { counted, type RuleWords } from "./words";

const boundsOrder: RuleWords<"bounds-order"> = {
  title: "Tier bounds are wrong",
  message: (p) => {
    const whose = `“${p.label}”`;
    switch (p.problem) {
      case "blank":
        return p.result === "" ? `${whose}: a tier has no bound` : `${whose}: the tier “${p.result}” has no bound`;
      case "text":
        return `${whose}: “${p.value}” is text; a number belongs here`;
      case "equal":
        return `${whose}: ${p.value} stands there twice, so nobody knows which tier applies`;
      case "below":
        return `${whose}: the first tier begins at ${p.value}; ${counted(p.count, "number is", "numbers are")} below it, down to ${p.least}, and in no tier`;
      case "above":
        return `${whose}: the last tier ends at ${p.value}; ${counted(p.count, "number is", "numbers are")} above it, up to ${p.most}, and in no tier`;
      case "first-place":
        return `${whose}: the first row is place ${p.value}; it has to be place 1`;
      case "crossed":
        return `“${p.kind}”: at least ${p.least} per entry is more than at most ${p.most}`;
      case "order":
        return `${whose}: ${p.value} comes after ${p.above}; bounds have to ascend`;
    }
  },
  why: "Bounds ascend, each once, from one that no number lies below. Otherwise a number has no tier and no result.",
  fix: "Check the bounds against the scheme and put them in order. Let the first one be low enough, such as 0.",
};

const gradeOrder: RuleWords<"grade-order"> = {
  title: "Grades are out of order",
  message: (p) => {
    switch (p.problem) {
      case "twice":
        return `The grade “${p.grade}” stands there twice`;
      case "blank":
        return p.least === "" ? "A grade has no word" : `The row with the least score ${p.least} has no grade`;
      case "order":
        return `The least score of “${p.grade}”, ${p.least}, is above that of “${p.above}”, ${p.aboveLeast}`;
    }
  },
  why: "Grades go from the best down, with least scores that descend and words that differ. Otherwise no grade can be given.",
  fix: "Put the grades in order, best first, and check each least score. Leave it empty where there is none.",
};

const coefficientBounds: RuleWords<"coefficient-bounds"> = {
  title: "Coefficient beyond its bounds",
  message: (p) => {
    switch (p.problem) {
      case "crossed":
        return `The least coefficient, ${p.least}, is above the greatest, ${p.most}`;
      case "above":
        return `The coefficient ${p.base} of the tier “${p.tier}” is above the greatest, ${p.most}, and counts as ${p.most}`;
      case "below":
        return `The coefficient ${p.base} of the tier “${p.tier}” is below the least, ${p.least}, and counts as ${p.least}`;
    }
  },
  why: "A coefficient beyond the bounds never takes effect: the tier is the same as the bound.",
  fix: "Check the tier's coefficient and the bounds against the scheme to see which is wrong.",
};

const parameterUnfit: RuleWords<"parameter-unfit"> = {
  title: "Parameter that does not fit",
  message: (p) => {
    switch (p.problem) {
      case "word":
        return `“${p.name}” is “${p.text}”; it has to be one of ${p.words
          .split("\n")
          .map((word) => `“${word}”`)
          .join(", ")}`;
      case "text":
        return `“${p.name}” is the text “${p.text}”, where a number is wanted`;
      case "blank":
        return `“${p.name}” is blank`;
      case "range":
        return `“${p.name}” is ${p.value}; it has to be from ${p.least} to ${p.most}`;
    }
  },
  why: "Everybody's result hangs on the parameters: with one that does not fit, what uses it cannot be worked out or comes out wrong.",
  fix: "Look the value up in your rules and correct this cell. Where there is a drop-down, choose from it; what is pasted passes over it.",
};

export const tables: typeof chinese = {
  "parameter-unfit": parameterUnfit,
  "bounds-order": boundsOrder,
  "grade-order": gradeOrder,
  "coefficient-bounds": coefficientBounds,
};
