import type { FunctionsWords } from "../zh-CN/functions";
import { attainmentFunctions } from "./functions-attainment";
import { coefficientFunctions } from "./functions-coefficients";
import { payoutFunctions } from "./functions-payout";
import { placeFunctions } from "./functions-places";
import { scoringFunctions } from "./functions-scoring";

export const functions: FunctionsWords = {
  groups: { scoring: "Scoring", coefficients: "Coefficients", places: "Places, seats and grades", payout: "Paying out and proving" },
  entries: { ...scoringFunctions, ...attainmentFunctions, ...coefficientFunctions, ...placeFunctions, ...payoutFunctions },
};
