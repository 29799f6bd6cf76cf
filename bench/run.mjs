/**
 * Measures everything docs/benchmarks.md tells and writes it: `npm run bench`. Both sides of a ratio are measured in turns
 * in one process, so that a ratio holds on another machine though the times do not.
 *
 * node bench/run.mjs [topic …] prints some topics and writes nothing.
 */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { page, tableOf } from "./report.mjs";

const TOPICS = ["weighted", "places", "hyperformula", "libreoffice", "growth", "memory", "preview", "checks", "maxima"];

const asked = process.argv.slice(2);
const results = new Map();
for (const topic of asked.length > 0 ? asked : TOPICS) {
  results.set(topic, await measured(topic));
  console.log(`${tableOf(results.get(topic))}\n`);
}
if (asked.length === 0) {
  const file = fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url));
  writeFileSync(file, page(results));
  console.log(`Written to ${file}`);
}

/** A process of its own for each topic: none profits from what another has warmed up, or pays for its garbage. */
function measured(topic) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("topic.mjs", import.meta.url)), [topic]);
    let rows;
    child.on("message", (message) => (rows = message));
    child.on("error", reject);
    child.on("exit", () => (rows ? resolve(rows) : reject(new Error(`${topic} could not be measured`))));
  });
}
