/** The gallery of the pane in a real browser: built once, opened in any language, theme and width. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import webpack from "webpack";
import type { Locale } from "../../../src/i18n";
import galleryConfig from "../../taskpane/gallery/webpack.config.js";
import type { Scene } from "../../taskpane/gallery/steps";

const root = path.resolve(__dirname, "../../..");
const pictures = path.join(root, "test-results/pane");

export interface Look {
  locale: Locale;
  theme: "light" | "dark";
  width: number;
  height?: number;
}

/** Builds the gallery into dist/gallery. */
export function buildGallery(): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(galleryConfig());
    compiler.run((problem, stats) => {
      compiler.close(() => {
        if (problem) reject(problem);
        else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve();
      });
    });
  });
}

export async function openBrowser(): Promise<Browser> {
  const { launchBrowser } = await import("../../../scripts/browser.mjs");
  return launchBrowser();
}

/** The pane at the given scene. Close its context when done. */
export async function openScene(browser: Browser, scene: Scene, look: Look, media: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(media);
  const page = await context.newPage();
  await showScene(page, scene, look);
  return page;
}

/** The pane at the given scene, in a page that may have shown another: a page that stays compiles the pane only once. */
export async function showScene(page: Page, scene: Scene, look: Look): Promise<void> {
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: look.width, height: look.height ?? 700 });
  const query = new URLSearchParams({ lang: look.locale, theme: look.theme });
  if (scene.broken) query.set("broken", scene.hash);
  // Where only what follows the # differs, a browser stays on the page it has.
  await page.goto("about:blank");
  await page.goto(`${pathToFileURL(path.join(root, "dist/gallery/index.html")).href}?${query}#${scene.hash}`);
  await page.locator("h1").first().waitFor();
  await scene.reach?.(page);
}

/** Keeps a picture for looking at, under test-results/, where somebody asks for pictures (BATON_PICTURES). */
export async function keepPicture(page: Page, name: string, { locale, theme, width }: Look): Promise<void> {
  if (!process.env.BATON_PICTURES) return;
  mkdirSync(pictures, { recursive: true });
  const file = `${name.replace(/[^a-z]+/gi, "-")}.${locale}.${theme}.${width}.png`;
  await page.screenshot({ path: path.join(pictures, file) });
}
