/**
 * Every function of ours can be had from a scheme. For each a small scheme is planned and calculated, and what it shows compared
 * with a value worked out by hand; and each way of scoring is tried beside values it must leave alone.
 */
import * as v from "valibot";
import { brokenReferences } from "../../src/book/schema/references";
import { scheme as schema } from "../../src/book/schema/scheme";
import { planWorkbook, templates } from "../../src/schemes";
import { kindTable, missingParameter } from "../../src/schemes/templates/common";
import { FUNCTIONS } from "../../src/vocabulary/functionTable";
import { blankModes } from "../support/everyOf";
import { PlanBook } from "../support/planBook";
import { byGroupMean, tied } from "../support/waysOfGrading";
import { schemeOf, UNITS, values, WAYS, type Given } from "../support/waysOfScoring";

const NOTHING = { sheets: [], tables: [], names: [] };
interface Calculated {
  /** Formulas of ours that stand in the workbook. */
  formulas: string;
  /** The last column of the summary, for 甲, 乙, 丙 and 丁. */
  shown: unknown[];
  book: PlanBook;
}

function calculated(given: Given, blanks: "desktop" | "web"): Calculated {
  const scheme = schemeOf(given);
  expect(v.safeParse(schema, scheme).issues).toBeUndefined();
  expect(brokenReferences(scheme)).toEqual([]);
  const plan = planWorkbook(scheme, NOTHING, "small");
  const book = new PlanBook(plan, blanks);
  expect(book.errors()).toEqual([]);
  const last = given.columns![given.columns!.length - 1]!.header;
  return {
    formulas: plan.record.formulas.map(({ formula }) => formula).join("\n"),
    shown: book.reader.list("汇总", "序号").map((row) => row[last]),
    book,
  };
}

describe.each(blankModes)("with %s blanks", (blanks) => {
  test.each(Object.entries(WAYS))("%s", (_, { by, given, must }) => {
    const { formulas, shown } = calculated(given, blanks);
    expect(formulas.includes("KAOHE.")).toBe(by !== null);
    if (by !== null) expect(formulas).toContain(`KAOHE.${by}(`);
    expect(shown).toEqual(must);
  });

  test("columns without any value yet stay empty", () => {
    for (const { by, given } of Object.values(WAYS)) {
      if (!given.listed) continue;
      const { shown } = calculated({ ...given, listed: UNITS.map(() => null) }, blanks);
      expect([by, ...shown]).toEqual([by, "", "", "", ""]);
    }
  });

  test("the mean of a group's totals decides how many of it are 优秀, between two bounds", () => {
    const { book } = calculated(byGroupMean, blanks);
    const seats = () => book.reader.list("等次", "组别", 2).map((row) => [row["组别"], row["组均分"], row["优秀比例"], row["优秀"]]);
    // 90 % is held at half of two; 10 % is raised to 30 %, which is no whole seat of two.
    expect(seats()).toEqual([
      ["一组", 95, 0.5, 1],
      ["二组", 65, 0.3, 0],
    ]);
  });

  test("who have the same total are placed by the columns that come next", () => {
    const graded = (thenBy: string[] | undefined) => {
      const { book } = calculated(tied(thenBy), blanks);
      return book.reader.list("等次", "单位").map((row) => [row["等次"], row["名次"]]);
    };
    expect(graded(undefined)).toEqual([
      ["待定", 1],
      ["待定", 1],
      ["待定", 1],
      ["待定", 1],
    ]);
    // 丙 and 丁 are equal in both.
    expect(graded(["目标值"])).toEqual([
      ["一般", 2],
      ["优秀", 1],
      ["待定", 1],
      ["待定", 1],
    ]);
  });
});

test("no function of the table is out of a scheme's reach", () => {
  const reached = new Set<string | null>(Object.values(WAYS).map(({ by }) => by));
  for (const template of templates) {
    const { record } = template.plan({ sample: true, year: 2026 }, NOTHING);
    for (const { formula } of record.formulas) for (const [, name] of formula.matchAll(/KAOHE\.([A-Z]+)\(/g)) reached.add(name!);
  }
  expect(Object.keys(FUNCTIONS).filter((name) => !reached.has(name))).toEqual([]);
});

test("what a way of scoring is made from has to be there", () => {
  const given: Given = {
    ...values(1, 2, 3, 4),
    columns: [
      { kind: "tier", header: "档", of: "数值", table: "没有的表" },
      { kind: "list", header: "数值", column: "数值" },
      { kind: "relative", header: "实绩分", of: "数值", points: "没有的数" },
    ],
    parameters: [missingParameter("zero")],
    tables: [kindTable("规则", "规则", [["加", "adds", null, null, null]])],
  };
  expect(brokenReferences(schemeOf(given)).map(({ path, code, params: { name } }) => [path, code, name])).toEqual([
    ["tracks.0.summary.columns.0", "later", "数值"],
    ["tracks.0.summary.columns.0", "unknown", "没有的表"],
    ["tracks.0.summary.columns.2", "unknown", "没有的数"],
  ]);
});
