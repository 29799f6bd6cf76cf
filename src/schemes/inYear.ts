/** The year of a scheme, which its title says, and the same scheme in another year. */
import { dateCell, dateOf } from "./days";
import type { Scheme, Track } from "../book/schema/scheme";
import type { LookupTable, Parameter } from "../book/schema/tables";
import type { Cell } from "../book/schema/words";

/** `null` where the title names none. */
export function yearOf({ title }: Pick<Scheme, "title">): number | null {
  const found = /(?:19|20)\d\d/.exec(title);
  return found ? Number(found[0]) : null;
}

/**
 * The same rules a year or more on: title, years looked back on, and dates that are parameters move along. Of dates in tables only those
 * of 1 January do: which other days are holidays is said anew each year.
 */
export function inYear(scheme: Scheme, year: number): Scheme {
  const from = yearOf(scheme);
  if (from === null || from === year) return scheme;
  const later = (header: string) => header.replace(/\d{4}/, (digits) => String(Number(digits) + year - from));
  return {
    ...scheme,
    title: scheme.title.replace(String(from), String(year)),
    parameters: scheme.parameters.map((parameter): Parameter => {
      return parameter.kind === "date" ? { ...parameter, value: movedDate(parameter.value, from, year) } : parameter;
    }),
    tables: scheme.tables.map((table) => withDaysOf(table, from, year)),
    tracks: scheme.tracks.map((track): Track => {
      const { outcome } = track;
      if (!outcome) return track;
      const { history } = outcome;
      return { ...track, outcome: { ...outcome, history: { ...history, years: history.years.map(later) } } };
    }),
  };
}

/** Of the year, or of the one after it; any other date is meant as it is. */
function movedDate(value: Cell, from: number, to: number): Cell {
  const date = typeof value === "number" ? dateOf(value) : null;
  const years = date ? date.getUTCFullYear() - from : -1;
  if (!date || (years !== 0 && years !== 1)) return value;
  return dateCell(to + years, date.getUTCMonth() + 1, date.getUTCDate());
}

/** A table whose every column is a date is a list of days. */
function withDaysOf(table: LookupTable, from: number, to: number): LookupTable {
  if (table.columns.some(({ kind }) => kind !== "date")) return table;
  const rows = table.rows.flatMap((row) => {
    const moved = row.map((value) => movedDate(value, from, to));
    const isDropped = row.some((value, i) => value !== moved[i] && !isNewYear(value));
    return isDropped ? [] : [moved];
  });
  const dropped = table.rows.length - rows.length;
  return { ...table, rows, ...((table.spare !== undefined || dropped > 0) && { spare: (table.spare ?? 0) + dropped }) };
}

function isNewYear(value: Cell): boolean {
  const date = dateOf(Number(value));
  return date.getUTCMonth() === 0 && date.getUTCDate() === 1;
}
