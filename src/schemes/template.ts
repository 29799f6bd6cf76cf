/** A template: a regime's published rules and default numbers, made into a scheme by a few choices of the clerk. */
import type { Taken, WorkbookPlan } from "./plan";

/** `unless` names a switch: while it is on, the option has no effect and is not asked. */
export type TemplateOption = { key: string; advanced?: boolean; unless?: string } & (
  | { kind: "whole"; least: number; most: number; initial: number }
  | { kind: "switch"; initial: boolean }
  | { kind: "choice"; values: string[]; initial: string }
  | { kind: "text"; initial: string; maxLength: number }
);

/** By option key; what is not chosen takes the option's initial value. */
export type Choices = Record<string, string | number | boolean>;

export interface Template {
  /** Also the key of its words in `i18n` under `templates`. */
  id: TemplateId;
  options: TemplateOption[];
  /** Everything an insertion would write, with names that avoid `taken`. Touches nothing. */
  plan(choices: Choices, taken: Taken): WorkbookPlan;
}

export type TemplateId = "lanzhou";

/** The choice, or the option's initial value where it was left alone. */
export function chosen<T extends string | number | boolean>(options: TemplateOption[], choices: Choices, key: string): T {
  const option = options.find((o) => o.key === key);
  if (!option) throw new Error(`template has no option ${key}`);
  return (choices[key] ?? option.initial) as T;
}
