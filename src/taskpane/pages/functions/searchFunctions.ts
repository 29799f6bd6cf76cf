/** Finding functions by any word of their name, meaning or arguments, in either language. */
import { groupBy } from "../../../basics/groupBy";
import type { CatalogueEntry } from "../../../functions/catalogue";

function searchableText(entry: CatalogueEntry): string {
  const parts = [
    entry.name,
    entry.groupTitle,
    entry.summary,
    entry.result,
    entry.syntax,
    ...entry.parameters.flatMap(({ name, description }) => [name, description]),
  ];
  return fold(parts.join("\n"));
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * Entries of `shown` that hold every word of `text`, in their order. `others` is the same catalogue in the other
 * language: whoever knows a term in one finds it in both.
 */
export function searchFunctions(shown: CatalogueEntry[], others: CatalogueEntry[], text: string): CatalogueEntry[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return shown;
  const alsoCalled = new Map(others.map((entry) => [entry.id, searchableText(entry)]));
  return shown.filter((entry) => {
    const all = `${searchableText(entry)}\n${alsoCalled.get(entry.id) ?? ""}`;
    return words.every((word) => all.includes(word));
  });
}

/** Entries under the titles of their groups, both in the catalogue's order. */
export function byGroup(entries: CatalogueEntry[]): { title: string; entries: CatalogueEntry[] }[] {
  return [...groupBy(entries, ({ groupTitle }) => groupTitle)].map(([title, members]) => ({ title, entries: members }));
}
