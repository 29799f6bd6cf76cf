/**
 * What must be there by the way it was made, though its type cannot say so: the first of a list known not to be empty, the entry of a map
 * that was filled before. Whoever breaks that promise is told what was missing instead of going on with nothing.
 */
export function requireValue<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`There should be ${what} here, and there is none.`);
  return value;
}
