import { chain, chainSheet } from "../sheets.mjs";

const MEGABYTE = 1024;

/** Resident memory in MB, as the system counts it. */
const peak = () => process.resourceUsage().maxRSS / MEGABYTE;

export async function run() {
  const sheet = chainSheet(100_000);
  const before = peak();
  const { grades } = chain(sheet);
  return [
    {
      what: `Peak memory of the chain at ${grades.length.toLocaleString("en-US")} rows`,
      against: "the same process before it, with Node and the sheet",
      note: `${Math.round(peak())} MB against ${Math.round(before)} MB, ${Math.round(peak() - before)} MB more`,
      ratio: peak() / before,
    },
  ];
}
