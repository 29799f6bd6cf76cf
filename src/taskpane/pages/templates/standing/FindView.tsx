/** Where things are in a scheme's many sheets: every sheet in the order of the work, or where a name stands and what became of it. */
import { Field, Input } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { Snapshot } from "../../../../book/snapshot";
import { nameKey, namesContaining, stagedSheets, whereabouts, type Stage, type Standing, type Whereabouts } from "../../../../standing";
import { PlaceLink } from "../../../parts/goTo";
import { useWords } from "../../../words";

/** More than this nobody reads through: a longer text finds fewer. */
const MOST_NAMES = 10;
const stages: readonly Stage[] = ["guide", "parameters", "entry", "result"];

export function FindView({ snapshot, standing }: { snapshot: Snapshot; standing: Standing }) {
  const { find } = useWords().standing;
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text);
  const key = nameKey(wanted);
  const sheets = useMemo(() => stagedSheets(standing), [standing]);
  const names = useMemo(() => namesContaining(snapshot, standing, wanted), [snapshot, standing, wanted]);
  const shown = useMemo(() => whereabouts(snapshot, standing, names.slice(0, MOST_NAMES)), [names, snapshot, standing]);
  const found = sheets.filter(({ name }) => nameKey(name).includes(key));
  return (
    <div className="fields">
      <Field label={find.field} hint={find.hint}>
        <Input type="search" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      {shown.map((one) => (
        <FoundName key={one.name} found={one} />
      ))}
      {names.length > MOST_NAMES && <p>{find.more(names.length - MOST_NAMES)}</p>}
      {stages.map((stage) => (
        <StageSheets key={stage} label={find.stages[stage]} sheets={found.flatMap((one) => (one.stage === stage ? [one.name] : []))} />
      ))}
      {key !== "" && found.length + names.length === 0 && <p role="status">{find.none(wanted.trim())}</p>}
    </div>
  );
}

function StageSheets({ label, sheets }: { label: string; sheets: readonly string[] }) {
  if (sheets.length === 0) return null;
  return (
    <section>
      <h2>{label}</h2>
      <ul className="plain-list">
        {sheets.map((sheet) => (
          <li key={sheet}>
            <PlaceLink place={{ sheet, address: "A1" }}>{sheet}</PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FoundName({ found: { name, places } }: { found: Whereabouts }) {
  const { find } = useWords().standing;
  return (
    <section>
      <h2>{name}</h2>
      <ul className="plain-list">
        {places.map(({ result, ...place }) => {
          const said = result && find.result(result.place, result.grade);
          return (
            <li key={place.sheet}>
              <PlaceLink place={place} />
              {said && ` ${said}`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
