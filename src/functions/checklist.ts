import { requireValue } from "../basics/requireValue";
import { isAbsent } from "../core/absent";
import { totalPoints } from "../core/total";
import { LIST_MISSING } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { fullAt, itemProblem } from "./full-points";
import type { Problem } from "./problem";
import { columnOf, expectOneColumn, numberAt, optionalChoice, optionalDigits, rangeOf, tableName, type Range } from "./ranges";
import { readRoll, unitNamed, type UnitRoll } from "./unit-roll";

/**
 * Total of points per unit over a long list (考核清单), one row per unit and item: own items per unit, items added in
 * mid-year. Under 折算 Σ points ÷ Σ full points present × Σ full points assigned.
 * @param units n × 1 unit names.
 * @param names m × 1: the unit of each item.
 * @param points m × 1, none above its full points.
 * @param full m × 1 full points; blank is not assigned.
 * @param missing 报错, 计零, 折算; a long list has no columns to take a mean of.
 * @param digits Decimals of the result, 0 to 10.
 * @returns n × 1; "" for a blank unit, one without items, and under 折算 one without any points. A wrong item
 *   spoils its unit; a name that is not among the units fails the call.
 */
export function checklist(
  units: unknown[][],
  names: unknown[][],
  points: unknown[][],
  full: unknown[][],
  missing?: unknown[][],
  digits?: unknown[][],
): CellResult[][] {
  const roll = readRoll(rangeOf(units, 0));
  const nameRange = rangeOf(names, 1);
  expectOneColumn(nameRange);
  const pointRange = columnOf(points, 2, nameRange.rows);
  const fullRange = columnOf(full, 3, nameRange.rows);
  const mode = optionalChoice(missing, 4, LIST_MISSING);
  const places = optionalDigits(digits, 5);

  const sheets = readItems(nameRange, pointRange, fullRange, roll);
  return sheets.map((sheet, row): [CellResult] => {
    const settled = roll.results[row] ?? sheet.fault;
    if (settled !== undefined) return [settled];
    const worth = Float64Array.from(sheet.full);
    const sum = totalPoints(sheet.points, worth, mode, places, () => null);
    if (sum === null) return [""];
    if (typeof sum === "number" || "code" in sum) return [sum];
    const place = { argument: pointRange.argument, row: requireValue(sheet.rows[sum.item], "the row of an item"), column: 0 };
    return [itemProblem(sum, place, sheet.points, worth)];
  });
}

/** One unit's part of the list (考核单): its items, and the first that cannot be read. */
interface UnitSheet {
  points: number[];
  full: number[];
  /** Rows of the list the items stand in. */
  rows: number[];
  fault?: Problem;
}

function readItems(names: Range, points: Range, full: Range, roll: UnitRoll): UnitSheet[] {
  const sheets = Array.from({ length: roll.results.length }, (): UnitSheet => ({ points: [], full: [], rows: [] }));
  for (let row = 0; row < names.rows; row++) {
    const name = tableName(names, row, 0);
    const scored = numberAt(points, row, 0);
    const worth = fullAt(full, row);
    if (name === "" && isNothing(scored) && isNothing(worth)) continue;
    const sheet = requireValue(sheets[unitNamed(name, roll, names.argument, row)], "the sheet of a unit");
    if (typeof scored !== "number") sheet.fault ??= scored;
    else if (typeof worth !== "number") sheet.fault ??= worth;
    else {
      sheet.points.push(scored);
      sheet.full.push(worth);
      sheet.rows.push(row);
    }
  }
  return sheets;
}

/** Excel on the desktop hands over a blank cell as 0. */
function isNothing(number: number | Problem): boolean {
  return typeof number === "number" && (isAbsent(number) || number === 0);
}
