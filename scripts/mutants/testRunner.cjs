/**
 * jest's own runner, which in addition switches a mutant on, leaves out tests that do not reach it, stops at the first that fails,
 * and counts which test reaches which mutant. What to do stands in `globalThis.mutantTrial`, set by worker.mjs in this process.
 */
const { default: circus } = require("jest-circus/runner");

module.exports = async (globalConfig, config, environment, runtime, path, send) => {
  const { trial } = globalThis.mutantTrial;
  // The instrumenter's own names: its switches read them.
  const switches = { activeMutant: trial.mutant, hitCount: trial.mutant && 0, hitLimit: trial.hitLimit };
  environment.global.__stryker__ = switches;
  const told = environment.handleTestEvent?.bind(environment);
  let failed = false;
  environment.handleTestEvent = async (event, state) => {
    if (event.name === "test_start") {
      const name = nameOf(event.test);
      if (failed || (trial.tests && !trial.tests.includes(name))) event.test.mode = "skip";
      switches.currentTestId = name;
    }
    if (event.name === "test_done") {
      failed ||= event.test.errors.length > 0;
      switches.currentTestId = undefined;
    }
    await told?.(event, state);
  };
  const result = await circus(globalConfig, config, environment, runtime, path, send);
  trial.reached = switches.mutantCoverage ?? { static: {}, perTest: {} };
  return result;
};

/** As jest says it, descriptions before it included. */
function nameOf(test) {
  const names = [];
  for (let one = test; one.parent; one = one.parent) names.unshift(one.name);
  return names.join(" ");
}
