/** One template: what it is for, its choices, the sheets it will make, and the button that makes them. */
import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { Suspense, useId, useState } from "react";
import { flushSync } from "react-dom";
import type { Scheme, Template } from "../../../schemes";
import type { Insertion } from "../../../workbook/port";
import type { Given } from "../names/GivenNamesPage";
import { useChanges } from "../../changes/changes";
import { Disclosure } from "../../parts/Disclosure";
import { fetchedView } from "../../parts/fetched";
import { Opening } from "../../parts/Opening";
import { PageTitle } from "../../parts/PageTitle";
import { TaskProblem } from "../../parts/ProblemNotice";
import { useAnnounce } from "../../status";
import { useWords } from "../../words";
import { askedOptions, initialEntries, readEntries, type Entries } from "./choices";
import { InsertedNotice } from "./InsertedNotice";
import { MistakeSummary } from "./MistakeSummary";
import { OptionField } from "./OptionField";
import { ExportedScheme } from "./ExportedScheme";
import { canDownload, saveFile } from "../../parts/saveFile";
import { writeScheme } from "../../../schemes/schemeFile";
import { SheetsToCome } from "./SheetsToCome";
import type { TemplateWords } from "./templateWords";
import { usePlans } from "./usePlans";

const givenNames = fetchedView(() => import(/* webpackChunkName: "names" */ "../names/GivenNamesPage"));
const nothingGiven: Given = { names: {}, counted: [], refused: [] };

/** The field of pasted lists, among those of the options. */
const LISTS = "lists";

interface Props {
  template: Template;
  about: Pick<TemplateWords, "title" | "purpose" | "source" | "options">;
  onBack: () => void;
  /** Opens the scheme as chosen in the editor. */
  onEdit: (scheme: Scheme) => void;
}

export function TemplateDetail({ template, about: { title, purpose, source, options: optionWords }, onBack, onEdit }: Props) {
  const words = useWords();
  const page = words.pane.templates;
  const fieldId = useId();
  const changes = useChanges();
  const announce = useAnnounce();
  const [entries, setEntries] = useState<Entries>(() => initialEntries(template.options));
  const [attempt, setAttempt] = useState(0);
  const [moreOpen, setMoreOpen] = useState(false);
  const [exported, setExported] = useState<{ file: string; text: string } | null>(null);
  const [seen, setSeen] = useState<Insertion | null>(null);
  const [given, setGiven] = useState(nothingGiven);
  const { choices, mistakes: all } = readEntries(template.options, entries);
  // A sample has names of its own, and so has a scheme out of a file that comes with its entries.
  const takesNames = choices.sample !== true && choices.rows !== true;
  const { names, counted, refused } = takesNames ? given : nothingGiven;
  const mistakes = all.filter(({ key }) => !counted.includes(key));
  if (refused.length > 0) mistakes.push({ key: LISTS, say: ({ names: told }) => told.refused([...refused]) });
  // Mistakes are told when the button is pressed, and from then on as they are mended; not while someone still types.
  const told = attempt > 0 ? mistakes : [];

  // An insertion that stands takes the preview's place, and the button then leads back to the preview: so a double click
  // inserts once, and a second scheme is seen before it is made.
  const standing = changes.last?.written.kind === "insertion" && !changes.last.taken ? changes.last.written : null;
  const inserted = standing !== null && standing !== seen && standing.plan.record?.template === template.id ? standing : null;

  // Nobody sees the preview while an insertion stands in its place: no need to look at the workbook again then.
  const { plan, unhindered, task } = usePlans(template, choices, names, inserted ? null : changes.last);

  const tellMistakes = () => {
    setAttempt(mistakes.length > 0 ? attempt + 1 : 0);
    if (mistakes.length > 0) announce(words.pane.fields.toFix(mistakes.length));
    return mistakes.length > 0;
  };
  const exportScheme = () => {
    if (tellMistakes()) return;
    const scheme = template.scheme(choices, names);
    const file = `${scheme.title}.json`;
    const text = writeScheme(scheme);
    if (canDownload()) saveFile(file, text);
    announce(canDownload() ? words.schemeFile.exported(file) : words.schemeFile.asText(file));
    setExported({ file, text });
  };
  const insert = () => {
    if (inserted) {
      setSeen(inserted);
      return;
    }
    if (tellMistakes()) return;
    void changes.insert((taken) => template.plan(choices, taken, names), plan.sheets.length);
  };
  const goToField = (key: string) => {
    if (template.options.find((option) => option.key === key)?.advanced) flushSync(() => setMoreOpen(true));
    // What is folded away takes no focus.
    document.getElementById(`${fieldId}${key}`)?.closest("details")?.setAttribute("open", "");
    document.getElementById(`${fieldId}${key}`)?.focus();
  };
  const field = (option: Template["options"][number]) => (
    <OptionField
      key={option.key}
      id={`${fieldId}${option.key}`}
      option={option}
      words={optionWords[option.key] ?? { label: option.key, hint: "" }}
      entry={entries[option.key] ?? ""}
      mistake={told.find(({ key }) => key === option.key)}
      onEntry={(entry) => {
        setSeen(standing);
        setEntries((before) => ({ ...before, [option.key]: entry }));
      }}
    />
  );
  // How many there are is known of lists that are given.
  const options = askedOptions(template.options, entries).filter((option) => !counted.includes(option.key));
  const advanced = options.filter((option) => option.advanced);

  return (
    <>
      <Button appearance="transparent" size="small" className="back" icon={<ChevronLeftRegular />} onClick={onBack}>
        {page.back}
      </Button>
      <PageTitle focusAtOnce>{title}</PageTitle>
      <p className="lead">{purpose}</p>
      {told.length > 0 && (
        <MistakeSummary
          mistakes={told}
          attempt={attempt}
          label={(key) => (key === LISTS ? words.names.paste : (optionWords[key]?.label ?? key))}
          onGo={goToField}
        />
      )}
      <div className="fields">{options.filter((option) => !option.advanced).map(field)}</div>
      {takesNames && (
        <div className="more">
          <Disclosure summary={words.names.open} keeps>
            <Suspense fallback={<Opening />}>
              <givenNames.View id={`${fieldId}${LISTS}`} template={template} choices={choices} onGiven={setGiven} />
            </Suspense>
          </Disclosure>
        </div>
      )}
      {advanced.length > 0 && (
        <details className="more" open={moreOpen} onToggle={(event) => setMoreOpen(event.currentTarget.open)}>
          <summary>{page.moreSettings}</summary>
          <div className="fields">{advanced.map(field)}</div>
        </details>
      )}
      {inserted ? <InsertedNotice plan={inserted.plan} /> : <SheetsToCome plan={plan} unhindered={unhindered} />}
      <TaskProblem task={task} />
      <Button
        appearance={inserted ? "secondary" : "primary"}
        className="main-action"
        disabledFocusable={changes.running !== null}
        onClick={insert}
      >
        {inserted ? page.insertAgain : page.insert(plan.sheets.length)}
      </Button>
      <Button
        appearance="subtle"
        className="further-action"
        onClick={() => {
          if (!tellMistakes()) onEdit(template.scheme(choices, names));
        }}
      >
        {words.schemeEditor.edit}
      </Button>
      <Button appearance="subtle" className="further-action" onClick={exportScheme}>
        {words.schemeFile.export}
      </Button>
      {exported && <ExportedScheme {...exported} />}
      <p className="source">
        {page.source}
        {words.pane.colon}
        {source}
      </p>
    </>
  );
}
