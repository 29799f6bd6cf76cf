/** Where the time of a call goes: the functions that were running when it was looked at, most often seen first. */
import { Session } from "node:inspector/promises";
import { performance } from "node:perf_hooks";

const LOOKED_AT = 1500;
const SHOWN = 8;

/** Calls `work` for a while. Shares are of the time spent in each function itself, not in those it calls. */
export async function profile(work) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
  const end = performance.now() + LOOKED_AT;
  while (performance.now() < end) work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();

  const hits = new Map();
  for (const { callFrame, hitCount } of profile.nodes) {
    const name = nameOf(callFrame);
    hits.set(name, (hits.get(name) ?? 0) + hitCount);
  }
  const total = [...hits.values()].reduce((sum, count) => sum + count, 0);
  return [...hits]
    .map(([name, count]) => ({ name, share: count / total }))
    .sort((a, b) => b.share - a.share)
    .slice(0, SHOWN)
    .filter(({ share }) => share >= 0.01);
}

function nameOf({ functionName, url }) {
  const file = url.split("/").slice(-2).join("/");
  const name = functionName || "(unnamed)";
  return file === "" ? name : `${name}, ${file}`;
}
