/**
 * Mutation testing: changes the source in one place at a time and looks whether a test notices. `npm run mutants -- src/standing`
 *
 *   PATH…         folders or files to mutate; all of scripts/mutants/targets.mjs unless given
 *   --sample N    so many mutants out of each target, evenly from its files; 150 unless given
 *   --all         all of them
 *   --again       those of the last run that survived, where the others stay killed: after a test was added
 *   --seed S      the sample to repeat; a new one unless given
 *   --tests PATH  folder or file of tests to try them with, instead of all the target has; may be given several times
 *   --slow        the slow tests of the target too, and in full those that are run in part
 *   --workers N   processes at a time; 2 unless given
 *   --least P     per cent that have to be killed; 85 unless given
 *
 * A mutant is killed by a test that fails, or that does not come to an end. Prints the share, between which bounds it lies for all
 * mutants, and those that survived; writes everything to .cache/mutants. Fails if fewer are killed, or if an entry of
 * scripts/mutants/equivalent.mjs excuses a mutant that is not there any more. docs/testing.md has the figures.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { equivalent } from "./mutants/equivalent.mjs";
import { mutantsIn, sourcesOf } from "./mutants/instrument.mjs";
import { intervalOf, sampleOf } from "./mutants/sample.mjs";
import { targets } from "./mutants/targets.mjs";
import { testFilesOf, Trials } from "./mutants/trials.mjs";
import { requireValue } from "./requireValue.mjs";
import { root } from "./typescript.mjs";

/** @typedef {import("./mutants/kinds.mjs").Mutant} Mutant */
/** @typedef {import("./mutants/kinds.mjs").Result} Result */
/** @typedef {(typeof targets)[number]} Target */

const whole = { sample: "150", seed: String(Date.now() % 1e9), workers: "2", least: "85" };
/** @type {(initial: string) => { type: "string", default: string }} */
const text = (initial) => ({ type: "string", default: initial });
const { values, positionals } = parseArgs({
  options: {
    sample: text(whole.sample),
    seed: text(whole.seed),
    workers: text(whole.workers),
    least: text(whole.least),
    all: { type: "boolean", default: false },
    again: { type: "boolean", default: false },
    slow: { type: "boolean", default: false },
    tests: { type: "string", multiple: true },
  },
  allowPositionals: true,
});
const [sample, seed, workers, least] = [
  wholeNumber("sample", values.sample),
  wholeNumber("seed", values.seed),
  wholeNumber("workers", values.workers),
  wholeNumber("least", values.least),
];

// Workers run in full what `npm test` runs in part.
if (values.slow) process.env.BATON_EVERY = "1";

const isIn = (/** @type {Target} */ target) => (/** @type {string} */ path) => `${path}/`.startsWith(`${target.sources}/`);
for (const path of positionals)
  if (!targets.some((target) => isIn(target)(path))) stop(`${path} is in none of the folders of scripts/mutants/targets.mjs`);
for (const target of targets) {
  const paths = positionals.length === 0 ? [target.sources] : positionals.filter(isIn(target));
  if (paths.length > 0) await mutate(target, [...new Set(paths.flatMap(sourcesOf))].sort());
}

/**
 * @param {Target} target
 * @param {string[]} files
 */
async function mutate({ sources, tests, alone }, files) {
  const started = Date.now();
  const { code, mutants } = await mutantsIn(files);
  const excused = new Set(mutants.filter((mutant) => equivalent.some((entry) => excuses(entry, mutant))));
  const stale = equivalent.filter((entry) => files.includes(entry.file) && ![...excused].some((mutant) => excuses(entry, mutant)));
  for (const { file, in: line, from, to } of stale)
    fail(`scripts/mutants/equivalent.mjs excuses what is not there: ${file}: ${from} → ${to} in ${line}`);

  const counted = mutants.filter((mutant) => !excused.has(mutant));
  /** @type {(Mutant & Result)[]} */
  const last = values.again ? JSON.parse(readFileSync(resultsOf(sources), "utf8")) : [];
  /** @type {Map<string, Result>} */
  const earlier = new Map(last.map(({ outcome, by, ...mutant }) => [nameOf(mutant), { outcome, by }]));
  const chosen = values.again
    ? counted.filter((mutant) => earlier.has(nameOf(mutant)))
    : values.all
      ? counted
      : sampleOf(counted, sample, seed);
  const open = chosen.filter((mutant) => !isKilled(earlier.get(nameOf(mutant))));
  const trials = new Trials(code, workers, alone);
  const asked = values.tests ?? tests;
  await trials.look([...new Set(asked.flatMap((path) => testFilesOf(path, values.slow)))]);
  console.log(
    `${sources}: ${mutants.length} mutants in ${files.length} files, ${excused.size} excused, ${open.length} tried${values.all || values.again ? "" : ` (seed ${seed})`}`,
  );
  console.log(`${asked.join(" ")}: looked through in ${seconds(started)} s`);
  const outcomes = await trials.tryAll(open, (file, tried, gone) =>
    console.log(`${relative(root, file)}: ${tried} tried, ${gone} of ${open.length} killed so far, ${seconds(started)} s`),
  );
  trials.end();
  report(sources, {
    chosen,
    counted,
    started,
    outcomes: new Map(
      chosen.map((mutant) => [mutant, requireValue(outcomes.get(mutant) ?? earlier.get(nameOf(mutant)), `outcome of ${mutant.id}`)]),
    ),
  });
}

