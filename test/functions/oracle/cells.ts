import { ERROR } from "./result";

/** Results as tests compare them: an error value becomes its code and message. */
export function shown(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(shown);
  if (result instanceof Error) return `${(result as Error & { code: string }).code} ${result.message}`;
  return result;
}

/** The message of a call that fails. */
export function failure(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return String(shown(error));
  }
  return "no failure";
}

export { column } from "./result";

/** Stands for any error value in a comparison. */
export const anError: unknown = expect.any(Error);

/** What an oracle says, ready to be compared. */
export function said(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(said);
  return result === ERROR ? anError : result;
}
