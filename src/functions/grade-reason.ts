/** GRADE's reasons, from steps to words: `第3名，名额3个，得分92.40（≥90），确定为优秀`. */
import { requireValue } from "../basics/requireValue";
import type { Outcome, Step } from "../core/grade";
import { cellWordsOf } from "../i18n/cellWords";
import type { Locale } from "../i18n/locale";
import type { MarkRule } from "./grade-marks";

export interface ReasonContext {
  grades: readonly string[];
  rules: readonly MarkRule[];
  /** Decimals scores are shown with; null shows them as they are. */
  digits: number | null;
  locale: Locale;
  /** Words of steps told before: units share steps, and only the score in some of them is their own. */
  told: Map<Step, string>;
}

/** What is told of a row beside its own steps: what it lacks, and who of its group is not there yet. */
export interface RowAbout {
  lacks: string;
  unfinished: string;
}

const PLAIN: RowAbout = { lacks: "", unfinished: "" };

/** `result` is what the grade's own cell says. */
export function reasonOf(outcome: Outcome, result: string, context: ReasonContext, about: RowAbout = PLAIN): string {
  const words = cellWordsOf[context.locale].reasons;
  const { place, sharing, standing } = outcome;
  if (standing === "unscored") return words.unscored({ lacks: about.lacks });
  let because = place > 0 ? words.place({ place, sharing }) : "";
  if (because !== "" && about.unfinished !== "") because = words.provisional({ place: because, unfinished: about.unfinished });
  for (const step of outcome.steps) {
    const part = stepWords(step, outcome, context);
    if (part !== "") because = because === "" ? part : because + words.between + part;
  }
  // A mark that fixes the grade has said it.
  if (fixesGrade(outcome, context)) return because;
  return standing === "graded" || standing === "pending"
    ? words.result({ because, grade: result, pending: standing === "pending" })
    : because;
}

/** Whether a mark gives the grade, whatever the score. */
export function fixesGrade({ steps }: Outcome, { rules }: Pick<ReasonContext, "rules">): boolean {
  return steps.some((step) => step.code === "mark" && rules[step.mark]?.effect.kind === "fixed");
}

function stepWords(step: Step, { score }: Outcome, context: ReasonContext): string {
  const { reached, below } = cellWordsOf[context.locale].reasons;
  // Who has no score is told so, and nothing else.
  if (step.code === "unscored") return "";
  if (step.code === "below") return below({ score: shown(score, context), least: step.least });
  let words = context.told.get(step);
  if (words === undefined) {
    words = sharedWords(step, context);
    context.told.set(step, words);
  }
  if (step.code !== "granted" || step.least === null) return words;
  return words + reached({ score: shown(score, context), least: step.least });
}

/** What a step says of every unit it concerns; where a score follows, up to that score. */
function sharedWords(step: Exclude<Step, { code: "below" | "unscored" }>, context: ReasonContext): string {
  const words = cellWordsOf[context.locale].reasons;
  if (step.code === "mark") {
    const rule = requireValue(context.rules[step.mark], "the rule of a mark");
    return words.mark({ word: rule.word, effect: effectWords(rule, context) });
  }
  const named = { grade: nameOf(step.grade, context), isBest: step.grade === 0 };
  switch (step.code) {
    case "granted": {
      if (step.limit === null) return "";
      const seats = words.seats({ ...named, limit: step.limit });
      return step.least === null ? seats : seats + words.between;
    }
    case "full":
      return words.full({ ...named, limit: step.limit, lapsed: step.lapsed });
    case "tied": {
      const left = words.tied({ ...named, left: step.left });
      return step.ties === "pending" ? left : left + words.between + words[step.ties];
    }
    case "awaits":
      return words.awaits({ ...named, left: step.left, unscored: step.unscored });
    case "held":
      return words.held({ grade: named.grade, left: step.left });
  }
}

function shown(score: number, { digits }: ReasonContext): string {
  return digits === null ? String(score) : score.toFixed(digits);
}

function effectWords({ effect, barredFrom, written }: MarkRule, context: ReasonContext): string {
  const words = cellWordsOf[context.locale].reasons;
  // The law's word for it differs between 公务员 and 事业单位, and stands in the table.
  if (effect.kind === "absent" || effect.kind === "ungraded") return written;
  if (effect.kind === "fixed") return words.fixed({ grade: nameOf(effect.grade, context), takesSeat: effect.seat === "taken" });
  return barredFrom === null ? words.atMost({ grade: nameOf(effect.grade, context) }) : words.not({ grade: nameOf(barredFrom, context) });
}

function nameOf(grade: number, { grades }: ReasonContext): string {
  return requireValue(grades[grade], "the name of a grade");
}
