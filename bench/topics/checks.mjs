/** Checking 100,000 cells in 10 sheets: the rules against a bare pass over the snapshot, and what reading costs Excel. */
import { launchBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";
import { load } from "../../scripts/typescript.mjs";
import { buildPreview } from "../build.mjs";
import { sideBySide } from "../measure.mjs";
import { profile } from "../profile.mjs";
import { scoreSheet } from "../sheets.mjs";

const { runChecks } = load("src/checks/index.ts");

const SHEETS = 10;
const ROWS = 1_000;
/** A name, six scores, a sum, a rank and a word: ten columns, three of them formulas. */
const SCORES = 6;
const LETTERS = "ABCDEFGHIJ";
/** Fifty rules have a lot of code to warm up: times fall until about the hundredth call. */
const WARM = { warmUps: 20 };
const MOST_SYNCS = 4;
const MOST_BYTES = 5_000_000;

export async function run() {
  const large = snapshotOf(ROWS);
  const small = snapshotOf(ROWS / 10);
  return [
    {
      what: "All rules over 100,000 cells in 10 sheets",
      against: "a bare pass over the snapshot",
      ...(await sideBySide({ ours: () => runChecks(large), theirs: () => barePass(large) }, WARM)),
      goal: { most: 10 },
      profile: () => profile(() => runChecks(large)),
    },
    {
      what: "All rules over 100,000 cells",
      against: "all rules over 10,000 cells",
      ...(await sideBySide({ ours: () => runChecks(large), theirs: () => runChecks(small) })),
      goal: { most: 13 },
      profile: () => profile(() => runChecks(large)),
    },
    ...(await inThePreview()),
  ];
}

/** Values and formulas of one sheet, headers first. */
function cellsOf(rows, seed) {
  const scores = scoreSheet(rows + seed, SCORES).slice(seed);
  const header = ["单位", ...scores[0].map((_, i) => `第${i + 1}项`), "合计", "名次", "备注"];
  const lines = scores.map((line, i) => {
    const row = i + 2;
    return [`单位${i + 1}`, ...line, `=SUM(B${row}:G${row})`, `=RANK(H${row},H$2:H$${rows + 1})`, `=IF(I${row}<=10,"前十","")`];
  });
  return [header, ...lines];
}

/** What the snapshot of such a workbook holds; formulas show something plausible. */
function snapshotOf(rows) {
  const sheets = Array.from({ length: SHEETS }, (_, n) => {
    const cells = cellsOf(rows, n);
    const sums = cells.map((line) => line.slice(1, 1 + SCORES).reduce((sum, score) => sum + score, 0));
    const order = [...sums.keys()].slice(1).sort((a, b) => sums[b] - sums[a]);
    const places = new Map(order.map((row, i) => [row, i + 1]));
    const values = cells.map((line, row) =>
      row === 0
        ? line
        : [...line.slice(0, 1 + SCORES), Math.round(sums[row] * 100) / 100, places.get(row), places.get(row) <= 10 ? "前十" : ""],
    );
    const r1c1 = ["=SUM(RC[-6]:RC[-1])", `=RANK(RC[-1],R2C[-1]:R${rows + 1}C[-1])`, '=IF(RC[-1]<=10,"前十","")'];
    return {
      name: `表${n + 1}`,
      visible: true,
      protected: false,
      row: 0,
      column: 0,
      hiddenRows: [],
      hiddenColumns: [],
      merged: [],
      values,
      formulas: cells,
      formulasR1C1: cells.map((line, row) => (row === 0 ? line : [...line.slice(0, 1 + SCORES), ...r1c1])),
      kinds: values.map((line) => line.map((value) => (typeof value === "number" ? "Double" : "String"))),
    };
  });
  return { sheets, tables: [], lists: [], anchors: [], names: [], schemes: [], ignored: [] };
}

function barePass({ sheets }) {
  let filled = 0;
  for (const { values, formulas, kinds } of sheets) {
    for (let row = 0; row < values.length; row++) {
      for (let column = 0; column < values[row].length; column++) {
        if (kinds[row][column] !== "Empty" && values[row][column] !== "" && formulas[row][column] !== "") filled++;
      }
    }
  }
  return filled;
}

async function check(page, pane) {
  await pane.locator(".page:not([hidden]) .main-action").click();
  await pane.locator(".progress").waitFor({ state: "detached" });
  await pane.locator(".looked, .notice").first().waitFor({ timeout: 120_000 });
  await page.evaluate(() => globalThis.preview.idle());
}

async function inThePreview() {
  buildPreview();
  const server = await serve({ port: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("navigation").waitFor();
    for (let n = 0; n < SHEETS; n++) {
      await page.evaluate(
        async ([name, cells, letters]) => {
          const { preview } = globalThis;
          preview.grid.addSheet(name);
          preview.write(`${name}!A1:${letters[letters.length - 1]}${cells.length}`, cells);
          await preview.idle();
        },
        [`表${n + 1}`, cellsOf(ROWS, n), LETTERS],
      );
    }
    await pane.getByRole("navigation").getByRole("button").nth(1).click();
    await page.evaluate(() => globalThis.preview.idle());
    // The first run also begins to listen for changes, which takes a sync of its own, once.
    await check(page, pane);
    await page.evaluate(() => globalThis.preview.resetStats());
    await check(page, pane);
    const { syncs, largestRequest, largestResponse } = await page.evaluate(() => globalThis.preview.stats());
    const largest = Math.max(largestRequest, largestResponse);
    return [
      {
        what: "Syncs to check 100,000 cells in 10 sheets in the preview",
        against: "the four it may take",
        ratio: syncs / MOST_SYNCS,
        goal: { most: 1 },
        note: `${syncs} syncs`,
      },
      {
        what: "The largest payload of these",
        against: "the 5 MB of Excel on the web",
        ratio: largest / MOST_BYTES,
        goal: { most: 1 },
        note: `${(largest / 1e6).toFixed(2)} MB`,
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
