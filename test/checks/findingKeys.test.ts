/** The keys that workbooks keep for findings left on purpose are written as they always were. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { findingKey, rules, runChecks } from "../../src/checks";
import type { Snapshot } from "../../src/book/snapshot";
import { everyOf } from "../support/everyOf";
import { fixtureFrom } from "../support/fixtureBook";
import { computed, snapshotOf } from "./snapshot-builder";

const read = (...names: string[]) => readFileSync(path.join(__dirname, ...names), "utf8");

/** Under the name of a fixture its keys; or under that of a template what is typed into its sample, or of a sheet what it holds, and the keys then. */
const sections = read("findingKeys.md")
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.split("\n")[0]!,
    typed: section.match(/^\|.*$/gm) ?? [],
    keys: [...section.matchAll(/^ {4}(.+)$/gm)].map(([, key]) => key!),
  }));

test("every rule has a key", () => {
  const told = new Set(sections.flatMap(({ keys }) => keys).map((key) => key.split("|")[0]));
  expect([...told].sort()).toEqual(rules.map(({ id }) => id).sort());
});

/** Samples take long; their later sections are of the same templates. */
const some = sections.filter(({ title }, i) => title.endsWith(".md") || sections.findIndex((other) => other.title === title) === i);

test.each(everyOf(sections, some))("keys of $title", ({ title, typed, keys }) => {
  const fixture = title.endsWith(".md") ? read("fixtures", title) : [`# ${title}`, ...typed].join("\n");
  const { findings } = runChecks(fixtureFrom(fixture).snapshot());
  expect(keys.length).toBeGreaterThan(0);
  expect(findings.map(findingKey)).toEqual(expect.arrayContaining(keys));
});

/** What only Excel brings about, or nobody can type: sheets and tables that are gone, results that are stuck or cannot spread. */
const sample = (): Snapshot => fixtureFrom("# template lanzhou").snapshot();
const shows = (formula: string, value: string, tables?: Record<string, string>): Snapshot =>
  snapshotOf(
    {
      表: {
        cells: [
          ["得分", "名次"],
          [91, computed(formula, value)],
          [88, null],
        ],
        ...(tables && { tables }),
      },
    },
    {},
  );
const snapshots: [string, () => Snapshot][] = [
  [
    'parts-missing|说明!A1|{"problem":"sheet","sheet":"月度成绩"}',
    () => ({ ...sample(), sheets: sample().sheets.filter(({ name }) => name !== "月度成绩") }),
  ],
  [
    'parts-missing|说明!A1|{"problem":"table","table":"月度成绩表"}',
    () => ({ ...sample(), tables: sample().tables.filter(({ name }) => name !== "月度成绩表") }),
  ],
  ['function-unknown|表!B2|{"problem":"stuck","sheet":"表","label":"名次","count":1}', () => shows("=KAOHE.PLACE(A2:A3)", "#NAME?")],
  ['spill-blocked|表!B2|{"problem":"unknown","label":"名次","anchor":"B2"}', () => shows("=KAOHE.PLACE(A2:A3)", "#SPILL!")],
  [
    'spill-blocked|表!B2|{"problem":"table","table":"成绩表","label":"名次","anchor":"B2"}',
    () => shows("=KAOHE.PLACE(A2:A3)", "#SPILL!", { 成绩表: "A1:B3" }),
  ],
];

test.each(snapshots)("%s", (key, snapshot) => {
  expect(runChecks(snapshot()).findings.map(findingKey)).toContain(key);
});
