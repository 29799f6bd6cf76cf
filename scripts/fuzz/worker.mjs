/** Takes portions of random calls until there are none: { id, seed, cases } in, what came of them out. */
import { parentPort } from "node:worker_threads";
import { requireValue } from "../requireValue.mjs";
import { load } from "../typescript.mjs";

/** @type {typeof import("../../test/fuzz/load")} */
const { loadFuzz } = load("test/fuzz/load.ts");
const runs = new Map((await loadFuzz()).map((fuzz) => [fuzz.id, fuzz]));

const port = requireValue(parentPort, "the thread that hands out portions");

port.on("message", (/** @type {import("../fuzz.mjs").Portion} */ { id, seed, cases }) =>
  port.postMessage(requireValue(runs.get(id), `an oracle of ${id}`).run(seed, cases)),
);
