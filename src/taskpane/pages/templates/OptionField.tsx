/** One option of a template as a field: label, control, a hint that is always there, and the mistake if there is one. */
import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { TemplateOption } from "../../../schemes";
import { useWords } from "../../words";
import type { Mistake } from "./choices";
import type { OptionWords } from "./templateWords";

interface Props {
  option: TemplateOption;
  words: OptionWords;
  entry: string | boolean;
  mistake: Mistake | undefined;
  onEntry: (entry: string | boolean) => void;
  /** Ids are unique on the page, so that the list of mistakes can lead to the field. */
  id: string;
}

export function OptionField({ option, words, entry, mistake, onEntry, id }: Props) {
  const all = useWords();
  if (option.kind === "switch") {
    return (
      <Field hint={words.hint}>
        <Checkbox id={id} label={words.label} checked={entry === true} onChange={(_, { checked }) => onEntry(checked === true)} />
      </Field>
    );
  }
  return (
    <Field
      label={{ children: words.label, htmlFor: id }}
      hint={words.hint}
      validationState={mistake ? "error" : "none"}
      // The focused summary reads the mistakes out already: an alert per field would read them twice.
      validationMessage={mistake && { children: mistake.say(all), role: undefined }}
    >
      {option.kind === "choice" ? (
        <Select id={id} value={String(entry)} onChange={(_, { value }) => onEntry(value)}>
          {option.values.map((value) => (
            <option key={value} value={value}>
              {words.values?.[value] ?? value}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          id={id}
          value={String(entry)}
          inputMode={option.kind === "whole" ? "numeric" : "text"}
          autoComplete="off"
          onChange={(_, { value }) => onEntry(value)}
        />
      )}
    </Field>
  );
}
