/**
 * Which cells an expression stands for: ranges, structured references, names, spills, `IF(x="","",x)` around any of them,
 * and names that LET gives. What only a calculation could tell (OFFSET, a chosen branch) has no answer here.
 */
import type { AstExpression } from "@borgar/fx";
import { fact } from "../basics/fact";
import { firstOf } from "../basics/itemAt";
import { withinUse } from "../recognise/grid";
import { findTable, sheetKnown, sheetNamed } from "../recognise/tables";
import { areaAround, type SheetArea } from "../sheet/address";
import { argumentNodes, calledName, type CallNode, SPILL } from "./called";
import { type FormulaAt, formulasIn, standing, treeOf } from "./formulaCells";
import { parseFormula } from "./parse";
import { isShown, kindAt, shownSize, toldSize } from "./reach";
import { bodyOf, rangeArea, tableArea } from "./referenceCells";
import { bindingOf, type Scope, scopeInside } from "./scope";
import { type ResultSize, sizeFrom } from "./size";
import type { Snapshot, SheetSnapshot } from "../book/snapshot";

export interface Resolved {
  area: SheetArea;
  /** Blank cells arrive as "" and not as 0: `IF(x="","",x)`. */
  blankSafe: boolean;
}

/** `node` belongs to the tree of the formula, which it shares with the cells it was filled into. */
export function resolve(book: Snapshot, at: FormulaAt, node: AstExpression, scope: Scope = null): Resolved | null {
  switch (node.type) {
    case "ReferenceIdentifier":
      if (node.kind === "range" || node.kind === "beam") return plain(rangeArea(book, at, node.value));
      if (node.kind === "table") return plain(tableArea(book, at, node.value));
      return named(book, at, node.value, scope);
    case "UnaryExpression": {
      const of = firstOf(node.arguments);
      // `@x` takes one cell of x, and which one only a calculation tells; of a single cell it is the cell.
      if (node.operator === "@") return single(resolve(book, at, of, scope));
      return node.operator === "#" ? plain(spillOf(book, at, of, scope)) : null;
    }
    case "BinaryExpression":
      return node.operator === ":" ? plain(span(book, at, node.arguments, scope)) : null;
    case "CallExpression":
      return called(book, at, node, scope);
    case "LetExpression":
      return node.body ? resolve(book, at, node.body, scopeInside(node, scope)) : null;
    default:
      return null;
  }
}

const plain = (area: SheetArea | null): Resolved | null => area && { area, blankSafe: false };
const single = (found: Resolved | null) => (found && found.area.rows === 1 && found.area.columns === 1 ? found : null);

function named(book: Snapshot, at: FormulaAt, name: string, scope: Scope): Resolved | null {
  const given = bindingOf(name, scope);
  if (given) return given.value && resolve(book, at, given.value, given.outer);
  const tree = namesIn(book).get(name.toLowerCase());
  if (tree !== undefined) {
    // A name that stands for a calculation, or for another name, is left alone.
    if (tree?.type !== "ReferenceIdentifier" || tree.kind === "name") return null;
    return resolve(book, standing(at), tree);
  }
  const table = findTable(book, name);
  // A plain list of a record has no name that formulas know.
  return table && !table.headers ? plain(bodyOf(table)) : null;
}

/** What names stand for; of two of one name, on a sheet each, the first. */
const namesIn = fact(({ names }: Snapshot) => {
  const trees = new Map<string, AstExpression | null>();
  for (const { name, formula } of names) if (!trees.has(name.toLowerCase())) trees.set(name.toLowerCase(), parseFormula(formula));
  return trees;
});

function spillOf(book: Snapshot, at: FormulaAt, node: AstExpression, scope: Scope): SheetArea | null {
  const anchor = resolve(book, at, node, scope)?.area;
  return anchor && anchor.rows === 1 && anchor.columns === 1 ? spilledArea(book, anchor) : null;
}

/** `a:b`, ends of any kind: `INDEX(表,0,2):INDEX(表,0,COLUMNS(表))`. */
function span(book: Snapshot, at: FormulaAt, ends: readonly AstExpression[], scope: Scope): SheetArea | null {
  const [from, to] = ends.map((end) => resolve(book, at, end, scope)?.area ?? null);
  if (!from || !to || from.sheet !== to.sheet) return null;
  return withinUse(sheetKnown(book, from.sheet), { sheet: from.sheet, ...areaAround(from, to) });
}

function called(book: Snapshot, at: FormulaAt, node: CallNode, scope: Scope): Resolved | null {
  const given = argumentNodes(node);
  const inner = (index: number) => (given[index] ? resolve(book, at, given[index], scope) : null);
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
      return sideBySide(
        given.map((_, i) => (i === 0 ? null : inner(i))),
        given[0],
      );
    case SPILL:
    case `_XLFN.${SPILL}`:
      return given[0] ? plain(spillOf(book, at, given[0], scope)) : null;
    case "_XLFN.SINGLE":
      return single(inner(0));
    case "INDEX":
      return plain(indexed(book, at, given, scope));
    default:
      return null;
  }
}

