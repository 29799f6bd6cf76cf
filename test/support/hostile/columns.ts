/** Columns of formulas that are typed over, wrong throughout, or in which every row asks about all. */
import type { Snapshot } from "../../../src/book/snapshot";
import { bookOf, fixed, relative, rowsOf, sheetOf, type Entry, type Hostile } from "./made";
import { errorAt } from "./errors";

/** A column of sums in which something else was typed into each so-many-th cell. */
function overtyped(size: number, every: number, typed: (i: number) => Entry): Snapshot {
  const line = (i: number): Entry[] => [
    `单位${i + 1}`,
    i % 97,
    i % 89,
    i % every === every - 1 ? typed(i) : relative(`=B${i + 2}+C${i + 2}`, "=RC[-2]+RC[-1]", (i % 97) + (i % 89)),
  ];
  return bookOf([sheetOf("表", [["单位", "甲", "乙", "合计"], ...rowsOf(size, line)])]);
}

export const columns: readonly Hostile[] = [
  { name: "a number over every third formula", quick: 6_000, full: 600_000, book: (size) => overtyped(size, 3, (i) => i % 100) },
  { name: "a number over every second formula", quick: 6_000, full: 600_000, book: (size) => overtyped(size, 2, (i) => i % 100) },
  { name: "a number over every tenth formula", quick: 6_000, full: 600_000, book: (size) => overtyped(size, 10, (i) => i % 100) },
  { name: "a text over every third formula", quick: 6_000, full: 600_000, book: (size) => overtyped(size, 3, (i) => `${i % 100}`) },
  { name: "an error typed over every third formula", quick: 6_000, full: 600_000, book: (size) => overtyped(size, 3, errorAt) },
  { name: "nothing in the place of every third formula", quick: 6_000, full: 600_000, book: (size) => overtyped(size, 3, () => "") },
  {
    name: "another formula in the place of every third",
    quick: 6_000,
    full: 600_000,
    book: (size) => overtyped(size, 3, (i) => relative(`=B${i + 2}+C${i + 2}+${i}`, `=RC[-2]+RC[-1]+${i}`, i)),
  },
  {
    name: "a product that Excel rounds down in every row",
    quick: 2_000,
    full: 100_000,
    book: (size) =>
      bookOf([
        sheetOf("表", [
          ["得分", "权重", "折算"],
          ...rowsOf(size, (i): Entry[] => [1.005, 1, relative(`=ROUND(A${i + 2}*B${i + 2},2)`, "=ROUND(RC[-2]*RC[-1],2)", 1)]),
        ]),
      ]),
  },
  {
    name: "a header in the range of every row",
    quick: 2_000,
    full: 100_000,
    book: (size) =>
      bookOf([
        sheetOf("表", [
          ["得分", "个数"],
          ...rowsOf(size, (i): Entry[] => [i, relative(`=COUNTA(A$1:A$${size})`, `=COUNTA(R1C[-1]:R${size}C[-1])`, size)]),
        ]),
      ]),
  },
  {
    name: "a list that slides down with every row",
    quick: 2_000,
    full: 100_000,
    book: (size) =>
      bookOf([
        sheetOf("表", [
          ["得分", "名次", "累计"],
          ...rowsOf(size, (i): Entry[] => [
            i,
            relative(`=RANK(A${i + 2},A${i + 2}:A${i + size + 1})`, `=RANK(RC[-1],RC[-1]:R[${size - 1}]C[-1])`, 1),
            relative(`=SUM(A$2:A${i + 2})`, "=SUM(R2C[-2]:RC[-2])", 1),
          ]),
        ]),
      ]),
  },
  {
    name: "every second row and column hidden",
    quick: 2_000,
    full: 100_000,
    book: (size) => {
      const line = (i: number): Entry[] => [
        i,
        i,
        fixed(`=SUM($A$${i + 1}:$B$${i + 9})`, i),
        relative(`=SUM(A${i + 1}:B${i + 9})`, "=SUM(RC[-3]:R[8]C[-2])", i),
      ];
      const sheet = sheetOf("表", rowsOf(size, line));
      return bookOf([{ ...sheet, hiddenRows: Array.from({ length: size / 2 }, (_, i) => i * 2), hiddenColumns: [0, 2] }]);
    },
  },
  {
    name: "scores that are texts, blanks and out of all bounds",
    quick: 2_000,
    full: 100_000,
    book: (size) => {
      const score = (i: number): Entry => [`${i % 100}`, "", -1e300, "缺考", " 95分 ", 1e300, 0][i % 7] ?? "";
      return bookOf([
        sheetOf("表", [
          ["单位", "甲", "乙", "得分", "名次"],
          ["权重", 0.6, 0.6, "", ""],
          ...rowsOf(size, (i): Entry[] => [
            `单位${i % (size / 2)}`,
            score(i),
            score(i + 3),
            relative(`=KAOHE.WEIGHTED(B${i + 3}:C${i + 3},B$2:C$2)`, "=KAOHE.WEIGHTED(RC[-2]:RC[-1],R2C[-2]:R2C[-1])", "#VALUE!"),
            relative(`=KAOHE.PLACE(D$3:D$${size + 2})`, `=KAOHE.PLACE(R3C[-1]:R${size + 2}C[-1])`, "#VALUE!"),
          ]),
        ]),
      ]);
    },
  },
];
