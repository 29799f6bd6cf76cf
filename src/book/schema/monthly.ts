/**
 * 月度结果: each month's score times that month's coefficient, with the month's rewards and deductions, and the year as the
 * mean of its months (L1–L4, L6). Parts hold the figures; here is only how they are put together.
 */
import * as v from "valibot";
import { definedName, header, sheetName } from "./words";

export const monthly = v.strictObject({
  sheet: sheetName,
  /** A `periods` part with the months' scores. */
  scores: sheetName,
  /** A `periods` part of the same months: task completion, by which the base coefficient is looked up. */
  completion: sheetName,
  /** Table of completion and base coefficient, ascending. */
  tiers: definedName,
  /** A `periods` part with each one's contribution, and a table of month and growth that contributions are a share of. */
  contribution: v.optional(v.strictObject({ part: sheetName, growth: definedName })),
  /** Parameters: coefficient per unit of contribution × growth; bounds of the sum. */
  rate: definedName,
  least: definedName,
  most: definedName,
  /** A `ledger` part whose entries join the month they belong to; the cap of its kinds then binds a month. */
  entries: v.optional(sheetName),
  /** Parameters: from which result on a month is good, below which it is poor. */
  good: v.optional(definedName),
  poor: v.optional(definedName),
  /** Header of the year's result. */
  header,
});
export type Monthly = v.InferOutput<typeof monthly>;

/** What a summary can take over from there: the year's result, the mean of the bare scores, of the entries, and how many months were good or poor. */
export const MONTHLY_FIGURES = ["result", "score", "entries", "good", "poor"] as const;
