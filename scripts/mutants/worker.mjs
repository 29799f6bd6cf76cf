/**
 * Takes one file of tests after another in a process that stays warm. In comes { code } once, then { file } to see which test reaches
 * what, or { file, trials, fromStart } to try mutants; out comes what became of each, and { done } at the end.
 */
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
  // What is asked for is run: slow tests too.
  testPathIgnorePatterns: [],
  testRunner: here("testRunner.cjs"),
  transform: Object.fromEntries(Object.keys(usual.transform).map((pattern) => [pattern, here("transform.cjs")])),
};

process.on("disconnect", () => process.exit());
process.on("message", async ({ code, ...order }) => {
  if (code) {
    globalThis.mutantCode = code;
    return;
  }
  globalThis.mutantOrder = { ...order, tell: (told) => process.send(told) };
  const started = Date.now();
  const argv = {
    _: [order.file],
    $0: "",
    config: JSON.stringify(config),
    runTestsByPath: true,
    runInBand: true,
    reporters: [],
    silent: true,
    watchman: false,
  };
  const { results } = await runCLI(argv, [root]);
  const [suite] = results.testResults;
  const failure =
    suite?.testResults.find(({ status }) => status === "failed")?.failureMessages[0] ??
    suite?.failureMessage ??
    (suite ? null : "no tests");
  const tests = suite?.testResults.map(({ fullName, duration }) => ({ name: fullName, duration: duration ?? 0 })) ?? [];
  process.send({ done: { failure, tests, reached: globalThis.mutantOrder.reached, duration: Date.now() - started } });
});
