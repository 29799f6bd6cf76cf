/** Tries mutants: finds out which tests reach which of them, and runs these until one fails. */
import { fork } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { root } from "../typescript.mjs";

const SCRIPT = fileURLToPath(new URL("worker.mjs", import.meta.url));
/** Files of tests a process runs before a fresh one takes its place: what jest leaves behind piles up. */
const RUNS = 40;
/** A mutant that is passed so many times as often as there are passages without it has no end. */
const PASSAGES = 100;
/** So many times as long as without a mutant, and a while for a busy machine. */
const LONGER = 5;
const A_WHILE = 60_000;

/** Files of tests that belong to the quick ones (jest.config.js). */
export function testFilesOf(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.includes(".slow."))
    .map((name) => join(root, folder, name))
    .sort();
}

export class Trials {
  #code;
  #workers;
  /** By mutant's id: the files of tests that reach it, each with the tests' names (`null` for all), the passages and the time. */
  #reached = new Map();
  #kills = new Map();

  constructor(code, workers) {
    this.#code = code;
    this.#workers = Array.from({ length: workers }, () => new Worker(code));
  }

  /** Runs all tests without a mutant. */
  async look(files) {
    await this.#share(files, async (file, worker) => {
      const { failure, tests, reached, duration } = await worker.run({ file, mutant: null, tests: null }, 30 * 60_000);
      if (failure !== null) throw new Error(`${file} fails without a mutant: ${failure}`);
      const took = new Map(tests.map(({ name, duration }) => [name, duration]));
      const load = Math.max(0, duration - [...took.values()].reduce((sum, one) => sum + one, 0));
      const note = (id, names, passages, time) => {
        const found = this.#reached.get(id) ?? new Map();
        const known = found.get(file) ?? { file, names: [], passages: 0, time: load };
        found.set(file, { file, names: names && known.names && [...known.names, ...names], passages: known.passages + passages, time: known.time + time });
        this.#reached.set(id, found);
      };
      for (const [id, passages] of Object.entries(reached.static)) note(id, null, passages, duration);
      for (const [name, passed] of Object.entries(reached.perTest)) for (const [id, passages] of Object.entries(passed)) note(id, [name], passages, took.get(name) ?? 0);
    });
  }

  /** @returns what came of each: `killed`, `endless`, `survived` or `unreached`, and which file of tests noticed */
  async tryAll(mutants, tell) {
    const outcomes = new Map();
    await this.#share(mutants, async (mutant, worker) => {
      outcomes.set(mutant, await this.#tryOne(mutant, worker));
      tell(outcomes.size);
    });
    return outcomes;
  }

  end() {
    for (const worker of this.#workers) worker.end();
  }

  async #tryOne({ id }, worker) {
    const files = [...(this.#reached.get(id)?.values() ?? [])];
    // The quickest first, and sooner those that have noticed others.
    const cost = ({ file, time }) => time / (1 + (this.#kills.get(file) ?? 0));
    for (const { file, names, passages, time } of files.sort((one, other) => cost(one) - cost(other))) {
      const told = await worker.run({ file, mutant: id, tests: names, hitLimit: passages * PASSAGES }, time * LONGER + A_WHILE);
      if (told === null || told.failure?.includes("Hit count limit reached")) return { outcome: "endless", by: file };
      if (told.failure === null) continue;
      this.#kills.set(file, (this.#kills.get(file) ?? 0) + 1);
      return { outcome: "killed", by: file };
    }
    return { outcome: files.length === 0 ? "unreached" : "survived", by: null };
  }

  /** Each worker takes the next as soon as it is free. */
  async #share(items, work) {
    const waiting = [...items];
    const one = async (worker) => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item, worker);
    };
    await Promise.all(this.#workers.map(one));
  }
}

/** A process that runs one file of tests at a time, and is replaced when it does not answer. */
class Worker {
  #code;
  #child = null;
  #runs = 0;

  constructor(code) {
    this.#code = code;
  }

  /** @returns what worker.mjs tells, or `null` when it did not come to an end in time */
  run(trial, milliseconds) {
    if (this.#runs++ >= RUNS) this.end();
    this.#child ??= this.#start();
    const child = this.#child;
    return new Promise((resolve) => {
      const done = (told) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (told === null) this.end();
        resolve(told);
      };
      const timer = setTimeout(() => done(null), milliseconds);
      child.once("message", done);
      child.once("exit", () => done(null));
      child.send(trial);
    });
  }

  end() {
    this.#child?.kill("SIGKILL");
    this.#child = null;
    this.#runs = 0;
  }

  #start() {
    const child = fork(SCRIPT, { cwd: root, stdio: ["ignore", "ignore", "inherit", "ipc"] });
    child.send({ code: this.#code });
    return child;
  }
}
