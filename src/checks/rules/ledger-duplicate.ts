import { requireValue } from "../../basics/requireValue";
import { type Cell, cellAt, isBlank, isTyped } from "../../recognise/grid";
import { nameIn, nameKey } from "../../recognise/names";
import { type Ledger, type LedgerColumn, type LedgerEntry, ledgers } from "../facts/ledgers";
import type { CellChange } from "../finding";
import { numberText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found = { problem: "item" | "no-item"; unit: string; item: string; points: string; row: number };

/**
 * One event entered twice: same unit, kind, item, date and points; without an item, same basis and date. Two entries for one
 * item with other points or another date may be meant. What is the same to the last cell can be emptied.
 */
export const ledgerDuplicate: Rule<"ledger-duplicate", Found> = {
  id: "ledger-duplicate",
  severity: "warning",
  about: "ledger",
  check: (book) =>
    ledgers(book).flatMap((ledger) => {
      const first = new Map<string, LedgerEntry>();
      return ledger.entries.flatMap((entry): Observation<Found>[] => {
        const key = keyOf(entry);
        if (key === null) return [];
        const before = first.get(key);
        if (!before) {
          first.set(key, entry);
          return [];
        }
        return [observed(ledger, before, entry)];
      });
    }),
};

/** `null` where too little is written to call two entries one event. */
function keyOf({ cells }: LedgerEntry): string | null {
  const { unit, points, item, basis, date } = cells;
  if (isBlank(unit) || typeof points.value !== "number" || points.value === 0) return null;
  const hasItem = !!item && !isBlank(item);
  if (!hasItem && (!basis || isBlank(basis) || !date || isBlank(date))) return null;
  const parts: LedgerColumn[] = hasItem ? ["unit", "kind", "item", "date", "points"] : ["unit", "kind", "basis", "date", "points"];
  return parts.map((part) => (cells[part] ? nameKey(nameIn(cells[part])) : "")).join("\n");
}

function observed(ledger: Ledger, before: LedgerEntry, { row, cells }: LedgerEntry): Observation<Found> {
  const item = cells.item && !isBlank(cells.item) ? cells.item : null;
  const fix = emptied(ledger, before.row, row);
  return {
    place: placeOf(cells.unit),
    params: {
      problem: item ? "item" : "no-item",
      unit: nameIn(cells.unit),
      item: nameIn(item ?? requireValue(cells.basis, "a basis")),
      points: numberText(Number(cells.points.value)),
      row: before.row + 1,
    },
    ...(fix && { fix }),
  };
}

/** The later of two rows that are the same throughout, emptied; what is calculated stays. */
function emptied({ sheet, across }: Ledger, one: number, other: number): CellChange[] | null {
  const changes: CellChange[] = [];
  for (let column = across.column; column < across.column + across.columns; column += 1) {
    const [kept, gone] = [cellAt(sheet, one, column), cellAt(sheet, other, column)];
    if (!isTyped(gone) && !isTyped(kept)) continue;
    if (!areSame(kept, gone)) return null;
    changes.push({ sheet: gone.sheet, row: gone.row, column: gone.column, before: gone.formula, after: "" });
  }
  return changes;
}

const areSame = (a: Cell, b: Cell) => a.value === b.value && a.kind === b.kind;
