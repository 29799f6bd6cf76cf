/**
 * A WorkbookPlan is everything an insertion will write, as plain data: it can be shown before, tested without Excel,
 * applied by `workbook/` and written to a file by `xlsx/`. Rows and columns are zero-based; nothing here knows Office.
 */
import type { Area } from "../sheet/address";
import type { Formula } from "../sheet/formula";
import type { SchemeRecord } from "./record";

export type { Area };

/** `null` leaves a cell empty. A text is a text whatever it begins with; a formula is typed as one. */
export type PlanCell = Formula | string | number | boolean | null;

/** What a cell is for; `looks.ts` says how each looks. */
export type CellRole =
  | "title"
  | "meta"
  | "legendInput"
  | "legendComputed"
  | "legendResult"
  | "header"
  | "input"
  | "computed"
  | "result"
  | "label"
  | "note"
  | "section";

export interface Block {
  row: number;
  column: number;
  cells: PlanCell[][];
}

export interface TablePlan {
  name: string;
  /** Header row included. */
  area: Area;
  filter: boolean;
}

export interface FormatPlan {
  area: Area;
  role?: CellRole;
  numberFormat?: string;
  align?: "left" | "center" | "right";
  wrap?: boolean;
  /** What does not fit is shown smaller, in one line. */
  shrink?: boolean;
}

export type ValidationRule =
  | { kind: "decimal"; least: number | string; most: number | string }
  | { kind: "atLeast"; least: number | string }
  | { kind: "whole"; least: number | string; most: number | string }
  | { kind: "list"; source: string }
  | { kind: "text" };

export interface ValidationPlan {
  area: Area;
  rule: ValidationRule;
  /** At most 32 characters. */
  promptTitle: string;
  /** At most 255 characters. Also the alert, cut nowhere: keep it under 224. */
  prompt: string;
  /** `stop` refuses the entry, `warning` lets a person insist, `offer` takes any: several words of its list may be typed. */
  severity: "stop" | "warning" | "offer";
}

export type ConditionLook =
  | "total"
  | "computedGrid"
  | "gradeFirst"
  | "gradeSecond"
  | "gradeThird"
  | "gradeLast"
  | "pending"
  | "warning"
  | "error";

export interface ConditionPlan {
  area: Area;
  /** Relative to the area's first cell; native functions only, since Excel evaluates it synchronously. */
  formula: string;
  look: ConditionLook;
}

export interface PrintPlan {
  orientation: "landscape" | "portrait";
  paper: "a4" | "a3";
  /** Rows repeated on each page after theirs, counted from 1. */
  titleRows: { first: number; last: number };
}

/** When a clerk comes to a sheet: its tab says so by its colour. */
export type SheetStage = "parameters" | "entry" | "result";

/** A column with a header, by a key that stays the same when others come and go. */
export interface ColumnPlan {
  column: number;
  /** Table (or number of the spilled list) and header; unique on its sheet. */
  key: string;
}

export interface SheetPlan {
  name: string;
  /** What the scheme calls it; `name` differs where that was taken. */
  key: string;
  columns: ColumnPlan[];
  headerRow: number;
  /** Left out where a sheet belongs to none. */
  stage?: SheetStage;
  /** Cells a person is to fill in; shown in the pane before insertion. */
  inputCells: number;
  blocks: Block[];
  tables: TablePlan[];
  formats: FormatPlan[];
  /** Where results will spill, with room to grow: nobody's entries are looked for there. */
  spills: Area[];
  validations: ValidationPlan[];
  conditions: ConditionPlan[];
  /** Width in characters per column, from column A on. */
  widths: number[];
  heights: { row: number; rows: number; points: number }[];
  freeze: { rows: number; columns: number };
  print: PrintPlan;
}

export interface NamePlan {
  name: string;
  /** `=方案参数!$C$5` */
  formula: string;
  /** Left out of Excel's list of names. */
  hidden?: boolean;
  comment?: string;
}

/** Sheets and names that an insertion writes, with or without a scheme behind them. */
export interface InsertionPlan {
  sheets: SheetPlan[];
  names: NamePlan[];
  /** What is stored in the workbook so that checks and later changes find the scheme again; `null` where there is none. */
  record: SchemeRecord | null;
  /** Where the clerk starts. */
  open: { sheet: string; row: number; column: number };
}

export interface WorkbookPlan extends InsertionPlan {
  record: SchemeRecord;
}

/** Names already in use in the workbook, compared without case. */
export interface Taken {
  sheets: string[];
  tables: string[];
  names: string[];
}
