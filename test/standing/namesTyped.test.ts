/** Names typed over in the sheets of 宁武 and 兰州, as offices really call them: one change carries them to every other table. */
import { planWorkbook, templates, type Scheme } from "../../src/schemes";
import type { Cell } from "../../src/book/schema/words";
import { differenceOf, standingSchemes, unchanged } from "../../src/standing";
import { namesChange, wantedNames, type NameAnswers } from "../../src/standing/namesChange";
import { requireValue } from "../../src/basics/requireValue";
import { expectAsNew } from "./asNew";
import { MemoryBook } from "./memoryBook";
import { realNames } from "../support/realNames";

const nothing = { sheets: [], tables: [], names: [] };
const about = { when: "2026-11-30", reason: "照名单改各表" };
const sampleOf = (id: string) => templates.find((one) => one.id === id)!.scheme({ sample: true, year: 2026 });

/** A scheme in which every cell that says a name says the other one. */
function named(scheme: Scheme, names: ReadonlyMap<string, string>): Scheme {
  const said = (rows: readonly Cell[][]) => rows.map((cells) => cells.map((cell) => names.get(String(cell)) ?? cell));
  return {
    ...scheme,
    // As they are read back: a column that is computed holds nothing of its own.
    tables: scheme.tables.map((table) => ({
      ...table,
      rows: said(table.rows.map((cells) => table.columns.map((_, i) => cells[i] ?? null))),
    })),
    content: Object.fromEntries(Object.entries(scheme.content).map(([table, rows]) => [table, said(rows)])),
  };
}

/** Types names over those of a list, from its first row on. */
function typeOver(book: MemoryBook, sheet: string, names: readonly (string | null)[]): void {
  names.forEach((name, i) => name !== null && book.put(sheet, 5 + i, 0, [[name]]));
}

function carry(book: MemoryBook, word: string, answers: NameAnswers = new Map()) {
  const snapshot = book.snapshot();
  const standing = standingSchemes(snapshot)[0]!;
  const track = requireValue(
    standing.scheme.tracks.find((one) => one.word === word),
    word,
  );
  const change = namesChange(standing, track, null, answers);
  const wanted = wantedNames(unchanged(standing.scheme), standing, change);
  if (wanted) book.make(differenceOf(snapshot, "new", wanted, about).steps);
  return change;
}

/** Columns whose header is a rater's name keep the width they had, and so do those of a result that is as wide as its longest name. */
const widths = (id: string, names: Iterable<string>) => ["1:单位", ...(id === "ningwu" ? [...names].map((name) => `互评表:${name}`) : [])];

function expectNamed(book: MemoryBook, id: string, names: ReadonlyMap<string, string>) {
  expectAsNew(book, planWorkbook(named(sampleOf(id), names), nothing, "new"), widths(id, names.values()));
}

test.each([["ningwu"], ["lanzhou"]])("one unit typed over in 单位 is carried everywhere: %s", (id) => {
  const book = new MemoryBook(planWorkbook(sampleOf(id), nothing, "new"));
  typeOver(book, "单位", [null, "县发展和改革局"]);
  const change = carry(book, "单位");
  expect(change.pairs).toEqual([{ from: "单位02", to: "县发展和改革局", why: "row" }]);
  expect([change.asked, change.gone, change.coming]).toEqual([[], [], []]);
  expectNamed(book, id, new Map([["单位02", "县发展和改革局"]]));
});

