/**
 * Which cells an expression stands for: ranges, structured references, names, spills, `IF(x="","",x)` around any of them,
 * and names that LET gives. What only a calculation could tell (OFFSET, a chosen branch) has no answer here.
 */
import { parseA1Ref, parseStructRef, type AstExpression } from "@borgar/fx";
import type { Area } from "../../sheet/address";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { findSheet, findTable, headerColumn, rowsEnd } from "./lookup";
import { parsed, SPILL_CALL, type FormulaAt } from "./formulas";
import type { Reading } from "./reading";
import { repeatedAt } from "./sources";

export interface SheetArea extends Area {
  sheet: string;
}

export interface Resolved {
  area: SheetArea;
  /** Blank cells arrive as "" and not as 0: `IF(x="","",x)`. */
  blankSafe: boolean;
}

/** Names that LET gives, innermost first. */
type Scope = ReadonlyMap<string, AstExpression>;

const FARTHEST = 1_048_576;

export function resolve(reading: Reading, at: FormulaAt, node: AstExpression, scope: Scope = new Map()): Resolved | null {
  switch (node.type) {
    case "ReferenceIdentifier":
      if (node.kind === "range") return plain(rangeArea(reading, at, node.value));
      if (node.kind === "table") return plain(tableArea(reading, at, node.value));
      return named(reading, at, node.value, scope);
    case "UnaryExpression":
      return node.operator === "#" ? plain(spillArea(reading, at, node.arguments[0]!, scope)) : null;
    case "BinaryExpression":
      return node.operator === ":" ? plain(span(reading, at, node.arguments, scope)) : null;
    case "CallExpression":
      return called(reading, at, node, scope);
    case "LetExpression": {
      const inner = new Map(scope);
      for (const { id, init } of node.declarations) inner.set(id.name.toLowerCase(), init as AstExpression);
      return node.body ? resolve(reading, at, node.body, inner) : null;
    }
    default:
      return null;
  }
}

const plain = (area: SheetArea | null): Resolved | null => area && { area, blankSafe: false };

function rangeArea({ snapshot }: Reading, at: FormulaAt, text: string): SheetArea | null {
  const reference = parseA1Ref(text);
  if (!reference || !("range" in reference) || !reference.range) return null;
  const context = reference.context ?? [];
  if (context.length > 1) return null;
  const sheet = findSheet(snapshot, context[0] ?? at.sheet.name);
  if (!sheet) return null;
  const { top, left, bottom, right } = reference.range;
  const row = top ?? 0;
  const column = left ?? 0;
  // A whole column reaches as far as the sheet is used.
  const lastRow = Math.min(bottom ?? FARTHEST, Math.max(rowsEnd(sheet) - 1, row));
  const lastColumn = right ?? column;
  return { sheet: sheet.name, row, column, rows: (bottom ?? lastRow) - row + 1, columns: lastColumn - column + 1 };
}

function tableArea({ snapshot }: Reading, at: FormulaAt, text: string): SheetArea | null {
  const reference = parseStructRef(text);
  if (!reference) return null;
  const { table: name, columns = [], sections = [] } = reference;
  const table = name === undefined || name === "" ? tableAround(snapshot, at) : findTable(snapshot, name);
  if (!table) return null;
  const [first, last] = [columns[0], columns[columns.length - 1]];
  const from = first === undefined ? table.column : headerColumn(table, first);
  const to = last === undefined ? table.column + table.columns - 1 : headerColumn(table, last);
  if (from === undefined || to === undefined) return null;
  const across = { sheet: table.sheet.name, column: Math.min(from, to), columns: Math.abs(to - from) + 1 };
  const parts = sections.map((section) => section.toLowerCase());
  if (parts.includes("headers") && parts.length === 1) return { ...across, row: table.row, rows: 1 };
  if (parts.includes("all")) return { ...across, row: table.row, rows: table.rows };
  if (parts.includes("this row")) return { ...across, row: at.row, rows: 1 };
  return { ...across, row: table.row + 1, rows: table.rows - 1 };
}

