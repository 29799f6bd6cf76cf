import { firstOf } from "../../basics/itemAt";
import { type FormulaAt, formulasIn } from "../../formulas/formulaCells";
import { filledInto } from "../../formulas/rewrite";
import { type Cell, cellAt, hasFormula, isBlank } from "../../recognise/grid";
import { headingOf } from "../../recognise/headings";
import { bodyCells, findTable, headerColumn, sheetNamed, type Table } from "../../recognise/tables";
import { parseAddress } from "../../sheet/address";
import { edgeConstants, manyAsOne, oddConstants } from "../facts/oddCells";
import { recordedFormula } from "../facts/recordedFormula";
import type { CellChange } from "../finding";
import { allMended } from "../findings/changes";
import { placeOfRun } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot, SheetSnapshot } from "../../book/snapshot";
import type { SchemeRecord, FormulaCell } from "../../book/record";

type Found = { problem: "empty" | "constant"; label: string; value: string; count: number };

/**
 * Where a formula stood there is now a constant, or nothing: the cell no longer follows its inputs. On our sheets the
 * record tells; only the presence of a formula counts, not its text, so an office may improve it. On any other sheet a
 * constant among a column of one formula tells, in its first and last rows too. Neighbours in a column are one finding.
 */
export const formulaOverwritten: Rule<"formula-overwritten", Found, "formulas"> = {
  id: "formula-overwritten",
  severity: "error",
  about: "formulas",
  options: [{ key: "formulas", initial: 4, least: 3, most: 100 }],
  check(book, { formulas }) {
    const recorded = book.schemes.flatMap((scheme) => lostIn(book, scheme));
    const known = new Set(recorded.flatMap(({ cells }) => cells.map(keyOf)));
    const odd = [...oddConstants(book, formulas), ...edgeConstants(book, formulas)];
    const others = manyAsOne(odd.filter(({ cells }) => !cells.some((cell) => known.has(keyOf(cell)))));
    return [
      ...recorded.map(({ cells, label, fix }) => overwritten(cells, label, fix)),
      ...others.map(
        ({ cells, above, first }): Observation<Found> => ({
          ...overwritten(cells, headingOf(above.sheet, Math.min(first.row, firstOf(cells).row), first.column), agreed(cells, above)),
          severity: "warning",
        }),
      ),
    ];
  },
};

interface Lost {
  cells: Cell[];
  label: string;
  fix: CellChange[] | null;
}

interface Kept {
  formula: FormulaAt;
  isSame: boolean;
}

const keyOf = ({ sheet, row, column }: Cell) => `${sheet}!${row},${column}`;

function lostIn(book: Snapshot, { formulas }: SchemeRecord): Lost[] {
  return [...lostInTables(book, formulas), ...lostSingles(book, formulas)];
}

function overwritten(cells: Cell[], label: string, fix: CellChange[] | null): Observation<Found> {
  const first = firstOf(cells);
  return {
    place: placeOfRun(cells),
    params: { problem: isBlank(first) ? "empty" : "constant", label, value: String(first.value), count: cells.length },
    ...(fix ? { fix } : {}),
  };
}

/** The formula filled into each cell. */
function agreed(cells: Cell[], formula: FormulaAt): CellChange[] | null {
  const fillIn = (cell: Cell) => {
    const after = filledInto(formula, cell.row, cell.column);
    return after === null ? null : changeOf(cell, after);
  };
  return allMended(cells, fillIn).fix ?? null;
}

function changeOf({ sheet, row, column, formula }: Cell, after: string): CellChange {
  return { sheet, row, column, before: formula, after };
}

/** A calculated column is expected in every row the table has now, wherever the column stands now. */
function lostInTables(book: Snapshot, formulas: FormulaCell[]): Lost[] {
  const columns = new Map<string, FormulaCell & { table: string }>();
  for (const formula of formulas) {
    if (formula.table !== undefined) columns.set(`${formula.table}\n${formula.label}`, { ...formula, table: formula.table });
  }
  return [...columns.values()].flatMap(({ table, label }) => {
    const found = findTable(book, table);
    const column = found && headerColumn(found, label);
    if (!found || column === undefined) return [];
    const lost = bodyCells(found, column).filter((cell) => !hasFormula(cell));
    const kept = lost.length === 0 ? null : formulaOf(book, found, column);
    return runs(lost).map((cells) => ({ cells, label, fix: kept && restored(cells, kept) }));
  });
}

/** The formula of the rows that still have it, where it is one: filled down, or word for word the same. */
function formulaOf(book: Snapshot, table: Table, column: number): Kept | null {
  const inTable =
    formulasIn(book)
      .runsOf(table.sheet.name)
      .get(column)
      ?.flatMap((run) => run.cells())
      .filter(({ row }) => row > table.row && row < table.row + table.rows) ?? [];
  const [first] = inTable;
  if (!first || inTable.length < 2) return null;
  const isSame = inTable.every(({ text }) => text === first.text);
  return isSame || inTable.every(({ shape }) => shape === first.shape) ? { formula: first, isSame } : null;
}

function restored(cells: Cell[], { formula, isSame }: Kept): CellChange[] | null {
  return isSame ? cells.map((cell) => changeOf(cell, formula.text)) : agreed(cells, formula);
}

function lostSingles(book: Snapshot, formulas: FormulaCell[]): Lost[] {
  const singles = formulas.filter((formula) => formula.table === undefined);
  return singles.flatMap((formula) => {
    const found = lostCell(book, formula, singles);
    if (!found) return [];
    const after = recordedFormula(book, formula, singles);
    return [{ cells: [found], label: formula.label || formula.address, fix: after === null ? null : [changeOf(found, after)] }];
  });
}

function lostCell(book: Snapshot, formula: FormulaCell, singles: FormulaCell[]): Cell | null {
  const sheet = sheetNamed(book, formula.sheet);
  const at = parseAddress(formula.address);
  if (!sheet || !at) return null;
  const cell = cellAt(sheet, at.row, at.column);
  return hasFormula(cell) || movedBelowItsLabel(sheet, formula, singles) ? null : cell;
}

/**
 * Rows put in above, or columns beside, move a formula away from its recorded address. It is then still there below its
 * header, at an address where no formula was recorded.
 */
function movedBelowItsLabel(sheet: SheetSnapshot, formula: FormulaCell, recorded: FormulaCell[]): boolean {
  if (formula.label === "") return false;
  const elsewhere = new Set(recorded.filter((other) => other.sheet === formula.sheet).map((other) => other.address.toUpperCase()));
  return sheet.values.some((cells, down) =>
    cells.some((value, across) => {
      if (value !== formula.label) return false;
      const below = cellAt(sheet, sheet.row + down + 1, sheet.column + across);
      return hasFormula(below) && !elsewhere.has(placeOfRun([below]).address);
    }),
  );
}

/** Cells one below the other with the same kind of loss. */
function runs(lost: Cell[]): Cell[][] {
  const found: Cell[][] = [];
  for (const next of lost) {
    const run = found[found.length - 1];
    const last = run?.[run.length - 1];
    if (last && last.row + 1 === next.row && isBlank(last) === isBlank(next)) run.push(next);
    else found.push([next]);
  }
  return found;
}
