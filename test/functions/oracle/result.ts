/** What the oracles say of a cell besides numbers and words. */

/** The cell must be an error value, whatever it says. */
export const ERROR = Symbol("error");
/** The call must fail as a whole. */
export const FAILS = Symbol("fails");

export const isNumber = (cell: unknown): cell is number => typeof cell === "number";

/** Values as a column of cells. */
export const column = <T>(values: readonly T[]): T[][] => values.map((value) => [value]);
