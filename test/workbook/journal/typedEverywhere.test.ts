/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/**
 * A person types into every cell of a sheet that a change moves, and the change is undone, or breaks: each entry stands where its cell
 * stands by then, or is told, and none is taken for another.
 */
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { cellAddress } from "../../../src/sheet/address";
import type { HomelessEntry } from "../../../src/workbook/port";
import { archiveHomeless, asideIn, meanwhile } from "../../support/secondPerson";
import { problemOf } from "../../support/watching";
import { quiet, writes } from "../proof/port";
import { openSmall, put, shown } from "./smallBook";
import { change } from "./smallPlans";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(60_000);

const [ROWS, COLUMNS] = [12, 14];

/** Where a cell of 分数 stood before the change; `null` for one of a column or a row that has come with it. */
function stoodAt(row: number, column: number): [row: number, column: number] | null {
  if (column === 3 || column === 8) return null;
  if (column > 8) return [row, column - 1];
  if (column === 0 || column > 4 || row <= 3) return [row, column];
  if (row === 6 || row === 7) return null;
  return row < 6 ? [row + 1, column] : [row - 1, column];
}

const places = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => [row, column] as const)).flat();
const said = (row: number, column: number) => `人 ${row} ${column}`;

/** Into all cells but those of a row or a column that is not wanted. */
function typeEverywhere({ grid }: OpenExcel, isWanted: (row: number, column: number) => boolean = () => true): void {
  for (const [row, column] of places) if (isWanted(row, column)) put(grid, "分数", row, column, [[said(row, column)]]);
}

let excel: OpenExcel;
let before: ReturnType<typeof shown>;
let stop: () => void = () => undefined;
afterEach(() => stop());
beforeEach(async () => {
  excel = await openSmall();
  before = shown(excel.grid, "分数");
});

const sheet = () => shown(excel.grid, "分数");

/** What 分数 held, with entries at the places that their cells had before the change. */
function withEntries(isTyped: (row: number, column: number) => boolean = () => true) {
  const wanted = before.map((line) => [...line]);
  for (const [row, column] of places) {
    const at = isTyped(row, column) ? stoodAt(row, column) : null;
    if (!at) continue;
    const line = (wanted[at[0]] ??= []);
    while (line.length < at[1]) line.push("");
    line[at[1]] = said(row, column);
  }
  return wanted;
}
/** Sheets as they read, blank ends of lines apart. */
const trimmed = (lines: ReturnType<typeof shown>) =>
  lines.map((line) => line.slice(0, Math.max(0, ...line.map((cell, i) => (cell === "" ? 0 : i + 1)))));

/** Places that come with the change. */
const coming = places.filter(([row, column]) => stoodAt(row, column) === null);
const entriesOf = (told: HomelessEntry[]) => told.map(({ sheet: name, row, column, content }) => [name, row, column, content]);
const asideOf = (of: readonly (readonly [number, number])[]) =>
  of.map(([row, column]) => ["分数", cellAddress(row, column), said(row, column)]);

test("after a change: an undo tells of what stands in columns and rows that go, and all else goes back with its cell", async () => {
  const done = await change();
  typeEverywhere(excel);
  const told = await writes.undo(done, null, quiet());
  if (!Array.isArray(told)) throw new Error("nothing is told");
  expect(entriesOf(told)).toEqual(coming.map(([row, column]) => ["分数", row, column, said(row, column)]));
  // By the header over it and the first cell of its row, where it stands in a table.
  const labels = new Map(told.map(({ row, column, header, of }) => [`${row},${column}`, [header, of]]));
  expect(["3,3", "7,4", "4,8", "5,8", "8,3", "1,3"].map((place) => labels.get(place))).toEqual([
    ["人 2 3", "人 3 1"],
    ["人 2 4", "人 7 1"],
    ["人 2 8", "人 4 6"],
    ["", ""],
    ["", ""],
    ["", ""],
  ]);
  const taken = await writes.undo(done, archiveHomeless, quiet());
  expect(trimmed(sheet())).toEqual(trimmed(withEntries()));
  // A column of results that the change has written, a sum that it has shortened and a formula that had lost what it named.
  expect(taken).toMatchObject({ gone: [], archive: "存档", kept: 5 });
});