function tableAround(snapshot: Reading["snapshot"], { sheet, row, column }: FormulaAt) {
  const found = snapshot.tables.find(
    (t) => t.sheet === sheet.name && row >= t.row && row < t.row + t.rows && column >= t.column && column < t.column + t.columns,
  );
  return found && findTable(snapshot, found.name);
}

function named(reading: Reading, at: FormulaAt, name: string, scope: Scope): Resolved | null {
  const given = scope.get(name.toLowerCase());
  if (given) {
    // A name given by LET may use the ones before it, never itself.
    const outer = new Map(scope);
    outer.delete(name.toLowerCase());
    return resolve(reading, at, given, outer);
  }
  const defined = reading.snapshot.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (defined) {
    const tree = parsed(defined.formula);
    return tree && tree.type === "ReferenceIdentifier" && tree.kind === "range" ? resolve(reading, at, tree) : null;
  }
  const table = findTable(reading.snapshot, name);
  return table ? plain({ sheet: table.sheet.name, row: table.row + 1, column: table.column, rows: table.rows - 1, columns: table.columns }) : null;
}

/** Spills of one reading by their anchor; `null` while one is being worked out, so that no circle goes on for ever. */
const spills = new WeakMap<Reading, Map<string, SheetArea | null>>();

function spillArea(reading: Reading, at: FormulaAt, node: AstExpression, scope: Scope): SheetArea | null {
  const anchor = resolve(reading, at, node, scope)?.area;
  return anchor ? spillAt(reading, anchor) : null;
}

export function spillAt(reading: Reading, anchor: SheetArea): SheetArea | null {
  const sheet = findSheet(reading.snapshot, anchor.sheet);
  if (!sheet || !reading.formulas.at(anchor.sheet, anchor.row, anchor.column)) return null;
  const known = spills.get(reading) ?? new Map<string, SheetArea | null>();
  spills.set(reading, known);
  const key = `${anchor.row},${anchor.column},${anchor.sheet}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, null);
  const shape = repeatedAt(reading, anchor.sheet, anchor.row, anchor.column) ?? shapeAt(reading, anchor);
  const area = shape ? { ...anchor, rows: shape.rows, columns: shape.columns } : shownArea(reading, sheet, anchor);
  known.set(key, area);
  return area;
}

/** The cells that a formula shows again as they are: `=A6#`, `=IF(表[列]="","",表[列])`. */
function repeatedArea(reading: Reading, { sheet, row, column }: SheetArea): SheetArea | null {
  const formula = reading.formulas.at(sheet, row, column);
  const tree = formula && reading.formulas.tree(formula);
  return tree ? (resolve(reading, formula, tree)?.area ?? null) : null;
}

/** Where the cells of an area come from, if a result that spills shows them again; else the area itself. */
export function sourceOf(reading: Reading, area: SheetArea, farthest = 8): SheetArea {
  const from = farthest > 0 ? repeatedArea(reading, area) : null;
  return from && from.rows === area.rows && from.columns === area.columns ? sourceOf(reading, from, farthest - 1) : area;
}

/** The size of a result, where the function tells it: XLOOKUP answers for each cell it looks up, GRADE three for each row. */
function shapeAt(reading: Reading, { sheet, row, column }: SheetArea): { rows: number; columns: number } | null {
  const formula = reading.formulas.at(sheet, row, column);
  let node = formula && reading.formulas.tree(formula);
  for (;;) {
    if (!formula || node?.type !== "CallExpression") return null;
    const [first, second, third] = node.arguments as (AstExpression | null)[];
    const name = node.callee.name.toUpperCase();
    if (name === "IF" && second?.type === "Literal") {
      node = third;
      continue;
    }
    const area = first && resolve(reading, formula, first)?.area;
    if (!area) return null;
    if (name === "XLOOKUP") return area;
    if (name === "KAOHE.GRADE") return { rows: area.rows, columns: 3 };
    return /^KAOHE\.(?!ATTAIN|EFFICACY|RELATIVE|PLACEPOINTS|POOL|DIGEST)/.test(name) ? { rows: area.rows, columns: 1 } : null;
  }
}

/** As far as the anchor's result seems to reach: what spills is no formula, and ends where nothing is shown. */
function shownArea(reading: Reading, sheet: SheetSnapshot, anchor: SheetArea): SheetArea {
  const { formulas } = reading;
  const shown = (row: number, column: number) => {
    const value = sheet.values[row - sheet.row]?.[column - sheet.column];
    return value !== undefined && value !== "" && formulas.at(sheet.name, row, column) === undefined;
  };
  let columns = 1;
  while (shown(anchor.row, anchor.column + columns)) columns++;
  let last = anchor.row;
  for (let row = anchor.row + 1; row < rowsEnd(sheet) && formulas.at(sheet.name, row, anchor.column) === undefined; row++) {
    if (shown(row, anchor.column)) last = row;
  }
  return { ...anchor, rows: last - anchor.row + 1, columns };
}

/** `a:b`, ends of any kind: `INDEX(表,0,2):INDEX(表,0,COLUMNS(表))`. */
function span(reading: Reading, at: FormulaAt, ends: readonly AstExpression[], scope: Scope): SheetArea | null {
  const [from, to] = ends.map((end) => resolve(reading, at, end, scope)?.area ?? null);
  if (!from || !to || from.sheet !== to.sheet) return null;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    sheet: from.sheet,
    row,
    column,
    rows: Math.max(from.row + from.rows, to.row + to.rows) - row,
    columns: Math.max(from.column + from.columns, to.column + to.columns) - column,
  };
}

