/** The lists that an office has already: pasted before a scheme is inserted, so that nothing in it is a number to be typed over. */
import { useMemo, useState } from "react";
import type { Choices, Template } from "../../../schemes";
import type { GivenNames } from "../../../schemes/roster/givenNames";
import { rostersOf } from "../../../schemes/roster/rosters";
import { useWords } from "../../words";
import { NamesField } from "./NamesField";
import { planLists } from "./planLists";

export interface Given {
  names: GivenNames;
  counted: readonly string[];
  refused: readonly string[];
}

interface Props {
  template: Template;
  choices: Choices;
  /** Of the field, which whoever tells of a mistake leads to. */
  id: string;
  onGiven: (given: Given) => void;
}

export default function GivenNamesPage({ template, choices, id, onGiven }: Props) {
  const { names: words } = useWords();
  const key = JSON.stringify(choices);
  const scheme = useMemo(() => template.scheme(JSON.parse(key) as Choices), [key, template]);
  const rosters = rostersOf(scheme);
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [table, setTable] = useState(rosters[0]?.table ?? "");
  const { reads, problems } = planLists(scheme, template.groups, texts);
  return (
    <div className="fields">
      <NamesField
        id={id}
        rosters={rosters}
        table={table}
        text={texts[table] ?? ""}
        hint={words.pasteHint}
        read={reads[table] ?? null}
        onTable={setTable}
        onText={(text) => {
          const next = { ...texts, [table]: text };
          setTexts(next);
          const { names, counted, refused } = planLists(scheme, template.groups, next);
          onGiven({ names, counted, refused });
        }}
      />
      {problems.map(({ code, caption, names }) => (
        <p key={`${code} ${caption}`} className="field-problem">
          {words.problems[code](caption, names)}
        </p>
      ))}
    </div>
  );
}
