/**
 * Ways of scoring that a column of the summary can take: points for what a column to its left holds, by the place in the group
 * (名次赋分), in proportion to the best (实绩赋分), between a worst and a best (功效系数), by steps short of a target (每低 x 扣 y),
 * or by the tier it lies in. Every number is a parameter or a table.
 */
import * as v from "valibot";
import { definedName, header, words } from "./words";

const made = { header, of: header };
/** Among all instead of within the group; a parameter of 从高到低 or 从低到高. */
const compared = { overall: v.optional(v.boolean()), direction: v.optional(definedName) };

export const methodColumns = [
  /** Table of places and points. */
  v.strictObject({ kind: v.literal("placePoints"), ...made, ...compared, table: definedName }),
  v.strictObject({ kind: v.literal("relative"), ...made, ...compared, points: definedName }),
  v.strictObject({
    kind: v.literal("efficacy"),
    ...made,
    worst: definedName,
    best: definedName,
    base: v.optional(definedName),
    span: v.optional(definedName),
  }),
  v.strictObject({
    kind: v.literal("stepped"),
    ...made,
    /** One target for all, or a column to the left with each one's own. */
    target: v.variant("from", [
      v.strictObject({ from: v.literal("parameter"), parameter: definedName }),
      v.strictObject({ from: v.literal("column"), column: header }),
    ]),
    points: definedName,
    step: definedName,
    change: definedName,
    floor: v.optional(definedName),
    cap: v.optional(definedName),
  }),
  v.strictObject({
    kind: v.literal("tier"),
    ...made,
    /** Table of bounds, ascending; `result` is its column with what a tier gives, the second where nothing is said. */
    table: definedName,
    result: v.optional(header),
    /** Parameter: 含下限 or 含上限. */
    side: v.optional(definedName),
    /** Only while a parameter says this word; otherwise the column holds what it is made of. */
    while: v.optional(v.strictObject({ parameter: definedName, word: words })),
    /** Looked up by a native formula, each bound with its own tier: where a call would make the way to the grade too deep. */
    native: v.optional(v.boolean()),
    /** Whether a tier gives a word, such as Ⅰ. */
    isWord: v.optional(v.boolean()),
  }),
] as const;
