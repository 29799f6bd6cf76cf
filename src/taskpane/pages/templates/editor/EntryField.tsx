/** One value of a scheme as a field: text, or a choice where the words are given. */
import { Field, Input, Select } from "@fluentui/react-components";
import type { EditProblem } from "../../../../schemes/edit/problems";
import { codePhrase } from "../../../phrases";
import { useWords } from "../../../words";

interface Props {
  id: string;
  label: string;
  hint?: string | undefined;
  text: string;
  words?: readonly string[] | undefined;
  problem: EditProblem | undefined;
  onText: (text: string) => void;
}

export function EntryField({ id, label, hint, text, words, problem, onText }: Props) {
  const { schemeEditor } = useWords();
  return (
    <Field
      label={{ children: label, htmlFor: id }}
      hint={hint}
      validationState={problem ? "error" : "none"}
      validationMessage={problem && { children: codePhrase(schemeEditor.problems, problem), role: undefined }}
    >
      {words && words.length > 0 ? (
        <Select id={id} value={text} onChange={(_, { value }) => onText(value)}>
          {(words.includes(text) ? words : [text, ...words]).map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </Select>
      ) : (
        <Input id={id} value={text} autoComplete="off" onChange={(_, { value }) => onText(value)} />
      )}
    </Field>
  );
}
