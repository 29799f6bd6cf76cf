/**
 * No text of a scheme becomes a part of a formula. A text that would call another server if it did is put into every field
 * a text can stand in, found by walking the schema; then all formulas of the plan are taken apart.
 */
import { tokenize } from "@borgar/fx";
import * as v from "valibot";
import { compose, fieldsOf, type Entries } from "../../src/builder";
import { FUNCTION_IDS } from "../../src/vocabulary/functions";
import { planWorkbook, templates, type Scheme } from "../../src/schemes";
import { brokenReferences } from "../../src/book/schema/references";
import { scheme as schema } from "../../src/book/schema/scheme";
import { canBeListed } from "../../src/book/schema/words";
import { readScheme, writeScheme } from "../../src/schemes/schemeFile";
import { linkTo } from "../../src/sheet/link";
import { classes } from "../support/classesScheme";
import { everyOf } from "../support/everyOf";
import { clerkBook, clerkSheet } from "../support/clerkSheet";
import { honours } from "../support/honoursScheme";
import { byGroupMean, tied } from "../support/waysOfGrading";
import { schemeOf, WAYS } from "../support/waysOfScoring";
import { grammarProblems } from "./grammar";
import { formulasOfPlan } from "./planFormulas";
import { textLeaves, withTexts } from "./schemaTexts";

const nothing = { sheets: [], tables: [], names: [] };

/** A quote alone, and one with all that parts sheets, headers, words of a list and arguments. */
const MARKERS = ['甲"&WEBSERVICE("x")&"乙', `=WEBSERVICE("x")&"甲']],'丙'!A1#@{1;2},乙`];

/** Where a text may stand in a formula: in one literal, in a header's brackets, in the quotes of a reference's sheet. */
const HOMES = new Set(["string", "structured"]);
const SHEET = /^'(?:[^']|'')*'!/;

const functionsOf = (formula: string) => tokenize(formula).flatMap(({ type, value }) => (type === "func" ? [value.toUpperCase()] : []));

/** What is wrong with a formula that holds marked texts; `known` are the functions it has without them. */
function problems(formula: string, home: "cell" | "condition" | "validation" | "name", known: ReadonlySet<string>): string[] {
  const calls = functionsOf(formula).filter((name) => !known.has(name));
  const outside = tokenize(formula).filter(({ type, value }) => /WEBSERVICE|甲|乙/.test(value.replace(SHEET, "")) && !HOMES.has(type));
  return [
    ...grammarProblems(formula, home),
    ...calls.map((name) => `calls ${name}`),
    ...outside.map(({ type, value }) => `${type} ${value}`),
  ];
}

function planProblems(scheme: Scheme, marked: Scheme): string[] {
  const known = new Set(formulasOfPlan(planWorkbook(scheme, nothing, "x-1")).flatMap(({ formula }) => functionsOf(formula)));
  const plan = planWorkbook(marked, nothing, "x-1");
  const found = formulasOfPlan(plan).flatMap(({ home, sheet, formula }) =>
    problems(formula, home, known).map((problem) => `${sheet}: ${problem}: ${formula}`),
  );
  return [...new Set(found)];
}

/** What no template has: a sum that takes something off, an extra of a pool and a kind of tasks whose headers are nobody's names. */
function varied(scheme: Scheme): Scheme {
  const copy = structuredClone(scheme);
  for (const { summary, payout, thematic } of copy.tracks) {
    if (thematic) thematic.column = "环节";
    for (const column of summary?.columns ?? [])
      if (column.kind === "sum" && column.add.length > 1) column.subtract = column.add.splice(-1);
    if (payout?.extra) payout.extra.header = "另加的系数";
  }
  return copy;
}

const seen = new Set<string>();

/** Templates filled and empty, and small schemes with what no template has. */
const SCHEMES: [name: string, scheme: () => Scheme][] = [
  ...templates.flatMap((template) =>
    [true, false].map((sample): [string, () => Scheme] => [
      `${template.id}, sample ${sample}`,
      () => varied(template.scheme({ sample, year: 2026, office: "办公室" })),
    ]),
  ),
  ...Object.entries(WAYS).map(([name, { given }]): [string, () => Scheme] => [name, () => schemeOf(given)]),
  ["what waits for a person's unit", () => honours],
  ["seats by the mean of a group", () => schemeOf(byGroupMean)],
  ["classes of units", () => varied(classes)],
  ["totals that are equal", () => schemeOf(tied(["目标值"]))],
];

describe.each(SCHEMES)("%s", (name, schemeGiven) => {
  // What is in a sample alone is not named otherwise than in what is small.
  const markers = name.endsWith("sample true") ? everyOf(MARKERS, MARKERS.slice(0, 1)) : MARKERS;
  test.each(markers)("%s stays a text", (marker) => {
    const scheme = schemeGiven();
    const { value: marked, paths } = withTexts(
      schema,
      scheme,
      marker,
      ["说明", "方案参数"],
      (path, text) => !path.endsWith("words.*") || canBeListed([text]),
    );
    expect(brokenReferences(marked)).toEqual([]);
    expect(planProblems(scheme, marked)).toEqual([]);
    const read = readScheme(writeScheme(marked));
    if (!("scheme" in read)) throw new Error(JSON.stringify(read));
    expect(planProblems(scheme, read.scheme)).toEqual([]);
    for (const path of paths) seen.add(path);
  });
});

test("every field of the schema that takes such a text was given one", () => {
  // Only tables of parameters and logs compute columns; elsewhere such a column is refused.
  // Names of another track are offered in lists alone.
  const refused = /^tracks\.\*\.(list|parts\.\*\((?:checklist|tasks)\))\.columns\.\*\.computed|^(?!tracks\.\*\.list).*columns\.\*\.names$/;
  const all = textLeaves(schema).filter(({ path, leaf }) => v.is(leaf, MARKERS[0]) && !refused.test(path));
  expect(all.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual([]);
});

describe("other texts that get into formulas", () => {
  const [marker] = MARKERS as [string];
  test("what is typed into the builder", () => {
    const headers = ["单位", `${marker}1`, `${marker}2`];
    const rows = [headers, ...Array.from({ length: 6 }, (_, i) => [`单位${i}`, i, i])];
    const name = `${marker}'`;
    const book = clerkBook(
      [clerkSheet(name, rows)],
      [{ name: "成绩表", sheet: name, row: 0, column: 0, rows: rows.length, columns: headers.length, totals: false }],
    );
    for (const id of FUNCTION_IDS) {
      for (const text of [
        marker,
        `=${marker}`,
        `"${marker}"`,
        `{1,"${marker}"}`,
        `{1,"a"&WEBSERVICE("x")&"b"}`,
        `{1,"${marker.replaceAll('"', '""')}"}`,
        `成绩表[[${marker}1]]`,
        `'${name.replaceAll("'", "''")}'!B2:B7`,
      ]) {
        const entries: Entries = Object.fromEntries(fieldsOf(id).map(({ key }) => [key, text]));
        const { formula } = compose(book, { id, sheet: name, target: "F2", header: "", entries });
        expect([formula, problems(formula, "cell", new Set([`KAOHE.${id}`, "IF"]))]).toEqual([formula, []]);
      }
    }
  });

  test("a sheet's name and its place in a link", () => {
    const { formula } = linkTo({ sheet: `${marker}'`, address: "B3" }, marker);
    expect(problems(formula, "cell", new Set(["HYPERLINK"]))).toEqual([]);
  });
});
