/**
 * Which cells an expression stands for: ranges, structured references, names, spills, `IF(x="","",x)` around any of them,
 * and names that LET gives. What only a calculation could tell (OFFSET, a chosen branch) has no answer here.
 */
import { parseA1Ref, type AstExpression, type RangeA1 } from "@borgar/fx";
import type { Area } from "../../sheet/address";
import type { TableSnapshot } from "../../book/snapshot";
import { readStructured } from "../../sheet/structured";
import { findTable, headerColumn, rowsEnd } from "./lookup";
import { parsed, SPILL, type FormulaAt } from "./formulas";
import type { Reading } from "./reading";
import { spilledArea } from "./spilled";
import { argumentsOf, bindingOf, calledName, type CallNode, type Scope } from "../../formulas/walk";

export interface SheetArea extends Area {
  sheet: string;
}

export interface Resolved {
  area: SheetArea;
  /** Blank cells arrive as "" and not as 0: `IF(x="","",x)`. */
  blankSafe: boolean;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** `node` belongs to the tree of the formula, which it shares with the cells it was filled into. */
export function resolve(reading: Reading, at: FormulaAt, node: AstExpression, scope: Scope = null): Resolved | null {
  switch (node.type) {
    case "ReferenceIdentifier":
      if (node.kind === "range" || node.kind === "beam") return plain(rangeArea(reading, at, node.value));
      if (node.kind === "table") return plain(tableArea(reading, at, node.value));
      return named(reading, at, node.value, scope);
    case "UnaryExpression": {
      const [of] = node.arguments;
      // `@x` takes one cell of x, and which one only a calculation tells; of a single cell it is the cell.
      if (node.operator === "@") return single(resolve(reading, at, of!, scope));
      return node.operator === "#" ? plain(spillOf(reading, at, of!, scope)) : null;
    }
    case "BinaryExpression":
      return node.operator === ":" ? plain(span(reading, at, node.arguments, scope)) : null;
    case "CallExpression":
      return called(reading, at, node, scope);
    case "LetExpression": {
      let inner = scope;
      for (const { id, init } of node.declarations) inner = { name: id.name.toLowerCase(), value: init, outer: inner };
      return node.body ? resolve(reading, at, node.body, inner) : null;
    }
    default:
      return null;
  }
}

const plain = (area: SheetArea | null): Resolved | null => area && { area, blankSafe: false };
const single = (found: Resolved | null) => (found && found.area.rows === 1 && found.area.columns === 1 ? found : null);

/** A reference as it is written in the first cell of its formula. */
export function rangeOf(reading: Reading, text: string): { sheets: string[]; range: RangeA1 } | null {
  const { references } = reading;
  let reference = references.get(text);
  if (reference === undefined) references.set(text, (reference = rangeIn(text)));
  return reference;
}

function rangeIn(text: string): { sheets: string[]; range: RangeA1 } | null {
  const reference = parseA1Ref(text);
  if (!reference || !("range" in reference) || !reference.range) return null;
  const { range, context = [] } = reference;
  const { top, left, $top, $left } = range;
  const bottom = range.bottom === undefined ? { bottom: top, $bottom: $top } : {};
  const right = range.right === undefined ? { right: left, $right: $left } : {};
  return { sheets: context, range: { ...range, ...bottom, ...right } };
}

/** The cells a reference means in a cell its formula was filled into; `null` where it falls off the sheet. */
function rangeArea(reading: Reading, at: FormulaAt, text: string): SheetArea | null {
  const found = rangeOf(reading, text);
  if (!found || found.sheets.length > 1) return null;
  const [name] = found.sheets;
  const sheet = name === undefined ? at.sheet : reading.sheetNamed(name);
  if (!sheet) return null;
  const home = at.shape.cells[0]!;
  const { range } = found;
  const [down, across] = [at.row - home.row, at.column - home.column];
  // Whole columns and rows reach as far as the sheet is used.
  const top = moved(range.top, range.$top, down) ?? 0;
  const bottom = moved(range.bottom, range.$bottom, down) ?? Math.max(rowsEnd(sheet) - 1, top);
  const left = moved(range.left, range.$left, across) ?? 0;
  const right = moved(range.right, range.$right, across) ?? Math.max(sheet.column + (sheet.values[0]?.length ?? 0) - 1, left);
  if (top < 0 || bottom < 0 || left < 0 || right < 0 || top > LAST_ROW || bottom > LAST_ROW || left > LAST_COLUMN || right > LAST_COLUMN) return null;
  return {
    sheet: sheet.name,
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

function moved(place: number | null | undefined, fixed: boolean | null | undefined, by: number): number | null {
  return place === null || place === undefined ? null : fixed ? place : place + by;
}

function tableArea({ snapshot }: Reading, at: FormulaAt, text: string): SheetArea | null {
  const reference = readStructured(text);
  if (!reference) return null;
  const { table: name, headers: columns, sections: parts } = reference;
  const table = name === "" ? tableAround(snapshot, at) : findTable(snapshot, name);
  if (!table) return null;
  const [first, last] = [columns[0], columns[columns.length - 1]];
  const from = first === undefined ? table.column : headerColumn(table, first);
  const to = last === undefined ? table.column + table.columns - 1 : headerColumn(table, last);
  if (from === undefined || to === undefined) return null;
  const across = { sheet: table.sheet.name, column: Math.min(from, to), columns: Math.abs(to - from) + 1 };
  // Whether a table has a row of totals is not in the snapshot.
  if (parts.includes("totals")) return null;
  if (parts.includes("this row")) {
    const isBody = at.sheet.name === table.sheet.name && at.row > table.row && at.row < table.row + table.rows;
    return isBody ? { ...across, row: at.row, rows: 1 } : null;
  }
  const hasHeaders = parts.includes("headers") || parts.includes("all");
  const hasData = parts.length === 0 || parts.includes("data") || parts.includes("all");
  if (!hasData) return { ...across, row: table.row, rows: 1 };
  return hasHeaders ? { ...across, row: table.row, rows: table.rows } : { ...across, row: table.row + 1, rows: table.rows - 1 };
}

const bodyOf = (table: TableSnapshot): SheetArea => ({ sheet: table.sheet, row: table.row + 1, column: table.column, rows: table.rows - 1, columns: table.columns });

function tableAround(snapshot: Reading["snapshot"], { sheet, row, column }: FormulaAt) {
  const found = snapshot.tables.find(
    (t) => t.sheet === sheet.name && row >= t.row && row < t.row + t.rows && column >= t.column && column < t.column + t.columns,
  );
  return found && findTable(snapshot, found.name);
}

function named(reading: Reading, at: FormulaAt, name: string, scope: Scope): Resolved | null {
  const given = bindingOf(name, scope);
  if (given) return given.value && resolve(reading, at, given.value, given.outer);
  const defined = reading.snapshot.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (defined) {
    const tree = parsed(defined.formula);
    // A name that stands for a calculation, or for another name, is left alone.
    if (!tree || tree.type !== "ReferenceIdentifier" || tree.kind === "name") return null;
    const shape = { r1c1: "", cells: [at] };
    return resolve(reading, { ...at, shape }, tree);
  }
  const table = reading.snapshot.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return table ? plain(bodyOf(table)) : null;
}

function spillOf(reading: Reading, at: FormulaAt, node: AstExpression, scope: Scope): SheetArea | null {
  const anchor = resolve(reading, at, node, scope)?.area;
  return anchor && anchor.rows === 1 && anchor.columns === 1 ? spilledArea(reading, anchor) : null;
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

function called(reading: Reading, at: FormulaAt, node: CallNode, scope: Scope): Resolved | null {
  const given = argumentsOf(node);
  const inner = (index: number) => (given[index] ? resolve(reading, at, given[index], scope) : null);
  switch (calledName(node)) {
    case "IF": {
      // IF(x="","",x), and IF(anything,"",x): the cells of x that are wanted, blanks as "".
      const [, yes, no] = given;
      const isBlank = (one: AstExpression | null | undefined) => one?.type === "Literal" && one.value === "";
      const found = isBlank(yes) ? inner(2) : null;
      if (found) return { ...found, blankSafe: true };
      // IF(anything,x,""): a blank among the wanted ones is what it was.
      return isBlank(no) ? inner(1) : null;
    }
    case "CHOOSE":
      return sideBySide(given.map((_, i) => (i === 0 ? null : inner(i))), given[0]);
    case SPILL:
    case `_XLFN.${SPILL}`:
      return given[0] ? plain(spillOf(reading, at, given[0], scope)) : null;
    case "_XLFN.SINGLE":
      return single(inner(0));
    case "INDEX":
      return plain(indexed(reading, at, given, scope));
    default:
      return null;
  }
}

/** `CHOOSE({1,2},x,y)`, where y stands right beside x: both together. */
function sideBySide(found: (Resolved | null)[], order: AstExpression | null | undefined): Resolved | null {
  const [, ...columns] = found;
  const places = order?.type === "ArrayExpression" && order.elements.length === 1 ? order.elements[0]! : [];
  const inOrder = places.length === columns.length && places.every((place, i) => place.type === "Literal" && place.value === i + 1);
  const [first] = columns;
  if (!inOrder || !first) return null;
  let next = first.area.column;
  for (const one of columns) {
    if (!one || one.area.sheet !== first.area.sheet || one.area.row !== first.area.row || one.area.rows !== first.area.rows) return null;
    if (one.area.column !== next) return null;
    next += one.area.columns;
  }
  return { ...first, area: { ...first.area, columns: next - first.area.column }, blankSafe: columns.every((one) => one!.blankSafe) };
}

/** `INDEX(area, 0, column)` with numbers, or `ROWS(area)` and `COLUMNS(area)` for the last one. */
function indexed(reading: Reading, at: FormulaAt, [of, first, second]: (AstExpression | null)[], scope: Scope): SheetArea | null {
  const area = of ? resolve(reading, at, of, scope)?.area : undefined;
  if (!area) return null;
  const number = (node: AstExpression | null | undefined): number | null => {
    if (!node) return 0;
    if (node.type === "Literal" && typeof node.value === "number") return Math.trunc(node.value);
    const side = calledName(node);
    if (node.type !== "CallExpression" || (side !== "ROWS" && side !== "COLUMNS")) return null;
    const [counted] = argumentsOf(node);
    const found = counted ? resolve(reading, at, counted, scope)?.area : undefined;
    return found ? (side === "ROWS" ? found.rows : found.columns) : null;
  };
  // INDEX(a row, n) counts along the row.
  const isRow = second === undefined && area.rows === 1 && area.columns > 1;
  const [r, c] = isRow ? [0, number(first)] : [number(first), number(second)];
  if (r === null || c === null || r < 0 || c < 0 || r > area.rows || c > area.columns) return null;
  return {
    sheet: area.sheet,
    row: r === 0 ? area.row : area.row + r - 1,
    rows: r === 0 ? area.rows : 1,
    column: c === 0 ? area.column : area.column + c - 1,
    columns: c === 0 ? area.columns : 1,
  };
}
