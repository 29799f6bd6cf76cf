import type { attainmentFunctions as chinese } from "../zh-CN/functions-attainment";

export const attainmentFunctions: typeof chinese = {
  ATTAIN: {
    title: "Score by attainment",
    summary: "Attainment: points in proportion to actual ÷ target, capped, all or nothing, with a bonus, lower is better, or by segments.",
    result: "items: as large as the actuals, blank stays blank. total: one column, one sum per row.",
    parameters: [
      "One row per unit, one column per item.",
      "One cell, a row, a column, or as large as the actuals. Above 0 where a ratio is taken.",
      "Full points of each item, shaped as the target. Blank means not assessed.",
      "capped (default): actual ÷ target, at most full points. reached: all or nothing. surplus: may exceed full points. Lower is better: inverse (2 − actual ÷ target), inverse ratio (target ÷ actual), inverse reached. segments: by a table. May differ by column.",
      "With surplus only: at most so many times the full points, 1.2 or 120%. No cap if omitted.",
      "0 to 10, 10 if omitted. Halves are rounded away from zero.",
      "items (default) or total (per row, rounded once; an assessed item without its actual is an error).",
      "Optional share below which a ratio earns nothing, 0.6 or 60%; reached and inverse reached have none.",
      "With surplus only: what each part above the target counts, 0.5 for half. 1 if omitted.",
      "With segments only, two columns without headers: attainment (ascending), share of the points. Straight lines between rows; nothing below the first, the last row's share above it.",
    ],
    example: {
      formula: '=KAOHE.ATTAIN({90,120,3},{100,100,4},{20,10,5},{"capped","surplus","inverse"},{"",1.1,""},2)',
      answer: "{18,11,5}",
      explanation: "90 ÷ 100 × 20 = 18; 120 ÷ 100 = 1.2, held at 1.1, gives 11; lower is better: 2 − 3 ÷ 4 = 1.25, held at 1, gives 5.",
    },
  },
  STEPPED: {
    title: "Points off by steps",
    summary: "Stepped deduction: each full step short of the target takes so many points; surplus adds nothing.",
    result: "As large as the actuals; blank stays blank.",
    parameters: [
      "One row per unit, one column per item.",
      "In the unit of the actuals. One cell, a row, a column, or as large as the actuals; so are the rest.",
      "Points on target.",
      "Size of a step, in the unit of the actuals: 1% for percentages, 1 for figures such as 95. Negative where lower is better: steps above the target count.",
      "Points each full step takes; negative adds points.",
      "Least points, 0 if omitted.",
      "Optional greatest points.",
      "0 to 10, 10 if omitted. Halves are rounded away from zero.",
    ],
    example: {
      formula: "=KAOHE.STEPPED({93.5;98;60},95,5,1,0.05)",
      answer: "{4.95;5;3.25}",
      explanation: "93.5 is 1.5 short, one full step: 5 − 0.05 = 4.95; 98 is above target: 5; 60 is 35 steps short: 5 − 35 × 0.05 = 3.25.",
    },
  },
  EFFICACY: {
    title: "Efficacy score",
    summary:
      "Efficacy coefficient: 60 + 40 × (value − worst) ÷ (best − worst), held between the two ends; with a start, segments and a bonus if wanted.",
    result: "As large as the values; blank stays blank. All points where best and worst are the same.",
    parameters: [
      "One row per unit, one column per item.",
      "One cell, a row, a column, or as large as the values; so are the rest. Above best where lower is better.",
      "The value that earns all points.",
      "Points of the worst, 60 if omitted.",
      "Points the best earns beyond that, 40 if omitted.",
      "0 to 10, 10 if omitted. Halves are rounded away from zero.",
      "Optional, between worst and best: values that do not reach it earn 0.",
      "Optional, two columns without headers: value and points, from worst to best, without the ends. Straight lines from point to point.",
      "Optional: beyond the best the points go on at so many times the slope from worst to best; 0 if omitted.",
      "Optional greatest points, not below those of the best.",
    ],
    example: {
      formula: "=KAOHE.EFFICACY({75;120;40},50,100)",
      answer: "{80;100;60}",
      explanation: "75: 60 + 40 × 25 ÷ 50 = 80; 120 is beyond the best: 100; 40 is short of the worst: 60.",
    },
  },
  RELATIVE: {
    title: "Points against the best",
    summary: "Points in proportion to the best of the group: own ÷ best × points.",
    result: "One column, one score per row; blank where value and group are blank.",
    parameters: [
      "One column. The best of each group must be above 0.",
      "Full points: one cell, or a column.",
      "One column; all rows are one group if omitted.",
      "high first (default), or low first where lower is better: best ÷ own.",
      "0 to 10, 10 if omitted. Halves are rounded away from zero.",
    ],
    example: {
      formula: "=KAOHE.RELATIVE({80;100;50},20)",
      answer: "{16;20;10}",
      explanation: "100 is the best: 20; 80 ÷ 100 × 20 = 16; 50 ÷ 100 × 20 = 10.",
    },
  },
  PLACEPOINTS: {
    title: "Points by place",
    summary: "Points by place in the group, from a table or from the first place's points and a step.",
    result: "One column, one score per row; blank where value and group are blank.",
    parameters: [
      "One column. Equal values share a place (1-1-3) and its points.",
      "Several rows of two columns without headers: from which place, points; the first row is place 1. Or one row or column: points of the first, step down per place, least (0 if omitted).",
      "One column; all rows are one group if omitted.",
      "high first (default) or low first.",
      "Decimals of the points, 0 to 10, 10 if omitted.",
    ],
    example: {
      formula: "=KAOHE.PLACEPOINTS({88;95;88;70},{60,3})",
      answer: "{57;60;57;51}",
      explanation: "95 is first: 60; the two 88 share place 2: 60 − 3 = 57; 70 is fourth: 60 − 3 × 3 = 51.",
    },
  },
};
