/** Indicators and raters typed over in their table, or in the header of their column, while the other one still says the earlier name. */
import { fact } from "../../basics/fact";
import { headingNames, type HeadingNames, type NameCell } from "../../book/headingNames";
import type { Snapshot } from "../../book/snapshot";
import { nameKey } from "../../recognise/names";

export interface ChangedHeading {
  /** The cells that say something new. */
  coming: (NameCell & { name: string })[];
  /** What the others say still; none where rows were only added. */
  gone: string[];
}

export const changedHeadings = fact((book: Snapshot): ChangedHeading[] =>
  book.schemes.flatMap((scheme) => headingNames(book, scheme).flatMap(changedIn)),
);

function changedIn({ recorded, listed, headers }: HeadingNames): ChangedHeading[] {
  const before = recorded.map((name) => String(name ?? "")).filter((name) => name !== "");
  const now = listed.map((cell) => ({ ...cell, name: String(cell.value).trim() })).filter(({ name }) => name !== "");
  const [known, listedNow] = [new Set(before.map(nameKey)), new Set(now.map(({ name }) => nameKey(name)))];
  const inTable = {
    coming: now.filter(({ name }) => !known.has(nameKey(name))),
    gone: before.filter((name) => !listedNow.has(nameKey(name))),
  };
  const typed = headers.flatMap(({ recorded: from, ...cell }) => {
    const name = String(cell.value).trim();
    const isNew = name !== "" && listedNow.has(nameKey(from)) && !listedNow.has(nameKey(name));
    return isNew ? [{ from, ...cell, name }] : [];
  });
  const inHeaders = { coming: typed, gone: typed.map(({ from }) => from) };
  return [inTable, inHeaders].filter(({ coming }) => coming.length > 0);
}

/** Whether one of these names is among those that were changed: what follows from it is no mistake of its own. */
export function isHeadingChanged(book: Snapshot, names: readonly (string | number | undefined)[]): boolean {
  const keys = new Set(
    changedHeadings(book).flatMap(({ coming, gone }) => [...coming.map(({ name }) => nameKey(name)), ...gone.map(nameKey)]),
  );
  return keys.size > 0 && names.some((name) => typeof name === "string" && keys.has(nameKey(name)));
}
