/** The keys that workbooks keep for findings left on purpose are written as they always were. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { findingKey, rules, runChecks } from "../../src/checks";
import { fixtureFrom } from "../support/fixtureBook";

const read = (...names: string[]) => readFileSync(path.join(__dirname, ...names), "utf8");

/** Under the name of a fixture its keys; or under that of a template what is typed into its sample, or of a sheet what it holds, and the keys then. */
const sections = read("findingKeys.md")
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ title: section.split("\n")[0]!, typed: section.match(/^\|.*$/gm) ?? [], keys: [...section.matchAll(/^ {4}(.+)$/gm)].map(([, key]) => key!) }));

test("every rule has a key", () => {
  const told = new Set(sections.flatMap(({ keys }) => keys).map((key) => key.split("|")[0]));
  expect([...told].sort()).toEqual(rules.map(({ id }) => id).sort());
});

test.each(sections)("keys of $title", ({ title, typed, keys }) => {
  const fixture = title.endsWith(".md") ? read("fixtures", title) : [`# ${title}`, ...typed].join("\n");
  const { findings } = runChecks(fixtureFrom(fixture).snapshot());
  expect(keys.length).toBeGreaterThan(0);
  expect(findings.map(findingKey)).toEqual(expect.arrayContaining(keys));
});
