import { itemAt } from "../../basics/itemAt";
import { requireValue } from "../../basics/requireValue";
import { writtenAt } from "../../recognise/grid";
import { nameKey } from "../../recognise/names";
import { plainKey, stemOf } from "../../vocabulary/nearNames";
import { namesakes } from "../facts/namesakes";
import { isLongList, scoreBlocks } from "../facts/scoreBlocks";
import { type NameColumn, unitLists } from "../facts/unitLists";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = { problem: (typeof PROBLEMS)[number]; unit: string; other: string; row: number };

/**
 * A unit listed twice: by the same name, by one that differs in width or spaces, or by one that differs in its last word
 * (局, 委, 办). Functions refuse the first; the others become two units that each have half of the scores.
 */
export const unitDuplicate: Rule<"unit-duplicate", Found> = {
  id: "unit-duplicate",
  severity: "error",
  about: "units",
  check: (book) => {
    const { lists, namings } = unitLists(book);
    const listed = lists.flatMap(({ columns }) => repeated(columns, true));
    const scored = namings.flatMap((naming) => (naming.rowsAre === "scores" ? repeated([naming], false) : []));
    return [...listed, ...scored, ...beside(book)];
  },
  // Persons of one name are no unit that is there twice.
  followsFrom: (book, { params }) =>
    params.problem === "same" &&
    namesakes(book).some(({ persons: [first] }) => first !== undefined && nameKey(first.name) === nameKey(params.unit)),
};

interface Seen {
  name: string;
  row: number;
}

/** The nearer two names are, the earlier. */
const PROBLEMS = ["same", "spelling", "suffix"] as const;

/** @param likely whether names that are hardly two units are told; elsewhere than in a list they are told as not listed */
function repeated(columns: readonly NameColumn[], likely: boolean): Observation<Found>[] {
  const seen = PROBLEMS.map(() => new Map<string, Seen>());
  const found: Observation<Found>[] = [];
  for (const { sheet, row: first, rows, column } of columns) {
    for (let row = first; row < first + rows; row++) {
      const name = writtenAt(sheet, row, column);
      if (name === "") continue;
      const keys = [nameKey(name), plainKey(name), stemOf(name)];
      const match = keys.findIndex((key, i) => seen[i]?.has(key));
      if (match === 0 || (match > 0 && likely)) {
        const other = requireValue(seen[match]?.get(itemAt(keys, match)), "a name of the same key");
        const params = { problem: itemAt(PROBLEMS, match), unit: name, other: other.name, row: other.row };
        found.push({ severity: match === 0 ? "error" : "warning", place: placeAt(sheet, row, column), params });
      }
      if (match === 0) continue;
      const one = { name, row: row + 1 };
      for (const [i, known] of seen.entries()) {
        const key = itemAt(keys, i);
        if (!known.has(key)) known.set(key, one);
      }
    }
  }
  return found;
}

/** Sheets of the clerk's own: names beside scores, where a few are there twice. Many are a list of something else. */
function beside(book: Snapshot): Observation<Found>[] {
  return scoreBlocks(book).flatMap((block) => {
    if (block.record || block.names === null || isLongList(block)) return [];
    const column = { sheet: block.sheet, row: block.row, rows: block.rows, column: block.names };
    const { lists, namings } = unitLists(book);
    const isKnown = [...lists.flatMap(({ columns }) => columns), ...namings].some(
      (one) => one.sheet === column.sheet && one.column === column.column,
    );
    if (isKnown) return [];
    const found = repeated([column], true);
    return found.length * 5 > block.rows && found.length > 1
      ? []
      : found.map((one): Observation<Found> => ({ ...one, severity: "warning" }));
  });
}
