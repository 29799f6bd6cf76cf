/**
 * Takes one file of tests after another in a process that stays warm. In comes { code } once, then { file } to see which test reaches
 * what, or { file, trials, fromStart } to try mutants; out comes what became of each, and { done } at the end.
 */
import { join } from "node:path";
import { runCLI } from "jest";
import usual from "../../jest.config.js";
import { root } from "../typescript.mjs";

const here = (/** @type {string} */ name) => join(root, "scripts/mutants", name);
const config = {
  ...usual,
  rootDir: root,
  // What is asked for is run: slow tests too.
  testPathIgnorePatterns: [],
  testRunner: here("testRunner.cjs"),
  transform: Object.fromEntries(Object.keys(usual.transform).map((pattern) => [pattern, here("transform.cjs")])),
};

const shared = /** @type {import("./kinds.mjs").Shared} */ (globalThis);
/** The process that forked this one is there as long as this one runs. @param {unknown} word */
const send = (word) => process.send?.(word);

process.on("disconnect", () => process.exit());
process.on("message", async (/** @type {{ code?: Record<string, string> } & import("./kinds.mjs").Order} */ { code, ...order }) => {
  if (code) {
    shared.mutantCode = code;
    return;
  }
  shared.mutantOrder = { ...order, tell: send };
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
  const { results } = await runCLI(/** @type {any} */ (argv), [root]);
  const [suite] = results.testResults;
  const failure =
    suite?.testResults.find(({ status }) => status === "failed")?.failureMessages[0] ??
    suite?.failureMessage ??
    (suite ? null : "no tests");
  const tests = suite?.testResults.map(({ fullName, duration }) => ({ name: fullName, duration: duration ?? 0 })) ?? [];
  send({ done: { failure, tests, reached: shared.mutantOrder.reached, duration: Date.now() - started } });
});
