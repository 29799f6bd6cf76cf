/** The preview with a tiny add-in of a few functions in its pane, for tests of the grid. */
import path from "node:path";
import type { JSHandle, Page } from "playwright-core";
import type { Preview } from "excel-stand-in/page/preview";

const addin = path.resolve(__dirname, "../../../packages/excel-stand-in/test/addin");

export interface GridPage {
  page: Page;
  /** Runs in the page, with `window.preview`. */
  run: JSHandle<Preview>["evaluate"];
  write(address: string, values: string | number | boolean | (string | number | boolean | null)[][]): Promise<void>;
  values(address: string): Promise<(string | number | boolean)[][]>;
  value(address: string): Promise<string | number | boolean | undefined>;
  text(address: string): Promise<string[][]>;
  formulas(address: string): Promise<(string | number | boolean)[][]>;
  idle(): Promise<void>;
  /** Opens it, or opens it again with an empty workbook: in half the time of another page, since the browser has compiled this one. */
  startAnew(): Promise<void>;
  /** Goes to the cell and types, the grid having the focus. */
  type(address: string, keys: string): Promise<void>;
  close(): Promise<void>;
}

export async function openGrid(unkind = ""): Promise<GridPage> {
  const { serve } = await import("../../../scripts/serve.mjs");
  const { launchBrowser } = await import("../../../scripts/browser.mjs");
  const server = await serve({ port: 0, addin });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));

  let preview: JSHandle<Preview>;
  const grid: GridPage = {
    page,
    get run() {
      return preview.evaluate.bind(preview);
    },
    async startAnew() {
      await page.goto(unkind === "" ? server.url : `${server.url}/?unkind=${unkind}`);
      await page.locator("html[data-ready]").waitFor();
      await page.frameLocator("iframe").locator("body[data-ready]").waitFor();
      await page.evaluate(() => window.preview.host.functionsReady());
      await page.mouse.click(500, 500);
      preview = await page.evaluateHandle(() => window.preview);
    },
    write: (address, values) => grid.run((open, [where, what]) => open.write(where, what), [address, values] as const),
    values: (address) => grid.run((open, where) => open.read(where).values, address),
    value: async (address) => (await grid.values(address))[0]?.[0],
    text: (address) => grid.run((open, where) => open.read(where).text, address),
    formulas: (address) => grid.run((open, where) => open.read(where).formulas, address),
    idle: () => grid.run((open) => open.idle(), null),
    async type(address, keys) {
      await grid.run((open, where) => open.select(where), address);
      await page.keyboard.type(keys, { delay: 10 });
      await page.keyboard.press("Enter");
      await grid.idle();
    },
    async close() {
      await browser.close();
      await server.close();
      if (problems.length > 0) throw new Error(`The page reported errors:\n${problems.join("\n")}`);
    },
  };
  return grid;
}
