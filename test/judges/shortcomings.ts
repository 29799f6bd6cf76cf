/**
 * What IronCalc 0.8.4 does otherwise than Excel, as far as our formulas meet it: each with a small formula that shows it. The
 * formulas look at A1:A4 = a, b, c, a and B1:B4 = 1, 2, 3, 4. Where a shortcoming is mended, secondEngine.test.ts says so,
 * and what was done about it goes.
 */
import type { Shown } from "../support/planReader";

export interface Shortcoming {
  /** As the opinion on a plan names it. */
  name: string;
  formula: string;
  engine: Shown;
  /** The first cell of Excel's answer. */
  excel: Shown;
  /** What is done: other words of the same meaning, one formula for each cell, or the formula is not judged. */
  remedy: "other words" | "cell by cell" | "not judged";
  why: string;
  /** Where the public says so, of the engine or of Excel. */
  source: string;
}

const LIFTING = "https://support.microsoft.com/office/guidelines-and-examples-of-array-formulas-7d94a64e-3ff3-4686-9372-ecfd5caa57c7";
const engineSource = (file: string) =>
  `https://github.com/ironcalc/IronCalc/blob/0d797798e12ba3b3ff561ff7ba6ca834c7edec56/base/src/${file}`;

const overArray = (name: string, formula: string, engine: Shown, excel: Shown, source = LIFTING): Shortcoming => ({
  name: `${name} over an array`,
  formula,
  engine,
  excel,
  remedy: "cell by cell",
  why: `Excel calculates ${name} once for each cell of an array that stands where one value is wanted; the engine has no answer for all of them.`,
  source,
});

/** A function around an array that the engine would have to be asked for cell by cell: of one cell there is nothing to transpose or to sort. */
const notByCell = (name: string, formula: string, engine: Shown, excel: Shown): Shortcoming => ({
  name,
  formula,
  engine,
  excel,
  remedy: "not judged",
  why: `${name} takes or makes a whole array of what the engine calculates for one cell alone.`,
  source: LIFTING,
});

export const SHORTCOMINGS: Shortcoming[] = [
  overArray("XLOOKUP", "=XLOOKUP(A1:A3,A1:A4,B1:B4)", "#N/A", 1),
  overArray("MATCH", "=MATCH(A1:A3,A1:A4,0)", "#N/A", 1),
  overArray("COUNTIFS", "=COUNTIFS(A1:A4,A1:A3)", 0, 2, "https://github.com/ironcalc/IronCalc/issues/1156"),
  overArray("SUMIFS", "=SUMIFS(B1:B4,A1:A4,A1:A3)", 0, 5, "https://github.com/ironcalc/IronCalc/issues/1155"),
  overArray("AVERAGEIFS", "=AVERAGEIFS(B1:B4,A1:A4,A1:A3)", "#DIV/0!", 2.5, "https://github.com/ironcalc/IronCalc/issues/1155"),
  overArray("ROUND", "=ROUND(B1:B4,0)", "#N/IMPL!", 1, engineSource("functions/math_and_trigonometry/mathematical.rs")),
  overArray("TEXT", '=SUM(--(TEXT(B1:B4,"0")="2"))', 0, 1),
  overArray("LEN", "=LEN(A1:A4)", "#N/IMPL!", 1),
  overArray("SUBSTITUTE", '=SUBSTITUTE(A1:A4,"a","b")', "#N/IMPL!", "b"),
  overArray("ISTEXT", "=SUM(IF(ISTEXT(A1:A4),1,0))", 0, 4),
  overArray("ISNA", "=SUM(IF(ISNA(A1:A4),0,1))", 1, 4),
  overArray("ISERROR", "=SUM(IF(ISERROR(A1:A4),0,1))", 1, 4),
  {
    name: "XLOOKUP of a calculated array",
    formula: '=XLOOKUP("b",A1:A4,IF(A1:A4="b",B1:B4,""),"")',
    engine: "#VALUE!",
    excel: 2,
    remedy: "cell by cell",
    why: "The engine's XLOOKUP takes cells only: the array is calculated on a sheet of its own first.",
    source: "https://github.com/ironcalc/IronCalc/issues/1338",
  },
  {
    name: "INDEX:INDEX",
    formula: "=SUM(INDEX(A1:B4,1,2):INDEX(A1:B4,3,2))",
    engine: "#VALUE!",
    excel: 6,
    remedy: "other words",
    why: "INDEX gives a place, and two places span an area: the area is written instead.",
    source: "https://support.microsoft.com/office/index-function-a5dcf0dd-996d-40a4-a822-b56b061328bd",
  },
  {
    name: "ROUND",
    formula: "=ROUND(1.005,2)",
    engine: 1,
    excel: 1.01,
    remedy: "other words",
    why: "1.005 times 100 is 100.49999999999999 to a computer. The engine cuts to 15 digits before it multiplies, so that the half is lost: it is given the product to round.",
    source: "https://github.com/dream-num/univer/issues/7244",
  },
  {
    name: "Chinese names",
    formula: "=LET(词,1,词)",
    engine: "#ERROR!",
    excel: 1,
    remedy: "other words",
    why: "A name has to begin with a letter of ASCII there: names of the workbook and words of LET get others.",
    source: engineSource("expressions/utils/mod.rs"),
  },
  notByCell("TRANSPOSE", "=INDEX(TRANSPOSE(LEN(A1:A4)),1,2)", "#N/IMPL!", 1),
  notByCell("MMULT", "=SUM(MMULT({1,1,1,1},LEN(A1:A4)))", "#N/IMPL!", 4),
  notByCell("SORTBY", "=SORTBY(A1:A4,LEN(A1:A4)*B1:B4,-1)", "#N/IMPL!", "a"),
  notByCell("TEXTJOIN", '=TEXTJOIN("、",TRUE,A1:A2&"")', "#N/IMPL!", "a、b"),
  notByCell("WEEKDAY", "=SUM(--(WEEKDAY(B1:B4,2)<6))", 0, 3),
  notByCell("ISNUMBER", "=SUM(IF(ISNUMBER(B1:B4),1,0))", 0, 4),
  {
    name: "HYPERLINK",
    formula: '=HYPERLINK("#A1","到")',
    engine: "#NAME?",
    excel: "到",
    remedy: "not judged",
    why: "The version in use does not know the function.",
    source:
      "https://github.com/ironcalc/IronCalc/blob/0d797798e12ba3b3ff561ff7ba6ca834c7edec56/docs/docs.ironcalc.com/src/functions/lookup_and_reference/hyperlink.md",
  },
];
