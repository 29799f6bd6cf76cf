/** Persons typed over in the lists of 兰州 and 宁武, two of one name among them: told as 重名, told apart by one click, and carried everywhere. */
import { runChecks, type AnyFinding } from "../../src/checks";
import { planWorkbook, templates } from "../../src/schemes";
import { cellAddress } from "../../src/sheet/address";
import { differenceOf, standingSchemes } from "../../src/standing";
import { noNames } from "../../src/taskpane/pages/names/nameEntries";
import { namesWanted } from "../../src/taskpane/pages/names/namesWanted";
import { bookSnapshot } from "../support/bookSnapshot";
import { PlanBook } from "../support/planBook";
import { MemoryBook } from "./memoryBook";
import { smallScheme } from "./smallScheme";

const nothing = { sheets: [], tables: [], names: [] };
const about = { when: "2026-11-30", reason: "照名单改各表" };
const lanzhou = templates.find(({ id }) => id === "lanzhou")!.scheme({ sample: true, year: 2026 });
const OURS = ["namesakes", "names-changed", "unit-duplicate", "unit-unlisted", "history-missing"];

function bookOf(id: string, sheet: string) {
  // Of the small one 兰州 is of an edition that has no earlier years of persons.
  const scheme = id === "lanzhou" ? lanzhou : smallScheme(id, 6);
  const plan = planWorkbook(scheme, nothing, "new");
  const [book, grid] = [new PlanBook(plan), new MemoryBook(plan)];
  const put = (row: number, name: string) => {
    book.write(`${sheet}!${cellAddress(row, 0)}`, name);
    grid.put(sheet, row, 0, [[name]]);
  };
  const told = () => {
    const snapshot = bookSnapshot(book, { sheets: plan.sheets.map(({ name }) => name), names: plan.names, schemes: [plan.record] });
    return runChecks(snapshot).findings.filter(({ rule }) => OURS.includes(rule));
  };
  const table = plan.sheets.find(({ name }) => name === sheet)!.tables[0]!;
  return { scheme, plan, grid, put, told, first: table.area.row + 1, before: told() };
}

const lists: [string, string, string, string][] = [
  ["lanzhou", "副职", "副职表", "副职历年等次表"],
  ["civil-servants", "公务员", "公务员表", "平时考核表"],
];

test.each(lists)("%s %s: two of one name in different units are 重名, told apart by the fix, and carried", (id, sheet, list, table) => {
  const { scheme, grid, put, told, first, before } = bookOf(id, sheet);
  const rows = scheme.content[list]!;
  const [one, unit] = [2, rows[2]![1]];
  const other = rows.findIndex(([, group], i) => i > one && group !== unit);
  put(first + one, "张伟");
  put(first + other, "张伟");
  const known = new Set(before.map((finding) => JSON.stringify(finding)));
  const found = told().filter((finding) => !known.has(JSON.stringify(finding)));
  expect(found.map(({ rule, place, params }: AnyFinding) => [rule, place.address, params])).toEqual([
    [
      "namesakes",
      cellAddress(first + other, 0),
      { problem: "units", name: "张伟", units: `${unit}\n${rows[other]![1]}`, row: first + one + 1 },
    ],
  ]);
  // Before that is done nobody can say whose row is whose.
  const held = standingSchemes(grid.snapshot())[0]!;
  const early = namesWanted(grid.snapshot(), held, noNames);
  expect([early.wanted, early.lists.map(({ twice }) => twice)]).toEqual([null, [["张伟"]]]);

  const { fix } = found[0]!;
  expect(fix!.map(({ after }) => after)).toEqual([`张伟（${unit}）`, `张伟（${rows[other]![1]}）`]);
  for (const { row, after } of fix!) put(row, String(after));
  expect(
    told()
      .filter((finding) => !known.has(JSON.stringify(finding)))
      .map(({ rule }) => rule),
  ).toEqual(["names-changed"]);

  const snapshot = grid.snapshot();
  const { wanted, lists: changed } = namesWanted(snapshot, standingSchemes(snapshot)[0]!, noNames);
  const likely = changed.flatMap(({ pairs, asked }) => [
    ...pairs.map(({ from, to }) => [from, to]),
    ...asked.map((question) => [question.from, question.likely?.to]),
  ]);
  expect(likely).toEqual([
    [rows[one]![0], `张伟（${unit}）`],
    [rows[other]![0], `张伟（${rows[other]![1]}）`],
  ]);
  grid.make(differenceOf(snapshot, "new", wanted!, about).steps);
  const names = new Map(likely.map(([from, to]) => [from, to]));
  const after = standingSchemes(grid.snapshot())[0]!.scheme.content[table]!;
  expect(after.filter(([name]) => name !== null)).toEqual(
    scheme.content[table]!.map((cells) => cells.map((cell, i) => (i === 0 ? (names.get(String(cell)) ?? cell) : (cell ?? null)))),
  );
});

test("two of one name in one unit need a number: nothing is offered, and nothing is carried", () => {
  const { scheme, grid, put, told, first } = bookOf("lanzhou", "副职");
  const [, unit] = scheme.content.副职表![1]!;
  put(first, "李娜");
  put(first + 1, "李娜");
  const found = told().filter(({ rule }) => rule === "namesakes" || rule === "unit-duplicate" || rule === "names-changed");
  expect(found.map(({ rule, params, fix }: AnyFinding) => [rule, params, fix])).toEqual([
    ["namesakes", { problem: "one-unit", name: "李娜", unit, row: first + 2, other: first + 1 }, undefined],
  ]);
  expect(namesWanted(grid.snapshot(), standingSchemes(grid.snapshot())[0]!, noNames).wanted).toBeNull();
});

test("one person typed over is told, though one table alone has a row for each; a name that is only misspelled is that table's", () => {
  const { scheme, put, told, first } = bookOf("lanzhou", "副职");
  const [name] = scheme.content.副职表![3]!;
  put(first + 3, "王小明");
  const found = told().filter(({ rule }) => rule !== "history-missing");
  expect(found.map(({ rule, params }: AnyFinding) => [rule, params])).toEqual([
    ["names-changed", { list: "副职", name: "王小明", before: name, count: 1 }],
  ]);
});
