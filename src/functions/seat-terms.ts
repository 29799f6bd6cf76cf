/** The terms SEATS reckons with, read per row; a term may be given once for all rows or all columns. */
import { isAbsent } from "../core/absent";
import { Unworkable } from "../core/problem";
import { termsProblem, type SeatRule, type SeatTerm } from "../core/seats";
import { Unreadable, type CellProblem, type Problem } from "./problem";
import { expectColumns, expectRows, numberAt, optionalRange, rangeOf, type Range } from "./ranges";

const TERMS = ["ratio", "least", "most", "carry", "uplift"] as const satisfies (keyof SeatTerm)[];
type TermRanges = Record<keyof SeatTerm, Range | null> & { ratio: Range };

/** Checks the shapes against `rows` headcounts. Decimals carried forward belong to one column each. */
export function termRanges(given: Record<keyof SeatTerm, unknown>, rows: number): TermRanges {
  const ratio = rangeOf(given.ratio, 1);
  const ranges = {
    ratio,
    least: optionalRange(given.least, 3),
    most: optionalRange(given.most, 4),
    carry: optionalRange(given.carry, 5),
    uplift: optionalRange(given.uplift, 6),
  };
  for (const term of TERMS) {
    const range = ranges[term];
    if (range && range.rows !== 1) expectRows(range, rows);
    if (range && (range.columns !== 1 || term === "carry")) expectColumns(range, ratio.columns);
  }
  return ranges;
}

/** Terms per row. Those that hold for all rows alike are read and checked once; what is wrong with them ends the call. */
export function termReader(ranges: TermRanges, { rounding, rest }: SeatRule): (row: number) => readonly SeatTerm[] | Problem {
  const areShared = TERMS.every((term) => ranges[term] === null || ranges[term].rows === 1);
  if (!areShared) {
    return (row) => {
      const terms = readTerms(ranges, row, rest);
      return "code" in terms ? terms : (termsProblem(terms, rounding) ?? terms);
    };
  }
  const terms = readTerms(ranges, 0, rest);
  if ("code" in terms) throw new Unreadable(terms);
  const problem = termsProblem(terms, rounding);
  if (problem) throw new Unworkable(problem);
  return () => terms;
}

function readTerms(ranges: TermRanges, row: number, rest: number | null): readonly SeatTerm[] | CellProblem {
  const terms = Array.from(
    { length: ranges.ratio.columns },
    (): SeatTerm => ({ ratio: 0, least: null, most: null, carry: null, uplift: null }),
  );
  for (const name of TERMS) {
    const range = ranges[name];
    if (range === null) continue;
    for (const [column, term] of terms.entries()) {
      const cell = { row: range.rows === 1 ? 0 : row, column: range.columns === 1 ? 0 : column };
      const value = numberAt(range, cell.row, cell.column);
      if (typeof value !== "number") return value;
      if (!isAbsent(value)) term[name] = value;
      // A ratio forgotten must not come out as no limit. Who takes the rest needs none.
      else if (name === "ratio" && column !== rest) return { code: "cellMissing", argument: range.argument, ...cell };
    }
  }
  return terms;
}
