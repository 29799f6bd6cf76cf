/**
 * jest's own runner for one file of tests, which in addition either counts which test reaches which mutant, or tries mutants one after
 * another: it switches one on, runs the tests that reach it until one fails, and switches the next one on. The modules stay loaded
 * between them, which is many times as quick. What to do stands in `globalThis.mutantOrder`, set by worker.mjs in this process.
 */
/** @type {{ default: (globalConfig: unknown, config: unknown, environment: Environment, ...others: unknown[]) => Promise<unknown> }} */
const { default: circus } = require(/** Which brings no types. @type {string} */ ("jest-circus/runner"));

/** @typedef {import("./kinds.mjs").Trial} Trial */
/** @typedef {import("./kinds.mjs").Told} Told */
/** @typedef {import("./kinds.mjs").Passed} Passed */
/** @typedef {import("./kinds.mjs").Shared} Shared */

/**
 * The parts of jest's blocks and tests that are used here.
 * @typedef {{ type: "beforeAll" | "beforeEach" | "afterEach" | "afterAll", fn: () => unknown }} Hook
 * @typedef {{ type: "describeBlock", name: string, parent?: Block, children: (Block | Test)[], hooks: Hook[] }} Block
 * @typedef {{ type: "test", name: string, parent: Block, fn: () => unknown, mode?: string | null, timeout?: number }} Test
 * @typedef {(event: { name: string, test: Test }, state: { rootDescribeBlock: Block }) => unknown} Hear
 * @typedef {{ global: Record<string, unknown>, handleTestEvent?: Hear }} Environment
 * @typedef {{ activeMutant?: string | undefined, currentTestId?: string | undefined, mutantCoverage?: import("./kinds.mjs").Reached }} Switches
 */

const shared = /** @type {Shared} */ (globalThis);

/**
 * @param {unknown} globalConfig
 * @param {unknown} config
 * @param {Environment} environment
 * @param {unknown[]} others
 */
module.exports = async (globalConfig, config, environment, ...others) => {
  const { trials, first, fromStart, tell } = shared.mutantOrder;
  // The instrumenter's own names: its switches read them.
  /** @type {Switches} */
  const switches = {};
  if (fromStart && trials?.[0]) switchOn(switches, trials[0]);
  environment.global.__stryker__ = switches;
  const told = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    // Instrumented code is slower, and several run at a time.
    if (event.name === "run_start") for (const test of testsIn(state.rootDescribeBlock)) test.timeout = PATIENCE;
    if (event.name === "run_start" && trials) {
      const tests = testsIn(state.rootDescribeBlock);
      await tryAll(trials, inOrder(tests, first), switches, tell);
      for (const test of tests) test.mode = "skip";
    }
    if (event.name === "test_start") switches.currentTestId = nameOf(event.test);
    if (event.name === "test_done") switches.currentTestId = undefined;
    await told?.(event, state);
  };
  const result = await circus(globalConfig, config, environment, ...others);
  shared.mutantOrder.reached = switches.mutantCoverage ?? { static: {}, perTest: {} };
  return result;
};

/** Milliseconds for a test without a mutant, whatever it asks for itself. */
const PATIENCE = 300_000;

/**
 * @param {Trial[]} trials
 * @param {Test[]} all
 * @param {Switches} switches
 * @param {(word: Told | Passed) => void} tell
 */
async function tryAll(trials, all, switches, tell) {
  // What has noticed one mutant is asked first about the next.
  const order = all.filter(({ mode }) => mode !== "skip" && mode !== "todo");
  for (const trial of trials) {
    const tests = order.filter((test) => trial.tests === null || trial.tests.includes(nameOf(test)));
    switchOn(switches, trial);
    const failed = await firstThatFails(tests, trial.limit, (test) => tell({ passed: nameOf(test) }));
    switches.activeMutant = undefined;
    if (!failed) {
      tell({ mutant: trial.mutant, outcome: "survived" });
      continue;
    }
    order.splice(order.indexOf(failed.test), 1);
    order.unshift(failed.test);
    const endless = failed.error === OVERTIME || String(failed.error).includes("Hit count limit reached");
    // Without the mutant it has to pass again: else something was left broken, and the next ones need a fresh start. One alone has none.
    const broken = trials.length > 1 && (failed.error === OVERTIME || (await firstThatFails([failed.test], trial.limit)) !== null);
    tell({ mutant: trial.mutant, outcome: endless ? "endless" : "killed", by: nameOf(failed.test), broken });
    if (broken) return;
  }
}

/**
 * @param {Test[]} tests
 * @param {string[]} first
 */
function inOrder(tests, first) {
  const places = new Map(first.map((name, place) => [name, place]));
  const placeOf = (/** @type {Test} */ test) => places.get(nameOf(test)) ?? first.length;
  return [...tests].sort((one, other) => placeOf(one) - placeOf(other));
}

/**
 * @param {Switches} switches
 * @param {Trial} trial
 */
function switchOn(switches, { mutant, hitLimit }) {
  Object.assign(switches, { activeMutant: mutant, hitCount: 0, hitLimit });
}

const OVERTIME = new Error("no end");

/**
 * Runs tests with their hooks.
 * @param {Test[]} tests
 * @param {number} limit
 * @param {(test: Test) => void} [told] of each that passes
 * @returns {Promise<{ test: Test, error: unknown } | null>} the first test that fails, with its error, or `null`
 */
async function firstThatFails(tests, limit, told) {
  /** @type {Set<Block>} */
  const opened = new Set();
  for (const test of tests) {
    const blocks = blocksAround(test);
    /** @type {(type: Hook["type"], of: Block[]) => Hook[]} */
    const hooks = (type, of) => of.flatMap((block) => block.hooks.filter((hook) => hook.type === type));
    const fresh = blocks.filter((block) => !opened.has(block));
    for (const block of fresh) opened.add(block);
    try {
      for (const { fn } of [...hooks("beforeAll", fresh), ...hooks("beforeEach", blocks)]) await inTime(fn, limit);
      try {
        await inTime(test.fn, limit);
      } finally {
        for (const { fn } of hooks("afterEach", [...blocks].reverse())) await inTime(fn, limit);
      }
    } catch (error) {
      return { test, error };
    }
    told?.(test);
  }
  return null;
}

/**
 * @param {() => unknown} work
 * @param {number} limit
 */
async function inTime(work, limit) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(OVERTIME), limit)));
  try {
    await Promise.race([work.call({}), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {Block} block
 * @returns {Test[]}
 */
function testsIn(block) {
  return block.children.flatMap((child) => (child.type === "describeBlock" ? testsIn(child) : [child]));
}

/**
 * The outermost first.
 * @param {Test} test
 */
function blocksAround(test) {
  /** @type {Block[]} */
  const blocks = [];
  for (let one = /** @type {Block | undefined} */ (test.parent); one; one = one.parent) blocks.unshift(one);
  return blocks;
}

/**
 * As jest says it, descriptions before it included.
 * @param {Test} test
 */
function nameOf(test) {
  /** @type {string[]} */
  const names = [];
  for (let one = /** @type {Test | Block} */ (test); one.parent; one = one.parent) names.unshift(one.name);
  return names.join(" ");
}
