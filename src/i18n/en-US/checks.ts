import type { ChecksWords } from "../zh-CN/checks";

type RuleWords = ChecksWords["rules"]["weights-total"];

const list = (lines: string | number | undefined) =>
  String(lines ?? "")
    .split("\n")
    .join(", ");

/** `1 unit holds`, `3 units hold`. */
const counted = (count: string | number | undefined, one: string, many: string) =>
  `${count} ${Number(count) === 1 ? one : many}`;

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

const formulaOverwritten: RuleWords = {
  title: "Formula overwritten",
  message: (p) => {
    const many = Number(p.count) > 1;
    if (p.problem === "blocked") return `The results of “${p.label}” cannot unfold: “${p.value}” was typed in their way`;
    if (p.problem === "empty") {
      return many ? `${p.count} cells of “${p.label}” lost their formula and are empty` : `“${p.label}” lost its formula and is empty`;
    }
    return many
      ? `The formula in ${p.count} cells of “${p.label}” was replaced by fixed values`
      : `The formula of “${p.label}” was replaced by the fixed value “${p.value}”`;
  },
  why: "A fixed value does not follow scores and weights: it looks right and is out of date.",
  fix: "Undo, if it has just happened. Where something stands in the way of results, delete it and they come back. Otherwise copy the formula from a neighbour in the same column, or insert the scheme again and paste the entries into it.",
};

const partsMissing: RuleWords = {
  title: "Sheet or column missing",
  message: (p) => {
    switch (p.problem) {
      case "sheet":
        return `The sheet “${p.sheet}” is gone or renamed; its part was not checked`;
      case "table":
        return `The table “${p.table}” is gone or renamed; its part was not checked`;
      default:
        return `The table “${p.table}” has no column “${p.column}”; its part was not checked`;
    }
  },
  why: "Checks find entries by the names of tables and columns. Under another name they are not found, and neither are their mistakes.",
  fix: "Give the sheet, table or column its old name back. If the scheme is not wanted any more, delete all its sheets.",
};

const seatsExceeded: RuleWords = {
  title: "More grades than seats",
  message: (p) =>
    `“${p.group}”: ${counted(p.held, "unit holds", "units hold")} ${p.grade}${p.better ? " or better" : ""}; the seats allow ${p.limit}`,
  why: "Formulas give grades within the seats. More than that means a grade was typed by hand, or fixed by a mark.",
  fix: "Read the reasons beside the grades to see who took the extra seat. Restore an overwritten formula; where a grade was fixed by decision, ask whether it takes a seat.",
};

const tieAtSeats: RuleWords = {
  title: "Tie at a seat limit",
  message: (p) =>
    `“${p.group}”: ${p.count} units share place ${p.placeNumber} and the seats do not suffice; graded ${p.pending}: ${list(p.units)}`,
  why: "Units with equal scores are not put in order by chance: the appraisal office proposes, the leadership decides.",
  fix: "Write the decision into 标记 (fixed grade, or barred from it), or set 并列 in 方案参数 to 从严 or 从宽.",
};

export const checks: ChecksWords = {
  rules: {
    "parts-missing": partsMissing,
    "formula-overwritten": formulaOverwritten,
    "weights-total": weightsTotal,
    "number-as-text": numberAsText,
    "score-range": scoreRange,
    "score-missing": scoreMissing,
    "ledger-limits": ledgerLimits,
    "seats-exceeded": seatsExceeded,
    "tie-at-seats": tieAtSeats,
  },
};
