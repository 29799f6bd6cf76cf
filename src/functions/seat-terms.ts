/** The terms SEATS reckons with, read per row; a term may be given once for all rows or all columns. */
import { Unworkable } from "../core/problem";
import { termsProblem, type SeatTerms } from "../core/seats";
import type { Rounding } from "../core/whole";
import { Unreadable, type CellProblem, type Problem } from "./problem";
import { expectColumns, expectRows, numberAt, optionalRange, rangeOf, type Range } from "./ranges";

const TERMS = ["ratios", "least", "most", "carry", "uplift"] as const;
type Term = (typeof TERMS)[number];
type TermRanges = Record<Term, Range | null> & { ratios: Range };

/** Checks the shapes against `rows` headcounts. Decimals carried forward belong to one column each. */
export function termRanges(given: Record<Term, unknown>, rows: number): TermRanges {
  const ratios = rangeOf(given.ratios, 1);
  const ranges = {
    ratios,
    least: optionalRange(given.least, 3),
    most: optionalRange(given.most, 4),
    carry: optionalRange(given.carry, 5),
    uplift: optionalRange(given.uplift, 6),
  };
  for (const term of TERMS) {
    const range = ranges[term];
    if (range && range.rows !== 1) expectRows(range, rows);
    if (range && (range.columns !== 1 || term === "carry")) expectColumns(range, ratios.columns);
  }
  return ranges;
}

/** Terms per row. Those that hold for all rows alike are read and checked once; what is wrong with them ends the call. */
export function termReader(ranges: TermRanges, rounding: Rounding): (row: number) => SeatTerms | Problem {
  const areShared = TERMS.every((term) => ranges[term] === null || ranges[term].rows === 1);
  if (!areShared) {
    return (row) => {
      const terms = readTerms(ranges, row);
      return "code" in terms ? terms : (termsProblem(terms, rounding) ?? terms);
    };
  }
  const terms = readTerms(ranges, 0);
  if ("code" in terms) throw new Unreadable(terms);
  const problem = termsProblem(terms, rounding);
  if (problem) throw new Unworkable(problem);
  return () => terms;
}

function readTerms(ranges: TermRanges, row: number): SeatTerms | CellProblem {
  const columns = ranges.ratios.columns;
  const none = () => new Float64Array(columns).fill(NaN);
  const terms: SeatTerms = { ratios: none(), least: none(), most: none(), carry: none(), uplift: none() };
  for (const term of TERMS) {
    const range = ranges[term];
    if (range === null) continue;
    for (let column = 0; column < columns; column++) {
      const cell = { row: range.rows === 1 ? 0 : row, column: range.columns === 1 ? 0 : column };
      const value = numberAt(range, cell.row, cell.column);
      if (typeof value !== "number") return value;
      // A ratio forgotten must not come out as no limit.
      if (term === "ratios" && value !== value) return { code: "cellMissing", argument: range.argument, ...cell };
      terms[term][column] = value;
    }
  }
  return terms;
}
