/** Processes that run files of tests, each replaced when it does not answer or has run for long. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root } from "../typescript.mjs";

const SCRIPT = fileURLToPath(new URL("worker.mjs", import.meta.url));
/** Files of tests a process runs before a fresh one takes its place: what jest leaves behind piles up. */
const RUNS = 40;

/** @typedef {import("./kinds.mjs").Order} Order */
/** @typedef {import("./kinds.mjs").Told} Told */
/** @typedef {import("./kinds.mjs").Passed} Passed */
/** @typedef {import("./kinds.mjs").Done} Done */

export class Workers {
  #all;

  /**
   * @param {Record<string, string>} code sources with the mutants in them
   * @param {number} count
   */
  constructor(code, count) {
    this.#all = Array.from({ length: count }, () => new Worker(code));
  }

  get count() {
    return this.#all.length;
  }

  /**
   * Each worker takes the next item as soon as it is free.
   * @template Item
   * @param {Iterable<Item>} items
   * @param {(item: Item, worker: Worker) => Promise<void>} work
   */
  async share(items, work) {
    const waiting = [...items];
    const one = async (/** @type {Worker} */ worker) => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item, worker);
    };
    await Promise.all(this.#all.map(one));
  }

  end() {
    for (const worker of this.#all) worker.end();
  }
}

export class Worker {
  #code;
  /** @type {import("node:child_process").ChildProcess | null} */
  #child = null;
  #runs = 0;

  /** @param {Record<string, string>} code */
  constructor(code) {
    this.#code = code;
  }

  /**
   * @param {Order} order
   * @param {number} milliseconds to wait for the next word
   * @returns {Promise<{ told: Told[], done: Done | null }>} what worker.mjs tells, in order, and at last what it has done: `null` when it fell silent
   */
  run(order, milliseconds) {
    if (this.#runs++ >= RUNS) this.end();
    const child = (this.#child ??= this.#start());
    /** @type {Told[]} */
    const told = [];
    return new Promise((resolve) => {
      /** @type {NodeJS.Timeout | undefined} */
      let timer;
      const finish = (/** @type {Done | null} */ done) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (done === null) this.end();
        resolve({ told, done });
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => finish(null), milliseconds);
      };
      child.on("message", (/** @type {Told | Passed | { done: Done }} */ word) => {
        if ("done" in word) return finish(word.done);
        if ("mutant" in word) told.push(word);
        wait();
      });
      child.once("exit", () => finish(null));
      child.send(order);
      wait();
    });
  }

  end() {
    this.#child?.kill("SIGKILL");
    this.#child = null;
    this.#runs = 0;
  }

  #start() {
    // As package.json runs the unit tests: room for what lives shortly.
    const child = fork(SCRIPT, { cwd: root, stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: ["--max-semi-space-size=64"] });
    child.send({ code: this.#code });
    return child;
  }
}
