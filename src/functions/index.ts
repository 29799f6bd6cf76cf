/** All custom functions by id. Importing this needs no Office: tests and the preview call them as plain functions. */
import { bottom } from "./bottom";
import { coefficient } from "./coefficient";
import { grade } from "./grade";
import type { FunctionId } from "./ids";
import { judges } from "./judges";
import { ledger } from "./ledger";
import { place } from "./place";
import { seats } from "./seats";
import { tier } from "./tier";
import { weighted } from "./weighted";

/** Arguments are ranges (rows of cells) or bare values; written as a method, so that each function's own list fits. */
export type CustomFunction = { call(...args: unknown[]): unknown }["call"];

export const customFunctions: Record<string, CustomFunction> = {
  WEIGHTED: weighted,
  JUDGES: judges,
  LEDGER: ledger,
  TIER: tier,
  COEFFICIENT: coefficient,
  PLACE: place,
  BOTTOM: bottom,
  SEATS: seats,
  GRADE: grade,
} satisfies Record<FunctionId, CustomFunction>;
