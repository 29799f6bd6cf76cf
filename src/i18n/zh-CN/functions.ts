import { attainmentFunctions } from "./functions-attainment";
import { coefficientFunctions } from "./functions-coefficients";
import { payoutFunctions } from "./functions-payout";
import { placeFunctions } from "./functions-places";
import { scoringFunctions } from "./functions-scoring";

/** Words of the custom functions. Excel shows summaries and descriptions; the pane and the reference show all. */
export const functions = {
  groups: { scoring: "计分", coefficients: "系数", places: "名次、名额、等次", payout: "兑现、留痕" },
  entries: { ...scoringFunctions, ...attainmentFunctions, ...coefficientFunctions, ...placeFunctions, ...payoutFunctions },
};
export type FunctionsWords = typeof functions;
