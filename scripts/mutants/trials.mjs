/** Tries mutants: finds out which tests reach which of them, and runs these, file by file, until one fails. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { requireValue } from "../requireValue.mjs";
import { root } from "../typescript.mjs";
import { Workers } from "./workers.mjs";

/** Mutants tried on one file of tests before its modules are loaded afresh; fewer, where every worker shall have some. */
const PORTION = 20;
/** A mutant that is passed so many times as often as there are passages without it has no end. */
const PASSAGES = 100;
/** So many times as long as without a mutant, and a while for a busy machine. */
const LONGER = 5;
const A_WHILE = 60_000;
const A_LONG_WHILE = 30 * 60_000;

/**
 * The quick ones of a folder (jest.config.js), the slow ones too where they are asked for, or the file itself.
 * @param {string} path
 * @param {boolean} withSlow
 */
export function testFilesOf(path, withSlow) {
  if (/\.tsx?$/.test(path)) return [join(root, path)];
  return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.test\.tsx?$/.test(name) && (withSlow || !name.includes(".slow.")))
    .map((name) => join(root, path, name))
    .sort();
}

/** What has no page has no workbook either, and leaves nothing behind. @param {string} file of tests */
function hasPage(file) {
  return readFileSync(file, "utf8").includes("@jest-environment jsdom");
}

/** @typedef {import("./kinds.mjs").Mutant} Mutant */
/** @typedef {import("./kinds.mjs").Result} Result */
/** @typedef {{ tests: string[] | null, passages: number, time: number }} Reach which tests reach a mutant, `null` for all, how often, and how long one takes */
/** @typedef {{ duration: number, time: number, took: Map<string, number>, noticed: Map<string, number>, reached: Map<string, Reach> }} TestFile how long it takes, one of its tests, each of them, how many mutants each has noticed, and what they reach by mutant's id */

export class Trials {
  #workers;
  /** @see targets.mjs */
  #alone;
  /** By its path, that with the quickest tests first. @type {Map<string, TestFile>} */
  #files = new Map();

  /**
   * @param {Record<string, string>} code
   * @param {number} workers
   * @param {boolean} alone
   */
  constructor(code, workers, alone) {
    this.#workers = new Workers(code, workers);
    this.#alone = alone;
  }

  /**
   * Runs all tests without a mutant.
   * @param {string[]} files
   */
  async look(files) {
    /** @type {[file: string, found: TestFile][]} */
    const seen = [];
    await this.#workers.share(files, async (file, worker) => {
      const { done } = await worker.run({ file, trials: null, first: [], fromStart: false }, A_LONG_WHILE);
      if (done === null || done.failure !== null) throw new Error(`${file} fails without a mutant: ${done?.failure}`);
      const took = new Map(done.tests.map(({ name, duration }) => [name, duration]));
      /** @type {TestFile["reached"]} */
      const reached = new Map();
      for (const [name, passed] of Object.entries(done.reached.perTest)) {
        for (const [id, passages] of Object.entries(passed)) {
          const known = reached.get(id) ?? { tests: [], passages: 0, time: 0 };
          reached.set(id, {
            tests: [...(known.tests ?? []), name],
            passages: known.passages + passages,
            time: Math.max(known.time, took.get(name) ?? 0),
          });
        }
      }
      // What runs while a file is loaded is passed by all of its tests.
      for (const [id, passages] of Object.entries(done.reached.static))
        reached.set(id, { tests: null, passages: passages + (reached.get(id)?.passages ?? 0), time: done.duration });
      seen.push([file, { duration: done.duration, time: done.duration / done.tests.length, took, noticed: new Map(), reached }]);
    });
    this.#files = new Map(seen.sort(([, one], [, other]) => one.time - other.time));
  }

  /**
   * @param {Mutant[]} mutants
   * @param {(file: string, tried: number, gone: number) => void} tell
   */
  async tryAll(mutants, tell) {
    /** @type {Map<Mutant, Result>} */
    const outcomes = new Map(mutants.map((mutant) => [mutant, { outcome: "unreached", by: null }]));
    const left = new Set(mutants);
    for (const [file, { reached }] of this.#files) {
      const here = [...left].filter(({ id }) => reached.has(id));
      const alone = this.#alone && hasPage(file);
      const isAlone = (/** @type {Mutant} */ { id }) => alone || reached.get(id)?.tests === null;
      const together = here.filter((mutant) => !isAlone(mutant));
      const portions = [
        ...portioned(together, Math.min(PORTION, Math.ceil(together.length / this.#workers.count))),
        ...here.filter(isAlone).map((mutant) => [mutant]),
      ];
      await this.#workers.share(portions, async (portion, worker) => {
        for (let waiting = portion; waiting.length > 0; ) {
          const became = await this.#tryOn(file, waiting, waiting.some(isAlone), worker);
          for (const [mutant, outcome] of became) outcomes.set(mutant, outcome);
          waiting = waiting.filter((mutant) => !became.has(mutant));
        }
      });
      for (const mutant of here) if (outcomes.get(mutant)?.outcome !== "survived") left.delete(mutant);
      tell(file, here.length, mutants.length - left.size);
    }
    return outcomes;
  }

  end() {
    this.#workers.end();
  }

  /**
   * @param {string} file
   * @param {Mutant[]} mutants
   * @param {boolean} fromStart
   * @param {import("./workers.mjs").Worker} worker
   * @returns {Promise<Map<Mutant, Result>>} what became of the first ones, of one at least
   */
  async #tryOn(file, mutants, fromStart, worker) {
    const { duration, reached, took, noticed } = requireValue(this.#files.get(file), `look at ${file}`);
    // What has noticed most is asked first, and what is quick before what is slow.
    const first = [...took.keys()].sort(
      (one, other) => (noticed.get(other) ?? 0) - (noticed.get(one) ?? 0) || (took.get(one) ?? 0) - (took.get(other) ?? 0),
    );
    const trials = mutants.map(({ id }) => {
      const { tests, passages, time } = requireValue(reached.get(id), `test that reaches ${id}`);
      return { mutant: id, tests, hitLimit: passages * PASSAGES, limit: time * LONGER + A_WHILE };
    });
    const { told, done } = await worker.run(
      { file, trials, first, fromStart },
      // Its modules are loaded before the first test speaks.
      duration * LONGER + Math.max(...trials.map(({ limit }) => limit)),
    );
    /** @type {Map<Mutant, Result>} */
    const became = new Map();
    for (const { mutant, outcome, by, broken } of told) {
      // What fails where an earlier one has left something broken is tried again.
      if (broken && became.size > 0) return became;
      if (by !== undefined) noticed.set(by, (noticed.get(by) ?? 0) + 1);
      became.set(
        requireValue(
          mutants.find(({ id }) => id === mutant),
          `mutant ${mutant}`,
        ),
        { outcome, by: by ?? null },
      );
    }
    // Silence, or a file that could not even be loaded.
    if (became.size === 0)
      became.set(requireValue(mutants[0], "mutant to try"), { outcome: done === null ? "endless" : "killed", by: file });
    return became;
  }
}

/**
 * @template One
 * @param {One[]} items
 * @param {number} size
 */
function* portioned(items, size) {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