test.each([["ningwu"], ["lanzhou"]])(
  "every unit typed over, with scores that were filled in: told row by row, and asked once: %s",
  (id) => {
    const scheme = sampleOf(id);
    const units = scheme.content.单位表!.map(([name]) => String(name));
    const names = realNames(units);
    const book = new MemoryBook(planWorkbook(scheme, nothing, "new"));
    typeOver(
      book,
      "单位",
      units.map((name) => names.get(name)!),
    );
    const asked = carry(book, "单位");
    // Nothing was filled in for a unit that was set up this year.
    const empty = id === "ningwu" ? ["单位55"] : [];
    expect(asked.pairs.map(({ from }) => from)).toEqual(empty);
    const likely = [...names].filter(([from]) => !empty.includes(from)).map(([from, to]) => [from, { to, why: "row" }]);
    expect(asked.asked.map((one) => [one.from, one.likely])).toEqual(likely);
    const answers = new Map([...names].map(([from, to]) => [from, to]));
    expect(new Map(carry(book, "单位", answers).pairs.map(({ from, to }) => [from, to]))).toEqual(names);
    expectNamed(book, id, names);
  },
);

test("a list that was sorted says nothing by its rows: whose name is still known keeps its scores, and who is gone is asked or near", () => {
  const scheme = sampleOf("lanzhou");
  const book = new MemoryBook(planWorkbook(scheme, nothing, "new"));
  const units = scheme.content.单位表!;
  const [first, second, third] = units.map(([name]) => String(name)) as [string, string, string];
  // Sorted from the last to the first, two names typed over.
  const sorted = [...units]
    .reverse()
    .map((cells) => cells.map((cell) => (cell === second ? "新区财政局" : cell === third ? "新区审计局" : cell)));
  book.put(
    "单位",
    5,
    0,
    sorted.map((cells) => cells.map((cell) => cell ?? "")),
  );
  const change = carry(book, "单位");
  expect(change.pairs).toEqual([]);
  expect(change.asked.map(({ from, likely }) => [from, likely])).toEqual([
    [second, null],
    [third, null],
  ]);
  const snapshot = book.snapshot();
  carry(
    book,
    "单位",
    new Map([
      [second, "新区财政局"],
      [third, "新区审计局"],
    ]),
  );
  const after = standingSchemes(book.snapshot())[0]!.scheme.content;
  const before = standingSchemes(snapshot)[0]!.scheme.content;
  const names = new Map([
    [second, "新区财政局"],
    [third, "新区审计局"],
  ]);
  expect(after).toEqual(
    Object.fromEntries(
      Object.entries(before).map(([table, rows]) => [table, rows.map((cells) => cells.map((cell) => names.get(String(cell)) ?? cell))]),
    ),
  );
  expect(after.月度成绩表![0]![0]).toBe(first);
});

test("a name written otherwise is known again, and one that is only near is offered", () => {
  const scheme = named(
    sampleOf("lanzhou"),
    new Map([
      ["单位01", "县发展改革局"],
      ["单位02", "财政局 "],
      ["单位03", "科技局"],
    ]),
  );
  const book = new MemoryBook(planWorkbook(scheme, nothing, "new"));
  const standing = standingSchemes(book.snapshot())[0]!;
  const [track] = standing.scheme.tracks;
  const rest = scheme.content.单位表!.slice(3).map(([name, group]) => ({ name: String(name), group: String(group), more: new Map() }));
  const listed = [...rest, ...["县发展和改革局", "财政 局", "大数据局"].map((name) => ({ name, group: null, more: new Map() }))];
  const change = namesChange(standing, track!, listed, new Map());
  expect(change.pairs).toEqual([{ from: "财政局", to: "财政 局", why: "spelling" }]);
  expect(change.asked).toMatchObject([
    { from: "县发展改革局", likely: { to: "县发展和改革局", why: "near" } },
    { from: "科技局", likely: null },
  ]);
  expect(wantedNames(unchanged(standing.scheme), standing, change)).toBeNull();
  const said = namesChange(
    standing,
    track!,
    listed,
    new Map([
      ["县发展改革局", "县发展和改革局"],
      ["科技局", null],
    ]),
  );
  expect(wantedNames(unchanged(standing.scheme), standing, said)!.members).toEqual([
    {
      track: "单位",
      added: [{ name: "大数据局", group: null }],
      removed: ["科技局"],
      renamed: [
        { from: "县发展改革局", to: "县发展和改革局" },
        { from: "财政局", to: "财政 局" },
      ],
    },
  ]);
});
