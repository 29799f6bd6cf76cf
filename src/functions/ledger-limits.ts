/** The table of limits (限额) LEDGER takes: kind, 加 or 减, least and most per entry, cap per unit. */
import type { LedgerLimit } from "../core/ledger";
import { chosen, LEDGER_DIRECTION } from "../vocabulary/optionWords";
import { sameName } from "./cells";
import { Unreadable } from "./problem";
import { expectColumns, isUnnamedRow, tableName, tableNumber, type Range } from "./ranges";

export interface LimitTable {
  limits: LedgerLimit[];
  byKind: Map<string, number>;
}

export function readLimits(range: Range): LimitTable {
  expectColumns(range, 5);
  const limits: LedgerLimit[] = [];
  const byKind = new Map<string, number>();
  for (let row = 0; row < range.rows; row++) {
    if (isUnnamedRow(range, row)) continue;
    const kind = tableName(range, row, 0);
    if (kind === "") throw new Unreadable({ code: "cellMissing", argument: range.argument, row, column: 0 });
    const other = byKind.get(sameName(kind));
    if (other !== undefined) {
      throw new Unreadable({ code: "duplicateName", text: kind, row: limits[other]!.row, otherRow: row });
    }
    const text = tableName(range, row, 1);
    const direction = chosen(text, LEDGER_DIRECTION);
    if (direction === null) throw new Unreadable({ code: "directionUnknown", row, text });
    byKind.set(sameName(kind), limits.length);
    limits.push({
      row,
      adds: direction === "adds",
      least: tableNumber(range, row, 2),
      most: tableNumber(range, row, 3),
      cap: tableNumber(range, row, 4),
    });
  }
  return { limits, byKind };
}
