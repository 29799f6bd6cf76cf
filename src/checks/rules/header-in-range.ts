import { cellOfFormula, type Filling, fillingsOf, type FormulaAt, formulasIn, treeOf } from "../../formulas/formulaCells";
import { areaUsed, type RangeUse, rangeUses } from "../../formulas/rangeUses";
import { rangeOf } from "../../formulas/referenceCells";
import { sizeOf } from "../../formulas/resolve";
import { textIn } from "../../formulas/takers";
import { cellAt, isBlank } from "../../recognise/grid";
import { headingOf, oneLine } from "../../recognise/headings";
import { numberItLooksLike } from "../../recognise/numerals";
import { sheetKnown, sheetNamed } from "../../recognise/tables";
import { areaAddress, sameRows, type SheetArea } from "../../sheet/address";
import { isNotApplicable } from "../../vocabulary/cellWords";
import { allMended, withOtherBounds } from "../findings/changes";
import { placeOf } from "../findings/places";
import { rangeText } from "../findings/rangeText";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = {
  problem: keyof typeof SEVERITY;
  label: string;
  range: string;
  header: string;
  headers: string;
  by: string;
  count: number;
};

/**
 * A range that takes its list's header along: text on top of numbers, where numbers are asked for. Functions of ours refuse
 * it, COUNTA counts it; sums and means leave it out, so that it is no more than a hint.
 */
export const headerInRange: Rule<"header-in-range", Found> = {
  id: "header-in-range",
  severity: "error",
  about: "formulas",
  check: (book) =>
    formulasIn(book).shapes.flatMap((shape) => {
      const uses = rangeUses(shape).filter((use) => use.kind !== "spill" && use.kind !== "span" && textIn(use) !== null);
      return uses.length === 0 ? [] : fillingsOf(shape).flatMap((filling) => inCells(book, filling, uses));
    }),
};

const SEVERITY = { refused: "error", counted: "warning", "left-out": "hint" } as const;

/** Only the first rows of a formula can take a header along: filled down, ranges move away from it. */
const MOST_ROWS = 50;

/** A range that moves as a whole is everywhere as high, and one in a single row has no room for a header and numbers. */
function mayTakeHeader(book: Snapshot, filling: Filling, use: RangeUse): readonly FormulaAt[] {
  const { first } = filling;
  const range = use.node.type === "ReferenceIdentifier" ? rangeOf(book, use.node.value)?.range : undefined;
  const isAsHigh = range && Boolean(range.$top) === Boolean(range.$bottom);
  if (isAsHigh && areaUsed(book, first, use)?.rows === 1) return [];
  const isHeld = range?.$top && range.$bottom && filling.runs.every(({ column }) => column === first.column);
  return isHeld ? [first] : filling.firstCells(MOST_ROWS);
}

/** Told once for all cells the formula was filled into, at the first of them that takes a header along. */
function inCells(book: Snapshot, filling: Filling, uses: RangeUse[]): Observation<Found>[] {
  for (const use of uses) {
    const effect = textIn(use);
    if (effect === null) continue;
    // Whole columns are summed with their headers everywhere, and nobody minds.
    if (use.kind === "column" && effect === "left-out") continue;
    const cell = mayTakeHeader(book, filling, use).find((one) => headerOf(book, one, use) !== null);
    const header = cell && headerOf(book, cell, use);
    const area = cell && areaUsed(book, cell, use);
    if (!cell || !area || header === null || header === undefined) continue;
    const same = filling.cells.filter((one) => {
      const own = areaUsed(book, one, use);
      return own !== null && sameRows(own, area);
    });
    const below = { ...area, row: area.row + 1, rows: area.rows - 1 };
    // A result of several rows that begins beside the header would move away from its list.
    const withoutHeader = (one: FormulaAt) =>
      use.kind !== "range" || (one.sheet.name === area.sheet && one.row === area.row && isList(book, one))
        ? null
        : withOtherBounds(book, one, (own) => (sameRows(own, area) ? { top: below.row } : null));
    return [
      {
        place: placeOf(cellOfFormula(cell)),
        params: {
          problem: effect,
          label: headingOf(cell.sheet, cell.row, cell.column),
          range: rangeText(cell, area),
          header,
          headers: `${area.sheet}!${areaAddress({ ...area, rows: 1 })}`,
          by: use.by ?? "",
          count: same.length,
        },
        severity: SEVERITY[effect],
        ...allMended(same, withoutHeader),
      },
    ];
  }
  return [];
}

function isList(book: Snapshot, formula: FormulaAt): boolean {
  const tree = treeOf(formula);
  const size = tree && sizeOf(book, formula, tree);
  return size === null || size.rows > 1;
}

/** Text in the first row, with nothing above it, and numbers below. */
function headerOf(book: Snapshot, cell: FormulaAt, use: RangeUse): string | null {
  const area = areaUsed(book, cell, use);
  const sheet = area && sheetNamed(book, area.sheet);
  if (!area || !sheet || area.rows < 2) return null;
  const top = use.kind === "column" ? firstRow(book, area) : area.row;
  const table = book.tables.find(
    (one) => one.sheet === area.sheet && one.row === top && area.column >= one.column && area.column < one.column + one.columns,
  );
  let header: string | null = null;
  for (let column = area.column; column < area.column + area.columns; column++) {
    const first = cellAt(sheet, top, column);
    if (typeof first.value === "number") return null;
    if (first.kind !== "String" || isBlank(first) || isEntry(String(first.value))) continue;
    if (!table && !isBlank(cellAt(sheet, top - 1, column))) continue;
    if (header === null && hasNumbers(book, area, top, column)) header = oneLine(String(first.value));
  }
  return header;
}

/** Text that stands for a score, not above them. */
const isEntry = (text: string) => isNotApplicable(text) || numberItLooksLike(text) !== null;

function firstRow(book: Snapshot, area: SheetArea): number {
  const sheet = sheetKnown(book, area.sheet);
  let row = Math.max(area.row, sheet.row);
  while (row < area.row + area.rows && isBlank(cellAt(sheet, row, area.column))) row++;
  return row;
}

/** More numbers than text in the next rows. */
function hasNumbers(book: Snapshot, area: SheetArea, top: number, column: number): boolean {
  const sheet = sheetKnown(book, area.sheet);
  let [numbers, others] = [0, 0];
  for (let row = top + 1; row < Math.min(area.row + area.rows, top + 50); row++) {
    const cell = cellAt(sheet, row, column);
    if (cell.kind === "Double") numbers++;
    else if (!isBlank(cell)) others++;
  }
  return numbers > others;
}
