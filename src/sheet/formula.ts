/**
 * What a cell holds: a formula or a constant, told apart by type and never by how a text begins, for a unit may well be
 * called `=1+1`.
 */

/** What a cell shows. Errors are their code, `#VALUE!`; an empty cell is "". */
export type SnapshotValue = string | number | boolean;

/** A formula of a plan, with its `=`, in en-US notation. Every other text of a plan is a text. */
export interface Formula {
  formula: string;
}

export function holdsFormula(cell: unknown): cell is Formula {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/**
 * A cell's content as Excel's formula bar has it, one text for both: what begins with `=` is a formula, and a text that
 * begins with `=` or an apostrophe stands behind an apostrophe.
 */
export type Content = SnapshotValue;

/** Looked for in every cell of a workbook. */
const EQUALS_SIGN = 61;

export function isFormula(content: Content | null | undefined): content is string {
  return typeof content === "string" && content.charCodeAt(0) === EQUALS_SIGN;
}

/** A constant as content. */
export function contentOf(constant: SnapshotValue): Content {
  return typeof constant === "string" && /^['=]/.test(constant) ? `'${constant}` : constant;
}

/** A content as a plan's cell: what an apostrophe kept is a text again. */
export function cellOf(content: Content): Formula | SnapshotValue {
  if (typeof content !== "string") return content;
  if (content.startsWith("=")) return { formula: content };
  return content.startsWith("'") ? content.slice(1) : content;
}

/** A plan's cell as content; "" for an empty one. */
export function contentOfCell(cell: Formula | SnapshotValue | null): Content {
  if (cell === null) return "";
  return holdsFormula(cell) ? cell.formula : contentOf(cell);
}