test("between the looks of a change and its request: it refuses, and all stands as typed", async () => {
  for (const request of [4, 6, 7]) {
    excel = await openSmall();
    stop = meanwhile(excel, request, () => typeEverywhere(excel));
    expect([request, await problemOf(change())]).toMatchObject([request, { code: "shownChanged", untouched: true }]);
    stop();
    const typed = places.map(([row, column]) => sheet()[row]?.[column] === said(row, column));
    expect([request, typed.every(Boolean)]).toEqual([request, true]);
    expect((await writes.history()).interrupted).toEqual([]);
  }
});

/** Cells that the change writes. */
const isWritten = (row: number, column: number) => ((column === 3 || column === 4) && row >= 2 && row <= 7) || (column === 8 && row === 2);
/** Or that come with it. */
const isItsOwn = (row: number, column: number) =>
  isWritten(row, column) || (column >= 1 && column <= 2 && (row === 6 || row === 7)) || (row === 2 && column > 0);

test("while a change is read back: it stands, and its undo knows what was typed", async () => {
  for (const request of [8, 9, 10]) {
    excel = await openSmall();
    stop = meanwhile(excel, request, () => typeEverywhere(excel, (row, column) => !isItsOwn(row, column)));
    const done = await change();
    stop();
    const told = await writes.undo(done, null, quiet());
    if (!Array.isArray(told)) throw new Error("nothing is told");
    expect([request, entriesOf(told)]).toEqual([
      request,
      coming.filter(([row, column]) => !isItsOwn(row, column)).map(([row, column]) => ["分数", row, column, said(row, column)]),
    ]);
    await writes.undo(done, archiveHomeless, quiet());
    expect([request, trimmed(sheet())]).toEqual([request, trimmed(withEntries((row, column) => !isItsOwn(row, column)))]);
  }
});

test("over what a change has just written: it is taken back, and what stood in places that go is put aside", async () => {
  for (const request of [8, 9, 10]) {
    excel = await openSmall();
    stop = meanwhile(excel, request, () => typeEverywhere(excel));
    expect([request, await problemOf(change())]).toMatchObject([
      request,
      { code: "hostFailed", untouched: false, params: { hostMessage: "分数!I3 was not written", aside: "存档" } },
    ]);
    stop();
    expect([request, trimmed(sheet())]).toEqual([request, trimmed(withEntries())]);
    // A header may be one that Excel gives to a column that comes.
    const known = coming.filter(([row, column]) => row !== 2 || (column !== 3 && column !== 8));
    expect([request, asideIn(excel).sort()]).toEqual([request, asideOf(known).sort()]);
  }
});

test("between the look of an undo and its request: what has no place is put aside, all else stays", async () => {
  for (const request of [4, 5, 7]) {
    excel = await openSmall();
    const done = await change();
    stop = meanwhile(excel, request, () => typeEverywhere(excel));
    expect([request, await writes.undo(done, null, quiet())]).toMatchObject([request, { archive: "存档" }]);
    stop();
    expect([request, trimmed(sheet())]).toEqual([request, trimmed(withEntries())]);
    expect([request, asideIn(excel).sort()]).toEqual([request, asideOf(coming).sort()]);
  }
});

test("where cells have gone back already: all stays as typed, and none is written over", async () => {
  const others = () => places.filter(([row, column]) => sheet()[row]?.[column] !== said(row, column));
  // To the header of a column that comes back Excel has given one of its own by then, and so it is nobody's.
  for (const [request, kept, given] of [
    [8, 3, [[2, 3]]],
    [14, 3, [[2, 3]]],
    [15, 13, []],
    [17, 13, []],
  ] as const) {
    excel = await openSmall();
    const done = await change();
    stop = meanwhile(excel, request, () => typeEverywhere(excel));
    expect([request, await writes.undo(done, null, quiet())]).toMatchObject([request, { archive: null, kept }]);
    stop();
    expect([request, others()]).toEqual([request, given]);
  }
});
