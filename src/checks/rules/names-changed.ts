import { firstOf } from "../../basics/itemAt";
import type { Snapshot } from "../../book/snapshot";
import { changedHeadings } from "../facts/changedHeadings";
import { changedLists } from "../facts/changedLists";
import type { ListedName } from "../facts/unitLists";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found = { list: string; name: string; before: string; count: number };

/**
 * Names typed over in a list, or pasted over it, while the scheme's tables still say the earlier ones; and indicators or raters in their
 * table that head no column. `before` is "" where nobody is gone.
 */
export const namesChanged: Rule<"names-changed", Found> = {
  id: "names-changed",
  severity: "error",
  about: "units",
  check: (book: Snapshot) => [
    ...[...changedLists(book).values()].map(({ coming, gone }) => told([...coming.values()], [...gone.values()])),
    ...changedHeadings(book).map(({ coming, gone }) => told(coming, gone)),
  ],
  // Who is who has to be told first.
  followsFrom: (_, { place }, others) => others.some((one) => one.rule === "namesakes" && one.place.sheet === place.sheet),
};

function told(coming: readonly ListedName[], [before = ""]: readonly string[]): Observation<Found> {
  const { sheet, row, column, name } = firstOf(coming);
  return { place: placeAt(sheet, row, column), params: { list: sheet.name, name, before, count: coming.length } };
}
