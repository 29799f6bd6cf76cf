/** Sheets shaped like real ones are read as the right reading beside each says, from cells and out of an .xlsx alike. */
import { readSheet } from "../../src/recognise";
import { everyOf } from "../support/everyOf";
import { fixtures } from "./fixtures";
import { measure } from "./measure";
import { sheetFromXlsx, sheetOf, xlsxOf } from "./sheetOf";

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
  const measured = measure(fixture, sheetOf(fixture));
  test("no column is taken for another without a word, and at most one is asked about", () => {
    expect(measured.wrong).toEqual([]);
    expect(measured.asked).toBeLessThanOrEqual(1);
  });
  test("each row is what it is", () => expect(measured.wrongRows).toEqual([]));
  test("what headers say of weights and full marks is read", () => expect(measured.wrongMeasures).toEqual([]));
});

const inFiles = everyOf(
  fixtures,
  fixtures.filter((_, i) => i % 4 === 0),
);
test.each(inFiles.map((fixture) => [fixture.name, fixture] as const))(
  "a file that holds %s is read as the sheet is",
  async (_, fixture) => {
    const sheet = await sheetFromXlsx(await xlsxOf(fixture));
    expect(readSheet(sheet, [])).toEqual(readSheet(sheetOf(fixture), []));
  },
);

test("there are enough of them, and nearly all columns are read", () => {
  const all = fixtures.map((fixture) => measure(fixture, sheetOf(fixture)));
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  expect(fixtures.length).toBeGreaterThanOrEqual(30);
  expect(sum(({ right }) => right) / sum(({ columns }) => columns)).toBeGreaterThanOrEqual(0.95);
});
