import { isAbsent } from "../core/absent";
import { attainedPoints, attainedTotal, type Attainment } from "../core/attainment";
import { ATTAIN_OUTPUT, ATTAIN_RULE, chosen } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { nameIn } from "./cells";
import { Unreadable, type Problem } from "./problem";
import { numberAt, optionalChoice, optionalDigits, rangeOf } from "./ranges";
import {
  isSpreadMissing,
  neededAmount,
  neededNumber,
  optionalSpread,
  perCell,
  spreadChoice,
  spreadNumber,
  spreadOver,
  termsOf,
  type Spread,
} from "./spread";

/**
 * Points by attainment of targets (目标完成). Target, points, rule and cap: one cell, 1 × k, n × 1 or n × k.
 * @param actual n × k; a blank one stays blank.
 * @param target Targets; with a ratio rule above 0.
 * @param points Full points of each item; blank is not assigned.
 * @param rule 封顶比例, 达标得分, 超额加分, 逆向, 逆向比值, 逆向达标.
 * @param cap Greatest share under 超额加分, from 1 to 10 (1.2 = 120%); no cap if omitted.
 * @param digits Decimals of the result, 0 to 10.
 * @param output 各项 or 合计.
 * @returns n × k points; under 合计 n × 1, where an item without its actual is an error of its row.
 */
export function attain(
  actual: unknown[][],
  target: unknown[][],
  points: unknown[][],
  rule?: unknown[][],
  cap?: unknown[][],
  digits?: unknown[][],
  output?: unknown[][],
): CellResult[][] {
  const actuals = rangeOf(actual, 0);
  const targets = spreadOver(target, 1, actuals);
  const full = spreadOver(points, 2, actuals);
  const rules = optionalSpread(rule, 3, actuals);
  const caps = optionalSpread(cap, 4, actuals);
  const places = optionalDigits(digits, 5);
  const form = optionalChoice(output, 6, ATTAIN_OUTPUT);

  if (caps && !(rules && namesSurplus(rules))) throw new Unreadable({ code: "capNeedsSurplus" });

  const itemAt = (row: number, column: number, done: number): Attainment | Problem => {
    const terms = termsOf([neededNumber(targets, row, column), neededAmount(full, row, column), spreadNumber(caps, row, column, null)]);
    if ("code" in terms) return terms;
    const how = spreadChoice(rules, row, column, ATTAIN_RULE);
    if ("code" in how) return how;
    const [target, points, cap] = terms;
    return { column, actual: done, target, points, rule: how.choice, cap };
  };
  const rowTotal = (row: number): CellResult => {
    const items: Attainment[] = [];
    for (let column = 0; column < actuals.columns; column++) {
      const done = numberAt(actuals, row, column);
      if (typeof done !== "number") return done;
      if (isAbsent(done) && isSpreadMissing(full, row, column)) continue;
      const item = isAbsent(done) ? ({ code: "cellMissing", argument: 0, row, column } as const) : itemAt(row, column, done);
      if ("code" in item) return item;
      items.push(item);
    }
    return items.length === 0 ? "" : attainedTotal(items, places);
  };
  if (form === "total") return actuals.cells.map((_, row) => [rowTotal(row)]);
  return perCell(actuals, (done, row, column) => {
    const item = itemAt(row, column, done);
    return "code" in item ? item : attainedPoints(item, places);
  });
}

/** A cap under any other rule would be a bonus that never comes. */
function namesSurplus({ range }: Spread): boolean {
  return range.cells.some((row) =>
    row.some((cell) => {
      const name = nameIn(cell);
      return typeof name === "string" && chosen(name, ATTAIN_RULE) === "surplus";
    }),
  );
}
