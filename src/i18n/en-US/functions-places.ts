import type { placeFunctions as chinese } from "../zh-CN/functions-places";

export const placeFunctions: typeof chinese = {
  PLACE: {
    title: "Place",
    summary: "Places: ranks scores within their group; equal scores share a place.",
    result: "One column of places; blank where score and group are blank, or a row takes no part.",
    parameters: [
      "One column. Rows that say absent or ungraded (不参加, 不定等次) are not placed.",
      "One column; one group if omitted.",
      "skip 1-1-3 (default), dense 1-1-2, mean 1.5-1.5-3 or lower 2-2-3.",
      "high first (default) or low first.",
      "Round to so many decimals before comparing; omitted compares the values as they are.",
      "Optional column of words, parted by commas or spaces: rows with absent or ungraded (不参加, 不定等次) are not placed; other words do nothing.",
    ],
    example: {
      formula: "=KAOHE.PLACE({90;95;90;88})",
      answer: "{2;1;2;4}",
      explanation: "95 is best; the two 90s share place 2; 88 is in place 4.",
    },
  },
  BOTTOM: {
    title: "Bottom",
    summary: "Last places: marks the last few of each group.",
    result: "One column: Bottom, Pending or blank with an English word for ties; 末位 or 待定 otherwise.",
    parameters: [
      "One column.",
      "How many to list per group. A group of m lists at most m − 1.",
      "One column; one group if omitted.",
      "A tie across the limit: all are listed (all, default) or wait (pending).",
    ],
    example: {
      formula: '=KAOHE.BOTTOM({90;80;70;60},2,,"all")',
      answer: '{"";"";"Bottom";"Bottom"}',
      explanation: "The last two are 70 and 60.",
    },
  },
  SEATS: {
    title: "Seats",
    summary: "Seats: headcount × ratio, rounded, with optional least, most, carried decimal and uplift.",
    result: "As many columns as ratios; blank where the headcount is blank.",
    parameters: [
      "One column: all who should take part (ungraded ones count, absent ones do not).",
      "One row for all, or a row each; one column per grade, best first. Write 15% or 0.15.",
      "down (default), nearest, up or half even.",
      "Optional least number after rounding, 0 or more: one cell for all, one row (a cell per grade), one column (a cell per row), or a cell for each.",
      "Optional greatest number after rounding, not below least; blank is no limit. Shaped as least.",
      "Optional decimal brought forward from last year, 0 to below 1, only when rounding down: one row or a row each, as many columns as ratios.",
      "Optional factor on the number, 0.5 to 2, rounded again: 1.1 for 10% more. Shaped as least.",
      "With several columns: running (default; running sums are rounded, so that the total keeps) or each (every column on its own).",
      "Optional number of the column that takes the rest: the headcount less the other columns, without ratio, carried decimal or uplift; its ratio may be blank.",
    ],
    example: {
      formula: "=KAOHE.SEATS({12;20},{0.15,0.25})",
      answer: "{1,3;3,5}",
      explanation: "12 × 15% = 1.8, down to 1; 12 × 40% = 4.8, down to 4, less 1 is 3. 20 × 15% = 3; 20 × 40% = 8, less 3 is 5.",
    },
  },
  GRADE: {
    title: "Grade",
    summary: "Grades: gives grades by score, seats and marks, and says why.",
    result: "Three columns: grade, place in group, reason.",
    parameters: [
      "One column. A blank one is pending, and so is whoever its score could cost a grade; all others are graded.",
      "Two columns without headers, best first: grade and least score (blank is none).",
      "One column; one group if omitted.",
      "Table with headers: group, then a column per grade. Blank is no limit.",
      "One column; several words are separated by commas or spaces.",
      "Two or three columns without headers: word, effect (absent, ungraded, at most X, not X, set X; blank does nothing), seat or no seat.",
      "Two columns (name, value) or text: ties=pending/strict/lenient; pass on=yes/no; unfinished=provisional/held; digits=2.",
      "Columns compared left to right where scores are equal, higher first.",
      "One or two columns: name, and what is lacking. With “unfinished” the reasons say who of the group is still open.",
    ],
    example: {
      formula: '=KAOHE.GRADE({92.4;88;95},{"Excellent",90;"Good",80;"Fair",""},,{"Group","Excellent";"",1},,,"digits=2")',
      answer:
        '{"Good",2,"place 2, Excellent: all 1 seats taken → Good";"Good",3,"place 3, 88.00<90 → Good";"Excellent",1,"place 1, seats 1, 95.00≥90 → Excellent"}',
      explanation: "The one seat for Excellent goes to 95; 92.4 reaches 90 but finds no seat, 88 does not reach 90: both Good.",
    },
  },
  STREAK: {
    title: "Running years",
    summary: "Streak: how many latest years in a row carry one of the words; a blank year breaks it.",
    result: "One column of years, 0 where there are none; blank for a row that is blank throughout.",
    parameters: [
      "This year, one column; several words are separated by commas or spaces.",
      "One column per year before this one, oldest first; omit it if there is none.",
      "The words to look for, in one cell or several; a year with any of them counts.",
    ],
    example: {
      formula: '=KAOHE.STREAK({"Excellent";"Good"},{"Good","Excellent";"Excellent","Excellent"},"Excellent")',
      answer: "{2;0}",
      explanation: "Row 1 is excellent this year and last, not the year before: 2. Row 2 is not excellent this year: 0.",
    },
  },
  OUTCOME: {
    title: "Outcome",
    summary: "Consequences: what follows from this year's grade and those of the years before.",
    result: "One column of texts, several joined by ；; blank where none applies or this year is pending.",
    parameters: [
      "This year, one column; several words are separated by commas or spaces.",
      "One column per year before this one, oldest first; omit it if there is none. For “every 3”, list all years of a streak.",
      "Three columns without headers: words, years, text. 3 is 3 running years or more, “every 3” year 3, 6, 9 …, “total 2” need not run.",
    ],
    example: {
      formula:
        '=KAOHE.OUTCOME({"Excellent";"Excellent";"Fair"},{"Good","Excellent";"Excellent","Excellent";"Good","Good"},{"Excellent",1,"Praise";"Excellent","every 3","Merit";"Fair",2,"Transfer"})',
      answer: '{"Praise";"Praise；Merit";""}',
      explanation: "Row 1 is excellent for 2 years: praise only. Row 2 for 3 years: merit too. Row 3 is fair for 1 year, not 2.",
    },
  },
};
