/** Who of a list is called something else now, and who is new or gone: what was pasted or typed over, with what is to be said of it. */
import { Field, Select } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useId, useMemo } from "react";
import type { Snapshot } from "../../../book/snapshot";
import { nameKey, unchanged, type Standing, type Wanted } from "../../../standing";
import { rostersOf } from "../../../schemes/roster/rosters";
import { Notice } from "../../parts/Notice";
import { useWords } from "../../words";
import { isEmpty, readMembers } from "./members";
import { MembersForm } from "./MembersForm";
import { NamesField } from "./NamesField";
import { namesWanted, withAnswer, type ListChange } from "./namesWanted";
import type { NameEntries } from "./nameEntries";

interface Props {
  snapshot: Snapshot;
  standing: Standing;
  entries: NameEntries;
  onEntries: (entries: NameEntries) => void;
  /** What shall become of it; `null` where nothing has changed, or something has to be said first. */
  onWanted: (wanted: Wanted | null) => void;
}

export default function NamesPage({ snapshot, standing, entries, onEntries, onWanted }: Props) {
  const { names: words } = useWords();
  const settled = useDeferredValue(entries);
  const names = useMemo(() => namesWanted(snapshot, standing, settled), [settled, snapshot, standing]);
  const { change, problems } = useMemo(() => readMembers(standing.scheme, settled.members), [settled, standing]);
  // Names that are written one by one are a change of their own.
  const wanted = useMemo<Wanted | null>(() => {
    if (problems.length > 0) return null;
    return isEmpty(change) ? names.wanted : { ...unchanged(standing.scheme), members: [change] };
  }, [change, names, problems, standing]);
  const rosters = useMemo(() => rostersOf(standing.scheme), [standing]);
  useEffect(() => onWanted(wanted), [onWanted, wanted]);
  return (
    <div className="fields">
      {names.typed && <Notice intent="warning">{words.typed(names.lists.map(({ caption }) => caption))}</Notice>}
      <NamesField
        rosters={rosters}
        table={entries.table || (rosters[0]?.table ?? "")}
        text={entries.text}
        hint={words.wholeHint}
        read={names.read}
        onTable={(table) => onEntries({ ...entries, table })}
        onText={(text) => onEntries({ ...entries, text })}
      />
      {names.lists.map((list) => (
        <Changed
          key={list.table}
          list={list}
          typed={names.typed}
          answers={entries.answers[list.table] ?? {}}
          onAnswer={(from, to) => onEntries(withAnswer(entries, list.table, from, to))}
        />
      ))}
      <MembersForm
        scheme={standing.scheme}
        snapshot={snapshot}
        entries={{ ...entries.members, track: entries.members.track || firstTrack(standing) }}
        problems={problems}
        onEntries={(members) => onEntries({ ...entries, members })}
      />
    </div>
  );
}

function firstTrack({ scheme }: Standing): string {
  return scheme.tracks[0]?.word ?? "";
}

/** More of them nobody reads before the button; all are in the list of what will change. */
const PAIRS_SHOWN = 10;

interface ChangedProps {
  list: ListChange;
  typed: boolean;
  answers: Readonly<Record<string, string | null>>;
  onAnswer: (from: string, to: string | null | undefined) => void;
}

function Changed({ list: { caption, pairs, asked, coming, twice }, typed, answers, onAnswer }: ChangedProps) {
  const { names: words } = useWords();
  const id = useId();
  // What was said stays in its field, to be said otherwise.
  const said = pairs.filter(({ why }) => why === "said");
  const sure = pairs.filter(({ why }) => why !== "said");
  const questions = [
    ...asked.map(({ from, entries, likely }) => ({ from, entries, likely })),
    ...said.map(({ from }) => ({ from, entries: null, likely: null })),
  ];
  const choices = [...new Set([...coming, ...said.map(({ to }) => to)])];
  const answerTo = (from: string, likely: { to: string } | null): string => {
    const given = answers[nameKey(from)];
    if (given === null) return GONE;
    return given === undefined ? (likely ? `=${likely.to}` : typed ? LEFT : "") : given === "" ? LEFT : `=${given}`;
  };
  return (
    <>
      {twice.length > 0 && <p className="field-problem">{words.twice(twice)}</p>}
      {sure.length > 0 && (
        <>
          <p>{words.renamed(caption, sure.length)}</p>
          <ul className="differences">
            {sure.slice(0, PAIRS_SHOWN).map(({ from, to }) => (
              <li key={from}>{words.pair(from, to)}</li>
            ))}
            {sure.length > PAIRS_SHOWN && <li>{words.more(sure.length - PAIRS_SHOWN)}</li>}
          </ul>
        </>
      )}
      {questions.length > 0 && <p>{words.ask(caption)}</p>}
      {questions.map(({ from, entries, likely }, i) => (
        <Field
          key={from}
          label={{ children: words.became(from, entries), htmlFor: `${id}${i}` }}
          hint={likely ? words.likely[likely.why] : undefined}
        >
          <Select
            id={`${id}${i}`}
            value={answerTo(from, likely)}
            onChange={(_, { value }) =>
              onAnswer(from, value === GONE ? null : value === LEFT ? "" : value === "" ? undefined : value.slice(1))
            }
          >
            {!typed && !likely && <option value="">{words.choose}</option>}
            {choices.map((to) => (
              <option key={to} value={`=${to}`}>
                {to}
              </option>
            ))}
            <option value={GONE}>{words.gone}</option>
            <option value={LEFT}>{words.leave}</option>
          </Select>
        </Field>
      ))}
    </>
  );
}

const GONE = "gone";
const LEFT = "left";
