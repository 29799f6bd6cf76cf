import { firstOf, itemAt } from "../../basics/itemAt";
import { runsAcross } from "../../formulas/filledRuns";
import { type FormulaAt, formulasIn } from "../../formulas/formulaCells";
import { areaUsed, type RangeUse, rangeUses } from "../../formulas/rangeUses";
import { rangeOf } from "../../formulas/referenceCells";
import { regionsOn } from "../../recognise";
import { isErrorAt, isNumberAt } from "../../recognise/grid";
import { headingOf, labelOfRow } from "../../recognise/headings";
import { sheetKnown } from "../../recognise/tables";
import { areaAddress, isInside, type SheetArea } from "../../sheet/address";
import { allMended, type NewBounds, withOtherBounds } from "../findings/changes";
import { placeOfFormulas } from "../findings/places";
import { rangeText } from "../findings/rangeText";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Direction = "down" | "right";
type Found = { problem: Direction; label: string; reference: string; fixed: string; count: number };

/**
 * One cell that all rows are to use, a weight or a total, without `$`: filled down, the second row asks the cell below it, where
 * nothing stands, or somebody's score. Told once for the cells that ask wrongly.
 */
export const referenceSlides: Rule<"reference-slides", Found, "formulas"> = {
  id: "reference-slides",
  severity: "error",
  about: "formulas",
  options: [{ key: "formulas", initial: 3, least: 3, most: 100 }],
  check: (book, { formulas: least }) =>
    formulasIn(book).shapes.flatMap((shape) => {
      const singles = rangeUses(shape).filter((use) => use.kind === "range" && use.node.type === "ReferenceIdentifier");
      if (singles.length === 0) return [];
      return [
        ...shape.runs.flatMap((run) => (run.count < least ? [] : slidingIn(book, run.cell(0), () => run.cells(), singles, "down"))),
        ...runsAcross(shape).flatMap((run) => (run.length < least ? [] : slidingIn(book, firstOf(run), () => run, singles, "right"))),
      ];
    }),
};

/** @param cellsOf all cells of the run: those of most runs are never asked for */
function slidingIn(
  book: Snapshot,
  first: FormulaAt,
  cellsOf: () => readonly FormulaAt[],
  uses: readonly RangeUse[],
  direction: Direction,
): Observation<Found>[] {
  for (const use of uses) {
    const area = areaUsed(book, first, use);
    if (!area || !isOneLine(area, direction) || !isMoving(book, use, direction) || isOwnLine(first, area, direction)) continue;
    const run = cellsOf();
    const asked = run.map((cell) => areaUsed(book, cell, use));
    if (!leavesItsPlace(book, asked, direction)) continue;
    const held: NewBounds =
      direction === "down"
        ? { top: area.row, bottom: area.row, $top: true, $bottom: true }
        : { left: area.column, right: area.column, $left: true, $right: true };
    const mended = (cell: FormulaAt) => {
      const slid = areaUsed(book, cell, use);
      return withOtherBounds(book, cell, (own) => (isSameArea(own, slid) ? held : null));
    };
    const others = run.slice(1);
    return [
      {
        place: placeOfFormulas(others),
        params: {
          problem: direction,
          label: direction === "down" ? headingOf(first.sheet, first.row, first.column) : labelOfRow(first.sheet, first.row, first.column),
          reference: rangeText(first, area),
          fixed: fixedText(first, area, direction),
          count: others.length,
        },
        ...allMended(run, mended),
      },
    ];
  }
  return [];
}

function isMoving(book: Snapshot, { node }: RangeUse, direction: Direction): boolean {
  const range = node.type === "ReferenceIdentifier" ? rangeOf(book, node.value)?.range : undefined;
  return range !== undefined && !(direction === "down" ? range.$top : range.$left);
}

/** What stands in the formula's own row, or right above in its own column, moves along with it on purpose. */
function isOwnLine(first: FormulaAt, area: SheetArea, direction: Direction): boolean {
  if (direction === "down") return area.row === first.row || (area.sheet === first.sheet.name && area.column === first.column);
  return area.column === first.column || (area.sheet === first.sheet.name && area.row === first.row);
}

/** A single cell, or a row of weights that is filled down. */
function isOneLine({ rows, columns }: SheetArea, direction: Direction): boolean {
  return rows === 1 && (columns === 1 || direction === "down");
}

/** A number for the first row and hardly any for the others; or a weight for the first, and data for the others. */
function leavesItsPlace(book: Snapshot, asked: readonly (SheetArea | null)[], direction: Direction): boolean {
  const [first, ...others] = asked;
  if (!first || contentOfArea(book, first) !== "number") return false;
  const off = others.filter((area) => area && contentOfArea(book, area) === "none").length;
  if (off * 3 >= others.length * 2 && off >= 2) return true;
  if (direction === "right") return false;
  const region = regionsOn(book, first.sheet).find(({ area }) => isInside(area, first.row, first.column));
  const kindOf = (row: number) => region?.others.find((one) => one.row === row)?.kind;
  const [measure, next] = [kindOf(first.row), itemAt(asked, 1)];
  return measure !== undefined && MEASURES.has(measure) && next !== null && next.row > first.row && kindOf(next.row) === undefined;
}

/** Rows that one asks about from every row of data. */
const MEASURES: ReadonlySet<string> = new Set(["weights", "points", "header"]);

/** Errors may be anything once they are mended. */
function contentOfArea(book: Snapshot, { sheet: name, row, column, columns }: SheetArea): "number" | "none" | "error" {
  const sheet = sheetKnown(book, name);
  let content: "none" | "error" = "none";
  for (let c = column; c < column + columns; c++) {
    if (isNumberAt(sheet, row, c)) return "number";
    if (isErrorAt(sheet, row, c)) content = "error";
  }
  return content;
}

function isSameArea(one: SheetArea, other: SheetArea | null | undefined): boolean {
  return (
    one.sheet === other?.sheet && one.row === other.row && one.column === other.column && one.rows === 1 && one.columns === other.columns
  );
}

function fixedText(at: FormulaAt, area: SheetArea, direction: Direction): string {
  const sheet = area.sheet === at.sheet.name ? "" : `${area.sheet}!`;
  return sheet + areaAddress(area).replace(/([A-Z]+)(\d+)/g, direction === "down" ? "$1$$$2" : "$$$1$2");
}
