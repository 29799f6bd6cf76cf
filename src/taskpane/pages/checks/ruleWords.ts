/** The words of a rule by its id. They are keyed loosely, since each rule has parameters of its own. */
import type { FindingParams } from "../../../checks";
import type { Words } from "../../../i18n";

export interface RuleWords {
  title: string;
  message(params: FindingParams): string;
  why: string;
  fix: string;
}

export function ruleWords(words: Words, rule: string): RuleWords {
  const all: Record<string, RuleWords> = words.checks.rules;
  const found = all[rule];
  if (!found) throw new Error(`no words for the rule ${rule}`);
  return found;
}
