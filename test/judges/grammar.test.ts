/** Every formula the product makes is one to a parser that nobody here wrote, and within Excel's limits. */
import * as fc from "fast-check";
import * as v from "valibot";
import { compose, fieldsOf, propose } from "../../src/builder";
import { FUNCTION_IDS } from "../../src/vocabulary/functions";
import { templates, planWorkbook, type Scheme } from "../../src/schemes";
import { draftOf, editTable, schemeOf } from "../../src/schemes/edit/draft";
import { ownScheme } from "../../src/schemes/edit/ownScheme";
import { addPart } from "../../src/schemes/edit/parts";
import { brokenReferences } from "../../src/book/schema/references";
import { scheme as schema } from "../../src/book/schema/scheme";
import type { Choices, TemplateOption } from "../../src/schemes/template";
import { clerkBook, clerkSheet } from "../support/clerkSheet";
import { runsOf } from "../support/everyOf";
import { grammarProblems } from "./grammar";
import { formulasOfPlan } from "./planFormulas";

const nothing = { sheets: [], tables: [], names: [] };

/** The formulas that Excel would refuse, each once, with what is wrong. */
function refused(plan: Parameters<typeof formulasOfPlan>[0]): string[] {
  const found = formulasOfPlan(plan).flatMap(({ home, sheet, formula }) => {
    return grammarProblems(formula, home).map((problem) => `${sheet}: ${problem}: ${formula}`);
  });
  return [...new Set(found)];
}

describe("the judge", () => {
  test.each([
    ["=$H$5:I6#", "a # behind something that is no single cell"],
    ["=SUM(D6#:H6#)", "no formula to the parser"],
    ["=VSTACK(A1,B1)", "VSTACK is no function of Excel 2021"],
    ["=KAOHE.NOTHING(A1)", "KAOHE.NOTHING is no function of Excel 2021"],
    ["=LET(R1,1,2)", "not a name"],
    [`="${"长".repeat(256)}"`, "a text of 256 characters"],
    [`=${"IF(1,".repeat(65)}1${")".repeat(65)}`, "more than 64 levels"],
    ["=SUM({1,2;3})", "rows of an array constant differ in length"],
    ["=SUM(A1", "no formula to the parser"],
    ["=表[得分(1-2)]+", "no formula to the parser"],
  ])("refuses %s", (formula, problem) => expect(grammarProblems(formula, "cell").join("; ")).toContain(problem));

  test.each([
    ["=SUM(表[[得分]])", "a structured reference"],
    ["=A1#=1", "a spill in a condition"],
    ["=KAOHE.PLACE(A1:A3)=1", "KAOHE.PLACE in a condition"],
    ["=OR(A1={1,2})", "an array constant"],
  ])("refuses %s as a conditional format", (formula, problem) =>
    expect(grammarProblems(formula, "condition").join("; ")).toContain(problem),
  );

  test.each([
    "=A6#",
    "=CHOOSE({1,2},A6#,'表 2'!$B$6#)",
    '=KAOHE.PLACE(IF(表[[得分(1-2)]]="","",表[[得分(1-2)]]))',
    '=LET(词,A1:A3,词&"、")',
    "=表[[#This Row],[目标 值]]",
  ])("takes %s", (formula) => expect(grammarProblems(formula, "cell")).toEqual([]));
});

describe.each(templates.map((template) => [template.id, template] as const))("%s", (_, template) => {
  test.each([true, false])("has no formula that Excel refuses (sample: %s)", (sample) => {
    expect(refused(template.plan({ sample, year: 2026 }, nothing))).toEqual([]);
  });

  test("has none where every name is taken and the numbers are the greatest", () => {
    const first = template.plan({ year: 2026 }, nothing);
    const taken = {
      sheets: first.sheets.map(({ name }) => name),
      tables: first.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
      names: first.names.map(({ name }) => name),
    };
    const most = Object.fromEntries(
      template.options.flatMap((option) => (option.kind === "whole" && option.key !== "year" ? [[option.key, option.most]] : [])),
    );
    expect(refused(template.plan({ year: 2026, ...most }, taken))).toEqual([]);
  });
});

