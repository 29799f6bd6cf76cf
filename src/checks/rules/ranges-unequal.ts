import { firstOf } from "../../basics/itemAt";
import { type Filling, fillingsOf, type FormulaAt, formulasIn, treeOf } from "../../formulas/formulaCells";
import { figuresTakenTwice, type RangePair, rangePairsIn } from "../../formulas/rangePairs";
import { resolve } from "../../formulas/resolve";
import { dataRows, regionsOn } from "../../recognise";
import { headingOf } from "../../recognise/headings";
import { contains, isInside, type SheetArea } from "../../sheet/address";
import { allMended, type NewBounds, withOtherBounds } from "../findings/changes";
import { areaOf, meets, placeOfFormulas } from "../findings/places";
import { rangeText } from "../findings/rangeText";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = { problem: "size" | "offset" | "narrow"; label: string; by: string; range: string; other: string; count: number };

/**
 * Ranges in one formula that belong together cell by cell and are not equally long, or begin in different rows; and a highest,
 * a mean or a count over fewer cells of a row than are summed beside it. Told once for all cells of the formula.
 */
export const rangesUnequal: Rule<"ranges-unequal", Found> = {
  id: "ranges-unequal",
  severity: "error",
  about: "formulas",
  check: (book) =>
    formulasIn(book).shapes.flatMap((shape) => {
      if (!CALLS.test(shape.r1c1)) return [];
      const tree = treeOf(shape.first);
      const [pairs, figures] = [rangePairsIn(tree), figuresTakenTwice(tree)];
      if (pairs.length + figures.length === 0) return [];
      return fillingsOf(shape).flatMap((filling) => unequalIn(book, filling, pairs) ?? narrowIn(book, filling, figures) ?? []);
    }),
  // A range that ends before its list is told as that, with the way to mend it.
  followsFrom: (_, { place }, others) => others.some((one) => one.rule === "range-short" && meets(one.place, areaOf(place))),
};

/** The text tells faster than a tree that there is none of them. */
const CALLS = /SUMPRODUCT|SUMIF|COUNTIFS|AVERAGE|LOOKUP|INDEX|MAX|MIN|COUNT|LARGE|SMALL/i;

type Apart = { problem: Found["problem"]; pair: RangePair; one: SheetArea; other: SheetArea };

function unequalIn(book: Snapshot, filling: Filling, pairs: readonly RangePair[]): Observation<Found> | null {
  const cell = filling.first;
  for (const pair of pairs) {
    const [one, other] = plainAreas(book, cell, pair);
    if (!one || !other || isOneCell(one) || isOneCell(other)) continue;
    const problem = problemOf(pair, one, other);
    if (problem) return observed(book, filling, { problem, pair, one, other });
  }
  return null;
}

/** Of ranges that are written out: how far a result spills is another question. */
function plainAreas(book: Snapshot, cell: FormulaAt, { one, other, scope }: Pick<RangePair, "one" | "other" | "scope">) {
  return [one, other].map((node) => (node.type === "ReferenceIdentifier" ? (resolve(book, cell, node, scope)?.area ?? null) : null));
}

const isOneCell = ({ rows, columns }: SheetArea) => rows === 1 && columns === 1;

function problemOf({ along, by }: RangePair, one: SheetArea, other: SheetArea): "size" | "offset" | null {
  const isDown = other.rows > other.columns;
  const isEven = along === "both" ? one.rows === other.rows && one.columns === other.columns : false;
  if (along === "both" && !isEven) return "size";
  if (along === "longer side" && (isDown ? one.rows !== other.rows : one.columns !== other.columns)) {
    // A list that is gone through across a whole table is another matter: INDEX takes a column of it.
    return by === "INDEX" || one.rows === 1 || one.columns === 1 ? "size" : null;
  }
  if (one.sheet !== other.sheet) return null;
  const apart = isDown ? Math.abs(one.row - other.row) : Math.abs(one.column - other.column);
  const areBeside = isDown
    ? !overlap(one.column, one.columns, other.column, other.columns)
    : !overlap(one.row, one.rows, other.row, other.rows);
  // Further away another list begins.
  return areBeside && apart > 0 && apart <= 2 ? "offset" : null;
}

