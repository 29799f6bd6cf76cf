/** Turns one scheme into another: its parameters, small tables, parts and years, with what is wrong beside each field. */
import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { useId, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { Scheme } from "../../../../schemes";
import { renamesOf, schemeOf, type SchemeDraft } from "../../../../schemes/edit/draft";
import type { EditedScheme } from "../../../../schemes/edit/edited";
import { parameterField, problemsOf, TITLE_FIELD, type EditProblem } from "../../../../schemes/edit/problems";
import { PageTitle } from "../../../parts/PageTitle";
import { codePhrase } from "../../../phrases";
import { useAnnounce } from "../../../status";
import { useWords } from "../../../words";
import { MistakeSummary } from "../MistakeSummary";
import { EntryField } from "./EntryField";
import { PartsEditor } from "./PartsEditor";
import { Section } from "./Section";
import { TableEditor } from "./TableEditor";
import { useSchemeDraft } from "./useSchemeDraft";
import { YearsEditor } from "./YearsEditor";

interface Props {
  start: Scheme;
  onDone: (edited: EditedScheme) => void;
  onBack: () => void;
}

export function SchemeEditor({ start, onDone, onBack }: Props) {
  const all = useWords();
  const words = all.schemeEditor;
  const announce = useAnnounce();
  const id = useId();
  const history = useSchemeDraft(start);
  const { draft, type } = history;
  const problems = useMemo(() => problemsOf(draft), [draft]);
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<string | null>(null);
  const problemAt = (field: string) => problems.find((problem) => problem.field === field);
  const countProblemsIn = (section: string) => problems.filter((problem) => sectionOf(draft, problem) === section).length;

  const done = () => {
    if (problems.length > 0) {
      setAttempt(attempt + 1);
      announce(all.pane.fields.toFix(problems.length));
      return;
    }
    onDone({ scheme: schemeOf(draft), renames: renamesOf(draft) });
  };
  const goTo = (field: string) => {
    const problem = problemAt(field);
    flushSync(() => setOpened(problem ? sectionOf(draft, problem) : null));
    document.getElementById(`${id}${field}`)?.focus();
  };
  return (
    <>
      <Button appearance="transparent" size="small" className="back" icon={<ChevronLeftRegular />} onClick={onBack}>
        {words.back}
      </Button>
      <PageTitle focusAtOnce>{words.title(start.title)}</PageTitle>
      <p className="lead">{words.lead}</p>
      {attempt > 0 && problems.length > 0 && (
        <MistakeSummary
          mistakes={problems.map((problem) => ({ key: problem.field, say: () => codePhrase(words.problems, problem) }))}
          attempt={attempt}
          label={(field) => labelOf(draft, field, words.schemeTitle)}
          onGo={goTo}
        />
      )}
      <div className="fields">
        <EntryField
          id={`${id}${TITLE_FIELD}`}
          label={words.schemeTitle}
          text={draft.title}
          problem={problemAt(TITLE_FIELD)}
          onText={(title) => type(TITLE_FIELD, { ...draft, title })}
        />
      </div>
      {draft.base.tables.map((table) => (
        <Section
          key={table.name}
          name={table.name}
          title={words.rows(table.caption, (draft.rows[table.name] ?? []).length)}
          problems={countProblemsIn(table.name)}
          opened={opened}
        >
          <TableEditor table={table} history={history} problems={problems} id={id} />
        </Section>
      ))}
      <Section name={PARAMETERS} title={words.parameters} problems={countProblemsIn(PARAMETERS)} opened={opened}>
        <div className="fields">
          {draft.base.parameters.map(({ name, meaning, words: choices }) => (
            <EntryField
              key={name}
              id={`${id}${parameterField(name)}`}
              label={name}
              hint={meaning}
              text={draft.parameters[name] ?? ""}
              words={choices}
              problem={problemAt(parameterField(name))}
              onText={(text) => type(parameterField(name), { ...draft, parameters: { ...draft.parameters, [name]: text } })}
            />
          ))}
        </div>
      </Section>
      {Object.keys(draft.years).length > 0 && (
        <Section name="years" title={words.years} problems={0} opened={opened}>
          <YearsEditor history={history} />
        </Section>
      )}
      <Section name="parts" title={words.parts} problems={0} opened={opened}>
        <PartsEditor history={history} />
      </Section>
      <Button appearance="primary" className="main-action" onClick={done}>
        {words.done}
      </Button>
      <Button
        appearance="subtle"
        className="further-action"
        disabledFocusable={!history.changed}
        onClick={() => {
          history.back();
          announce(words.undone);
        }}
      >
        {words.undo}
      </Button>
    </>
  );
}

const PARAMETERS = "parameters";

function sectionOf({ base }: SchemeDraft, { field }: EditProblem): string {
  if (field.startsWith("p:")) return PARAMETERS;
  const table = /^[ct]:([^:]+)/.exec(field)?.[1];
  return base.tables.find(({ name }) => name === table)?.name ?? "";
}

function labelOf(draft: SchemeDraft, field: string, title: string): string {
  if (field === TITLE_FIELD) return title;
  if (field.startsWith("p:")) return field.slice(2);
  const table = draft.base.tables.find(({ name }) => name === /^[ct]:([^:]+)/.exec(field)?.[1]);
  return table?.caption ?? title;
}
