/** From a problem to the sentence a person reads and the error code Excel shows. */
import { requireValue } from "../basics/requireValue";
import { cellWordsOf } from "../i18n/cellWords";
import type { Locale } from "../i18n/locale";
import type { FunctionId } from "../vocabulary/functions";
import type { Choices } from "../vocabulary/optionWords";
import type { ErrorCode } from "./cell-error";
import argumentNames from "./generated/argumentNames.json";
import type { Problem } from "./problem";

/** A problem as its sentence gets it: rows, columns and the like count from 1, and all else is put in words. */
type Worded<P> = { [Key in keyof P]: P[Key] extends Problem | Choices<unknown> | readonly number[] ? string : P[Key] } & {
  /** `第3行第2列`, after the argument's name unless it is the first; "" where there is no place. */
  where: string;
  /** Name of the argument the problem is about. */
  name: string;
  /** Row of the result. */
  resultRow: number;
};

/** One sentence per code: what `i18n/<locale>/errors.ts` must hold. */
type Sentences = { [Code in Problem["code"]]: (problem: Worded<Extract<Problem, { code: Code }>>) => string };

/** Names of the arguments, in order: written out of the table of functions, of which this script needs nothing else. */
const namesOf: Record<Locale, Record<FunctionId, readonly string[]>> = argumentNames;

const COUNTED_FROM_ZERO = new Set(["row", "column", "otherRow", "aboveRow", "otherColumn", "entry", "grade"]);
/** What a cell says is quoted to be recognised, not to be read. */
const LONGEST_QUOTE = 30;
const MOST_ROWS_LISTED = 8;

export function sentenceOf(problem: Problem, id: FunctionId, resultRow: number, locale: Locale): string {
  const words = cellWordsOf[locale];
  const sentences: Sentences = words.errors.sentences;
  const { argument, row, column } = problem as { argument?: number; row?: number; column?: number };
  const name = argument === undefined ? "" : requireValue(namesOf[locale][id][argument], "the name of an argument");

  const worded: Record<string, unknown> = { ...problem, name, resultRow: resultRow + 1, where: "" };
  for (const [key, value] of Object.entries(worded)) {
    if (typeof value === "number" && COUNTED_FROM_ZERO.has(key)) worded[key] = value + 1;
    if (typeof value === "string" && value.length > LONGEST_QUOTE) worded[key] = `${value.slice(0, LONGEST_QUOTE)}…`;
  }
  if (argument !== undefined && row !== undefined && column !== undefined) {
    worded.where = words.errors.place(argument > 0 ? name : "", row + 1, column + 1);
  }
  if (problem.code === "groupSpoilt") worded.cause = sentenceOf(problem.cause, id, problem.causeRow, locale);
  if (problem.code === "unknownWord") {
    const shown = locale === "zh-CN" ? 0 : 1;
    worded.choices = problem.choices.map((choice) => choice.words[shown]).join(words.errors.between);
  }
  if (problem.code === "seatsTied") {
    const listed = problem.tied.slice(0, MOST_ROWS_LISTED).map((tiedRow) => tiedRow + 1);
    worded.tied = listed.join(words.errors.between) + (listed.length < problem.tied.length ? "…" : "");
  }
  const sentence = sentences[problem.code] as (worded: Record<string, unknown>) => string;
  return sentence(worded);
}

/** #N/A stays #N/A, so that a failed look-up is seen as one; everything else is #VALUE!. */
export function errorCodeOf(problem: Problem): ErrorCode {
  if (problem.code === "groupSpoilt") return errorCodeOf(problem.cause);
  return problem.code === "errorInCell" && problem.error === "#N/A" ? "#N/A" : "#VALUE!";
}
