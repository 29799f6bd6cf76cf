/** Sheets of ordinary formulas, and the layouts of real sheets, hold no mistake: what rules tell of them is told for nothing. */
import { falseAlarmsIn, layoutBooks, ordinarySnapshots, perThousandCells } from "./falseAlarms";

const told = falseAlarmsIn([...ordinarySnapshots(), ...layoutBooks()]);

test("there are enough of them to tell", () => {
  expect(told.books).toBeGreaterThanOrEqual(63 + 50);
  expect(told.cells).toBeGreaterThan(9000);
  expect(told.formulas).toBeGreaterThan(2000);
});

test("hardly anything is told for nothing", () => {
  const lines = told.findings.map(({ book, finding: { rule, place } }) => `${book}: ${rule} ${place.sheet}!${place.address}`);
  expect([perThousandCells(told) <= 0.1, lines]).toEqual([true, lines]);
});
