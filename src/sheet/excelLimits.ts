/**
 * What Excel takes at most, from its list of specifications and limits and from what its dialogs and Office.js refuse. Letters
 * are UTF-16 units, as Excel counts them.
 */
export const EXCEL_LIMITS = {
  sheetName: 31,
  /** Of tables and defined names. */
  name: 255,
  /** Of a table's column. */
  header: 255,
  /** What is said at a cell before something is entered. */
  promptTitle: 32,
  prompt: 255,
  /** What is said of an entry that was refused. */
  alert: 224,
  /** A drop-down whose words are written out. */
  listedWords: 255,
  formula: 8192,
  /** A text within a formula. */
  literal: 255,
  /** The formula of a conditional format or a validation. */
  condition: 255,
  levels: 64,
  arguments: 255,
  columnWidth: 255,
  rowPoints: 409,
} as const;

/** A text no longer than that, and no letter of two units cut apart. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}
