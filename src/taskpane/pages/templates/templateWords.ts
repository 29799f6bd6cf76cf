/** The words of a template by its id. They are keyed loosely, since a template's options are its own. */
import type { PaneWords } from "../../../i18n/fetchWords";

export interface OptionWords {
  label: string;
  hint: string;
  values?: Record<string, string>;
}

export interface TemplateWords {
  title: string;
  line: string;
  purpose: string;
  source: string;
  options: Record<string, OptionWords>;
}

export function templateWords(words: PaneWords, id: string): TemplateWords {
  const all: Record<string, TemplateWords> = words.templates;
  const found = all[id];
  if (!found) throw new Error(`no words for the template ${id}`);
  return found;
}
