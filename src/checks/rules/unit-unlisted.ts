import { firstOf } from "../../basics/itemAt";
import { formulaAt, isBlankValue, valueAt } from "../../recognise/grid";
import { nameKey } from "../../recognise/names";
import { plainKey, stemOf } from "../../vocabulary/nearNames";
import { contentOf, isFormula, type SnapshotValue } from "../../sheet/formula";
import { changedLists } from "../facts/changedLists";
import { scoreBlocks } from "../facts/scoreBlocks";
import { type ListedName, type NameColumn, type Naming, unitLists } from "../facts/unitLists";
import type { CellChange } from "../finding";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found =
  | { problem: "near" | "unknown"; unit: string; listed: string; count: number }
  | { problem: "spaces"; unit: string }
  | { problem: "unnamed"; unit: ""; row: number };

/**
 * A unit that is not on the list, with the listed one it probably is; a name with spaces around it, which functions of
 * Excel take for another name; scores without a unit. Entries of ledgers belong to `ledger-limits`, but for the spaces.
 */
export const unitUnlisted: Rule<"unit-unlisted", Found> = {
  id: "unit-unlisted",
  severity: "error",
  about: "units",
  check: (book) => {
    const { lists, namings } = unitLists(book);
    return [
      ...lists.flatMap(({ columns }) => columns.flatMap(spacedNames)),
      ...namings.flatMap((naming) => [...spacedNames(naming), ...unlisted(naming, changedLists(book).get(naming.list)?.gone)]),
      ...unnamed(book),
    ];
  },
};

/** One finding for each name that is not listed, wherever it stands first. */
function unlisted({ list, rowsAre, sheet, row: first, rows, column }: Naming, renamed?: ReadonlyMap<string, string>): Observation<Found>[] {
  if (list.byKey.size === 0 || rowsAre === "entries") return [];
  const stems = new Map<string, ListedName>();
  const cells = new Map<string, { row: number; name: string; value: SnapshotValue }[]>();
  for (let row = first; row < first + rows; row++) {
    const value = valueAt(sheet, row, column);
    if (isBlankValue(value)) continue;
    const name = String(value).trim();
    const key = nameKey(name);
    // What a list is no longer called by is told of the list.
    if (list.byKey.has(key) || renamed?.has(key)) continue;
    const same = cells.get(key);
    if (same) same.push({ row, name, value });
    else cells.set(key, [{ row, name, value }]);
  }
  if (cells.size > 0) for (const listed of list.byKey.values()) stems.set(stemOf(listed.name), listed);
  return [...cells.values()].map((same): Observation<Found> => {
    const { row, name } = firstOf(same);
    const spelled = list.byPlainKey.get(plainKey(name));
    const near = spelled ?? stems.get(stemOf(name));
    const params: Found = { problem: near ? "near" : "unknown", unit: name, listed: near?.name ?? "", count: same.length };
    // Width and spaces are no name; another last word might be.
    const fix =
      spelled &&
      same.map(
        (cell): CellChange => ({ sheet: sheet.name, row: cell.row, column, before: contentOf(cell.value), after: contentOf(spelled.name) }),
      );
    return { place: placeAt(sheet, row, column), params, ...(fix ? { fix } : {}) };
  });
}

function spacedNames({ sheet, row: first, rows, column }: NameColumn): Observation<Found>[] {
  const found: Observation<Found>[] = [];
  for (let row = first; row < first + rows; row++) {
    const value = valueAt(sheet, row, column);
    if (typeof value !== "string" || value === "") continue;
    const name = value.trim();
    if (name === value || name === "" || isFormula(formulaAt(sheet, row, column))) continue;
    const fix = [{ sheet: sheet.name, row, column, before: contentOf(value), after: contentOf(name) }];
    found.push({ severity: "warning", place: placeAt(sheet, row, column), params: { problem: "spaces", unit: name }, fix });
  }
  return found;
}

/** Scores in a row that names no unit are nobody's. */
function unnamed(book: Snapshot): Observation<Found>[] {
  return scoreBlocks(book).flatMap(({ record, sheet, row: first, rows, columns, names }) => {
    const found: Observation<Found>[] = [];
    if (!record || names === null) return found;
    for (let row = first; row < first + rows; row++) {
      if (!isBlankValue(valueAt(sheet, row, names)) || !columns.some((column) => typeof valueAt(sheet, row, column) === "number")) continue;
      found.push({ severity: "warning", place: placeAt(sheet, row, names), params: { problem: "unnamed", unit: "", row: row + 1 } });
    }
    return found;
  });
}
