import type { Scheme } from "./schema/scheme";

/**
 * The record of an inserted scheme, stored in the workbook's settings as JSON. Checks read it to know what each input
 * means; it names tables and headers, so that it survives moved cells.
 */
export interface SchemeRecord {
  /** Raised when the record's shape changes. */
  version: 1;
  template: string;
  /** One per insertion, so that two schemes in a workbook stay apart. */
  id: string;
  sheets: string[];
  fields: Field[];
  formulas: FormulaCell[];
  results: GradeResult[];
  /** Absent in records of earlier insertions, which can be checked but not changed. */
  standing?: StandingRecord;
  /** Plain ranges that fields name like tables: what a clerk's own sheet is adopted as. */
  lists?: ListRecord[];
}

/** A range that is no table, held on to by hidden names: one over its rows, one at each header. */
export interface ListRecord {
  /** What fields call it. */
  table: string;
  /** Numbers of the anchors. */
  area: number;
  columns: { header: string; anchor: number }[];
}

/** What a later change has to know of the sheets as they were written. */
export interface StandingRecord {
  /** The scheme without rows: those are read from the sheets. */
  scheme: Scheme;
  /** By what the scheme calls them. A sheet that was renamed since is found by its anchors. */
  sheets: Record<string, string>;
  tables: Record<string, string>;
  names: Record<string, string>;
  /** Every column with a header. A hidden name (`anchors.ts`) holds on to the header's cell. */
  columns: { sheet: string; column: number; row: number; key: string; anchor: number }[];
  /** Table of the sheet that keeps what later changes took away. */
  archive?: string;
}

/** A set of input columns of one table, and what may stand in them. */
export type Field =
  | { kind: "unit"; table: string; column: string; isList: boolean }
  | {
      kind: "score";
      table: string;
      columns: string[];
      unitColumn: string;
      least: Limit;
      most: Limit;
      digits: number;
      /** Set where a blank may be meant: an indicator that does not apply, a rater who did not rate, and nobody rates himself. */
      sparse?: boolean;
      /** Name of the cell that says what a blank is: where it says 未填, each is expected to be filled all the same. */
      blank?: string;
      /** Where a group has weights of its own: the table of items with a column for each group, and the list that says who is of which. */
      weighed?: { table: string; item: string; list: string; name: string; group: string };
    }
  /** `sparse`: a blank says that the item is not for the class that the column is of. */
  | { kind: "weight"; table: string; column: string; labelColumn: string; total: number; sparse?: boolean }
  /** Weights in a row above the scores, held on to by an anchor; `columns` are the scores they belong to. */
  | { kind: "weightRow"; table: string; columns: string[]; anchor: number; total: number }
  | {
      kind: "ledger";
      table: string;
      unitColumn: string;
      kindColumn: string;
      pointsColumn: string;
      /** Table with one row per kind: kind, direction, least, most, cap. */
      limitsTable: string;
      limits: { kind: string; least: string; most: string };
      /** The cap binds each month by itself. */
      byMonth?: boolean;
      /** What every entry should say besides. Records of earlier insertions have none. */
      columns?: { item: string; basis: string; date: string; person: string };
    };

/** A limit that stands in a named cell, since clerks may change it; `initial` serves where the name is gone. */
export interface Limit {
  name: string;
  initial: number;
}

/** A cell where the plan put a formula, so that a constant typed over it is found. */
export interface FormulaCell {
  sheet: string;
  /** A1 without `$`. */
  address: string;
  formula: string;
  /** Header above it, for messages. */
  label: string;
  /** Set where the cell belongs to a calculated column of a table: every row of it must hold the formula. */
  table?: string;
}

/** Where a graded list stands: the anchors of the spilled columns. */
export interface GradeResult {
  sheet: string;
  /** Row of the first unit, zero-based. */
  firstRow: number;
  columns: { unit: number; group: number; score: number; grade: number; place: number; reason: number };
  /** Seats: sheet area with headers in the first row: group, then a column per grade. */
  seats: { sheet: string; headerRow: number; groupColumn: number; gradeColumns: { grade: string; column: number }[] };
  /** Words of the grades, best first. */
  grades: string[];
  pending: string;
}
