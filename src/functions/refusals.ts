/**
 * What a function refuses, as data and in words. Excel shows an error and keeps what the function said of it to itself: whoever reads a
 * workbook asks the function once more.
 */
import { Unworkable } from "../core/problem";
import { locales, type Locale } from "../i18n/locale";
import { argumentsOf, type FunctionId } from "../vocabulary/functions";
import { kernels } from "./kernels";
import { Unreadable, type CellPlace, type Problem } from "./problem";
import { sentenceOf } from "./wording";

export interface Refusal {
  /** Row of the result, from 0; null where the whole call is refused. */
  row: number | null;
  /** The cell that is to be mended, by the argument it came in by. */
  place: CellPlace | null;
  /** The word that is wrong, where an argument is a text of several. */
  word?: string;
  said: Record<Locale, string>;
}

/** What a call refuses, row by row; none where it gives an answer throughout. */
export function refusalsOf(id: FunctionId, args: readonly unknown[]): Refusal[] {
  try {
    return kernels[id](...args).flatMap((line, row) => {
      const problem = line.find((cell): cell is Problem => typeof cell === "object");
      // What spoils a group is told in its own row.
      return problem && problem.code !== "groupSpoilt" ? [refusal(id, problem, row)] : [];
    });
  } catch (failure) {
    if (failure instanceof Unworkable || failure instanceof Unreadable) return [{ ...refusal(id, failure.problem, 0), row: null }];
    throw failure;
  }
}

function refusal(id: FunctionId, problem: Problem, row: number): Refusal {
  const said = Object.fromEntries(locales.map((locale) => [locale, sentenceOf(problem, id, row, locale)])) as Record<Locale, string>;
  const word = problem.code === "optionValueUnknown" ? problem.value : problem.code === "optionUnknown" ? problem.option : undefined;
  return { row, place: placeOf(id, problem, row), said, ...(word !== undefined && { word }) };
}

/** Problems that do not tell which argument they are about: these are about one alone. */
const ABOUT: Partial<Record<Problem["code"], { argument: string; column?: number }>> = {
  markUnknown: { argument: "marks" },
  markDivided: { argument: "markRules" },
  effectUnknown: { argument: "markRules", column: 1 },
  effectHasNoGrade: { argument: "markRules", column: 1 },
  optionUnknown: { argument: "options" },
  optionValueUnknown: { argument: "options" },
  kindUnknown: { argument: "kinds" },
  kindMissing: { argument: "kinds" },
  breakerMissing: { argument: "tieBreakers" },
  groupMissing: { argument: "groups" },
  groupWithoutSeats: { argument: "groups" },
  votesNotWhole: { argument: "votes" },
  ratioNotShare: { argument: "ratios" },
};

/** The row of a problem that names none is the result's. */
function placeOf(id: FunctionId, problem: Problem, resultRow: number): CellPlace | null {
  const { argument, row, column } = problem as Partial<CellPlace>;
  if (argument !== undefined) return { argument, row: row ?? 0, column: column ?? 0 };
  const about = ABOUT[problem.code];
  const index = about ? argumentsOf(id).findIndex(({ key }) => key === about.argument) : -1;
  return index < 0 ? null : { argument: index, row: row ?? resultRow, column: column ?? about?.column ?? 0 };
}
