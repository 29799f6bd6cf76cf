/** The functions by group, narrowed by a search. */
import { Field, Input, Link } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useEffect, useRef } from "react";
import type { CatalogueEntry } from "../../../functions/catalogue";
import { PageTitle } from "../../parts/PageTitle";
import { useAnnounceSettled } from "../../status";
import { useWords } from "../../words";
import { byGroup, searchFunctions } from "./searchFunctions";

interface Props {
  catalogue: CatalogueEntry[];
  inOtherLanguage: CatalogueEntry[];
  text: string;
  onText: (text: string) => void;
  onOpen: (id: string) => void;
  /** The function just left: its link gets the focus back. */
  left: string | null;
}

export function FunctionList({ catalogue, inOtherLanguage, text, onText, onOpen, left }: Props) {
  const { functions } = useWords().pane;
  const returned = useRef<HTMLButtonElement>(null);
  const found = searchFunctions(catalogue, inOtherLanguage, text);
  const summary = found.length > 0 ? functions.found(found.length) : functions.noneFound(text.trim());
  useEffect(() => returned.current?.focus(), []);
  useAnnounceSettled(summary, text);
  return (
    <>
      <PageTitle>{functions.title}</PageTitle>
      <Field label={functions.search} hint={functions.searchHint}>
        <Input type="search" value={text} autoComplete="off" contentBefore={<SearchRegular />} onChange={(_, { value }) => onText(value)} />
      </Field>
      <p className="lead">{summary}</p>
      {byGroup(found).map(({ title, entries }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul className="plain-list functions">
            {entries.map(({ id, name, summary: line }) => (
              <li key={id}>
                <Link ref={id === left ? returned : undefined} className="function-link" onClick={() => onOpen(id)}>
                  {name}
                </Link>
                <p>{line}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
