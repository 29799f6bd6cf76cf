/** Numbers and words a regime leaves open: single ones in named cells, lists of them in small tables (方案参数). */
import * as v from "valibot";
import { cell, definedName, finite, header, LIMITS, list, sheetName, text, words } from "./words";

/** What a number is decides how it is shown and what may be typed. */
const quantity = v.picklist(["text", "word", "score", "signed", "ratio", "coefficient", "factor", "count", "money", "date"]);
export type Quantity = v.InferOutput<typeof quantity>;

/** One open number in a named cell. */
export const parameter = v.strictObject({
  /** Also the cell's defined name. */
  name: definedName,
  kind: quantity,
  value: cell,
  meaning: words,
  least: v.optional(finite),
  most: v.optional(finite),
  /** The words to choose from, where it is a word. */
  words: v.optional(list(words)),
});
export type Parameter = v.InferOutput<typeof parameter>;

/**
 * A column that follows from others of its table. `raised`: weights after some were raised, the others shrunk so that
 * the sum stays (N3). `steps`: 0, 1, 2 … times a parameter, from the first row down (Z2). `adjusted`: one parameter for all
 * rows, raised or lowered by a column, in percentage points or as a factor, as another parameter says: 百分点 or 倍数 (S11).
 * `below`: a parameter, less another for each greater bound of the first column: points of the tiers below the highest (Z2).
 */
const computedColumn = v.variant("kind", [
  v.strictObject({ kind: v.literal("raised"), base: header, by: header }),
  v.strictObject({ kind: v.literal("steps"), by: definedName }),
  v.strictObject({ kind: v.literal("adjusted"), base: definedName, by: header, way: definedName }),
  v.strictObject({ kind: v.literal("below"), from: v.optional(definedName), by: definedName }),
]);

export const tableColumn = v.strictObject({
  header,
  kind: quantity,
  width: v.optional(v.pipe(finite, v.minValue(4), v.maxValue(60))),
  prompt: v.optional(text),
  words: v.optional(list(words)),
  /** The words to choose from stand in the first column of this table, which an office may change. */
  choices: v.optional(definedName),
  /** In a list: names of this track are offered, as of the leader in charge. */
  names: v.optional(words),
  least: v.optional(finite),
  most: v.optional(finite),
  computed: v.optional(computedColumn),
});
export type TableColumn = v.InferOutput<typeof tableColumn>;

/** A small table of the parameter sheet: tiers, weights, grades, marks. */
export const lookupTable = v.strictObject({
  name: definedName,
  /** A parameter sheet of its own, where 方案参数 would grow too wide to print. */
  sheet: v.optional(sheetName),
  caption: words,
  columns: v.pipe(v.array(tableColumn), v.minLength(1), v.maxLength(LIMITS.columns)),
  rows: v.pipe(v.array(v.array(cell)), v.maxLength(LIMITS.list)),
  /** Empty rows kept ready below. */
  spare: v.optional(v.pipe(finite, v.integer(), v.minValue(0), v.maxValue(200))),
  /** A column whose sum is shown above, and what it has to be; `also` more columns that have to come to the same. */
  total: v.optional(v.strictObject({ column: header, is: finite, also: v.optional(list(header)) })),
});
export type LookupTable = v.InferOutput<typeof lookupTable>;
