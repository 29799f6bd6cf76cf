/** What has to be there by construction, or an error that says what is missing; `src/basics/requireValue.ts` for scripts. */

/**
 * @template Value
 * @param {Value | null | undefined} value
 * @param {string} what
 * @returns {Value}
 */
export function requireValue(value, what) {
  if (value === null || value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}
