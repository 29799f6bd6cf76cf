/** Processes that run files of tests, each replaced when it does not answer or has run for long. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root } from "../typescript.mjs";

const SCRIPT = fileURLToPath(new URL("worker.mjs", import.meta.url));
/** Files of tests a process runs before a fresh one takes its place: what jest leaves behind piles up. */
const RUNS = 40;

export class Workers {
  #all;

  constructor(code, count) {
    this.#all = Array.from({ length: count }, () => new Worker(code));
  }

  get count() {
    return this.#all.length;
  }

  /** Each worker takes the next item as soon as it is free. */
  async share(items, work) {
    const waiting = [...items];
    const one = async (worker) => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item, worker);
    };
    await Promise.all(this.#all.map(one));
  }

  end() {
    for (const worker of this.#all) worker.end();
  }
}

class Worker {
  #code;
  #child = null;
  #runs = 0;

  constructor(code) {
    this.#code = code;
  }

  /**
   * @param milliseconds to wait for the next word
   * @returns what worker.mjs tells, in order, and at last what it has done: `null` when it fell silent
   */
  run(order, milliseconds) {
    if (this.#runs++ >= RUNS) this.end();
    this.#child ??= this.#start();
    const child = this.#child;
    const told = [];
    return new Promise((resolve) => {
      let timer;
      const finish = (done) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (done === null) this.end();
        resolve({ told, done });
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => finish(null), milliseconds);
      };
      child.on("message", (word) => {
        if (word.done) return finish(word.done);
        told.push(word);
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
    const child = fork(SCRIPT, { cwd: root, stdio: ["ignore", "ignore", "inherit", "ipc"] });
    child.send({ code: this.#code });
    return child;
  }
}
