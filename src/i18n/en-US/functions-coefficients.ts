import type { coefficientFunctions as chinese } from "../zh-CN/functions-coefficients";

export const coefficientFunctions: typeof chinese = {
  TIER: {
    title: "Tier",
    summary: "Tiers: finds the tier each value lies in, from a table of ascending bounds.",
    result: "As large as the values: each one's tier; blank stays blank.",
    parameters: [
      "The numbers to sort into tiers.",
      "Two columns without headers: bound (ascending) and result (number or text).",
      "lower (default: value ≥ bound) or upper (value ≤ bound).",
      "Round to so many decimals before comparing, as the sheet shows them; omitted compares the values as they are.",
    ],
    example: {
      formula: '=KAOHE.TIER({90;89.99},{0,"Tier 3";80,"Tier 2";90,"Tier 1"})',
      answer: '{"Tier 1";"Tier 2"}',
      explanation: "90 ≥ 90 is tier 1; 89.99 is below 90 but ≥ 80: tier 2.",
    },
  },
  COEFFICIENT: {
    title: "Coefficient",
    summary: "Dual coefficient: a base coefficient by tier plus contribution × rate, held between a least and a most.",
    result: "Coefficients, as large as the values; blank rows stay blank.",
    parameters: [
      "The numbers that decide the tier, such as monthly completion.",
      "Two columns without headers: bound (ascending) and base coefficient.",
      "Optional, as large as the values, such as a share of growth.",
      "How much one unit of contribution adds; 1 if omitted.",
      "Optional lower bound of the coefficient.",
      "Optional upper bound of the coefficient.",
      "lower (default) or upper.",
      "Round to so many decimals before comparing, as the sheet shows them; omitted compares the values as they are.",
    ],
    example: {
      formula: "=KAOHE.COEFFICIENT({95;85},{0,1;80,1.05;90,1.1},{0.3;0.1},0.2,1,1.15)",
      answer: "{1.15;1.07}",
      explanation: "1.1 + 0.3 × 0.2 = 1.16, held at 1.15; 1.05 + 0.1 × 0.2 = 1.07.",
    },
  },
};
