import type { scoringFunctions as chinese } from "../zh-CN/functions-scoring";

export const scoringFunctions: typeof chinese = {
  WEIGHTED: {
    title: "Weighted score",
    summary:
      "Weighted score: the sum of score × weight, divided by the sum of the weights. Exact, rounded once at the end, or item by item.",
    result: "One column, one score per row.",
    parameters: [
      "One row per unit, one column per item. Blank cells and — - / 不适用 N/A are missing.",
      "One row for all units, or as many rows as the scores. Each row adds up to 1 or 100; blank means not assessed.",
      "error (default), zero, renormalise (over the items present), mean (of the units that have this item), equally (missing weights go in equal parts to the items present with a weight above 0) or to one (all to one item).",
      "0 to 10, 10 if omitted.",
      "1 or 100 (default) or any: positive weights in any proportion.",
      "Needed with to one: the number of the item, from 1.",
      "Optional decimals to which each item is rounded before they are added up; if omitted, only the result is rounded.",
      "nearest (default), half even, down or up, for each item and the result.",
    ],
    example: {
      formula: "=KAOHE.WEIGHTED({76.6,78.1,32.1},{0.63,0.34,0.03},,2)",
      answer: "75.78",
      explanation: "76.6 × 63% + 78.1 × 34% + 32.1 × 3% = 48.258 + 26.554 + 0.963 = 75.775, which rounds to 75.78.",
    },
  },
  TOTAL: {
    title: "Sum of points",
    summary: "Total of points: what was scored in each item, added up. Missing items can be renormalised. Rounded once at the end.",
    result: "One column, one total per row; blank for a row to which nothing is assigned.",
    parameters: [
      "One row per unit, one column per item, none above its full points. Blank cells are missing.",
      "Full points: one row for all units, or as many rows as the points. Blank means not assessed.",
      "error (default), zero, renormalise (total ÷ full points present × full points assigned) or mean (of the units that have this item).",
      "0 to 10, 10 if omitted. Halves are rounded away from zero.",
    ],
    example: {
      formula: '=KAOHE.TOTAL({18,25;"",27},{20,30},"renormalise")',
      answer: "{43;45}",
      explanation: "18 + 25 = 43; the second row lacks the first item: 27 ÷ 30 × 50 = 45.",
    },
  },
  CHECKLIST: {
    title: "Score of a checklist",
    summary:
      "Checklist: a long list, one row per unit and item, added up per unit. Units may have different items, also added in mid-year.",
    result: "One column beside the units; blank for a unit without items and for a blank row.",
    parameters: [
      "The units to add up for, one column.",
      "The unit of each row of the list, one column.",
      "The points of each row, one column, none above its full points. Blank cells are missing.",
      "The full points of each row, one column. Blank means not assessed.",
      "error (default), zero or renormalise (total ÷ full points present × full points assigned).",
      "0 to 10, 10 if omitted. Halves are rounded away from zero.",
    ],
    example: {
      formula: '=KAOHE.CHECKLIST({"Finance";"Education"},{"Finance";"Education";"Finance"},{8;4.5;""},{10;5;10},"renormalise")',
      answer: "{16;4.5}",
      explanation: "Finance has two items of 10, one without points yet: 8 ÷ 10 × 20 = 16; Education has one item, 4.5.",
    },
  },
  JUDGES: {
    title: "Mean without extremes",
    summary: "Panel mean: each row's mean without so many of its highest and lowest scores.",
    result: "One column, one mean per row.",
    parameters: [
      "One row per unit, one column per judge. Blank cells and absent, abstain (缺席, 缺考, 弃权) are no scores.",
      "How many of the highest to leave out, 1 if omitted. Exactly that many, even if tied.",
      "How many of the lowest to leave out, 1 if omitted.",
      "0 to 10, 10 if omitted. Halves are rounded away from zero.",
      "From how many scores on a row loses any; rows with fewer take their plain mean. All rows do if omitted.",
    ],
    example: {
      formula: "=KAOHE.JUDGES({95,88,90,92,70},1,1,2)",
      answer: "90",
      explanation: "Without 95 and 70, the mean of 88, 90 and 92 is 90.",
    },
  },
  RATERS: {
    title: "Score by classes of raters",
    summary: "Raters of several classes: the mean of each class's scores, then the weighted mean of the classes.",
    result: "One column, one score per row.",
    parameters: [
      "One row per unit, one column per rater. Blank cells and absent, abstain (缺席, 弃权) are no scores.",
      "The class of each column, such as leaders or public: one row, or a column in the same order.",
      "Two columns without headers: class and weight. The weights add up to 1 or 100.",
      "Where a class gave no score: error (default), zero, renormalise (over the classes that did) or mean (of what it gave other units).",
      "0 to 10, 10 if omitted. Halves are rounded away from zero.",
    ],
    example: {
      formula: '=KAOHE.RATERS({90,80,70},{"leaders","public","public"},{"leaders",0.6;"public",0.4})',
      answer: "84",
      explanation: "Leaders 90; public (80 + 70) ÷ 2 = 75; 90 × 60% + 75 × 40% = 84.",
    },
  },
  VOTES: {
    title: "Score out of votes",
    summary: "Votes turned into a score: votes × points, added up over the choices and divided by the valid votes.",
    result: "One column, one score per row; blank for a row without valid votes.",
    parameters: [
      "Valid votes: one row per unit, one column per choice. Blank cells are 0; leave abstentions out.",
      "The points of the choices, such as 100, 80, 60, 40: one row, or a column in the same order.",
      "0 to 10, 10 if omitted. Halves are rounded away from zero.",
    ],
    example: {
      formula: "=KAOHE.VOTES({20,8,2,0},{100,80,60,40})",
      answer: "92",
      explanation: "(20 × 100 + 8 × 80 + 2 × 60) ÷ 30 = 2760 ÷ 30 = 92.",
    },
  },
  LEDGER: {
    title: "Rewards and deductions",
    summary: "Bonus and deduction ledger: net points per unit; one item counts once, at its largest, and limits apply.",
    result: "One column beside the units; 0 for a unit without entries, blank for a blank row.",
    parameters: [
      "The units to sum up for, one column.",
      "The unit of each ledger entry, one column.",
      "The points of each entry, one column: positive where limits are given, otherwise negative for a deduction.",
      "Optional. Of one unit's entries for one item in one direction the largest counts, compared after the factor; blank items stand alone.",
      "Needed with limits: the kind of each entry.",
      "Optional. Five or six columns without headers: kind, add or deduct, least and most per entry, cap per unit; a sixth may name the kind it is counted under, whose cap binds them together. Blank is no limit.",
      "Optional. A multiplier per entry, such as 2 for a doubled reward. Blank is 1.",
      "Optional. The share that the second, third and later entries for one item still count for, such as 0.5 and 0.25; without it only the largest counts.",
    ],
    example: {
      formula:
        '=KAOHE.LEDGER({"Finance";"Education"},{"Finance";"Finance";"Education"},{2;5;3},{"Clean city";"Clean city";"Inspection"},{"Award";"Award";"Notice"},{"Award","add",1,8,10;"Notice","deduct",1,6,10})',
      answer: "{5;-3}",
      explanation: "Finance has 2 and 5 points for one item, so only 5 count; Education loses 3 for a notice.",
    },
  },
  PROGRESS: {
    title: "Progress and lights",
    summary: "Progress against time: the share of the year's target that is done, less the share of the year that is gone; and its light.",
    result: "A column of gaps (0.05 is 5 points ahead); with lights a second column. Blank for a blank row.",
    parameters: [
      "Done so far, one column.",
      "The year's targets, one column, above 0.",
      "Months (or days) gone: one cell, or one per row.",
      "Months (or days) in the whole year; 12 if omitted.",
      "Optional. Two columns without headers: ascending bound and light. A light shows from its bound up (gap ≥ bound); let the first be low enough, such as -10.",
    ],
    example: {
      formula: '=KAOHE.PROGRESS({60;75},{100;100},8,12,{-10,"red";-0.1,"amber";0,"green"})',
      answer: '{-0.0666666667,"amber";0.0833333333,"green"}',
      explanation: "8 of 12 months are 66.67%: 60% done is 6.67 points behind, amber; 75% done is 8.33 points ahead, green.",
    },
  },
};
