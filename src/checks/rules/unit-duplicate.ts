import { placeAt, textAt } from "../reading/blocks";
import { nameKey } from "../reading/lookup";
import type { Reading } from "../reading/reading";
import { isLongList } from "../reading/scoreBlocks";
import { plainKey, stemOf, type NameColumn } from "../reading/unitLists";
import type { Observation, Rule } from "../rule";

/**
 * A unit listed twice: by the same name, by one that differs in width or spaces, or by one that differs in its last word
 * (局, 委, 办). Functions refuse the first; the others become two units that each have half of the scores.
 */
export const unitDuplicate: Rule = {
  id: "unit-duplicate",
  severity: "error",
  about: "units",
  check: (reading) => {
    const { lists, namings } = reading.units;
    const listed = lists.flatMap(({ columns }) => repeated(columns, true));
    const scored = namings.flatMap((naming) => (naming.rowsAre === "scores" ? repeated([naming], false) : []));
    return [...listed, ...scored, ...beside(reading)];
  },
};

interface Seen {
  name: string;
  row: number;
}

/** @param likely whether names that are hardly two units are told; elsewhere than in a list they are told as not listed */
function repeated(columns: readonly NameColumn[], likely: boolean): Observation[] {
  const [exact, plain, stems] = [new Map<string, Seen>(), new Map<string, Seen>(), new Map<string, Seen>()];
  const found: Observation[] = [];
  for (const { sheet, row: first, rows, column } of columns) {
    for (let row = first; row < first + rows; row++) {
      const name = textAt(sheet, row, column);
      if (name === "") continue;
      const seen = { name, row: row + 1 };
      const tell = (problem: string, other: Seen) =>
        found.push({ severity: problem === "same" ? "error" : "warning", place: placeAt(sheet, row, column), params: { problem, unit: name, other: other.name, row: other.row } });
      const keys: [Map<string, Seen>, string, string][] = [
        [exact, nameKey(name), "same"],
        [plain, plainKey(name), "spelling"],
        [stems, stemOf(name), "suffix"],
      ];
      const match = keys.find(([map, key]) => map.has(key));
      if (match && (likely || match[2] === "same")) tell(match[2], match[0].get(match[1])!);
      for (const [map, key] of keys) if (!map.has(key)) map.set(key, seen);
    }
  }
  return found;
}

/** Sheets of the clerk's own: names beside scores, where a few are there twice. Many are a list of something else. */
function beside(reading: Reading): Observation[] {
  return reading.scores.flatMap((block) => {
    if (block.record || block.names === null || isLongList(block)) return [];
    const column = { sheet: block.sheet, row: block.row, rows: block.rows, column: block.names };
    const { lists, namings } = reading.units;
    const isKnown = [...lists.flatMap(({ columns }) => columns), ...namings].some((one) => one.sheet === column.sheet && one.column === column.column);
    if (isKnown) return [];
    const found = repeated([column], true);
    return found.length * 5 > block.rows && found.length > 1 ? [] : found.map((one): Observation => ({ ...one, severity: "warning" }));
  });
}
