/** The arguments of one formula, where it goes, what it would show, and the button that writes it. */
import { Button, Field, Input } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { requireValue } from "../../../basics/requireValue";
import {
  changesFor,
  decimalsShown,
  compose,
  entryFor,
  fieldsOf,
  starterTable,
  trial,
  type BuilderField,
  type FormulaDraft,
  type ProposalReason,
  type StarterTable,
} from "../../../builder";
import type { CatalogueEntry } from "../../../functions/catalogue";
import type { Place } from "../../../sheet/address";
import type { Snapshot } from "../../../book/snapshot";
import type { Selection } from "../../../workbook/port";
import { HEADER_SEPARATORS } from "../../../vocabulary/cellWords";
import { useChanges } from "../../changes/changes";
import { useCopy } from "../../parts/useCopy";
import { PlaceButton } from "../../parts/goTo";
import { keepListening } from "../../parts/keepAsking";
import { Notice } from "../../parts/Notice";
import { TaskProblem } from "../../parts/ProblemNotice";
import { useTask } from "../../parts/useTask";
import { codePhrase } from "../../phrases";
import { useAnnounce } from "../../status";
import { useWords } from "../../words";
import { useWorkbook } from "../../workbook";
import { MistakeSummary } from "../templates/MistakeSummary";
import { ArgumentField } from "./ArgumentField";
import { TrialTable } from "./TrialTable";

interface Props {
  entry: CatalogueEntry;
  snapshot: Snapshot;
  draft: FormulaDraft;
  why: Record<string, ProposalReason>;
  /** Whether a formula that stands is being changed. */
  standing: boolean;
  onDraft: (draft: FormulaDraft) => void;
}

const SHOWN = 3;

