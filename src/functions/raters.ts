import { requireValue } from "../basics/requireValue";
import { meanOfClassMeans, ratersMean, scoresByClass, type ClassScores } from "../core/raters";
import type { MeanOf } from "../core/weighted";
import { isNoRating } from "../vocabulary/cellWords";
import { MISSING } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { isMissing, ratingIn, sameName } from "./cells";
import { listPlace, nameList } from "./lists";
import { askedOnce } from "./means";
import { Unreadable, type CellProblem } from "./problem";
import { readClassWeights, type ClassWeights } from "./rater-classes";
import { optionalChoice, optionalDigits, rangeOf, readRow, type Range } from "./ranges";

/**
 * Raters (测评): mean of each class of raters, then the weighted mean of the classes.
 * @param scores n × k: rows are units, columns are raters; blank, 缺席 and 弃权 are absent.
 * @param classes 1 × k (a column of k will do): the class of each rater.
 * @param weights Class and weight, without headers; the weights add up to 1 or 100.
 * @param missing What a class without scores means: 报错, 计零, 折算, 平均.
 * @param digits Decimals of the result, 0 to 10.
 * @returns n × 1; "" where nobody rated under 折算 and 平均. A row with an error carries it alone; a class that
 *   has no row in the weights fails the call.
 */
export function raters(
  scores: unknown[][],
  classes: unknown[][],
  weights: unknown[][],
  missing?: unknown[][],
  digits?: unknown[][],
): CellResult[][] {
  const scoreRange = rangeOf(scores, 0);
  const table = readClassWeights(rangeOf(weights, 2));
  const classOf = readClasses(rangeOf(classes, 1), scoreRange, table);
  const mode = optionalChoice(missing, 3, MISSING);
  const places = optionalDigits(digits, 4);

  const units = scoreRange.cells.map((_, row): ClassScores | CellProblem => {
    const numbers = readRow(scoreRange, row, ratingIn);
    return "code" in numbers ? numbers : scoresByClass(numbers, classOf, table.names.length);
  });
  const means = classMeans(units);
  return units.map((unit): [CellResult] => {
    if ("code" in unit) return [unit];
    const mean = ratersMean(unit, table.weights, mode, places, means);
    if (mean === null) return [""];
    if (typeof mean === "number" || "code" in mean) return [mean];
    return [{ code: mean.fault, text: requireValue(table.names[mean.index], "the name of a class") }];
  });
}

/** Which row of the weights each column belongs to; -1 for a column that is blank throughout. */
function readClasses(range: Range, scores: Range, table: ClassWeights): Int32Array {
  const names = nameList(range, scores.columns);
  return Int32Array.from(names, (name, column) => {
    if (name === "") {
      if (scores.cells.every((cells) => isMissing(cells[column]) || isNoRating(cells[column]))) return -1;
      throw new Unreadable({ code: "raterWithoutClass", column });
    }
    const index = table.byName.get(sameName(name));
    if (index === undefined) throw new Unreadable({ code: "classUnknown", ...listPlace(range, column), text: name });
    return index;
  });
}

/** Each class's mean over the units whose row can be read. */
function classMeans(units: readonly (ClassScores | CellProblem)[]): MeanOf {
  return askedOnce((index) =>
    meanOfClassMeans(units.map((unit) => ("code" in unit ? [] : requireValue(unit[index], "scores of a class")))),
  );
}
