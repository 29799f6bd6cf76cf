/** The words of the page 校验: the pane's, and the rules', which only this page speaks. */
import { useMemo } from "react";
import type { FindingParams } from "../../../checks";
import type { Words } from "../../../i18n";
import type { PaneWords } from "../../../i18n/fetchWords";
import { useRuleWords, useWords } from "../../words";

export type CheckWords = PaneWords & Pick<Words, "checks">;

export interface RuleWords {
  title: string;
  message(params: FindingParams): string;
  why: string;
  fix: string;
}

/** By the rule's id. They are keyed loosely, since each rule has parameters of its own. */
export function ruleWords(words: CheckWords, rule: string): RuleWords {
  const all: Record<string, RuleWords> = words.checks.rules;
  const found = all[rule];
  if (!found) throw new Error(`no words for the rule ${rule}`);
  return found;
}

/** Under Suspense: the rules' words are fetched at the first use. */
export function useCheckWords(): CheckWords {
  const words = useWords();
  const checks = useRuleWords();
  return useMemo(() => ({ ...words, checks }), [words, checks]);
}
