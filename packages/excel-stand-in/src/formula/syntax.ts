/**
 * What a formula says, as a tree. The language is Excel 2021's in en-US notation: structured references, spill
 * references (`A6#`), LET, arrays, `@`. The tree knows positions and names; only evaluation knows the workbook.
 */

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** `fixed` is the `$`: a part that is not fixed moves with the cell a rule is evaluated for. */
export interface CellPart {
  index: number;
  fixed: boolean;
}

export type TableSection = "all" | "data" | "headers" | "totals" | "thisRow";

/** Where in the text (without its `=`) a reference is written: `[start, end)`. */
export type Span = [start: number, end: number];

export type Expression =
  | { kind: "literal"; value: number | string | boolean }
  | { kind: "error"; code: string }
  /** `inherited`: the sheet's name stands at the other end of the range only. */
  | { kind: "cell"; sheet?: string; inherited?: true; row: CellPart; column: CellPart; span: Span }
  | { kind: "rows" | "columns"; sheet?: string; first: CellPart; last: CellPart; span: Span }
  | { kind: "range"; from: Expression; to: Expression }
  | { kind: "table"; table?: string; sections: TableSection[]; first?: string; last?: string }
  | { kind: "name"; name: string; sheet?: string }
  | { kind: "spill"; anchor: Expression }
  | { kind: "implicit"; of: Expression }
  | { kind: "negate" | "plus" | "percent"; of: Expression }
  | { kind: "binary"; operator: BinaryOperator; left: Expression; right: Expression }
  | { kind: "call"; name: string; args: (Expression | null)[] }
  | { kind: "array"; rows: Expression[][] };

/** Thrown by `parseFormula`; Excel would refuse the entry. */
export class FormulaSyntaxError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(`${message} at ${at}`);
    this.name = "FormulaSyntaxError";
  }
}
