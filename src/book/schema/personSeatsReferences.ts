/** What persons' seats refer to: tables, parameters, columns of the list, the persons who are counted, and where the ratio comes from. */
import type { PersonSeats } from "./grading";
import type { Checks } from "./problems";
import type { Scheme, Track } from "./scheme";

/** @param listed reports a header that the track's list has not */
export function checkPersonSeats(
  scheme: Scheme,
  track: Track,
  personSeats: PersonSeats,
  at: string,
  checks: Checks,
  listed: (at: string, name: string) => void,
): void {
  const { report, parameter, table } = checks;
  const { grading } = track;
  table(at, personSeats.table, personSeats.uplift === undefined ? 2 : 4, personSeats.ratio === undefined ? [] : [personSeats.ratio]);
  for (const name of [
    personSeats.rounding,
    personSeats.leastSeats,
    personSeats.most,
    personSeats.uplift,
    personSeats.capped,
    personSeats.head?.inside,
    personSeats.ceiling,
    personSeats.bounds?.least,
    personSeats.bounds?.most,
  ])
    parameter(at, name);
  if (personSeats.headcount.from === "list") listed(at, personSeats.headcount.column);
  else {
    const { track: word } = personSeats.headcount;
    const persons = scheme.tracks.find((one) => one.word === word);
    if (persons?.upper !== track.word || !persons.grading) report(at, "unknown", word);
  }
  if (personSeats.honours) {
    listed(`${at}.honours`, personSeats.honours.column);
    table(`${at}.honours`, personSeats.honours.table, 2);
  }
  table(`${at}.vetoes`, personSeats.vetoes, 2);
  if (personSeats.vetoes !== undefined) {
    checks.filled(personSeats.vetoes);
    if (!grading) report(`${at}.vetoes`, "unknown", "grading");
  }
  checkRatioSource(track, personSeats.by, at, checks, listed);
  for (const column of [personSeats.carry, personSeats.pool]) if (column !== undefined) listed(at, column);
  // What is raised or taken outside the seats for one unit cannot be said of several together.
  if (personSeats.pool !== undefined && (personSeats.uplift !== undefined || personSeats.head))
    report(`${at}.pool`, "shape", personSeats.pool);
}

function checkRatioSource(
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
