/** How long something takes, in seconds of the processor: others may be at work on the machine. */
export function reckoned<Result>(work: () => Result): { result: Result; took: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, took: (user + system) / 1e6 };
}
