/** Functions by what they do with a range. */
import { isKnown, parameterAt } from "./reading/calls";

const words = (text: string) => new Set(text.split(" "));

/** Over all rows of a list: one row less is another result. */
const OVER_ROWS = words(
  "SUM AVERAGE COUNT COUNTA COUNTBLANK MAX MIN MEDIAN MODE PRODUCT SUMPRODUCT SUMSQ LARGE SMALL STDEV STDEV.S STDEV.P VAR VAR.S VAR.P TRIMMEAN PERCENTILE PERCENTILE.INC QUARTILE " +
    "RANK RANK.EQ RANK.AVG PERCENTRANK PERCENTRANK.INC COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS VLOOKUP XLOOKUP LOOKUP MATCH XMATCH",
);
/** They ask about one row among all: a list that moves along with the row asked about is a mistake. */
const AMONG_ROWS = words("RANK RANK.EQ RANK.AVG PERCENTRANK PERCENTRANK.INC COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS VLOOKUP XLOOKUP MATCH XMATCH");
const CONDITIONAL = words("COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS");
/** They leave text out, so a header does no harm yet. */
const LEAVING_TEXT_OUT = words("SUM AVERAGE COUNT MAX MIN MEDIAN PRODUCT LARGE SMALL STDEV STDEV.S STDEV.P VAR VAR.S VAR.P TRIMMEAN PERCENTILE PERCENTILE.INC QUARTILE RANK RANK.EQ RANK.AVG");

/** Parameters of ours that are numbers, or tables with numbers in a column. */
const NUMBERS = words(
  "scores weights points full actual target step change values worst best counts factors annual headcounts ratios shares contribution table limits lights grades tieBreakers",
);
/** Parameters in which a blank means something else than 0. */
const BLANK_MATTERS = words(
  "scores weights points full names actual target values worst best contribution table limits lights factors items kinds groups marks markRules grades seats most tieBreakers classes",
);
/** Parameters that cover one row each of a list. */
const LISTED = words("scores points full names actual values factors items kinds groups marks counts headcounts shares contribution annual tieBreakers weights table limits lights grades markRules classes target");

/** Tables whose rows begin with a name: rows that are blank throughout are passed over, also as zeros. */
const NAMED_ROWS = words("grades seats markRules options limits");

function parameter(by: string | null, argument: number): string | undefined {
  const name = by?.startsWith("KAOHE.") ? by.slice("KAOHE.".length) : "";
  return isKnown(name) ? parameterAt(name, argument) : undefined;
}

interface Taken {
  by: string | null;
  argument: number;
}

export function isOverRows({ by, argument }: Taken): boolean {
  return by !== null && (OVER_ROWS.has(by) || LISTED.has(parameter(by, argument) ?? ""));
}

export function isAmongRows({ by, argument }: Taken): boolean {
  return by !== null && (AMONG_ROWS.has(by) || LISTED.has(parameter(by, argument) ?? ""));
}

/** A window of a few rows around each may be meant to move; a list as long as the column is not. */
export function mayBeWindow({ by }: Taken): boolean {
  return by !== null && CONDITIONAL.has(by);
}

/** What a text in a range does to the function: it is refused, counted along, or left out. `null` where text may stand. */
export function textIn({ by, argument }: Taken): "refused" | "counted" | "left-out" | null {
  if (by === null) return null;
  if (by === "COUNTA") return "counted";
  if (LEAVING_TEXT_OUT.has(by)) return "left-out";
  return NUMBERS.has(parameter(by, argument) ?? "") ? "refused" : null;
}

export function mayHaveSpareRows({ by, argument }: Taken): boolean {
  return NAMED_ROWS.has(parameter(by, argument) ?? "");
}

/** Whether a blank handed over as 0 changes the result. */
export function blankMatters({ by, argument }: Taken): boolean {
  // Votes and seats take a blank for 0 in any case.
  return by !== "KAOHE.SEATS" && by !== "KAOHE.POOL" && BLANK_MATTERS.has(parameter(by, argument) ?? "");
}
