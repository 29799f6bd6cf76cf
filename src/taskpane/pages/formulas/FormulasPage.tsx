/** 公式: say what to compute, see it come out, and have the formula written beside the data. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useContext, useEffect, useId, useRef, useState } from "react";
import { requireValue } from "../../../basics/requireValue";
import { propose, proposedAnew, readDraft, type FormulaDraft, type Proposal } from "../../../builder";
import { functionCatalogue } from "../../../functions/catalogue";
import type { ChosenRoles, RegionReading, Role } from "../../../recognise";
import type { Place } from "../../../sheet/address";
import type { FunctionId } from "../../../vocabulary/functions";
import { useChanges } from "../../changes/changes";
import { PageTitle, PageVisitContext } from "../../parts/PageTitle";
import { TaskProblem } from "../../parts/ProblemNotice";
import { useTask } from "../../parts/useTask";
import { byGroup } from "../functions/searchFunctions";
import { useAnnounce } from "../../status";
import { useLanguage } from "../../words";
import { useWorkbook } from "../../workbook";
import { BlockRead } from "./BlockRead";
import { FormulaForm } from "./FormulaForm";
import { requestedFormula } from "./requested";
import { useSheet } from "./useSheet";

interface Opened {
  draft: FormulaDraft;
  /** What was proposed before anything was changed by hand; `null` for a formula that stands. */
  proposal: Proposal | null;
  /** Where the cursor stood. */
  at: Place | null;
  /** Each opening begins its form anew. */
  turn: number;
}

function blockKey({ sheet, area }: RegionReading): string {
  return `${sheet}!${area.row},${area.column}`;
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
  const wishId = useId();
  const { snapshot, read } = useSheet(active, last);
  const task = useTask();
  const { run } = task;
  const [opened, setOpened] = useState<Opened | null>(null);
  /** What a person chose that columns are for, by block. */
  const chosen = useRef(new Map<string, ChosenRoles>());
  const [said, setSaid] = useState<string | null>(null);
  /** Chosen and not proposed yet: with the keyboard one goes past many to get to one. */
  const [wish, setWish] = useState(requestedFormula.take);
  const catalogue = functionCatalogue(locale);
  const entry = catalogue.find((one) => one.id === opened?.draft.id);

  const choose = useCallback(
    (id: FunctionId) => {
      setSaid(null);
      return run(
        async (watch) => {
          const [found, at] = [await read(watch), await port.selection()];
          if (watch.signal.aborted) return;
          const proposal = propose(found, id, at, (region) => chosen.current.get(blockKey(region)) ?? new Map());
          if (!found.sheets.some(({ name, values }) => name === at.sheet && values.length > 0)) setSaid(words.nothing);
          setOpened((before) => ({ draft: proposal.draft, proposal, at, turn: (before?.turn ?? 0) + 1 }));
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
  useEffect(() => requestedFormula.listen(() => setWish(requestedFormula.take())), []);

  const correctRole = ({ draft, proposal, at, turn }: Opened, column: number, role: Role) => {
    const region = proposal?.region;
    if (!proposal || !region || !at || !snapshot) return;
    const roles = new Map(chosen.current.get(blockKey(region))).set(column, role);
    chosen.current.set(blockKey(region), roles);
    const anew = propose(snapshot, draft.id, at, () => roles);
    setOpened({ draft: proposedAnew(draft, proposal.draft, anew.draft), proposal: anew, at, turn: turn + 1 });
  };
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
        if (draft) setOpened((before) => ({ draft, proposal: null, at: null, turn: (before?.turn ?? 0) + 1 }));
      },
      { begun: words.reading, replaces: true },
    );
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      <Field label={{ children: words.wish, htmlFor: wishId }}>
        <Select
          id={wishId}
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
          {opened.proposal?.region && (
            <BlockRead snapshot={snapshot} region={opened.proposal.region} onRole={(column, role) => correctRole(opened, column, role)} />
          )}
          <FormulaForm
            key={opened.turn}
            entry={entry}
            snapshot={snapshot}
            draft={opened.draft}
            why={opened.proposal?.why ?? {}}
            standing={opened.proposal === null}
            onDraft={(draft) => setOpened({ ...opened, draft })}
          />
        </>
      )}
    </>
  );
}
