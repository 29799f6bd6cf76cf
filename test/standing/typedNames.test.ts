/**
 * Names as a clerk types them: a unit called 7 is a number in its cell, and a space may stand at a name's end. Whoever is named in
 * the pane is found all the same, in every table, and what comes for it is written as its list has it.
 */
import { planWorkbook, type Scheme } from "../../src/schemes";
import { differenceOf, rollOver, standingSchemes, unchanged, type MemberChange } from "../../src/standing";
import type { Cell } from "../../src/book/schema/words";
import type { Snapshot } from "../../src/book/snapshot";
import { readMembers } from "../../src/taskpane/pages/names/members";
import { everyOf } from "../support/everyOf";
import { MemoryBook } from "./memoryBook";
import { smallScheme } from "./smallScheme";

const about = { when: "2026-11-26", reason: "测试" };
const NAME = "单位05";

/** The sample scheme with one unit called otherwise in every cell that names it. */
function schemeWith(id: string, called: Cell, more: (scheme: Scheme) => Scheme = (scheme) => scheme): Scheme {
  const scheme = smallScheme(id, 6);
  const content = Object.fromEntries(
    Object.entries(scheme.content).map(([table, rows]) => [
      table,
      rows.map((cells) => cells.map((cell) => (cell === NAME ? called : cell))),
    ]),
  );
  return more({ ...scheme, content });
}

function snapshotOf(scheme: Scheme): Snapshot {
  return new MemoryBook(planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "typed")).snapshot();
}

function changed(scheme: Scheme, members: Partial<MemberChange>) {
  const snapshot = snapshotOf(scheme);
  const standing = standingSchemes(snapshot)[0]!.scheme;
  return differenceOf(
    snapshot,
    "typed",
    { ...unchanged(standing), members: [{ track: "单位", added: [], removed: [], renamed: [], ...members }] },
    about,
  );
}

/** Where a change writes and what it deletes, whatever was there before. */
function workOf({ steps }: ReturnType<typeof changed>) {
  return steps.flatMap((step) => {
    if (step.kind === "write") return step.cells.map(({ row, column, after }) => [step.sheet, row, column, after]);
    return step.kind === "deleteRows" ? [[step.table, ...step.rows]] : [];
  });
}

const typed: [string, Cell][] = [
  ["7", 7],
  ["7", " 7 "],
  ["TRUE", true],
];

describe.each(typed)("a unit called %s in the pane, %p in its cells", (name, cell) => {
  test.each(everyOf(["lanzhou", "golmud"], ["lanzhou"]))("is renamed in %s wherever a text of that name is", (id) => {
    const renamed = [{ from: name, to: "改名的单位" }];
    const asText = workOf(changed(schemeWith(id, name), { renamed }));
    expect(asText.length).toBeGreaterThan(2);
    expect(workOf(changed(schemeWith(id, cell), { renamed }))).toEqual(asText);
  });

  test("goes with its rows, and with its persons", () => {
    const asText = changed(schemeWith("lanzhou", name), { removed: [name] });
    const change = changed(schemeWith("lanzhou", cell), { removed: [name] });
    const deleted = (of: typeof change) => of.steps.filter(({ kind }) => kind === "deleteRows");
    expect(deleted(asText).length).toBeGreaterThan(1);
    expect(deleted(change)).toEqual(deleted(asText));
    expect(change.lines).toEqual(asText.lines);
  });

  test("is known to the pane, and cannot come twice", () => {
    const { scheme } = standingSchemes(snapshotOf(schemeWith("lanzhou", cell)))[0]!;
    const entries = { track: "单位", added: "", removed: "", renamed: "" };
    expect(readMembers(scheme, { ...entries, removed: name }).problems).toEqual([]);
    expect(readMembers(scheme, { ...entries, renamed: `${name} → 新名` }).problems).toEqual([]);
    expect(readMembers(scheme, { ...entries, added: name }).problems).toEqual([
      { field: "added", code: "twice", params: { names: [name] } },
    ]);
    expect(readMembers(scheme, { ...entries, renamed: `单位06 → ${name}` }).problems).toEqual([
      { field: "renamed", code: "twice", params: { names: [name] } },
    ]);
  });
});

