/** What a clerk typed into a template's fields, read into choices, or into what has to be changed first. */
import type { Choices, TemplateOption } from "../../../schemes";
import type { PaneWords } from "../../../i18n/fetchWords";

/** As typed: text stays text until it is read, so that nothing typed is ever lost. */
export type Entries = Record<string, string | boolean>;

export interface Mistake {
  key: string;
  say(words: PaneWords): string;
}

export function initialEntries(options: TemplateOption[]): Entries {
  return Object.fromEntries(options.map(({ key, kind, initial }) => [key, kind === "switch" ? initial : String(initial)]));
}

/** Full-width digits, which a Chinese input method leaves behind, and spaces around are no mistake. */
function wholeNumber(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /^[+-]?\d+$/.test(plain) ? Number(plain) : null;
}

/** What the entry says, or what is said of it where it does not fit. */
function readEntry(option: TemplateOption, entry: string | boolean | undefined): { choice: Choices[string] } | Pick<Mistake, "say"> {
  const text = String(entry).trim();
  switch (option.kind) {
    case "whole": {
      const value = wholeNumber(text);
      const fits = value !== null && value >= option.least && value <= option.most;
      return fits ? { choice: value } : { say: (words) => words.pane.fields.whole(option.least, option.most) };
    }
    case "text":
      return text.length <= option.maxLength ? { choice: text } : { say: (words) => words.pane.fields.tooLong(option.maxLength) };
    case "choice":
      return option.values.includes(text) ? { choice: text } : { say: (words) => words.pane.fields.choose };
    case "switch":
      return { choice: entry === true };
  }
}

/** The options that have an effect as things stand. */
export function askedOptions(options: TemplateOption[], entries: Entries): TemplateOption[] {
  return options.filter(({ unless }) => unless === undefined || entries[unless] !== true);
}

/** Choices of everything that can be read; mistakes, in the order of the fields, of the rest. */
export function readEntries(options: TemplateOption[], entries: Entries): { choices: Choices; mistakes: Mistake[] } {
  const choices: Choices = {};
  const mistakes: Mistake[] = [];
  for (const option of askedOptions(options, entries)) {
    const { key } = option;
    const reading = readEntry(option, entries[key]);
    if ("say" in reading) mistakes.push({ key, say: reading.say });
    else choices[key] = reading.choice;
  }
  return { choices, mistakes };
}
