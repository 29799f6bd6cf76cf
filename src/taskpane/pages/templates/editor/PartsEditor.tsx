/** The parts a score is made of: what there is, one more, one less. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useId, useState } from "react";
import { requireValue } from "../../../../basics/requireValue";
import { draftOf, type SchemeDraft } from "../../../../schemes/edit/draft";
import { ADDABLE, addPart, removePart, type AddableKind } from "../../../../schemes/edit/parts";
import type { Scheme } from "../../../../schemes";
import { useAnnounce } from "../../../status";
import { useWords } from "../../../words";
import type { DraftHistory } from "./useSchemeDraft";

/** Fields as they are, over a scheme with other parts. */
function rebase(draft: SchemeDraft, base: Scheme): SchemeDraft {
  const fresh = draftOf(base);
  const kept = base.tables.map(
    ({ name }) =>
      [
        name,
        draft.base.tables.some((table) => table.name === name)
          ? requireValue(draft.rows[name], `rows of ${name}`)
          : (fresh.rows[name] ?? []).map((row, i) => ({ ...row, id: draft.nextId + i })),
      ] as const,
  );
  const added = kept.reduce((sum, [, rows]) => sum + rows.length, 0);
  return {
    ...draft,
    base,
    parameters: {
      ...fresh.parameters,
      ...Object.fromEntries(Object.entries(draft.parameters).filter(([name]) => name in fresh.parameters)),
    },
    rows: Object.fromEntries(kept),
    nextId: draft.nextId + added,
  };
}

export function PartsEditor({ history: { draft, change } }: { history: DraftHistory }) {
  const { schemeEditor } = useWords();
  const { part: words } = schemeEditor;
  const announce = useAnnounce();
  const fieldId = useId();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<AddableKind>(ADDABLE[0]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const tracks = draft.base.tracks.filter(({ summary }) => summary);
  const track = tracks[0];
  if (!track) return null;
  const add = () => {
    if (name.trim() === "") {
      setRefusal(words.nameMissing);
      return;
    }
    setRefusal(null);
    change(rebase(draft, addPart(draft.base, track.word, kind, name.trim())));
    announce(words.added(name.trim()));
    setName("");
  };
  const remove = (word: string, part: string) => {
    const less = removePart(draft.base, word, part);
    if ("needed" in less) {
      setRefusal(words.needed(less.needed));
      announce(words.needed(less.needed));
      return;
    }
    setRefusal(null);
    change(rebase(draft, less));
    announce(words.removed(part));
  };
  return (
    <div className="rows">
      <ul className="plain-list">
        {tracks.flatMap(({ word, parts }) =>
          parts.map((part) => (
            <li key={`${word}${part.name}`} className="part">
              <span>
                {part.name}
                <span className="optional">{words.kinds[part.kind]}</span>
              </span>
              <Button size="small" appearance="subtle" aria-label={words.remove(part.name)} onClick={() => remove(word, part.name)}>
                ✕
              </Button>
            </li>
          )),
        )}
      </ul>
      {refusal !== null && <p className="field-problem">{refusal}</p>}
      <div className="fields">
        <Field label={{ children: words.name, htmlFor: `${fieldId}name` }} hint={words.nameHint}>
          <Input id={`${fieldId}name`} value={name} autoComplete="off" maxLength={20} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Select
          aria-label={words.add}
          value={kind}
          onChange={(_, { value }) => setKind(ADDABLE.find((one) => one === value) ?? ADDABLE[0])}
        >
          {ADDABLE.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </Select>
      </div>
      <Button size="small" onClick={add}>
        {words.add}
      </Button>
    </div>
  );
}
