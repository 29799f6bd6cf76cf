/**
 * Random calls of every function that has an oracle: `npm run fuzz -- --cases 1000000 --seed 7`.
 *
 *   --cases N     in all, shared evenly between the functions; 100000 unless given
 *   --seed S      the run to repeat; a new one unless given
 *   --only ID     one function
 *
 * Prints cases and mismatches per function and the smallest input of a mismatch; fails if there is any.
 */
import os from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { requireValue } from "./requireValue.mjs";
import { load } from "./typescript.mjs";

/** @type {typeof import("../src/vocabulary/functions")} */
const { FUNCTION_IDS } = load("src/vocabulary/functions.ts");
/** @type {typeof import("../test/fuzz/load")} */
const { loadFuzz } = load("test/fuzz/load.ts");

/** @typedef {import("../src/vocabulary/functions").FunctionId} FunctionId */
/** @typedef {{ id: FunctionId, seed: number, cases: number }} Portion */
/** @typedef {{ args: unknown[], wanted: unknown, got: unknown, seed: number }} Mismatch */
/** @typedef {{ cases: number, mismatches: number, found: Mismatch | null }} Report */

/** Calls one worker makes before it asks for more. */
const PORTION = 1000;

const { values } = parseArgs({ options: { cases: { type: "string" }, seed: { type: "string" }, only: { type: "string" } } });
const cases = wholeNumber("cases", values.cases ?? "100000");
const seed = wholeNumber("seed", values.seed ?? String(Date.now() % 1e9));

const covered = (await loadFuzz()).map(({ id }) => id);
const ids = FUNCTION_IDS.filter((id) => covered.includes(id) && (!values.only || id === values.only));
if (ids.length === 0) stop(`No function with an oracle is called ${values.only}`);

const portions = portionsOf();
/** @type {Map<FunctionId, Report>} */
const reports = new Map(ids.map((id) => [id, { cases: 0, mismatches: 0, found: null }]));
const started = Date.now();
const threads = Math.min(os.availableParallelism(), portions.length);
await Promise.all(Array.from({ length: threads }, work));
print();

/** Every portion has a seed of its own, so that it comes out the same whichever worker takes it. */
function portionsOf() {
  /** @type {Portion[]} */
  const list = [];
  ids.forEach((id, index) => {
    const share = Math.floor(cases / ids.length) + (index < cases % ids.length ? 1 : 0);
    for (let done = 0; done < share; done += PORTION) {
      list.push({ id, seed: (seed + 1000003 * done + 7919 * index) | 0, cases: Math.min(PORTION, share - done) });
    }
  });
  return list;
}

/** One worker, handed portion after portion until none is left. */
function work() {
  return new Promise((/** @type {(ended?: unknown) => void} */ resolve, reject) => {
    const worker = new Worker(new URL("fuzz/worker.mjs", import.meta.url));
    /** @type {Portion | undefined} */
    let portion;
    const hand = () => {
      portion = portions.shift();
      if (portion) worker.postMessage(portion);
      else resolve(worker.terminate());
    };
    worker.on("message", ({ cases, mismatches, smallest }) => {
      const { id, seed } = requireValue(portion, "portion under way");
      const report = requireValue(reports.get(id), `report of ${id}`);
      report.cases += cases;
      report.mismatches += mismatches;
      if (smallest) report.found ??= { ...smallest, seed };
      hand();
    });
    worker.on("error", reject);
    hand();
  });
}

function print() {
  /** @param {number} number */
  const counted = (number) => number.toLocaleString("en-US").padStart(12);
  console.log(`seed ${seed}, ${threads} threads, ${Math.round((Date.now() - started) / 1000)} s\n`);
  console.log(`${"function".padEnd(14)}${"cases".padStart(12)}${"mismatches".padStart(12)}`);
  for (const [id, report] of reports) console.log(`${id.padEnd(14)}${counted(report.cases)}${counted(report.mismatches)}`);
  /** @param {"cases" | "mismatches"} key */
  const sum = (key) => [...reports.values()].reduce((total, report) => total + report[key], 0);
  console.log(`${"all".padEnd(14)}${counted(sum("cases"))}${counted(sum("mismatches"))}`);

  for (const [id, { found }] of reports) {
    if (!found) continue;
    console.log(`\n${id}, smallest input found (seed ${found.seed} of its portion)`);
    found.args.forEach((value, index) => console.log(`  argument ${index + 1}: ${JSON.stringify(value)}`));
    console.log(`  wanted: ${JSON.stringify(found.wanted)}\n  got:    ${JSON.stringify(found.got)}`);
  }
  const without = FUNCTION_IDS.filter((id) => !covered.includes(id));
  if (without.length > 0 && !values.only) console.log(`\nWithout an oracle: ${without.join(", ")}`);
  if (sum("mismatches") > 0) process.exitCode = 1;
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