test("who is named in other letters is found, as Excel finds it", () => {
  const { scheme } = standingSchemes(snapshotOf(schemeWith("lanzhou", "IT部")))[0]!;
  expect(readMembers(scheme, { track: "单位", added: "it部", removed: "", renamed: "" }).problems).toEqual([
    { field: "added", code: "twice", params: { names: ["it部"] } },
  ]);
  expect(workOf(changed(schemeWith("lanzhou", "IT部"), { removed: ["it部"] }))).toEqual(
    workOf(changed(schemeWith("lanzhou", "IT部"), { removed: ["IT部"] })),
  );
});

test("who comes into a group typed as a number joins that group", () => {
  const grouped = schemeWith("lanzhou", NAME, (scheme) => ({
    ...scheme,
    content: {
      ...scheme.content,
      单位表: scheme.content.单位表!.map(([name, group, ...others]) => [name!, group === "一组" ? 1 : group!, ...others]),
    },
  }));
  const standing = standingSchemes(snapshotOf(grouped))[0]!.scheme;
  const { change } = readMembers(standing, { track: "单位", added: "新单位 1", removed: "", renamed: "" });
  expect(change.added).toEqual([{ name: "新单位", group: "1" }]);
  const added = changed(grouped, change).steps.flatMap((step) => (step.kind === "addRows" ? step.rows : []));
  expect(added[0]!.slice(0, 2)).toEqual(["新单位", 1]);
});

test("a person joins a unit typed as a number as the units' list has it, though nobody belongs to it yet", () => {
  const alone = schemeWith("lanzhou", 7, (scheme) => ({
    ...scheme,
    content: { ...scheme.content, 副职表: scheme.content.副职表!.filter(([, unit]) => unit !== 7) },
  }));
  const snapshot = snapshotOf(alone);
  const { scheme } = standingSchemes(snapshot)[0]!;
  const { steps } = differenceOf(
    snapshot,
    "typed",
    { ...unchanged(scheme), members: [{ track: "姓名", added: [{ name: "新人", group: "7" }], removed: [], renamed: [] }] },
    about,
  );
  expect(steps.flatMap((step) => (step.kind === "addRows" ? step.rows : [])).map((cells) => cells.slice(0, 2))).toEqual([["新人", 7]]);
});

test("a row that comes later has its name as the list has it, and so has a part's sheet", () => {
  const short = schemeWith("golmud", 7, (scheme) => {
    const table = scheme.tracks[0]!.outcome!.history.table;
    return { ...scheme, content: { ...scheme.content, [table]: scheme.content[table]!.filter(([name]) => name !== 7) } };
  });
  const book = new MemoryBook(planWorkbook(short, { sheets: [], tables: [], names: [] }, "typed"));
  const units = short.content.单位表!.map(([name]) => name!);
  book.show("结果运用", 5, 0, units);
  book.show(
    "结果运用",
    5,
    2,
    units.map(() => "良好"),
  );
  const snapshot = book.snapshot();
  const standing = standingSchemes(snapshot)[0]!;
  const { table } = standing.scheme.tracks[0]!.outcome!.history;
  const { wanted } = rollOver(snapshot, standing);
  const change = differenceOf(snapshot, "typed", wanted, about);
  const called = standing.places.tables.get(table)!.name;
  const rows = change.steps.flatMap((step) => (step.kind === "addRows" && step.table === called ? step.rows : []));
  expect(rows.map(([name]) => name)).toEqual([7]);

  const [track, ...others] = standing.scheme.tracks;
  const part = {
    kind: "periods" as const,
    name: "专项",
    table: "专项表",
    score: "专项得分",
    task: "填成绩。",
    least: standing.scheme.parameters[0]!.name,
    most: standing.scheme.parameters[0]!.name,
    periods: ["上半年"],
  };
  const more = differenceOf(
    snapshot,
    "typed",
    unchanged({ ...standing.scheme, tracks: [{ ...track!, parts: [...track!.parts, part] }, ...others] }),
    about,
  );
  const names = more.steps.flatMap((step) =>
    step.kind === "addSheets" ? step.plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.map(([first]) => first))) : [],
  );
  expect(names).toContain(7);
  expect(names).not.toContain("7");
});
