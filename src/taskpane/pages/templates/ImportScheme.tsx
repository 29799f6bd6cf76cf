/** Reads a scheme from a file. What is wrong with the file is told with the place; the workbook is not touched. */
import { Button } from "@fluentui/react-components";
import { useId, useRef, useState, type ChangeEvent } from "react";
import type { Scheme } from "../../../schemes";
import type { FileProblem } from "../../../schemes/schemeFile";
import { fetchOnce } from "../../parts/fetched";
import { Notice } from "../../parts/Notice";
import { TaskProblem } from "../../parts/ProblemNotice";
import { useTask } from "../../parts/useTask";
import { codePhrase } from "../../phrases";
import { useAnnounce } from "../../status";
import { useWords } from "../../words";

/** What is read is planned to see whether Excel takes it, so reading comes with what plans. */
const reader = fetchOnce(() => import(/* webpackChunkName: "scheme" */ "../../../schemes/schemeFile"));

interface Refusal {
  file: string;
  problems: FileProblem[];
}

/** More than a person can mend one after the other is cut off, and said to be. */
const SHOWN = 8;

export function ImportScheme({ onRead }: { onRead: (scheme: Scheme) => void }) {
  const { schemeFile } = useWords();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [refused, setRefused] = useState<Refusal | null>(null);
  const task = useTask();

  const read = (file: File) =>
    task.run(async () => {
      setRefused(null);
      const { readScheme } = await reader.load();
      const reading = readScheme(await file.text());
      if ("scheme" in reading) {
        announce(schemeFile.imported(reading.scheme.title));
        onRead(reading.scheme);
      } else {
        setRefused({ file: file.name, problems: reading.problems });
        announce(schemeFile.refused(file.name));
      }
    });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file may be chosen again after it was mended.
    target.value = "";
    if (file) void read(file);
  };
  return (
    <div className="import">
      <input ref={input} type="file" accept=".json,application/json" hidden aria-label={schemeFile.import} onChange={choose} />
      <Button aria-describedby={hint} onClick={() => input.current?.click()}>
        {schemeFile.import}
      </Button>
      <p id={hint} className="source">
        {schemeFile.importHint}
      </p>
      <TaskProblem task={task} />
      {refused && <RefusedFile {...refused} />}
    </div>
  );
}

function RefusedFile({ file, problems }: Refusal) {
  const { schemeFile } = useWords();
  return (
    <Notice intent="error" expected>
      {schemeFile.refused(file)}
      <ul className="summary-list">
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={JSON.stringify(problem)}>
            {problem.path !== "" && <span className="file-path">{schemeFile.at(problem.path)}</span>}
            {codePhrase(schemeFile.problems, problem)}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <span className="notice-more">{schemeFile.more(problems.length - SHOWN)}</span>}
    </Notice>
  );
}