/** Words as offices have them, and worse: they become headers, options and texts inside formulas. */
const word = fc.constantFrom(
  "经济",
  "得分(1-2)",
  "目标 值",
  "增长%",
  "A,B",
  "甲&乙",
  "第3项",
  "x",
  "党建“引领”",
  "1月",
  "a-b",
  "c+d",
  "合计.",
  "R",
  "1.5",
);

const choices = (options: TemplateOption[]): fc.Arbitrary<Choices> =>
  fc.record(
    Object.fromEntries(
      options.map((option): [string, fc.Arbitrary<Choices[string]>] => {
        if (option.kind === "switch") return [option.key, fc.boolean()];
        if (option.kind === "whole")
          return [option.key, fc.integer({ min: option.least, max: Math.min(option.most, option.key === "year" ? 2100 : 30) })];
        return [option.key, option.kind === "text" ? word : fc.constantFrom(...option.values)];
      }),
    ),
  );

const bases: fc.Arbitrary<Scheme> = fc.oneof(
  ...templates.map((template) => choices(template.options).map((chosen) => template.scheme(chosen))),
  fc.constant(ownScheme(2026)),
);

/** A scheme as an editor may leave it: rows renamed and added in its small tables, parts added. */
const schemes = fc
  .record({
    base: bases,
    renames: fc.array(fc.record({ table: fc.nat(), row: fc.nat(), to: word }), { maxLength: 6 }),
    parts: fc.array(fc.record({ kind: fc.constantFrom("indicators" as const, "ledger" as const), name: word }), { maxLength: 2 }),
  })
  .map(({ base, renames, parts }) => {
    let scheme = base;
    const track = base.tracks.find(({ summary }) => summary)?.word;
    for (const { kind, name } of parts) if (track !== undefined) scheme = addPart(scheme, track, kind, name);
    let draft = draftOf(scheme);
    for (const { table, row, to } of renames) {
      const { name, rows } = scheme.tables[table % scheme.tables.length]!;
      if (rows.length > 0) draft = editTable(draft, name, { kind: "cell", row: row % rows.length, column: 0, text: to });
    }
    return schemeOf(draft);
  });

test("no scheme that an editor can make has a formula that Excel refuses", () => {
  fc.assert(
    fc.property(schemes, (scheme) => {
      fc.pre(v.safeParse(schema, scheme).success && brokenReferences(scheme).length === 0);
      expect(refused(planWorkbook(scheme, nothing, "x-1"))).toEqual([]);
    }),
    { numRuns: runsOf(60, 15), seed: 2026 },
  );
});

describe("the builder", () => {
  const headers = ["单位", "组别", "得分(1-2)", "目标 值", "权重%", "甲,乙", "A&B", "x+y", "a-b", "合计."];
  const rows = [
    headers,
    ...Array.from({ length: 6 }, (_, i) => headers.map((_, j) => (j === 0 ? `单位${i}` : j === 1 ? `${i % 2}组` : i * 3 + j))),
  ];
  const book = clerkBook(
    [clerkSheet("表 (1)", rows), clerkSheet("'引号'", rows)],
    [{ name: "成绩表", sheet: "表 (1)", row: 0, column: 0, rows: rows.length, columns: headers.length, totals: false }],
  );

  test.each(FUNCTION_IDS)("%s: proposes formulas that Excel takes", (id) => {
    for (const sheet of ["表 (1)", "'引号'"]) {
      for (const address of ["C2", "E3", "J7"]) {
        const { draft } = propose(book, id, { sheet, address });
        // Something in every field, so that no part of the formula goes unjudged.
        const entries = Object.fromEntries(
          fieldsOf(id).map(({ key, kind, choices, index }) => [
            key,
            draft.entries[key] ||
              (kind === "choice"
                ? choices![0]!
                : kind === "number"
                  ? "2"
                  : kind === "text"
                    ? "并列=待定"
                    : index % 2
                      ? "成绩表[[得分(1-2)]]"
                      : "'表 (1)'!$C$2:$C$7"),
          ]),
        );
        for (const one of [draft, { ...draft, entries }]) {
          const { formula } = compose(book, one);
          if (formula.startsWith("=")) expect([formula, grammarProblems(formula, "cell")]).toEqual([formula, []]);
        }
        expect(compose(book, { ...draft, entries }).formula).toMatch(/^=/);
      }
    }
  });
});
