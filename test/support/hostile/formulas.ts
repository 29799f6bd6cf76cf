/** Formulas that are deep, long, or each another, and names by the thousand. */
import { bookOf, fixed, relative, rowsOf, sheetOf, type Entry, type Hostile } from "./made";

/** As deep as its letters go: nothing Excel takes is longer. */
const LONGEST = 8_192;
const times = (text: string, count: number) => text.repeat(count);
/** Every way a formula of so many levels can be deep. */
const deepFormulas = (depth: number) => [
  `=${times("IF(B2>1,", depth)}0${times(",1)", depth)}`,
  `=${times("(", depth)}B2${times(")", depth)}`,
  `=${times("-", depth)}B2`,
  `=B2${times("%", depth)}`,
  `=B2${times("+B3", depth)}`,
  `=${times("B2^(", depth)}1${times(")", depth)}`,
  `=${times("ROUND(", depth)}B2*0.35${times(",2)", depth)}`,
  `=${times("KAOHE.PLACE(", depth)}B2:B9${times(")", depth)}`,
  `=${times("LET(x,", depth)}B2:B9${times(",x)", depth)}`,
  `=${times("LET(x,B2,", depth)}KAOHE.PLACE(x)${times(")", depth)}`,
  `=${times("INDEX(", depth)}B2:B9${times(",0)", depth)}`,
  `=${times('IF(B2="","",', depth)}B2:B9${times(")", depth)}`,
  `=SUM(B2${times(",B3", depth)})`,
  `=B2${times(":B3", depth)}`,
  `=B2${times("#", depth)}`,
  `=${times("LAMBDA(x,", depth)}B2${times(")", depth)}`,
  `=SUM({1${times(",2", depth)}})`,
];

export const formulas: readonly Hostile[] = [
  {
    name: "formulas 64 levels deep",
    quick: 64,
    full: 64,
    book: (depth) =>
      bookOf([
        sheetOf(
          "表",
          deepFormulas(depth).map((formula, i) => [`单位${i}`, i, fixed(formula)]),
        ),
      ]),
  },
  {
    name: "formulas as deep as their letters go",
    quick: LONGEST,
    full: LONGEST,
    book: (length) => {
      // Each as deep as fits: a level costs more letters in one than in another.
      const deepest = deepFormulas(1).map((one, i) => {
        const perLevel = (deepFormulas(2)[i]?.length ?? 0) - one.length;
        return deepFormulas(Math.floor((length - one.length) / perLevel))[i] ?? "";
      });
      return bookOf([
        sheetOf(
          "表",
          deepest.map((formula, i) => [`单位${i}`, i, fixed(formula)]),
        ),
      ]);
    },
  },
  {
    name: "long formulas, each another",
    quick: 20,
    full: 300,
    book: (size) =>
      bookOf([
        sheetOf(
          "表",
          rowsOf(size, (i): Entry[] => [
            i,
            fixed(`=SUM(${Array.from({ length: 900 }, (_, k) => `A${((i + k) % size) + 1}*${k % 10}`).join(",")})`),
          ]),
        ),
      ]),
  },
  {
    name: "one long formula filled down",
    quick: 200,
    full: 10_000,
    book: (size) =>
      bookOf([
        sheetOf(
          "表",
          rowsOf(size, (i): Entry[] => [
            i,
            relative(
              `=SUM(${Array.from({ length: 900 }, () => `A${i + 1}`).join(",")})`,
              `=SUM(${Array.from({ length: 900 }, () => "RC[-1]").join(",")})`,
            ),
          ]),
        ),
      ]),
  },
  {
    name: "formulas that are all different",
    quick: 1_000,
    full: 20_000,
    book: (size) =>
      bookOf([
        sheetOf("表", [
          ["单位", "得分", "折算", "名次"],
          ...rowsOf(size, (i): Entry[] => [
            `单位${i}`,
            i % 100,
            fixed(`=ROUND($B$${i + 2}*0.${(i % 90) + 10}+${i},2)`, i),
            fixed(`=RANK($C$${i + 2},$C$${Math.max(2, i - 40)}:$C$${i + 42})`, i),
          ]),
        ]),
      ]),
  },
  {
    name: "names, each used by a formula",
    quick: 500,
    full: 10_000,
    book: (size) =>
      bookOf(
        [
          sheetOf(
            "表",
            rowsOf(size, (i): Entry[] => [
              i,
              fixed(`=SUM(得分_${i})`),
              fixed(`=KAOHE.PLACE(得分_${i})`),
              fixed(`=没有的_${i}+1`, "#NAME?"),
            ]),
          ),
        ],
        { names: Array.from({ length: size }, (_, i) => ({ name: `得分_${i}`, formula: `=表!$A$1:$A$${i + 1}` })) },
      ),
  },
  {
    name: "names that stand for each other",
    quick: 500,
    full: 10_000,
    book: (size) =>
      bookOf(
        [
          sheetOf(
            "表",
            rowsOf(size, (i): Entry[] => [i, fixed(`=SUM(环_${i})`), fixed(`=KAOHE.PLACE(环_${i})`)]),
          ),
        ],
        {
          names: Array.from({ length: size }, (_, i) => ({
            name: `环_${i}`,
            formula: i % 2 === 0 ? `=环_${(i + 1) % size}` : `=IF(环_${(i + 1) % size}="","",环_${(i + 1) % size})`,
          })),
        },
      ),
  },
];
