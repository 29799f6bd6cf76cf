/**
 * Saves templates with sample data as .xlsx files, as 另存为 .xlsx in the preview does: `npm run preview:save`.
 *
 *   npm run preview:save                               all templates into dist/workbooks
 *   npm run preview:save -- lanzhou dist/lanzhou.xlsx  one of them, by its id
 *   npm run preview:save -- --libreoffice              and has LibreOffice open each file, where it is installed
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "./browser.mjs";
import { checkInLibreOffice } from "./libreoffice.mjs";
import { requireValue } from "./requireValue.mjs";
import { serve } from "./serve.mjs";
import { load, root } from "./typescript.mjs";

/** @typedef {{ preview: { idle(): Promise<void>, workbookFile(): Promise<string> } }} PreviewWindow */

/** @type {typeof import("../src/i18n/index")} */
const { wordsOf } = load("src/i18n/index.ts");
const { values, positionals } = parseArgs({ allowPositionals: true, options: { libreoffice: { type: "boolean", default: false } } });
const [wanted, target] = positionals;

/** @type {typeof import("../src/schemes/index")} */
const { templates } = load("src/schemes/index.ts");
/** @param {string} id */
const titleOf = (id) => requireValue(Object.entries(wordsOf["zh-CN"].templates).find(([key]) => key === id)?.[1], `words of ${id}`).title;
const ids = templates.map(({ id }) => id);
const chosen = wanted === undefined ? ids : ids.filter((id) => id === wanted);
if (chosen.length === 0) throw new Error(`There is no template ${wanted}: ${ids.join(", ")}`);

const { status } = spawnSync(process.execPath, [path.join(root, "scripts/start.mjs"), "--build-only"], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);

const server = await serve();
const browser = await launchBrowser();
const saved = [];
try {
  for (const id of chosen) {
    const file = path.resolve(root, target ?? `dist/workbooks/${id}.xlsx`);
    mkdirSync(path.dirname(file), { recursive: true });
    const bytes = await savedTemplate(browser, server.url, id);
    writeFileSync(file, bytes);
    saved.push(file);
    console.log(`${path.relative(root, file)}  ${(bytes.length / 1000).toFixed(0)} kB`);
  }
} finally {
  await browser.close();
  await server.close();
}
if (values.libreoffice) process.exitCode = (await checkInLibreOffice(saved)) ? 0 : 1;

/**
 * A workbook of its own for each: what one leaves is in no other's file.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {string} id
 */
async function savedTemplate(browser, url, id) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  await page.goto(url);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: titleOf(id) }).click();
  await pane.getByLabel("带示例数据").click();
  await pane.getByRole("button", { name: /^插入 \d+ 张表/ }).click();
  await pane
    .getByText(/^已插入/)
    .first()
    .waitFor({ timeout: 120_000 });
  const base64 = await page.evaluate(async () => {
    const { preview } = /** @type {PreviewWindow} */ (/** @type {unknown} */ (window));
    await preview.idle();
    return preview.workbookFile();
  });
  await page.close();
  return Buffer.from(base64, "base64");
}
