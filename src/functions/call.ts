/** The edge of every call: results become cells, problems become error values in the user's language. */
import { LARGEST_CELL } from "../core/decimal";
import { Unworkable } from "../core/problem";
import type { FunctionId } from "../vocabulary/functions";
import { cellError } from "./cell-error";
import { errorStyle, errorText } from "./errorStyle";
import { language } from "./language";
import { Unreadable, type Problem } from "./problem";
import { errorCodeOf, sentenceOf } from "./wording";

/** What a function has for one cell. */
export type CellResult = number | string | Problem;

/**
 * Runs one call. A problem in a row becomes an error value in that row's cells; one that ends the call is thrown as an
 * error value.
 */
export function answer(id: FunctionId, compute: () => CellResult[][]): unknown[][] {
  let results: CellResult[][];
  try {
    results = compute();
  } catch (failure) {
    if (failure instanceof Unworkable || failure instanceof Unreadable) throw errorFor(failure.problem, id, 0);
    throw failure;
  }
  const isAlone = results.length === 1 && results.flat().length === 1;
  const put = (problem: Problem, row: number) =>
    isAlone || errorStyle() === "values" ? errorFor(problem, id, row) : errorText(sentenceOf(problem, id, row, language()));
  results.forEach((found, row) => {
    const cells: unknown[] = found;
    for (let column = 0; column < found.length; column++) {
      const result = found[column];
      if (typeof result === "number") {
        // On its way to Excel either would turn into 0.
        if (Number.isNaN(result)) cells[column] = put({ code: "resultNotNumber" }, row);
        else if (Math.abs(result) > LARGEST_CELL) cells[column] = put({ code: "resultTooLarge" }, row);
      } else if (typeof result === "object") cells[column] = put(result, row);
    }
  });
  return results;
}

function errorFor(problem: Problem, id: FunctionId, row: number): Error {
  return cellError(errorCodeOf(problem), sentenceOf(problem, id, row, language()));
}
