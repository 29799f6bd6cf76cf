/** The table of limits (限额) LEDGER takes: kind, 加 or 减, least and most per entry, cap per unit, and the kind it is counted under. */
import { isAbsent } from "../core/absent";
import type { LedgerLimit } from "../core/ledger";
import { chosen, LEDGER_DIRECTION } from "../vocabulary/optionWords";
import { sameName } from "./cells";
import { namedRows } from "./named-rows";
import { Unreadable } from "./problem";
import { expectColumns, tableName, tableNumber, type Range } from "./ranges";

const UNDER = 5;

export interface LimitTable {
  limits: LedgerLimit[];
  byKind: Map<string, number>;
}

export function readLimits(range: Range): LimitTable {
  // The sixth column may be left out.
  if (range.columns !== UNDER + 1) expectColumns(range, UNDER);
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
      under: null,
    });
  }
  if (range.columns === UNDER) return { limits, byKind };
  for (const limit of limits) {
    const text = tableName(range, limit.row, UNDER);
    if (text === "") continue;
    const under = byKind.get(sameName(text));
    if (under === undefined) throw new Unreadable({ code: "underUnknown", row: limit.row, text });
    limit.under = under;
  }
  return { limits, byKind };
}
