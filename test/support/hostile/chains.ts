/** Cells that hand a result on and on, or round in a circle. */
import type { Snapshot } from "../../../src/book/snapshot";
import { cellAddress } from "../../../src/sheet/address";
import type { SnapshotValue } from "../../../src/sheet/formula";
import { bookOf, relative, rowsOf, sheetOf, type Entry, type Hostile } from "./made";

/** Each cell shows the one after it, from sheet to sheet; the last shows `end`. */
function chain(size: number, end: SnapshotValue, link: (address: string) => string): Snapshot {
  const width = 4;
  const name = (n: number) => `表${(n % width) + 1}`;
  const sheets = Array.from({ length: width }, (_, n) => {
    const column = rowsOf(Math.ceil(size / width), (i): Entry[] => {
      const next = n === width - 1 ? i + 1 : i;
      const isLast = i === Math.ceil(size / width) - 1 && n === width - 1;
      if (isLast) return [end];
      const way = next - i === 0 ? "R" : "R[1]";
      return [relative(`=${link(`${name(n + 1)}!${cellAddress(next, 0)}`)}`, `=${link(`${name(n + 1)}!${way}C`)}`, end)];
    });
    return sheetOf(name(n), column);
  });
  return bookOf(sheets);
}

export const chains: readonly Hostile[] = [
  { name: "a chain from sheet to sheet", quick: 1_000, full: 10_000, book: (size) => chain(size, 1, (address) => address) },
  {
    name: "a chain from sheet to sheet that ends in an error",
    quick: 1_000,
    full: 10_000,
    book: (size) => chain(size, "#N/A", (address) => address),
  },
  { name: "a chain of spilled results", quick: 1_000, full: 10_000, book: (size) => chain(size, 1, (address) => `${address}#`) },
  {
    name: "a chain of places of places",
    quick: 1_000,
    full: 10_000,
    book: (size) => chain(size, 1, (address) => `KAOHE.PLACE(IF(${address}="","",${address}#))`),
  },
  {
    name: "formulas that go round in a circle",
    quick: 1_000,
    full: 10_000,
    book: (size) =>
      bookOf([
        sheetOf(
          "表",
          rowsOf(size, (i): Entry[] => {
            const next = ((i + 1) % size) + 1;
            const way = i === size - 1 ? `R[${1 - size}]` : "R[1]";
            return [
              relative(`=A${next}`, `=${way}C`, 0),
              relative(`=B${next}#`, `=${way}C#`, "#SPILL!"),
              relative(`=KAOHE.PLACE(C${next}#)`, `=KAOHE.PLACE(${way}C#)`, "#VALUE!"),
              relative(`=SUM(D$1:D$${size})`, `=SUM(R1C:R${size}C)`, 0),
            ];
          }),
        ),
      ]),
  },
  {
    name: "a spilled result in every row",
    quick: 4_000,
    full: 100_000,
    book: (size) =>
      bookOf([
        sheetOf(
          "表",
          rowsOf(size, (i): Entry[] => [
            i,
            relative(`=A${i + 1}:A${i + 1}*{1,2}`, "=RC[-1]:RC[-1]*{1,2}", i),
            i * 2,
            relative(`=KAOHE.TOTAL(B${i + 1}#)`, "=KAOHE.TOTAL(RC[-2]#)", i % 2 === 0 ? i * 3 : "#VALUE!"),
          ]),
          [],
          Array.from({ length: size }, (_, i) => ({ row: i, column: 1, rows: 1, columns: 2 })),
        ),
      ]),
  },
];
