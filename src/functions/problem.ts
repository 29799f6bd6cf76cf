/** What can be wrong with arguments, before and beside what `core` finds. Rows and columns are zero-based. */
import type { Problem as CoreProblem } from "../core/problem";
import type { Choices } from "../vocabulary/optionWords";
import type { CellFault } from "./cells";

/** Where a cell stands. `argument` counts a function's parameters from 0. */
export interface CellPlace {
  argument: number;
  row: number;
  column: number;
}

export type CellProblem = (CellFault | { code: "cellMissing" }) & CellPlace;

export type ReadingProblem =
  | CellProblem
  | { code: "resultTooLarge" }
  | { code: "resultNotNumber" }
  | { code: "rangeEmpty"; argument: number }
  | { code: "rowsDiffer"; argument: number; rows: number; expected: number }
  | { code: "columnsDiffer"; argument: number; columns: number; expected: number }
  | { code: "notOneColumn"; argument: number; columns: number }
  | { code: "notOneCell"; argument: number }
  | { code: "tableNarrow"; argument: number; columns: number; expected: number }
  | { code: "tableEmpty"; argument: number }
  | { code: "unknownWord"; argument: number; text: string; choices: Choices<unknown> }
  | { code: "notCount"; argument: number; value: number; most: number }
  | { code: "duplicateName"; text: string; row: number; otherRow: number }
  | ({ code: "numberNegative"; value: number } & CellPlace)
  | { code: "takerUnset" }
  | { code: "raterWithoutClass"; column: number }
  | ({ code: "classUnknown"; text: string } & CellPlace)
  | { code: "classEmpty"; text: string }
  | { code: "classUnrated"; text: string }
  | { code: "classNotWeighted"; text: string }
  | ({ code: "pointsAboveFull"; points: number; full: number } & CellPlace)
  | ({ code: "fullMissing" } & CellPlace)
  | { code: "groupMissing"; row: number }
  | { code: "groupSpoilt"; cause: Problem; causeRow: number }
  | { code: "unitUnknown"; argument: number; row: number; unit: string }
  | { code: "unitMissing"; argument: number; row: number }
  | { code: "kindUnknown"; row: number; kind: string }
  | { code: "kindMissing"; row: number }
  | { code: "kindsNeeded" }
  | { code: "needsSurplus"; argument: number }
  | { code: "segmentsUnset" }
  | ({ code: "shareNotRatio"; value: number } & CellPlace)
  | { code: "placeTableShape"; argument: number; rows: number; columns: number }
  | { code: "directionUnknown"; row: number; text: string }
  | { code: "underUnknown"; row: number; text: string }
  | { code: "tierNotNumber"; row: number; text: string }
  | { code: "gradeUnknown"; argument: number; row: number; column: number; text: string }
  | { code: "seatsHeaderMissing"; column: number }
  | { code: "headerTwice"; text: string; column: number; otherColumn: number }
  | { code: "seatsRowsForOneGroup"; rows: number }
  | { code: "groupWithoutSeats"; group: string }
  | ({ code: "seatsNotWhole"; seats: number } & CellPlace)
  | { code: "effectUnknown"; row: number; text: string }
  | { code: "effectHasNoGrade"; row: number; grade: string }
  | { code: "markDivided"; row: number; text: string }
  | { code: "markUnknown"; row: number; text: string }
  | ({ code: "yearsUnknown"; text: string } & CellPlace)
  | { code: "optionUnknown"; option: string }
  | { code: "optionTwice"; option: string }
  | { code: "optionValueUnknown"; option: string; value: string };

export type Problem = CoreProblem | ReadingProblem;

/** Ends a call whose arguments cannot be read. */
export class Unreadable extends Error {
  constructor(readonly problem: ReadingProblem) {
    super(problem.code);
    this.name = "Unreadable";
  }
}
