/** The keys that workbooks keep for findings left on purpose are written as they always were. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { findingKey, rules, runChecks } from "../../src/checks";
import { fixtureFrom } from "../support/fixtureBook";

const read = (...names: string[]) => readFileSync(path.join(__dirname, ...names), "utf8");
const sections = read("findingKeys.md").split(/^## /m).slice(1);
const keysOf = (section: string) => [...section.matchAll(/^ {4}(.+)$/gm)].map(([, key]) => key!);

test("every rule has a key", () => {
  const told = new Set(sections.flatMap(keysOf).map((key) => key.split("|")[0]));
  expect([...told].sort()).toEqual(rules.map(({ id }) => id).sort());
});

test.each(sections.map((section) => [section.split("\n")[0]!, keysOf(section)] as const))("keys of %s", (fixture, keys) => {
  const { findings } = runChecks(fixtureFrom(read("fixtures", fixture)).snapshot());
  expect(findings.map(findingKey)).toEqual(expect.arrayContaining(keys));
});
