import type { grades as chinese } from "../../zh-CN/checks/grades";
import { counted, list, type RuleWords } from "./words";

const group = (p: { group: string }) => (p.group ? `“${p.group}”: ` : "");
const groups = (p: { names?: string; more?: string }) => (p.names ? `: ${list(p.names)}${p.more ? " and others" : ""}` : "");

const seatsExceeded: RuleWords<"seats-exceeded"> = {
  title: "More grades than seats",
  message: (p) =>
    `${group(p)}${counted(p.held, "unit holds", "units hold")} ${p.grade}${p.better ? " or better" : ""}; the seats allow ${p.limit}${p.problem === "tied" ? " (those too many are tied)" : ""}`,
  why: "Formulas give grades within the seats. More than that means a grade was typed by hand, or fixed by a mark.",
  fix: "Read the reasons beside the grades to see who took the extra seat. Restore an overwritten formula; where a grade was fixed by decision, ask whether it takes a seat. A tie that all get on purpose may stay.",
};

const tieAtSeats: RuleWords<"tie-at-seats"> = {
  title: "Tie at a seat limit",
  message: (p) => `${group(p)}${p.count} share place ${p.placeNumber} and the seats do not suffice; graded ${p.pending}: ${list(p.units)}`,
  why: "Equal scores are not put in order by chance: the appraisal office proposes, the leadership decides.",
  fix: "Write the decision into 标记 (fixed grade, or barred from it), or set 并列 in 方案参数 to 从严 or 从宽.",
};

const barredHolds: RuleWords<"barred-holds"> = {
  title: "A grade it may not hold",
  message: (p) => {
    switch (p.problem) {
      case "ungraded":
        return `“${p.unit}” is given no grade (${list(p.marks)}), and yet holds ${p.grade}`;
      case "barred":
        return `“${p.unit}” may be ${p.best} at most (${list(p.marks)}), and yet holds ${p.grade}`;
    }
  },
  why: "Marks such as 一票否优 or 诫勉 limit the grade by rule. Too good a grade will be sent back, and people will object.",
  fix: "Check the mark. If it is right, bring the grade down to what is allowed; if it was lifted, delete the mark.",
};

const forcedIgnored: RuleWords<"forced-ignored"> = {
  title: "A fixed grade was not given",
  message: (p) => `“${p.unit}” is to be ${p.fixed} (${list(p.marks)}), and yet holds ${p.grade}`,
  why: "Where the rules of marks say 定为, the grade does not depend on the score. If the two differ, one of them is wrong.",
  fix: "Check the mark and the rules of marks. If they are right, correct the grade; if the decision has changed, change the mark.",
};

const betterScoreWorseGrade: RuleWords<"better-score-worse-grade"> = {
  title: "Better score, worse grade",
  message: (p) =>
    `${group(p)}“${p.unit}” (${p.score}) is ${p.grade}, while “${p.other}” with the ${{ "too-good": "higher", "too-bad": "lower" }[p.problem]} score of ${p.otherScore} is ${p.otherGrade}`,
  why: "Within a group a better score should not have a worse grade. Without a written reason nobody can explain it at the public notice.",
  fix: "If grades were typed by hand, correct them by the scores. If it is meant, write the mark into 标记, or the reason into a column 备注 or 理由 of the same row.",
};

const ratioCeiling: RuleWords<"ratio-ceiling"> = {
  title: "Ratio of 优秀 above its ceiling",
  message: (p) => {
    switch (p.problem) {
      case "together":
        return `The ratio of 优秀 is ${p.ratio}${p.names ? " all together" : ""}, above the ceiling of ${p.ceiling}${groups(p)}`;
      case "ratio":
        return `${group({ group: p.unit }) || "The unit"} has a ratio of 优秀 of ${p.ratio}, above the ceiling of ${p.ceiling}`;
      case "share":
        return `${group({ group: p.unit }) || "The unit"} has ${p.seats} seats for ${p.headcount} persons, ${p.ratio}, above the ceiling of ${p.ceiling}`;
      case "many":
        return `${p.count} units have a ratio of 优秀 above the ceiling of ${p.ceiling}${groups(p)}`;
    }
  },
  why: "Of persons, 优秀 is 20% as a rule and, where more is approved, 25% at most in each unit, after rounding and carrying too. More will be sent back. The appraisal of units may have a rule of its own.",
  fix: "Compare the ratio and the rounding with the document in force. Where rounding up or a carried decimal makes the seats too many, round down, or cap them by persons. If the document allows more, set 国家优秀比例上限, or this rule's ceiling, to what it says.",
  options: { percent: "Highest ratio of 优秀 in percent, where no parameter 国家优秀比例上限 says otherwise" },
};

