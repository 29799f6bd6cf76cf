/**
 * Checks types, lints and holds src against the declared requirement sets over one program: `tsc -p .`, `eslint . --max-warnings 0`
 * and `api-sets-check.mjs` in one, for each of them would read every file and work out every type for itself. Fails where any of
 * them would.
 *
 * node scripts/types-and-lint.mjs
 */
import path from "node:path";
import { ESLint } from "eslint";
import ts from "typescript";
import { declaredSets, findUndeclared } from "./lint/apiSets.mjs";
import { root } from "./typescript.mjs";

const program = programOf("tsconfig.json");
const problems = ts.getPreEmitDiagnostics(program);
if (problems.length > 0) console.error(ts.formatDiagnosticsWithColorAndContext(problems, formatHost()));

const eslint = new ESLint({
  cwd: root,
  overrideConfig: { files: ["**/*.{ts,tsx}"], languageOptions: { parserOptions: { projectService: false, programs: [program] } } },
});
const results = await eslint.lintFiles(["."]);
const { format } = await eslint.loadFormatter("stylish");
const told = await format(results);
if (told) console.error(told);

const ours = program.getRootFileNames().filter((file) => path.relative(root, file).startsWith(`src${path.sep}`));
const undeclared = findUndeclared(program, ours, declaredSets(`${root}/manifest.xml`), root);
for (const { file, line, message } of undeclared) console.error(`${file}:${line}: ${message}`);

const isLinted = results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0);
process.exitCode = problems.length + undeclared.length === 0 && isLinted ? 0 : 1;

/** @param {string} name of a configuration in the root of the repository */
function programOf(name) {
  const { config } = ts.readConfigFile(`${root}/${name}`, ts.sys.readFile);
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors });
}

function formatHost() {
  return { getCurrentDirectory: () => root, getCanonicalFileName: (/** @type {string} */ file) => file, getNewLine: () => ts.sys.newLine };
}
