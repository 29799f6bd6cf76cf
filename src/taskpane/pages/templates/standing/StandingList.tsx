/** The schemes in this workbook, each leading to what can be done with it. */
import { CompoundButton } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useState } from "react";
import { useChanges } from "../../../changes/changes";
import { useWords } from "../../../words";
import { useWorkbook } from "../../../workbook";

export interface StandingEntry {
  id: string;
  title: string;
}

export function StandingList({ onOpen }: { onOpen: (entry: StandingEntry) => void }) {
  const port = useWorkbook();
  const { standing } = useWords();
  const { last } = useChanges();
  const [entries, setEntries] = useState<StandingEntry[]>([]);
  useEffect(() => {
    let current = true;
    port.schemes().then(
      (records) => current && setEntries(records.flatMap(({ id, standing: stored }) => (stored ? [{ id, title: stored.scheme.title }] : []))),
      // Without the list everything else on the page still works; what went wrong shows where it is used.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [port, last]);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{standing.heading}</h2>
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <CompoundButton className="choice" icon={<ChevronRightRegular />} iconPosition="after" secondaryContent={standing.open} onClick={() => onOpen(entry)}>
              {entry.title}
            </CompoundButton>
          </li>
        ))}
      </ul>
      <h2>{standing.templates}</h2>
    </section>
  );
}
