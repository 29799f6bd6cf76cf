/** The scheme's list of units: what every other table's units are compared with. */
import type { SchemeRecord } from "../book/record";
import type { Snapshot } from "../book/snapshot";
import { nameIn, nameKey, readColumn, type Cell } from "./reading/lookup";

/**
 * Cells by `nameKey`, the first where a unit is listed twice. `undefined` where the scheme has no list to compare with.
 * @param header whose list: units and persons have one each, told apart by the header of the names
 */
export function readUnitList(snapshot: Snapshot, scheme: SchemeRecord, header: string): Map<string, Cell> | undefined {
  const lists = scheme.fields.flatMap((field) => (field.kind === "unit" && field.isList && field.column === header ? [field] : []));
  const columns = lists.flatMap((field) => readColumn(snapshot, field.table, field.column) ?? []);
  const units = new Map<string, Cell>();
  for (const cell of columns) {
    const key = nameKey(nameIn(cell));
    if (key !== "" && !units.has(key)) units.set(key, cell);
  }
  return units.size > 0 ? units : undefined;
}
