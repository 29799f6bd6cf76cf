/** Code may use of Office.js what the manifest declares, and more only where it has asked for it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const project = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "baton-sets-"));
afterAll(() => rmSync(folder, { recursive: true }));

const guard = `import { supports } from "${path.join(project, "src/workbook/supports")}";\n`;
const run = (body: string) => `export const run = (context: Excel.RequestContext) => {\n${body}\n};\n`;

/** What is said of each piece of code under ExcelApi 1.9, CustomFunctionsRuntime 1.1 and no other set. */
const cases: [name: string, code: string, said: string[]][] = [
  ["what the manifest declares", run(`context.workbook.tables.getItem("T").rows.add(undefined, [[1]]);`), []],
  [
    "a newer method",
    run(`context.workbook.tables.getItem("T").resize("A1:B2");`),
    ["Table.resize needs ExcelApi 1.13, the manifest declares 1.9"],
  ],
  [
    "a newer argument",
    run(`context.workbook.tables.getItem("T").rows.add(undefined, [[1]], true);`),
    ["TableRowCollection.add needs ExcelApi 1.15, the manifest declares 1.9"],
  ],
  [
    "a newer property that is written",
    run(`context.workbook.worksheets.getItem("A").pivotTables.getItem("P").allowMultipleFiltersPerField = true;`),
    ["PivotTable.allowMultipleFiltersPerField needs ExcelApi 1.12, the manifest declares 1.9"],
  ],
  [
    "a newer property that is taken out of its object",
    run(`const { linkedWorkbooks } = context.workbook;\nreturn linkedWorkbooks;`),
    ["Workbook.linkedWorkbooks needs ExcelApiOnline 1.1, the manifest declares nothing of it"],
  ],
  [
    "a newer property among an object's",
    run(`return Excel.run({ mergeUndoGroup: true }, async () => context.sync());`),
    ["RunOptions.mergeUndoGroup needs ExcelApi 1.20, the manifest declares 1.9"],
  ],
  [
    "a newer property that is loaded",
    run(`context.workbook.pivotTables.load("items/name,items/allowMultipleFiltersPerField");`),
    ["PivotTable.allowMultipleFiltersPerField needs ExcelApi 1.12, the manifest declares 1.9"],
  ],
  ["a property that is not there", run(`context.workbook.tables.load("items/nome");`), ["Table has no nome to load"]],
  [
    "properties nobody can read",
    run(`const names = ["a", "b"].join();\ncontext.workbook.tables.load(names);`),
    ["what is loaded has to be written as it is, or nobody can tell which set it needs"],
  ],
  [
    "a set that is not declared",
    `export const run = () => Office.addin.showAsTaskpane();\n`,
    ["Addin.showAsTaskpane needs SharedRuntime 1.1, the manifest declares nothing of it"],
  ],
  [
    "functions' errors",
    `export const run = () => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue);\n`,
    [
      "Error needs CustomFunctionsRuntime 1.2, the manifest declares 1.1",
      "ErrorCode.invalidValue needs CustomFunctionsRuntime 1.3, the manifest declares 1.1",
    ],
  ],
  [
    "the question asked elsewhere",
    run(`return Office.context.requirements.isSetSupported("ExcelApi", "1.13");`),
    ["ask through supports() of src/workbook/supports.ts"],
  ],
  ...guarded(`if (supports("ExcelApi", "1.13")) RESIZE`, []),
  ...guarded(`if (!supports("ExcelApi", "1.14")) return;\nRESIZE`, []),
  ...guarded(`return supports("ExcelApi", "1.13") && RESIZE`, []),
  ...guarded(`return supports("ExcelApi", "1.13") ? RESIZE : undefined`, []),
  ...guarded(`return !supports("ExcelApi", "1.13") ? undefined : RESIZE`, []),
  ...guarded(`if (supports("ExcelApi", "1.12")) RESIZE`),
  ...guarded(`if (supports("ExcelApiDesktop", "1.13")) RESIZE`),
  ...guarded(`if (!supports("ExcelApi", "1.13")) RESIZE`),
  ...guarded(`if (supports("ExcelApi", "1.13") || Math.random() > 2) RESIZE`),
  ...guarded(`if (supports("ExcelApi", "1.13")) context.application.load();\nRESIZE`),
];

function guarded(body: string, said = ["Table.resize needs ExcelApi 1.13, the manifest declares 1.9"]): [string, string, string[]][] {
  return [[body, guard + run(body.replace("RESIZE", `context.workbook.tables.getItem("T").resize("A1:B2")`)), said]];
}

test("what is above the declared sets is named, unless somebody has asked for the set", () => {
  const manifest = path.join(folder, "manifest.xml");
  writeFileSync(
    manifest,
    `<OfficeApp><Requirements><Sets><Set Name="ExcelApi" MinVersion="1.9"/><Set Name="CustomFunctionsRuntime" MinVersion="1.1"/></Sets></Requirements></OfficeApp>`,
  );
  const files = cases.map(([, code], i) => {
    const file = path.join(folder, `case${i}.ts`);
    writeFileSync(file, code);
    return file;
  });
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(project, "scripts/api-sets-check.mjs"), "--manifest", manifest, "--json", ...files],
    { encoding: "utf8" },
  );
  expect(stderr).toBe("");
  const findings = JSON.parse(stdout) as { file: string; message: string }[];
  const said = cases.map(([name], i) => [
    name,
    findings.filter(({ file }) => path.basename(file) === `case${i}.ts`).map(({ message }) => message),
  ]);
  expect(said).toEqual(cases.map(([name, , messages]) => [name, messages]));
}, 120_000);
