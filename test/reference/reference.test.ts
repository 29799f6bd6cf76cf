/** The reference in docs/functions: generated, whole, and true. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { functionCatalogue } from "../../src/functions/catalogue";
import { setLanguage } from "../../src/functions/language";
import { locales, wordsOf, type Locale } from "../../src/i18n";
import { loadFuzz } from "../fuzz/load";

const root = join(__dirname, "../..");
const page = (locale: Locale, name: string) => readFileSync(join(root, "docs/functions", locale, `${name}.md`), "utf8");
const ids = Object.keys(customFunctions);

afterEach(() => {
  setLanguage("zh-CN");
  jest.restoreAllMocks();
});

test("the pages are what the sources and words say", () => {
  const script = join(root, "scripts/functions-reference.mjs");
  expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
});

describe.each(locales)("%s", (locale) => {
  test("the index leads to a page for every function", () => {
    const linked = [...page(locale, "README").matchAll(/\]\(([A-Z]+)\.md\)/g)].map(([, id]) => id);
    expect(linked.sort()).toEqual([...ids].sort());
  });

  test.each(functionCatalogue(locale).map((entry) => [entry.id, entry] as const))("%s is told whole", (id, entry) => {
    const text = page(locale, id);
    for (const part of [entry.summary, entry.syntax, entry.result, entry.example.formula, entry.example.explanation]) {
      expect(text).toContain(part);
    }
    for (const { name, description } of entry.parameters) expect(text).toMatch(rowOf(name, description));
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });
});

/** A row of the arguments' table. */
function rowOf(name: string, description: string): RegExp {
  const literal = (text: string) => text.replaceAll("|", "\\|").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^\\| ${literal(name)} \\|.*\\| ${literal(description)} \\|$`, "m");
}

const HOSTILE = [
  "",
  "９０",
  "甲",
  "甲、乙",
  "?=?",
  true,
  0,
  -1,
  0.5,
  1.5,
  15,
  1e308,
  -1e308,
  { code: "#N/A" },
  { text: "?" },
  [[]],
  [["甲"], ["甲"]],
  [[1, 2]],
  [[1], [2], [3]],
  [[3], [2], [1]],
  [
    ["甲", 5],
    ["乙", 1],
  ],
];

/** Sound arguments with one of them, or one cell, replaced by something hostile. */
const spoilt = (sound: unknown[][]) =>
  fc
    .record({
      args: fc.constantFrom(...sound),
      which: fc.nat({ max: 99 }),
      cell: fc.nat({ max: 999 }),
      hostile: fc.constantFrom<unknown>(...HOSTILE),
      isWhole: fc.boolean(),
    })
    .map(({ args, which, cell, hostile, isWhole }) =>
      args.map((given, index) => {
        if (index !== which % args.length) return given;
        if (isWhole || !Array.isArray(given)) return hostile;
        const rows = given as unknown[][];
        const columns = rows[0]!.length;
        const target = cell % (rows.length * columns);
        return rows.map((row, r) => row.map((value, c) => (r * columns + c === target ? hostile : value)));
      }),
    );

test("a function says nothing its page does not list", async () => {
  const { sentences } = wordsOf["zh-CN"].errors as { sentences: Record<string, (values: unknown) => string> };
  const gaps = new Proxy({}, { get: () => "…" });
  const shown = new Map(Object.entries(sentences).map(([code, sentence]) => [code, `- ${sentence(gaps)}\n`]));
  const said = new Set<string>();
  for (const code of shown.keys()) {
    const sentence = sentences[code]!;
    jest.spyOn(sentences, code).mockImplementation((values) => {
      said.add(code);
      return sentence(values);
    });
  }

  const heard = new Set<string>();
  for (const { id, sample } of await loadFuzz()) {
    said.clear();
    for (const args of fc.sample(spoilt(sample(1, 60)), { seed: 1, numRuns: 1500 })) {
      try {
        customFunctions[id]!(...args);
      } catch (error) {
        if (!(error instanceof Error && "code" in error)) throw error;
      }
    }
    const text = page("zh-CN", id);
    const unlisted = [...said].filter((code) => !text.includes(shown.get(code)!));
    expect([id, unlisted]).toEqual([id, []]);
    for (const code of said) heard.add(code);
  }
  // The calls above meet most of what can go wrong.
  expect(heard.size).toBeGreaterThan(40);
});
