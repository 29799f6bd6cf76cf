/** Functions by what they do with a range. */
import { argumentAt, isFunctionId, NAMESPACE, type PlacedArgument } from "../vocabulary/functions";

const words = (text: string) => new Set(text.split(" "));

/** Over all rows of a list: one row less is another result. */
const OVER_ROWS = words(
  "SUM AVERAGE COUNT COUNTA COUNTBLANK MAX MIN MEDIAN MODE PRODUCT SUMPRODUCT SUMSQ LARGE SMALL STDEV STDEV.S STDEV.P VAR VAR.S VAR.P TRIMMEAN PERCENTILE PERCENTILE.INC QUARTILE " +
    "RANK RANK.EQ RANK.AVG PERCENTRANK PERCENTRANK.INC COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS VLOOKUP XLOOKUP LOOKUP MATCH XMATCH",
);
/** They ask about one row among all: a list that moves along with the row asked about is a mistake. */
const AMONG_ROWS = words(
  "RANK RANK.EQ RANK.AVG PERCENTRANK PERCENTRANK.INC COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS VLOOKUP XLOOKUP LOOKUP MATCH XMATCH",
);
const CONDITIONAL = words("COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS");
/** They leave text out, so a header does no harm yet. */
const LEAVING_TEXT_OUT = words(
  "SUM AVERAGE COUNT MAX MIN MEDIAN PRODUCT LARGE SMALL STDEV STDEV.S STDEV.P VAR VAR.S VAR.P TRIMMEAN PERCENTILE PERCENTILE.INC QUARTILE RANK RANK.EQ RANK.AVG",
);

/** The argument of a function of ours; undefined for functions of Excel. */
function argument({ by, argument: index }: Taken): PlacedArgument | undefined {
  if (!by?.startsWith(OURS)) return undefined;
  const name = by.slice(OURS.length);
  return isFunctionId(name) ? argumentAt(name, index) : undefined;
}

const OURS = `${NAMESPACE}.`;

interface Taken {
  by: string | null;
  argument: number;
}

export function isOverRows(taken: Taken): boolean {
  return taken.by !== null && (OVER_ROWS.has(taken.by) || argument(taken)?.listed === true);
}

export function isAmongRows(taken: Taken): boolean {
  return taken.by !== null && (AMONG_ROWS.has(taken.by) || argument(taken)?.listed === true);
}

/** A window of a few rows around each may be meant to move; a list as long as the column is not. */
export function mayBeWindow(taken: Taken): boolean {
  return isConditional(taken);
}

/** Takes the rows that meet a condition alone. */
export function isConditional({ by }: Taken): boolean {
  return by !== null && CONDITIONAL.has(by);
}

/** What a text in a range does to the function: it is refused, counted along, or left out. `null` where text may stand. */
export function textIn(taken: Taken): "refused" | "counted" | "left-out" | null {
  const { by } = taken;
  if (by === null) return null;
  if (by === "COUNTA") return "counted";
  if (LEAVING_TEXT_OUT.has(by)) return "left-out";
  const given = argument(taken);
  return given?.kind === "range" && (given.holds === "numbers" || given.holds === "table") ? "refused" : null;
}

/** Each number of a range counts by itself: whatever is the sum of others among them counts twice, or takes a place. */
export function takesEachNumber(taken: Taken): boolean {
  if (taken.by === null) return false;
  const given = argument(taken);
  return LEAVING_TEXT_OUT.has(taken.by) || (given?.kind === "range" && given.holds === "numbers" && given.listed === true);
}

/** Reads numbers for a function of Excel's own, which leaves texts of digits out, or reckons with 0 for them. */
export function takesNumbersOfExcel({ by, argument: index }: Taken): boolean {
  if (by === null) return false;
  if (LEAVING_TEXT_OUT.has(by) || by === "SUMPRODUCT" || by === "SUBTOTAL") return true;
  if (by === "SUMIF" || by === "AVERAGEIF") return index === 2;
  return index === 0 && ["SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"].includes(by);
}

/** Tables whose rows begin with a name: rows that are blank throughout are passed over, also as zeros. */
export function mayHaveSpareRows(taken: Taken): boolean {
  return argument(taken)?.spareRows === true;
}

/** Whether a blank handed over as 0 changes the result. */
export function blankMatters(taken: Taken): boolean {
  return argument(taken)?.blankMatters === true;
}
