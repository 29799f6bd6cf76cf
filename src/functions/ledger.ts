import { isAbsent } from "../core/absent";
import { checkLimits, checkRepeats, ledgerTotals, type LedgerEntry } from "../core/ledger";
import type { CellResult } from "./call";
import { sameName } from "./cells";
import { readLimits } from "./ledger-limits";
import { Unreadable, type Problem } from "./problem";
import {
  columnOf,
  expectOneColumn,
  nameAt,
  numberAt,
  optionalColumn,
  optionalRange,
  rangeOf,
  tableName,
  tableNumber,
  type Range,
} from "./ranges";
import { readRoll, unitNamed, type UnitRoll } from "./unit-roll";

/**
 * Bonus and deduction ledger (加减分台账): net points per unit. Range check → factor → largest per item → sum → cap.
 * @param units n × 1 unit names.
 * @param names m × 1: the unit of each entry.
 * @param points m × 1: positive with limits, signed without.
 * @param items m × 1: of a unit's entries for one item in one direction the largest counts.
 * @param kinds m × 1, needed with limits.
 * @param limits kind, 加 or 减, least, most per entry, cap per unit, and perhaps the kind it is counted under; without headers.
 * @param factors m × 1 multipliers; blank is 1.
 * @param repeats A row or a column: shares of the second, third and later entries for one item; without it none of them counts.
 * @returns n × 1 net points, rounded to 10 decimals; "" for a blank unit. A wrong entry spoils its unit; an unknown
 *   unit or a bad table fails the call.
 */
export function ledger(
  units: unknown[][],
  names: unknown[][],
  points: unknown[][],
  items?: unknown[][],
  kinds?: unknown[][],
  limits?: unknown[][],
  factors?: unknown[][],
  repeats?: unknown[][],
): CellResult[][] {
  const unitRange = rangeOf(units, 0);
  const roll = readRoll(unitRange);

  const nameRange = rangeOf(names, 1);
  expectOneColumn(nameRange);
  const rows = nameRange.rows;
  const columns = {
    names: nameRange,
    points: columnOf(points, 2, rows),
    items: optionalColumn(items, 3, rows),
    kinds: optionalColumn(kinds, 4, rows),
    factors: optionalColumn(factors, 6, rows),
  };
  const limitRange = optionalRange(limits, 5);
  const table = limitRange && readLimits(limitRange);
  if (table) checkLimits(table.limits);

  const shares = readShares(repeats, 7);
  checkRepeats(shares);

  const { entries, faults } = readEntries(columns, roll, table && table.byKind);
  const totals = ledgerTotals(entries, table && table.limits, unitRange.rows, shares);
  return totals.map((total, row): [CellResult] => [roll.results[row] ?? faults.get(row) ?? total]);
}

/** What is blank at the end of a table kept longer than it is filled says nothing. */
function readShares(value: unknown, argument: number): number[] {
  const range = optionalRange(value, argument);
  if (range === null) return [];
  if (range.rows > 1) expectOneColumn(range);
  const cells = range.cells.flatMap((line, row) => line.map((_, column) => tableNumber(range, row, column)));
  return cells.filter((share) => !isAbsent(share));
}

interface EntryColumns {
  names: Range;
  points: Range;
  items: Range | null;
  kinds: Range | null;
  factors: Range | null;
}

/** Reads the ledger row by row. What is wrong with an entry is kept for its unit. */
function readEntries(
  columns: EntryColumns,
  roll: UnitRoll,
  kinds: Map<string, number> | null,
): { entries: LedgerEntry[]; faults: Map<number, Problem> } {
  const entries: LedgerEntry[] = [];
  const faults = new Map<number, Problem>();
  const items = new Map<string, number>();
  for (let row = 0; row < columns.names.rows; row++) {
    const name = tableName(columns.names, row, 0);
    const points = numberAt(columns.points, row, 0);
    // Excel on the desktop hands over a blank row as a blank name and 0 points.
    if (name === "" && typeof points === "number" && (isAbsent(points) || points === 0)) continue;
    const unit = unitNamed(name, roll, columns.names.argument, row);

    const entry = readEntry(columns, row, unit, points, kinds, items);
    if ("code" in entry) faults.set(unit, faults.get(unit) ?? entry);
    else entries.push(entry);
  }
  return { entries, faults };
}

function readEntry(
  columns: EntryColumns,
  row: number,
  unit: number,
  points: number | Problem,
  kinds: Map<string, number> | null,
  items: Map<string, number>,
): LedgerEntry | Problem {
  if (typeof points !== "number") return points;
  if (isAbsent(points)) return { code: "cellMissing", argument: 2, row, column: 0 };
  const factor = columns.factors ? numberAt(columns.factors, row, 0) : 1;
  if (typeof factor !== "number") return factor;
  const item = columns.items ? nameAt(columns.items, row, 0) : "";
  if (typeof item !== "string") return item;

  let kind = -1;
  if (kinds) {
    // Not sooner: a ledger without entries has no kinds either, only a blank row.
    if (columns.kinds === null) throw new Unreadable({ code: "kindsNeeded" });
    const name = nameAt(columns.kinds, row, 0);
    if (typeof name !== "string") return name;
    if (name === "") return { code: "kindMissing", row };
    const known = kinds.get(sameName(name));
    if (known === undefined) return { code: "kindUnknown", row, kind: name };
    kind = known;
  }
  return { row, unit, item: itemNumber(items, item), kind, points, factor: isAbsent(factor) ? 1 : factor };
}

/** Items are told apart by number; a blank one stands alone. */
function itemNumber(items: Map<string, number>, item: string): number {
  if (item === "") return -1;
  const key = sameName(item);
  const known = items.get(key) ?? items.size;
  items.set(key, known);
  return known;
}
