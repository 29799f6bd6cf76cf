/** The layer rules, the one place for entries, the one way of texts into formulas, the limit of length and the ban on default exports refuse what they should, and nothing else. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const layer = "@typescript-eslint/no-restricted-imports";
const lazily = "no-restricted-syntax";

const value = (from: string) => `import { thing } from "${from}";\nthing();\n`;
const type = (from: string) => `import type { Thing } from "${from}";\nexport type Mine = Thing;\n`;

interface Case {
  path: string;
  code: string;
  refused: string[];
}

const allowed = (file: string, code: string): Case => ({ path: file, code, refused: [] });
const refused = (file: string, code: string, rule = layer): Case => ({ path: file, code, refused: [rule] });

const cases: Case[] = [
  // lists as long as a sheet
  refused("src/workbook/journal/example.ts", "export const end = (rows: number[]) => Math.max(0, ...rows);\n", "spreads/none"),
  refused("src/standing/example.ts", "export const add = (all: number[], more: number[]) => all.push(...more);\n", "spreads/none"),
  allowed("src/book/example.ts", "export const both = (one: number[], other: number[]) => [...one, ...other];\n"),
  allowed("src/core/example.ts", "export const end = (rows: number[]) => Math.max(0, ...rows);\n"),

  // core: nothing of ours, not even types
  allowed("src/core/example.ts", value("./decimal")),
  refused("src/core/example.ts", value("../sheet/address")),
  refused("src/core/example.ts", type("../book/record")),
  refused("src/core/inner/example.ts", value("../../i18n")),
  refused("src/core/example.ts", value("../../test/support/cells")),

  // vocabulary: of core the words' types, nothing else
  allowed("src/vocabulary/example.ts", type("../core/marks")),
  refused("src/vocabulary/example.ts", type("../functions/problem")),
  allowed("src/functions/example.ts", value("../vocabulary/functions")),
  allowed("src/checks/rules/example.ts", value("../../vocabulary/functions")),
  refused("src/core/example.ts", value("../vocabulary/functions")),

  // sheet: nothing of ours, not even types; the contracts stand on it
  refused("src/sheet/example.ts", type("../book/record")),
  refused("src/sheet/example.ts", type("../core/decimal")),
  allowed("src/book/example.ts", value("../sheet/address")),
  allowed("src/book/schema/example.ts", value("../../sheet/excelLimits")),
  refused("src/book/example.ts", type("../schemes/planner")),
  refused("src/book/example.ts", type("../core/decimal")),

  allowed("src/functions/example.ts", value("../core/decimal")),
  allowed("src/functions/example.ts", value("../i18n")),
  refused("src/functions/example.ts", value("../sheet/address")),
  refused("src/functions/example.ts", value("../workbook/excel")),

  allowed("src/schemes/sheets/example.ts", value("../../sheet/address")),
  allowed("src/schemes/sheets/example.ts", value("../draft")),
  refused("src/schemes/sheets/example.ts", value("../../functions")),
  refused("src/schemes/example.ts", value("../workbook/apply")),

  // checks: pure over the snapshot and its records; how schemes are made is none of their business
  allowed("src/checks/rules/example.ts", value("../facts/calls")),
  allowed("src/checks/rules/example.ts", value("../../formulas/calls")),
  allowed("src/checks/facts/example.ts", value("../../recognise/tables")),

  // recognise: cells before formulas
  allowed("src/formulas/example.ts", value("../recognise/grid")),
  refused("src/recognise/example.ts", value("../formulas/parse")),
  refused("src/formulas/example.ts", value("../checks/facts/calls")),
  refused("src/formulas/example.ts", type("../schemes/record")),
  allowed("src/standing/example.ts", value("../formulas/movedReferences")),
  refused("src/standing/example.ts", value("../recognise/grid")),

  allowed("src/checks/rules/example.ts", value("../../core/decimal")),
  allowed("src/checks/rules/example.ts", type("../../book/record")),
  refused("src/checks/rules/example.ts", type("../../schemes/template")),
  refused("src/checks/rules/example.ts", value("../../schemes/planner")),
  refused("src/checks/example.ts", value("../workbook/port")),
  refused("src/checks/example.ts", type("../workbook/port")),
  refused("src/checks/example.ts", value("../i18n")),

  allowed("src/workbook/example.ts", value("../sheet/address")),
  allowed("src/workbook/example.ts", type("../book/plan")),
  refused("src/workbook/example.ts", type("../schemes/planner")),
  refused("src/workbook/example.ts", value("../checks")),
  refused("src/workbook/example.ts", value("../core/decimal")),

  // the pane imports them all, and nobody imports the pane
  ...["core/decimal", "functions", "schemes", "checks", "workbook/port", "sheet/address", "i18n"].map((from) =>
    allowed("src/taskpane/pages/example.ts", value(`../../${from}`)),
  ),
  ...["core", "sheet", "functions", "schemes", "checks", "workbook", "i18n"].flatMap((folder) => [
    refused(`src/${folder}/example.ts`, value("../taskpane/App")),
    refused(`src/${folder}/example.ts`, type("../taskpane/App")),
  ]),
  // nobody imports the stand-in, which is no part of the add-in, and it knows nothing of the add-in
  ...["core", "workbook", "taskpane"].flatMap((folder) => [
    refused(`src/${folder}/example.ts`, value("excel-stand-in/host")),
    refused(`src/${folder}/example.ts`, value("../../packages/excel-stand-in/src/host")),
  ]),
  refused("packages/excel-stand-in/src/host/example.ts", value("../../../../src/sheet/address")),
  refused("packages/excel-stand-in/src/example.ts", type("../../../src/sheet/address")),
  refused("packages/excel-stand-in/test/host/example.test.ts", value("../../../../test/support/planBook")),
  allowed("packages/excel-stand-in/src/host/objects/example.ts", value("../../address")),
  allowed("packages/excel-stand-in/test/host/example.test.ts", value("../../src/host")),
  allowed("packages/excel-stand-in/testing/example.ts", value("../src/host")),

  // ways around: lazily, re-exported, out of src and back in, from deep below
  refused("src/checks/example.ts", 'export const later = () => import("../workbook/port");\n', lazily),
  // the schema of records is not small, and fetched with the first of them
  allowed("src/workbook/example.ts", 'export const later = () => import("../book/schema/record");\n'),
  refused("src/workbook/example.ts", 'export const later = () => import("../schemes/planner");\n', lazily),
  allowed("src/taskpane/example.ts", 'export const later = () => import("./pages/checks");\n'),
  refused("src/core/example.ts", 'export { thing } from "../functions";\n'),
  refused("src/core/example.ts", 'export * from "../functions";\n'),
  refused("src/core/example.ts", value("../../src/functions")),
  refused("src/schemes/a/b/c/example.ts", value("../../../../taskpane/App")),
  // a folder of the same name inside one's own is no other layer
  allowed("src/schemes/a/b/example.ts", value("../core/shapes")),
  allowed("src/taskpane/pages/checks/example.ts", value("../workbook/example")),

  // tests may look at anything
  allowed("test/checks/example.test.ts", value("../../src/workbook/excel")),

  // contents go into cells at one place
  ...["range.values = [[1]];", 'range["formulas"] = [["=A1"]];', "range.set({ values: [[1]] });", "table.rows.add(undefined, [[1]]);"].map(
    (code) =>
      refused(
        "src/workbook/restructure/example.ts",
        `export declare const range: Excel.Range, table: Excel.Table;\n${code}\n`,
        "entries/one-place",
      ),
  ),
  allowed("src/workbook/entries.ts", "declare const range: Excel.Range;\nrange.values = [[1]];\n"),
  allowed("src/workbook/example.ts", 'declare const range: Excel.Range;\nrange.load("values");\nrange.numberFormat = [["@"]];\n'),

  // a text gets into a formula by one way, a sheet's name and a header by another
  ...[
    '`=IF(A1="${text}",1,0)`',
    '`=A1&"▲ ${text}还没有"`',
    '`=${text}&", ${text}"`',
    "'=A1=\"' + text + '\"'",
    "`='${text}'!A1`",
    "`=SUM(T[[${text}]])`",
    "`=T[[a]:[${text}]]`",
    "`=[@${text}]`",
  ].map((code) =>
    refused("src/schemes/sheets/example.ts", `declare const text: string;\nexport const formula = ${code};\n`, "texts/one-way"),
  ),
  ...[
    '`=IF(${text}="","",${text})`',
    '`=${text}&"名额"&${text}`',
    "`=${text}!A1`",
    "`${text}[#Headers]`",
    "'a\"b' + `${text}`",
    "`它的'${text}'`",
    "`[${text}]`",
  ].map((code) => allowed("src/schemes/sheets/example.ts", `declare const text: string;\nexport const formula = ${code};\n`)),
  allowed("src/i18n/zh-CN/example.ts", 'export const say = (name: string) => `"${name}"`;\n'),

  refused("src/core/example.ts", "export default 1;\n", "no-restricted-exports"),
  refused("test/core/example.ts", "const one = 1;\nexport { one as default };\n", "no-restricted-exports"),
  allowed("jest.config.js", "module.exports = {};\n"),
  allowed("some.config.mjs", "export default [];\n"),

  allowed("src/core/example.ts", `${"export {};\n".repeat(399)}export {};`),
  refused("src/core/example.ts", "export {};\n".repeat(451), "max-lines"),
];

test("each piece of code is refused by the rule it breaks and by no other", () => {
  const helper = path.join(__dirname, "lint-snippets.mjs");
  const run = spawnSync(process.execPath, [helper], { input: JSON.stringify(cases), encoding: "utf8" });
  expect(run.stderr).toBe("");
  const refusals = JSON.parse(run.stdout) as string[][];
  const told = cases.map(({ path: file, code }, index) => ({ path: file, code, refused: refusals[index] }));
  expect(told).toEqual(cases);
}, 60_000);
