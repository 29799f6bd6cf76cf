/** Reads a graded list and its table of seats from the snapshot. */
import type { GradeResult } from "../schemes/record";
import type { Snapshot } from "../sheet/snapshot";
import { cellAt, findSheet, isBlank, nameIn, nameKey, rowsEnd, type Cell } from "./reading/lookup";

export interface GradedUnit {
  unit: string;
  group: string;
  score: Cell;
  grade: Cell;
  place: Cell;
  reason: Cell;
}

/** The units of the spilled list, in its order; it ends at the first row without a unit. */
export function readGraded(snapshot: Snapshot, result: GradeResult): GradedUnit[] {
  const sheet = findSheet(snapshot, result.sheet);
  const graded: GradedUnit[] = [];
  if (!sheet) return graded;
  for (let row = result.firstRow; row < rowsEnd(sheet); row += 1) {
    const cell = (column: number) => cellAt(sheet, row, column);
    const unit = cell(result.columns.unit);
    if (isBlank(unit)) break;
    graded.push({
      unit: nameIn(unit),
      group: nameIn(cell(result.columns.group)),
      score: cell(result.columns.score),
      grade: cell(result.columns.grade),
      place: cell(result.columns.place),
      reason: cell(result.columns.reason),
    });
  }
  return graded;
}

/** Seats per grade of one group, in the order of the record's grades; `null` where the grade has no limit. */
export type GroupSeats = (number | null)[];

/** By the `nameKey` of the group. Groups whose seats are errors or text are left out: there is no limit to compare with until that is mended. */
export function readSeats(snapshot: Snapshot, result: GradeResult): Map<string, GroupSeats> {
  const seats = new Map<string, GroupSeats>();
  const sheet = findSheet(snapshot, result.seats.sheet);
  if (!sheet) return seats;
  for (let row = result.seats.headerRow + 1; row < rowsEnd(sheet); row += 1) {
    const group = cellAt(sheet, row, result.seats.groupColumn);
    if (isBlank(group)) break;
    const cells = result.grades.map((grade) => {
      const found = result.seats.gradeColumns.find((column) => column.grade === grade);
      return found && cellAt(sheet, row, found.column);
    });
    const limits = cells.map((cell) => (cell && typeof cell.value === "number" ? cell.value : null));
    const broken = cells.some((cell, index) => cell && limits[index] === null && !isBlank(cell));
    if (!broken) seats.set(nameKey(nameIn(group)), limits);
  }
  return seats;
}
