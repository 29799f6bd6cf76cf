/** What a function is given, as the builder asks for it: the arguments of the table of functions, in their order. */
import { argumentsOf, type FunctionId, type PlacedArgument } from "../vocabulary/functions";
import { chosen, type Choices } from "../vocabulary/optionWords";

/** `key` is stable and ASCII; the words are those of the catalogue, by `index`. */
export interface BuilderField extends Omit<PlacedArgument, "choices"> {
  /** Chinese option words, the default first. */
  choices?: readonly string[];
  /** All words that say an option. */
  options?: Choices<unknown>;
}

export function fieldsOf(id: FunctionId): BuilderField[] {
  return argumentsOf(id).map(({ choices, ...rest }) =>
    choices ? { ...rest, options: choices, choices: choices.map(({ words }) => words[0]) } : rest,
  );
}

/** Whether a word says one of the field's options. */
export function isOption({ options }: BuilderField, word: string): boolean {
  return options !== undefined && chosen(word, options) !== null;
}
