import { writtenAt } from "../../recognise/grid";
import { nameKey } from "../../recognise/names";
import { plainKey, stemOf } from "../../vocabulary/nearNames";
import { changedLists } from "../facts/changedLists";
import { type Naming, unitLists } from "../facts/unitLists";
import { partCrowd } from "../findings/crowd";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found =
  | { problem: "no-row" | "no-item"; unit: string; table: string }
  | { problem: "most-no-row" | "most-no-item"; count: number; total: number; table: string };

/**
 * A listed unit that has no row in a score table, or no item in a checklist. A row without scores belongs to
 * `score-missing`, a row under a misspelled name to `unit-unlisted`.
 */
export const unitUnscored: Rule<"unit-unscored", Found> = {
  id: "unit-unscored",
  severity: "warning",
  about: "units",
  check: (book) => {
    const lists = new Set(unitLists(book).lists.filter(({ scheme }) => scheme === null));
    // A record's tables that are no score tables hold what not every unit needs to have.
    return unitLists(book).namings.flatMap((naming) =>
      naming.rowsAre === "scores" || (naming.rowsAre === "items" && lists.has(naming.list))
        ? withoutRow(naming, changedLists(book).get(naming.list)?.coming)
        : [],
    );
  },
};

/** @param renamed names that only the list has so far: that is told of the list */
function withoutRow(
  { list, rowsAre, sheet, row: first, rows, column }: Naming,
  renamed?: ReadonlyMap<string, unknown>,
): Observation<Found>[] {
  const present = new Set<string>();
  const nearly = new Set<string>();
  for (let row = first; row < first + rows; row++) {
    const name = writtenAt(sheet, row, column);
    if (name === "") continue;
    present.add(nameKey(name));
    if (list.byKey.has(nameKey(name))) continue;
    nearly.add(plainKey(name)).add(stemOf(name));
  }
  const absent = [...list.byKey].filter(
    ([key, { name }]) => !renamed?.has(key) && !present.has(key) && !nearly.has(plainKey(name)) && !nearly.has(stemOf(name)),
  );
  const { singles, crowd } = partCrowd(absent, list.byKey.size);
  const problem = rowsAre === "scores" ? "no-row" : "no-item";
  const found = singles.map(
    ([, unit]): Observation<Found> => ({
      place: placeAt(unit.sheet, unit.row, unit.column),
      params: { problem, unit: unit.name, table: sheet.name },
    }),
  );
  const one = crowd[0]?.[1];
  if (one) {
    const params: Found = { problem: `most-${problem}`, count: crowd.length, total: list.byKey.size, table: sheet.name };
    found.push({ severity: "hint", place: placeAt(one.sheet, one.row, one.column), params });
  }
  return found;
}
