/** Reads the units' rows of a score table. */
import type { Field } from "../schemes/record";
import type { Snapshot } from "../sheet/snapshot";
import { readColumn, type Cell } from "./reading/lookup";

export type ScoreField = Extract<Field, { kind: "score" }>;

export interface ScoreRow {
  unit: Cell;
  /** In the order of the field's columns: months, as a rule. */
  scores: Cell[];
}

/** `undefined` where the table or one of its columns is gone. */
export function readScoreRows(snapshot: Snapshot, field: ScoreField): ScoreRow[] | undefined {
  const units = readColumn(snapshot, field.table, field.unitColumn);
  const columns = field.columns.map((column) => readColumn(snapshot, field.table, column));
  if (!units || columns.some((column) => column === undefined)) return undefined;
  return units.map((unit, index) => ({ unit, scores: columns.map((column) => column![index]!) }));
}
