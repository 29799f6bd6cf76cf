/** Errors by the hundred thousand. */
import { bookOf, fixed, relative, rowsOf, sheetOf, type Entry, type Hostile } from "./made";

const ERRORS = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?"];
export const errorAt = (i: number) => ERRORS[i % ERRORS.length] ?? "#N/A";

export const errors: readonly Hostile[] = [
  {
    name: "errors that were typed",
    quick: 4_000,
    full: 100_000,
    book: (size) => bookOf([sheetOf("表", [["单位", "得分"], ...rowsOf(size, (i): Entry[] => [`单位${i}`, errorAt(i)])])]),
  },
  {
    name: "errors of one formula filled down",
    quick: 4_000,
    full: 100_000,
    book: (size) =>
      bookOf([
        sheetOf("表", [
          ["单位", "得分", "折算"],
          ...rowsOf(size, (i): Entry[] => [`单位${i}`, i, relative(`=B${i + 2}/0`, "=RC[-1]/0", errorAt(i))]),
        ]),
      ]),
  },
  {
    name: "errors of as many formulas",
    quick: 4_000,
    full: 100_000,
    book: (size) =>
      bookOf([sheetOf("表", [["得分", "折算"], ...rowsOf(size, (i): Entry[] => [i, fixed(`=$A$${i + 2}/0+${i}`, errorAt(i))])])]),
  },
  {
    name: "errors that all read one column of errors",
    quick: 4_000,
    full: 100_000,
    book: (size) =>
      bookOf([
        sheetOf("表", [
          ["得分", "名次"],
          ...rowsOf(size, (i): Entry[] => [
            errorAt(i),
            relative(`=RANK(A${i + 2},A$2:A$${size + 1})`, `=RANK(RC[-1],R2C[-1]:R${size + 1}C[-1])`, errorAt(i)),
          ]),
        ]),
      ]),
  },
  {
    name: "functions of ours that Excel does not know",
    quick: 4_000,
    full: 100_000,
    book: (size) =>
      bookOf([
        sheetOf("表", [
          ["得分", "名次"],
          ...rowsOf(size, (i): Entry[] => [i, relative(`=KAOHE.PLACE(A${i + 2})`, "=KAOHE.PLACE(RC[-1])", "#NAME?")]),
        ]),
      ]),
  },
  {
    name: "functions of ours misspelt in as many ways",
    quick: 1_000,
    full: 5_000,
    book: (size) =>
      bookOf([sheetOf("表", [["得分", "名次"], ...rowsOf(size, (i): Entry[] => [i, fixed(`=KAOHE.PLACE${i}(A2)`, "#NAME?")])])]),
  },
  {
    name: "results in each other's way",
    quick: 4_000,
    full: 100_000,
    book: (size) =>
      bookOf([
        sheetOf("表", [
          ["得分", "名次"],
          ...rowsOf(size, (i): Entry[] => [i, relative("=KAOHE.PLACE(A$2:A$99)", "=KAOHE.PLACE(R2C[-1]:R99C[-1])", "#SPILL!")]),
        ]),
      ]),
  },
];