type CallNode = Extract<AstExpression, { type: "CallExpression" }>;

function called(reading: Reading, at: FormulaAt, { callee, arguments: args }: CallNode, scope: Scope): Resolved | null {
  const given = args as (AstExpression | null)[];
  const inner = (index: number) => (given[index] ? resolve(reading, at, given[index], scope) : null);
  switch (callee.name.toUpperCase()) {
    case "IF": {
      // IF(x="","",x), and IF(anything,"",x): the cells of x that are wanted, blanks as "".
      const [, yes, no] = given;
      const isBlank = (node: AstExpression | null | undefined) => node?.type === "Literal" && node.value === "";
      const found = isBlank(yes) ? inner(2) : null;
      if (found) return { ...found, blankSafe: true };
      // IF(anything,x,""): a blank among the wanted ones is what it was.
      return isBlank(no) ? inner(1) : null;
    }
    case SPILL_CALL:
      return given[0] ? plain(spillArea(reading, at, given[0], scope)) : null;
    case "INDEX":
      return plain(indexed(reading, at, given, scope));
    default:
      return null;
  }
}

/** `INDEX(area, 0, column)` with numbers, or `COLUMNS(area)` for the last one. */
function indexed(reading: Reading, at: FormulaAt, [of, row, column]: (AstExpression | null)[], scope: Scope): SheetArea | null {
  const area = of ? resolve(reading, at, of, scope)?.area : undefined;
  if (!area) return null;
  const number = (node: AstExpression | null | undefined, whole: number): number | null => {
    if (!node) return 0;
    if (node.type === "Literal" && typeof node.value === "number") return node.value;
    return node.type === "CallExpression" && node.callee.name.toUpperCase() === "COLUMNS" ? whole : null;
  };
  const [r, c] = [number(row, area.rows), number(column, area.columns)];
  if (r === null || c === null || r > area.rows || c > area.columns) return null;
  return {
    sheet: area.sheet,
    row: r === 0 ? area.row : area.row + r - 1,
    rows: r === 0 ? area.rows : 1,
    column: c === 0 ? area.column : area.column + c - 1,
    columns: c === 0 ? area.columns : 1,
  };
}