export function FormulaForm({ entry, snapshot, draft, why, standing, onDraft }: Props) {
  const all = useWords();
  const words = all.formulaPage;
  const port = useWorkbook();
  const changes = useChanges();
  const announce = useAnnounce();
  const id = useId();
  const [attempt, setAttempt] = useState(0);
  const [moreOpen, setMoreOpen] = useState(false);
  const [done, setDone] = useState<{ place: Place; rows: number } | null>(null);
  const task = useTask();
  const { copy, outcome } = useCopy(words.copied);
  const settled = useDeferredValue(draft);
  const composed = useMemo(() => compose(snapshot, settled), [snapshot, settled]);
  const problems = useMemo(() => compose(snapshot, draft).problems, [snapshot, draft]);
  const tried = useMemo(
    () => (composed.problems.some(({ field }) => field !== "") ? null : trial(snapshot, settled, SHOWN)),
    [composed, settled, snapshot],
  );
  const fields = fieldsOf(draft.id);
  const aboutOf = ({ key, index }: BuilderField) => requireValue(entry.parameters[index], `argument ${key} of ${entry.id}`);
  const place: Place = { sheet: draft.sheet, address: draft.target };

  const changeDraft = (next: FormulaDraft) => {
    setDone(null);
    onDraft(next);
  };
  const putEntry = (key: string, text: string) => changeDraft({ ...draft, entries: { ...draft.entries, [key]: text } });
  const takeSelection = (field: BuilderField, { sheet, address, others = [] }: Selection) => {
    const text = [address, ...others].map((one) => entryFor(snapshot, draft.sheet, { sheet, address: one })).join(",");
    putEntry(field.key, text);
    announce(words.took(aboutOf(field).name, text));
  };
  const following = useFollowing(takeSelection);

  const write = async () => {
    if (problems.length > 0) {
      setAttempt(attempt + 1);
      announce(all.pane.fields.toFix(problems.length));
      return;
    }
    const cells = changesFor(snapshot, draft);
    if (cells.length > 0 && !(await changes.edit(cells))) return;
    setAttempt(0);
    setDone({ place, rows: composed.rows });
    announce(words.done(draft.target, composed.rows));
  };
  const makeTable = async (field: BuilderField, { cells, address, entry: text }: StarterTable) => {
    if (!(await changes.edit(cells))) return;
    putEntry(field.key, text);
    announce(words.madeTable(address));
  };
  const goTo = (key: string) => {
    if (fields.find((field) => field.key === key)?.optional) flushSync(() => setMoreOpen(true));
    document.getElementById(`${id}${key}`)?.focus();
  };
  const told = attempt > 0 ? problems : problems.filter(({ code }) => code !== "missing");
  const labelOf = (key: string) =>
    key === ""
      ? words.target
      : aboutOf(
          requireValue(
            fields.find((field) => field.key === key),
            `the argument ${key}`,
          ),
        ).name;
  const take = (field: BuilderField) => task.run(async () => takeSelection(field, await port.selection()));
  const argument = (field: BuilderField) => (
    <ArgumentField
      key={field.key}
      id={`${id}${field.key}`}
      field={field}
      about={aboutOf(field)}
      entry={draft.entries[field.key] ?? ""}
      why={why[field.key]}
      problem={told.find((problem) => problem.field === field.key)}
      starter={starterTable(snapshot, draft, field)}
      onEntry={(text) => putEntry(field.key, text)}
      onStarter={(starter) => void makeTable(field, starter)}
      onTake={() => void take(field)}
      onFocus={() => following.begin(field)}
      onBlur={following.end}
    />
  );
  // What is proposed or set is seen; what is left out is asked for only on demand.
  const [firstShown] = useState(
    () => new Set(fields.filter(({ optional, key }) => !optional || (draft.entries[key] ?? "") !== "").map(({ key }) => key)),
  );
  const more = fields.filter(({ key }) => !firstShown.has(key));
  const headers = draft.header.split(HEADER_SEPARATORS).map((header) => header.trim());
  return (
    <>
      {attempt > 0 && problems.length > 0 && (
        <MistakeSummary
          mistakes={problems.map((problem) => ({ key: problem.field, say: () => codePhrase(words.problems, problem) }))}
          attempt={attempt}
          label={labelOf}
          onGo={goTo}
        />
      )}
      <p className="source">{words.follow}</p>
      <TaskProblem task={task} />
      <div className="fields">{fields.filter(({ key }) => firstShown.has(key)).map(argument)}</div>
      {more.length > 0 && (
        <details className="more" open={moreOpen} onToggle={(event) => setMoreOpen(event.currentTarget.open)}>
          <summary>{words.more}</summary>
          <div className="fields">{more.map(argument)}</div>
        </details>
      )}
      <div className="fields">
        <Field
          label={{ children: words.target, htmlFor: id }}
          hint={words.targetHint}
          validationState={told.some(({ field }) => field === "") ? "error" : "none"}
          validationMessage={told.filter(({ field }) => field === "").map((problem) => codePhrase(words.problems, problem))[0]}
        >
          <Input
            id={id}
            value={draft.target}
            autoComplete="off"
            onChange={(_, { value }) => changeDraft({ ...draft, target: value.trim().toUpperCase() })}
          />
        </Field>
        {!standing && (
          <Field label={{ children: words.header, htmlFor: `${id}header` }} hint={words.headerHint}>
            <Input
              id={`${id}header`}
              value={draft.header}
              autoComplete="off"
              onChange={(_, { value }) => changeDraft({ ...draft, header: value })}
            />
          </Field>
        )}
      </div>
      <h2>{words.formula}</h2>
      <code className="formula">{composed.formula}</code>
      {tried && <TrialTable trial={tried} headers={headers} decimals={decimalsShown(snapshot, draft)} />}
      {done && (
        <Notice intent="success" expected actions={<PlaceButton place={done.place}>{words.go(done.place.address)}</PlaceButton>}>
          {words.done(done.place.address, done.rows)}
        </Notice>
      )}
      <Button appearance="primary" className="main-action" disabledFocusable={changes.running !== null} onClick={() => void write()}>
        {standing ? words.rewrite(draft.target) : words.write(draft.target)}
      </Button>
      <Button appearance="subtle" className="further-action" icon={<CopyRegular />} onClick={() => void copy(composed.formula)}>
        {words.copy}
      </Button>
      {outcome}
    </>
  );
}

/** While a field has the focus, what a person selects in the sheet goes there. The focus itself stays where it is. */
function useFollowing(picked: (field: BuilderField, selected: Selection) => void) {
  const port = useWorkbook();
  const current = useRef<BuilderField | null>(null);
  const latest = useRef(picked);
  useEffect(() => {
    latest.current = picked;
  });
  useEffect(
    () =>
      keepListening(() =>
        port.onSelection((selected) => {
          if (current.current) latest.current(current.current, selected);
        }),
      ),
    [port],
  );
  return {
    begin: (field: BuilderField) => {
      if (field.kind === "range") current.current = field;
    },
    // A click into the sheet takes the focus out of the pane: what is selected there is still meant for the field.
    end: () => {
      setTimeout(() => {
        if (document.hasFocus()) current.current = null;
      }, 0);
    },
  };
}
