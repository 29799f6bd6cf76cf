import type { FormulaCell, SchemeRecord } from "../../schemes/record";
import type { SheetSnapshot, Snapshot } from "../../sheet/snapshot";
import { parseAddress } from "../../sheet/address";
import { bodyCells, cellAt, findSheet, findTable, headerColumn, holdsFormula, isBlank, placeOf, placeOfRun, type Cell } from "../reading/lookup";
import type { Observation, Rule } from "../rule";
import { findBlocker, isBlocked } from "../spill";

/**
 * Where Baton put a formula there is now a constant, or nothing: the cell no longer follows its inputs. Only the
 * presence of a formula counts, not its text, so an office may improve a formula. Neighbours in a column are one finding.
 * Typing over one cell of a spilled result leaves its formula in place but stops the whole result: told at that cell.
 */
export const formulaOverwritten: Rule = {
  id: "formula-overwritten",
  severity: "error",
  about: "formulas",
  check: ({ snapshot }) => snapshot.schemes.flatMap((scheme) => checkScheme(snapshot, scheme)),
};

interface Expected {
  cell: Cell;
  label: string;
}

function checkScheme(snapshot: Snapshot, scheme: SchemeRecord): Observation[] {
  const expected = [...tableColumns(snapshot, scheme.formulas), ...singleCells(snapshot, scheme.formulas)];
  const lost = runs(expected.filter(({ cell }) => !holdsFormula(cell)));
  return [...lost.map(overwritten), ...expected.filter(({ cell }) => isBlocked(cell)).map((anchor) => blocked(snapshot, anchor))];
}

function overwritten(run: Expected[]): Observation {
  const first = run[0]!;
  return {
    place: placeOfRun(run.map(({ cell }) => cell)),
    params: {
      problem: isBlank(first.cell) ? "empty" : "constant",
      label: first.label,
      value: String(first.cell.value),
      count: run.length,
    },
  };
}

function blocked(snapshot: Snapshot, { cell, label }: Expected): Observation {
  const sheet = findSheet(snapshot, cell.sheet);
  const blocker = (sheet && findBlocker(sheet, cell)) ?? cell;
  return { place: placeOf(blocker), params: { problem: "blocked", label, value: String(blocker.value) } };
}

/** A calculated column is expected in every row the table has now, wherever the column stands now. */
function tableColumns(snapshot: Snapshot, formulas: FormulaCell[]): Expected[] {
  const columns = new Map<string, FormulaCell & { table: string }>();
  for (const formula of formulas) {
    if (formula.table !== undefined) columns.set(`${formula.table}\n${formula.label}`, { ...formula, table: formula.table });
  }
  return [...columns.values()].flatMap(({ table, label }) => {
    const found = findTable(snapshot, table);
    const column = found && headerColumn(found, label);
    if (!found || column === undefined) return [];
    return bodyCells(found, column).map((cell) => ({ cell, label }));
  });
}

function singleCells(snapshot: Snapshot, formulas: FormulaCell[]): Expected[] {
  const singles = formulas.filter((formula) => formula.table === undefined);
  return singles.flatMap((formula) => {
    const sheet = findSheet(snapshot, formula.sheet);
    const at = parseAddress(formula.address);
    if (!sheet || !at) return [];
    const cell = cellAt(sheet, at.row, at.column);
    if (!holdsFormula(cell) && movedBelowItsLabel(sheet, formula, singles)) return [];
    return [{ cell, label: formula.label || formula.address }];
  });
}

/**
 * Rows put in above, or columns beside, move a formula away from its recorded address. It is then still there below its
 * header, at an address where no formula was recorded.
 */
function movedBelowItsLabel(sheet: SheetSnapshot, formula: FormulaCell, recorded: FormulaCell[]): boolean {
  if (formula.label === "") return false;
  const elsewhere = new Set(
    recorded.filter((other) => other.sheet === formula.sheet).map((other) => other.address.toUpperCase()),
  );
  return sheet.values.some((cells, down) =>
    cells.some((value, across) => {
      if (value !== formula.label) return false;
      const below = cellAt(sheet, sheet.row + down + 1, sheet.column + across);
      return holdsFormula(below) && !elsewhere.has(placeOfRun([below]).address);
    }),
  );
}

/** Cells one below the other, with the same label and the same kind of loss. */
function runs(lost: Expected[]): Expected[][] {
  const found: Expected[][] = [];
  for (const next of lost) {
    const run = found[found.length - 1];
    const last = run?.[run.length - 1];
    const continues =
      last !== undefined &&
      last.cell.sheet === next.cell.sheet &&
      last.cell.column === next.cell.column &&
      last.cell.row + 1 === next.cell.row &&
      last.label === next.label &&
      isBlank(last.cell) === isBlank(next.cell);
    if (continues) run!.push(next);
    else found.push([next]);
  }
  return found;
}
