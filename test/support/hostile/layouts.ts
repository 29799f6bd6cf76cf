/** Sheets that are merged, wide, strewn or full of text. */
import type { Snapshot } from "../../../src/book/snapshot";
import { columnLetters } from "../../../src/sheet/address";
import { bookOf, fixed, LIST, relative, rowsOf, sheetOf, type Entry, type Hostile } from "./made";

/** A table with so many columns, sums of each on its own sheet by its header, and a row that adds them up. */
function wideTable(size: number): Snapshot {
  const headers = Array.from({ length: size }, (_, i): Entry => (i === 0 ? "单位" : `第${i}项`));
  const body = rowsOf(5, (row) => Array.from({ length: size }, (_, i): Entry => (i === 0 ? `单位${row + 1}` : (row * 7 + i) % 100)));
  const sums = Array.from({ length: size }, (_, i): Entry => (i === 0 ? "合计" : fixed(`=SUM(宽表[第${i}项])`, 7)));
  const places = Array.from(
    { length: size },
    (_, i): Entry => (i === 0 ? "名次" : relative(`=KAOHE.PLACE(${columnLetters(i)}2:${columnLetters(i)}6)`, "=KAOHE.PLACE(R2C:R6C)", 1)),
  );
  return bookOf([sheetOf("宽", [headers, ...body, sums, places])], {
    tables: [{ name: "宽表", sheet: "宽", row: 0, column: 0, rows: 6, columns: size, totals: false }],
  });
}

export const layouts: readonly Hostile[] = [
  {
    name: "merged cells, two rows each",
    quick: 500,
    full: 5_000,
    book: (size) =>
      bookOf([
        sheetOf(
          "表",
          [["组别", "单位", "得分"], ...rowsOf(size * 2, (i): Entry[] => [i % 2 === 0 ? `第${i}组` : "", `单位${i}`, i % 100])],
          Array.from({ length: size }, (_, i) => ({ row: i * 2 + 1, column: 0, rows: 2, columns: 1 })),
        ),
      ]),
  },
  {
    name: "merged cells that all lie in one row",
    quick: 100,
    full: 5_000,
    book: (size) =>
      bookOf([
        sheetOf(
          "表",
          [
            Array.from({ length: size * 2 }, (_, i): Entry => (i % 2 === 0 ? `类${i}` : "")),
            Array.from({ length: size * 2 }, (_, i): Entry => `项${i}`),
            ...rowsOf(6, (row) => Array.from({ length: size * 2 }, (_, i): Entry => (i === 0 ? `单位${row}` : (row * 7 + i) % 100))),
          ],
          Array.from({ length: size }, (_, i) => ({ row: 0, column: i * 2, rows: 1, columns: 2 })),
        ),
      ]),
  },
  {
    name: "a workbook of many sheets",
    quick: 50,
    full: 1_000,
    book: (size) =>
      bookOf(
        Array.from({ length: size }, (_, n) =>
          sheetOf(`表${n}`, [
            ...LIST.map((line, i): Entry[] => [
              ...line,
              i === 0 ? "名次" : relative("=KAOHE.PLACE(B$2:B$11)", "=KAOHE.PLACE(R2C[-3]:R11C[-3])", 1),
            ]),
            ["合计", fixed(`=SUM(表${(n + 1) % size}!B2:B11)`, 845)],
          ]),
        ),
      ),
  },
  { name: "a table of very many columns", quick: 300, full: 4_000, book: wideTable },
  {
    name: "as many small blocks as cells",
    quick: 1_000,
    full: 50_000,
    book: (size) =>
      bookOf([
        sheetOf(
          "表",
          rowsOf(Math.ceil(size / 10), (row) => Array.from({ length: 40 }, (_, i): Entry => (row % 2 === 0 && i % 4 === 0 ? row + i : ""))),
        ),
      ]),
  },
  {
    name: "texts as long as a cell holds",
    quick: 12,
    full: 200,
    book: (size) => {
      const long = ["1", " ", "(", "１,", "分 ", "-", "第", "%", "合 计", "'", "=", "０．", "\n"].map((sign) =>
        sign.repeat(Math.floor(32_767 / sign.length)),
      );
      return bookOf([
        sheetOf("表", [
          ["单位", "得分", "权重"],
          ...rowsOf(size, (i): Entry[] => [
            long[i % long.length] ?? "",
            long[(i + 3) % long.length] ?? "",
            `${long[(i + 5) % long.length] ?? ""}x`,
          ]),
          ["合计", fixed("=SUM(B2:B9)"), fixed("=KAOHE.WEIGHTED(B2:B9,C2:C9)")],
        ]),
        sheetOf("表头", [long.map((text) => text), ...rowsOf(size, (i) => long.map((_, k): Entry => i + k))]),
      ]);
    },
  },
];
