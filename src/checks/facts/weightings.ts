/** Weights and full points as WEIGHTED, TOTAL and RATERS are given them, with the cells they stand in and what each is for. */
import { fact } from "../../basics/fact";
import { originOf } from "../../formulas/sources";
import { headerAt, headerRowOf, labelLeftOf } from "../../recognise/headings";
import { sheetNamed } from "../../recognise/tables";
import { typedColumns, usedRows } from "../../recognise/typedColumns";
import type { SheetArea } from "../../sheet/address";
import { argumentsOf, type PlacedArgument } from "../../vocabulary/functions";
import { areaInRole, type FilledCall, filledCalls, isSpread, type Missing, missingOf, takesAnySum } from "./filledCalls";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";

export interface Weighting {
  use: FilledCall;
  /** Weights make shares of the scores; full points are what each score is out of. */
  kind: "weights" | "full";
  missing: Missing;
  /** The call says that they may add up to anything. */
  anySum: boolean;
  /** Where the scores stand, as given; their columns are what is weighed. */
  scores: SheetArea | null;
  sheet: SheetSnapshot;
  weights: SheetArea;
  /**
   * row: one for each column of scores, above or below them. column: the same, listed. each: a row for each unit.
   * table: RATERS' classes with their weights beside them.
   */
  layout: "row" | "column" | "each" | "table";
  /** Somebody fills them in here; else they are computed from weights that stand elsewhere. */
  isTyped: boolean;
  /** Row of headers above the scores. */
  headers: number | null;
}

/** Weights and full points that functions are given. */
export const weightings = fact((book: Snapshot): Weighting[] =>
  filledCalls(book).flatMap((use) => {
    for (const kind of ["weights", "full"] as const) {
      const placed = argumentsOf(use.name).find(({ role }) => role === kind);
      if (placed) return weightingOf(book, use, placed, kind);
    }
    return [];
  }),
);

function weightingOf(book: Snapshot, use: FilledCall, placed: PlacedArgument, kind: Weighting["kind"]): Weighting[] {
  const given = areaInRole(use, kind);
  if (!given || isSpread(use.call.args[placed.index]?.node ?? null)) return [];
  const weights = originOf(book, given);
  const sheet = sheetNamed(book, weights.sheet);
  if (!sheet) return [];
  const scores = areaInRole(use, "scores");
  const layout = layoutOf(placed, weights, scores, use);
  if (!layout) return [];
  const rows = usedRows(sheet, weights.row, weights.rows);
  const held = layout === "table" ? { column: weights.column + 1, columns: 1 } : weights;
  const typed = typedColumns(sheet, weights.row, rows, held.column, held.columns);
  const scoreSheet = scores ? sheetNamed(book, scores.sheet) : undefined;
  return [
    {
      use,
      kind,
      missing: missingOf(book, use) ?? "error",
      anySum: takesAnySum(book, use),
      scores,
      sheet,
      weights: { ...weights, rows },
      layout,
      isTyped: rows > 0 && typed.length > 0,
      headers: scores && scoreSheet ? headerRowOf(book, scoreSheet, scores, besides(use, scores)) : null,
    },
  ];
}

function layoutOf(
  { holds, columns, index }: PlacedArgument,
  weights: SheetArea,
  scores: SheetArea | null,
  use: FilledCall,
): Weighting["layout"] | null {
  if (holds === "table") return weights.columns === columns ? "table" : null;
  const moves = use.moves[index] === true;
  if (weights.rows === 1 && !moves) return scores && scores.columns !== weights.columns ? null : "row";
  if (weights.columns === 1 && scores && scores.columns === weights.rows && !(scores.columns === 1)) return "column";
  return scores && scores.rows === weights.rows && scores.columns === weights.columns ? "each" : null;
}

function besides(use: FilledCall, scores: SheetArea): number[] {
  return use.areas.slice(1).flatMap((area) => (area && area.sheet === scores.sheet && area.rows === 1 ? [area.row] : []));
}

/** The cell of the i-th weight of a row, a column or a table. */
export function weightCell({ weights, layout }: Weighting, index: number): { row: number; column: number } {
  if (layout === "row") return { row: weights.row, column: weights.column + index };
  return { row: weights.row + index, column: weights.column + (layout === "table" ? 1 : 0) };
}

export function weightCount({ weights, layout }: Weighting): number {
  return layout === "row" || layout === "each" ? weights.columns : weights.rows;
}

/** What the i-th weight is for: the header above its scores, or the text beside it. */
export function weightLabel(book: Snapshot, weighting: Weighting, index: number): string {
  const { sheet, layout, scores, headers } = weighting;
  const { row, column } = weightCell(weighting, index);
  if (layout === "table") return headerAt(sheet, row, column - 1);
  if (layout === "column") return labelLeftOf(sheet, row, column);
  return scoreHeader(book, { scores, headers }, index);
}

/** Header above the i-th column of the scores. */
export function scoreHeader(book: Snapshot, { scores, headers }: Pick<Weighting, "scores" | "headers">, index: number): string {
  const sheet = scores ? sheetNamed(book, scores.sheet) : undefined;
  return scores && sheet ? headerAt(sheet, headers, scores.column + index) : "";
}

export type Weighed = "weight" | "points";

export function weighedBy({ kind }: Weighting): Weighed {
  return kind === "full" ? "points" : "weight";
}
