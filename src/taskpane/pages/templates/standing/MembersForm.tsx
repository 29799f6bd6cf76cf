/** Who comes and who goes, written one per line or taken from the cells selected in the sheet. */
import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useId } from "react";
import { parseAddress } from "../../../../sheet/address";
import type { Snapshot } from "../../../../book/snapshot";
import type { Scheme } from "../../../../schemes";
import { nameIn } from "../../../../standing";
import { ProblemNotice } from "../../../parts/ProblemNotice";
import { useTask } from "../../../parts/useTask";
import { useAnnounce } from "../../../status";
import { useWords } from "../../../words";
import { useWorkbook } from "../../../workbook";
import type { MemberEntries, MemberProblem } from "./members";

interface Props {
  scheme: Scheme;
  snapshot: Snapshot;
  entries: MemberEntries;
  problems: readonly MemberProblem[];
  onEntries: (entries: MemberEntries) => void;
}

export function MembersForm({ scheme, snapshot, entries, problems, onEntries }: Props) {
  const words = useWords().standing.members;
  const { cause, run } = useTask();
  const port = useWorkbook();
  const announce = useAnnounce();
  const id = useId();
  const put = (field: "added" | "removed" | "renamed", text: string) => onEntries({ ...entries, [field]: text });
  const take = () =>
    run(async () => {
      const { sheet, address } = await port.selection();
      const names = namesIn(snapshot, sheet, address);
      put("removed", [...entries.removed.split("\n").filter(Boolean), ...names].join("\n"));
      announce(words.taken(names.length));
    });
  const area = (field: "added" | "removed" | "renamed", label: string, hint: string) => {
    const problem = problems.find((one) => one.field === field);
    const said = problem && (problem.code === "arrow" ? words.arrow : words[problem.code](problem.names));
    return (
      <Field
        label={{ children: label, htmlFor: `${id}${field}` }}
        hint={hint}
        validationState={said ? "error" : "none"}
        validationMessage={said ? { children: said, role: undefined } : undefined}
      >
        <Textarea id={`${id}${field}`} value={entries[field]} rows={3} resize="vertical" onChange={(_, { value }) => put(field, value)} />
      </Field>
    );
  };
  return (
    <div className="fields">
      {scheme.tracks.length > 1 && (
        <Field label={{ children: words.track, htmlFor: `${id}track` }}>
          <Select id={`${id}track`} value={entries.track} onChange={(_, { value }) => onEntries({ track: value, added: "", removed: "", renamed: "" })}>
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
      {cause !== null && <ProblemNotice cause={cause} />}
      {area("renamed", words.rename, words.renameHint)}
    </div>
  );
}

function namesIn(snapshot: Snapshot, name: string, address: string): string[] {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const area = parseAddress(address);
  if (!sheet || !area) return [];
  const names: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const name = nameIn(sheet.values[row - sheet.row]?.[column - sheet.column]);
      if (name !== "") names.push(name);
    }
  }
  return names;
}
