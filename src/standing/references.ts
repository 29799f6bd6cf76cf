/**
 * References in a formula's text, changed one by one with every other letter as it was: to put a planned formula where its
 * columns really stand, and to tell it by what it refers to instead of where that stands.
 */
import { mergeRefTokens, parseA1Ref, stringifyA1Ref, tokenize, type RangeA1 } from "@borgar/fx";
import { readStructured, writeStructured } from "../sheet/structured";

export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

export interface Rewriting {
  /** Where a cell is to be looked for instead. */
  cell(place: CellPlace): CellPlace;
  /** What a table's column is called instead; `table` is "" inside the table itself. */
  header?(table: string, header: string): string;
}

/** @param home the sheet the formula stands on @param base what relative references move by before they are rewritten */
export function rewriteReferences(formula: string, home: string, { cell, header }: Rewriting, base = { rows: 0, columns: 0 }): string {
  return eachReference(formula, {
    cells: (range, sheet) => {
      const at = sheet ?? home;
      const moved = movedRange(range, (row, column) => cell({ sheet: at, row, column }), base);
      // A reference without a sheet stays without one: formulas never refer to a sheet they are moved away from.
      return { range: moved.range, sheet: sheet === null ? null : moved.sheet };
    },
    columns: (table, names) => names.map((name) => header?.(table, name) ?? name),
  });
}

/** The formula with each cell named by what stands there, so that two plans can be compared. */
export function nameReferences(formula: string, home: string, nameOf: (place: CellPlace) => string): string {
  const tokens = mergeRefTokens(tokenize(formula));
  return tokens
    .map(({ type, value }) => {
      const read = type === "range" || type === "range_beam" ? parseA1Ref(value) : undefined;
      if (!read || !("range" in read)) return value;
      const sheet = read.context?.[0] ?? home;
      const { top, left, bottom, right, $top, $left } = read.range;
      if (typeof top !== "number" || typeof left !== "number") return value;
      const first = nameOf({ sheet, row: top, column: left });
      const last = nameOf({ sheet, row: bottom ?? top, column: right ?? left });
      return `⟦${first}:${last}${$top ? "$" : ""}${$left ? "$" : ""}⟧`;
    })
    .join("");
}

interface Visitor {
  cells(range: RangeA1, sheet: string | null): { range: RangeA1; sheet: string | null };
  columns(table: string, headers: string[]): string[];
}

function eachReference(formula: string, visitor: Visitor): string {
  const tokens = mergeRefTokens(tokenize(formula));
  return tokens
    .map(({ type, value }) => {
      if (type === "range" || type === "range_beam") {
        const read = parseA1Ref(value);
        if (!read || !("range" in read)) return value;
        const { range, sheet } = visitor.cells(read.range, read.context?.[0] ?? null);
        return stringifyA1Ref({ context: sheet === null ? [] : [sheet], range });
      }
      if (type === "structured") {
        const read = readStructured(value);
        if (!read || read.headers.length === 0) return value;
        const headers = visitor.columns(read.table, read.headers);
        return headers.every((name, i) => name === read.headers[i]) ? value : writeStructured({ ...read, headers });
      }
      return value;
    })
    .join("");
}

function movedRange(
  range: RangeA1,
  move: (row: number, column: number) => CellPlace,
  base: { rows: number; columns: number },
): { range: RangeA1; sheet: string } {
  const { top, left, bottom, right } = range;
  const isCell = typeof top === "number" && typeof left === "number";
  const rowOf = (row: number, fixed: boolean | null | undefined) => row + (fixed ? 0 : base.rows);
  const columnOf = (column: number, fixed: boolean | null | undefined) => column + (fixed ? 0 : base.columns);
  const first = move(rowOf(isCell ? top : 0, range.$top), columnOf(left ?? 0, range.$left));
  if (!isCell) return { range, sheet: first.sheet };
  const last = move(rowOf(bottom ?? top, range.$bottom), columnOf(right ?? left, range.$right));
  return { range: { ...range, top: first.row, left: first.column, bottom: last.row, right: last.column }, sheet: first.sheet };
}
