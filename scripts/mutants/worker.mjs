/** Runs one file of tests after another in a process that stays warm: { file, mutant, tests, hitLimit } in, what came of it out. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { runCLI } from "jest";
import { root } from "../typescript.mjs";

const require = createRequire(import.meta.url);
const here = (name) => join(root, "scripts/mutants", name);
const usual = require("../../jest.config.js");
const config = {
  ...usual,
  rootDir: root,
  testRunner: here("testRunner.cjs"),
  transform: Object.fromEntries(Object.keys(usual.transform).map((pattern) => [pattern, here("transform.cjs")])),
};

process.on("message", async ({ code, ...trial }) => {
  if (code) {
    globalThis.mutantTrial = { code };
    return;
  }
  globalThis.mutantTrial.trial = trial;
  const started = Date.now();
  const argv = { _: [trial.file], $0: "", config: JSON.stringify(config), runTestsByPath: true, runInBand: true, reporters: [], silent: true, watchman: false };
  const { results } = await runCLI(argv, [root]);
  const [suite] = results.testResults;
  const failure = suite?.testResults.find(({ status }) => status === "failed")?.failureMessages[0] ?? suite?.failureMessage ?? (suite ? null : "no tests");
  const tests = suite?.testResults.map(({ fullName, duration, status }) => ({ name: fullName, duration: duration ?? 0, status })) ?? [];
  process.send({ failure, tests, reached: trial.reached, duration: Date.now() - started });
});
