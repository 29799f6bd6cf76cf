import type { scores as chinese } from "../../zh-CN/checks/scores";
import { list, type RuleWords } from "./words";

const scoreMissing: RuleWords = {
  title: "Scores missing",
  message: (p) => {
    switch (p.problem) {
      case "gap":
        return `“${p.unit}” has a gap between filled scores: ${list(p.months)}`;
      case "behind":
        return `“${p.unit}” is not filled in up to ${p.month} yet`;
      case "most-behind":
        return `${p.count} of ${p.total} units are not filled in up to ${p.month} yet`;
      case "empty":
        return `“${p.unit}” has no score at all`;
      case "most-empty":
        return Number(p.count) === Number(p.total)
          ? "No scores have been filled in yet"
          : `${p.count} of ${p.total} units have no score at all`;
      case "most-no-row":
        return `${p.count} of the ${p.total} listed units have no row in the score table`;
      default:
        return `“${p.unit}” is on the list but has no row in the score table`;
    }
  },
  why: "An empty score is not 0: it does not count. A forgotten one makes the unit's mean wrong, and its place with it.",
  fix: "Fill in the score. Where it does not apply, write 不适用 and it will not be mentioned again. Spell units as on the list.",
};

const scoreRange: RuleWords = {
  title: "Score outside its range",
  message: (p) => {
    const whose = `“${p.unit}”, ${p.column}:`;
    switch (p.problem) {
      case "above":
        return `${whose} ${p.value} is above the highest score, ${p.most}`;
      case "digits":
        return `${whose} ${p.value} has more decimals than allowed (${p.digits})`;
      case "text":
        return `${whose} the text “${p.value}” stands where a score belongs`;
      case "error":
        return `${whose} the cell shows ${p.value} and cannot be worked out`;
      default:
        return `${whose} ${p.value} is below the lowest score, ${p.least}`;
    }
  },
  why: "Pasted numbers pass the cell's own limits. A score outside its range bends the ranking; hidden decimals make ties look like differences.",
  fix: "Correct the score from the source. Where it does not apply, write 不适用 or leave it empty.",
};

const numberAsText: RuleWords = {
  title: "Number stored as text",
  message: (p) => `“${p.value}” is text; it looks like ${p.looksLike}`,
  why: "Full-width digits, spaces, 分 behind a number or an apostrophe before it make it text for Excel: sums and ranks leave it out.",
  fix: "Type the number again in plain digits, without unit and spaces.",
};

export const scores: typeof chinese = {
  "score-missing": scoreMissing,
  "score-range": scoreRange,
  "number-as-text": numberAsText,
};
