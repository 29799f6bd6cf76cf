/**
 * What Excel's functions do with arrays, as far as our native formulas use them, and whether the second engine does it too.
 *
 * A function that wants one value and is given an array is calculated once for each of its cells. Excel does this for every
 * function; IronCalc 0.8.4 for some. shortcomings.ts has a small formula for each that our formulas meet.
 */

/** One value (an array makes many results), cells that have to stand on a sheet, or all of whatever is given. */
export type Argument = "one" | "cells" | "all";

export interface ExcelFunction {
  argument(index: number): Argument;
  /** One result for each cell of what is given where one value is wanted; one result; or as many as the function makes. */
  result: "each" | "one" | "own";
  /** The engine too calculates it for each cell of an array. */
  goesThroughArrays: boolean;
}

const each = (goesThroughArrays: boolean, argument: (index: number) => Argument = () => "one"): ExcelFunction => ({
  argument,
  result: "each",
  goesThroughArrays,
});
const one = (argument: (index: number) => Argument = () => "all"): ExcelFunction => ({ argument, result: "one", goesThroughArrays: true });
const own = (argument: (index: number) => Argument): ExcelFunction => ({ argument, result: "own", goesThroughArrays: true });
const evenCells = (index: number): Argument => (index % 2 === 0 ? "cells" : "one");

export const EXCEL_FUNCTIONS = new Map<string, ExcelFunction>(
  Object.entries({
    IF: each(true),
    IFERROR: each(true),
    LEFT: each(true),
    LEN: each(false),
    ROUND: each(false),
    ROUNDUP: each(false),
    INT: each(true),
    N: each(false),
    TEXT: each(false),
    SUBSTITUTE: each(false),
    ISTEXT: each(false),
    ISNA: each(false),
    ISERROR: each(false),
    XLOOKUP: each(false, (index) => (index === 1 || index === 2 ? "cells" : "one")),
    IFNA: each(false),
    YEAR: each(false),
    MONTH: each(false),
    DAY: each(false),
    XMATCH: each(false, (index) => (index === 1 ? "all" : "one")),
    MATCH: each(false, (index) => (index === 1 ? "all" : "one")),
    COUNTIF: each(false, evenCells),
    COUNTIFS: each(false, evenCells),
    SUMIFS: each(false, (index) => (index === 0 || index % 2 === 1 ? "cells" : "one")),
    AVERAGEIFS: each(false, (index) => (index === 0 || index % 2 === 1 ? "cells" : "one")),
    WORKDAY: each(false, (index) => (index === 2 ? "all" : "one")),
    SUM: one(),
    COUNT: one(),
    COUNTA: one(),
    MAX: one(),
    MIN: one(),
    AND: one(),
    OR: one(),
    NA: one(),
    ROW: one(() => "cells"),
    ROWS: one(),
    COLUMNS: one(),
    INDEX: own((index) => (index === 0 ? "all" : "one")),
    CHOOSE: own((index) => (index === 0 ? "one" : "all")),
    SEQUENCE: own(() => "one"),
    UNIQUE: own(() => "all"),
    FILTER: own(() => "all"),
  }),
);
