/** Rows and columns: what the result takes, and arguments that do not go together, told before the function says so. */
import { resultSize, type FunctionId } from "../vocabulary/functions";
import { chosenOrDefault } from "../vocabulary/optionWords";
import { areasOf, type Entry, type SheetArea } from "./entries";
import type { BuilderField } from "./fields";
import { requireValue } from "../basics/requireValue";
import { firstOf } from "../basics/itemAt";

export interface Given {
  field: BuilderField;
  entry: Entry;
}

/** A letter of a size, and what it stands for in this call. */
type Known = Map<string, number>;

export interface SizeProblem {
  field: string;
  params: { wanted: string; found: string; of: "rows" | "columns" };
}

export function sizeOfResult(id: FunctionId, given: readonly Given[]): { rows: number; columns: number } {
  const entryOf = (key: string) =>
    requireValue(
      given.find(({ field }) => field.key === key),
      key,
    );
  const size = resultSize(id, {
    sizeOf: (key) => sizeOfEntry(entryOf(key).entry),
    isGiven: (key) => entryOf(key).entry.kind !== "none",
    optionOf(key) {
      const { field, entry } = entryOf(key);
      return entry.kind === "words" && field.options ? chosenOrDefault(entry.value, field.options) : null;
    },
  });
  return size ?? { rows: 1, columns: 1 };
}

function sizeOfEntry(entry: Entry): { rows: number; columns: number } {
  const [first, ...others] = areasOf(entry);
  if (first) return { rows: first.rows, columns: others.reduce((columns, area) => columns + area.columns, first.columns) };
  return entry.kind === "array" ? { rows: entry.value.length, columns: firstOf(entry.value).length } : { rows: 1, columns: 1 };
}

/** 得分 87 行，权重 3 列，对不上. */
export function sizeProblems(given: readonly Given[]): SizeProblem[] {
  const known: Known = new Map();
  return given.flatMap(({ field, entry }) => {
    const areas = areasOf(entry);
    if (areas.length === 0) return [];
    return unevenParts(field, areas) ?? misfit(field, sizeOfEntry(entry), known) ?? [];
  });
}

/** Columns that are set side by side have as many rows each. */
function unevenParts({ key }: BuilderField, areas: readonly SheetArea[]): SizeProblem | null {
  const { rows } = firstOf(areas);
  const other = areas.find((area) => area.rows !== rows);
  return other ? { field: key, params: { wanted: `${rows}`, found: `${other.rows}`, of: "rows" } } : null;
}

/** What an area may be rows or columns of is known from the arguments before it. */
function misfit({ key, sizes, upright }: BuilderField, area: { rows: number; columns: number }, known: Known): SizeProblem | null {
  if (sizes.length === 0) return null;
  const allowed = sizes.map((size) => size.split(" × ") as [rows: string, columns: string]);
  const fits = (letter: string, count: number) => (wantedOf(letter, known) ?? count) === count;
  const found = allowed.find(([rows, columns]) => fits(rows, area.rows) && fits(columns, area.columns));
  if (found) {
    learn(found[0], area.rows, known);
    learn(found[1], area.columns, known);
    return null;
  }
  const stands = upright === true && area.columns === 1;
  if (stands && area.rows === known.get("k")) return null;
  const most = (letters: string[]) => Math.max(...letters.map((letter) => wantedOf(letter, known) ?? 1));
  const asWide = allowed.filter(([, columns]) => fits(columns, area.columns));
  if (asWide.length > 0)
    return { field: key, params: { wanted: `${most(asWide.map(([rows]) => rows))}`, found: `${area.rows}`, of: "rows" } };
  const wanted = most(allowed.map(([, columns]) => columns));
  return { field: key, params: { wanted: `${wanted}`, found: `${stands ? area.rows : area.columns}`, of: "columns" } };
}

function wantedOf(letter: string, known: Known): number | undefined {
  return letter === "1" ? 1 : known.get(letter);
}

function learn(letter: string, count: number, known: Known): void {
  if (letter !== "1" && !known.has(letter)) known.set(letter, count);
}
