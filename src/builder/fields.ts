/** What each function is given, in the order of its arguments, and how a formula hands it over. */
import { ATTAIN_OUTPUT, ATTAIN_RULE, BOTTOM_TIES, DIRECTION, LIST_MISSING, MISSING, PLACE_TIES, ROUNDING, TIER_SIDE } from "../functions/choices";
import type { FunctionId } from "../functions/ids";

export interface BuilderField {
  /** Stable and ASCII; the words are those of the catalogue, by `index`. */
  key: string;
  index: number;
  optional: boolean;
  /** `range`: a reference, or a constant; `choice`: one of `choices`; `number`; `text`: free words. */
  kind: "range" | "choice" | "number" | "text";
  /** Chinese option words, the default first. */
  choices?: readonly string[];
  /** Whether blank cells are handed over as "", so that they are not zero on the desktop. */
  blankSafe: boolean;
}

type Shape = Omit<BuilderField, "key" | "index">;

const wordsOf = (choices: readonly { words: readonly string[] }[]) => choices.map(({ words }) => words[0]!);
const range: Shape = { kind: "range", optional: false, blankSafe: true };
/** A list of numbers beside words: a blank in it is a mistake the function tells, and no wrapping hides it. */
const plain: Shape = { kind: "range", optional: false, blankSafe: false };
const number: Shape = { kind: "number", optional: true, blankSafe: false };
const text: Shape = { kind: "text", optional: true, blankSafe: false };
const choice = (choices: readonly { words: readonly string[] }[]): Shape => ({ kind: "choice", optional: true, choices: wordsOf(choices), blankSafe: false });
const maybe = (shape: Shape): Shape => ({ ...shape, optional: true });
const needed = (shape: Shape): Shape => ({ ...shape, optional: false });

const FIELDS: Record<FunctionId, Record<string, Shape>> = {
  WEIGHTED: { scores: range, weights: range, missing: choice(MISSING), digits: number },
  TOTAL: { points: range, full: range, missing: choice(MISSING), digits: number },
  CHECKLIST: { units: range, names: range, points: range, full: range, missing: choice(LIST_MISSING), digits: number },
  ATTAIN: { actual: range, target: range, points: range, rule: { ...maybe(range), choices: wordsOf(ATTAIN_RULE) }, cap: maybe(range), digits: number, output: choice(ATTAIN_OUTPUT) },
  STEPPED: { actual: range, target: range, points: range, step: range, change: range, floor: maybe(range), cap: maybe(range), digits: number },
  EFFICACY: { values: range, worst: range, best: range, base: number, span: number, digits: number },
  RELATIVE: { values: range, points: range, groups: maybe(range), direction: choice(DIRECTION), digits: number },
  PLACEPOINTS: { values: range, table: range, groups: maybe(range), direction: choice(DIRECTION), digits: number },
  JUDGES: { scores: range, dropHigh: number, dropLow: number, digits: number },
  RATERS: { scores: range, classes: plain, weights: range, missing: choice(MISSING), digits: number },
  VOTES: { counts: range, points: plain, digits: number },
  LEDGER: { units: range, names: range, points: range, items: maybe(range), kinds: maybe(range), limits: maybe(range), factors: maybe(range) },
  PROGRESS: { actual: range, annual: range, elapsed: needed(plain), of: maybe(plain), lights: maybe(plain) },
  TIER: { values: range, table: plain, side: choice(TIER_SIDE) },
  COEFFICIENT: { values: range, table: plain, contribution: maybe(range), rate: maybe(plain), least: maybe(plain), most: maybe(plain), side: choice(TIER_SIDE) },
  PLACE: { scores: range, groups: maybe(range), ties: choice(PLACE_TIES), direction: choice(DIRECTION), digits: number },
  BOTTOM: { scores: range, n: needed(number), groups: maybe(range), ties: choice(BOTTOM_TIES) },
  SEATS: { headcounts: range, ratios: range, rounding: choice(ROUNDING), least: maybe(range), most: maybe(range), carry: maybe(range), uplift: maybe(range) },
  GRADE: { scores: range, grades: range, groups: maybe(range), seats: maybe(range), marks: maybe(range), markRules: maybe(range), options: text, tieBreakers: maybe(range) },
  STREAK: { current: range, history: range, words: { ...text, optional: false } },
  OUTCOME: { current: range, history: range, table: range },
  POOL: { total: needed(plain), shares: range, unit: number },
  DIGEST: { range },
};

export function fieldsOf(id: FunctionId): BuilderField[] {
  return Object.entries(FIELDS[id]).map(([key, shape], index) => ({ key, index, ...shape }));
}
