/** One argument of the formula: typed, chosen, or taken from what is selected in the sheet. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { requireValue } from "../../../basics/requireValue";
import type { BuilderField, BuilderProblem, ProposalReason, StarterTable } from "../../../builder";
import type { CatalogueParameter } from "../../../functions/catalogue";
import { codePhrase } from "../../phrases";
import { useWords } from "../../words";

interface Props {
  id: string;
  field: BuilderField;
  about: CatalogueParameter;
  entry: string;
  /** Where it was read from. */
  why: ProposalReason | undefined;
  problem: BuilderProblem | undefined;
  /** A table to begin with, where the sheet has none for it. */
  starter: StarterTable | null;
  onEntry: (entry: string) => void;
  onStarter: (starter: StarterTable) => void;
  onTake: () => void;
  onFocus: () => void;
  onBlur: () => void;
}

export function ArgumentField({ id, field, about, entry, why, problem, starter, onEntry, onStarter, onTake, onFocus, onBlur }: Props) {
  const { formulaPage: words } = useWords();
  const choices = field.kind === "choice" ? requireValue(field.choices, `choices of ${field.key}`) : null;
  const isMissing = entry === "" && !field.optional && field.kind === "range" && !problem;
  return (
    <Field
      label={{ children: about.name, htmlFor: id }}
      hint={[about.description, isMissing ? words.notFound : why && codePhrase(words.why, why)].filter(Boolean).join(" ")}
      validationState={problem ? "error" : "none"}
      validationMessage={problem && { children: codePhrase(words.problems, problem), role: undefined }}
    >
      {choices ? (
        <Select id={id} value={entry} onChange={(_, { value }) => onEntry(value)}>
          <option value="">{`${words.notGiven}（${choices[0] ?? ""}）`}</option>
          {choices.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </Select>
      ) : (
        <div className="taking">
          <Input id={id} value={entry} autoComplete="off" onChange={(_, { value }) => onEntry(value)} onFocus={onFocus} onBlur={onBlur} />
          {field.kind === "range" && (
            <Button size="small" aria-label={`${words.take}：${about.name}`} onClick={onTake}>
              {words.take}
            </Button>
          )}
          {starter && (
            <Button size="small" onClick={() => onStarter(starter)}>
              {words.makeTable(starter.address)}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
