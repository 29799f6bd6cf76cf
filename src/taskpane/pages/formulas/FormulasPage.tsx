/** 公式: say what to compute, see it come out, and have the formula written beside the data. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useContext, useEffect, useId, useState } from "react";
import { requireValue } from "../../../basics/requireValue";
import { propose, readDraft, type FormulaDraft } from "../../../builder";
import { functionCatalogue } from "../../../functions/catalogue";
import type { FunctionId } from "../../../vocabulary/functions";
import { useChanges } from "../../changes/changes";
import { PageTitle, PageVisitContext } from "../../parts/PageTitle";
import { TaskProblem } from "../../parts/ProblemNotice";
import { useTask } from "../../parts/useTask";
import { byGroup } from "../functions/searchFunctions";
import { useAnnounce } from "../../status";
import { useLanguage } from "../../words";
import { useWorkbook } from "../../workbook";
import { FormulaForm } from "./FormulaForm";
import { onRequest, takeRequest } from "./requested";
import { useSheet } from "./useSheet";

interface Opened {
  draft: FormulaDraft;
  why: Record<string, string>;
  standing: boolean;
  /** Each opening begins its form anew. */
  turn: number;
}

/** After the last choice, in milliseconds. */
const SETTLED = 350;

export default function FormulasPage() {
  const { locale, words: all } = useLanguage();
  const words = all.formulaPage;
  const port = useWorkbook();
  const { last } = useChanges();
  const announce = useAnnounce();
  const { active } = useContext(PageVisitContext);
  const id = useId();
  const { snapshot, read } = useSheet(active, last);
  const task = useTask();
  const { run } = task;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  /** Chosen and not proposed yet: with the keyboard one goes past many to get to one. */
  const [wish, setWish] = useState(takeRequest);
  const catalogue = functionCatalogue(locale);
  const entry = catalogue.find((one) => one.id === opened?.draft.id);

  const choose = useCallback(
    (chosen: FunctionId) => {
      setSaid(null);
      return run(
        async (watch) => {
          const [found, at] = [await read(watch), await port.selection()];
          if (watch.signal.aborted) return;
          const { draft, why } = propose(found, chosen, at);
          if (!found.sheets.some(({ name, values }) => name === at.sheet && values.length > 0)) setSaid(words.nothing);
          setOpened((before) => ({ draft, why, standing: false, turn: (before?.turn ?? 0) + 1 }));
        },
        { begun: words.reading, replaces: true },
      );
    },
    [port, read, run, words],
  );
  useEffect(() => {
    if (wish === null) return undefined;
    const timer = setTimeout(() => {
      void choose(wish).then(() => setWish((now) => (now === wish ? null : now)));
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [choose, wish]);
  useEffect(() => onRequest(() => setWish(takeRequest())), []);

  const openSelected = () =>
    run(
      async (watch) => {
        const draft = readDraft(await read(watch), await port.selection());
        if (watch.signal.aborted) return;
        setSaid(draft ? null : words.notOpened);
        announce(
          draft
            ? words.opened(
                requireValue(
                  catalogue.find((one) => one.id === draft.id),
                  draft.id,
                ).title,
              )
            : words.notOpened,
        );
        if (draft) setOpened((before) => ({ draft, why: {}, standing: true, turn: (before?.turn ?? 0) + 1 }));
      },
      { begun: words.reading, replaces: true },
    );
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      <Field label={{ children: words.wish, htmlFor: id }}>
        <Select
          id={id}
          value={wish ?? opened?.draft.id ?? ""}
          onChange={(_, { value }) => setWish(value === "" ? null : (value as FunctionId))}
        >
          <option value="">{words.choose}</option>
          {byGroup(catalogue).map(({ title, entries }) => (
            <optgroup key={title} label={title}>
              {entries.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Button appearance="subtle" className="further-action" onClick={() => void openSelected()}>
        {words.openSelected}
      </Button>
      {said !== null && <p className="lead">{said}</p>}
      <TaskProblem task={task} />
      {opened && entry && snapshot && (
        <>
          <p>{entry.summary}</p>
          <FormulaForm
            key={opened.turn}
            entry={entry}
            snapshot={snapshot}
            draft={opened.draft}
            why={opened.why}
            standing={opened.standing}
            onDraft={(draft) => setOpened({ ...opened, draft })}
          />
        </>
      )}
    </>
  );
}
