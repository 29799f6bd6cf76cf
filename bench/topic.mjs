/** One topic in a process of its own: measured, profiled where a goal is missed, and sent to the process that asked. */
const { run } = await import(`./topics/${process.argv[2]}.mjs`);
const rows = [];
for (const { profile, ...row } of await run()) {
  rows.push(profile && misses(row) ? { ...row, profile: await profile() } : row);
}
process.send(rows);

function misses({ ratio, goal }) {
  return goal !== undefined && (ratio > (goal.most ?? Infinity) || ratio < (goal.least ?? 0));
}
