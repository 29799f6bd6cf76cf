/**
 * Changes the references in a formula's text and leaves every other letter as it was: when rows or columns come or go,
 * when a sheet gets another name, when a formula is copied.
 */
import { columnLetters, quoteSheet } from "../../../address";
import { parsed } from "./formulaCell";
import type { CellPart, Expression, Span } from "../../../formula/syntax";

type CellExpression = Extract<Expression, { kind: "cell" }>;
type LinesExpression = Extract<Expression, { kind: "rows" | "columns" }>;
type Written = CellExpression | LinesExpression;

/** Rows or columns that came (`count` > 0) or went (`count` < 0) on one sheet, everything behind them moving. */
export interface LinesMoved {
  sheetName: string;
  axis: "row" | "column";
  at: number;
  count: number;
  /** Only cells in these columns (or rows) move; all of them where it is left out. */
  within?: { first: number; last: number };
}

interface Edit {
  span: Span;
  text: string;
}

/** A formula copied from one cell to another: what has no `$` moves along. */
export function copiedFormula(formula: string, rowsDown: number, columnsRight: number): string {
  const move = (part: CellPart, by: number): CellPart => (part.fixed ? part : { ...part, index: part.index + by });
  return rewritten(formula, (reference) => {
    if (reference.kind === "cell") {
      return written({ ...reference, row: move(reference.row, rowsDown), column: move(reference.column, columnsRight) });
    }
    const by = reference.kind === "rows" ? rowsDown : columnsRight;
    return written({ ...reference, first: move(reference.first, by), last: move(reference.last, by) });
  });
}

export function renamedSheet(formula: string, before: string, after: string): string {
  const same = (name: string | undefined): boolean => name?.toLowerCase() === before.toLowerCase();
  return rewritten(formula, (reference) => (same(reference.sheet) ? written({ ...reference, sheet: after }) : null));
}

/** What named a sheet that is gone says #REF!. */
export function deletedSheet(formula: string, name: string): string {
  const gone = (sheet: string | undefined): boolean => sheet?.toLowerCase() === name.toLowerCase();
  const wholes = new Map<Written, Span | null>();
  for (const node of nodesOf(parsed(formula) ?? { kind: "literal", value: 0 })) {
    if (node.kind !== "range" || node.from.kind !== "cell" || node.to.kind !== "cell") continue;
    wholes.set(node.from, [node.from.span[0], node.to.span[1]]);
    wholes.set(node.to, null);
  }
  return rewritten(formula, (reference) => {
    const span = wholes.has(reference) ? wholes.get(reference) : reference.span;
    return gone(reference.sheet) && span ? { span, text: "#REF!" } : null;
  });
}

/** `home` is the sheet the formula stands on: references without a sheet's name are there. */
export function movedLines(formula: string, home: string, moved: LinesMoved): string {
  const concerns = (sheet: string | undefined): boolean => (sheet ?? home).toLowerCase() === moved.sheetName.toLowerCase();
  const pairs = new Map<Written, [Written, Written]>();
  const tree = parsed(formula);
  if (tree) {
    for (const node of nodesOf(tree)) {
      if (node.kind === "range" && node.from.kind === "cell" && node.to.kind === "cell") {
        pairs.set(node.from, [node.from, node.to]);
        pairs.set(node.to, [node.from, node.to]);
      }
    }
  }
  return rewritten(formula, (reference) => {
    const pair = pairs.get(reference);
    const sheet = pair ? pair[0].sheet : reference.sheet;
    if (!concerns(sheet)) return null;
    if (reference.kind !== "cell") return movedWholeLines(reference, moved);
    const [from, to] = (pair ?? [reference, reference]) as [CellExpression, CellExpression];
    const other = moved.axis === "row" ? "column" : "row";
    const { within } = moved;
    if (within && (from[other].index < within.first || to[other].index > within.last)) return null;
    const ends = movedEnds(from[moved.axis].index, to[moved.axis].index, moved);
    if (!ends) return reference === from ? { span: [from.span[0], to.span[1]], text: "#REF!" } : null;
    const index = reference === from ? ends[0] : ends[1];
    return written({ ...reference, [moved.axis]: { ...reference[moved.axis], index } });
  });
}

function movedWholeLines(reference: LinesExpression, moved: LinesMoved): string | null {
  if (moved.within || (reference.kind === "rows") !== (moved.axis === "row")) return null;
  const ends = movedEnds(reference.first.index, reference.last.index, moved);
  if (!ends) return "#REF!";
  const [first, last] = ends;
  return written({ ...reference, first: { ...reference.first, index: first }, last: { ...reference.last, index: last } });
}

/** `null` where all of it went. */
export function movedEnds(first: number, last: number, { at, count }: Pick<LinesMoved, "at" | "count">): [number, number] | null {
  if (count > 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  if (first >= at && last < end) return null;
  return [first < at ? first : first < end ? at : first + count, last < at ? last : last < end ? at - 1 : last + count];
}

function rewritten(formula: string, change: (reference: Written) => string | Edit | null): string {
  const tree = parsed(formula);
  if (!tree) return formula;
  const lead = formula.startsWith("=") ? 1 : 0;
  const edits: Edit[] = [];
  for (const node of nodesOf(tree)) {
    if (node.kind !== "cell" && node.kind !== "rows" && node.kind !== "columns") continue;
    const edit = change(node);
    if (edit !== null) edits.push(typeof edit === "string" ? { span: node.span, text: edit } : edit);
  }
  edits.sort((one, other) => other.span[0] - one.span[0]);
  return edits.reduce((text, edit) => text.slice(0, edit.span[0] + lead) + edit.text + text.slice(edit.span[1] + lead), formula);
}

function written(reference: Written): string {
  const hidden = reference.kind === "cell" && reference.inherited;
  const sheet = reference.sheet === undefined || hidden ? "" : `${quoteSheet(reference.sheet)}!`;
  const column = (part: CellPart): string => (part.fixed ? "$" : "") + columnLetters(part.index);
  const row = (part: CellPart): string => (part.fixed ? "$" : "") + String(part.index + 1);
  if (reference.kind === "cell") {
    if (reference.row.index < 0 || reference.column.index < 0) return "#REF!";
    return sheet + column(reference.column) + row(reference.row);
  }
  if (reference.first.index < 0 || reference.last.index < 0) return "#REF!";
  const part = reference.kind === "rows" ? row : column;
  return `${sheet}${part(reference.first)}:${part(reference.last)}`;
}

const nodesOfTrees = new WeakMap<Expression, readonly Expression[]>();

/** A tree with all below it, the outer before the inner; the same tree is walked once. */
function nodesOf(tree: Expression): readonly Expression[] {
  const known = nodesOfTrees.get(tree);
  if (known) return known;
  const nodes: Expression[] = [];
  collect(tree, nodes);
  nodesOfTrees.set(tree, nodes);
  return nodes;
}

function collect(tree: Expression, nodes: Expression[]): void {
  nodes.push(tree);
  switch (tree.kind) {
    case "call":
      for (const arg of tree.args) if (arg) collect(arg, nodes);
      return;
    case "binary":
      collect(tree.left, nodes);
      collect(tree.right, nodes);
      return;
    case "range":
      collect(tree.from, nodes);
      collect(tree.to, nodes);
      return;
    case "spill":
      collect(tree.anchor, nodes);
      return;
    case "implicit":
    case "negate":
    case "plus":
    case "percent":
      collect(tree.of, nodes);
      return;
    default:
  }
}
