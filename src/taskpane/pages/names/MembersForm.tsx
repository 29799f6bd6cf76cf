/** Who comes and who goes, written one per line or taken from the cells selected in the sheet. */
import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useId } from "react";
import type { Snapshot } from "../../../book/snapshot";
import type { Scheme } from "../../../schemes";
import { TaskProblem } from "../../parts/ProblemNotice";
import { useTask } from "../../parts/useTask";
import { codePhrase } from "../../phrases";
import { useAnnounce } from "../../status";
import { useWords } from "../../words";
import { useWorkbook } from "../../workbook";
import type { MemberProblem } from "./members";
import type { MemberEntries } from "./nameEntries";
import { selectedText } from "./selectedText";

interface Props {
  scheme: Scheme;
  snapshot: Snapshot;
  entries: MemberEntries;
  problems: readonly MemberProblem[];
  onEntries: (entries: MemberEntries) => void;
}

export function MembersForm({ scheme, snapshot, entries, problems, onEntries }: Props) {
  const words = useWords().standing.members;
  const task = useTask();
  const port = useWorkbook();
  const announce = useAnnounce();
  const id = useId();
  const putText = (field: "added" | "removed" | "renamed", text: string) => onEntries({ ...entries, [field]: text });
  const take = () =>
    task.run(async () => {
      const names = selectedText(snapshot, await port.selection())
        .split(/[\t\n]/)
        .filter((name) => name !== "");
      putText("removed", [...entries.removed.split("\n").filter(Boolean), ...names].join("\n"));
      announce(words.taken(names.length));
    });
  const area = (field: "added" | "removed" | "renamed", label: string, hint: string) => {
    const problem = problems.find((one) => one.field === field);
    const sentence = problem && codePhrase(words.problems, problem);
    return (
      <Field
        label={{ children: label, htmlFor: `${id}${field}` }}
        hint={hint}
        validationState={sentence ? "error" : "none"}
        validationMessage={sentence ? { children: sentence, role: undefined } : undefined}
      >
        <Textarea
          id={`${id}${field}`}
          value={entries[field]}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => putText(field, value)}
        />
      </Field>
    );
  };
  return (
    <div className="fields">
      {scheme.tracks.length > 1 && (
        <Field label={{ children: words.track, htmlFor: `${id}track` }}>
          <Select
            id={`${id}track`}
            value={entries.track}
            onChange={(_, { value }) => onEntries({ track: value, added: "", removed: "", renamed: "" })}
          >
            {scheme.tracks.map(({ word, list }) => (
              <option key={word} value={word}>
                {list.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {area("added", words.add, words.addHint)}
      {area("removed", words.remove, words.removeHint)}
      <Button size="small" className="beside-field" onClick={() => void take()}>
        {words.take}
      </Button>
      <TaskProblem task={task} />
      {area("renamed", words.rename, words.renameHint)}
    </div>
  );
}