const overlap = (a: number, count: number, b: number, other: number) => a < b + other && b < a + count;

/** A highest, a mean or a count of some of the cells in one row that another function of the formula takes. */
function narrowIn(book: Snapshot, filling: Filling, pairs: readonly RangePair[]): Observation<Found> | null {
  const cell = filling.first;
  for (const pair of pairs) {
    const [one, other] = plainAreas(book, cell, pair);
    if (!one || !other || one.sheet !== other.sheet || isOneCell(one)) continue;
    if (isNarrower(one, other)) return observed(book, filling, { problem: "narrow", pair, one, other });
  }
  return null;
}

/** Further apart, one of them may be meant to be a part. */
const MOST_COLUMNS = 2;

/** In one row, from the same column on or up to it. */
function isNarrower(one: SheetArea, other: SheetArea): boolean {
  const less = other.columns - one.columns;
  const isEdgeShared = one.column === other.column || one.column + one.columns === other.column + other.columns;
  return one.rows === 1 && other.rows === 1 && one.columns > 1 && less > 0 && less <= MOST_COLUMNS && contains(other, one) && isEdgeShared;
}

function observed(book: Snapshot, filling: Filling, apart: Apart): Observation<Found> {
  const { problem, pair, one, other } = apart;
  const cell = filling.first;
  return {
    place: placeOfFormulas(runFrom(filling)),
    ...(problem === "offset" && { severity: "warning" as const }),
    params: {
      problem,
      label: headingOf(cell.sheet, cell.row, cell.column),
      by: pair.by,
      range: rangeText(cell, one),
      other: rangeText(cell, other),
      count: filling.count,
    },
    ...allMended(filling.cells, (at) => (problem === "narrow" ? widened(book, at) : evened(book, at, apart))),
  };
}

/** The cells one below the other from the first on: each of them may show an error that is this mistake. */
function runFrom({ runs }: Filling): FormulaAt[] {
  const run = firstOf(runs);
  return [run.cell(0), run.cell(run.count - 1)];
}

/** Every function gets as many cells of the row as the one that takes most. */
function widened(book: Snapshot, cell: FormulaAt) {
  const pairs = figuresTakenTwice(treeOf(cell)).flatMap(({ one, other, scope }) => {
    const [short, whole] = plainAreas(book, cell, { one, other, scope });
    return short && whole && isNarrower(short, whole) ? [{ short, whole }] : [];
  });
  // Of several that are wider the widest is all that there is.
  pairs.sort((one, other) => other.whole.columns - one.whole.columns);
  return withOtherBounds(book, cell, (own) => {
    const found = pairs.find(({ short }) => isSame(own, short));
    return found ? { left: found.whole.column, right: found.whole.column + found.whole.columns - 1 } : null;
  });
}

const isSame = (a: SheetArea, b: SheetArea) =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** The shorter becomes as long as the longer, where that is exactly the data of its block. */
function evened(book: Snapshot, cell: FormulaAt, { problem, pair }: Apart) {
  const [one, other] = plainAreas(book, cell, pair);
  if (problem !== "size" || !one || !other || one.sheet !== other.sheet) return null;
  if (one.rows === 1 && other.rows === 1) return one.column === other.column ? longer(book, cell, one, other, "columns") : null;
  const [long, short] = one.rows > other.rows ? [one, other] : [other, one];
  if (long.row !== short.row || !isWholeList(book, long)) return null;
  return longer(book, cell, one, other, "rows");
}

function longer(book: Snapshot, cell: FormulaAt, one: SheetArea, other: SheetArea, along: "rows" | "columns") {
  const [long, short] = one[along] > other[along] ? [one, other] : [other, one];
  const bounds: NewBounds = along === "rows" ? { bottom: long.row + long.rows - 1 } : { right: long.column + long.columns - 1 };
  return withOtherBounds(book, cell, (own) => (isSame(own, short) ? bounds : null));
}

function isWholeList(book: Snapshot, area: SheetArea): boolean {
  const region = regionsOn(book, area.sheet).find((one) => isInside(one.area, area.row, area.column));
  const rows = region ? dataRows(region) : [];
  return rows.length === area.rows && rows[0] === area.row;
}
