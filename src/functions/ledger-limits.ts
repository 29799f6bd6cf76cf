/** The table of limits (限额) LEDGER takes: kind, 加 or 减, least and most per entry, cap per unit. */
import { isAbsent } from "../core/absent";
import type { LedgerLimit } from "../core/ledger";
import { chosen, LEDGER_DIRECTION } from "../vocabulary/optionWords";
import { namedRows } from "./named-rows";
import { Unreadable } from "./problem";
import { expectColumns, tableName, tableNumber, type Range } from "./ranges";

export interface LimitTable {
  limits: LedgerLimit[];
  byKind: Map<string, number>;
}

export function readLimits(range: Range): LimitTable {
  expectColumns(range, 5);
  const limits: LedgerLimit[] = [];
  const byKind = new Map<string, number>();
  const bound = (row: number, column: number): number | null => {
    const number = tableNumber(range, row, column);
    return isAbsent(number) ? null : number;
  };
  for (const { row, key, index } of namedRows(range)) {
    const text = tableName(range, row, 1);
    const direction = chosen(text, LEDGER_DIRECTION);
    if (direction === null) throw new Unreadable({ code: "directionUnknown", row, text });
    byKind.set(key, index);
    limits.push({
      row,
      adds: direction === "adds",
      least: bound(row, 2),
      most: bound(row, 3),
      cap: bound(row, 4),
    });
  }
  return { limits, byKind };
}
