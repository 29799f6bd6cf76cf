/** The custom functions by group, in the order they are shown. */
import type { Words } from "../i18n";

export type FunctionId = keyof Words["functions"]["entries"];
export type FunctionGroup = keyof Words["functions"]["groups"];

export const NAMESPACE = "KAOHE";

export const FUNCTION_GROUPS: Record<FunctionGroup, readonly FunctionId[]> = {
  scoring: ["WEIGHTED", "TOTAL", "CHECKLIST", "ATTAIN", "STEPPED", "EFFICACY", "RELATIVE", "PLACEPOINTS", "JUDGES", "RATERS", "VOTES", "LEDGER", "PROGRESS"],
  coefficients: ["TIER", "COEFFICIENT"],
  places: ["PLACE", "BOTTOM", "SEATS", "GRADE", "STREAK", "OUTCOME"],
  payout: ["POOL", "DIGEST"],
};