/** `CHOOSE({1,2},x,y)`, where y stands right beside x: both together. */
function sideBySide(found: (Resolved | null)[], order: AstExpression | null | undefined): Resolved | null {
  const [, ...columns] = found;
  const places = order?.type === "ArrayExpression" && order.elements.length === 1 ? firstOf(order.elements) : [];
  const inOrder = places.length === columns.length && places.every((place, i) => place.type === "Literal" && place.value === i + 1);
  const [first] = columns;
  if (!inOrder || !first) return null;
  let next = first.area.column;
  let blankSafe = true;
  for (const one of columns) {
    if (!one || one.area.sheet !== first.area.sheet || one.area.row !== first.area.row || one.area.rows !== first.area.rows) return null;
    if (one.area.column !== next) return null;
    next += one.area.columns;
    blankSafe &&= one.blankSafe;
  }
  return { ...first, area: { ...first.area, columns: next - first.area.column }, blankSafe };
}

/** `INDEX(area, 0, column)` with numbers, or `ROWS(area)` and `COLUMNS(area)` for the last one. */
function indexed(book: Snapshot, at: FormulaAt, [of, first, second]: (AstExpression | null)[], scope: Scope): SheetArea | null {
  const area = of ? resolve(book, at, of, scope)?.area : undefined;
  if (!area) return null;
  const number = (node: AstExpression | null | undefined): number | null => {
    if (!node) return 0;
    if (node.type === "Literal" && typeof node.value === "number") return Math.trunc(node.value);
    const side = calledName(node);
    if (node.type !== "CallExpression" || (side !== "ROWS" && side !== "COLUMNS")) return null;
    const [counted] = argumentNodes(node);
    const found = counted ? resolve(book, at, counted, scope)?.area : undefined;
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

/**
 * As large as Excel said, where it was asked. Else as large as the formula's parts say. Where they do not: until the next formula, through rows that have anything at all,
 * since a spilled "" looks empty in itself. What was typed right below or beside a result cannot be told from it then, so
 * the area may be too large, never too small.
 */
export function spilledArea(book: Snapshot, anchor: { sheet: string; row: number; column: number }): SheetArea | null {
  const sheet = sheetNamed(book, anchor.sheet);
  if (!sheet) return null;
  const { row, column } = anchor;
  const key = `${sheet.name}!${row},${column}`;
  const spills = knownSpills(book);
  const { areas } = spills;
  const before = areas.get(key);
  if (before !== undefined) return before;
  const areaOf = (size: ResultSize): SheetArea => ({ sheet: sheet.name, row, column, ...size });
  if (spills.asking === FARTHEST) return areaOf(toldSize(sheet, row, column) ?? shownSize(book, sheet, row, column));
  // Results that go round in a circle have no size.
  areas.set(key, null);
  spills.asking += 1;
  try {
    const area = areaOf(toldSize(sheet, row, column) ?? workedOut(book, sheet, row, column) ?? shownSize(book, sheet, row, column));
    areas.set(key, area);
    return area;
  } finally {
    spills.asking -= 1;
  }
}

/** Results are handed on from cell to cell; further back than this they are as large as they look. */
const FARTHEST = 30;

interface KnownSpills {
  /** By the address of the anchor. */
  areas: Map<string, SheetArea | null>;
  /** How many results are being asked how large they are, each because of the one before. */
  asking: number;
}

const knownSpills = fact<Snapshot, KnownSpills>(() => ({ areas: new Map(), asking: 0 }));

function workedOut(book: Snapshot, sheet: SheetSnapshot, row: number, column: number): ResultSize | null {
  const formula = formulasIn(book).at(sheet.name, row, column);
  // An error instead of a result takes one cell.
  if (!formula || (kindAt(sheet, row, column) === "Error" && !isShown(sheet, row + 1, column))) return { rows: 1, columns: 1 };
  if (sheet.values[row - sheet.row]?.[column - sheet.column] === "#SPILL!") return { rows: 1, columns: 1 };
  const tree = treeOf(formula);
  const size = tree && sizeOf(book, formula, tree);
  return size && { rows: size.rows, columns: size.columns };
}

/** How many rows and columns a part of a formula has, or the whole; `null` where its parts do not tell. */
export function sizeOf(book: Snapshot, at: FormulaAt, node: AstExpression, scope: Scope = null): ResultSize | null {
  return sizeFrom((one, names) => resolve(book, at, one, names)?.area ?? null, node, scope);
}
