/** Of where the ratio of a unit's persons comes from: that the grades, column, score or months it goes by are there. */
import type { PersonSeats } from "./grading";
import type { Checks } from "./problems";
import type { Track } from "./scheme";

/** @param listed reports a name that is no column of the track's list */
export function checkRatioSource(
  { grading, monthly, summary }: Track,
  by: PersonSeats["by"],
  at: string,
  { report, parameter }: Checks,
  listed: (at: string, name: string) => void,
): void {
  switch (by.from) {
    case "grade":
      if (!grading || (by.bottom !== undefined && !grading.bottom)) report(at, "unknown", "grading");
      break;
    case "list":
      listed(at, by.column);
      break;
    case "score":
      if (!summary?.columns.some(({ header }) => header === by.column)) report(at, "unknown", by.column);
      break;
    case "months":
      parameter(at, by.base);
      for (const figure of ["good", "poor"] as const) if (monthly?.[figure] === undefined) report(at, "unknown", figure);
      break;
  }
}
