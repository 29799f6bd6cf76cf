/** What cells hold, told once for a whole sheet, and which rows hold the same. */
import {
  AMOUNT,
  CellTraits,
  EQUALS_SIGN,
  ERROR,
  FILLED,
  FORMULA,
  MERGED,
  NUMBER,
  NUMBER_AS_TEXT,
  WORDS,
} from "../../src/recognise/cellTraits";
import type { SheetSnapshot } from "../../src/book/snapshot";
import type { SnapshotValue } from "../../src/sheet/formula";
import { clerkSheet, type ClerkCell } from "../support/clerkSheet";

interface Held {
  value: SnapshotValue;
  formula?: string;
  kind?: SheetSnapshot["kinds"][number][number];
}

function traitsOfCell({ value, formula = "", kind = "String" }: Held): number {
  const sheet = clerkSheet("表", [[null]]);
  sheet.values[0]![0] = value;
  sheet.formulas[0]![0] = sheet.formulasR1C1[0]![0] = formula === "" ? value : formula;
  sheet.kinds[0]![0] = kind;
  return new CellTraits(sheet).at(0, 0);
}

describe("a cell holds", () => {
  test.each<[string, Held, number]>([
    ["a number", { value: 0, kind: "Double" }, NUMBER],
    ["a text that reads as a number", { value: " ９５分" }, NUMBER_AS_TEXT],
    ["words", { value: "一中" }, WORDS],
    ["words behind a digit", { value: "1组" }, WORDS],
    ["nothing", { value: "", kind: "Empty" }, 0],
    ["only spaces", { value: " \u3000" }, 0],
    ["what a formula makes", { value: 3, formula: "=RC[-1]", kind: "Double" }, NUMBER | FORMULA],
    ["a formula that shows nothing", { value: "", formula: '=""' }, FORMULA],
    ["an equals sign alone", { value: "=", formula: "'=" }, WORDS],
    ["an error", { value: "#N/A", kind: "Error" }, WORDS | ERROR],
    ["a formula as a text", { value: " =A1", formula: "' =A1" }, WORDS | EQUALS_SIGN],
    ["one with the sign of a Chinese keyboard", { value: "＝A1" }, WORDS | EQUALS_SIGN],
    ["words that a formula shows with an equals sign", { value: "=A1", formula: '="=A1"' }, WORDS | EQUALS_SIGN | FORMULA],
  ])("%s", (_, cell, traits) => expect(traitsOfCell(cell)).toBe(traits));

  test("TRUE, which is neither an amount nor words", () => {
    const traits = traitsOfCell({ value: true, kind: "Boolean" });
    expect(traits & FILLED).toBeGreaterThan(0);
    expect(traits & (AMOUNT | WORDS)).toBe(0);
  });
});

const traitsIn = (rows: ClerkCell[][], at = "A1") => new CellTraits(clerkSheet("表", rows, { at }));

describe("a sheet that begins elsewhere", () => {
  const traits = traitsIn(
    [
      ["单位", "得分"],
      ["一中", 91],
      [null, "92"],
    ],
    "C3",
  );

  test("is asked by places counted from A1", () => {
    expect([traits.at(2, 2), traits.at(3, 3), traits.at(4, 3)]).toEqual([WORDS, NUMBER, NUMBER_AS_TEXT]);
  });

  test("holds nothing outside its used range", () => {
    expect([traits.at(1, 2), traits.at(5, 2), traits.at(2, 1), traits.at(2, 4), traits.at(3, 4)]).toEqual([0, 0, 0, 0, 0]);
  });

  test("tells of columns, and of itself, what any of their cells has", () => {
    expect([traits.inColumn(2), traits.inColumn(3), traits.inColumn(4)]).toEqual([WORDS, WORDS | NUMBER | NUMBER_AS_TEXT, 0]);
    expect(traits.anywhere).toBe(WORDS | NUMBER | NUMBER_AS_TEXT);
  });

  test("tells the columns of a row that have any of some traits", () => {
    expect(traits.columnsWith(AMOUNT, 3)).toEqual([3]);
    expect(traits.columnsWith(AMOUNT | WORDS, 3)).toEqual([2, 3]);
    expect(traits.columnsWith(FORMULA, 3)).toEqual([]);
  });
});

describe("rows go together", () => {
  const list: ClerkCell[][] = [
    ["单位", "得分"],
    ["一中", 91],
    ["二中", 92],
    ["三中", 93],
  ];
  const rowsOf = (traits: CellTraits) => traits.bands.map(({ row, end }) => [row, end]);

  test("that hold the same", () => {
    expect(rowsOf(traitsIn(list))).toEqual([
      [0, 1],
      [1, 4],
    ]);
  });

  test("unless their formulas differ", () => {
    const sheet = clerkSheet("表", list);
    for (const [row, formula] of ["=R1C1", "=R1C1", "=R1C2"].entries()) sheet.formulasR1C1[row + 1]![1] = formula;
    expect(rowsOf(new CellTraits(sheet))).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ]);
  });

  test("unless a merged area begins or ends", () => {
    const traits = traitsIn([
      ["甲", 1],
      ["乙", 2],
      ["^", 3],
      [null, 4],
    ]);
    expect(rowsOf(traits)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect([traits.at(1, 0), traits.at(2, 0), traits.at(3, 0)]).toEqual([WORDS | MERGED, MERGED, 0]);
  });

  test("as far as an area goes", () => {
    const within = (row: number, end: number) => traitsIn(list).bandsWithin(row, end);
    expect(within(2, 3)).toEqual([{ row: 2, end: 3 }]);
    expect(within(0, 9)).toEqual([
      { row: 0, end: 1 },
      { row: 1, end: 4 },
    ]);
    expect(within(4, 9)).toEqual([]);
  });

  test("a merged area that reaches beyond the used range marks no other cell", () => {
    const sheet = clerkSheet("表", list, { at: "B2" });
    sheet.merged = [
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 3, column: 2, rows: 9, columns: 9 },
      { row: 20, column: 20, rows: 2, columns: 2 },
    ];
    const traits = new CellTraits(sheet);
    const marked = sheet.values.flatMap((line, i) => line.flatMap((_, j) => (traits.at(i + 1, j + 1) & MERGED ? [`${i},${j}`] : [])));
    expect(marked).toEqual(["0,0", "2,1", "3,1"]);
  });
});
