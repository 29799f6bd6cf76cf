/**
 * A Snapshot is the workbook as checks and reviews see it: plain data, read once in a few chunks. Rules are pure over it.
 */
import type { Area, Place } from "../sheet/address";
import type { Content, SnapshotValue } from "../sheet/formula";
import type { Ignored } from "./ignored";
import type { SchemeRecord } from "./record";

export interface SheetSnapshot {
  name: string;
  visible: boolean;
  protected: boolean;
  /** Zero-based place of the first cell of `values`: the used range rarely starts at A1. */
  row: number;
  column: number;
  /** `kinds` tells text from an error or a number. */
  values: SnapshotValue[][];
  /** As the formula bar has it: `sheet/formula.ts` tells formulas from texts. */
  formulas: Content[][];
  /** The same in R1C1 notation: equal for all cells a formula was filled into. */
  formulasR1C1: Content[][];
  kinds: ("Empty" | "String" | "Double" | "Boolean" | "Error")[][];
  /** Rows and columns of the used range that are hidden, zero-based. */
  hiddenRows: number[];
  hiddenColumns: number[];
  merged: Area[];
  /** Results that fill more than their formula's cell, that cell included; the other cells read as values. Left out where nobody asked. */
  spills?: Area[];
}

export interface TableSnapshot {
  name: string;
  sheet: string;
  /** Header row included, zero-based. */
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** Whether its last row shows totals. */
  totals: boolean;
}

/** A plain range that a record names like a table: the row above its first row is `row`, as a table's header row is. */
export interface ListSnapshot extends TableSnapshot {
  /** By column of the range; "" where the record names none. */
  headers: string[];
  headerRow: number;
}

/** A record of ours that cannot be read, damaged or of a newer version: its sheets stand, but checks and changes do not know of its scheme. */
export interface DamagedRecord {
  /** Of its setting. */
  key: string;
  /** As far as it can be made out; "" otherwise. */
  title: string;
}

/** What a function of ours said of an error that it shows: nobody can read that off the workbook. */
export interface RefusalSeen {
  formula: { sheet: string; row: number; column: number };
  /** The first cell that shows the error. */
  shown: Place;
  /** The cell that is to be mended, where the function names one. */
  cell: Place | null;
  said: { "zh-CN": string; "en-US": string };
}

export interface Snapshot {
  sheets: SheetSnapshot[];
  tables: TableSnapshot[];
  lists: ListSnapshot[];
  names: { name: string; formula: string }[];
  /** Hidden names of ours that hold on to header cells, so that a scheme is found again whatever is renamed or moved. */
  anchors: { name: string; formula: string }[];
  /** Schemes inserted by Baton, oldest first. */
  schemes: SchemeRecord[];
  /** Records that were passed over. Left out where nobody looked. */
  damaged?: DamagedRecord[];
  /** What functions say of errors. Left out where nobody asked them. */
  refusals?: RefusalSeen[];
  /** Findings somebody has decided to leave. */
  ignored: Ignored[];
}
