/** What each function does, by its id: it gets ranges (rows of cells) or bare values and gives the cells of its result. */
import type { FunctionId } from "../vocabulary/functions";
import { attain } from "./attain";
import { bottom } from "./bottom";
import type { CellResult } from "./call";
import { checklist } from "./checklist";
import { coefficient } from "./coefficient";
import { digest } from "./digest";
import { efficacy } from "./efficacy";
import { grade } from "./grade";
import { judges } from "./judges";
import { ledger } from "./ledger";
import { outcome } from "./outcome";
import { place } from "./place";
import { placePoints } from "./place-points";
import { pool } from "./pool";
import { progress } from "./progress";
import { raters } from "./raters";
import { relative } from "./relative";
import { seats } from "./seats";
import { stepped } from "./stepped";
import { streak } from "./streak";
import { tier } from "./tier";
import { total } from "./total";
import { votes } from "./votes";
import { weighted } from "./weighted";

/** Written as a method, so that each function's own list of arguments fits. */
export type Kernel = { call(...args: unknown[]): CellResult[][] }["call"];

export const kernels: Record<FunctionId, Kernel> = {
  WEIGHTED: weighted,
  TOTAL: total,
  CHECKLIST: checklist,
  ATTAIN: attain,
  STEPPED: stepped,
  EFFICACY: efficacy,
  RELATIVE: relative,
  PLACEPOINTS: placePoints,
  JUDGES: judges,
  RATERS: raters,
  VOTES: votes,
  LEDGER: ledger,
  PROGRESS: progress,
  TIER: tier,
  COEFFICIENT: coefficient,
  PLACE: place,
  BOTTOM: bottom,
  SEATS: seats,
  GRADE: grade,
  STREAK: streak,
  OUTCOME: outcome,
  POOL: pool,
  DIGEST: digest,
};
