/**
 * Sheets of ordinary formulas, and the layouts of real sheets, hold no mistake: what rules tell of them is told for nothing. A mistake
 * that is put into one of them is found, and told once.
 */
import { describePlanted, plantedMistakes } from "./planted";
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

test("mistakes put into them are nearly all found, each by one finding", () => {
  // One in eight of those that `npm run false-alarms` tries.
  const planted = plantedMistakes(8);
  const found = planted.filter(({ told }) => told.length > 0);
  const missed = planted.filter(({ told }) => told.length === 0).map(describePlanted);
  expect(planted.length).toBeGreaterThan(150);
  expect([found.length / planted.length >= 0.9, missed]).toEqual([true, missed]);
  const twice = found.filter(({ told }) => told.length > 1).map(describePlanted);
  expect([twice.length / found.length <= 0.02, twice]).toEqual([true, twice]);
});
