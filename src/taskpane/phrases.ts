/** Sentences for what the workbook reports: progress while it works, and problems when it refuses. */
import type { PaneWords } from "../i18n/fetchWords";
import { WorkbookProblem, type CodedProblem, type Progress } from "../workbook/port";
import { isNotFetched } from "./parts/fetched";

export function progressPhrase(words: PaneWords, step: Progress): string {
  const phrases = words.workbook.progress;
  switch (step.stage) {
    case "writing":
    case "reading":
      return phrases[step.stage](step.sheet, step.sheets);
    case "making":
      return phrases.making(step.step, step.steps);
    case "changing":
      return phrases.changing(step.cells);
    case "looking":
    case "comparing":
    case "verifying":
    case "dressing":
    case "restoring":
      return phrases[step.stage];
  }
}

/** What went wrong and what to do next. Whether the workbook changed is said apart, in `untouchedPhrase`. */
export function problemPhrase(words: PaneWords, problem: unknown): string {
  const { problems, cancelledUntouched, paneFailed } = words.workbook;
  if (isNotFetched(problem)) return problems.notFetched();
  if (!(problem instanceof WorkbookProblem)) return paneFailed(problem instanceof Error ? problem.message : String(problem));
  if (problem.code === "cancelled" && problem.untouched) return cancelledUntouched;
  return codePhrase<CodedProblem>(problems, problem);
}

/** What goes with a code, in the words of that code: codes without words, and words that want other data, do not compile. */
export function codePhrase<Coded extends { code: string; params: object }>(
  words: { [One in Coded as One["code"]]: (params: One["params"]) => string },
  { code, params }: Coded,
): string {
  // Both are of one code, which the compiler cannot see of a union.
  const byCode: Readonly<Record<string, unknown>> = words;
  const phrase = byCode[code] as (params: Coded["params"]) => string;
  return phrase(params);
}

/** “工作簿没有改动”, only where that is certain and not said already; or where that stands which somebody else has entered meanwhile. */
export function untouchedPhrase(words: PaneWords, problem: unknown): string | null {
  if (problem instanceof WorkbookProblem && problem.params.aside !== undefined) return words.workbook.archive(problem.params.aside);
  const certain = problem instanceof WorkbookProblem && problem.untouched && problem.code !== "cancelled";
  return certain ? words.workbook.untouched : null;
}

/** A write that failed: why, and that it has changed nothing where that is so. */
export function failedWritePhrase(words: PaneWords, problem: unknown): string {
  return [problemPhrase(words, problem), untouchedPhrase(words, problem)].filter(Boolean).join(words.pane.stop);
}

export function isCancelled(problem: unknown): boolean {
  return problem instanceof WorkbookProblem && problem.code === "cancelled";
}
