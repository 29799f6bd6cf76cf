/**
 * Figures that are not there: no score, no weight, no full points stand in a cell. In rows and columns of figures NaN says so, and says
 * nothing else; a bound or a limit that is not set is null.
 */
export const ABSENT = NaN;

export function isAbsent(figure: number): boolean {
  return Number.isNaN(figure);
}
