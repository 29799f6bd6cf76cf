/**
 * Lints pieces of code as if they stood at given paths, with the project's own configuration. Reads
 * `[{ path, code }]` as JSON from standard input, writes for each the ids of the rules that refuse it.
 * A process of its own, because jest cannot load the configuration's modules.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const project = path.resolve(import.meta.dirname, "../..");
// Rules that need types need the file itself; the ones tested here look at one file's text.
const eslint = new ESLint({ cwd: project, overrideConfig: [tseslint.configs.disableTypeChecked] });

const snippets = JSON.parse(readFileSync(0, "utf8"));
const refusals = [];
for (const { path: filePath, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: path.join(project, filePath) });
  refusals.push(result.messages.filter(({ severity }) => severity === 2).map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(refusals));
