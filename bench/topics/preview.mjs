/** In the preview: a column of 1,000 single calls against one call that spills, entered and then recalculated. */
import { performance } from "node:perf_hooks";
import { buildPreview } from "../build.mjs";
import { launchBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";
import { scoreSheet } from "../sheets.mjs";

const ROWS = 1_000;
const WEIGHTS = [[0.4, 0.3, 0.2, 0.1]];

export async function run() {
  buildPreview();
  const server = await serve({ port: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.frameLocator("iframe").getByRole("navigation").waitFor();
    return await compare(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function compare(page) {
  await settle(page, [
    [`A1:D${ROWS}`, scoreSheet(ROWS, 4)],
    ["F1:I1", WEIGHTS],
  ]);
  const singles = Array.from({ length: ROWS }, (_, row) => [`=KAOHE.WEIGHTED(A${row + 1}:D${row + 1},$F$1:$I$1)`]);
  const spilled = `=KAOHE.WEIGHTED(A1:D${ROWS},F1:I1)`;
  const change = [["F1:G1", [[0.3, 0.4]]]];
  const changeBack = [["F1:G1", [[0.4, 0.3]]]];

  const one = { entered: await settle(page, [["M1", spilled]]), changed: await settle(page, change) };
  const spilledResults = await read(page, `M1:M${ROWS}`);
  await settle(page, [["M1", ""], ...changeBack]);
  const many = { entered: await settle(page, [[`K1:K${ROWS}`, singles]]), changed: await settle(page, change) };
  if (JSON.stringify(await read(page, `K1:K${ROWS}`)) !== JSON.stringify(spilledResults))
    throw new Error("The two ways give different results");

  return ["entered", "changed"].map((step) => ({
    what: `1,000 single calls in the preview, ${step === "entered" ? "entered" : "after a weight has changed"}`,
    against: "one call that spills over 1,000 rows",
    ratio: many[step].time / one[step].time,
    times: [many[step].time, one[step].time],
    note: `${counted(many[step])}; ${counted(one[step])}`,
  }));
}

const counted = ({ calls, rounds }) => `${number(calls, "call")} in ${number(rounds, "round")}`;

const number = (count, name) => `${count.toLocaleString("en-US")} ${name}${count === 1 ? "" : "s"}`;

/** Writes and waits until nothing runs any more. */
function settle(page, writes) {
  return page.evaluate(async (all) => {
    const { preview } = globalThis;
    await preview.idle();
    preview.resetStats();
    const started = performance.now();
    for (const [address, values] of all) preview.write(address, values);
    await preview.idle();
    const { functionCalls, functionRounds } = preview.stats();
    return { time: performance.now() - started, calls: functionCalls, rounds: functionRounds };
  }, writes);
}

const read = (page, address) => page.evaluate((place) => globalThis.preview.read(place).values, address);
