/**
 * What the parts of the mutation runner hand to one another, as types.
 *
 * @typedef {object} Mutant one change of the source
 * @property {string} id the instrumenter's own
 * @property {string} file counted from the root of the repository
 * @property {number} line from 1
 * @property {number} column from 1
 * @property {string} kind
 * @property {string} in the whole line
 * @property {string} from what stands there
 * @property {string} to what comes instead
 *
 * @typedef {"killed" | "endless" | "survived" | "unreached"} Outcome
 * @typedef {{ outcome: Outcome, by: string | null }} Result what became of a mutant, and which test noticed
 * @typedef {{ mutant: string, tests: string[] | null, hitLimit: number, limit: number }} Trial of a mutant by its id; all tests where `tests` is `null`
 * @typedef {{ mutant: string, outcome: Outcome, by?: string, broken?: boolean }} Told
 * @typedef {{ passed: string }} Passed the name of a test that did not notice: the worker goes on
 * @typedef {{ file: string, trials: Trial[] | null, first: string[], fromStart: boolean }} Order `first`: names of tests in the order in which they are asked
 * @typedef {{ static: Record<string, number>, perTest: Record<string, Record<string, number>> }} Reached how often each mutant is passed
 *
 * @typedef {object} Done with a file of tests
 * @property {string | null} failure
 * @property {{ name: string, duration: number }[]} tests
 * @property {Reached} reached
 * @property {number} duration
 *
 * @typedef {typeof globalThis & {
 *   mutantCode: Record<string, string>,
 *   mutantOrder: Order & { tell(word: Told | Passed): void, reached?: Reached },
 * }} Shared what a worker and the parts that jest loads in its process have in common
 */
export {};
