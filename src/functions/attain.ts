import { isAbsent } from "../core/absent";
import { attainedPoints, attainedTotal, type AttainRule, type Attainment } from "../core/attainment";
import { numberOf } from "../core/decimal";
import { Unworkable } from "../core/problem";
import { knotsProblem, type Knot } from "../core/segments";
import { ATTAIN_OUTPUT, ATTAIN_RULE, chosen } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { nameIn } from "./cells";
import { Unreadable, type Problem } from "./problem";
import { numberAt, optionalChoice, optionalDigits, rangeOf } from "./ranges";
import { optionalSegments } from "./segment-table";
import {
  isSpreadMissing,
  neededAmount,
  neededNumber,
  optionalSpread,
  perCell,
  spreadAmount,
  spreadChoice,
  spreadNumber,
  spreadOver,
  termsOf,
  type Spread,
} from "./spread";

/**
 * Points by attainment of targets (目标完成). Target, points, rule, cap, start and bonus: one cell, 1 × k, n × 1 or n × k.
 * @param actual n × k; a blank one stays blank.
 * @param target Targets; with a ratio rule above 0.
 * @param points Full points of each item; blank is not assigned.
 * @param rule 封顶比例, 达标得分, 超额加分, 逆向, 逆向比值, 逆向达标, 分段.
 * @param cap Greatest share under 超额加分, from 1 to 10 (1.2 = 120%); no cap if omitted.
 * @param digits Decimals of the result, 0 to 10.
 * @param output 各项 or 合计.
 * @param start Share of the target, 0 to 1, below which a ratio earns nothing.
 * @param bonus What each part above the target counts under 超额加分; 1 if omitted.
 * @param segments Under 分段: ratio and share of the points, ascending, without headers; nothing below the first row.
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
  start?: unknown[][],
  bonus?: unknown[][],
  segments?: unknown[][],
): CellResult[][] {
  const actuals = rangeOf(actual, 0);
  const targets = spreadOver(target, 1, actuals);
  const full = spreadOver(points, 2, actuals);
  const rules = optionalSpread(rule, 3, actuals);
  const caps = optionalSpread(cap, 4, actuals);
  const places = optionalDigits(digits, 5);
  const form = optionalChoice(output, 6, ATTAIN_OUTPUT);

  const starts = optionalSpread(start, 7, actuals);
  const bonuses = optionalSpread(bonus, 8, actuals);
  const line = optionalSegments(segments, 9);

  for (const argument of [caps && 4, bonuses && 8]) {
    if (argument !== null && !names(rules, "surplus")) throw new Unreadable({ code: "needsSurplus", argument });
  }
  if ((line !== null) !== names(rules, "segments")) throw new Unreadable({ code: "segmentsUnset" });
  if (line) checkShares(line, 9);

  const itemAt = (row: number, column: number, done: number): Attainment | Problem => {
    const terms = termsOf([
      neededNumber(targets, row, column),
      neededAmount(full, row, column),
      spreadNumber(caps, row, column, null),
      spreadNumber(starts, row, column, null),
      spreadAmount(bonuses, row, column, null),
    ]);
    if ("code" in terms) return terms;
    const how = spreadChoice(rules, row, column, ATTAIN_RULE);
    if ("code" in how) return how;
    const [target, points, cap, start, bonus] = terms;
    return { column, actual: done, target, points, rule: how.choice, cap, start, bonus, segments: line ?? [] };
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

/** Whether a rule stands anywhere. A cap under any rule but 超额加分 would be a bonus that never comes. */
function names(rules: Spread | null, rule: AttainRule): boolean {
  if (rules === null) return false;
  return rules.range.cells.some((row) =>
    row.some((cell) => {
      const name = nameIn(cell);
      return typeof name === "string" && chosen(name, ATTAIN_RULE) === rule;
    }),
  );
}

/** A share above this is taken for a percentage typed as a number. */
const LARGEST_SHARE = 10;

/** Ratios that ascend, and shares of the points, neither below 0. */
function checkShares(line: readonly Knot[], argument: number): void {
  for (const { row, at, worth } of line) {
    for (const [column, value] of [at, worth].map(numberOf).entries()) {
      if (value < 0) throw new Unreadable({ code: "numberNegative", argument, row, column, value });
      if (value > LARGEST_SHARE) throw new Unreadable({ code: "shareNotRatio", argument, row, column, value });
    }
  }
  const problem = knotsProblem(line, false);
  if (problem) throw new Unworkable(problem);
}