const seatsTotal: RuleWords<"seats-total"> = {
  title: "Seats of the groups do not match the whole",
  message: (p) => {
    const whole = `${p.heads} heads at ${p.ratio || "their groups’ ratios"} have ${counted(p.allowed, "seat", "seats")} together`;
    return `${whole}; the ${p.groups} groups were given ${{ more: "", fewer: "only " }[p.problem]}${p.given}`;
  },
  why: "Each group is rounded by itself, and many groups add up to several seats. More may break the total ratio, fewer are lost for nothing.",
  fix: "If there are more, see whether rounding up or a least number of seats made them, and ask for a decision. If there are fewer, join small groups or carry the decimals over to next year.",
  options: { lossPerGroup: "How many seats a group must lose on average before it is told" },
};

const groupWithoutSeat: RuleWords<"group-without-seat"> = {
  title: "Group without a seat",
  message: (p) => {
    switch (p.problem) {
      case "many":
        return `${p.count} of ${p.total} groups have no seat at all${groups(p)}`;
      case "one":
        return `${group(p)}${p.headcount} at ${p.ratio} make ${p.entitled}, and so no seat at all`;
    }
  },
  why: "A group so small gets no seat from its ratio: nobody in it can be 优秀, whatever the score.",
  fix: "Join small groups, set a least number of seats, or carry decimals over. If the rules mean it so, leave it.",
};

const gradeDecimals: RuleWords<"grade-decimals"> = {
  title: "A grade hangs on hidden decimals",
  message: (p) =>
    `${p.label} of “${p.unit}” is ${p.value}, which rounds to ${p.shown} and looks like ${p.bound}; the formula goes by the unrounded number and says “${p.grade}”${p.count > 1 ? `; ${p.count} cells have it` : ""}`,
  why: "A sheet shows rounded numbers and IF compares unrounded ones: 90.00 on paper may be 89.997, which is no 90.",
  fix: "Decide which number counts. If the one shown, ROUND the score before grading; if the other, show enough decimals.",
};

const rankTies: RuleWords<"rank-ties"> = {
  title: "Equal scores have different places",
  message: (p) => {
    switch (p.problem) {
      case "apart":
        return `“${p.label}” counts rows: ${list(p.units)} have the same score, ${p.score}, and different places${p.count > 1 ? ` (${p.count} times)` : ""}`;
      case "twice":
        return `“${p.name}” comes twice in “${p.label}”: several have ${p.score}, and a look-up by the score finds the first alone`;
      case "lower":
        return `In “${p.label}” ${list(p.units)} are tied and all have place ${p.place}; nobody has ${p.first}: counted by “at least”, ties take the later place${p.count > 1 ? ` (${p.count} times)` : ""}`;
    }
  },
  why: "Places counted by rows, or names looked up by the nth largest score, part equal scores or leave a name out. Counted by “at least”, ties take the later place; most rules give the earlier one.",
  fix: "Use RANK.EQ or KAOHE.PLACE, where equal scores share a place. List the best by place and not by score. Count the scores above and add 1; where the rules give ties the later place, leave it.",
};

export const grades: typeof chinese = {
  "seats-exceeded": seatsExceeded,
  "tie-at-seats": tieAtSeats,
  "barred-holds": barredHolds,
  "forced-ignored": forcedIgnored,
  "better-score-worse-grade": betterScoreWorseGrade,
  "ratio-ceiling": ratioCeiling,
  "seats-total": seatsTotal,
  "group-without-seat": groupWithoutSeat,
  "grade-decimals": gradeDecimals,
  "rank-ties": rankTies,
};
