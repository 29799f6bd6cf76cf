/** The words of the page 校验: the pane's, and the rules', which only this page speaks. */
import { useMemo } from "react";
import type { Finding, RuleId } from "../../../checks";
import type { Words } from "../../../i18n";
import type { PaneWords } from "../../../i18n/fetchWords";
import { useRuleWords, useWords } from "../../words";

export type CheckWords = PaneWords & Pick<Words, "checks">;

/** What is wrong, in a sentence. */
export function messageOf<Id extends RuleId>({ checks }: Pick<Words, "checks">, { rule, params, alike }: Finding<Id>): string {
  const message = checks.rules[rule].message(params);
  return alike === undefined ? message : checks.alike(message, alike);
}

/** Under Suspense: the rules' words are fetched at the first use. */
export function useCheckWords(): CheckWords {
  const words = useWords();
  const checks = useRuleWords();
  return useMemo(() => ({ ...words, checks }), [words, checks]);
}
