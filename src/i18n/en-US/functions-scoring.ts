import type { scoringFunctions as chinese } from "../zh-CN/functions-scoring";

export const scoringFunctions: typeof chinese = {
  WEIGHTED: {
    summary: "Weighted score: the sum of score × weight, divided by the sum of the weights. Exact, rounded once at the end.",
    result: "One column, one score per row.",
    parameters: [
      { name: "scores", description: "One row per unit, one column per item. Blank cells and — - / 不适用 N/A are missing." },
      {
        name: "weights",
        description: "One row for all units, or as many rows as the scores. Each row adds up to 1 or 100; blank means not assessed.",
      },
      {
        name: "missing",
        description: "error (default), zero, renormalise (over the items present) or mean (of the units that have this item).",
      },
      { name: "digits", description: "0 to 10, 10 if omitted. Halves are rounded away from zero." },
    ],
    example: {
      formula: "=KAOHE.WEIGHTED({76.6,78.1,32.1},{0.63,0.34,0.03},,2)",
      answer: "75.78",
      explanation: "76.6 × 63% + 78.1 × 34% + 32.1 × 3% = 48.258 + 26.554 + 0.963 = 75.775, which rounds to 75.78.",
    },
  },
  JUDGES: {
    summary: "Panel mean: each row's mean without so many of its highest and lowest scores.",
    result: "One column, one mean per row.",
    parameters: [
      { name: "scores", description: "One row per unit, one column per judge. Blank cells are absent scores." },
      { name: "dropHigh", description: "How many of the highest to leave out, 1 if omitted. Exactly that many, even if tied." },
      { name: "dropLow", description: "How many of the lowest to leave out, 1 if omitted." },
      { name: "digits", description: "0 to 10, 10 if omitted. Halves are rounded away from zero." },
    ],
    example: {
      formula: "=KAOHE.JUDGES({95,88,90,92,70},1,1,2)",
      answer: "90",
      explanation: "Without 95 and 70, the mean of 88, 90 and 92 is 90.",
    },
  },
  LEDGER: {
    summary: "Bonus and deduction ledger: net points per unit; one item counts once, at its largest, and limits apply.",
    result: "One column beside the units; 0 for a unit without entries, blank for a blank row.",
    parameters: [
      { name: "units", description: "The units to sum up for, one column." },
      { name: "names", description: "The unit of each ledger entry, one column." },
      {
        name: "points",
        description: "The points of each entry, one column: positive where limits are given, otherwise negative for a deduction.",
      },
      {
        name: "items",
        description: "Optional. Of one unit's entries for one item in one direction the largest counts; blank items stand alone.",
      },
      { name: "kinds", description: "Needed with limits: the kind of each entry." },
      {
        name: "limits",
        description: "Optional. Five columns without headers: kind, add or deduct, least and most per entry, cap per unit. Blank is no limit.",
      },
      { name: "factors", description: "Optional. A multiplier per entry, such as 2 for a doubled reward. Blank is 1." },
    ],
    example: {
      formula:
        '=KAOHE.LEDGER({"Finance";"Education"},{"Finance";"Finance";"Education"},{2;5;3},{"Clean city";"Clean city";"Inspection"},{"Award";"Award";"Notice"},{"Award","add",1,8,10;"Notice","deduct",1,6,10})',
      answer: "{5;-3}",
      explanation: "Finance has 2 and 5 points for one item, so only 5 count; Education loses 3 for a notice.",
    },
  },
};