/**
 * @param {string} sources
 * @param {{ chosen: Mutant[], counted: Mutant[], started: number, outcomes: Map<Mutant, Result> }} run
 */
function report(sources, { chosen, counted, outcomes, started }) {
  const of = (/** @type {Result["outcome"]} */ wanted) => chosen.filter((mutant) => outcomes.get(mutant)?.outcome === wanted);
  const dead = chosen.filter((mutant) => isKilled(outcomes.get(mutant)));
  const killed = dead.length;
  const [low, high] = intervalOf(killed, chosen.length, counted.length);
  console.log(`\n${"file".padEnd(40)}${"tried".padStart(7)}${"killed".padStart(8)}`);
  for (const file of new Set(chosen.map((mutant) => mutant.file))) {
    const here = chosen.filter((mutant) => mutant.file === file);
    console.log(
      `${file.padEnd(40)}${String(here.length).padStart(7)}${String(here.filter((mutant) => dead.includes(mutant)).length).padStart(8)}`,
    );
  }
  list("Without an end, counted as killed", of("endless"));
  list("No test reaches", of("unreached"));
  list("Survived", of("survived"));
  console.log(
    `\n${sources}: ${killed} of ${chosen.length} killed, ${percent(killed / chosen.length)} (of all ${counted.length}: ${percent(low)} to ${percent(high)}), ${seconds(started)} s\n`,
  );
  if (killed * 100 < least * chosen.length) fail(`${sources}: below ${least} %`);
  mkdirSync(dirname(resultsOf(sources)), { recursive: true });
  writeFileSync(
    resultsOf(sources),
    JSON.stringify(
      chosen.map((mutant) => ({ ...mutant, ...outcomes.get(mutant) })),
      null,
      1,
    ),
  );
}

/**
 * What became of the mutants of the last run.
 * @param {string} sources
 */
function resultsOf(sources) {
  return join(root, ".cache/mutants", `${sources.replaceAll("/", "-")}.json`);
}

/**
 * The same in every run while its line stays where it is.
 * @param {Omit<Mutant, "id" | "in">} mutant
 */
function nameOf({ file, line, column, kind, from, to }) {
  return JSON.stringify([file, line, column, kind, from, to]);
}

/** @param {Result | undefined} result */
function isKilled(result) {
  return result?.outcome === "killed" || result?.outcome === "endless";
}

/**
 * @param {string} title
 * @param {Mutant[]} mutants
 */
function list(title, mutants) {
  if (mutants.length > 0) console.log(`\n${title}:`);
  for (const { file, line, column, from, to } of mutants)
    console.log(`  ${file}:${line}:${column}  ${from} → ${to === "" ? "(nothing)" : to}`);
}

/**
 * @param {(typeof equivalent)[number]} entry
 * @param {Mutant} mutant
 */
function excuses(entry, mutant) {
  return /** @type {const} */ (["file", "in", "from", "to"]).every((part) => entry[part] === mutant[part]);
}

/** @param {number} started */
function seconds(started) {
  return Math.round((Date.now() - started) / 1000);
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

/**
 * @param {string} name
 * @param {string} text
 */
function wholeNumber(name, text) {
  return /^\d+$/.test(text) ? Number(text) : stop(`--${name} is ${text}, not a whole number`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(2);
}
