/** 用现有的表建方案: what was recognised of the sheet, for the clerk to correct, and from then on a scheme like ours. */
import { Button, Field, Input } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { useCallback, useEffect, useId, useState } from "react";
import { adoptedOn, adoptionPlan, adoptionProblems, dropPlan, proposeAdoption, schemeOf, withRole, type Adoption } from "../../../../adopt";
import type { Scheme } from "../../../../schemes";
import type { Snapshot } from "../../../../book/snapshot";
import { useChanges } from "../../../changes/changes";
import { showPage } from "../../../pages";
import { ColumnsRead } from "../../../parts/ColumnsRead";
import { Notice } from "../../../parts/Notice";
import { PageTitle } from "../../../parts/PageTitle";
import { TaskProblem } from "../../../parts/ProblemNotice";
import { useTask } from "../../../parts/useTask";
import { codePhrase } from "../../../phrases";
import { useAnnounce } from "../../../status";
import { useWords } from "../../../words";
import { useWorkbook } from "../../../workbook";

interface Props {
  onBack: () => void;
  onScheme: (scheme: Scheme) => void;
}

/** Numbers as typed; rows as people count them. */
interface Numbers {
  firstRow: string;
  lastRow: string;
  weightsRow: string;
  least: string;
  most: string;
}

const shownNumbers = ({ firstRow, lastRow, weightsRow, least, most }: Adoption): Numbers => ({
  firstRow: String(firstRow + 1),
  lastRow: String(lastRow + 1),
  weightsRow: weightsRow === null ? "" : String(weightsRow + 1),
  least: String(least),
  most: String(most),
});

export function AdoptPage({ onBack, onScheme }: Props) {
  const { adopt: words } = useWords();
  const all = useWords();
  const port = useWorkbook();
  const changes = useChanges();
  const announce = useAnnounce();
  const id = useId();
  const [known, setKnown] = useState<{ snapshot: Snapshot; sheet: string } | null>(null);
  const [adoption, setAdoption] = useState<Adoption | null>(null);
  const [numbers, setNumbers] = useState<Numbers | null>(null);
  const task = useTask();
  const { run } = task;
  const [attempted, setAttempted] = useState(false);
  const [done, setDone] = useState<"made" | "dropped" | null>(null);

  const read = useCallback(
    () =>
      run(async (watch) => {
        const [sheet, snapshot] = [await port.activeSheet(), await port.snapshot(watch)];
        const proposed = proposeAdoption(snapshot, sheet);
        setKnown({ snapshot, sheet });
        setAdoption(proposed);
        setNumbers(proposed && shownNumbers(proposed));
        setDone(null);
      }),
    [port, run],
  );
  useEffect(() => {
    const timer = setTimeout(() => void read(), 0);
    return () => clearTimeout(timer);
  }, [read]);

  const wanted = adoption && numbers && withNumbers(adoption, numbers);
  const unread = adoption && numbers && !wanted;
  const problems = known && wanted ? adoptionProblems(known.snapshot, wanted) : [];
  const before = known && adoptedOn(known.snapshot, known.sheet);
  const told = attempted
    ? [...problems.map((problem) => codePhrase(words.problems, problem)), ...(unread ? [words.problems.number()] : [])]
    : [];

  const reread = () =>
    run(async (watch) => {
      const snapshot = await port.snapshot(watch);
      setKnown((now) => now && { ...now, snapshot });
    });
  const make = async () => {
    setAttempted(true);
    if (!wanted || problems.length > 0) {
      announce(all.pane.fields.toFix(Math.max(1, problems.length)));
      return;
    }
    const schemeId = `adopted-${Date.now().toString(36)}`;
    if (!(await changes.restructure((now) => adoptionPlan(now, wanted, schemeId), 1))) return;
    setDone("made");
    await reread();
  };
  const drop = async () => {
    if (!before || !(await changes.restructure((now) => dropPlan(now, before), 1))) return;
    setDone("dropped");
    await reread();
  };
  const number = (typed: Numbers, key: keyof Numbers, label: string, hint?: string) => (
    <Field label={{ children: label, htmlFor: `${id}${key}` }} hint={hint}>
      <Input
        id={`${id}${key}`}
        value={typed[key]}
        inputMode="numeric"
        autoComplete="off"
        onChange={(_, { value }) => setNumbers({ ...typed, [key]: value })}
      />
    </Field>
  );
  return (
    <>
      <Button appearance="transparent" size="small" className="back" icon={<ChevronLeftRegular />} onClick={onBack}>
        {all.pane.templates.back}
      </Button>
      <PageTitle focusAtOnce>{known ? words.title(known.sheet) : words.open}</PageTitle>
      <TaskProblem task={task} />
      {!known && task.busy && <p className="lead">{words.reading}</p>}
      {known && <p className="lead">{adoption ? words.lead : words.nothing}</p>}
      <Button size="small" onClick={() => void read()}>
        {words.again}
      </Button>
      {before && done === null && <Notice intent="info">{words.already(known.sheet)}</Notice>}
      {adoption && numbers && (
        <>
          <h2>{words.columns}</h2>
          <ColumnsRead
            columns={adoption.columns}
            roles={words.roles}
            onRole={(column, role) => setAdoption(withRole(adoption, column, role))}
          />
          <div className="fields">
            {number(numbers, "firstRow", words.firstRow, words.rowHint)}
            {number(numbers, "lastRow", words.lastRow, words.rowHint)}
            {number(numbers, "weightsRow", words.weightsRow, words.weightsHint)}
            {number(numbers, "least", words.least)}
            {number(numbers, "most", words.most)}
          </div>
          <p className="source">{words.checked}</p>
          {told.map((problem) => (
            <p key={problem} className="field-problem">
              {problem}
            </p>
          ))}
          {done !== null && (
            <Notice
              intent="success"
              expected
              actions={done === "made" ? <Button onClick={() => showPage("checks")}>{words.toChecks}</Button> : undefined}
            >
              {words[done]}
            </Notice>
          )}
          <Button appearance="primary" className="main-action" disabledFocusable={changes.running !== null} onClick={() => void make()}>
            {words.make}
          </Button>
          {known && wanted && problems.length === 0 && (
            <Button
              appearance="subtle"
              className="further-action"
              onClick={() => onScheme(schemeOf(known.snapshot, wanted, new Date().getFullYear()))}
            >
              {words.toScheme}
            </Button>
          )}
          {before && (
            <>
              <Button
                appearance="subtle"
                className="further-action"
                disabledFocusable={changes.running !== null}
                onClick={() => void drop()}
              >
                {words.drop}
              </Button>
              <p className="source">{words.dropHint}</p>
            </>
          )}
        </>
      )}
    </>
  );
}

/** `null` where a number cannot be read. */
function withNumbers(adoption: Adoption, numbers: Numbers): Adoption | null {
  const read = (text: string) => (/^-?\d+(\.\d+)?$/.test(text.normalize("NFKC").trim()) ? Number(text.normalize("NFKC")) : NaN);
  const [firstRow, lastRow, least, most] = [numbers.firstRow, numbers.lastRow, numbers.least, numbers.most].map(read) as [
    number,
    number,
    number,
    number,
  ];
  const weights = numbers.weightsRow.trim() === "" ? null : read(numbers.weightsRow);
  if ([firstRow, lastRow, least, most, weights ?? 1].some(Number.isNaN) || ![firstRow, lastRow, weights ?? 1].every(Number.isInteger))
    return null;
  return { ...adoption, firstRow: firstRow - 1, lastRow: lastRow - 1, least, most, weightsRow: weights === null ? null : weights - 1 };
}
