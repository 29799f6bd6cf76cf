/**
 * Does what a clerk does, without a window: inserts 兰州新区 with sample data into the preview, waits until everything is
 * computed, prints the graded table and saves a picture of the sheet. `npm run demo`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";

/** @typedef {{ preview: Record<string, (...args: unknown[]) => unknown> }} PreviewWindow */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const picture = path.join(root, "test-results/demo.png");

const { status } = spawnSync(process.execPath, [path.join(root, "scripts/start.mjs"), "--build-only"], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);

const server = await serve();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  await page.goto(server.url);
  /** @type {(name: string, ...args: unknown[]) => Promise<any>} */
  const preview = (name, ...args) =>
    page.evaluate(
      ([method, given]) => /** @type {PreviewWindow} */ (/** @type {unknown} */ (window)).preview[method]?.(...given),
      /** @type {const} */ ([name, args]),
    );
  await insertSample(page.frameLocator("iframe"));
  await preview("idle");
  /** @type {{ values: (string | number)[][] }} */
  const { values } = await preview("read", "名额与等次!A5:G60");
  printTable(values.filter(([unit]) => unit !== ""));
  const { syncs, functionCalls, functionRounds } = await preview("stats");
  console.log(`\n${syncs} 次往返，${functionCalls} 次函数调用，${functionRounds} 轮算完`);
  await preview("select", "名额与等次!D6");
  mkdirSync(path.dirname(picture), { recursive: true });
  await page.screenshot({ path: picture });
  console.log(`图片：${path.relative(root, picture)}`);
} finally {
  await browser.close();
  await server.close();
}

/** @param {import("playwright-core").FrameLocator} pane */
async function insertSample(pane) {
  await pane.getByRole("button", { name: /兰州新区/ }).click();
  await pane.getByLabel("带示例数据").click();
  await pane.getByRole("button", { name: /^插入 \d+ 张表/ }).click();
  await pane
    .getByText(/^已插入/)
    .first()
    .waitFor();
}

/**
 * Columns as wide as their widest cell; a Chinese character takes two places in a terminal.
 * @param {(string | number)[][]} rows
 */
function printTable(rows) {
  /** @param {string} text */
  const width = (text) => [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  const lines = rows.map((row) =>
    row.map((cell) => (typeof cell === "number" && !Number.isInteger(cell) ? cell.toFixed(2) : String(cell))),
  );
  /** @param {number} column */
  const widthOf = (column) => Math.max(...lines.map((line) => width(line[column] ?? "")));
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => cell + " ".repeat(widthOf(column) - width(cell)))
        .join("  ")
        .trimEnd(),
    );
  }
}
