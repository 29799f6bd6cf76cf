/** How many years back streaks and outcomes look; the years stand in the history, oldest first. */
import { Button } from "@fluentui/react-components";
import { useWords } from "../../../words";
import type { DraftHistory } from "./useSchemeDraft";

/** Longer histories nobody keeps. */
const MOST_YEARS = 12;

export function YearsEditor({ history: { draft, change } }: { history: DraftHistory }) {
  const { schemeEditor } = useWords();
  const { year: words } = schemeEditor;
  const setYears = (word: string, years: string[]) => change({ ...draft, years: { ...draft.years, [word]: years } });
  return (
    <>
      {Object.entries(draft.years).map(([word, years]) => {
        const earlier = yearBefore(years[0] ?? "");
        return (
          <div key={word} className="rows">
            <p>
              {word}
              {" · "}
              {words.list(years)}
            </p>
            <div className="buttons">
              <Button
                size="small"
                disabledFocusable={earlier === null || years.length >= MOST_YEARS}
                onClick={() => earlier !== null && setYears(word, [earlier, ...years])}
              >
                {words.add}
              </Button>
              <Button size="small" disabledFocusable={years.length < 2} onClick={() => years.length > 1 && setYears(word, years.slice(1))}>
                {words.remove}
              </Button>
            </div>
          </div>
        );
      })}
    </>
  );
}

/** `2024年` comes before `2025年`. */
function yearBefore(header: string): string | null {
  const year = /\d{4}/.exec(header)?.[0];
  return year === undefined ? null : header.replace(year, String(Number(year) - 1));
}
