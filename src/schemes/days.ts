/** Days as Excel counts them. */

const DAY = 86_400_000;
/** Day 0. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

export function dateCell(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - FIRST_DAY) / DAY;
}

/** To be read in UTC; hours are left out. */
export function dateOf(cell: number): Date {
  return new Date(FIRST_DAY + Math.floor(cell) * DAY);
}
