/** The roll of units (单位) a ledger or a long list is summed up for: the rows of the result, found by name. */
import type { CellResult } from "./call";
import { sameName } from "./cells";
import { Unreadable } from "./problem";
import { expectOneColumn, nameAt, type Range } from "./ranges";

export interface UnitRoll {
  byName: Map<string, number>;
  /** A row that gets no sum has its result already: blank, an error, or a name used twice. */
  results: (CellResult | undefined)[];
}

export function readRoll(range: Range): UnitRoll {
  expectOneColumn(range);
  const byName = new Map<string, number>();
  const results = new Array<CellResult | undefined>(range.rows);
  for (let row = 0; row < range.rows; row++) {
    const name = nameAt(range, row, 0);
    if (typeof name !== "string" || name === "") {
      results[row] = name;
      continue;
    }
    const otherRow = byName.get(sameName(name));
    if (otherRow === undefined) byName.set(sameName(name), row);
    else results[row] = results[otherRow] = { code: "duplicateName", text: name, row: otherRow, otherRow: row };
  }
  return { byName, results };
}

/** The unit a row of the list belongs to. A name that is not on the roll has no row to carry an error: it ends the call. */
export function unitNamed(name: string, roll: UnitRoll, argument: number, row: number): number {
  if (name === "") throw new Unreadable({ code: "unitMissing", argument, row });
  const unit = roll.byName.get(sameName(name));
  if (unit === undefined) throw new Unreadable({ code: "unitUnknown", argument, row, unit: name });
  return unit;
}
