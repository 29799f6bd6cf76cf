/** Takes portions of random calls until there are none: { id, seed, cases } in, what came of them out. */
import { parentPort } from "node:worker_threads";
import { load } from "../typescript.mjs";

const { loadFuzz } = load("test/fuzz/load.ts");
const runs = new Map((await loadFuzz()).map((fuzz) => [fuzz.id, fuzz]));

parentPort.on("message", ({ id, seed, cases }) => parentPort.postMessage(runs.get(id).run(seed, cases)));
