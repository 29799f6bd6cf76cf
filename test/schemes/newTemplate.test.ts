/** The worked example of docs/new-template.md, run as it stands there. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { compileFunction } from "node:vm";
import { transformSync } from "@swc/core";
import * as v from "valibot";
import { brokenReferences } from "../../src/book/schema/references";
import { scheme as schema } from "../../src/book/schema/scheme";
import { templateOf, type Regime } from "../../src/schemes/template";
import { PlanBook } from "../support/planBook";

const root = path.resolve(__dirname, "../..");

function regimeOfThePage(): Regime {
  const page = readFileSync(path.join(root, "docs/new-template.md"), "utf8");
  const code = /```ts\n([\s\S]*?)```/.exec(page)![1]!;
  const compiled = transformSync(code, { filename: "town.ts", module: { type: "commonjs" } }).code;
  const exported: { town?: Regime } = {};
  const load = (name: string): unknown => jest.requireActual(path.join(root, "docs", name));

  (compileFunction(compiled, ["exports", "require"]) as (exports: object, require: typeof load) => void)(exported, load);
  return exported.town!;
}

const town = templateOf(regimeOfThePage());
const free = { sheets: [], tables: [], names: [] };

test("is a valid scheme whose rules stand where it says", () => {
  const scheme = town.scheme({ sample: true, year: 2026 });
  expect(v.safeParse(schema, scheme).issues).toBeUndefined();
  expect(brokenReferences(scheme)).toEqual([]);
});

test.each(["desktop", "web"] as const)("gives what the page says, with %s blanks", (blanks) => {
  const book = new PlanBook(town.plan({ sample: true, year: 2026 }, free), blanks);
  expect(book.errors()).toEqual([]);
  const graded = book.reader.list("名额与等次", "单位").map((row) => [row["单位"], row["总分"], row["等次"], row["名次"]]);
  expect(graded).toEqual([
    ["单位01", 95, "合格", 1],
    ["单位02", 90, "优秀", 2],
    ["单位03", 88, "待定", 3],
    ["单位04", 88, "待定", 3],
    ["单位05", 80, "合格", 5],
    ["单位06", 58, "不合格", 6],
  ]);
});

test("an empty one shows no error", () => {
  expect(new PlanBook(town.plan({ year: 2026 }, free)).errors()).toEqual([]);
});
