import type { scores as chinese } from "../../zh-CN/checks/scores";
import { list, unitOrRow, type RuleWords } from "./words";

const scoreMissing: RuleWords<"score-missing"> = {
  title: "Scores missing",
  message: (p) => {
    switch (p.problem) {
      case "gap":
        return `${unitOrRow(p)} has a gap between filled scores (${p.count})${p.months ? `: ${list(p.months)}` : ""}`;
      case "behind":
        return `${unitOrRow(p)} is not filled in up to ${p.month} yet`;
      case "most-behind":
        return `${p.count} of ${p.total} units are not filled in up to ${p.month} yet`;
      case "empty":
        return `${unitOrRow(p)} has no score at all`;
      case "most-empty":
        return p.count === p.total ? "No scores have been filled in yet" : `${p.count} of ${p.total} units have no score at all`;
      case "no-points":
        return `${unitOrRow(p)} has an item with full points but no points`;
      case "most-no-points":
        return `${p.count} of ${p.total} items have no points yet`;
    }
  },
  why: "An empty score is not 0: it does not count. A forgotten one makes the unit's mean wrong, and its place with it.",
  fix: "Fill in the score. Where it does not apply, write 不适用 and it will not be mentioned again.",
};

const scoreRange: RuleWords<"score-range"> = {
  title: "Score outside its range",
  message: (p) => {
    const whose = `${unitOrRow(p)}${p.column ? `, ${p.column}` : ""}:`;
    switch (p.problem) {
      case "above":
        return `${whose} ${p.value} is above the highest score, ${p.most}`;
      case "above-full":
        return `${whose} ${p.value} is above the full points, ${p.most}`;
      case "alone-above":
        return `${whose} ${p.value}, while no other score is above 100`;
      case "alone-below":
        return `${whose} ${p.value}, while no other score is negative`;
      case "digits":
        return `${whose} ${p.value} has more decimals than allowed (${p.digits})`;
      case "text":
        return `${whose} the text “${p.value}” stands where a score belongs`;
      case "error":
        return `${whose} the cell shows ${p.value} and cannot be worked out`;
      case "below":
        return `${whose} ${p.value} is below the lowest score, ${p.least}`;
    }
  },
  why: "Pasted numbers pass the cell's own limits. A score outside its range bends the ranking; hidden decimals make ties look like differences.",
  fix: "Correct the score from the source. Where it does not apply, write 不适用 or leave it empty.",
  options: { others: "How many ordinary scores there must be to compare with where no range is set" },
};

const numberAsText: RuleWords<"number-as-text"> = {
  title: "Number stored as text",
  message: (p) =>
    "problem" in p
      ? `${p.count} of ${p.total} numbers in this column are text; “${p.value}” looks like ${p.looksLike}`
      : `“${p.value}” is text; it looks like ${p.looksLike}`,
  why: "Full-width digits, spaces, 分 behind a number or an apostrophe before it make it text for Excel: sums and ranks leave it out.",
  fix: "Type the number again in plain digits, without unit and spaces.",
};

const selfRating: RuleWords<"self-rating"> = {
  title: "Rated itself",
  message: (p) => `“${p.unit}” gave itself ${p.value}`,
  why: "Units that rate each other do not rate themselves as a rule; such scores tend to be high and move the ranking.",
  fix: "Empty the cell, or write 不适用. Where the scheme allows it, let it be.",
};

const raterOutlier: RuleWords<"rater-outlier"> = {
  title: "A rater far off the others",
  message: (p) => `${p.rater ? `“${p.rater}”` : "This rater"} is ${p.distance} points ${p.problem} than the others over ${p.count} scores`,
  why: "One rater with quite another measure moves every mean. A column may also have been entered wrongly, or on another scale.",
  fix: "Check that the column was entered correctly and on the same scale. If so, the appraisal office decides; do not change scores.",
  options: {
    percent: "Told from this distance on, in per cent of a usual score",
    times: "Told where the distance is so many times that of other raters",
    raters: "How many raters there must be to compare",
    units: "How many units a rater must have rated",
  },
};

const zeroBlank: RuleWords<"zero-blank"> = {
  title: "A 0 that may be a blank",
  message: (p) => {
    switch (p.problem) {
      case "most":
        return `In ${p.count} of ${p.total} columns most units are blank and some are 0`;
      case "among-blanks":
        return `${p.column ? `“${p.column}”` : "This column"}: ${p.blanks} units are blank, ${p.zeros} are 0`;
      case "single":
        return `${unitOrRow(p)}${p.column ? `, ${p.column}` : ""}: 0, while the lowest of the others is ${p.lowest}`;
    }
  },
  why: "A blank does not count, a 0 does and pulls the mean far down. Blanks often become 0 when pasted from another sheet.",
  fix: "Look at the source. Where there is no score, delete the 0 or write 不适用; where 0 was earned, let it be.",
  options: {
    others: "How many other scores there must be to compare with",
    percent: "The others are well above 0 where the lowest is at least this percentage of the middle one",
  },
};

const columnEqual: RuleWords<"column-equal"> = {
  title: "A column of equal scores",
  message: (p) => {
    switch (p.problem) {
      case "most":
        return `In ${p.count} of ${p.total} columns all units have the same score`;
      case "column":
        return `${p.column ? `“${p.column}”` : "This column"}: all ${p.count} scores are ${p.value}`;
    }
  },
  why: "Equal scores tell nobody apart. They may have been filled in for the time being and forgotten.",
  fix: "Check that they are really equal. Replace what was only filled in for the time being.",
  options: { scores: "How many scores there must be" },
};

export const scores: typeof chinese = {
  "score-missing": scoreMissing,
  "score-range": scoreRange,
  "number-as-text": numberAsText,
  "self-rating": selfRating,
  "rater-outlier": raterOutlier,
  "zero-blank": zeroBlank,
  "column-equal": columnEqual,
};
