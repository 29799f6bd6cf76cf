/**
 * How columns look that a change takes away or dresses anew: told as they look, at the places where they stand before it, so that an
 * undo can give them back when all has moved back.
 */
import { planWorkbook, type Scheme } from "../../src/schemes";
import type { ChangeStep, Dress } from "../../src/book/change";
import { differenceOf, standingSchemes, unchanged } from "../../src/standing";
import { MemoryBook } from "./memoryBook";
import { smallScheme } from "./smallScheme";

const nothing = { sheets: [], tables: [], names: [] };
const about = { when: "2026-11-29", reason: "测试" };

/** As a column of the sheet looks, above its header, in it, and far down its table. */
function lookOf(book: MemoryBook, sheet: string, column: number, rows: readonly number[]) {
  return [book.width(sheet, column), ...rows.map((row) => book.looks(sheet, row, column))];
}

const conditionsOf = (book: MemoryBook, sheet: string, column: number, rows: readonly number[]) =>
  rows.map((row) => book.conditionsAt(sheet, row, column));

function dressed(dress: Dress): MemoryBook {
  const book = new MemoryBook({ sheets: [], names: [], record: null, open: { sheet: "", row: 0, column: 0 } });
  book.grid.addSheet(dress.sheet);
  book.dress(dress);
  return book;
}

function changeOf(book: MemoryBook, wanted: (scheme: Scheme) => Scheme): readonly ChangeStep[] {
  const snapshot = book.snapshot();
  return differenceOf(snapshot, "new", unchanged(wanted(standingSchemes(snapshot)[0]!.scheme)), about).steps;
}

const without =
  (name: string, at: number) =>
  (scheme: Scheme): Scheme => ({
    ...scheme,
    tables: scheme.tables.map((one) => (one.name === name ? { ...one, rows: one.rows.filter((_, i) => i !== at) } : one)),
  });
const shorter = (scheme: Scheme): Scheme => ({
  ...scheme,
  tracks: scheme.tracks.map((track) => ({
    ...track,
    parts: track.parts.map((part) =>
      part.kind === "periods" ? { ...part, periods: part.periods.slice(0, -1), spans: undefined, weights: undefined } : part,
    ),
  })),
});

/** Conditional formats that reach over both neighbours stretch over it again by themselves; drawn anew they would pile up. */
const goes: [string, string, (scheme: Scheme) => Scheme, boolean][] = [
  ["an indicator in the middle", "laizhou", without("机构编制指标", 4), false],
  ["the first indicator", "laizhou", without("登记管理指标", 0), true],
  ["a rater", "ningwu", without("县领导", 3), false],
  ["a class of voters", "suqian", without("满意度权重", 1), false],
  ["a month", "golmud", shorter, true],
];

test.each(goes)("%s that goes is told as it looked", (_, id, wanted, drawn) => {
  const book = new MemoryBook(planWorkbook(smallScheme(id), nothing, "new"));
  const headerRows = new Map(
    [...standingSchemes(book.snapshot())[0]!.places.sheets.values()].map(({ name, headerRow }) => [name, headerRow]),
  );
  const gone = changeOf(book, wanted).filter((step) => step.kind === "deleteColumns");
  expect(gone.length).toBeGreaterThan(0);
  for (const { sheet, at, count, dress } of gone) {
    const header = headerRows.get(sheet)!;
    const rows = [header - 1, header, header + 1, header + 2];
    expect([sheet, count, lookOf(dressed(dress), sheet, at, rows)]).toEqual([sheet, 1, lookOf(book, sheet, at, rows)]);
    const conditions = conditionsOf(book, sheet, at, rows);
    expect(conditionsOf(dressed(dress), sheet, at, rows)).toEqual(drawn ? conditions : conditions.map(() => []));
    expect(
      [...dress.formats, ...dress.validations, ...dress.conditions].filter(({ area }) => area.column !== at || area.columns !== 1),
    ).toEqual([]);
    expect(dress.formats.length).toBeGreaterThan(1);
  }
});

const more = (scheme: Scheme): Scheme => ({
  ...scheme,
  tables: scheme.tables.map((one) =>
    one.name === "责任单位权重" ? { ...one, rows: [["新的一项", ...one.rows[0]!.slice(1)], ...one.rows] } : one,
  ),
});
const anew: [string, string, (scheme: Scheme) => Scheme][] = [
  ["decimals of all scores", "lanzhou", (scheme) => ({ ...scheme, digits: 3 })],
  ["decimals, and a column that comes before", "ningwu", (scheme) => ({ ...more(scheme), digits: 3 })],
  ["decimals, and a column that goes before", "laizhou", (scheme) => ({ ...without("机构编制指标", 0)(scheme), digits: 3 })],
];

test.each(anew)("%s: what stays is told as it looked", (_, id, wanted) => {
  const book = new MemoryBook(planWorkbook(smallScheme(id), nothing, "new"));
  const held = changeOf(book, wanted).flatMap((step) => (step.kind === "dress" && step.before ? [step.before] : []));
  expect(held.length).toBeGreaterThan(2);
  for (const dress of held) {
    const before = dressed(dress);
    expect([dress.conditions, dress.widths]).toEqual([[], []]);
    for (const { area } of [...dress.formats, ...dress.validations]) {
      expect([dress.sheet, area, before.looks(dress.sheet, area.row, area.column)]).toEqual([
        dress.sheet,
        area,
        book.looks(dress.sheet, area.row, area.column),
      ]);
    }
  }
});
