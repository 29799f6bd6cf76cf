/** The schemes in this workbook, each leading to what can be done with it. */
import { CompoundButton } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useCallback } from "react";
import { useChanges } from "../../../changes/changes";
import type { DamagedRecord } from "../../../../book/snapshot";
import { DamagedRecords } from "../../../parts/DamagedRecords";
import { TaskProblem } from "../../../parts/ProblemNotice";
import { useReading } from "../../../parts/useReading";
import { useWords } from "../../../words";
import { useWorkbook } from "../../../workbook";

export interface StandingEntry {
  id: string;
  title: string;
}

interface Found {
  entries: StandingEntry[];
  damaged: DamagedRecord[];
}

export function StandingList({ onOpen }: { onOpen: (entry: StandingEntry) => void }) {
  const port = useWorkbook();
  const { last } = useChanges();
  const read = useCallback(async (): Promise<Found> => {
    const { records, damaged } = await port.schemes();
    return { entries: records.flatMap(({ id, standing: stored }) => (stored ? [{ id, title: stored.scheme.title }] : [])), damaged };
  }, [port]);
  const { found, task } = useReading(read, last);
  return (
    <>
      <TaskProblem task={task} />
      {found && <FoundSchemes found={found} onOpen={onOpen} />}
    </>
  );
}

function FoundSchemes({ found: { entries, damaged }, onOpen }: { found: Found; onOpen: (entry: StandingEntry) => void }) {
  const { standing } = useWords();
  if (entries.length === 0) return <DamagedRecords records={damaged} />;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{standing.heading}</h2>
      <DamagedRecords records={damaged} />
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <CompoundButton
              className="choice"
              icon={<ChevronRightRegular />}
              iconPosition="after"
              secondaryContent={standing.open}
              onClick={() => onOpen(entry)}
            >
              {entry.title}
            </CompoundButton>
          </li>
        ))}
      </ul>
      <h2>{standing.templates}</h2>
    </section>
  );
}
