/** Times two ways of doing a thing side by side: they take turns, so that whatever else the machine does strikes both. */
import { Bench } from "tinybench";

/**
 * How many times longer `ours` takes than `theirs`, and the times in milliseconds: of many rounds the one a quarter of the
 * way up, which a busy machine disturbs least. A round is several calls of each, so that each clears away its own garbage
 * and not the other's. The first rounds only warm up.
 */
export async function sideBySide(tasks, { calls = 5, rounds = 12, warmUps = 5 } = {}) {
  const bench = new Bench({ iterations: calls, time: 0, warmup: false, throws: true });
  bench.add("ours", tasks.ours).add("theirs", tasks.theirs);
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < warmUps + rounds; round++) {
    // A bench keeps what it measured until it is told to forget: without this every round would repeat the first.
    bench.reset();
    await bench.run();
    if (round < warmUps) continue;
    for (const task of bench.tasks) times[task.name].push(task.result.latency.mean);
  }
  const [ours, theirs] = [lowerQuartile(times.ours), lowerQuartile(times.theirs)];
  return { ratio: ours / theirs, times: [ours, theirs] };
}

function lowerQuartile(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 2];
}
