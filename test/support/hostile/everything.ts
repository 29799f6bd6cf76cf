/** Formulas and results over everything there is. */
import { bookOf, fixed, LIST, rowsOf, sheetOf, type Entry, type Hostile } from "./made";

/** Formulas on a sheet of their own, and the same beside the list that they are about. */
const formulasOver = (formulas: string[]) =>
  bookOf([
    sheetOf(
      "名单",
      LIST.map((line, i) => [...line, ...formulas.map((formula) => (i === 1 ? fixed(formula, "#VALUE!") : i === 0 ? "结果" : ""))]),
    ),
    sheetOf(
      "结果",
      formulas.map((formula) => [fixed(formula.replace(/A1:XFD1048576|A:XFD|1:1048576|B:B/g, "名单!$&"))]),
    ),
  ]);

/** As `A1:XFD1048576`, all columns, all rows, one column. */
const EVERYTHING = ["A1:XFD1048576", "A:XFD", "1:1048576", "B:B"];

const OWN = [
  "PLACE(#,#)",
  "WEIGHTED(#,#)",
  "SEATS(#,#)",
  "GRADE(#,#,#,#)",
  "LEDGER(#,#,#)",
  "POOL(#,#)",
  "JUDGES(#)",
  "TIER(#,#)",
  "COEFFICIENT(#,#)",
  "ATTAIN(#,#)",
  "EFFICACY(#,#)",
  "TOTAL(#,#)",
  "RATERS(#,#)",
  "VOTES(#,#)",
  "PROGRESS(#,#)",
  "BOTTOM(#,#)",
  'PLACE(IF(#="","",#))',
];
const NATIVE = [
  "SUM(#)",
  "AVERAGE(#)",
  "COUNTIF(#,B2)",
  "SUMIF(#,A2,#)",
  "VLOOKUP(A2,#,2,0)",
  "XLOOKUP(A2,#,#)",
  "MATCH(A2,#,0)",
  "INDEX(#,2,2)",
  "SUMPRODUCT(#,#)",
  "RANK(B2,#)",
  "LARGE(#,1)",
  "ROUND(SUM(#),2)",
  "ROUND(SUMPRODUCT(#*#),2)",
  "SUM(#:#)",
  "MAX(#)-MIN(#)",
  "COUNTA(#)",
  "#",
  'IF(#="","",#)',
  "SUBTOTAL(9,#)",
  "IFERROR(#,0)",
  "TRANSPOSE(#)",
];
const calls = (forms: string[], prefix = "") =>
  forms.flatMap((form) => EVERYTHING.map((area) => `=${prefix}${form.replaceAll("#", area)}`));

export const overEverything: readonly Hostile[] = [
  { name: "calls of ours over the whole sheet", quick: 1, full: 1, book: () => formulasOver(calls(OWN, "KAOHE.")) },
  { name: "Excel's own functions over the whole sheet", quick: 1, full: 1, book: () => formulasOver(calls(NATIVE)) },
  {
    name: "results of the whole sheet that cannot spill",
    quick: 1,
    full: 1,
    book: () =>
      bookOf([
        sheetOf("表", [
          ["得分", "名次", "全部"],
          ...rowsOf(10, (i): Entry[] => [i, fixed("=KAOHE.PLACE(A1:XFD1048576)", "#SPILL!"), fixed("=A1:XFD1048576", "#SPILL!")]),
        ]),
      ]),
  },
  {
    name: "a result that fills all rows there are",
    quick: 1,
    full: 1,
    book: () =>
      bookOf([
        sheetOf(
          "表",
          [[fixed("=名单!A:A", "单位"), fixed("=A1#", "单位"), fixed("=KAOHE.PLACE(A1#)", 1), fixed("=SUM(A1#:B1#)", 1)]],
          [],
          [{ row: 0, column: 0, rows: 1_048_576, columns: 1 }],
        ),
        sheetOf("名单", LIST),
      ]),
  },
  {
    name: "a table of all rows with hardly anything in it",
    quick: 1,
    full: 1,
    book: () =>
      bookOf(
        [
          sheetOf(
            "表",
            LIST.map((line, i) => [...line, i === 0 ? "名次" : fixed("=KAOHE.PLACE(大表[得分])", 1)]),
          ),
        ],
        {
          tables: [{ name: "大表", sheet: "表", row: 0, column: 0, rows: 1_048_576, columns: 5, totals: false }],
        },
      ),
  },
];
