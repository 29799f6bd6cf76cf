/** Weights and full points as WEIGHTED, TOTAL and RATERS are given them, with the cells they stand in and what each is for. */
import type { SheetSnapshot } from "../../book/snapshot";
import { argumentsOf, type PlacedArgument } from "../../vocabulary/functions";
import { typedColumns, usedRows } from "./blocks";
import { headerAt, headerRowOf, labelLeftOf } from "./headings";
import { findSheet } from "./lookup";
import type { Reading } from "./reading";
import { sourceOf } from "./sources";
import { type SheetArea } from "./resolve";
import { areaInRole, isSpread, missingOf, type Missing, type Use } from "./filledCalls";

export interface Weighting {
  use: Use;
  /** Weights make shares of the scores; full points are what each score is out of. */
  kind: "weights" | "full";
  missing: Missing;
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

export function weightingsIn(reading: Reading): Weighting[] {
  return reading.filledCalls.flatMap((use) => {
    for (const kind of ["weights", "full"] as const) {
      const placed = argumentsOf(use.name).find(({ role }) => role === kind);
      if (placed) return weightingOf(reading, use, placed, kind);
    }
    return [];
  });
}

function weightingOf(reading: Reading, use: Use, placed: PlacedArgument, kind: Weighting["kind"]): Weighting[] {
  const given = areaInRole(use, kind);
  if (!given || isSpread(use.call.args[placed.index]?.node ?? null)) return [];
  const weights = sourceOf(reading, given);
  const sheet = findSheet(reading.snapshot, weights.sheet);
  if (!sheet) return [];
  const scores = areaInRole(use, "scores");
  const layout = layoutOf(placed, weights, scores, use);
  if (!layout) return [];
  const rows = usedRows(sheet, weights.row, weights.rows);
  const held = layout === "table" ? { column: weights.column + 1, columns: 1 } : weights;
  const typed = typedColumns(sheet, weights.row, rows, held.column, held.columns);
  const scoreSheet = scores ? findSheet(reading.snapshot, scores.sheet) : undefined;
  return [
    {
      use,
      kind,
      missing: missingOf(reading, use) ?? "error",
      scores,
      sheet,
      weights: { ...weights, rows },
      layout,
      isTyped: rows > 0 && typed.length > 0,
      headers: scores && scoreSheet ? headerRowOf(reading, scoreSheet, scores, besides(use, scores)) : null,
    },
  ];
}

function layoutOf({ holds, columns, index }: PlacedArgument, weights: SheetArea, scores: SheetArea | null, use: Use): Weighting["layout"] | null {
  if (holds === "table") return weights.columns === columns ? "table" : null;
  const moves = use.moves[index] === true;
  if (weights.rows === 1 && !moves) return scores && scores.columns !== weights.columns ? null : "row";
  if (weights.columns === 1 && scores && scores.columns === weights.rows && !(scores.columns === 1)) return "column";
  return scores && scores.rows === weights.rows && scores.columns === weights.columns ? "each" : null;
}

function besides(use: Use, scores: SheetArea): number[] {
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
export function weightLabel(reading: Reading, weighting: Weighting, index: number): string {
  const { sheet, layout, scores, headers } = weighting;
  const { row, column } = weightCell(weighting, index);
  if (layout === "table") return headerAt(sheet, row, column - 1);
  if (layout === "column") return labelLeftOf(sheet, row, column);
  return scoreHeader(reading, { scores, headers }, index);
}

/** Header above the i-th column of the scores. */
export function scoreHeader(reading: Reading, { scores, headers }: Pick<Weighting, "scores" | "headers">, index: number): string {
  const sheet = scores ? findSheet(reading.snapshot, scores.sheet) : undefined;
  return scores && sheet ? headerAt(sheet, headers, scores.column + index) : "";
}
